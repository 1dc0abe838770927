package content

import "otkryto/generator/internal/diag"

var matterRules = []*diag.Rule{badYAML, tabInYAML, unknownKey, duplicateKey, wrongType, badDate, noTitle, badStatus, badSlug, badAlias, updatedBefore, leadWithoutAlt}

var badYAML = &diag.Rule{
	Code: "DOC010", Name: "bad-yaml", Severity: diag.Error,
	Message: diag.Text{RU: "шапку не прочитать: %[1]s", EN: "the front matter cannot be read: %[1]s"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Шапка записывается на языке YAML: строка — это ключ, двоеточие, пробел и значение. Двоеточие, кавычки и служебные знаки внутри значения сбивают его с толку, пока значение не взято в кавычки.",
		EN: "Front matter is YAML: a line is a key, a colon, a blank and a value. A colon, quotes and signs of YAML's own inside a value lead it astray until the value is put in quotes.",
	},
	Bad:  diag.Text{RU: "title: Ремонт: вторая очередь", EN: "title: Repairs: second stage"},
	Good: diag.Text{RU: "title: 'Ремонт: вторая очередь'", EN: "title: 'Repairs: second stage'"},
}

var tabInYAML = &diag.Rule{
	Code: "DOC011", Name: "tab-in-front-matter", Severity: diag.Error,
	Message: diag.Text{RU: "строка шапки начинается с табуляции", EN: "a line of the front matter begins with a tab"},
	Help:    diag.Text{RU: "замените табуляцию пробелами", EN: "use blanks instead of the tab"},
	Why: diag.Text{
		RU: "В YAML отступ делают только пробелами: табуляция у каждого редактора своей ширины.",
		EN: "YAML is indented with blanks only: a tab has another width in every editor.",
	},
	Bad:  diag.Text{RU: "tags:\n\t- дороги", EN: "tags:\n\t- roads"},
	Good: diag.Text{RU: "tags:\n  - дороги", EN: "tags:\n  - roads"},
}

var unknownKey = &diag.Rule{
	Code: "DOC012", Name: "unknown-key", Severity: diag.Error,
	Message: diag.Text{RU: "неизвестный ключ «%[1]s»", EN: "unknown key %[1]q"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Ключ с опечаткой не подействовал бы, и никто бы этого не заметил: новость вышла бы без даты или черновик — на сайт.",
		EN: "A misspelt key would do nothing and nobody would notice: a draft would be published.",
	},
	Bad:  diag.Text{RU: "titel: Ремонт дорог", EN: "titel: Repairs"},
	Good: diag.Text{RU: "title: Ремонт дорог", EN: "title: Repairs"},
}

var duplicateKey = &diag.Rule{
	Code: "DOC013", Name: "duplicate-key", Severity: diag.Error,
	Message: diag.Text{RU: "ключ «%[1]s» стоит дважды", EN: "the key %[1]q is given twice"},
	Help:    diag.Text{RU: "оставьте одну из строк", EN: "leave one of the lines"},
	Why: diag.Text{
		RU: "Из двух значений одно пропало бы молча.",
		EN: "One of the two values would be lost without a word.",
	},
	Bad:  diag.Text{RU: "title: Ремонт\ntitle: Ремонт дорог", EN: "title: Repairs\ntitle: Road repairs"},
	Good: diag.Text{RU: "title: Ремонт дорог", EN: "title: Road repairs"},
}

var wrongType = &diag.Rule{
	Code: "DOC014", Name: "wrong-type", Severity: diag.Error,
	Message: diag.Text{RU: "в «%[1]s» ожидается %[2]s, а стоит %[3]s", EN: "%[1]s must be %[2]s, not %[3]s"},
	Help:    diag.Text{RU: "например, %[1]s: %[4]s", EN: "for instance %[1]s: %[4]s"},
	Why: diag.Text{
		RU: "У каждого ключа свой вид значения: title — текст, tags — список, draft — true или false.",
		EN: "Each key has its kind of value: title is text, tags a list, draft true or false.",
	},
	Bad:  diag.Text{RU: "tags: дороги, бюджет", EN: "tags: roads, budget"},
	Good: diag.Text{RU: "tags: [дороги, бюджет]", EN: "tags: [roads, budget]"},
}

var badDate = &diag.Rule{
	Code: "DOC015", Name: "bad-date", Severity: diag.Error,
	Message: diag.Text{RU: "в «%[1]s» не дата: «%[2]s»", EN: "%[1]s is no date: %[2]q"},
	Help:    diag.Text{RU: "запишите год-месяц-день: %[3]s; время, если нужно, — через пробел: %[3]s 14:30", EN: "write year-month-day: %[3]s; a time, if need be, after a blank: %[3]s 14:30"},
	Why: diag.Text{
		RU: "Запись год-месяц-день нельзя понять двояко: 03.05 у одних — третье мая, у других — пятое марта.",
		EN: "Year-month-day cannot be misread: 03.05 is May the third to some and March the fifth to others.",
	},
	Bad:  diag.Text{RU: "date: 05.03.2022", EN: "date: 05.03.2022"},
	Good: diag.Text{RU: "date: 2022-03-05", EN: "date: 2022-03-05"},
}

