package budget

import (
	"slices"

	"otkryto/generator/internal/diag"
)

// healthRules are what is said of norms, of the debt and of the receipt. They stand apart from Rules, which speak of the reports.
var healthRules = []*diag.Rule{
	unknownIndicator, normWithoutSource, badComparison, normTwice,
	debtWithoutDate, negativeDebt, debtTwice, badDebt, otherDebt,
	unknownParameter, parameterTwice, missingParameter, badParameter, badHousehold, badHouseholdName, householdTwice, receiptWithoutYear,
}

// allRules are all that the section may report.
func allRules() []*diag.Rule { return slices.Concat(Rules, healthRules) }

var unknownIndicator = &diag.Rule{
	Code: "BUD040", Name: "unknown-indicator", Severity: diag.Error,
	Message: diag.Text{RU: "показателя «%[1]s» нет", EN: "there is no indicator «%[1]s»"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Норматив относится к одному из показателей страницы «Насколько крепок бюджет». Если имя набрано с ошибкой, норматив не попадёт ни к одному.",
		EN: "A norm belongs to one of the indicators of the page «Насколько крепок бюджет». Under a misspelt name it would belong to none.",
	},
	Bad: diag.Text{RU: "defecit-share", EN: "defecit-share"}, Good: diag.Text{RU: "deficit-share", EN: "deficit-share"},
}

var normWithoutSource = &diag.Rule{
	Code: "BUD041", Name: "norm-without-source", Severity: diag.Warning,
	Message: diag.Text{RU: "норматив показателя «%[1]s» не показан: не указано — %[2]s", EN: "the norm of «%[1]s» is not shown: there is no %[2]s"},
	Help:    diag.Text{RU: "впишите статью, её текст дословно и источник, где это можно прочитать", EN: "give the article, its text word for word and the source where it can be read"},
	Why: diag.Text{
		RU: "Число без статьи проверить нельзя, и оно может ввести читателя в заблуждение. Пока чего-то не хватает, на странице стоит «норматив не указан».",
		EN: "A number without its article cannot be checked and may mislead. Until all is given the page says «норматив не указан».",
	},
	Bad: diag.Text{RU: "debt-share;не больше;100;;;", EN: "debt-share;не больше;100;;;"}, Good: diag.Text{RU: "debt-share;не больше;100;ст. 5 Положения;«Долг не должен…»;Положение о бюджете, сайт Думы", EN: "debt-share;не больше;100;article 5;«The debt must not…»;the council's site"},
}

var badComparison = &diag.Rule{
	Code: "BUD042", Name: "bad-comparison", Severity: diag.Error,
	Message: diag.Text{RU: "непонятно, в какую сторону норматив: «%[1]s»", EN: "it is not clear which way the norm goes: «%[1]s»"},
	Help:    diag.Text{RU: "напишите «не больше» или «не меньше»", EN: "write «не больше» (at most) or «не меньше» (at least)"},
	Why: diag.Text{
		RU: "Долг ограничивают сверху, долю программ — снизу. Без этого нельзя сказать, соблюдён ли норматив.",
		EN: "A debt is limited from above, a share of programmes from below. Without that nobody can say whether the norm is kept.",
	},
	Bad: diag.Text{RU: "до", EN: "до"}, Good: diag.Text{RU: "не больше", EN: "не больше"},
}

var normTwice = &diag.Rule{
	Code: "BUD043", Name: "norm-twice", Severity: diag.Error,
	Message: diag.Text{RU: "норматив показателя «%[1]s» с той же даты дан второй раз", EN: "the norm of «%[1]s» since the same day is given a second time"},
	Help:    diag.Text{RU: "оставьте одну строку; если норматив изменился, укажите, с какой даты действует новый", EN: "keep one row; when the norm has changed, say since when the new one is in force"},
	Why: diag.Text{
		RU: "На один день у показателя один норматив. Новый отличается от прежнего датой в столбце «Действует с».",
		EN: "An indicator has one norm a day. A new one differs from the old by its day in «Действует с».",
	},
	Bad: diag.Text{RU: "debt-share;не больше;100 и debt-share;не больше;50", EN: "debt-share;не больше;100 and debt-share;не больше;50"}, Good: diag.Text{RU: "вторая строка — с датой 01.01.2024", EN: "the second row with the day 01.01.2024"},
}

