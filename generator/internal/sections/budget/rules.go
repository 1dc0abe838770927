package budget

import (
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
)

// Rules are all that the section may report.
var Rules = []*diag.Rule{
	badTotal, duplicateCode, unknownCode, otherName, badCode, otherPeriod, noPeriod, noTotal, otherResult, otherSources,
	twoReports, unknownPart, noPart, rowWithoutCode, badSources, hugeSum, halfReport,
	badUnexecuted, fallingAmount, aboveYear, otherQuotedTotal, noEdition, lostZeros, orphanCode, scaleJump,
	lostDigits, emptyUnexecuted, emptyTotal, unknownQuotedTotal, badQuotedTotal,
	badProgrammes, plansDiffer, undatedDecision, sameDecision, sameNumber, earlyAmendment, lateAmendment, unquotedTotal, secondFirst,
	control.Rules[0],
}

var badTotal = &diag.Rule{
	Code: "BUD001", Name: "bad-total", Severity: diag.Error,
	Message: diag.Text{
		RU: "«%[1]s»: в строке %[2]s, а сумма её частей %[3]s — разница %[4]s",
		EN: "«%[1]s»: the row says %[2]s, its parts add up to %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "сверьте итог и его части с исходным отчётом: чаще всего потеряна строка, сбита цифра или сумма набрана в тысячах; если не сходится сам отчёт, объясните разницу в паспорте: explanations",
		EN: "compare the total and its parts with the report: usually a row is lost, a digit is wrong, or an amount is in thousands; if the report itself does not add up, explain it in the passport: explanations",
	},
	Why: diag.Text{
		RU: "Итоговая строка отчёта должна равняться сумме строк, которые в неё входят, — и в плане, и в исполнении, до копейки. Части находятся по коду бюджетной " +
			"классификации. Если отчёт округлён, укажите в паспорте файла rounding: тогда допускается расхождение на округление.",
		EN: "A total of the report must equal the sum of the rows below it, planned and executed, to the kopeck. The parts are found by the code of the budget " +
			"classification. If the report is rounded, say so in the passport's file with rounding: then a difference by rounding is allowed.",
	},
	Bad:  diag.Text{RU: "Образование 0700 — 100,00; Дошкольное 0701 — 60,00; Общее 0702 — 30,00", EN: "Education 0700: 100.00; Preschool 0701: 60.00; School 0702: 30.00"},
	Good: diag.Text{RU: "Образование 0700 — 100,00; Дошкольное 0701 — 60,00; Общее 0702 — 40,00", EN: "Education 0700: 100.00; Preschool 0701: 60.00; School 0702: 40.00"},
}

var duplicateCode = &diag.Rule{
	Code: "BUD002", Name: "duplicate-code", Severity: diag.Error,
	Message: diag.Text{RU: "код «%[1]s» стоит в таблице второй раз", EN: "the code «%[1]s» stands in the table a second time"},
	Help:    diag.Text{RU: "оставьте одну строку: иначе сумма будет посчитана дважды", EN: "keep one row, or its amount counts twice"},
	Why: diag.Text{
		RU: "Каждый код бюджетной классификации встречается в части отчёта один раз. Повтор — след копирования строк.",
		EN: "Each code of the budget classification stands once in a part of the report. A second one is a trace of copied rows.",
	},
	Bad:  diag.Text{RU: "000 0701 0000000000 000 в двух строках", EN: "000 0701 0000000000 000 in two rows"},
	Good: diag.Text{RU: "000 0701 0000000000 000 в одной строке", EN: "000 0701 0000000000 000 in one row"},
}

var badCode = &diag.Rule{
	Code: "BUD005", Name: "bad-code", Severity: diag.Error,
	Message: diag.Text{RU: "«%[1]s» — не код бюджетной классификации, число знаков в нём — %[2]d", EN: "«%[1]s» is no code of the budget classification: its length is %[2]d"},
	Help: diag.Text{
		RU: "нужно 20 цифр (администратор 3 + код 17) или 17 без администратора; в простой таблице — 0700 или 0701 у расходов, 101 у доходов. Проверьте, не съел ли Excel ведущие нули",
		EN: "20 digits are needed (administrator 3 + code 17), or 17 without the administrator; in a simple table 0700 or 0701 for expenditure, 101 for income. See whether Excel ate leading zeros",
	},
	Why: diag.Text{
		RU: "По коду строка находит своё место среди доходов и расходов. Код — это имя, а не число: ведущие нули обязательны.",
		EN: "The code gives a row its place among income and expenditure. It is a name and no number: leading zeros matter.",
	},
	Bad:  diag.Text{RU: "701", EN: "701"},
	Good: diag.Text{RU: "0701", EN: "0701"},
}

