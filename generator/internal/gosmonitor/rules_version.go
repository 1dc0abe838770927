package gosmonitor

import "otkryto/generator/internal/diag"

// What is wrong with versions and files.

var ruleKey = &diag.Rule{
	Code: "GSM018", Name: "bad-version-name",
	Message: diag.Text{RU: "имя версии «%[1]s» не вида %[2]s", EN: "the version's name \"%[1]s\" is not of the form %[2]s"},
	Help:    diag.Text{RU: "назовите версию по датам данных и структуры: data-20230120-structure-20230120", EN: "name the version by the days of data and structure: data-20230120-structure-20230120"},
	Why: diag.Text{
		RU: "По имени версии программа узнаёт, за какой день данные и по какой структуре их читать.",
		EN: "The name of a version says of which day the data are and by which structure to read them.",
	},
	Bad:  diag.Text{RU: "object.xml", EN: "object.xml"},
	Good: diag.Text{RU: "data-20230120-structure-20230120.xml", EN: "data-20230120-structure-20230120.xml"},
}

var ruleKeyExtension = &diag.Rule{
	Code: "GSM019", Name: "version-name-with-extension",
	Message: diag.Text{RU: "имя версии «%[1]s» с расширением %[2]s", EN: "the version's name \"%[1]s\" has the extension %[2]s"},
	Help:    diag.Text{RU: "расширение оставьте только в адресе файла", EN: "leave the extension to the file's address"},
	Why: diag.Text{
		RU: "Ключ строки — имя версии, а не файла: один и тот же набор бывает в нескольких форматах.",
		EN: "The key of a line names the version and not the file: one set may have several formats.",
	},
	Bad:  diag.Text{RU: "data-20230120-structure-20230120.csv,https://…", EN: "data-20230120-structure-20230120.csv,https://…"},
	Good: diag.Text{RU: "data-20230120-structure-20230120,https://…", EN: "data-20230120-structure-20230120,https://…"},
}

var ruleNoData = &diag.Rule{
	Code: "GSM020", Name: "no-data",
	Message: diag.Text{RU: "в паспорте нет ни одной версии данных", EN: "the passport lists no version of the data"},
	Help:    diag.Text{RU: "добавьте строку data-ДАТА-structure-ДАТА с адресом файла", EN: "add a line data-DAY-structure-DAY with the file's address"},
	Why: diag.Text{
		RU: "Паспорт без адреса данных описывает то, чего нельзя скачать.",
		EN: "A passport without an address describes what cannot be downloaded.",
	},
	Bad:  diag.Text{RU: "(нет строк data-…)", EN: "(нет строк data-…)"},
	Good: diag.Text{RU: "data-20230120-structure-20230120,https://…", EN: "data-20230120-structure-20230120,https://…"},
}

var ruleNoStructure = &diag.Rule{
	Code: "GSM021", Name: "no-structure",
	Message: diag.Text{RU: "в паспорте нет ни одной версии структуры", EN: "the passport lists no version of the structure"},
	Help:    diag.Text{RU: "добавьте строку structure-ДАТА с адресом файла", EN: "add a line structure-DAY with the file's address"},
	Why: diag.Text{
		RU: "Без структуры столбцы данных остаются без объяснения.",
		EN: "Without a structure the columns of the data are not explained.",
	},
	Bad:  diag.Text{RU: "(нет строк structure-…)", EN: "(нет строк structure-…)"},
	Good: diag.Text{RU: "structure-20230120,https://…", EN: "structure-20230120,https://…"},
}

var ruleOtherStructure = &diag.Rule{
	Code: "GSM022", Name: "unknown-structure",
	Message: diag.Text{RU: "данные ссылаются на структуру %s, а её в паспорте нет", EN: "the data refer to the structure %s, which the passport does not list"},
	Help:    diag.Text{RU: "добавьте эту структуру или исправьте дату в имени версии", EN: "add that structure or mend the day in the version's name"},
	Why: diag.Text{
		RU: "Данные читают по той структуре, что названа в имени их версии.",
		EN: "Data are read by the structure that the name of their version gives.",
	},
	Bad:  diag.Text{RU: "data-20230120-structure-20220101,…\nstructure-20230120,…", EN: "data-20230120-structure-20220101,…\nstructure-20230120,…"},
	Good: diag.Text{RU: "data-20230120-structure-20230120,…\nstructure-20230120,…", EN: "data-20230120-structure-20230120,…\nstructure-20230120,…"},
}

var ruleVersionOrder = &diag.Rule{
	Code: "GSM023", Name: "versions-out-of-order", Severity: diag.Warning,
	Message: diag.Text{RU: "версия %s новее той, что стоит над ней", EN: "the version %s is newer than the one above it"},
	Help:    diag.Text{RU: "расположите версии от новой к старой", EN: "put versions in order, the newest first"},
	Why: diag.Text{
		RU: "Первую строку data-… программы считают действующей версией набора.",
		EN: "Programs take the first line data-… for the current version.",
	},
	Bad:  diag.Text{RU: "data-20220120-…\ndata-20230120-…", EN: "data-20220120-…\ndata-20230120-…"},
	Good: diag.Text{RU: "data-20230120-…\ndata-20220120-…", EN: "data-20230120-…\ndata-20220120-…"},
}

