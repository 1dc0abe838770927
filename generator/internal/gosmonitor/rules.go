package gosmonitor

import "otkryto/generator/internal/diag"

// Rules are what Validate reports.
var Rules = []*diag.Rule{
	ruleEncoding, ruleDelimiter, ruleUnreadable, ruleNoStandard, ruleStandard, ruleProperty, ruleMissing, ruleEmpty, ruleTwice, ruleOrder, ruleDay,
	ruleHyphens, ruleIdentifier, ruleINN, ruleOtherID, ruleURL, ruleHost, ruleKey, ruleKeyExtension, ruleNoData, ruleNoStructure, ruleOtherStructure,
	ruleVersionOrder, ruleFileName, ruleNotThere, ruleNotListed, ruleFormat, ruleMbox, ruleQuotes, ruleStructureHead, ruleOldForm, ruleHead, ruleListName,
	ruleNothing,
}

var ruleEncoding = &diag.Rule{
	Code: "GSM001", Name: "not-utf8",
	Message: diag.Text{RU: "файл записан не в UTF-8, а, по-видимому, в windows-1251", EN: "the file is not in UTF-8; it looks like windows-1251"},
	Help:    diag.Text{RU: "сохраните файл в кодировке UTF-8", EN: "save the file as UTF-8"},
	Why: diag.Text{
		RU: "Рекомендации требуют UTF-8: программы, которые собирают реестры, другой кодировки не ждут и прочтут вместо русских букв знаки.",
		EN: "The recommendations demand UTF-8: programs that collect registries expect no other encoding.",
	},
	Bad:  diag.Text{RU: "meta.csv в windows-1251", EN: "meta.csv в windows-1251"},
	Good: diag.Text{RU: "meta.csv в UTF-8", EN: "meta.csv в UTF-8"},
}

var ruleDelimiter = &diag.Rule{
	Code: "GSM002", Name: "wrong-delimiter",
	Message: diag.Text{RU: "значения разделены знаком «%s», а нужна запятая", EN: "values are separated by \"%s\", and a comma is expected"},
	Help:    diag.Text{RU: "сохраните файл как CSV с запятыми; значения, в которых есть запятые, возьмите в кавычки", EN: "save the file as CSV with commas, and quote values that have any"},
	Why: diag.Text{
		RU: "Рекомендации ссылаются на RFC 4180, где разделитель — запятая. Точку с запятой ставит русский Excel.",
		EN: "The recommendations refer to RFC 4180, whose delimiter is a comma. Russian Excel writes semicolons.",
	},
	Bad:  diag.Text{RU: "property;value", EN: "property;value"},
	Good: diag.Text{RU: "property,value", EN: "property,value"},
}

var ruleUnreadable = &diag.Rule{
	Code: "GSM003", Name: "unreadable-passport",
	Message: diag.Text{RU: "файл не читается: %s", EN: "the file cannot be read: %s"},
	Help:    diag.Text{RU: "проверьте, целиком ли сохранён файл и закрыты ли кавычки, скобки и теги", EN: "check that the file is whole and that quotes, brackets and tags are closed"},
	Why: diag.Text{
		RU: "Реестр или паспорт, который не разобрать, всё равно что не опубликован.",
		EN: "A registry or passport that cannot be read is as good as not published.",
	},
	Bad:  diag.Text{RU: "{\"identifier\": \"7024000002-budget\"", EN: "{\"identifier\": \"7024000002-budget\""},
	Good: diag.Text{RU: "{\"identifier\": \"7024000002-budget\"}", EN: "{\"identifier\": \"7024000002-budget\"}"},
}