var otherPeriod = &diag.Rule{
	Code: "BUD006", Name: "other-period", Severity: diag.Error,
	Message: diag.Text{RU: "в заголовке отчёт по %[1]s, а в паспорте — по %[2]s", EN: "the title says that the report is up to %[1]s, the passport %[2]s"},
	Help: diag.Text{
		RU: "«на 1 января 2022 года» — это весь 2021 год, последний день 31.12.2021. Исправьте date или year в паспорте либо замените файл",
		EN: "«на 1 января 2022 года» is the whole of 2021, the last day 31.12.2021. Mend date or year in the passport, or put the right file",
	},
	Why: diag.Text{
		RU: "Дата в паспорте сверяется со строками над таблицей. Если они спорят, под именем одного года выйдут цифры другого.",
		EN: "The passport's date is compared with the rows over the table. When they disagree, figures of one year would come out under the name of another.",
	},
	Bad:  diag.Text{RU: "date: 2022-12-31, а в файле «на 1 января 2022 г.»", EN: "date: 2022-12-31 while the file says «на 1 января 2022 г.»"},
	Good: diag.Text{RU: "date: 2021-12-31", EN: "date: 2021-12-31"},
}

var noPeriod = &diag.Rule{
	Code: "BUD007", Name: "no-period", Severity: diag.Error,
	Message: diag.Text{RU: "не сказано, за какой период отчёт «%[1]s»", EN: "it is not said what period the report «%[1]s» is for"},
	Help:    diag.Text{RU: "допишите в паспорт date: 2022-12-31 (последний день отчёта) или year: 2022", EN: "add date: 2022-12-31 (the last day of the report) or year: 2022 to the passport"},
	Why: diag.Text{
		RU: "Период берётся из паспорта (date или year) или из строки над таблицей вида «на 1 января 2023 г.». Без него цифры некуда поставить.",
		EN: "The period is taken from the passport (date or year) or from a row over the table such as «на 1 января 2023 г.». Without it the figures have no place.",
	},
	Bad:  diag.Text{RU: "- path: otchet.csv", EN: "- path: otchet.csv"},
	Good: diag.Text{RU: "- path: otchet.csv\n  date: 2022-12-31", EN: "- path: otchet.csv\n  date: 2022-12-31"},
}

var noTotal = &diag.Rule{
	Code: "BUD008", Name: "no-total", Severity: diag.Warning,
	Message: diag.Text{RU: "в отчёте нет строки %[1]s (%[2]s): она посчитана как сумма частей", EN: "the report has no line %[1]s (%[2]s): it was computed from the parts"},
	Help:    diag.Text{RU: "добавьте строку из исходного отчёта — с ней можно проверить, что ни одна часть не потеряна", EN: "add the line of the original report: with it a lost part would be seen"},
	Why: diag.Text{
		RU: "Строки 010, 200, 450 и 500 — контрольные суммы отчёта. Без них потерянную строку не заметить; страница скажет, что итог посчитан.",
		EN: "Lines 010, 200, 450 and 500 are the report's check sums. Without them a lost row goes unnoticed; the page says that the total was computed.",
	},
	Bad:  diag.Text{RU: "таблица расходов начинается сразу с 0100", EN: "the table of expenditure begins with 0100"},
	Good: diag.Text{RU: "Расходы бюджета — всего; 200; х; …", EN: "Расходы бюджета — всего; 200; х; …"},
}