var ruleFileName = &diag.Rule{
	Code: "GSM024", Name: "other-file-name", Severity: diag.Warning,
	Message: diag.Text{RU: "версия называется %[2]s, а файл — %[1]s", EN: "the version is called %[2]s, and the file %[1]s"},
	Help:    diag.Text{RU: "назовите файл так же, как версию", EN: "call the file like the version"},
	Why: diag.Text{
		RU: "Имя файла и имя версии по рекомендациям совпадают: так скачанный файл не теряет свою дату.",
		EN: "The recommendations give file and version one name, so that a downloaded file keeps its day.",
	},
	Bad:  diag.Text{RU: "data-20230120-structure-20230120,https://example.ru/budget.csv", EN: "data-20230120-structure-20230120,https://example.ru/budget.csv"},
	Good: diag.Text{RU: "data-20230120-structure-20230120,https://example.ru/…/data-20230120-structure-20230120.csv", EN: "data-20230120-structure-20230120,https://example.ru/…/data-20230120-structure-20230120.csv"},
}

var ruleNotThere = &diag.Rule{
	Code: "GSM025", Name: "file-not-there",
	Message: diag.Text{RU: "файла «%s», на который ссылается паспорт, рядом с ним нет", EN: "the file \"%s\" that the passport leads to is not beside it"},
	Help:    diag.Text{RU: "положите файл или уберите строку", EN: "add the file or take the line out"},
	Why: diag.Text{
		RU: "Прежние версии должны оставаться доступны: ссылка в паспорте, которая никуда не ведёт, — потерянные данные.",
		EN: "Old versions must stay reachable: a line that leads nowhere is lost data.",
	},
	Bad:  diag.Text{RU: "data-20220120-structure-20220120,https://… (файла нет)", EN: "data-20220120-structure-20220120,https://… (файла нет)"},
	Good: diag.Text{RU: "(файл лежит рядом с паспортом)", EN: "(файл лежит рядом с паспортом)"},
}

var ruleNotListed = &diag.Rule{
	Code: "GSM026", Name: "file-not-listed",
	Message: diag.Text{RU: "файл «%s» лежит рядом с паспортом, а в паспорте его нет", EN: "the file \"%s\" lies beside the passport, which does not list it"},
	Help:    diag.Text{RU: "добавьте строку с его версией", EN: "add a line for its version"},
	Why: diag.Text{
		RU: "Чаще всего так забывают назвать самую новую версию, и все продолжают брать старую.",
		EN: "Mostly it is the newest version that was forgotten, and everybody goes on taking the old one.",
	},
	Bad:  diag.Text{RU: "(есть data-20230120-structure-20230120.csv, в паспорте — data-20220120-…)", EN: "(есть data-20230120-structure-20230120.csv, в паспорте — data-20220120-…)"},
	Good: diag.Text{RU: "data-20230120-structure-20230120,https://…", EN: "data-20230120-structure-20230120,https://…"},
}

var ruleFormat = &diag.Rule{
	Code: "GSM027", Name: "other-format", Severity: diag.Warning,
	Message: diag.Text{RU: "указан формат «%[1]s», а файл — «%[2]s»", EN: "the format is stated as \"%[1]s\", and the file is \"%[2]s\""},
	Help:    diag.Text{RU: "исправьте формат или адрес", EN: "mend the format or the address"},
	Why: diag.Text{
		RU: "По формату программа решает, чем открывать файл.",
		EN: "Programs choose by the format how to open a file.",
	},
	Bad:  diag.Text{RU: "…/meta.xml,csv", EN: "…/meta.xml,csv"},
	Good: diag.Text{RU: "…/meta.csv,csv", EN: "…/meta.csv,csv"},
}

var ruleMbox = &diag.Rule{
	Code: "GSM028", Name: "bad-mbox",
	Message: diag.Text{RU: "«%s» — не адрес электронной почты", EN: "\"%s\" is no e-mail address"},
	Help:    diag.Text{RU: "укажите почту ответственного", EN: "give the responsible person's e-mail address"},
	Why: diag.Text{
		RU: "У каждого набора должен быть ответственный, которому можно написать.",
		EN: "Every set must have somebody to write to.",
	},
	Bad:  diag.Text{RU: "publishermbox,нет", EN: "publishermbox,нет"},
	Good: diag.Text{RU: "publishermbox,opendata@example.ru", EN: "publishermbox,opendata@example.ru"},
}

