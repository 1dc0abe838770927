package dataset

import "otkryto/generator/internal/diag"

// What can be wrong with the columns that a passport describes, and with cells that break what it asks of them.
var (
	BadColumn = &diag.Rule{
		Code: "COL001", Name: "bad-column",
		Message: diag.Text{RU: "столбец «%[1]s» описан противоречиво: %[2]s", EN: "column \"%[1]s\" is described wrongly: %[2]s"},
		Help:    diag.Text{RU: "исправьте описание столбца в паспорте; ключи столбца — в docs/data.md", EN: "mend the description in the passport; docs/data.md has the keys of a column"},
		Why: diag.Text{
			RU: "Ограничение, которое не может выполняться или не читается, либо остановит верные данные, либо не проверит ничего.",
			EN: "A constraint that cannot hold or cannot be read either stops sound data or checks nothing.",
		},
		Bad:  diag.Text{RU: "population:\n  type: integer\n  min: 100\n  max: 10", EN: "population:\n  type: integer\n  min: 100\n  max: 10"},
		Good: diag.Text{RU: "population:\n  type: integer\n  min: 10\n  max: 100", EN: "population:\n  type: integer\n  min: 10\n  max: 100"},
	}
	BadColumnType = &diag.Rule{
		Code: "COL002", Name: "unknown-column-type",
		Message: diag.Text{RU: "типа столбца «%[1]s» нет%[3]s", EN: "there is no type of column \"%[1]s\"%[3]s"},
		Help:    diag.Text{RU: "типы: %[2]s", EN: "types: %[2]s"},
		Why: diag.Text{
			RU: "От типа зависит, как читаются ячейки: 0100 — это код или число сто.",
			EN: "The type decides how cells are read: 0100 is a code, or the number hundred.",
		},
		Bad: diag.Text{RU: "type: numbr", EN: "type: numbr"}, Good: diag.Text{RU: "type: number", EN: "type: number"},
	}
	IdleColumn = &diag.Rule{
		Code: "COL003", Name: "idle-column",
		Message: diag.Text{RU: "столбца «%[1]s» (%[2]s) в файле нет%[3]s", EN: "the file has no column \"%[1]s\" (%[2]s)%[3]s"},
		Help:    diag.Text{RU: "напишите в heading заголовок так же, как в файле, или уберите описание столбца", EN: "write heading as it stands in the file, or take the description out"},
		Why: diag.Text{
			RU: "Если заголовок назван иначе, чем в файле, тип и ограничения столбца не действуют, а кажется, что проверены.",
			EN: "When the heading differs from the file's, type and constraints have no effect and seem to be checked.",
		},
		Bad:  diag.Text{RU: "columns:\n  name: {heading: Наименовние, required: true}", EN: "columns:\n  name: {heading: Наименовние, required: true}"},
		Good: diag.Text{RU: "columns:\n  name: {heading: Наименование, required: true}", EN: "columns:\n  name: {heading: Наименование, required: true}"},
	}
	BadCodeList = &diag.Rule{
		Code: "COL004", Name: "bad-code-list",
		Message: diag.Text{RU: "справочник кодов: %[1]s", EN: "list of codes: %[1]s"},
		Help:    diag.Text{RU: "исправьте строку справочника: в нём столбцы code и title, каждый код один раз", EN: "mend the row of the list: it has the columns code and title, each code once"},
		Why: diag.Text{
			RU: "По справочнику проверяются ячейки, и он публикуется вместе с набором. Код с двумя расшифровками не расшифрован.",
			EN: "Cells are held against the list, and it is published with the dataset. A code with two meanings has none.",
		},
		Bad: diag.Text{RU: "code;title\n1;школа\n1;сад", EN: "code;title\n1;school\n1;nursery"}, Good: diag.Text{RU: "code;title\n1;школа\n2;сад", EN: "code;title\n1;school\n2;nursery"},
	}
	EmptyCell = &diag.Rule{
		Code: "COL005", Name: "empty-cell",
		Message: diag.Text{RU: "нет значения, а в столбце «%[1]s» оно обязательно", EN: "no value, and column \"%[1]s\" must have one"},
		Help:    diag.Text{RU: "впишите значение; если его может не быть, уберите в паспорте required", EN: "type the value; when there may be none, take required out of the passport"},
		Why: diag.Text{
			RU: "Паспорт обещает, что столбец заполнен: по нему ищут строки и соединяют таблицы.",
			EN: "The passport promises that the column is filled: rows are found and tables joined by it.",
		},
		Bad: diag.Text{RU: "Адрес;Этажей\n;9", EN: "Адрес;Этажей\n;9"}, Good: diag.Text{RU: "Адрес;Этажей\nул. Ленина, 1;9", EN: "Адрес;Этажей\nул. Ленина, 1;9"},
	}
	RepeatedValue = &diag.Rule{
		Code: "COL006", Name: "repeated-value",
		Message: diag.Text{RU: "значение «%[1]s» уже стоит в строке %[2]d, а в столбце «%[3]s» значения не повторяются", EN: "\"%[1]s\" stands in row %[2]d already, and values of column \"%[3]s\" do not repeat"},
		Help:    diag.Text{RU: "проверьте, не внесена ли строка дважды; если повторы бывают, уберите в паспорте unique", EN: "see whether the row was entered twice; when values may repeat, take unique out of the passport"},
		Why: diag.Text{
			RU: "Повтор в столбце с неповторяющимися значениями — почти всегда строка, внесённая дважды: итоги становятся больше настоящих.",
			EN: "A repeated key is nearly always a row entered twice, and totals come out too large.",
		},
		Bad: diag.Text{RU: "Номер;Сумма\n17;100\n17;100", EN: "Номер;Сумма\n17;100\n17;100"}, Good: diag.Text{RU: "Номер;Сумма\n17;100\n18;100", EN: "Номер;Сумма\n17;100\n18;100"},
	}
	OutOfRange = &diag.Rule{
		Code: "COL007", Name: "out-of-range",
		Message: diag.Text{RU: "«%[1]s» не подходит: в столбце «%[3]s» ожидается %[2]s", EN: "\"%[1]s\" does not fit: column \"%[3]s\" expects %[2]s"},
		Help:    diag.Text{RU: "исправьте значение; если оно верное, измените min или max в паспорте", EN: "mend the value; when it is right, change min or max in the passport"},
		Why: diag.Text{
			RU: "Границы в паспорте ловят лишний ноль, потерянный минус и перепутанные столбцы.",
			EN: "The bounds catch a zero too many, a lost minus and columns mixed up.",
		},
		Bad: diag.Text{RU: "доля 973 (min: 0, max: 100)", EN: "share 973 (min: 0, max: 100)"}, Good: diag.Text{RU: "доля 97,3", EN: "share 97,3"},
	}
	BadLength = &diag.Rule{
		Code: "COL008", Name: "bad-length",
		Message: diag.Text{RU: "«%[1]s»: в столбце «%[3]s» ожидается %[2]s знаков", EN: "\"%[1]s\": column \"%[3]s\" expects %[2]s characters"},
		Help:    diag.Text{RU: "проверьте, не потеряны ли знаки; если значение верное, измените min_length или max_length в паспорте", EN: "see whether characters were lost; when the value is right, change min_length or max_length in the passport"},
		Why: diag.Text{
			RU: "У кодов бывает точная длина: ИНН организации — 10 цифр. Excel легко теряет ведущий ноль.",
			EN: "Codes have a length of their own; Excel easily loses a leading zero.",
		},
		Bad: diag.Text{RU: "ИНН 702401234 (min_length: 10)", EN: "ИНН 702401234 (min_length: 10)"}, Good: diag.Text{RU: "ИНН 0702401234", EN: "ИНН 0702401234"},
	}
	NotOfPattern = &diag.Rule{
		Code: "COL009", Name: "not-of-pattern",
		Message: diag.Text{RU: "«%[1]s» не отвечает образцу столбца «%[3]s»: %[2]s", EN: "\"%[1]s\" does not match the pattern of column \"%[3]s\": %[2]s"},
		Help:    diag.Text{RU: "исправьте значение; если оно верное, измените pattern в паспорте", EN: "mend the value; when it is right, change pattern in the passport"},
		Why: diag.Text{
			RU: "Образец описывает, как пишется код или номер; запись не по образцу не найти и не соединить с другими таблицами.",
			EN: "The pattern says how a code or number is written; one written otherwise is not found and joins nothing.",
		},
		Bad: diag.Text{RU: "70-01 (pattern: \"\\\\d{2}:\\\\d{2}\")", EN: "70-01 (pattern: \"\\\\d{2}:\\\\d{2}\")"}, Good: diag.Text{RU: "70:01", EN: "70:01"},
	}
	NotInList = &diag.Rule{
		Code: "COL010", Name: "not-in-list",
		Message: diag.Text{RU: "«%[1]s» нет в списке значений столбца «%[3]s»: %[2]s", EN: "\"%[1]s\" is not in the list of column \"%[3]s\": %[2]s"},
		Help:    diag.Text{RU: "исправьте значение или добавьте его в enum, codes или справочник", EN: "mend the value, or add it to enum, codes or the list"},
		Why: diag.Text{
			RU: "Одно и то же, написанное по-разному, распадается на две строки итога.",
			EN: "One thing written two ways falls into two rows of a total.",
		},
		Bad: diag.Text{RU: "школы (enum: [школа, сад])", EN: "школы (enum: [школа, сад])"}, Good: diag.Text{RU: "школа", EN: "школа"},
	}
	NotWhole = &diag.Rule{
		Code: "COL011", Name: "not-whole",
		Message: diag.Text{RU: "«%[1]s» — не целое число, а в столбце «%[3]s» ожидается %[2]s", EN: "\"%[1]s\" is not whole, and column \"%[3]s\" expects %[2]s"},
		Help:    diag.Text{RU: "исправьте значение; если дробные числа бывают, укажите в паспорте type: number", EN: "mend the value; when fractions are possible, write type: number in the passport"},
		Why: diag.Text{
			RU: "Людей, зданий и договоров бывает целое число; дробь означает перепутанный столбец или единицу.",
			EN: "People, buildings and contracts come whole; a fraction means another column or another unit.",
		},
		Bad: diag.Text{RU: "учеников 12,5 (type: integer)", EN: "pupils 12,5 (type: integer)"}, Good: diag.Text{RU: "учеников 12", EN: "pupils 12"},
	}
	BadPeriod = &diag.Rule{
		Code: "COL012", Name: "bad-cell-period",
		Message: diag.Text{RU: "«%[1]s» не читается: ожидается %[2]s", EN: "\"%[1]s\" does not read: expected is %[2]s"},
		Help:    diag.Text{RU: "напишите месяц и год полностью: 2022-03 или «март 2022»", EN: "write month and year in full: 2022-03"},
		Why: diag.Text{
			RU: "«мар.22» может быть и 22 марта, и мартом 2022 года; угаданный период хуже непрочитанного.",
			EN: "«мар.22» may be 22 March or March 2022; a guessed period is worse than none.",
		},
		Bad: diag.Text{RU: "мар.22", EN: "мар.22"}, Good: diag.Text{RU: "март 2022", EN: "2022-03"},
	}
	BadBoolean = &diag.Rule{
		Code: "COL013", Name: "bad-boolean",
		Message: diag.Text{RU: "«%[1]s» — не «да» и не «нет»", EN: "\"%[1]s\" is neither yes nor no"},
		Help:    diag.Text{RU: "напишите «да» или «нет»; если ответов больше, укажите в паспорте type: text", EN: "write да or нет; when there are more answers, write type: text in the passport"},
		Why: diag.Text{
			RU: "В столбце этого типа два ответа; третий не посчитать ни к одному.",
			EN: "The column has two answers; a third counts as neither.",
		},
		Bad: diag.Text{RU: "частично", EN: "partly"}, Good: diag.Text{RU: "да", EN: "да"},
	}
)
