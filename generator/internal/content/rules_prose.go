package content

import "otkryto/generator/internal/diag"

var proseRules = []*diag.Rule{noAlt, foreignImage, badScheme, emptyAddress, emptyLink, brokenLink, deadAnchor, noSuchFootnote, topHeading, rawHTML}

var noAlt = &diag.Rule{
	Code: "DOC030", Name: "picture-without-alt", Severity: diag.Warning,
	Message: diag.Text{RU: "у картинки «%[1]s» нет описания", EN: "the picture %[1]q has no description"},
	Help:    diag.Text{RU: "напишите в квадратных скобках, что на ней: ![Рабочие кладут асфальт](%[1]s)", EN: "say between the square brackets what it shows: ![Workers lay asphalt](%[1]s)"},
	Why: diag.Text{
		RU: "Описание читает вслух программа для незрячих, его видят те, у кого картинка не загрузилась, и поисковики. Этого требует и ГОСТ Р 52872.",
		EN: "The description is read aloud to people who cannot see, and shown when the picture does not load. WCAG asks for it.",
	},
	Bad:  diag.Text{RU: "![](doroga.jpg)", EN: "![](road.jpg)"},
	Good: diag.Text{RU: "![Рабочие кладут асфальт](doroga.jpg)", EN: "![Workers lay asphalt](road.jpg)"},
}

var foreignImage = &diag.Rule{
	Code: "DOC031", Name: "picture-from-elsewhere", Severity: diag.Error,
	Message: diag.Text{RU: "картинка «%[1]s» лежит не на портале", EN: "the picture %[1]q is not on the portal"},
	Help:    diag.Text{RU: "скачайте её, положите рядом с файлом и укажите имя файла", EN: "download it, put it beside the file and give the file's name"},
	Why: diag.Text{
		RU: "Страница портала не обращается к чужим серверам: чужая картинка может исчезнуть, подмениться или выдать посетителя.",
		EN: "A page of the portal asks no other server: a foreign picture may vanish, be replaced, or give the visitor away.",
	},
	Bad:  diag.Text{RU: "![Дорога](https://example.ru/doroga.jpg)", EN: "![Road](https://example.ru/road.jpg)"},
	Good: diag.Text{RU: "![Дорога](doroga.jpg)", EN: "![Road](road.jpg)"},
}

var badScheme = &diag.Rule{
	Code: "DOC032", Name: "bad-address", Severity: diag.Error,
	Message: diag.Text{RU: "адрес «%[1]s» нельзя поставить на страницу", EN: "the address %[1]q cannot stand on a page"},
	Help:    diag.Text{RU: "годятся https://…, mailto:…, tel:… и пути внутри портала", EN: "use https://…, mailto:…, tel:… or a path within the portal"},
	Why: diag.Text{
		RU: "Ссылка javascript: запускает чужую программу, file: и C:\\ ведут на компьютер редактора, а не читателя.",
		EN: "A javascript: link runs a foreign program; file: and C:\\ lead to the editor's computer, not the reader's.",
	},
	Bad:  diag.Text{RU: "[отчёт](file:///C:/otchet.pdf)", EN: "[report](file:///C:/report.pdf)"},
	Good: diag.Text{RU: "[отчёт](otchet.pdf)", EN: "[report](report.pdf)"},
}

var emptyAddress = &diag.Rule{
	Code: "DOC033", Name: "empty-address", Severity: diag.Warning,
	Message: diag.Text{RU: "у ссылки или картинки пустой адрес", EN: "a link or a picture has an empty address"},
	Help:    diag.Text{RU: "впишите адрес в круглые скобки или уберите ссылку", EN: "put the address between the round brackets or take the link away"},
	Why: diag.Text{
		RU: "Ссылка без адреса никуда не ведёт; обычно её начали и забыли закончить.",
		EN: "A link without an address leads nowhere; it was probably begun and forgotten.",
	},
	Bad:  diag.Text{RU: "[отчёт]()", EN: "[report]()"},
	Good: diag.Text{RU: "[отчёт](otchet.pdf)", EN: "[report](report.pdf)"},
}

var emptyLink = &diag.Rule{
	Code: "DOC034", Name: "link-without-text", Severity: diag.Warning,
	Message: diag.Text{RU: "у ссылки на «%[1]s» нет текста", EN: "the link to %[1]q has no text"},
	Help:    diag.Text{RU: "напишите в квадратных скобках, куда она ведёт", EN: "say between the square brackets where it leads"},
	Why: diag.Text{
		RU: "Ссылку без текста не видно на странице и нечего прочитать вслух.",
		EN: "A link without text cannot be seen, and there is nothing to read aloud.",
	},
	Bad:  diag.Text{RU: "[](otchet.pdf)", EN: "[](report.pdf)"},
	Good: diag.Text{RU: "[Отчёт за 2022 год](otchet.pdf)", EN: "[Report for 2022](report.pdf)"},
}