var ruleQuotes = &diag.Rule{
	Code: "GSM029", Name: "quoted-title", Severity: diag.Warning,
	Message: diag.Text{RU: "название целиком в лишних кавычках: %s", EN: "the whole title is in quotes of its own: %s"},
	Help:    diag.Text{RU: "уберите кавычки: в CSV они уже стоят вокруг значения", EN: "take the quotes out: CSV has put some around the value"},
	Why: diag.Text{
		RU: "Тройные кавычки получаются, когда программа берёт в кавычки то, что уже в кавычках.",
		EN: "Triple quotes come of quoting what was quoted before.",
	},
	Bad:  diag.Text{RU: "\"\"\"Перечень учреждений\"\"\"", EN: "\"\"\"Перечень учреждений\"\"\""},
	Good: diag.Text{RU: "\"Перечень учреждений\"", EN: "\"Перечень учреждений\""},
}

var ruleStructureHead = &diag.Rule{
	Code: "GSM030", Name: "bad-structure-heading",
	Message: diag.Text{RU: "заголовок файла структуры — не %s", EN: "the heading of the structure file is not %s"},
	Help:    diag.Text{RU: "назовите столбцы именно так: имя поля, описание по-английски, описание по-русски, тип", EN: "call the columns so: name, description in English, description in Russian, type"},
	Why: diag.Text{
		RU: "Файл структуры объясняет столбцы данных; по его заголовку программа находит, где имя, а где тип.",
		EN: "The structure file explains the columns of the data; its heading says where names and types stand.",
	},
	Bad:  diag.Text{RU: "№;имя;описание", EN: "№;имя;описание"},
	Good: diag.Text{RU: "field name,english description,russian description,format", EN: "field name,english description,russian description,format"},
}

var ruleOldForm = &diag.Rule{
	Code: "GSM031", Name: "numbered-passport",
	Message: diag.Text{RU: "это паспорт для людей — нумерованная таблица характеристик, а не свойства и значения", EN: "this is a passport for people, a numbered table, and not properties and values"},
	Help:    diag.Text{RU: "оставьте таблицу на странице набора, а в meta.csv запишите свойства: property,value", EN: "leave the table to the set's page, and write properties into meta.csv: property,value"},
	Why: diag.Text{
		RU: "Таблица из 17 строк — форма страницы набора. Для программ рекомендации задают другую: два столбца, имена свойств по-английски.",
		EN: "The table of 17 rows is the form of a set's page. For programs the recommendations have another: two columns, English names.",
	},
	Bad:  diag.Text{RU: "№;Характеристика;Значение\n1;Идентификационный номер;…", EN: "№;Характеристика;Значение\n1;Идентификационный номер;…"},
	Good: diag.Text{RU: "property,value\nidentifier,…", EN: "property,value\nidentifier,…"},
}

var ruleHead = &diag.Rule{
	Code: "GSM032", Name: "unknown-heading",
	Message: diag.Text{RU: "файл называется %s, а заголовок у него другой", EN: "the file is called %s and has another heading"},
	Help:    diag.Text{RU: "в реестре заголовок property,title,value,format, в паспорте — property,value", EN: "the heading of a registry is property,title,value,format, of a passport property,value"},
	Why: diag.Text{
		RU: "По заголовку программа отличает реестр от паспорта и от данных.",
		EN: "Programs tell registry, passport and data by their headings.",
	},
	Bad:  diag.Text{RU: "свойство,значение", EN: "свойство,значение"},
	Good: diag.Text{RU: "property,value", EN: "property,value"},
}

var ruleListName = &diag.Rule{
	Code: "GSM033", Name: "other-list-name", Severity: diag.Warning,
	Message: diag.Text{RU: "реестр называется «%[1]s», а должен — %[2]s", EN: "the registry is called \"%[1]s\" and should be called %[2]s"},
	Help:    diag.Text{RU: "переименуйте файл", EN: "rename the file"},
	Why: diag.Text{
		RU: "Реестр ищут по постоянному адресу: /opendata/list.csv.",
		EN: "Registries are looked for at one address: /opendata/list.csv.",
	},
	Bad:  diag.Text{RU: "/opendata/reestr.csv", EN: "/opendata/reestr.csv"},
	Good: diag.Text{RU: "/opendata/list.csv", EN: "/opendata/list.csv"},
}

var ruleNothing = &diag.Rule{
	Code: "GSM034", Name: "no-passports",
	Message: diag.Text{RU: "здесь нет ни реестра, ни паспортов открытых данных", EN: "there is no registry and no passport of open data here"},
	Help:    diag.Text{RU: "укажите папку с list.csv или сам файл", EN: "name the folder with list.csv, or the file itself"},
	Why: diag.Text{
		RU: "Проверять нечего: файлы узнаются по заголовку или имени (list, meta, structure).",
		EN: "There is nothing to check: files are known by heading or name (list, meta, structure).",
	},
	Bad:  diag.Text{RU: "otkryto validate пустая-папка", EN: "otkryto validate пустая-папка"},
	Good: diag.Text{RU: "otkryto validate opendata/list.csv", EN: "otkryto validate opendata/list.csv"},
}