var ruleNoStandard = &diag.Rule{
	Code: "GSM004", Name: "no-standardversion",
	Message: diag.Text{RU: "не сказано, какой версии методических рекомендаций следует файл", EN: "the file does not say which version of the recommendations it follows"},
	Help:    diag.Text{RU: "добавьте свойство standardversion со значением %s", EN: "add the property standardversion with the value %s"},
	Why: diag.Text{
		RU: "Свойство standardversion стоит первым в каждом реестре и паспорте: по нему программа выбирает, как читать остальное.",
		EN: "The property standardversion stands first in every registry and passport: programs choose by it how to read the rest.",
	},
	Bad:  diag.Text{RU: "property,value\nidentifier,7024000002-budget", EN: "property,value\nidentifier,7024000002-budget"},
	Good: diag.Text{RU: "property,value\nstandardversion,http://opendata.gosmonitor.ru/standard/3.0\nidentifier,7024000002-budget", EN: "property,value\nstandardversion,http://opendata.gosmonitor.ru/standard/3.0\nidentifier,7024000002-budget"},
}

var ruleStandard = &diag.Rule{
	Code: "GSM005", Name: "other-standardversion", Severity: diag.Warning,
	Message: diag.Text{RU: "standardversion — «%[1]s», а не %[2]s", EN: "standardversion is \"%[1]s\" and not %[2]s"},
	Help:    diag.Text{RU: "проверять умеем версию 3.0; если файл следует ей, исправьте адрес", EN: "version 3.0 is what can be checked; mend the address if the file follows it"},
	Why: diag.Text{
		RU: "Версия называется полным адресом. Опечатка в нём делает файл файлом неизвестной версии.",
		EN: "The version is named by a full address. A misspelt one makes the file one of an unknown version.",
	},
	Bad:  diag.Text{RU: "standardversion,3.0", EN: "standardversion,3.0"},
	Good: diag.Text{RU: "standardversion,http://opendata.gosmonitor.ru/standard/3.0", EN: "standardversion,http://opendata.gosmonitor.ru/standard/3.0"},
}

