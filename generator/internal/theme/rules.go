package theme

import "otkryto/generator/internal/diag"

// Rules are all that this package reports.
var Rules = []*diag.Rule{
	ruleSyntax, ruleUnknownField, ruleType, ruleMissing, ruleUnknownPartial, ruleUnknownFunction,
	ruleUnknownText, ruleTextArgument, ruleTextFile, ruleUnusedText, ruleUnusedFile, ruleUnknownAsset, ruleAssetSyntax, ruleForbidden,
}

var ruleSyntax = &diag.Rule{
	Code: "THM001", Name: "template-syntax", Severity: diag.Error,
	Message: diag.Text{RU: "шаблон не читается: %[1]s", EN: "the template cannot be parsed: %[1]s"},
	Help: diag.Text{
		RU: "проверьте, что у каждого {{if}}, {{range}} и {{with}} есть свой {{end}} и что скобки и кавычки закрыты",
		EN: "see that every {{if}}, {{range}} and {{with}} has its {{end}} and that braces and quotes are closed",
	},
	Why: diag.Text{
		RU: "Шаблон, который программа не может разобрать, не даст ни одной страницы, поэтому сборка останавливается до записи файлов.",
		EN: "A template that cannot be parsed gives no page at all, so the build stops before anything is written.",
	},
	Bad:  diag.Text{RU: "{{if .Demo}}<b>демо</b>", EN: "{{if .Demo}}<b>demo</b>"},
	Good: diag.Text{RU: "{{if .Demo}}<b>демо</b>{{end}}", EN: "{{if .Demo}}<b>demo</b>{{end}}"},
}

var ruleUnknownField = &diag.Rule{
	Code: "THM002", Name: "unknown-field", Severity: diag.Error,
	Message: diag.Text{RU: "у данных страницы (%[2]s) нет поля «%[1]s»", EN: "the page's data (%[2]s) has no field %[1]q"},
	Help:    diag.Text{RU: "%[3]s", EN: "%[3]s"},
	Why: diag.Text{
		RU: "Каждый шаблон сверяется с данными, которые он печатает. Поле с опечаткой иначе обнаружил бы посетитель: страница оборвалась бы на этом месте.",
		EN: "Every template is checked against the data that it prints. Otherwise a visitor would find the misspelt field: the page would break off there.",
	},
	Bad:  diag.Text{RU: "<h1>{{.Titel}}</h1>", EN: "<h1>{{.Titel}}</h1>"},
	Good: diag.Text{RU: "<h1>{{.Title}}</h1>", EN: "<h1>{{.Title}}</h1>"},
}

var ruleType = &diag.Rule{
	Code: "THM003", Name: "template-type", Severity: diag.Error,
	Message: diag.Text{RU: "шаблон не подходит к данным страницы: %[1]s", EN: "the template does not fit the page's data: %[1]s"},
	Help: diag.Text{
		RU: "сверьте это место с шаблоном темы по умолчанию: возможно, цикл идёт не по списку или блоку передано не то значение",
		EN: "compare the place with the default theme's template: perhaps a range over what is no list, or a block given a wrong value",
	},
	Why: diag.Text{
		RU: "Типы всех выражений шаблона известны заранее, поэтому цикл по числу или блок с чужими данными виден до сборки.",
		EN: "The types of all expressions are known beforehand, so a range over a number or a block with foreign data shows before the build.",
	},
	Bad:  diag.Text{RU: "{{range .Title}}…{{end}}", EN: "{{range .Title}}…{{end}}"},
	Good: diag.Text{RU: "{{range .Rows}}…{{end}}", EN: "{{range .Rows}}…{{end}}"},
}

var ruleMissing = &diag.Rule{
	Code: "THM004", Name: "missing-template", Severity: diag.Error,
	Message: diag.Text{RU: "в теме нет шаблона «%[1]s», а страницы ему нужны", EN: "the theme has no template %[1]q, and pages need it"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Шаблон ищется по точному имени в папке темы портала, затем в теме по умолчанию.",
		EN: "A template is looked up by its exact name in the portal's theme, then in the default one.",
	},
	Bad:  diag.Text{RU: "раздел budget просит budget/year.html, файла нет", EN: "section budget asks for budget/year.html, there is no such file"},
	Good: diag.Text{RU: "themes/default/budget/year.html", EN: "themes/default/budget/year.html"},
}

