package monitoring

import "otkryto/generator/internal/diag"

// Rules is all that monitoring may be reported for.
var Rules = []*diag.Rule{ruleColumn, ruleWord, ruleSeveral, ruleNoSuch, ruleNotNumber, ruleTogether, ruleRepeated, ruleEmpty, ruleSpoilt, rulePage}

var ruleColumn = &diag.Rule{
	Code: "MON001", Name: "view-of-unknown-column",
	Message: diag.Text{RU: "столбца «%[1]s» в таблице нет%[2]s", EN: "the table has no column \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "столбец называют заголовком из файла; есть: %[3]s", EN: "a column is named by its heading in the file; there are: %[3]s"},
	Why: diag.Text{
		RU: "График строится по столбцам, которые названы в views. Заголовок пишут как в файле; единицу после запятой можно опустить.",
		EN: "A chart is made of the columns that views names. A heading is written as in the file; the unit after the comma may be left out.",
	},
	Bad:  diag.Text{RU: "y: Заболевших", EN: "y: Заболевших"},
	Good: diag.Text{RU: "y: Заболели", EN: "y: Заболели"},
}

var ruleWord = &diag.Rule{
	Code: "MON002", Name: "view-of-unknown-form",
	Message: diag.Text{RU: "«%[2]s» не подходит ключу %[1]s%[3]s", EN: "\"%[2]s\" is nothing that %[1]s may be%[3]s"},
	Help:    diag.Text{RU: "можно: %[4]s", EN: "it may be: %[4]s"},
	Why: diag.Text{
		RU: "У вида графика и у способа сложить строки несколько определённых значений. Угадывать, какое имелось в виду, программа не станет.",
		EN: "The form of a chart and what becomes of rows of one name have a few values. The program does not guess which was meant.",
	},
	Bad:  diag.Text{RU: "form: кривая", EN: "form: curve"},
	Good: diag.Text{RU: "form: линия", EN: "form: line"},
}

var ruleSeveral = &diag.Rule{
	Code: "MON003", Name: "view-of-several-tables",
	Message: diag.Text{RU: "для «%[1]s» подходит несколько файлов", EN: "several files fit \"%[1]s\""},
	Help:    diag.Text{RU: "допишите file; подходят: %[2]s", EN: "add file; these fit: %[2]s"},
	Why: diag.Text{
		RU: "Такие столбцы есть не в одном файле набора, и программа не выбирает за вас. Файлы с одинаковыми заголовками считаются одной таблицей.",
		EN: "More than one file of the dataset has such columns, and the program does not choose for you. Files of the same headings are one table.",
	},
	Bad:  diag.Text{RU: "- title: Случаи\n  y: Всего", EN: "- title: Cases\n  y: Всего"},
	Good: diag.Text{RU: "- title: Случаи\n  y: Всего\n  file: sluchai.csv", EN: "- title: Cases\n  y: Всего\n  file: sluchai.csv"},
}

var ruleNoSuch = &diag.Rule{
	Code: "MON004", Name: "view-of-unknown-value",
	Message: diag.Text{RU: "в столбце «%[1]s» нет значения «%[2]s»%[3]s", EN: "the column \"%[1]s\" has no value \"%[2]s\"%[3]s"},
	Help:    diag.Text{RU: "есть: %[4]s", EN: "there are: %[4]s"},
	Why: diag.Text{
		RU: "Условие where оставляет строки, где стоит названное. Если такого нет ни в одной строке, это почти всегда опечатка.",
		EN: "where keeps the rows that have what is named. If no row has it, it is nearly always a slip.",
	},
	Bad:  diag.Text{RU: "where:\n  Район: Севрный", EN: "where:\n  Район: Севрный"},
	Good: diag.Text{RU: "where:\n  Район: Северный", EN: "where:\n  Район: Северный"},
}

var ruleNotNumber = &diag.Rule{
	Code: "MON005", Name: "view-of-words",
	Message: diag.Text{RU: "в столбце «%[1]s» не числа: в строке %[3]d стоит «%[2]s»", EN: "the column \"%[1]s\" holds no numbers: row %[3]d has \"%[2]s\""},
	Help:    diag.Text{RU: "в y укажите столбец с числами или исправьте ячейку; нет данных — это пустая ячейка или «-»", EN: "name a column of numbers in y, or mend the cell; an empty cell or «-» says that there is no value"},
	Why: diag.Text{
		RU: "По высоте столбца или точке линии видно число. Слово нарисовать нельзя.",
		EN: "The height of a bar shows a number. A word cannot be drawn.",
	},
	Bad:  diag.Text{RU: "y: Район", EN: "y: Район"},
	Good: diag.Text{RU: "y: Заболели", EN: "y: Заболели"},
}

var ruleTogether = &diag.Rule{
	Code: "MON006", Name: "view-that-does-not-go-together",
	Message: diag.Text{RU: "«%[1]s»: так график не построить", EN: "\"%[1]s\": there can be no such chart"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Вид графика и столбцы должны подходить друг к другу: числа на одном графике — в одной единице, круг показывает один столбец.",
		EN: "Form and columns must fit each other: the numbers of one chart have one unit, a pie shows one column.",
	},
	Bad:  diag.Text{RU: "form: круг\ny: [Заболели, Привиты]", EN: "form: pie\ny: [Заболели, Привиты]"},
	Good: diag.Text{RU: "form: столбцы\ny: [Заболели, Привиты]", EN: "form: bar\ny: [Заболели, Привиты]"},
}

var ruleRepeated = &diag.Rule{
	Code: "MON007", Name: "view-of-repeated-rows",
	Message: diag.Text{RU: "«%[1]s» стоит и в строке %[2]d, и в строке %[3]d, и неясно, что показать", EN: "both row %[2]d and row %[3]d are \"%[1]s\", and it is unclear which to show"},
	Help:    diag.Text{RU: "разделите строки ключом by, оставьте нужные ключом where или сложите их: how: сумма", EN: "part the rows by by, choose among them by where, or add them: how: sum"},
	Why: diag.Text{
		RU: "У одного названия на графике одно число. Складывать строки без просьбы нельзя: сумма долей или остатков ничего не значит.",
		EN: "One name of a chart has one number. Rows are not added unasked: a sum of shares or of balances means nothing.",
	},
	Bad:  diag.Text{RU: "x: Год\ny: Устроены", EN: "x: Год\ny: Устроены"},
	Good: diag.Text{RU: "x: Год\ny: Устроены\nhow: сумма", EN: "x: Год\ny: Устроены\nhow: sum"},
}

var ruleEmpty = &diag.Rule{
	Code: "MON008", Name: "empty-view",
	Message: diag.Text{RU: "в «%[1]s» показывать нечего", EN: "there is nothing to show in \"%[1]s\""},
	Help:    diag.Text{RU: "проверьте where: ни одна строка не подходит под все условия сразу, или в столбце y пусто", EN: "look at where: no row meets all conditions at once, or the column y is empty"},
	Why: diag.Text{
		RU: "Пустой график похож на поломку. Чаще всего условия противоречат друг другу.",
		EN: "An empty chart looks broken. Mostly the conditions contradict each other.",
	},
	Bad:  diag.Text{RU: "where:\n  Год: 2020\n  Месяц: январь 2021", EN: "where:\n  Год: 2020\n  Месяц: январь 2021"},
	Good: diag.Text{RU: "where:\n  Год: 2020", EN: "where:\n  Год: 2020"},
}

var ruleSpoilt = &diag.Rule{
	Code: "MON009", Name: "nearly-numbers", Severity: diag.Warning,
	Message: diag.Text{RU: "в столбце «%[1]s» почти везде числа, а здесь «%[2]s»", EN: "nearly all of the column \"%[1]s\" are numbers, and this is \"%[2]s\""},
	Help:    diag.Text{RU: "оставьте в ячейке число, а если его нет — ничего или «-»; пояснение перенесите в столбец примечаний", EN: "leave a number in the cell, or nothing or «-» when there is none; put the remark into a column of its own"},
	Why: diag.Text{
		RU: "Из-за одной такой ячейки весь столбец считается словами: ни графика, ни выводов по нему на странице не будет.",
		EN: "For one such cell the whole column counts as words: the page has no chart and no sentence about it.",
	},
	Bad:  diag.Text{RU: "Месяц;Заболели\n2020-03;около 5", EN: "Месяц;Заболели\n2020-03;около 5"},
	Good: diag.Text{RU: "Месяц;Заболели;Примечание\n2020-03;5;предварительно", EN: "Месяц;Заболели;Примечание\n2020-03;5;предварительно"},
}

var rulePage = &diag.Rule{
	Code: "MON010", Name: "bad-page-option",
	Message: diag.Text{RU: "«%[1]s» — не да и не нет", EN: "\"%[1]s\" is neither yes nor no"},
	Help:    diag.Text{RU: "page: no — не делать страницу набора в мониторинге; без этого ключа она есть", EN: "page: no leaves the dataset without a page in monitoring; without this key it has one"},
	Why: diag.Text{
		RU: "Ключ решает, есть ли у набора страница. Непонятное слово оставило бы страницу, которую хотели убрать.",
		EN: "The key decides whether the dataset has a page. A word not understood would leave one that was to go.",
	},
	Bad:  diag.Text{RU: "options:\n  page: не надо", EN: "options:\n  page: don't"},
	Good: diag.Text{RU: "options:\n  page: no", EN: "options:\n  page: no"},
}