var debtWithoutDate = &diag.Rule{
	Code: "BUD044", Name: "debt-without-date", Severity: diag.Error,
	Message: diag.Text{RU: "у суммы долга нет даты", EN: "the debt has no date"},
	Help:    diag.Text{RU: "впишите день: 31.12.2022 или 01.01.2023 — это одно и то же", EN: "give the day: 31.12.2022 or 01.01.2023, which is the same"},
	Why:     diag.Text{RU: "Долг — это сумма на день. Без дня её не с чем сравнить.", EN: "A debt is an amount on a day. Without one there is nothing to compare it with."},
	Bad:     diag.Text{RU: ";Кредиты банков;1000", EN: ";Credits of banks;1000"}, Good: diag.Text{RU: "31.12.2022;Кредиты банков;1000", EN: "31.12.2022;Credits of banks;1000"},
}

var negativeDebt = &diag.Rule{
	Code: "BUD045", Name: "negative-debt", Severity: diag.Error,
	Message: diag.Text{RU: "долг меньше нуля: %[1]s", EN: "the debt is below zero: %[1]s"},
	Help:    diag.Text{RU: "долг — это сколько осталось вернуть; если вернули всё, напишите 0", EN: "a debt is what is left to be repaid; write 0 when all is"},
	Why: diag.Text{
		RU: "Минус бывает у возврата кредита в отчёте об источниках, а у долга его не бывает.",
		EN: "A minus belongs to a repayment in the report of sources; a debt has none.",
	},
	Bad: diag.Text{RU: "-12 400 000", EN: "-12 400 000"}, Good: diag.Text{RU: "24 800 000", EN: "24 800 000"},
}

var debtTwice = &diag.Rule{
	Code: "BUD046", Name: "debt-twice", Severity: diag.Error,
	Message: diag.Text{RU: "на %[1]s %[2]s дан второй раз", EN: "for %[1]s %[2]s is given a second time"},
	Help:    diag.Text{RU: "оставьте одну строку; 01.01.2023 и 31.12.2022 — один и тот же день", EN: "keep one row; 01.01.2023 and 31.12.2022 are the same day"},
	Why:     diag.Text{RU: "Каждый вид долга на одну дату стоит один раз, иначе он посчитается дважды.", EN: "Each kind of debt stands once a day, or it would count twice."},
	Bad:     diag.Text{RU: "31.12.2022;Кредиты банков и 01.01.2023;Кредиты банков", EN: "31.12.2022;Credits and 01.01.2023;Credits"}, Good: diag.Text{RU: "31.12.2022;Кредиты банков", EN: "31.12.2022;Credits"},
}

var badDebt = &diag.Rule{
	Code: "BUD047", Name: "bad-debt-total", Severity: diag.Error,
	Message: diag.Text{RU: "весь долг на %[1]s — %[2]s, а сумма его видов — %[3]s: разница %[4]s", EN: "the whole debt on %[1]s is %[2]s, its kinds add up to %[3]s: a difference of %[4]s"},
	Help:    diag.Text{RU: "проверьте, не потерян ли вид долга и не сбита ли цифра", EN: "see whether a kind of debt is lost or a digit is wrong"},
	Why:     diag.Text{RU: "Строка «всего» должна равняться сумме видов долга на ту же дату до копейки.", EN: "The row of the whole must equal the sum of the kinds of debt on that day, to the kopeck."},
	Bad:     diag.Text{RU: "всего 100; банкам 60; другим бюджетам 30", EN: "all 100; banks 60; other budgets 30"}, Good: diag.Text{RU: "всего 100; банкам 60; другим бюджетам 40", EN: "all 100; banks 60; other budgets 40"},
}

