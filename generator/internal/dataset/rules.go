package dataset

import "otkryto/generator/internal/diag"

// Rules are all that this package reports.
var Rules = []*diag.Rule{
	CannotRead, NotATable, EmptyFile, BadAmount, NoHeading, MissingColumn, AmbiguousColumn, ShortRow, LongRow, BareQuote, UnclosedQuote, ZeroBytes,
	HeadingDelimiter, BadNumber, BadDate, BadYear, BadStatus, ExcelExponent, ExcelDate, ExcelError, FractionOfKopeck, TooManyDigits, AmbiguousSeparator,
	UnitConflict, NoRows, AmbiguousDate, BrokenText, MoreFaults, MisspeltHeading, LostLetters, ExcelSerial, Mojibake, KeptAsNote,
	BadYAML, UnknownKey, MissingKey, WrongType, UnknownKind, BadID, MissingFile, UnlistedFile, DuplicateFile, PassportDate, PassportStatus, PassportUnit, PassportPhase, ViewsOfKind,
	UnknownTable, UnknownColumn, PassportCharset, NoPassport, StrayFile, PassportPeriod, PassportYear, DateOrder, BadAddress, FileOutside, PassportEncoding,
	YearAndDate, UnlistedName,
	BadColumn, BadColumnType, IdleColumn, BadCodeList, EmptyCell, RepeatedValue, OutOfRange, BadLength, NotOfPattern, NotInList, NotWhole, BadPeriod, BadBoolean,
	IdleSecret, SingleSecret,
	ChangedFigure, ChangedRelease, FrozenFiles, BadRelease, IdleCorrection, GoneRow, GoneFile,
}

