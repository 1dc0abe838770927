package build

import "otkryto/generator/internal/diag"

// Rules of content/site.yaml.
var (
	ruleNoSettings = &diag.Rule{
		Code: "SIT001", Name: "no-settings",
		Message: diag.Text{RU: "нет файла настроек портала", EN: "the portal has no settings file"},
		Help:    diag.Text{RU: "создайте content/site.yaml; самое малое — title, body и municipality", EN: "create content/site.yaml with at least title, body and municipality"},
		Why: diag.Text{
			RU: "Всё, что портал говорит о муниципалитете, стоит в content/site.yaml. Без него неизвестно даже, как портал называется.",
			EN: "All that a portal says about its municipality stands in content/site.yaml. Without it not even its title is known.",
		},
		Bad:  diag.Text{RU: "content/\n  news/", EN: "content/\n  news/"},
		Good: diag.Text{RU: "content/\n  site.yaml\n  news/", EN: "content/\n  site.yaml\n  news/"},
	}
	ruleSettingsSyntax = &diag.Rule{
		Code: "SIT002", Name: "bad-settings-syntax",
		Message: diag.Text{RU: "не удалось разобрать YAML: %s", EN: "this is not YAML: %s"},
		Help:    diag.Text{RU: "проверьте отступы пробелами, кавычки и двоеточие с пробелом после ключа", EN: "check the indents (blanks, not tabs), the quotes and the blank after each colon"},
		Why: diag.Text{
			RU: "Файл настроек пишется на YAML: «ключ: значение», вложенное сдвинуто пробелами. Пока файл не разобран, проверить остальное нельзя.",
			EN: "The settings are YAML: \"key: value\", nested things indented by blanks. Nothing else can be checked until the file is read.",
		},
		Bad:  diag.Text{RU: "title: \"Открытый Северск", EN: "title: \"Open Seversk"},
		Good: diag.Text{RU: "title: \"Открытый Северск\"", EN: "title: \"Open Seversk\""},
	}
	ruleUnknownSetting = &diag.Rule{
		Code: "SIT003", Name: "unknown-setting",
		Message: diag.Text{RU: "неизвестный ключ «%[1]s»%[2]s", EN: "unknown key \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "здесь возможны: %[3]s", EN: "possible here: %[3]s"},
		Why: diag.Text{
			RU: "Ключ с опечаткой ничего не настраивает. Чтобы это не осталось незамеченным, незнакомые ключи запрещены.",
			EN: "A misspelt key sets nothing. So that this does not pass unnoticed, unknown keys are errors.",
		},
		Bad:  diag.Text{RU: "titel: Открытый Северск", EN: "titel: Open Seversk"},
		Good: diag.Text{RU: "title: Открытый Северск", EN: "title: Open Seversk"},
	}
	ruleSettingType = &diag.Rule{
		Code: "SIT004", Name: "bad-setting-type",
		Message: diag.Text{RU: "не тот вид значения у %[1]s: %[2]s", EN: "the value of %[1]s is of the wrong kind: %[2]s"},
		Help:    diag.Text{RU: "сравните с образцом: otkryto explain SIT004", EN: "compare with the example: otkryto explain SIT004"},
		Why: diag.Text{
			RU: "У каждого ключа настроек свой вид значения: строка, список или вложенные ключи.",
			EN: "Every key of the settings has its own kind of value: words, a list, or nested keys.",
		},
		Bad:  diag.Text{RU: "population: 108 тысяч", EN: "population: 108 thousand"},
		Good: diag.Text{RU: "population:\n  2022: 108000", EN: "population:\n  2022: 108000"},
	}
	ruleMissingSetting = &diag.Rule{
		Code: "SIT005", Name: "missing-setting",
		Message: diag.Text{RU: "не указан ключ «%[1]s»", EN: "the key \"%[1]s\" is missing"},
		Help:    diag.Text{RU: "добавьте строку «%[1]s: %[2]s»", EN: "add a line \"%[1]s: %[2]s\""},
		Why: diag.Text{
			RU: "Название портала, орган, который его публикует, и муниципалитет стоят на каждой странице. Без них непонятно, чьи это сведения.",
			EN: "The portal's title, the body that publishes it and the municipality stand on every page. Without them nobody knows whose figures these are.",
		},
		Bad:  diag.Text{RU: "title: Открытый Северск", EN: "title: Open Seversk"},
		Good: diag.Text{RU: "title: Открытый Северск\nbody: Администрация ЗАТО Северск\nmunicipality: ЗАТО Северск", EN: "title: Open Seversk\nbody: Administration of Seversk\nmunicipality: Seversk"},
	}
	ruleBadBaseURL = &diag.Rule{
		Code: "SIT006", Name: "bad-base-url",
		Message: diag.Text{RU: "«%s» — не полный адрес портала", EN: "\"%s\" is not the portal's full address"},
		Help:    diag.Text{RU: "напишите адрес целиком, с https:// и без ? и #: https://example.ru/otkryto/", EN: "write the whole address with https:// and without ? and #: https://example.ru/otkryto/"},
		Why: diag.Text{
			RU: "По base_url строятся полные адреса в лентах, карте сайта и карточках для соцсетей, а его путь — начало всех ссылок портала.",
			EN: "The full addresses in feeds, the sitemap and sharing cards are made of base_url, and its path begins every link of the portal.",
		},
		Bad:  diag.Text{RU: "base_url: example.ru", EN: "base_url: example.ru"},
		Good: diag.Text{RU: "base_url: https://example.ru/otkryto/", EN: "base_url: https://example.ru/otkryto/"},
	}
	ruleBadZone = &diag.Rule{
		Code: "SIT007", Name: "unknown-time-zone",
		Message: diag.Text{RU: "нет часового пояса «%s»", EN: "there is no time zone \"%s\""},
		Help:    diag.Text{RU: "напишите имя из базы IANA, например Asia/Tomsk или Europe/Moscow", EN: "write a name of the IANA database, such as Asia/Tomsk or Europe/Moscow"},
		Why: diag.Text{
			RU: "Даты новостей и «сегодня» считаются по местному времени муниципалитета.",
			EN: "The dates of news and \"today\" are reckoned in the municipality's local time.",
		},
		Bad:  diag.Text{RU: "time_zone: Томск", EN: "time_zone: Tomsk"},
		Good: diag.Text{RU: "time_zone: Asia/Tomsk", EN: "time_zone: Asia/Tomsk"},
	}
	ruleBadINN = &diag.Rule{
		Code: "SIT008", Name: "bad-inn",
		Message: diag.Text{RU: "ИНН «%s» не похож на ИНН организации", EN: "\"%s\" does not look like the INN of an organisation"},
		Help:    diag.Text{RU: "ИНН организации — 10 цифр в кавычках, последняя из них контрольная; в образце портала — \"0000000000\"", EN: "an organisation's INN is 10 digits in quotes, the last of which is a check digit; a sample portal has \"0000000000\""},
		Why: diag.Text{
			RU: "ИНН органа входит в адрес каждого набора открытых данных. Ошибка в нём поменяла бы все эти адреса.",
			EN: "The body's INN is part of the address of every open dataset. A mistake in it would change all these addresses.",
		},
		Bad:  diag.Text{RU: "inn: \"70240000\"", EN: "inn: \"70240000\""},
		Good: diag.Text{RU: "inn: \"0000000000\"", EN: "inn: \"0000000000\""},
	}
	ruleBadSettingChoice = &diag.Rule{
		Code: "SIT009", Name: "bad-setting-choice",
		Message: diag.Text{RU: "у ключа «%[1]s» не бывает значения «%[2]s»", EN: "the key \"%[1]s\" cannot be \"%[2]s\""},
		Help:    diag.Text{RU: "возможно одно из: %[3]s", EN: "it is one of: %[3]s"},
		Why: diag.Text{
			RU: "Настоящее и выдуманное различаются словами official и demo. Любое другое слово осталось бы непонятым, и отметка «демо» пропала бы со страниц.",
			EN: "What is real and what is invented is told apart by the words official and demo. Any other word would not be understood, and the mark would vanish from the pages.",
		},
		Bad:  diag.Text{RU: "status: пример", EN: "status: example"},
		Good: diag.Text{RU: "status: demo", EN: "status: demo"},
	}
	ruleBadMenu = &diag.Rule{
		Code: "SIT010", Name: "bad-menu-item",
		Message: diag.Text{RU: "пункт меню должен называть либо раздел (section), либо слова и адрес (title и path), либо слова и вложенные пункты (title и items; во вложенных items быть не может)", EN: "a menu item names either a section, or words and an address (title and path), or words and items below it (title and items, which have no items themselves)"},
		Help:    diag.Text{RU: "оставьте в пункте только section (и title, если нужны другие слова) или title и path", EN: "keep only section (and title for other words), or title and path"},
		Why: diag.Text{
			RU: "По пункту меню должно быть понятно, что на нём написано и куда он ведёт.",
			EN: "A menu item must say what is written on it and where it leads.",
		},
		Bad:  diag.Text{RU: "menu:\n  - title: О портале", EN: "menu:\n  - title: About"},
		Good: diag.Text{RU: "menu:\n  - section: budget\n  - title: О портале\n    path: o-portale/", EN: "menu:\n  - section: budget\n  - title: About\n    path: o-portale/"},
	}
	ruleMenuSection = &diag.Rule{
		Code: "SIT011", Name: "unknown-menu-section",
		Message: diag.Text{RU: "нет раздела «%[1]s»%[2]s", EN: "there is no section \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "разделы портала: %[3]s", EN: "the portal's sections: %[3]s"},
		Why: diag.Text{
			RU: "Меню ссылается на разделы по их именам. Опечатка в имени убрала бы раздел из меню.",
			EN: "The menu refers to sections by name. A misspelt name would drop the section from the menu.",
		},
		Bad:  diag.Text{RU: "menu:\n  - section: buget", EN: "menu:\n  - section: buget"},
		Good: diag.Text{RU: "menu:\n  - section: budget", EN: "menu:\n  - section: budget"},
	}
	ruleMenuEmpty = &diag.Rule{
		Code: "SIT012", Name: "empty-menu-section", Severity: diag.Warning,
		Message: diag.Text{RU: "в разделе «%s» пока нет страниц, пункт меню пропущен", EN: "the section \"%s\" has no pages yet, its menu item is left out"},
		Help:    diag.Text{RU: "добавьте данные раздела в data/ или документы в content/, либо уберите пункт из меню", EN: "add the section's data or documents, or take the item out of the menu"},
		Why: diag.Text{
			RU: "Пункт меню, который никуда не ведёт, хуже, чем его отсутствие; но редактор должен знать, почему раздела нет.",
			EN: "A menu item that leads nowhere is worse than none; but the editor must know why the section is not there.",
		},
		Bad:  diag.Text{RU: "menu:\n  - section: tor\n(в data/ нет наборов вида tor)", EN: "menu:\n  - section: tor\n(no dataset of kind tor below data/)"},
		Good: diag.Text{RU: "menu:\n  - section: tor\n(есть data/tor/passport.yaml)", EN: "menu:\n  - section: tor\n(data/tor/passport.yaml is there)"},
	}
	ruleNoTheme = &diag.Rule{
		Code: "SIT013", Name: "no-theme",
		Message: diag.Text{RU: "нет темы «%s»", EN: "there is no theme \"%s\""},
		Help:    diag.Text{RU: "создайте папку themes/%[1]s или уберите ключ theme: тогда портал собирается с обычной темой", EN: "create the folder themes/%[1]s, or drop the key theme to build with the default theme"},
		Why: diag.Text{
			RU: "Ключ theme называет папку под themes/, файлы которой заменяют файлы обычной темы. Если её нет, портал выглядел бы не так, как задумано.",
			EN: "The key theme names a folder below themes/ whose files stand in for those of the default theme. Without it the portal would not look as intended.",
		},
		Bad:  diag.Text{RU: "theme: seversk\n(папки themes/seversk нет)", EN: "theme: seversk\n(there is no folder themes/seversk)"},
		Good: diag.Text{RU: "theme: seversk\n(themes/seversk/css/theme.css)", EN: "theme: seversk\n(themes/seversk/css/theme.css)"},
	}
	ruleBadOff = &diag.Rule{
		Code: "SIT014", Name: "bad-warning-off", Severity: diag.Warning,
		Message: diag.Text{RU: "нет предупреждения с кодом «%s»%s", EN: "no warning has the code \"%s\"%s"},
		Help:    diag.Text{RU: "коды стоят в отчёте о сборке рядом с предупреждениями; ошибки отключить нельзя", EN: "codes stand beside the warnings that a build prints; errors cannot be switched off"},
		Why: diag.Text{
			RU: "warnings_off отключает предупреждения по коду. Код с опечаткой или код ошибки ничего не отключает.",
			EN: "warnings_off switches warnings off by code. A misspelt code, or the code of an error, switches off nothing.",
		},
		Bad:  diag.Text{RU: "warnings_off: [DOC99]", EN: "warnings_off: [DOC99]"},
		Good: diag.Text{RU: "warnings_off: [SIT012]", EN: "warnings_off: [SIT012]"},
	}
	ruleBadPopulation = &diag.Rule{
		Code: "SIT015", Name: "bad-population",
		Message: diag.Text{RU: "население %[2]s года не может быть равно %[1]s", EN: "the population of %[2]s cannot be %[1]s"},
		Help:    diag.Text{RU: "укажите целое положительное число жителей на 1 января: «2022: 108000»", EN: "give a positive whole number of residents on 1 January: \"2022: 108000\""},
		Why: diag.Text{
			RU: "На число жителей делятся суммы «на одного жителя». Ноль, дробь или год с опечаткой дали бы неверные суммы.",
			EN: "Amounts for one resident are divided by the number of residents. Zero or a mistyped year would give wrong amounts.",
		},
		Bad:  diag.Text{RU: "population:\n  2022: 0", EN: "population:\n  2022: 0"},
		Good: diag.Text{RU: "population:\n  2022: 108000", EN: "population:\n  2022: 108000"},
	}
	ruleBadAddress = &diag.Rule{
		Code: "SIT016", Name: "bad-setting-address",
		Message: diag.Text{RU: "«%[2]s» в ключе «%[1]s» — не адрес", EN: "\"%[2]s\" of the key \"%[1]s\" is not an address"},
		Help:    diag.Text{RU: "адрес начинается с https://, http://, mailto: или tel:; страница портала пишется как /o-portale/", EN: "an address begins with https://, http://, mailto: or tel:; a page of the portal is written as /about/"},
		Why: diag.Text{
			RU: "Из этих ключей делаются ссылки в подвале каждой страницы. Адрес без https:// вёл бы внутрь портала, на несуществующую страницу.",
			EN: "The footer of every page links to these. An address without https:// would lead into the portal, to a page that is not there.",
		},
		Bad:  diag.Text{RU: "official_pages:\n  - title: Главный сайт\n    url: example.ru", EN: "official_pages:\n  - title: Main site\n    url: example.ru"},
		Good: diag.Text{RU: "official_pages:\n  - title: Главный сайт\n    url: https://example.ru/", EN: "official_pages:\n  - title: Main site\n    url: https://example.ru/"},
	}
	ruleNoBaseURL = &diag.Rule{
		Code: "SIT017", Name: "no-base-url", Severity: diag.Notice,
		Message: diag.Text{RU: "base_url не указан: в лентах и карте сайта ссылки без имени сервера", EN: "base_url is not given: links in feeds and the sitemap lack the server's name"},
		Help:    diag.Text{RU: "перед публикацией укажите base_url в content/site.yaml или ключ --base-url", EN: "before publishing give base_url in content/site.yaml or --base-url"},
		Why: diag.Text{
			RU: "Лентам, карте сайта и карточкам для соцсетей нужны полные адреса. Для просмотра на своём компьютере они не нужны, поэтому это только замечание.",
			EN: "Feeds, the sitemap and sharing cards need full addresses. To look at a portal on one's own computer they are not needed, so this is a notice.",
		},
		Bad:  diag.Text{RU: "base_url: \"\"", EN: "base_url: \"\""},
		Good: diag.Text{RU: "base_url: https://example.ru/", EN: "base_url: https://example.ru/"},
	}
	ruleFeedbackPart = &diag.Rule{
		Code: "SIT018", Name: "unknown-feedback-part",
		Message: diag.Text{RU: "в адресе платформы обратной связи непонятная часть %[1]s%[2]s", EN: "the address of the feedback platform has an unknown part %[1]s%[2]s"},
		Help:    diag.Text{RU: "подставляются {title}, {page}, {figure}, {value} и {version}", EN: "what is filled in are {title}, {page}, {figure}, {value} and {version}"},
		Why: diag.Text{
			RU: "Портал подставляет в адрес платформы, о какой странице и цифре речь. Незнакомое слово в скобках ушло бы на платформу как есть.",
			EN: "The portal fills into the platform's address which page and figure it is about. An unknown word in braces would be sent as it stands.",
		},
		Bad:  diag.Text{RU: "feedback:\n  platform: https://example.ru/vopros?url={url}", EN: "feedback:\n  platform: https://example.ru/ask?url={url}"},
		Good: diag.Text{RU: "feedback:\n  platform: https://example.ru/vopros?url={page}", EN: "feedback:\n  platform: https://example.ru/ask?url={page}"},
	}
)