var otherResult = &diag.Rule{
	Code: "BUD009", Name: "other-result", Severity: diag.Error,
	Message: diag.Text{
		RU: "«%[1]s»: в строке %[2]s, а доходы минус расходы — %[3]s, разница %[4]s",
		EN: "«%[1]s»: the row says %[2]s, income minus expenditure is %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{RU: "строка 450 равна строке 010 минус строка 200: проверьте все три; если так в самом отчёте, объясните разницу в паспорте: explanations", EN: "line 450 is line 010 minus line 200: check all three; if the report itself says so, explain it in the passport: explanations"},
	Why: diag.Text{
		RU: "Дефицит или профицит — разность доходов и расходов. Если строка 450 говорит другое, в одной из трёх строк ошибка.",
		EN: "The deficit or surplus is income minus expenditure. When line 450 says otherwise, one of the three is wrong.",
	},
	Bad:  diag.Text{RU: "010 — 100,00; 200 — 110,00; 450 — 10,00", EN: "010: 100.00; 200: 110.00; 450: 10.00"},
	Good: diag.Text{RU: "010 — 100,00; 200 — 110,00; 450 — −10,00", EN: "010: 100.00; 200: 110.00; 450: −10.00"},
}

var otherSources = &diag.Rule{
	Code: "BUD010", Name: "other-sources", Severity: diag.Error,
	Message: diag.Text{
		RU: "источники финансирования %[1]s, а результат исполнения %[2]s: в сумме они дают %[3]s, а не ноль",
		EN: "sources of financing are %[1]s, the result is %[2]s: together they make %[3]s and not zero",
	},
	Help: diag.Text{RU: "строка 500 равна строке 450 с обратным знаком; если так в самом отчёте, объясните разницу в паспорте: explanations", EN: "line 500 is line 450 with the other sign; if the report itself says so, explain the difference in the passport: explanations"},
	Why: diag.Text{
		RU: "Дефицит покрывают источники, профицит их пополняет: строка 500 зеркальна строке 450.",
		EN: "Sources cover a deficit and take up a surplus: line 500 mirrors line 450.",
	},
	Bad:  diag.Text{RU: "450 — −10,00; 500 — 12,00", EN: "450: −10.00; 500: 12.00"},
	Good: diag.Text{RU: "450 — −10,00; 500 — 10,00", EN: "450: −10.00; 500: 10.00"},
}

var twoReports = &diag.Rule{
	Code: "BUD011", Name: "two-reports", Severity: diag.Error,
	Message: diag.Text{RU: "%[1]s на %[2]s уже есть в файле %[3]s", EN: "%[1]s up to %[2]s already stands in %[3]s"},
	Help:    diag.Text{RU: "уберите из паспорта один из двух файлов или исправьте дату", EN: "take one of the two files out of the passport, or mend a date"},
	Why: diag.Text{
		RU: "На одну дату может быть один отчёт о доходах, один о расходах и один об источниках. Из двух программа не выбирает.",
		EN: "One day can have one report of income, one of expenditure and one of sources. The program does not choose between two.",
	},
	Bad:  diag.Text{RU: "два файла с date: 2022-12-31, и в обоих расходы", EN: "two files with date: 2022-12-31, both with expenditure"},
	Good: diag.Text{RU: "по одному файлу на дату", EN: "one file a date"},
}

var unknownPart = &diag.Rule{
	Code: "BUD012", Name: "unknown-part", Severity: diag.Error,
	Message: diag.Text{RU: "«%[1]s» — не часть бюджета", EN: "«%[1]s» is no part of a budget"},
	Help:    diag.Text{RU: "пишите «доходы», «расходы» или «источники»", EN: "write «доходы», «расходы» or «источники»"},
	Why: diag.Text{
		RU: "В простой таблице столбец «Часть» говорит, к чему относится строка. Без этого код 1000 не отличить от дохода.",
		EN: "In a simple table the column part says what a row belongs to. Without it the code 1000 could be income as well.",
	},
	Bad:  diag.Text{RU: "Часть;Код;План\nпрочее;0700;100,00", EN: "Часть;Код;План\nпрочее;0700;100,00"},
	Good: diag.Text{RU: "Часть;Код;План\nрасходы;0700;100,00", EN: "Часть;Код;План\nрасходы;0700;100,00"},
}

var noPart = &diag.Rule{
	Code: "BUD013", Name: "no-part", Severity: diag.Error,
	Message: diag.Text{RU: "неясно, доход это, расход или источник: «%[1]s»", EN: "it is not clear whether «%[1]s» is income, expenditure or a source"},
	Help: diag.Text{
		RU: "оставьте в файле строку 010, 200 или 500 («… — всего») или заголовок с этим словом, либо добавьте столбец «Часть»",
		EN: "keep line 010, 200 or 500 of the form or a title with the word, or add the column part",
	},
	Why: diag.Text{
		RU: "Коды доходов и расходов похожи, поэтому часть узнаётся по коду строки, заголовку таблицы или столбцу «Часть».",
		EN: "Codes of income and expenditure look alike, so the part is known by the line, by the table's heading, or by the column part.",
	},
	Bad:  diag.Text{RU: "таблица без заголовка и без строки 200", EN: "a table without a title and without line 200"},
	Good: diag.Text{RU: "Расходы бюджета — всего; 200; х; …", EN: "Расходы бюджета — всего; 200; х; …"},
}

var rowWithoutCode = &diag.Rule{
	Code: "BUD014", Name: "row-without-code", Severity: diag.Error,
	Message: diag.Text{RU: "у строки «%[1]s» есть сумма, но нет кода", EN: "the row «%[1]s» has an amount and no code"},
	Help:    diag.Text{RU: "впишите код бюджетной классификации или уберите суммы, если это пояснение", EN: "write the code, or take the amounts out if the row is a remark"},
	Why: diag.Text{
		RU: "Строку без кода нельзя ни показать на своём месте, ни проверить в сумме.",
		EN: "A row without a code can neither be shown in its place nor be checked in a sum.",
	},
	Bad:  diag.Text{RU: "Дошкольное образование; ; ; 60,00; 58,00", EN: "Дошкольное образование; ; ; 60.00; 58.00"},
	Good: diag.Text{RU: "Дошкольное образование; ; 000 0701 0000000000 000; 60,00; 58,00", EN: "Дошкольное образование; ; 000 0701 0000000000 000; 60.00; 58.00"},
}

var badSources = &diag.Rule{
	Code: "BUD015", Name: "bad-sources-total", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: в строке %[2]s, а сумма её частей %[3]s — разница %[4]s",
		EN: "«%[1]s»: the row says %[2]s, its parts add up to %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{RU: "сверьте источники финансирования с исходным отчётом", EN: "compare the sources of financing with the report"},
	Why: diag.Text{
		RU: "Итоги источников тоже равны сумме частей, но строки этой таблицы в разных отчётах вложены по-разному, поэтому это предупреждение.",
		EN: "Totals of sources equal their parts as well, but reports nest the rows of this table in different ways, so this is a warning.",
	},
	Bad:  diag.Text{RU: "500 — 10,00; 520 — 4,00; 700 — 5,00", EN: "500: 10.00; 520: 4.00; 700: 5.00"},
	Good: diag.Text{RU: "500 — 10,00; 520 — 4,00; 700 — 6,00", EN: "500: 10.00; 520: 4.00; 700: 6.00"},
}

var hugeSum = &diag.Rule{
	Code: "BUD016", Name: "huge-sum", Severity: diag.Error,
	Message: diag.Text{RU: "сумма частей строки «%[1]s» больше 92 квадриллионов рублей", EN: "the parts of «%[1]s» add up to more than 92 quadrillion roubles"},
	Help:    diag.Text{RU: "проверьте единицу измерения в паспорте: unit", EN: "check unit in the passport"},
	Why: diag.Text{
		RU: "Суммы хранятся в копейках целым числом. Больше 92 квадриллионов рублей в бюджете быть не может: где-то лишние нули.",
		EN: "Amounts are kept in whole kopecks. No budget has more than 92 quadrillion roubles: there are zeros too many.",
	},
	Bad:  diag.Text{RU: "unit: млн у файла в рублях", EN: "unit: млн for a file in roubles"},
	Good: diag.Text{RU: "unit: руб", EN: "unit: руб"},
}

var halfReport = &diag.Rule{
	Code: "BUD017", Name: "half-report", Severity: diag.Warning,
	Message: diag.Text{RU: "в отчёте по %[1]s нет таблицы «%[2]s»", EN: "the report up to %[1]s has no table «%[2]s»"},
	Help:    diag.Text{RU: "добавьте файл с недостающей таблицей в тот же паспорт с той же датой", EN: "add the file with the missing table to the same passport, with the same date"},
	Why: diag.Text{
		RU: "Без доходов или без расходов нельзя сказать, дефицит в бюджете или профицит: страница года скажет меньше.",
		EN: "Without income or without expenditure nothing can be said of deficit or surplus: the page of the year says less.",
	},
	Bad:  diag.Text{RU: "на 31.12.2022 есть только rashody.csv", EN: "only rashody.csv for 31.12.2022"},
	Good: diag.Text{RU: "на 31.12.2022 есть dohody.csv и rashody.csv", EN: "dohody.csv and rashody.csv for 31.12.2022"},
}
