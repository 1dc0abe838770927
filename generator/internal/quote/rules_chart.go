package quote

import "otkryto/generator/internal/diag"

var chartRules = []*diag.Rule{badBlock, unknownKey, missingKey, badValue, emptyChart, notNumber, repeatedRow}

var badBlock = &diag.Rule{
	Code: "QUO020", Name: "bad-chart-block", Severity: diag.Error,
	Message: diag.Text{RU: "блок chart не разобран: %[1]s", EN: "the chart block is not understood: %[1]s"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Блок графика — строки «ключ: значение», как в паспорте набора. Двоеточие с пробелом внутри значения обрывает его: такое значение берут в кавычки.",
		EN: "A chart block is lines of key: value, as a passport is. A colon and a blank inside a value break it off: put such a value in quotes.",
	},
	Bad:  diag.Text{RU: "```chart\ntitle: Дороги: план и факт\n```", EN: "```chart\ntitle: Roads: plan and fact\n```"},
	Good: diag.Text{RU: "```chart\ntitle: 'Дороги: план и факт'\n```", EN: "```chart\ntitle: 'Roads: plan and fact'\n```"},
}

var unknownKey = &diag.Rule{
	Code: "QUO021", Name: "unknown-chart-key", Severity: diag.Error,
	Message: diag.Text{RU: "у графика нет ключа «%[1]s»%[2]s", EN: "a chart has no key \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "есть: %[3]s", EN: "there are: %[3]s"},
	Why: diag.Text{
		RU: "Незнакомый ключ — почти всегда опечатка, и без неё график был бы другим.",
		EN: "An unknown key is nearly always a slip, without which the chart would be another.",
	},
	Bad:  diag.Text{RU: "titel: Дороги", EN: "titel: Roads"},
	Good: diag.Text{RU: "title: Дороги", EN: "title: Roads"},
}

var missingKey = &diag.Rule{
	Code: "QUO022", Name: "missing-chart-key", Severity: diag.Error,
	Message: diag.Text{RU: "у графика не указан ключ «%[1]s»", EN: "the chart lacks the key \"%[1]s\""},
	Help:    diag.Text{RU: "добавьте строку, например: %[2]s", EN: "add a line such as: %[2]s"},
	Why: diag.Text{
		RU: "Графику нужны набор данных, заголовок, столбец с названиями (x) и столбец с числами (y).",
		EN: "A chart needs a dataset, a title, a column of names (x) and a column of numbers (y).",
	},
	Bad:  diag.Text{RU: "```chart\ndataset: bkd/money\n```", EN: "```chart\ndataset: bkd/money\n```"},
	Good: diag.Text{RU: "```chart\ndataset: bkd/money\ntitle: Потрачено\nx: Год\ny: Потрачено\n```", EN: "```chart\ndataset: bkd/money\ntitle: Spent\nx: Год\ny: Потрачено\n```"},
}

var badValue = &diag.Rule{
	Code: "QUO023", Name: "bad-chart-value", Severity: diag.Error,
	Message: diag.Text{RU: "ключ «%[1]s» графика понять нельзя", EN: "the key \"%[1]s\" of the chart cannot be followed"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Вид графика, столбцы и фильтр должны подходить друг к другу: круг показывает один столбец, числа на одном графике — в одной единице.",
		EN: "Type, columns and filter must fit each other: a pie shows one column, and the numbers of one chart have one unit.",
	},
	Bad:  diag.Text{RU: "type: кружок", EN: "type: cicle"},
	Good: diag.Text{RU: "type: круг", EN: "type: pie"},
}

var emptyChart = &diag.Rule{
	Code: "QUO024", Name: "empty-chart-block", Severity: diag.Error,
	Message: diag.Text{RU: "в графике «%[1]s» нет ни одного числа", EN: "the chart \"%[1]s\" has no number"},
	Help:    diag.Text{RU: "проверьте filter: ни одна строка не подходит под все условия сразу, или в столбце y пусто", EN: "look at filter: no row meets all conditions at once, or the column y is empty"},
	Why: diag.Text{
		RU: "Пустой график похож на поломку. Чаще всего условия фильтра противоречат друг другу.",
		EN: "An empty chart looks broken. Mostly the conditions of the filter contradict each other.",
	},
	Bad:  diag.Text{RU: "filter:\n  Год: 2022\n  Объект: Участок 01 (демо)", EN: "filter:\n  Год: 2022\n  Объект: Участок 01 (демо)"},
	Good: diag.Text{RU: "filter:\n  Год: 2022", EN: "filter:\n  Год: 2022"},
}

var notNumber = &diag.Rule{
	Code: "QUO025", Name: "chart-of-words", Severity: diag.Error,
	Message: diag.Text{RU: "в столбце «%[1]s» не числа: в строке %[3]d стоит «%[2]s»", EN: "the column \"%[1]s\" holds no numbers: row %[3]d has \"%[2]s\""},
	Help:    diag.Text{RU: "в y укажите столбец с числами, а столбец с названиями — в x", EN: "name a column of numbers in y, and the column of names in x"},
	Why: diag.Text{
		RU: "По высоте столбца или точке линии видно число. Слово нарисовать нельзя.",
		EN: "The height of a bar shows a number. A word cannot be drawn.",
	},
	Bad:  diag.Text{RU: "y: Бюджет", EN: "y: Бюджет"},
	Good: diag.Text{RU: "y: Потрачено", EN: "y: Потрачено"},
}

var repeatedRow = &diag.Rule{
	Code: "QUO026", Name: "repeated-chart-row", Severity: diag.Error,
	Message: diag.Text{RU: "в столбце «%[1]s» несколько строк «%[2]s», и неясно, какую показать", EN: "the column \"%[1]s\" has several rows \"%[2]s\", and it is unclear which to show"},
	Help:    diag.Text{RU: "оставьте одну с помощью filter или разведите их ключом series; %[3]s", EN: "leave one by filter, or part them by series; %[3]s"},
	Why: diag.Text{
		RU: "График не складывает строки за редактора: сумму, которой нет в данных, нельзя проследить до ячейки.",
		EN: "A chart does not add rows: a sum that is not in the data cannot be followed to a cell.",
	},
	Bad:  diag.Text{RU: "x: Год\ny: Потрачено", EN: "x: Год\ny: Потрачено"},
	Good: diag.Text{RU: "x: Год\ny: Потрачено\nseries: Бюджет", EN: "x: Год\ny: Потрачено\nseries: Бюджет"},
}