var noTitle = &diag.Rule{
	Code: "DOC016", Name: "no-title", Severity: diag.Error,
	Message: diag.Text{RU: "у документа нет заголовка", EN: "the document has no title"},
	Help:    diag.Text{RU: "добавьте в шапку строку title: Заголовок", EN: "add a line title: The title"},
	Why: diag.Text{
		RU: "Заголовок стоит на странице, в списках, в ленте и во вкладке браузера; без него страницу не найти и не назвать.",
		EN: "The title stands on the page, in lists, in feeds and in the browser's tab; a page without one cannot be found or named.",
	},
	Bad:  diag.Text{RU: "---\ndate: 2022-03-05\n---", EN: "---\ndate: 2022-03-05\n---"},
	Good: diag.Text{RU: "---\ntitle: Ремонт дорог\ndate: 2022-03-05\n---", EN: "---\ntitle: Repairs\ndate: 2022-03-05\n---"},
}

var badStatus = &diag.Rule{
	Code: "DOC017", Name: "bad-status", Severity: diag.Error,
	Message: diag.Text{RU: "неизвестный статус «%[1]s»", EN: "unknown status %[1]q"},
	Help:    diag.Text{RU: "бывает official (настоящее) и demo (для примера); возможно, имелось в виду «%[2]s»", EN: "there are official and demo; did you mean %[2]s?"},
	Why: diag.Text{
		RU: "Статус решает, стоит ли на странице пометка «демо». Опечатка выдала бы выдуманное за настоящее.",
		EN: "The status decides whether the page is marked as a demonstration. A slip would pass an invention for a fact.",
	},
	Bad:  diag.Text{RU: "status: демо", EN: "status: demonstration"},
	Good: diag.Text{RU: "status: demo", EN: "status: demo"},
}

var badSlug = &diag.Rule{
	Code: "DOC018", Name: "bad-slug", Severity: diag.Error,
	Message: diag.Text{RU: "«%[1]s» не годится для адреса страницы", EN: "%[1]q cannot be a page's address"},
	Help:    diag.Text{RU: "только строчные латинские буквы, цифры и дефис: slug: %[2]s", EN: "small Latin letters, digits and hyphens only: slug: %[2]s"},
	Why: diag.Text{
		RU: "Адрес пересылают и печатают; пробелы, заглавные и русские буквы в нём превращаются в проценты и теряются.",
		EN: "Addresses are sent and printed; blanks, capitals and Russian letters in them become per cent signs and get lost.",
	},
	Bad:  diag.Text{RU: "slug: Ремонт дорог", EN: "slug: Road Repairs"},
	Good: diag.Text{RU: "slug: remont-dorog", EN: "slug: road-repairs"},
}

var badAlias = &diag.Rule{
	Code: "DOC019", Name: "bad-alias", Severity: diag.Error,
	Message: diag.Text{RU: "прежний адрес «%[1]s» не похож на путь сайта", EN: "the old address %[1]q is no path of this site"},
	Help:    diag.Text{RU: "он начинается с /, без имени сайта, пробелов, ? и #: /novosti/remont/", EN: "it begins with /, without the host, blanks, ? or #: /news/repairs/"},
	Why: diag.Text{
		RU: "По прежним адресам программа кладёт страницы, которые ведут на новое место; такой странице нужно место внутри сайта.",
		EN: "At old addresses the generator puts pages that lead to the new place; such a page needs a place on this site.",
	},
	Bad:  diag.Text{RU: "aliases: [https://example.ru/remont]", EN: "aliases: [https://example.ru/repairs]"},
	Good: diag.Text{RU: "aliases: [/remont/]", EN: "aliases: [/repairs/]"},
}

var updatedBefore = &diag.Rule{
	Code: "DOC020", Name: "updated-before-date", Severity: diag.Warning,
	Message: diag.Text{RU: "обновлено %[1]s — раньше, чем опубликовано %[2]s", EN: "updated on %[1]s, before it was published on %[2]s"},
	Help:    diag.Text{RU: "исправьте updated или date", EN: "mend updated or date"},
	Why: diag.Text{
		RU: "Обновить можно только опубликованное; скорее всего, в одной из дат опечатка.",
		EN: "Only what is published can be updated; one of the dates is probably a slip.",
	},
	Bad:  diag.Text{RU: "date: 2022-03-05\nupdated: 2022-03-01", EN: "date: 2022-03-05\nupdated: 2022-03-01"},
	Good: diag.Text{RU: "date: 2022-03-05\nupdated: 2022-03-10", EN: "date: 2022-03-05\nupdated: 2022-03-10"},
}

var leadWithoutAlt = &diag.Rule{
	Code: "DOC021", Name: "lead-picture-without-alt", Severity: diag.Warning,
	Message: diag.Text{RU: "у главной картинки «%[1]s» нет описания", EN: "the lead picture %[1]q has no description"},
	Help:    diag.Text{RU: "добавьте image_alt: что на картинке, одной фразой", EN: "add image_alt: what the picture shows, in one phrase"},
	Why: diag.Text{
		RU: "Описание читает вслух программа для незрячих, его видят те, у кого картинка не загрузилась, и поисковики.",
		EN: "The description is read aloud to people who cannot see, and shown when the picture does not load.",
	},
	Bad:  diag.Text{RU: "image: doroga.jpg", EN: "image: road.jpg"},
	Good: diag.Text{RU: "image: doroga.jpg\nimage_alt: Рабочие кладут асфальт на проспекте Коммунистическом", EN: "image: road.jpg\nimage_alt: Workers lay asphalt on the avenue"},
}