var ruleUnknownPartial = &diag.Rule{
	Code: "THM005", Name: "unknown-partial", Severity: diag.Error,
	Message: diag.Text{RU: "нет блока «%[1]s»", EN: "there is no partial %[1]q"},
	Help:    diag.Text{RU: "%[2]s; блок — это файл partials/имя.html", EN: "%[2]s; a partial is a file partials/name.html"},
	Why: diag.Text{
		RU: "Блоки страниц лежат в partials/, имя файла и есть имя блока.",
		EN: "Blocks of pages lie in partials/; the file's name is the block's.",
	},
	Bad:  diag.Text{RU: `{{template "figur" .Income}}`, EN: `{{template "figur" .Income}}`},
	Good: diag.Text{RU: `{{template "figure" .Income}}`, EN: `{{template "figure" .Income}}`},
}

var ruleUnknownFunction = &diag.Rule{
	Code: "THM006", Name: "unknown-function", Severity: diag.Error,
	Message: diag.Text{RU: "нет функции «%[1]s»", EN: "there is no function %[1]q"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Шаблонам доступны только функции из docs/themes.md: они печатают готовое и ничего не вычисляют.",
		EN: "Templates may call the functions of docs/themes.md only: they print what is ready and compute nothing.",
	},
	Bad:  diag.Text{RU: "{{dat .Published}}", EN: "{{dat .Published}}"},
	Good: diag.Text{RU: "{{date .Published}}", EN: "{{date .Published}}"},
}

var ruleUnknownText = &diag.Rule{
	Code: "THM007", Name: "unknown-text", Severity: diag.Error,
	Message: diag.Text{RU: "нет текста с ключом «%[1]s»", EN: "there is no text with the key %[1]q"},
	Help:    diag.Text{RU: "%[2]s; тексты лежат в i18n/ru/, ключ начинается с имени файла", EN: "%[2]s; texts lie in i18n/ru/, a key begins with the file's name"},
	Why: diag.Text{
		RU: "Все слова страниц собраны в i18n/ru/, чтобы их можно было поправить, не трогая шаблоны. Ключ без текста оставил бы на странице пустое место.",
		EN: "All words of pages stand in i18n/ru/, so that they can be changed without touching templates. A key without a text would leave a hole in the page.",
	},
	Bad:  diag.Text{RU: `{{t "site.skipp"}}`, EN: `{{t "site.skipp"}}`},
	Good: diag.Text{RU: `{{t "site.skip"}}`, EN: `{{t "site.skip"}}`},
}

var ruleTextArgument = &diag.Rule{
	Code: "THM008", Name: "text-argument", Severity: diag.Error,
	Message: diag.Text{RU: "тексту «%[2]s» нужно значение {%[1]s}, а ему такого не передают", EN: "the text %[2]q wants {%[1]s}, which it is not given"},
	Help:    diag.Text{RU: "%[3]s", EN: "%[3]s"},
	Why: diag.Text{
		RU: "В тексте {имя} заменяется значением, которое передаёт шаблон или программа. Если имя другое, подставить нечего.",
		EN: "{name} in a text is replaced by a value that the template or the program gives. Under another name there is nothing to put there.",
	},
	Bad:  diag.Text{RU: `updated: Обновлено {dat}      # а передают date`, EN: `updated: Обновлено {dat}      # what is given is date`},
	Good: diag.Text{RU: `updated: Обновлено {date}`, EN: `updated: Обновлено {date}`},
}

var ruleTextFile = &diag.Rule{
	Code: "THM009", Name: "bad-text-file", Severity: diag.Error,
	Message: diag.Text{RU: "файл текстов не читается: %[1]s", EN: "the file of texts cannot be read: %[1]s"},
	Help: diag.Text{
		RU: "текст с двоеточием, # или фигурной скобкой в начале возьмите в кавычки; отступы делайте пробелами",
		EN: "quote a text that has a colon, # or begins with a brace; indent with blanks",
	},
	Why: diag.Text{
		RU: "Файл в i18n/ru/ — это YAML: ключи и тексты, можно вложенные.",
		EN: "A file in i18n/ru/ is YAML: keys and texts, nested if wished.",
	},
	Bad:  diag.Text{RU: "more: {n} ещё", EN: "more: {n} ещё"},
	Good: diag.Text{RU: `more: "{n} ещё"`, EN: `more: "{n} ещё"`},
}