var otherDebt = &diag.Rule{
	Code: "BUD048", Name: "other-debt-change", Severity: diag.Notice,
	Message: diag.Text{
		RU: "за год до %[1]s долг изменился на %[2]s, а по отчёту взято минус возвращено %[3]s: разница %[4]s",
		EN: "in the year up to %[1]s the debt changed by %[2]s, the report says that taken less repaid is %[3]s: a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "так бывает из-за гарантий, курса валют или списания долга; если причина другая, проверьте долг и источники 01 01, 01 02, 01 03",
		EN: "guarantees, exchange rates or remission make it so; otherwise check the debt and the sources 01 01, 01 02, 01 03",
	},
	Why: diag.Text{
		RU: "Долг обычно растёт на взятые кредиты и уменьшается на возвращённые. Расхождение законно, но о нём стоит знать; его можно объяснить в паспорте.",
		EN: "A debt usually grows by what is taken and falls by what is repaid. A difference is lawful but worth knowing; the passport may explain it.",
	},
	Bad: diag.Text{RU: "долг вырос на 20 млн, а кредитов взято на 5 млн больше, чем возвращено", EN: "the debt grew by 20 million, net credits are 5 million"}, Good: diag.Text{RU: "долг вырос на 5 млн", EN: "the debt grew by 5 million"},
}

var unknownParameter = &diag.Rule{
	Code: "BUD050", Name: "unknown-parameter", Severity: diag.Error,
	Message: diag.Text{RU: "у чека нет показателя «%[1]s»", EN: "the receipt has no parameter «%[1]s»"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Чек считается по ставке НДФЛ, доле, которая остаётся в городе, и вычету на ребёнка. Под другим именем число никуда не попадёт.",
		EN: "The receipt is worked out from the rate of income tax, the share that stays and the deduction for a child. A number of another name would go nowhere.",
	},
	Bad: diag.Text{RU: "ndfl-rat", EN: "ndfl-rat"}, Good: diag.Text{RU: "ndfl-rate", EN: "ndfl-rate"},
}

var parameterTwice = &diag.Rule{
	Code: "BUD051", Name: "parameter-twice", Severity: diag.Error,
	Message: diag.Text{RU: "показатель «%[1]s» дан второй раз", EN: "the parameter «%[1]s» is given a second time"},
	Help:    diag.Text{RU: "оставьте одну строку", EN: "keep one row"},
	Why:     diag.Text{RU: "Чек считается за один год, и у каждого показателя в нём одно значение.", EN: "The receipt is for one year, in which a parameter has one value."},
	Bad:     diag.Text{RU: "ndfl-share;15 и ndfl-share;20", EN: "ndfl-share;15 and ndfl-share;20"}, Good: diag.Text{RU: "ndfl-share;15", EN: "ndfl-share;15"},
}

var missingParameter = &diag.Rule{
	Code: "BUD052", Name: "missing-parameter", Severity: diag.Error,
	Message: diag.Text{RU: "нет показателя «%[1]s», без него чек не посчитать", EN: "there is no «%[1]s», the receipt cannot be worked out"},
	Help:    diag.Text{RU: "добавьте строку в таблицу показателей: ndfl-rate — ставка, ndfl-share — доля, которая остаётся в местном бюджете", EN: "add a row to the parameters: ndfl-rate is the rate, ndfl-share the per cent that stays in the local budget"},
	Why:     diag.Text{RU: "Программа не знает ни ставок, ни долей налогов: все числа чека стоят в данных.", EN: "The program knows no rates and no shares of tax: all numbers of the receipt stand in the data."},
	Bad:     diag.Text{RU: "ndfl-rate;13", EN: "ndfl-rate;13"}, Good: diag.Text{RU: "ndfl-rate;13 и ndfl-share;15", EN: "ndfl-rate;13 and ndfl-share;15"},
}

