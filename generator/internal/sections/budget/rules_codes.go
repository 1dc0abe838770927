package budget

import "otkryto/generator/internal/diag"

// The rules of codes: what a year's classification knows, what Excel did to them, what stands above them.

var unknownCode = &diag.Rule{
	Code: "BUD003", Name: "unknown-code", Severity: diag.Warning,
	Message: diag.Text{RU: "кода «%[1]s» нет в бюджетной классификации %[2]d года%[3]s", EN: "the budget classification of %[2]d has no code «%[1]s»%[3]s"},
	Help:    diag.Text{RU: "проверьте цифры кода; новый код можно оставить — предупреждение не мешает сборке", EN: "check the digits; a new code may stay, the warning stops nothing"},
	Why: diag.Text{
		RU: "Раздел, подраздел, вид расходов и вид доходов сверяются с таблицей кодов того же года. Незнакомый код чаще всего опечатка. Это предупреждение, а не ошибка: " +
			"таблицы собраны из отчётов и могут быть неполны, поэтому строка остаётся на странице.",
		EN: "Section, subsection, type of expenditure and kind of income are compared with the code table of the year. An unknown code is mostly a misprint. It is a " +
			"warning and no error: the tables were collected from reports and may lack codes, so the row stays on the page.",
	},
	Bad:  diag.Text{RU: "000 0719 0000000000 000", EN: "000 0719 0000000000 000"},
	Good: diag.Text{RU: "000 0709 0000000000 000", EN: "000 0709 0000000000 000"},
}

var noEdition = &diag.Rule{
	Code: "BUD024", Name: "no-edition", Severity: diag.Notice,
	Message: diag.Text{
		RU: "кода «%[1]s» нет в классификации %[2]d года, а таблицы кодов %[3]d года у программы нет%[4]s",
		EN: "the classification of %[2]d has no code «%[1]s», and there is no table of codes of %[3]d%[4]s",
	},
	Help: diag.Text{RU: "проверьте цифры кода; если код верный, ничего делать не нужно", EN: "check the digits; if the code is right nothing need be done"},
	Why: diag.Text{
		RU: "Классификация меняется каждый год, а проверенные таблицы есть не для всех лет. Код такого года сверяется с ближайшей таблицей; от неё он может законно отличаться.",
		EN: "The classification changes every year, and not every year has a verified table. A code of such a year is compared with the nearest table and may lawfully differ.",
	},
	Bad:  diag.Text{RU: "000 0719 0000000000 000 в отчёте за 2022 год", EN: "000 0719 0000000000 000 in a report of 2022"},
	Good: diag.Text{RU: "000 0709 0000000000 000", EN: "000 0709 0000000000 000"},
}

var otherName = &diag.Rule{
	Code: "BUD004", Name: "other-name", Severity: diag.Notice,
	Message: diag.Text{
		RU: "код %[1]s назван «%[2]s», а в классификации %[4]d года — «%[3]s»%[5]s",
		EN: "code %[1]s is called «%[2]s», in the classification of %[4]d it is «%[3]s»%[5]s",
	},
	Help: diag.Text{RU: "если название устарело, его можно обновить; на странице останется то, что в отчёте", EN: "an outdated name may be brought up to date; the page prints the report's"},
	Why: diag.Text{
		RU: "Названия разделов меняются от года к году, и формы печатают старые: так было с 0309 и 0310. Это не ошибка, но другое название иногда выдаёт сбитый код.",
		EN: "Names of sections change over the years, and forms go on printing old ones, as with 0309 and 0310. That is no error, but another name may give away a wrong code.",
	},
	Bad:  diag.Text{RU: "0707 «Молодежная политика и оздоровление детей» в отчёте за 2022 год", EN: "0707 «Молодежная политика и оздоровление детей» in a report of 2022"},
	Good: diag.Text{RU: "0707 «Молодежная политика»", EN: "0707 «Молодежная политика»"},
}

var lostZeros = &diag.Rule{
	Code: "BUD025", Name: "lost-zeros", Severity: diag.Error,
	Message: diag.Text{RU: "код «%[1]s» потерял нули впереди; похоже, это %[2]s", EN: "the code «%[1]s» has lost its leading zeros; it seems to be %[2]s"},
	Help: diag.Text{
		RU: "верните нули, а столбец с кодом сделайте в Excel текстовым до ввода и перед сохранением",
		EN: "put the zeros back, and make the column text in Excel before typing and saving",
	},
	Why: diag.Text{
		RU: "Excel принимает код за число и отбрасывает нули впереди: 0701 становится 701. Угадывать код за клерка программа не станет, но подсказывает вероятный.",
		EN: "Excel takes a code for a number and drops the zeros before it: 0701 becomes 701. The program does not guess, it suggests the likely code.",
	},
	Bad:  diag.Text{RU: "701", EN: "701"},
	Good: diag.Text{RU: "0701", EN: "0701"},
}

var lostDigits = &diag.Rule{
	Code: "BUD035", Name: "lost-digits", Severity: diag.Error,
	Message: diag.Text{RU: "последние цифры кода «%[1]s» превратились в нули%[2]s", EN: "the last digits of the code «%[1]s» have become zeros%[2]s"},
	Help: diag.Text{
		RU: "Excel хранит в числе только 15 цифр: возьмите код из исходного отчёта, а столбец сделайте текстовым",
		EN: "Excel keeps only 15 digits of a number: take the code from the report, and make the column text",
	},
	Why: diag.Text{
		RU: "Код из 20 цифр, введённый в Excel как число, теряет последние пять: вместо них остаются нули, и разные коды становятся одинаковыми.",
		EN: "A code of 20 digits typed into Excel as a number loses the last five: zeros stand in their place, and different codes become the same.",
	},
	Bad:  diag.Text{RU: "18210102010010000000", EN: "18210102010010000000"},
	Good: diag.Text{RU: "182 1 01 02010 01 0000 110", EN: "182 1 01 02010 01 0000 110"},
}

var orphanCode = &diag.Rule{
	Code: "BUD026", Name: "orphan-code", Severity: diag.Error,
	Message: diag.Text{
		RU: "над кодом «%[1]s» нет итоговой строки %[2]s, хотя у других строк такие итоги есть",
		EN: "there is no total %[2]s above the code «%[1]s», although other rows have such totals",
	},
	Help: diag.Text{RU: "верните строку %[2]s из исходного отчёта или исправьте код, если в нём сбита цифра", EN: "put row %[2]s of the report back, or mend the code if a digit is wrong"},
	Why: diag.Text{
		RU: "Если потеряна строка раздела, подраздела или группы доходов, суммы всё равно сойдутся: её части присоединятся к итогу выше. Поэтому пропавший итог ищется отдельно. " +
			"Таблица, в которой таких итогов нет вовсе, не проверяется.",
		EN: "When the row of a section, a subsection or a group of income is lost, sums still agree: its parts join the total above. So a lost total is looked for by itself. " +
			"A table that has no such totals at all is left alone.",
	},
	Bad:  diag.Text{RU: "0100, 0102, 0701 — без строки 0700", EN: "0100, 0102, 0701 without row 0700"},
	Good: diag.Text{RU: "0100, 0102, 0700, 0701", EN: "0100, 0102, 0700, 0701"},
}