// What can be wrong with a CSV file and its shape. The faults of single cells are in rules_cell.go.
var (
	CannotRead = &diag.Rule{
		Code: "CSV001", Name: "cannot-read",
		Message: diag.Text{RU: "файл не читается: %[1]s", EN: "the file cannot be read: %[1]s"},
		Help:    diag.Text{RU: "проверьте, что файл на месте, открывается и не занят другой программой", EN: "check that the file is there, opens and is not held by another program"},
		Why: diag.Text{
			RU: "Операционная система не отдала файл: нет прав, сломан диск, файл удалён во время сборки.",
			EN: "The system did not hand the file out: no rights, a broken disk, deleted during the build.",
		},
		Bad: diag.Text{RU: "файл открыт только для другого пользователя", EN: "a file that another user alone may open"}, Good: diag.Text{RU: "файл открывается в Блокноте", EN: "a file that opens in Notepad"},
	}
	NotATable = &diag.Rule{
		Code: "CSV002", Name: "not-a-table",
		Message: diag.Text{RU: "это не CSV: %[1]s", EN: "this is no CSV: %[1]s"},
		Help:    diag.Text{RU: "откройте файл в Excel и сохраните: «Сохранить как» → «CSV UTF-8 (разделитель — запятая)»", EN: "open the file in Excel and save it as \"CSV UTF-8 (comma delimited)\""},
		Why: diag.Text{
			RU: "Переименовать книгу Excel в .csv мало: внутри она остаётся книгой.",
			EN: "Renaming a workbook to .csv is not enough: inside it stays a workbook.",
		},
		Bad: diag.Text{RU: "отчёт.xlsx, переименованный в отчёт.csv", EN: "report.xlsx renamed to report.csv"}, Good: diag.Text{RU: "отчёт.csv, сохранённый из Excel", EN: "report.csv saved from Excel"},
	}
	EmptyFile = &diag.Rule{
		Code: "CSV003", Name: "empty-file",
		Message: diag.Text{RU: "файл пуст", EN: "the file is empty"},
		Help:    diag.Text{RU: "сохраните данные ещё раз или уберите файл из паспорта", EN: "save the data again or take the file out of the passport"},
		Why: diag.Text{
			RU: "Пустой файл обычно означает неудавшееся сохранение.",
			EN: "An empty file is mostly a save that failed.",
		},
		Bad: diag.Text{RU: "файл размером 0 байт", EN: "a file of 0 bytes"}, Good: diag.Text{RU: "Наименование;Исполнено\nДоходы;1,00", EN: "Наименование;Исполнено\nДоходы;1,00"},
	}
	NoHeading = &diag.Rule{
		Code: "CSV005", Name: "no-heading",
		Message: diag.Text{RU: "не найдена строка с названиями столбцов", EN: "no row with the names of columns was found"},
		Help:    diag.Text{RU: "нужны столбцы: %[1]s; назовите их так в файле или укажите свои названия в паспорте, columns", EN: "wanted: %[1]s; name them so in the file, or give your own names in the passport, columns"},
		Why: diag.Text{
			RU: "По названиям столбцов программа понимает, где что. Заголовок ищется под титульными строками, в первых ста строках файла, и занимает до трёх строк.",
			EN: "The names of columns tell what is where. They are looked for below title rows, in the first hundred rows, over up to three rows.",
		},
		Bad: diag.Text{RU: "0100;5 000,00\n0200;1 000,00", EN: "0100;5 000,00\n0200;1 000,00"}, Good: diag.Text{RU: "Код;Исполнено\n0100;5 000,00\n0200;1 000,00", EN: "Код;Исполнено\n0100;5 000,00\n0200;1 000,00"},
	}
	MissingColumn = &diag.Rule{
		Code: "CSV006", Name: "missing-column",
		Message: diag.Text{RU: "нет столбца «%[1]s»%[4]s", EN: "there is no column \"%[1]s\"%[4]s"},
		Help:    diag.Text{RU: "его заголовок: %[2]s; в файле есть: %[3]s. Свой заголовок укажите в паспорте, columns", EN: "its heading: %[2]s; the file has %[3]s. Name your own heading in the passport, columns"},
		Why: diag.Text{
			RU: "Без обязательного столбца раздел сайта не построить. Чаще всего он есть, но назван иначе.",
			EN: "A section cannot do without a required column. Mostly it is there under another name.",
		},
		Bad: diag.Text{RU: "Наименование показателя;Факт за год", EN: "Наименование показателя;Факт за год"}, Good: diag.Text{RU: "columns:\n  executed: Факт за год", EN: "columns:\n  executed: Факт за год"},
	}
	AmbiguousColumn = &diag.Rule{
		Code: "CSV007", Name: "ambiguous-column",
		Message: diag.Text{RU: "столбцом «%[1]s» могут быть несколько: %[2]s", EN: "several columns may be \"%[1]s\": %[2]s"},
		Help:    diag.Text{RU: "дайте столбцам разные заголовки или укажите в паспорте, columns, полный заголовок нужного: %[3]s: …", EN: "give them different headings, or the full heading of the right one in the passport, columns: %[3]s: …"},
		Why: diag.Text{
			RU: "Если угадать, на сайт может попасть не тот столбец. У заголовка из нескольких строк части складываются: «Бюджет города Исполнено».",
			EN: "A guess may publish the wrong column. Parts of a heading over several rows are joined: \"Бюджет города Исполнено\".",
		},
		Bad: diag.Text{RU: "Код;Исполнено;Исполнено", EN: "Код;Исполнено;Исполнено"}, Good: diag.Text{RU: "Код;Исполнено;Исполнено за прошлый год", EN: "Код;Исполнено;Исполнено за прошлый год"},
	}
	ShortRow = &diag.Rule{
		Code: "CSV008", Name: "short-row", Severity: diag.Warning,
		Message: diag.Text{RU: "в строке %[1]d яч., а столбцов %[2]d", EN: "the row has %[1]d cells of %[2]d"},
		Help:    diag.Text{RU: "проверьте, не разорвана ли строка переводом строки внутри ячейки", EN: "check whether a line break inside a cell tears the row apart"},
		Why: diag.Text{
			RU: "Короткая строка читается, недостающие ячейки считаются пустыми. Но часто это обрывок: перевод строки в ячейке без кавычек делит одну строку на две.",
			EN: "A short row is read, its missing cells empty. Often it is a piece: a line break in a cell without quotes cuts a row in two.",
		},
		Bad: diag.Text{RU: "Код;Имя;Исполнено\n0100;Общие\nвопросы;5,00", EN: "Код;Имя;Исполнено\n0100;Общие\nвопросы;5,00"}, Good: diag.Text{RU: "Код;Имя;Исполнено\n0100;\"Общие\nвопросы\";5,00", EN: "Код;Имя;Исполнено\n0100;\"Общие\nвопросы\";5,00"},
	}
	LongRow = &diag.Rule{
		Code: "CSV009", Name: "long-row",
		Message: diag.Text{RU: "в строке %[1]d яч., а столбцов %[2]d", EN: "the row has %[1]d cells, the heading %[2]d"},
		Help:    diag.Text{RU: "ячейку с разделителем внутри возьмите в кавычки или назовите лишний столбец в заголовке", EN: "put a cell with a delimiter in it in quotes, or name the extra column in the heading"},
		Why: diag.Text{
			RU: "Разделитель внутри ячейки сдвигает всё, что правее: суммы попадают в чужие столбцы.",
			EN: "A delimiter inside a cell moves all to its right: amounts land in other columns.",
		},
		Bad: diag.Text{RU: "Имя,Исполнено\nНалоги, сборы,5.00", EN: "Имя,Исполнено\nНалоги, сборы,5.00"}, Good: diag.Text{RU: "Имя,Исполнено\n\"Налоги, сборы\",5.00", EN: "Имя,Исполнено\n\"Налоги, сборы\",5.00"},
	}
	BareQuote = &diag.Rule{
		Code: "CSV010", Name: "bare-quote", Severity: diag.Warning,
		Message: diag.Text{RU: "кавычки внутри ячейки не удвоены: «%[1]s»", EN: "quotes inside a cell are not doubled: \"%[1]s\""},
		Help:    diag.Text{RU: "замените кавычки на «ёлочки» или запишите ячейку так: \"ООО \"\"Ромашка\"\"\"", EN: "use «» quotes, or write the cell as \"ООО \"\"Ромашка\"\"\""},
		Why: diag.Text{
			RU: "Ячейка прочитана целиком, но другие программы прочтут её иначе: в CSV кавычка внутри ячейки удваивается, а сама ячейка берётся в кавычки.",
			EN: "The cell was read whole, but other programs will read it otherwise: in CSV a quote inside a cell is doubled and the cell stands in quotes.",
		},
		Bad: diag.Text{RU: "7;ООО \"Ромашка\"", EN: "7;ООО \"Ромашка\""}, Good: diag.Text{RU: "7;\"ООО \"\"Ромашка\"\"\"", EN: "7;\"ООО \"\"Ромашка\"\"\""},
	}
	UnclosedQuote = &diag.Rule{
		Code: "CSV011", Name: "unclosed-quote",
		Message: diag.Text{RU: "кавычка открыта и не закрыта: «%[1]s»", EN: "a quote is opened and never closed: \"%[1]s\""},
		Help:    diag.Text{RU: "закройте кавычку в конце ячейки или уберите её", EN: "close the quote at the end of the cell, or drop it"},
		Why: diag.Text{
			RU: "Незакрытая кавычка превращает остаток файла в одну ячейку. Программа читает дальше, считая, что ячейка кончается вместе со строкой, но строку надо проверить.",
			EN: "An open quote makes one cell of the rest of the file. Reading goes on as if the cell ended with its line, but the row must be looked at.",
		},
		Bad: diag.Text{RU: "7;\"ООО Ромашка;5,00", EN: "7;\"ООО Ромашка;5,00"}, Good: diag.Text{RU: "7;\"ООО Ромашка\";5,00", EN: "7;\"ООО Ромашка\";5,00"},
	}
	ZeroBytes = &diag.Rule{
		Code: "CSV012", Name: "zero-bytes",
		Message: diag.Text{RU: "в ячейке нулевые байты: файл повреждён или сохранён в UTF-16 без метки", EN: "zero bytes in a cell: the file is damaged or is UTF-16 without a mark"},
		Help:    diag.Text{RU: "откройте файл в Excel и сохраните как «CSV UTF-8»", EN: "open the file in Excel and save it as \"CSV UTF-8\""},
		Why: diag.Text{
			RU: "В тексте нулевых байтов не бывает; они значат, что файл записан не полностью или другой программой.",
			EN: "Text has no zero bytes; they mean a broken write or another format.",
		},
		Bad: diag.Text{RU: "0100;5\\0\\0\\0", EN: "0100;5\\0\\0\\0"}, Good: diag.Text{RU: "0100;5,00", EN: "0100;5,00"},
	}
	HeadingDelimiter = &diag.Rule{
		Code: "CSV013", Name: "heading-delimiter",
		Message: diag.Text{RU: "в заголовке столбцы разделяет %[1]s, а ниже — %[2]s", EN: "the heading is parted by %[1]s, the rows by %[2]s"},
		Help:    diag.Text{RU: "замените разделитель в строке заголовка: %[2]s", EN: "part the heading as the rows: %[2]s"},
		Why: diag.Text{
			RU: "У файла один разделитель; иначе заголовок читается как одна ячейка.",
			EN: "A file has one delimiter; otherwise the heading is a single cell.",
		},
		Bad: diag.Text{RU: "Код,Исполнено\n0100;5,00\n0200;6,00", EN: "Код,Исполнено\n0100;5,00\n0200;6,00"}, Good: diag.Text{RU: "Код;Исполнено\n0100;5,00\n0200;6,00", EN: "Код;Исполнено\n0100;5,00\n0200;6,00"},
	}
	UnitConflict = &diag.Rule{
		Code: "CSV024", Name: "unit-conflict",
		Message: diag.Text{RU: "в файле единица «%[1]s», а в паспорте %[2]s: %[3]s", EN: "the file says unit \"%[1]s\", the passport %[2]s: %[3]s"},
		Help:    diag.Text{RU: "укажите в паспорте у файла unit: %[1]s — или исправьте файл", EN: "give the file unit: %[1]s in the passport, or mend the file"},
		Why: diag.Text{
			RU: "Без unit суммы считаются рублями. Если файл в тысячах, все числа на сайте будут в тысячу раз меньше.",
			EN: "Without unit amounts are roubles. With a file in thousands every number on the site would be a thousand times too small.",
		},
		Bad: diag.Text{RU: "Единица измерения: тыс. руб.;;\nИмя;Код;Исполнено", EN: "Единица измерения: тыс. руб.;;\nИмя;Код;Исполнено"}, Good: diag.Text{RU: "files:\n  - path: 2022.csv\n    unit: тыс", EN: "files:\n  - path: 2022.csv\n    unit: тыс"},
	}
	NoRows = &diag.Rule{
		Code: "CSV025", Name: "no-rows", Severity: diag.Warning,
		Message: diag.Text{RU: "под заголовком нет ни одной строки данных", EN: "there is no row of data under the heading"},
		Help:    diag.Text{RU: "проверьте, что файл сохранён целиком", EN: "check that the file was saved whole"},
		Why: diag.Text{
			RU: "Таблица из одного заголовка ничего не показывает.",
			EN: "A table of nothing but a heading shows nothing.",
		},
		Bad: diag.Text{RU: "Код;Исполнено", EN: "Код;Исполнено"}, Good: diag.Text{RU: "Код;Исполнено\n0100;5,00", EN: "Код;Исполнено\n0100;5,00"},
	}
	BrokenText = &diag.Rule{
		Code: "CSV027", Name: "broken-text",
		Message: diag.Text{RU: "в ячейке есть байты, которых не бывает в кодировке %[1]s", EN: "the cell has bytes that encoding %[1]s does not have"},
		Help:    diag.Text{RU: "сохраните файл целиком в одной кодировке, лучше UTF-8; если кодировка определена неверно, укажите encoding в паспорте", EN: "save the whole file in one encoding, UTF-8 for choice; if it was found wrongly, give encoding in the passport"},
		Why: diag.Text{
			RU: "Так бывает, когда в файл вставлен кусок другого файла: часть букв пропадёт.",
			EN: "This happens when a piece of another file was pasted in: letters would be lost.",
		},
		Bad: diag.Text{RU: "строки в UTF-8, одна в windows-1251", EN: "rows in UTF-8, one in windows-1251"}, Good: diag.Text{RU: "все строки в UTF-8", EN: "all rows in UTF-8"},
	}
	MoreFaults = &diag.Rule{
		Code: "CSV028", Name: "more-faults", Severity: diag.Notice,
		Message: diag.Text{RU: "не показано замечаний %[2]s%[3]s: ещё %[1]d", EN: "findings %[2]s%[3]s that are not shown: %[1]d more"},
		Help:    diag.Text{RU: "исправьте показанные: причина обычно одна", EN: "mend those shown: the cause is mostly the same"},
		Why: diag.Text{
			RU: "Одинаковых замечаний в одном столбце показывается не больше восьми.",
			EN: "No more than eight findings of one kind in one column are shown.",
		},
		Bad: diag.Text{RU: "тысяча сумм с буквой «р» на конце", EN: "a thousand amounts with a letter at the end"}, Good: diag.Text{RU: "тысяча сумм", EN: "a thousand amounts"},
	}
	MisspeltHeading = &diag.Rule{
		Code: "CSV029", Name: "misspelt-heading", Severity: diag.Warning,
		Message: diag.Text{RU: "заголовок «%[1]s» похож на «%[2]s», но не узнан", EN: "heading \"%[1]s\" is like \"%[2]s\" but is not known"},
		Help:    diag.Text{RU: "известные заголовки: %[3]s; исправьте опечатку или укажите заголовок в паспорте, columns", EN: "known headings: %[3]s; mend the slip or name the heading in the passport, columns"},
		Why: diag.Text{
			RU: "Столбец необязателен, поэтому сборка идёт, но его данные на страницы не попадут.",
			EN: "The column is not required, so the build goes on, but its data will not reach the pages.",
		},
		Bad: diag.Text{RU: "Наименование;Исполненно", EN: "Наименование;Исполненно"}, Good: diag.Text{RU: "Наименование;Исполнено", EN: "Наименование;Исполнено"},
	}
	Mojibake = &diag.Rule{
		Code: "CSV032", Name: "mojibake",
		Message: diag.Text{RU: "буквы испорчены перекодировкой: «%[1]s», было «%[2]s»", EN: "letters are garbled: \"%[1]s\" was \"%[2]s\""},
		Help:    diag.Text{RU: "откройте исходный файл и сохраните его как «CSV UTF-8» без промежуточных программ", EN: "open the source and save it as \"CSV UTF-8\" with no program in between"},
		Why: diag.Text{
			RU: "Файл в UTF-8 открыли как windows-1251 и сохранили ещё раз: каждая буква превратилась в две.",
			EN: "A file in UTF-8 was opened as windows-1251 and saved again: every letter became two.",
		},
		Bad: diag.Text{RU: "РљРѕРґ;РСЃРїРѕР»РЅРµРЅРѕ", EN: "РљРѕРґ;РСЃРїРѕР»РЅРµРЅРѕ"}, Good: diag.Text{RU: "Код;Исполнено", EN: "Код;Исполнено"},
	}
	KeptAsNote = &diag.Rule{
		Code: "CSV033", Name: "kept-as-note", Severity: diag.Notice,
		Message: diag.Text{RU: "строка без значений среди данных принята за примечание: «%[1]s»", EN: "a row without values among the data is kept as a note: \"%[1]s\""},
		Help:    diag.Text{RU: "если это данные, заполните обязательные столбцы", EN: "if it is data, fill the required columns"},
		Why: diag.Text{
			RU: "Строка, в которой заполнена одна ячейка, — обычно подзаголовок. На страницы она не попадает, поэтому о ней сказано.",
			EN: "A row with one filled cell is mostly a subheading. It does not reach the pages, so it is named.",
		},
		Bad: diag.Text{RU: "Доходы;0100;5,00\nРасходы;;\nПрочее;0300;6,00", EN: "Доходы;0100;5,00\nРасходы;;\nПрочее;0300;6,00"}, Good: diag.Text{RU: "Доходы;0100;5,00\nРасходы;0200;-\nПрочее;0300;6,00", EN: "Доходы;0100;5,00\nРасходы;0200;-\nПрочее;0300;6,00"},
	}
)