var ruleUnusedText = &diag.Rule{
	Code: "THM010", Name: "unused-text", Severity: diag.Warning,
	Message: diag.Text{RU: "текст «%[1]s» ничего не заменяет, и ни один шаблон его не печатает", EN: "the text %[1]q replaces nothing, and no template prints it"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Тема портала меняет тексты по ключам. Ключ с опечаткой не изменит ничего, и на сайте останется прежний текст.",
		EN: "A portal's theme changes texts by key. A misspelt key changes nothing: the site keeps the old text.",
	},
	Bad:  diag.Text{RU: "menuu: Разделы", EN: "menuu: Разделы"},
	Good: diag.Text{RU: "menu: Разделы", EN: "menu: Разделы"},
}

var ruleUnusedFile = &diag.Rule{
	Code: "THM011", Name: "unused-file", Severity: diag.Warning,
	Message: diag.Text{RU: "файл темы ничего не заменяет и ничему не нужен", EN: "the theme's file replaces nothing and nothing needs it"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Файл темы портала заменяет файл темы по умолчанию с точно таким же именем. Если имя другое, на сайте останется прежний вид.",
		EN: "A file of a portal's theme replaces the default theme's file of exactly the same name. Under another name the site keeps its old look.",
	},
	Bad:  diag.Text{RU: "themes/gorod/partials/figur.html", EN: "themes/gorod/partials/figur.html"},
	Good: diag.Text{RU: "themes/gorod/partials/figure.html", EN: "themes/gorod/partials/figure.html"},
}

var ruleUnknownAsset = &diag.Rule{
	Code: "THM012", Name: "unknown-asset", Severity: diag.Error,
	Message: diag.Text{RU: "в теме нет файла «%[1]s»", EN: "the theme has no file %[1]q"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Шрифты, значки, стили и скрипты страниц берутся из темы; ссылка на файл, которого нет, осталась бы на сайте битой.",
		EN: "Pages load fonts, icons, styles and scripts from the theme; a link to a file that is not there would be dead on the site.",
	},
	Bad:  diag.Text{RU: `{{asset "icons/favikon.svg"}}`, EN: `{{asset "icons/favikon.svg"}}`},
	Good: diag.Text{RU: `{{asset "icons/favicon.svg"}}`, EN: `{{asset "icons/favicon.svg"}}`},
}

var ruleAssetSyntax = &diag.Rule{
	Code: "THM013", Name: "asset-syntax", Severity: diag.Error,
	Message: diag.Text{RU: "файл темы не читается: %[1]s", EN: "the theme's file cannot be read: %[1]s"},
	Help: diag.Text{
		RU: "проверьте скобки и кавычки: все стили портала собираются в один файл, и ошибка в одном портит остальные",
		EN: "see to braces and quotes: all styles of a portal become one file, and a fault in one spoils the others",
	},
	Why: diag.Text{
		RU: "Файлы css/ и js/ соединяются и сжимаются; незакрытая скобка одного файла съела бы следующие.",
		EN: "The files of css/ and js/ are joined and minified; an unclosed brace of one would swallow the next.",
	},
	Bad:  diag.Text{RU: ".figure { color: var(--ink);", EN: ".figure { color: var(--ink);"},
	Good: diag.Text{RU: ".figure { color: var(--ink); }", EN: ".figure { color: var(--ink); }"},
}

var ruleForbidden = &diag.Rule{
	Code: "THM014", Name: "forbidden-markup", Severity: diag.Error,
	Message: diag.Text{RU: "браузер не исполнит «%[1]s»: этого не разрешает политика безопасности страницы", EN: "browsers will not obey %[1]q: the page's security policy forbids it"},
	Help: diag.Text{
		RU: "стили пишите в css/, скрипты в js/, ширину полос задавайте атрибутами SVG, шрифты и картинки кладите в тему",
		EN: "put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme",
	},
	Why: diag.Text{
		RU: "На каждой странице стоит строгая Content-Security-Policy: ни встроенных стилей и скриптов, ни адресов data:, ни чужих серверов. Это защищает посетителя и не выдаёт его адрес третьим лицам.",
		EN: "Every page has a strict Content-Security-Policy: no inline styles or scripts, no data: addresses, no foreign servers. It protects visitors and gives their address to no third party.",
	},
	Bad:  diag.Text{RU: `<p style="color:red">`, EN: `<p style="color:red">`},
	Good: diag.Text{RU: `<p class="late">`, EN: `<p class="late">`},
}
