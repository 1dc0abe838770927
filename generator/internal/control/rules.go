package control

import "otkryto/generator/internal/diag"

// Rules are what the package itself reports.
var Rules = []*diag.Rule{staleExplanation, otherTotal, sharesNotWhole, unknownColumn, notANumber, badTotal}

var staleExplanation = &diag.Rule{
	Code: "CTL001", Name: "stale-explanation", Severity: diag.Warning,
	Message: diag.Text{RU: "паспорт объясняет расхождение %[2]s по правилу %[1]s, а такого расхождения нет", EN: "the passport explains a difference of %[2]s by rule %[1]s, and there is no such difference"},
	Help:    diag.Text{RU: "если числа уже исправлены, удалите объяснение; если нет, проверьте file, code, column и rule", EN: "when the figures were mended, delete the explanation; else check file, code, column and rule"},
	Why: diag.Text{
		RU: "Объяснение относится к одному расхождению. Оставшись в паспорте после исправления, оно ввело бы читателя в заблуждение.",
		EN: "An explanation belongs to one difference. Left in the passport after the figures were mended it would mislead.",
	},
	Bad:  diag.Text{RU: "explanations:\n  - rule: BUD001\n    difference: 12,50   # в файле итог уже сходится", EN: "explanations:\n  - rule: BUD001\n    difference: 12,50   # the total already agrees"},
	Good: diag.Text{RU: "explanations: []", EN: "explanations: []"},
}

var otherTotal = &diag.Rule{
	Code: "CTL002", Name: "other-total",
	Message: diag.Text{
		RU: "столбец «%[1]s» даёт в сумме %[2]s, а в паспорте объявлено %[3]s — разница %[4]s",
		EN: "the column \"%[1]s\" adds up to %[2]s, and the passport declares %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "проверьте, все ли строки на месте и нет ли среди них итоговой; если источник сам не сходится, объясните разницу в explanations",
		EN: "check whether all rows are there and none of them is a total; if the source itself does not agree, explain the difference under explanations",
	},
	Why: diag.Text{
		RU: "Итог в паспорте выписан из документа, на который ссылаются. Если строки дают другую сумму, строка потеряна, лишняя или в ней сбита цифра.",
		EN: "The total of the passport is quoted from the document. If the rows add up to another sum, one is lost, or one too many, or has a wrong digit.",
	},
	Bad:  diag.Text{RU: "totals:\n  cost: 1500,00   # а строки дают 1 400,00", EN: "totals:\n  cost: 1500.00   # and the rows come to 1400.00"},
	Good: diag.Text{RU: "totals:\n  cost: 1400,00", EN: "totals:\n  cost: 1400.00"},
}

var sharesNotWhole = &diag.Rule{
	Code: "CTL003", Name: "shares-not-whole",
	Message: diag.Text{RU: "доли «%[1]s» дают в сумме %[2]s, а не 100 %% — разница %[3]s", EN: "the shares \"%[1]s\" come to %[2]s and not to 100 %%, a difference of %[3]s"},
	Help: diag.Text{
		RU: "проверьте, все ли части на месте и нет ли среди них итога; разницу от округления программа допускает сама",
		EN: "check whether all parts are there and none of them is the whole; a difference by rounding is allowed anyway",
	},
	Why: diag.Text{
		RU: "Паспорт называет столбец долями целого (shares). Доли одного целого дают 100 %; на округление допускается по половине последнего знака на каждую часть.",
		EN: "The passport calls the column shares of a whole. They come to 100 %; for rounding, half of the last digit is allowed for every part.",
	},
	Bad:  diag.Text{RU: "Отрасль;Доля, %\nХимия;60\nЛес;30", EN: "sector;share\nchemistry;60\nwood;30"},
	Good: diag.Text{RU: "Отрасль;Доля, %\nХимия;60\nЛес;30\nПрочее;10", EN: "sector;share\nchemistry;60\nwood;30\nother;10"},
}

var unknownColumn = &diag.Rule{
	Code: "CTL004", Name: "no-such-column",
	Message: diag.Text{RU: "в файле %[2]s нет столбца «%[1]s» с числами", EN: "the file %[2]s has no column \"%[1]s\" of numbers"},
	Help:    diag.Text{RU: "назовите столбец в totals или shares так, как он озаглавлен в файле, или его именем из data.md", EN: "name the column under totals or shares by its heading in the file, or by its name of data.md"},
	Why: diag.Text{
		RU: "Итог или доли нельзя проверить, если столбца нет: опечатка в его имени отключила бы проверку незаметно.",
		EN: "A total or shares cannot be checked without the column: a misprint of its name would switch the check off unnoticed.",
	},
	Bad:  diag.Text{RU: "totals:\n  стоймость: 1400,00", EN: "totals:\n  coost: 1400.00"},
	Good: diag.Text{RU: "totals:\n  Стоимость: 1400,00", EN: "totals:\n  cost: 1400.00"},
}

var notANumber = &diag.Rule{
	Code: "CTL005", Name: "not-a-number",
	Message: diag.Text{RU: "«%[1]s» — не число, а столбец «%[2]s» надо сложить", EN: "\"%[1]s\" is no number, and the column \"%[2]s\" is to be added up"},
	Help:    diag.Text{RU: "оставьте в ячейке одно число; если значения нет, поставьте «-»", EN: "leave one number in the cell; put \"-\" when there is no value"},
	Why: diag.Text{
		RU: "Паспорт объявляет итог столбца или называет его долями, поэтому в каждой ячейке должно быть число или знак, что значения нет.",
		EN: "The passport declares the column's total or calls it shares, so each of its cells holds a number or the sign that there is none.",
	},
	Bad:  diag.Text{RU: "Двор 01;около 1400", EN: "Yard 01;about 1400"},
	Good: diag.Text{RU: "Двор 01;1400", EN: "Yard 01;1400"},
}

var badTotal = &diag.Rule{
	Code: "CTL006", Name: "bad-declared-total",
	Message: diag.Text{RU: "итог «%[2]s» столбца «%[1]s» — не число", EN: "the total \"%[2]s\" of the column \"%[1]s\" is no number"},
	Help:    diag.Text{RU: "напишите итог одним числом, в единицах файла: 1400,00", EN: "write the total as one number in the file's unit: 1400.00"},
	Why: diag.Text{
		RU: "С итогом из паспорта сравнивается сумма столбца. Если его нельзя прочитать, проверка не состоится.",
		EN: "The sum of the column is compared with the passport's total. If that cannot be read, nothing is checked.",
	},
	Bad:  diag.Text{RU: "totals:\n  cost: 1,4 млн", EN: "totals:\n  cost: 1.4 million"},
	Good: diag.Text{RU: "totals:\n  cost: 1400000", EN: "totals:\n  cost: 1400000"},
}
