package dataset

import "otkryto/generator/internal/diag"

// What can be wrong with a passport and with the files that it lists.
var (
	BadYAML = &diag.Rule{
		Code: "PAS001", Name: "bad-yaml",
		Message: diag.Text{RU: "паспорт не читается: %[1]s", EN: "passport is not YAML: %[1]s"},
		Help: diag.Text{
			RU: "проверьте отступы (пробелы, не табуляция) и кавычки: значение с двоеточием берут в кавычки, source: \"Отчёт: форма 0503117\"",
			EN: "check indents (blanks, no tabs) and quotes: a value with a colon stands in quotes, source: \"Report: form 0503117\"",
		},
		Why: diag.Text{
			RU: "Паспорт — файл YAML: строки «ключ: значение», вложенное — с отступом. Пока он не читается, неизвестно, что за файлы лежат в папке.",
			EN: "A passport is a YAML file: lines \"key: value\", what belongs to a key indented. Until it reads, nobody knows what the files beside it are.",
		},
		Bad:  diag.Text{RU: "source: Отчёт: форма 0503117", EN: "source: Report: form 0503117"},
		Good: diag.Text{RU: "source: \"Отчёт: форма 0503117\"", EN: "source: \"Report: form 0503117\""},
	}
	UnknownKey = &diag.Rule{
		Code: "PAS002", Name: "unknown-key",
		Message: diag.Text{RU: "в паспорте неизвестный ключ «%[1]s»%[2]s", EN: "unknown key \"%[1]s\" in a passport%[2]s"},
		Help:    diag.Text{RU: "исправьте или удалите строку; все ключи — в docs/data.md", EN: "mend or delete the line; docs/data.md has all keys"},
		Why: diag.Text{
			RU: "Опечатка в названии ключа молча выключила бы то, что вы хотели указать, поэтому неизвестный ключ — ошибка.",
			EN: "A misspelt key would silently switch off what it was meant to say, so an unknown key is an error.",
		},
		Bad:  diag.Text{RU: "titel: Исполнение бюджета", EN: "titel: Budget execution"},
		Good: diag.Text{RU: "title: Исполнение бюджета", EN: "title: Budget execution"},
	}
	MissingKey = &diag.Rule{
		Code: "PAS003", Name: "missing-key",
		Message: diag.Text{RU: "не указано «%[1]s»", EN: "\"%[1]s\" is not given"},
		Help:    diag.Text{RU: "добавьте строку «%[1]s: …»; обязательны title, kind, status и files; у файла — path; у объяснения — rule, file, difference, who и why; у исправления — date, file и reason", EN: "add a line \"%[1]s: …\"; required are title, kind, status and files; path of a file; rule, file, difference, who and why of an explanation; date, file and reason of a correction"},
		Why: diag.Text{
			RU: "Без названия, вида, статуса и списка файлов набор нельзя показать. Статус обязателен, чтобы придуманные данные никогда не сошли за официальные по умолчанию.",
			EN: "A dataset cannot be shown without title, kind, status and files. Status is required so that invented data never passes for official by default.",
		},
		Bad:  diag.Text{RU: "title: Исполнение бюджета\nkind: budget\nfiles: [2022.csv]", EN: "title: Budget execution\nkind: budget\nfiles: [2022.csv]"},
		Good: diag.Text{RU: "title: Исполнение бюджета\nkind: budget\nstatus: official\nfiles: [2022.csv]", EN: "title: Budget execution\nkind: budget\nstatus: official\nfiles: [2022.csv]"},
	}
	WrongType = &diag.Rule{
		Code: "PAS004", Name: "wrong-type",
		Message: diag.Text{RU: "«%[1]s»: ожидалось другое — %[2]s", EN: "\"%[1]s\" should be %[2]s"},
		Help:    diag.Text{RU: "сравните с примером паспорта в docs/data.md", EN: "compare with the example of a passport in docs/data.md"},
		Why: diag.Text{
			RU: "У каждого ключа свой тип: текст, список, дата или вложенные ключи. Другое программа не угадывает.",
			EN: "Every key has a type: text, list, date or keys of its own. Nothing else is guessed.",
		},
		Bad:  diag.Text{RU: "title:\n  - Исполнение бюджета", EN: "title:\n  - Budget execution"},
		Good: diag.Text{RU: "title: Исполнение бюджета", EN: "title: Budget execution"},
	}
	UnknownKind = &diag.Rule{
		Code: "PAS005", Name: "unknown-kind",
		Message: diag.Text{RU: "неизвестный вид набора «%[1]s»%[3]s", EN: "unknown kind of dataset \"%[1]s\"%[3]s"},
		Help:    diag.Text{RU: "виды: %[2]s", EN: "kinds: %[2]s"},
		Why: diag.Text{
			RU: "Вид связывает набор с разделом сайта и говорит, какие столбцы искать в файлах.",
			EN: "The kind ties a dataset to a section and says which columns its files have.",
		},
		Bad: diag.Text{RU: "kind: byudzhet", EN: "kind: bugdet"}, Good: diag.Text{RU: "kind: budget", EN: "kind: budget"},
	}
	BadID = &diag.Rule{
		Code: "PAS006", Name: "bad-id",
		Message: diag.Text{RU: "имя набора «%[1]s» не годится: %[2]s", EN: "\"%[1]s\" cannot be a dataset's name: %[2]s"},
		Help:    diag.Text{RU: "имя папки — строчные латинские буквы, цифры и дефисы; ключ id, если он есть, совпадает с ним", EN: "a folder's name has lower-case Latin letters, digits and hyphens; the key id, if given, equals it"},
		Why: diag.Text{
			RU: "Имя папки входит в адрес набора на сайте и остаётся в нём навсегда.",
			EN: "The folder's name is part of the dataset's address, for good.",
		},
		Bad: diag.Text{RU: "data/Бюджет 2022/passport.yaml", EN: "data/Budget 2022/passport.yaml"}, Good: diag.Text{RU: "data/budget-2022/passport.yaml", EN: "data/budget-2022/passport.yaml"},
	}
	MissingFile = &diag.Rule{
		Code: "PAS007", Name: "missing-file",
		Message: diag.Text{RU: "файла «%[1]s» нет в папке набора%[2]s", EN: "there is no file \"%[1]s\" in the dataset's folder%[2]s"},
		Help:    diag.Text{RU: "положите файл в папку или исправьте path; прописные и строчные буквы различаются", EN: "put the file there or mend path; letter case matters"},
		Why: diag.Text{
			RU: "Паспорт перечисляет файлы набора; отсутствующий файл — это данные, которые не попадут на сайт.",
			EN: "The passport lists the files of a dataset; one that is missing is data that would not be published.",
		},
		Bad: diag.Text{RU: "- path: 2022.CSV   # на диске 2022.csv", EN: "- path: 2022.CSV   # 2022.csv on the disk"}, Good: diag.Text{RU: "- path: 2022.csv", EN: "- path: 2022.csv"},
	}
	UnlistedFile = &diag.Rule{
		Code: "PAS008", Name: "unlisted-file", Severity: diag.Warning,
		Message: diag.Text{RU: "файл «%[1]s» не указан в паспорте и не попадёт на сайт", EN: "file \"%[1]s\" is not in the passport and will not be published"},
		Help:    diag.Text{RU: "добавьте его в files паспорта или уберите из папки", EN: "add it to files of the passport or take it out of the folder"},
		Why: diag.Text{
			RU: "Забытая строка в паспорте — частая причина, по которой новых данных нет на сайте.",
			EN: "A forgotten line in the passport is a common reason for data not being on the site.",
		},
		Bad: diag.Text{RU: "в папке q1.csv и q2.csv, в паспорте только q1.csv", EN: "q1.csv and q2.csv in the folder, q1.csv alone in the passport"}, Good: diag.Text{RU: "files:\n  - path: q1.csv\n  - path: q2.csv", EN: "files:\n  - path: q1.csv\n  - path: q2.csv"},
	}
	DuplicateFile = &diag.Rule{
		Code: "PAS009", Name: "duplicate-file",
		Message: diag.Text{RU: "файл «%[1]s» указан дважды", EN: "file \"%[1]s\" is listed twice"},
		Help:    diag.Text{RU: "оставьте одну запись", EN: "leave one entry"},
		Why: diag.Text{
			RU: "Файл, прочитанный дважды, удваивает суммы.",
			EN: "A file that is read twice doubles the sums.",
		},
		Bad: diag.Text{RU: "files: [q1.csv, q1.csv]", EN: "files: [q1.csv, q1.csv]"}, Good: diag.Text{RU: "files: [q1.csv, q2.csv]", EN: "files: [q1.csv, q2.csv]"},
	}
	PassportDate = &diag.Rule{
		Code: "PAS010", Name: "bad-passport-date",
		Message: diag.Text{RU: "«%[1]s»: «%[2]s» — не дата", EN: "\"%[1]s\": \"%[2]s\" is no date"},
		Help:    diag.Text{RU: "напишите дату так: 2022-03-31 или 31.03.2022", EN: "write the date as 2022-03-31 or 31.03.2022"},
		Why: diag.Text{
			RU: "По датам сайт говорит, насколько свежи данные и что просрочено.",
			EN: "From dates the site says how fresh the data is and what is overdue.",
		},
		Bad: diag.Text{RU: "updated: 31.02.2022", EN: "updated: 31.02.2022"}, Good: diag.Text{RU: "updated: 2022-02-28", EN: "updated: 2022-02-28"},
	}
	PassportStatus = &diag.Rule{
		Code: "PAS011", Name: "bad-passport-status",
		Message: diag.Text{RU: "неизвестный статус «%[1]s»", EN: "unknown status \"%[1]s\""},
		Help:    diag.Text{RU: "official — данные из источника, demo — придуманы для примера", EN: "official: from a source; demo: invented, to show how it looks"},
		Why: diag.Text{
			RU: "Сайт помечает придуманные данные везде, где они видны; для этого статус должен быть назван точно.",
			EN: "The site marks invented data wherever it is seen, so the status must be exact.",
		},
		Bad: diag.Text{RU: "status: черновик", EN: "status: draft"}, Good: diag.Text{RU: "status: demo", EN: "status: demo"},
	}
	PassportUnit = &diag.Rule{
		Code: "PAS012", Name: "bad-unit",
		Message: diag.Text{RU: "«%[1]s»: неизвестная единица «%[2]s»", EN: "\"%[1]s\": unknown unit \"%[2]s\""},
		Help:    diag.Text{RU: "единицы сумм: руб, тыс, млн, млрд", EN: "units of amounts: руб, тыс, млн, млрд"},
		Why: diag.Text{
			RU: "Суммы файла умножаются на единицу; ошибка в ней меняет их в тысячу раз.",
			EN: "Amounts of a file are multiplied by the unit; a slip changes them a thousandfold.",
		},
		Bad: diag.Text{RU: "unit: тонн", EN: "unit: tons"}, Good: diag.Text{RU: "unit: тыс. руб.", EN: "unit: тыс. руб."},
	}
	PassportPhase = &diag.Rule{
		Code: "PAS026", Name: "bad-phase",
		Message: diag.Text{RU: "стадии «%[1]s» нет%[2]s", EN: "there is no phase \"%[1]s\"%[2]s"},
		Help: diag.Text{
			RU: "стадии: approved — утверждено, amended — поправки, schedule — бюджетная роспись, executed — исполнено",
			EN: "phases: approved, amended, schedule, executed",
		},
		Why: diag.Text{
			RU: "Стадия отличает план от исполнения. С опечаткой решение о бюджете сошло бы за отчёт о том, что уже потрачено.",
			EN: "The phase tells a plan from what was done. Misspelt, a decision on the budget would pass for a report of what has been spent.",
		},
		Bad: diag.Text{RU: "phase: ammended", EN: "phase: ammended"}, Good: diag.Text{RU: "phase: amended", EN: "phase: amended"},
	}
	ViewsOfKind = &diag.Rule{
		Code: "PAS027", Name: "views-of-kind-with-pages",
		Message: diag.Text{RU: "у вида «%[1]s» нет ключа views", EN: "the kind \"%[1]s\" has no key views"},
		Help:    diag.Text{RU: "удалите views: страницы этого вида делает его раздел; views нужен набору вида table", EN: "delete views: this kind has a section that makes its pages; views is for datasets of kind table"},
		Why: diag.Text{
			RU: "Что показать о бюджете или о проекте, решает их раздел. Незамеченный views оставил бы вас ждать графика, которого не будет.",
			EN: "What a page of the budget or of a project shows its section decides. Views passed over in silence would leave you waiting for a chart.",
		},
		Bad: diag.Text{RU: "kind: budget\nviews:\n  - title: Расходы", EN: "kind: budget\nviews:\n  - title: Spending"}, Good: diag.Text{RU: "kind: table\nviews:\n  - title: Расходы", EN: "kind: table\nviews:\n  - title: Spending"},
	}
	UnknownTable = &diag.Rule{
		Code: "PAS013", Name: "unknown-table",
		Message: diag.Text{RU: "у этого вида нет таблицы «%[1]s»%[3]s", EN: "this kind has no table \"%[1]s\"%[3]s"},
		Help:    diag.Text{RU: "таблицы: %[2]s; можно не указывать — таблица узнаётся по заголовку", EN: "tables: %[2]s; or leave it out, the heading tells"},
		Why: diag.Text{
			RU: "Таблица определяет, какие столбцы искать.",
			EN: "The table decides which columns to look for.",
		},
		Bad: diag.Text{RU: "table: registr", EN: "table: registr"}, Good: diag.Text{RU: "table: register", EN: "table: register"},
	}
	UnknownColumn = &diag.Rule{
		Code: "PAS014", Name: "unknown-column",
		Message: diag.Text{RU: "у этого вида нет столбца «%[1]s»%[3]s", EN: "this kind has no column \"%[1]s\"%[3]s"},
		Help:    diag.Text{RU: "столбцы: %[2]s", EN: "columns: %[2]s"},
		Why: diag.Text{
			RU: "В columns и computed стоят имена столбцов вида, а не заголовки файла.",
			EN: "columns and computed name columns of the kind, not headings of the file.",
		},
		Bad: diag.Text{RU: "columns:\n  Исполнено: executed", EN: "columns:\n  Исполнено: executed"}, Good: diag.Text{RU: "columns:\n  executed: Исполнено", EN: "columns:\n  executed: Исполнено"},
	}
	PassportCharset = &diag.Rule{
		Code: "PAS015", Name: "unknown-encoding",
		Message: diag.Text{RU: "неизвестная кодировка «%[1]s»", EN: "unknown encoding \"%[1]s\""},
		Help:    diag.Text{RU: "кодировки: utf-8, windows-1251, cp866, koi8-r, iso-8859-1, utf-16; обычно её указывать не нужно", EN: "encodings: utf-8, windows-1251, cp866, koi8-r, iso-8859-1, utf-16; it is seldom needed"},
		Why: diag.Text{
			RU: "Кодировка определяется по буквам файла; ключ нужен, только если она определена неверно.",
			EN: "The encoding is found from the file's letters; the key is for when that goes wrong.",
		},
		Bad: diag.Text{RU: "encoding: win", EN: "encoding: win"}, Good: diag.Text{RU: "encoding: windows-1251", EN: "encoding: windows-1251"},
	}
	NoPassport = &diag.Rule{
		Code: "PAS016", Name: "no-passport",
		Message: diag.Text{RU: "в папке есть данные, но нет passport.yaml%[1]s", EN: "the folder has data but no passport.yaml%[1]s"},
		Help:    diag.Text{RU: "положите в папку набора файл passport.yaml; пример — в docs/data.md", EN: "put passport.yaml into the dataset's folder; docs/data.md has an example"},
		Why: diag.Text{
			RU: "Паспорт говорит, что за данные лежат в папке, откуда они и официальные ли.",
			EN: "The passport says what the data of a folder is, where it is from and whether it is official.",
		},
		Bad: diag.Text{RU: "data/budget/2022.csv", EN: "data/budget/2022.csv"}, Good: diag.Text{RU: "data/budget/2022.csv\ndata/budget/passport.yaml", EN: "data/budget/2022.csv\ndata/budget/passport.yaml"},
	}
	StrayFile = &diag.Rule{
		Code: "PAS017", Name: "stray-file", Severity: diag.Warning,
		Message: diag.Text{RU: "файл лежит не в папке своего набора и не будет прочитан", EN: "the file is not in the folder of a dataset and will not be read"},
		Help:    diag.Text{RU: "набор — это папка прямо в data/ с одним passport.yaml", EN: "a dataset is a folder right in data/ with one passport.yaml"},
		Why: diag.Text{
			RU: "Читаются только папки data/<имя>/ с паспортом; остальное легко забыть.",
			EN: "Only folders data/<name>/ with a passport are read; the rest is easily forgotten.",
		},
		Bad: diag.Text{RU: "data/2022.csv", EN: "data/2022.csv"}, Good: diag.Text{RU: "data/budget/2022.csv", EN: "data/budget/2022.csv"},
	}
	PassportPeriod = &diag.Rule{
		Code: "PAS018", Name: "bad-period",
		Message: diag.Text{RU: "неизвестная периодичность «%[1]s»", EN: "unknown period \"%[1]s\""},
		Help:    diag.Text{RU: "year — раз в год, quarter — раз в квартал, month — раз в месяц, week — раз в неделю, day — каждый день, once — однократно, closed — больше не обновляется", EN: "year, quarter, month, week, day, once, or closed for what is renewed no more"},
		Why: diag.Text{
			RU: "По периодичности сайт понимает, не пора ли обновить набор.",
			EN: "From it the site knows whether an update is due.",
		},
		Bad: diag.Text{RU: "period: часто", EN: "period: often"}, Good: diag.Text{RU: "period: quarter", EN: "period: quarter"},
	}
	PassportYear = &diag.Rule{
		Code: "PAS019", Name: "bad-passport-year",
		Message: diag.Text{RU: "«%[1]s» — не год", EN: "\"%[1]s\" is no year"},
		Help:    diag.Text{RU: "год — четыре цифры: 2022", EN: "a year is four digits: 2022"},
		Why: diag.Text{
			RU: "Год файла говорит, к какому периоду относятся его числа.",
			EN: "The file's year says which period its numbers are for.",
		},
		Bad: diag.Text{RU: "year: 22", EN: "year: 22"}, Good: diag.Text{RU: "year: 2022", EN: "year: 2022"},
	}
	DateOrder = &diag.Rule{
		Code: "PAS020", Name: "date-order",
		Message: diag.Text{RU: "«%[1]s» (%[2]s) раньше, чем «%[3]s» (%[4]s)", EN: "\"%[1]s\" (%[2]s) is before \"%[3]s\" (%[4]s)"},
		Help:    diag.Text{RU: "исправьте одну из дат", EN: "mend one of the dates"},
		Why: diag.Text{
			RU: "Набор не может измениться раньше, чем опубликован.",
			EN: "A dataset cannot change before it is published.",
		},
		Bad: diag.Text{RU: "created: 2022-04-01\nupdated: 2022-03-01", EN: "created: 2022-04-01\nupdated: 2022-03-01"}, Good: diag.Text{RU: "created: 2022-03-01\nupdated: 2022-04-01", EN: "created: 2022-03-01\nupdated: 2022-04-01"},
	}
	BadAddress = &diag.Rule{
		Code: "PAS021", Name: "bad-address",
		Message: diag.Text{RU: "«%[1]s»: «%[2]s» — не адрес", EN: "\"%[1]s\": \"%[2]s\" is no address"},
		Help:    diag.Text{RU: "source_url начинается с https://, email содержит @ и точку", EN: "source_url begins with https://, email has an @ and a point"},
		Why: diag.Text{
			RU: "По этим адресам читатель идёт к источнику и пишет ответственному.",
			EN: "Readers follow these to the source and to the officer.",
		},
		Bad: diag.Text{RU: "source_url: roskazna.gov.ru", EN: "source_url: roskazna.gov.ru"}, Good: diag.Text{RU: "source_url: https://roskazna.gov.ru/", EN: "source_url: https://roskazna.gov.ru/"},
	}
	FileOutside = &diag.Rule{
		Code: "PAS022", Name: "file-outside",
		Message: diag.Text{RU: "путь «%[1]s» ведёт из папки набора", EN: "path \"%[1]s\" leads out of the dataset's folder"},
		Help:    diag.Text{RU: "путь пишут от папки набора: 2022/q1.csv", EN: "a path begins at the dataset's folder: 2022/q1.csv"},
		Why: diag.Text{
			RU: "Папка набора содержит всё, что к нему относится: её можно переслать и проверить целиком.",
			EN: "A dataset's folder holds all that belongs to it: it can be sent and checked as a whole.",
		},
		Bad: diag.Text{RU: "- path: C:\\Отчёты\\q1.csv", EN: "- path: C:\\Reports\\q1.csv"}, Good: diag.Text{RU: "- path: q1.csv", EN: "- path: q1.csv"},
	}
	PassportEncoding = &diag.Rule{
		Code: "PAS023", Name: "passport-not-utf8",
		Message: diag.Text{RU: "паспорт сохранён не в UTF-8", EN: "the passport is not UTF-8"},
		Help:    diag.Text{RU: "сохраните файл в кодировке UTF-8: в Блокноте — «Сохранить как», внизу «Кодировка»", EN: "save the file as UTF-8: in Notepad, \"Save as\", \"Encoding\""},
		Why: diag.Text{
			RU: "Файлы CSV читаются в любой обычной кодировке, а паспорт — только в UTF-8: по нескольким строкам её не узнать.",
			EN: "CSV files may come in any usual encoding, a passport in UTF-8 alone: a few lines do not tell.",
		},
		Bad: diag.Text{RU: "title: Áþäæåò   (сохранено в windows-1251)", EN: "title: text in windows-1251"}, Good: diag.Text{RU: "title: текст в UTF-8", EN: "title: text in UTF-8"},
	}
	YearAndDate = &diag.Rule{
		Code: "PAS024", Name: "year-and-date",
		Message: diag.Text{RU: "год %[1]d, а дата %[2]s", EN: "year %[1]d, but date %[2]s"},
		Help:    diag.Text{RU: "date — последний день, который охвачен: у отчёта «на 1 января 2022 г.» это 31.12.2021 и year: 2021", EN: "date is the last day covered: the report \"on 1 January 2022\" has 31.12.2021 and year: 2021"},
		Why: diag.Text{
			RU: "Отчёт «на 1 января» говорит о прошлом годе; год и дата должны говорить об одном.",
			EN: "A report \"on 1 January\" speaks of the year before; year and date must agree.",
		},
		Bad: diag.Text{RU: "date: 2022-01-01\nyear: 2021", EN: "date: 2022-01-01\nyear: 2021"}, Good: diag.Text{RU: "date: 2021-12-31\nyear: 2021", EN: "date: 2021-12-31\nyear: 2021"},
	}
	UnlistedName = &diag.Rule{
		Code: "PAS025", Name: "unlisted-name",
		Message: diag.Text{RU: "файла «%[1]s» нет среди files%[2]s", EN: "there is no file \"%[1]s\" among files%[2]s"},
		Help:    diag.Text{RU: "напишите путь так же, как в files: от папки набора", EN: "write the path as in files: from the dataset's folder"},
		Why: diag.Text{
			RU: "Объяснение и исправление относятся к файлу, который паспорт публикует. Если файл назван иначе, неясно, о каких числах речь.",
			EN: "An explanation or a correction is about a file that the passport publishes. When the name differs, nobody knows which figures are meant.",
		},
		Bad:  diag.Text{RU: "files:\n  - path: otchet-2022.csv\ncorrections:\n  - file: otchet.csv", EN: "files:\n  - path: otchet-2022.csv\ncorrections:\n  - file: otchet.csv"},
		Good: diag.Text{RU: "corrections:\n  - file: otchet-2022.csv", EN: "corrections:\n  - file: otchet-2022.csv"},
	}
)