var ruleProperty = &diag.Rule{
	Code: "GSM006", Name: "unknown-property",
	Message: diag.Text{RU: "неизвестное свойство «%[1]s»%[2]s", EN: "unknown property \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "исправьте имя или уберите строку: набор свойств задан рекомендациями", EN: "mend the name or take the line out: the recommendations list all properties"},
	Why: diag.Text{
		RU: "Имя свойства читает программа. Лишний пробел или другая буква — и значения для неё нет.",
		EN: "Programs read the names of properties. One blank too many, and the value is not there for them.",
	},
	Bad:  diag.Text{RU: "standard version,http://opendata.gosmonitor.ru/standard/3.0", EN: "standard version,http://opendata.gosmonitor.ru/standard/3.0"},
	Good: diag.Text{RU: "standardversion,http://opendata.gosmonitor.ru/standard/3.0", EN: "standardversion,http://opendata.gosmonitor.ru/standard/3.0"},
}

var ruleMissing = &diag.Rule{
	Code: "GSM007", Name: "missing-property",
	Message: diag.Text{RU: "нет обязательного свойства %s", EN: "the required property %s is missing"},
	Help:    diag.Text{RU: "добавьте его", EN: "add it"},
	Why: diag.Text{
		RU: "Паспорт обязан назвать четырнадцать свойств: без владельца, ответственного и дат набором нельзя уверенно пользоваться.",
		EN: "A passport must give fourteen properties: without owner, responsible person and dates a set cannot be relied upon.",
	},
	Bad:  diag.Text{RU: "property,value\nidentifier,7024000002-budget", EN: "property,value\nidentifier,7024000002-budget"},
	Good: diag.Text{RU: "property,value\nidentifier,7024000002-budget\ntitle,Бюджет\n…", EN: "property,value\nidentifier,7024000002-budget\ntitle,Бюджет\n…"},
}

var ruleEmpty = &diag.Rule{
	Code: "GSM008", Name: "empty-property",
	Message: diag.Text{RU: "свойство %s пустое", EN: "the property %s is empty"},
	Help:    diag.Text{RU: "впишите значение", EN: "give it a value"},
	Why: diag.Text{
		RU: "Пустое значение ничем не отличается от пропущенного.",
		EN: "An empty value is no better than a missing one.",
	},
	Bad:  diag.Text{RU: "publishername,", EN: "publishername,"},
	Good: diag.Text{RU: "publishername,Отдел информатизации", EN: "publishername,Отдел информатизации"},
}

var ruleTwice = &diag.Rule{
	Code: "GSM009", Name: "given-twice",
	Message: diag.Text{RU: "«%s» встречается второй раз", EN: "\"%s\" is given a second time"},
	Help:    diag.Text{RU: "оставьте одну строку", EN: "keep one line"},
	Why: diag.Text{
		RU: "Из двух значений программа возьмёт любое, и чаще не то.",
		EN: "Of two values a program takes either, and usually the wrong one.",
	},
	Bad:  diag.Text{RU: "7024000002-budget,Бюджет,…\n7024000002-budget,Доходы,…", EN: "7024000002-budget,Бюджет,…\n7024000002-budget,Доходы,…"},
	Good: diag.Text{RU: "7024000002-budget,Бюджет,…\n7024000002-income,Доходы,…", EN: "7024000002-budget,Бюджет,…\n7024000002-income,Доходы,…"},
}

var ruleOrder = &diag.Rule{
	Code: "GSM010", Name: "wrong-order", Severity: diag.Warning,
	Message: diag.Text{RU: "свойство %[1]s стоит после %[2]s, а должно быть раньше", EN: "the property %[1]s stands after %[2]s and should stand before it"},
	Help:    diag.Text{RU: "расположите свойства в порядке рекомендаций", EN: "put the properties in the order of the recommendations"},
	Why: diag.Text{
		RU: "Порядок строк паспорта задан формой; часть программ читает его по номерам строк.",
		EN: "The form sets the order of lines; some programs read passports by line number.",
	},
	Bad:  diag.Text{RU: "title,Бюджет\nidentifier,7024000002-budget", EN: "title,Бюджет\nidentifier,7024000002-budget"},
	Good: diag.Text{RU: "identifier,7024000002-budget\ntitle,Бюджет", EN: "identifier,7024000002-budget\ntitle,Бюджет"},
}

var ruleDay = &diag.Rule{
	Code: "GSM011", Name: "bad-date",
	Message: diag.Text{RU: "«%[1]s» — не дата по форме ГГГГММДД%[2]s", EN: "\"%[1]s\" is no date of the form YYYYMMDD%[2]s"},
	Help:    diag.Text{RU: "напишите год, месяц и день подряд: 20230120; время — после буквы T: 20230120T0900", EN: "write year, month and day in a row: 20230120; a time stands after the letter T: 20230120T0900"},
	Why: diag.Text{
		RU: "Даты паспорта и имён файлов записывают по ISO 8601. День впереди года или слова вместо даты программа прочтёт неверно.",
		EN: "Dates of passports and file names follow ISO 8601. A day before its year, or words, are read wrongly.",
	},
	Bad:  diag.Text{RU: "valid,до следующего обновления", EN: "valid,до следующего обновления"},
	Good: diag.Text{RU: "valid,20240101", EN: "valid,20240101"},
}

var ruleHyphens = &diag.Rule{
	Code: "GSM012", Name: "hyphenated-date", Severity: diag.Notice,
	Message: diag.Text{RU: "дата «%[1]s» записана через дефисы; в рекомендациях — %[2]s", EN: "the date \"%[1]s\" has hyphens; the recommendations write %[2]s"},
	Help:    diag.Text{RU: "так тоже можно (ISO 8601), но часть программ ждёт цифры подряд", EN: "this is ISO 8601 too, but some programs expect digits in a row"},
	Why: diag.Text{
		RU: "Обе записи законны, но примеры рекомендаций и большинство реестров пишут дату без дефисов.",
		EN: "Both forms are lawful; the examples of the recommendations and most registries have no hyphens.",
	},
	Bad:  diag.Text{RU: "created,2023-01-20", EN: "created,2023-01-20"},
	Good: diag.Text{RU: "created,20230120", EN: "created,20230120"},
}

var ruleIdentifier = &diag.Rule{
	Code: "GSM013", Name: "bad-identifier",
	Message: diag.Text{RU: "идентификатор «%s» составлен не из ИНН и латинского имени через дефис", EN: "the identifier \"%s\" is not made of an ИНН, a hyphen and a Latin name"},
	Help:    diag.Text{RU: "составьте его так: ИНН органа (10 цифр), дефис, имя набора латиницей", EN: "make it of the body's ИНН (10 digits), a hyphen and a Latin name"},
	Why: diag.Text{
		RU: "Идентификатор единственный в стране именно потому, что начинается с ИНН органа.",
		EN: "An identifier is unique in the country because it begins with the body's ИНН.",
	},
	Bad:  diag.Text{RU: "budget-2022", EN: "budget-2022"},
	Good: diag.Text{RU: "7024000002-budget2022", EN: "7024000002-budget2022"},
}

var ruleINN = &diag.Rule{
	Code: "GSM014", Name: "bad-inn",
	Message: diag.Text{RU: "у ИНН %s в идентификаторе не сходится контрольная цифра", EN: "the ИНН %s of the identifier has a wrong check digit"},
	Help:    diag.Text{RU: "сверьте ИНН со свидетельством органа", EN: "compare the ИНН with the body's certificate"},
	Why: diag.Text{
		RU: "Контрольная цифра ловит описку в номере: с чужим ИНН набор записан за другим органом.",
		EN: "The check digit finds a slip: with another ИНН the set belongs to another body.",
	},
	Bad:  diag.Text{RU: "7024000001-budget", EN: "7024000001-budget"},
	Good: diag.Text{RU: "7024000002-budget", EN: "7024000002-budget"},
}

var ruleOtherID = &diag.Rule{
	Code: "GSM015", Name: "other-identifier",
	Message: diag.Text{RU: "набор назван «%[1]s», а адрес или паспорт — «%[2]s»", EN: "the set is called \"%[1]s\", and its address or passport \"%[2]s\""},
	Help:    diag.Text{RU: "оставьте одно имя везде: в реестре, в паспорте и в адресах", EN: "keep one name in registry, passport and addresses"},
	Why: diag.Text{
		RU: "Так бывает, когда паспорт скопировали с другого набора и не поправили: программы склеят два набора в один.",
		EN: "This happens when a passport was copied from another set: programs make one set of two.",
	},
	Bad:  diag.Text{RU: "7024000002-tor/meta.csv: identifier,7024000002-budget", EN: "7024000002-tor/meta.csv: identifier,7024000002-budget"},
	Good: diag.Text{RU: "7024000002-tor/meta.csv: identifier,7024000002-tor", EN: "7024000002-tor/meta.csv: identifier,7024000002-tor"},
}

var ruleURL = &diag.Rule{
	Code: "GSM016", Name: "bad-url",
	Message: diag.Text{RU: "«%s» — не полный адрес", EN: "\"%s\" is no full address"},
	Help:    diag.Text{RU: "напишите адрес целиком, с http:// или https://", EN: "write the whole address, with http:// or https://"},
	Why: diag.Text{
		RU: "Реестр читают с других сайтов: неполный адрес там никуда не ведёт.",
		EN: "Registries are read from other sites, where a partial address leads nowhere.",
	},
	Bad:  diag.Text{RU: "meta.csv", EN: "meta.csv"},
	Good: diag.Text{RU: "https://example.ru/opendata/7024000002-budget/meta.csv", EN: "https://example.ru/opendata/7024000002-budget/meta.csv"},
}

var ruleHost = &diag.Rule{
	Code: "GSM017", Name: "other-host", Severity: diag.Warning,
	Message: diag.Text{RU: "адрес ведёт на %[1]s, а остальные наборы — на %[2]s", EN: "the address leads to %[1]s, and the other sets to %[2]s"},
	Help:    diag.Text{RU: "проверьте, не остался ли адрес от старого сайта", EN: "check whether the address is that of an old site"},
	Why: diag.Text{
		RU: "Чужой хост в реестре — обычно след переезда: по такому адресу данных чаще нет.",
		EN: "Another host in a registry is mostly left over from a move, and has no data any more.",
	},
	Bad:  diag.Text{RU: "http://old.example.ru/opendata/…", EN: "http://old.example.ru/opendata/…"},
	Good: diag.Text{RU: "https://example.ru/opendata/…", EN: "https://example.ru/opendata/…"},
}
