package quote

import (
	"slices"

	"otkryto/generator/internal/diag"
)

// Rules are all that this package may report.
var Rules = slices.Concat(figureRules, chartRules, mentionRules)

var figureRules = []*diag.Rule{unknownFact, unknownPeriod, periodMissing, unknownDataset, unknownFile, severalFiles, unknownRow, ambiguousRow, unknownColumn, noValue, badFormat, malformed, notPublished}

var unknownFact = &diag.Rule{
	Code: "QUO001", Name: "unknown-figure", Severity: diag.Error,
	Message: diag.Text{RU: "показателя «%[1]s» нет%[2]s", EN: "there is no figure \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "выберите из тех, что есть: %[3]s; все имена покажет otkryto trace", EN: "choose one of those that there are: %[3]s; otkryto trace lists all names"},
	Why: diag.Text{
		RU: "По имени программа находит число, его год, единицу и ячейку, из которой оно взято. Имени с опечаткой не соответствует ничего, а угадывать число нельзя.",
		EN: "By its name the program finds a number, its unit and the cell that it is from. A misspelt name stands for nothing, and a number must not be guessed.",
	},
	Bad:  diag.Text{RU: "Создано {{tor.job 2022}} рабочих мест.", EN: "{{tor.job 2022}} jobs were created."},
	Good: diag.Text{RU: "Создано {{tor.jobs 2022}} рабочих мест.", EN: "{{tor.jobs 2022}} jobs were created."},
}

var unknownPeriod = &diag.Rule{
	Code: "QUO002", Name: "unknown-period", Severity: diag.Error,
	Message: diag.Text{RU: "у показателя «%[1]s» нет периода «%[2]s»", EN: "the figure \"%[1]s\" has no period \"%[2]s\""},
	Help:    diag.Text{RU: "есть: %[3]s", EN: "there are: %[3]s"},
	Why: diag.Text{
		RU: "Одно и то же считают каждый год. Если данных за названный год нет, ставить вместо них соседний год нельзя.",
		EN: "The same thing is counted every year. If there is no data for the year named, another year must not take its place.",
	},
	Bad:  diag.Text{RU: "{{tor.jobs 2032}}", EN: "{{tor.jobs 2032}}"},
	Good: diag.Text{RU: "{{tor.jobs 2022}}", EN: "{{tor.jobs 2022}}"},
}

var periodMissing = &diag.Rule{
	Code: "QUO003", Name: "period-missing", Severity: diag.Error,
	Message: diag.Text{RU: "у показателя «%[1]s» несколько периодов, и не сказано, какой нужен", EN: "the figure \"%[1]s\" has several periods, and none is named"},
	Help:    diag.Text{RU: "допишите период после имени, например {{%[1]s %[3]s}}; есть: %[2]s", EN: "put the period after the name, as {{%[1]s %[3]s}}; there are: %[2]s"},
	Why: diag.Text{
		RU: "Без года неясно, о каком числе речь, а завтра в данных появится ещё один год и текст изменит смысл.",
		EN: "Without a year it is unclear which number is meant, and with next year's data the text would mean another.",
	},
	Bad:  diag.Text{RU: "{{tor.jobs}}", EN: "{{tor.jobs}}"},
	Good: diag.Text{RU: "{{tor.jobs 2022}}", EN: "{{tor.jobs 2022}}"},
}

var unknownDataset = &diag.Rule{
	Code: "QUO004", Name: "unknown-dataset", Severity: diag.Error,
	Message: diag.Text{RU: "набора данных «%[1]s» нет%[2]s", EN: "there is no dataset \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "имя набора — имя его папки в data/; есть: %[3]s", EN: "a dataset is named by its folder in data/; there are: %[3]s"},
	Why: diag.Text{
		RU: "Ссылка на ячейку начинается с набора: это папка в data/. Без неё программа не знает, в какой таблице искать.",
		EN: "A reference to a cell begins with its dataset, a folder in data/. Without it nobody knows which table to look in.",
	},
	Bad:  diag.Text{RU: "{{bdk: 2022, местный: Потрачено}}", EN: "{{bdk: 2022, местный: Потрачено}}"},
	Good: diag.Text{RU: "{{bkd: 2022, местный: Потрачено}}", EN: "{{bkd: 2022, местный: Потрачено}}"},
}

var unknownFile = &diag.Rule{
	Code: "QUO005", Name: "unknown-file-of-dataset", Severity: diag.Error,
	Message: diag.Text{RU: "в наборе «%[1]s» нет файла «%[2]s»%[3]s", EN: "the dataset \"%[1]s\" has no file \"%[2]s\"%[3]s"},
	Help:    diag.Text{RU: "имя файла пишут без .csv; есть: %[4]s", EN: "a file is named without .csv; there are: %[4]s"},
	Why: diag.Text{
		RU: "Файл называют, когда в наборе их несколько: набор/файл.",
		EN: "The file is named when a dataset has several: dataset/file.",
	},
	Bad:  diag.Text{RU: "{{bkd/mony: 2022, местный: Потрачено}}", EN: "{{bkd/mony: 2022, местный: Потрачено}}"},
	Good: diag.Text{RU: "{{bkd/money: 2022, местный: Потрачено}}", EN: "{{bkd/money: 2022, местный: Потрачено}}"},
}

var severalFiles = &diag.Rule{
	Code: "QUO006", Name: "several-files-fit", Severity: diag.Error,
	Message: diag.Text{RU: "в наборе «%[1]s» несколько файлов, и неясно, какой нужен", EN: "the dataset \"%[1]s\" has several files, and it is unclear which is meant"},
	Help:    diag.Text{RU: "назовите файл через черту, например %[1]s/%[3]s; подходят или есть: %[2]s", EN: "name the file after a slash, as %[1]s/%[3]s; those that fit or exist: %[2]s"},
	Why: diag.Text{
		RU: "Такие столбцы есть не в одном файле или ни в одном сразу все. Программа не выбирает файл за редактора.",
		EN: "Such columns are in more than one file, or all of them in none. The program does not choose a file for the editor.",
	},
	Bad:  diag.Text{RU: "{{budget-2022: 0700: Исполнено}}", EN: "{{budget-2022: 0700: Исполнено}}"},
	Good: diag.Text{RU: "{{budget-2022/otchet-2022-12-31: 0700: Исполнено}}", EN: "{{budget-2022/otchet-2022-12-31: 0700: Исполнено}}"},
}

var unknownRow = &diag.Rule{
	Code: "QUO007", Name: "unknown-row", Severity: diag.Error,
	Message: diag.Text{RU: "в файле «%[2]s» нет строки, где стоит «%[1]s»%[3]s", EN: "the file \"%[2]s\" has no row with \"%[1]s\"%[3]s"},
	Help:    diag.Text{RU: "строку называют тем, что стоит в её ячейках целиком, через запятую; есть: %[4]s", EN: "a row is named by whole cells of it, parted by commas; there are: %[4]s"},
	Why: diag.Text{
		RU: "Строка узнаётся по словам и датам в её ячейках. Регистр букв и буква ё не важны, но ячейку пишут целиком.",
		EN: "A row is known by the words and dates in its cells. Letter case does not count, but a cell is written as a whole.",
	},
	Bad:  diag.Text{RU: "{{bkd/money: 2022, городской: Потрачено}}", EN: "{{bkd/money: 2022, городской: Потрачено}}"},
	Good: diag.Text{RU: "{{bkd/money: 2022, местный: Потрачено}}", EN: "{{bkd/money: 2022, местный: Потрачено}}"},
}

var ambiguousRow = &diag.Rule{
	Code: "QUO008", Name: "ambiguous-row", Severity: diag.Error,
	Message: diag.Text{RU: "под «%[1]s» в файле «%[4]s» подходят строки: %[2]d", EN: "\"%[1]s\" fits %[2]d rows of the file \"%[4]s\""},
	Help:    diag.Text{RU: "добавьте через запятую то, что отличает нужную; %[3]s", EN: "add what tells yours apart after a comma; %[3]s"},
	Why: diag.Text{
		RU: "Число должно быть одно. Если подходят несколько строк, взять первую или сложить их было бы догадкой.",
		EN: "There must be one number. If several rows fit, taking the first or adding them would be a guess.",
	},
	Bad:  diag.Text{RU: "{{bkd/money: 2022: Потрачено}}", EN: "{{bkd/money: 2022: Потрачено}}"},
	Good: diag.Text{RU: "{{bkd/money: 2022, местный: Потрачено}}", EN: "{{bkd/money: 2022, местный: Потрачено}}"},
}

var unknownColumn = &diag.Rule{
	Code: "QUO009", Name: "unknown-column-quoted", Severity: diag.Error,
	Message: diag.Text{RU: "столбца «%[1]s» в файле «%[4]s» нет%[2]s", EN: "there is no column \"%[1]s\" in the file \"%[4]s\"%[2]s"},
	Help:    diag.Text{RU: "столбец называют заголовком из файла; есть: %[3]s", EN: "a column is named by its heading in the file; there are: %[3]s"},
	Why: diag.Text{
		RU: "Столбец — последняя часть ссылки на ячейку. Годится заголовок, как он набран, без единицы после запятой, или имя столбца из docs/data.md.",
		EN: "The column is the last part of a reference to a cell: its heading as typed, with or without the unit after a comma, or its name in docs/data.md.",
	},
	Bad:  diag.Text{RU: "{{bkd/money: 2022, местный: Потрачено всего}}", EN: "{{bkd/money: 2022, местный: Потрачено всего}}"},
	Good: diag.Text{RU: "{{bkd/money: 2022, местный: Потрачено}}", EN: "{{bkd/money: 2022, местный: Потрачено}}"},
}

var noValue = &diag.Rule{
	Code: "QUO010", Name: "figure-without-value", Severity: diag.Error,
	Message: diag.Text{RU: "у «%[1]s» нет значения: ячейка пуста", EN: "\"%[1]s\" has no value: the cell is empty"},
	Help:    diag.Text{RU: "сошлитесь на другую строку или год, или скажите словами, что данных пока нет", EN: "quote another row or year, or say in words that there is no number yet"},
	Why: diag.Text{
		RU: "Пустая ячейка, «-» и «х» значат «нет данных», и это не ноль. Поставить в текст нечего.",
		EN: "An empty cell, «-» and «х» mean that there is no value, which is not zero. There is nothing to print.",
	},
	Bad:  diag.Text{RU: "{{bkd/objects: Участок 09 (демо): Оплачено}}", EN: "{{bkd/objects: Участок 09 (демо): Оплачено}}"},
	Good: diag.Text{RU: "{{bkd/objects: Участок 08 (демо): Оплачено}}", EN: "{{bkd/objects: Участок 08 (демо): Оплачено}}"},
}

var badFormat = &diag.Rule{
	Code: "QUO011", Name: "bad-figure-format", Severity: diag.Error,
	Message: diag.Text{RU: "формат «%[1]s» сюда не подходит%[2]s", EN: "the format \"%[1]s\" does not fit%[2]s"},
	Help:    diag.Text{RU: "%[3]s", EN: "%[3]s"},
	Why: diag.Text{
		RU: "Последнее слово ссылки говорит, как напечатать число: точно (так и без слова), кратко, число — без единицы, тыс, млн, млрд — с одним знаком после запятой.",
		EN: "The last word of a reference says how to print the number: точно is exact (the default), кратко short, число without unit, тыс, млн, млрд with one digit after the comma.",
	},
	Bad:  diag.Text{RU: "{{tor.investment 2022 милн}}", EN: "{{tor.investment 2022 милн}}"},
	Good: diag.Text{RU: "{{tor.investment 2022 млн}}", EN: "{{tor.investment 2022 млн}}"},
}

var malformed = &diag.Rule{
	Code: "QUO012", Name: "malformed-reference", Severity: diag.Error,
	Message: diag.Text{RU: "ссылка на цифру не разобрана: «%[1]s»", EN: "the reference to a figure is not understood: \"%[1]s\""},
	Help:    diag.Text{RU: "пишите {{имя год}}, как {{tor.jobs 2022}}, или {{набор: строка: столбец}}, как {{bkd/money: 2022, местный: Потрачено}}; все имена покажет otkryto trace", EN: "write {{name year}}, as {{tor.jobs 2022}}, or {{dataset: row: column}}, as {{bkd/money: 2022, местный: Потрачено}}; a misspelt name lists what there is"},
	Why: diag.Text{
		RU: "Ссылка бывает двух видов: имя показателя с годом или, с двоеточиями, набор, строка и столбец.",
		EN: "There are two forms: the name of a figure with its year, or, with colons, dataset, row and column.",
	},
	Bad:  diag.Text{RU: "{{}}", EN: "{{}}"},
	Good: diag.Text{RU: "{{tor.jobs 2022}}", EN: "{{tor.jobs 2022}}"},
}

var notPublished = &diag.Rule{
	Code: "QUO013", Name: "cell-not-published", Severity: diag.Error,
	Message: diag.Text{RU: "ячейки набора «%[1]s» не публикуются: они говорят о единицах людей", EN: "cells of the dataset \"%[1]s\" are not published: they speak of single people"},
	Help:    diag.Text{RU: "возьмите число, которое портал публикует сам; имена покажет otkryto trace", EN: "take a number that the portal publishes itself; otkryto trace lists the names"},
	Why: diag.Text{
		RU: "По строкам таких наборов можно узнать человека, поэтому на портал попадают только итоги, в которых малые числа скрыты. Число из ячейки обошло бы это.",
		EN: "A person could be recognised by the rows of such a dataset, so only totals without small numbers reach the portal. A number from a cell would go round that.",
	},
	Bad:  diag.Text{RU: "{{appeals-2022/obrashcheniya: 15: Срок}}", EN: "{{appeals-2022/obrashcheniya: 15: Срок}}"},
	Good: diag.Text{RU: "{{appeals.received 2022}}", EN: "{{appeals.received 2022}}"},
}