var brokenLink = &diag.Rule{
	Code: "DOC035", Name: "broken-link", Severity: diag.Warning,
	Message: diag.Text{RU: "ссылка не получилась: скобки видны в тексте", EN: "this did not become a link: its brackets show in the text"},
	Help:    diag.Text{RU: "если в адресе есть пробелы, возьмите его в угловые скобки: [отчёт](<отчёт за год.pdf>); кавычки внутри подписи пишите «ёлочками»", EN: "if the address has blanks, put it in angle brackets: [report](<yearly report.pdf>); inside a title use other quotes"},
	Why: diag.Text{
		RU: "Пробел в адресе обрывает ссылку, и читатель видит скобки вместо неё.",
		EN: "A blank breaks an address off, and the reader sees brackets instead of a link.",
	},
	Bad:  diag.Text{RU: "[отчёт](отчёт за год.pdf)", EN: "[report](yearly report.pdf)"},
	Good: diag.Text{RU: "[отчёт](<отчёт за год.pdf>)", EN: "[report](<yearly report.pdf>)"},
}

var deadAnchor = &diag.Rule{
	Code: "DOC036", Name: "dead-anchor", Severity: diag.Warning,
	Message: diag.Text{RU: "на этой странице нет места «#%[1]s»", EN: "this page has no place #%[1]s"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Ссылка внутри страницы перестаёт работать, когда меняется заголовок, на который она вела.",
		EN: "A link within the page dies when the heading that it led to is changed.",
	},
	Bad:  diag.Text{RU: "[доходы](#доходы)", EN: "[income](#доходы)"},
	Good: diag.Text{RU: "[доходы](#dokhody)", EN: "[income](#dokhody)"},
}

var noSuchFootnote = &diag.Rule{
	Code: "DOC037", Name: "no-such-footnote", Severity: diag.Warning,
	Message: diag.Text{RU: "сноски «%[1]s» нет", EN: "there is no footnote %[1]q"},
	Help:    diag.Text{RU: "добавьте её в конец файла отдельной строкой: [^%[1]s]: текст сноски", EN: "add it at the end of the file in a line of its own: [^%[1]s]: its text"},
	Why: diag.Text{
		RU: "Знак сноски без самой сноски остаётся в тексте скобками.",
		EN: "A mark without its footnote stays in the text as brackets.",
	},
	Bad:  diag.Text{RU: "Бюджет принят[^1].", EN: "The budget is adopted[^1]."},
	Good: diag.Text{RU: "Бюджет принят[^1].\n\n[^1]: Решение Думы № 5/1.", EN: "The budget is adopted[^1].\n\n[^1]: Decision no. 5/1."},
}

var topHeading = &diag.Rule{
	Code: "DOC038", Name: "top-heading-in-text", Severity: diag.Warning,
	Message: diag.Text{RU: "заголовок первого уровня внутри текста; все заголовки сдвинуты на уровень ниже", EN: "a heading of the first level in the text; all headings are moved a level down"},
	Help:    diag.Text{RU: "начинайте с двух решёток: ## Раздел; заголовок страницы — это title в шапке", EN: "begin with two signs: ## Part; the page's heading is title in the front matter"},
	Why: diag.Text{
		RU: "Заголовок первого уровня на странице один — её название. По уровням заголовков ориентируются те, кто слушает страницу.",
		EN: "A page has one heading of the first level, its title. People who listen to a page find their way by the levels.",
	},
	Bad:  diag.Text{RU: "# Что сделано", EN: "# What was done"},
	Good: diag.Text{RU: "## Что сделано", EN: "## What was done"},
}

var rawHTML = &diag.Rule{
	Code: "DOC039", Name: "raw-html", Severity: diag.Warning,
	Message: diag.Text{RU: "разметка HTML <%[1]s> не действует и показана как текст", EN: "HTML <%[1]s> has no effect and is shown as text"},
	Help:    diag.Text{RU: "пишите разметкой Markdown: **жирный**, [ссылка](адрес), ![описание](картинка.jpg); сам знак < запишите как \\<", EN: "use Markdown: **bold**, [link](address), ![description](picture.jpg); write the sign < itself as \\<"},
	Why: diag.Text{
		RU: "HTML из чужой страницы приносит на портал чужие программы, стили и обращения к чужим серверам. Поэтому он не исполняется нигде.",
		EN: "HTML from elsewhere brings foreign programs, styles and requests. That is why it is run nowhere.",
	},
	Bad:  diag.Text{RU: "<b>важно</b>", EN: "<b>important</b>"},
	Good: diag.Text{RU: "**важно**", EN: "**important**"},
}