var badParameter = &diag.Rule{
	Code: "BUD053", Name: "bad-parameter", Severity: diag.Error,
	Message: diag.Text{RU: "показатель «%[1]s» не может быть «%[2]s»", EN: "the parameter «%[1]s» cannot be «%[2]s»"},
	Help:    diag.Text{RU: "ставка и доля — от 0 до 100 процентов, вычет — не меньше нуля", EN: "a rate and a share are 0 to 100 per cent, a deduction is not below zero"},
	Why:     diag.Text{RU: "В городе не может остаться больше налога, чем заплачено.", EN: "No more tax can stay in the city than was paid."},
	Bad:     diag.Text{RU: "ndfl-share;150", EN: "ndfl-share;150"}, Good: diag.Text{RU: "ndfl-share;15", EN: "ndfl-share;15"},
}

var badHousehold = &diag.Rule{
	Code: "BUD054", Name: "bad-household", Severity: diag.Error,
	Message: diag.Text{RU: "для семьи из примера значение «%[1]s» не подходит", EN: "the value «%[1]s» suits no household"},
	Help: diag.Text{
		RU: "зарплата и налоги — суммы не меньше нуля, работающие и дети — целые числа до 100; если никто не работает, напишите 0",
		EN: "wage and taxes are amounts not below zero, earners and children whole numbers up to 100; write 0 when nobody earns",
	},
	Why: diag.Text{RU: "Из этих чисел считается чек. Пустая зарплата или полтора работника сделали бы его выдумкой.", EN: "The receipt is worked out from these numbers. An empty wage or one and a half earners would make it fiction."},
	Bad: diag.Text{RU: "семья;-50 000;2", EN: "family;-50 000;2"}, Good: diag.Text{RU: "семья;50 000;2", EN: "family;50 000;2"},
}

var badHouseholdName = &diag.Rule{
	Code: "BUD055", Name: "bad-household-name", Severity: diag.Error,
	Message: diag.Text{RU: "«%[1]s» не годится в адрес страницы", EN: "«%[1]s» cannot stand in an address"},
	Help:    diag.Text{RU: "строчные латинские буквы, цифры и дефис: family-2-children", EN: "lower-case Latin letters, digits and hyphens: family-2-children"},
	Why:     diag.Text{RU: "По этому имени на чек семьи можно дать ссылку: /budget/receipt/#family.", EN: "The household's receipt can be linked by this name: /budget/receipt/#family."},
	Bad:     diag.Text{RU: "Семья", EN: "Семья"}, Good: diag.Text{RU: "family", EN: "family"},
}

var householdTwice = &diag.Rule{
	Code: "BUD056", Name: "household-twice", Severity: diag.Error,
	Message: diag.Text{RU: "семья «%[1]s» стоит второй раз", EN: "the household «%[1]s» stands a second time"},
	Help:    diag.Text{RU: "дайте второй семье другое имя или удалите строку", EN: "give the second household another name, or delete the row"},
	Why:     diag.Text{RU: "По имени на чек ведут ссылки, поэтому двух одинаковых имён быть не может.", EN: "Links lead to a receipt by its name, so no two may be the same."},
	Bad:     diag.Text{RU: "family и family", EN: "family and family"}, Good: diag.Text{RU: "family и family-2", EN: "family and family-2"},
}

var receiptWithoutYear = &diag.Rule{
	Code: "BUD057", Name: "receipt-without-year", Severity: diag.Notice,
	Message: diag.Text{RU: "чек не опубликован: нет отчёта о расходах за полный год", EN: "the receipt is not published: there is no report of expenditure for a whole year"},
	Help:    diag.Text{RU: "добавьте отчёт об исполнении бюджета на 31 декабря", EN: "add the report of execution up to 31 December"},
	Why: diag.Text{
		RU: "Деньги семьи делятся по разделам так, как город потратил свои за год. Пока года нет, делить не по чему.",
		EN: "A household's money is divided as the city spent its own in a year. Without one there is nothing to divide by.",
	},
	Bad: diag.Text{RU: "отчёт за 9 месяцев", EN: "a report of nine months"}, Good: diag.Text{RU: "отчёт за год", EN: "a report of the year"},
}
