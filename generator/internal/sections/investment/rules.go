package investment

import "otkryto/generator/internal/diag"

// Rules is all that the section may report.
var Rules = []*diag.Rule{
	ruleBadWhen, ruleNoSource, ruleMilestoneTwice, ruleUnknownProject, ruleFuture, ruleSameProject, ruleMoneyTwice, ruleNegative, ruleNoTitle, ruleBadStatus, ruleNoDocuments,
}

var ruleBadWhen = &diag.Rule{
	Code: "INV001", Name: "bad-time",
	Message: diag.Text{RU: "«%s» — не срок", EN: "\"%s\" is no time"},
	Help: diag.Text{
		RU: "напишите день, месяц, квартал, полугодие или год: 15.07.2026, июль 2026, III квартал 2026, 1 полугодие 2026, 2026",
		EN: "give a day, a month, a quarter, half a year or a year: 2026-07-15, 2026-07, 2026-Q3, 2026",
	},
	Why: diag.Text{
		RU: "Срок пишут так точно, как он известен, и не точнее: если назван только год, портал не придумает день. Слова вроде «весной» он не понимает — не с чем сравнить.",
		EN: "A time is given as exactly as it is known and no more: of a year the portal makes no day. Words such as spring it does not understand, having nothing to compare with.",
	},
	Bad:  diag.Text{RU: "milestones:\n  - title: Пуск\n    planned: весной", EN: "milestones:\n  - title: Start\n    planned: in spring"},
	Good: diag.Text{RU: "milestones:\n  - title: Пуск\n    planned: II квартал 2026", EN: "milestones:\n  - title: Start\n    planned: 2026-Q2"},
}

var ruleNoSource = &diag.Rule{
	Code: "INV002", Name: "project-without-source",
	Message: diag.Text{RU: "не сказано, откуда известно о проекте", EN: "it is not said where the project is known from"},
	Help:    diag.Text{RU: "добавьте sources: хотя бы один документ или сообщение с title; если проект придуман для примера, напишите status: demo", EN: "add sources, one document at least, with a title; when the project is an invented example, say status: demo"},
	Why: diag.Text{
		RU: "Официальный факт на портале — это факт с названным источником. Без источника читатель не отличит его от слуха.",
		EN: "An official fact of the portal is one with a named source. Without it readers cannot tell it from a rumour.",
	},
	Bad:  diag.Text{RU: "---\ntitle: Новый цех\n---", EN: "---\ntitle: A new hall\n---"},
	Good: diag.Text{RU: "---\ntitle: Новый цех\nsources:\n  - title: Сообщение пресс-службы\n---", EN: "---\ntitle: A new hall\nsources:\n  - title: Report of the press service\n---"},
}

var ruleMilestoneTwice = &diag.Rule{
	Code: "INV003", Name: "milestone-given-twice",
	Message: diag.Text{RU: "веха «%s» дана второй раз", EN: "the milestone \"%s\" is given a second time"},
	Help:    diag.Text{RU: "оставьте её или в документе, или в таблице; если это разные вехи, назовите их по-разному", EN: "keep it in the document or in the table; when they are two, give them two names"},
	Why: diag.Text{
		RU: "Вехи из документа и из таблицы складываются в одну ленту. Одна и та же веха с двумя сроками ввела бы читателя в заблуждение.",
		EN: "Milestones of the document and of the table make one time line. One milestone with two times would mislead.",
	},
	Bad:  diag.Text{RU: "в документе: Фундамент, 2022\nв таблице: Фундамент, 2023", EN: "document: Foundation, 2022\ntable: Foundation, 2023"},
	Good: diag.Text{RU: "в таблице: Фундамент, первый срок 2022, срок 2023", EN: "table: Foundation, first 2022, planned 2023"},
}

var ruleUnknownProject = &diag.Rule{
	Code: "INV004", Name: "row-of-no-project",
	Message: diag.Text{RU: "проекта «%[1]s» нет среди документов content/investment", EN: "there is no project \"%[1]s\" among the documents of content/investment"},
	Help:    diag.Text{RU: "напишите имя документа без .md или его заголовок; есть: %[2]s", EN: "give the name of the document without .md, or its title; there are: %[2]s"},
	Why: diag.Text{
		RU: "Строка таблицы принадлежит проекту, о котором рассказывает документ. Без документа её негде показать, и числа молча пропали бы.",
		EN: "A row belongs to a project that a document tells of. Without one there is no place to show it, and the numbers would be lost in silence.",
	},
	Bad:  diag.Text{RU: "Проект;Кто платит;План\nновый-цех;Инвестор;100   # документа нет", EN: "project;payer;plan\nnew-hall;investor;100   # no document"},
	Good: diag.Text{RU: "content/investment/novyy-tsekh.md\n\nПроект;Кто платит;План\nnovyy-tsekh;Инвестор;100", EN: "content/investment/new-hall.md\n\nproject;payer;plan\nnew-hall;investor;100"},
}

var ruleFuture = &diag.Rule{
	Code: "INV005", Name: "reached-in-the-future",
	Message: diag.Text{RU: "веха «%[1]s» достигнута позже %[2]s — дня сборки", EN: "the milestone \"%[1]s\" was reached after %[2]s, the day of the build"},
	Help:    diag.Text{RU: "если это план, перенесите срок в planned («Срок»)", EN: "when it is a plan, move it to planned"},
	Why: diag.Text{
		RU: "Достигнутое не может лежать в будущем: в дате опечатка или план попал не в тот столбец.",
		EN: "What is reached cannot lie ahead: the date is mistyped, or a plan stands in the wrong column.",
	},
	Bad:  diag.Text{RU: "milestones:\n  - title: Пуск\n    actual: 2031", EN: "milestones:\n  - title: Start\n    actual: 2031"},
	Good: diag.Text{RU: "milestones:\n  - title: Пуск\n    planned: 2031", EN: "milestones:\n  - title: Start\n    planned: 2031"},
}

var ruleSameProject = &diag.Rule{
	Code: "INV006", Name: "same-address",
	Message: diag.Text{RU: "адрес «%[1]s» уже занят проектом %[2]s", EN: "the address \"%[1]s\" is taken by the project %[2]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов или дайте ему другой slug", EN: "rename one of the files or give it another slug"},
	Why: diag.Text{
		RU: "Адрес проекта — имя его файла латиницей; у двух файлов он может совпасть.",
		EN: "The address of a project is the name of its file in Latin letters; two files may have the same.",
	},
	Bad:  diag.Text{RU: "content/investment/цех.md\ncontent/investment/tsekh.md", EN: "content/investment/hall.md\ncontent/investment/hall/index.md"},
	Good: diag.Text{RU: "content/investment/tsekh-1.md\ncontent/investment/tsekh-2.md", EN: "content/investment/hall-1.md\ncontent/investment/hall-2.md"},
}

var ruleMoneyTwice = &diag.Rule{
	Code: "INV007", Name: "money-given-twice",
	Message: diag.Text{RU: "«%[1]s» плательщика «%[2]s» за этот год дано второй раз", EN: "\"%[1]s\" of \"%[2]s\" for this year is given a second time"},
	Help:    diag.Text{RU: "оставьте одну из двух строк или сложите их", EN: "keep one of the two rows, or add them up"},
	Why: diag.Text{
		RU: "Строки складываются в итог проекта. Одна сумма, попавшая в таблицу дважды, удвоила бы его.",
		EN: "Rows add up to the project's total. An amount that stands in the table twice would double it.",
	},
	Bad:  diag.Text{RU: "Проект;Кто платит;Год;План\ntsekh;Инвестор;2022;100\ntsekh;Инвестор;2022;100", EN: "project;payer;year;plan\nhall;investor;2022;100\nhall;investor;2022;100"},
	Good: diag.Text{RU: "Проект;Кто платит;Год;План\ntsekh;Инвестор;2022;100\ntsekh;Инвестор;2023;100", EN: "project;payer;year;plan\nhall;investor;2022;100\nhall;investor;2023;100"},
}

var ruleNegative = &diag.Rule{
	Code: "INV008", Name: "negative-money",
	Message: diag.Text{RU: "«%s» — меньше нуля", EN: "\"%s\" is below zero"},
	Help:    diag.Text{RU: "проверьте знак: вложенного и запланированного не бывает меньше нуля", EN: "check the sign: no less than nothing is planned or spent"},
	Why: diag.Text{
		RU: "Отрицательная сумма здесь почти всегда опечатка: минус вместо тире.",
		EN: "A negative amount here is nearly always a slip: a minus in place of a dash.",
	},
	Bad:  diag.Text{RU: "Проект;Кто платит;План\ntsekh;Инвестор;-100", EN: "project;payer;plan\nhall;investor;-100"},
	Good: diag.Text{RU: "Проект;Кто платит;План\ntsekh;Инвестор;100", EN: "project;payer;plan\nhall;investor;100"},
}

var ruleNoTitle = &diag.Rule{
	Code: "INV009", Name: "entry-without-title",
	Message: diag.Text{RU: "у записи нет title", EN: "the entry has no title"},
	Help:    diag.Text{RU: "назовите веху или источник одной фразой", EN: "name the milestone or the source in a few words"},
	Why: diag.Text{
		RU: "Веха и источник — это прежде всего слова, которые прочтёт человек; без них остаётся одна дата.",
		EN: "A milestone and a source are words for people first of all; without them a mere date is left.",
	},
	Bad:  diag.Text{RU: "milestones:\n  - planned: 2026", EN: "milestones:\n  - planned: 2026"},
	Good: diag.Text{RU: "milestones:\n  - title: Пуск\n    planned: 2026", EN: "milestones:\n  - title: Start\n    planned: 2026"},
}

var ruleBadStatus = &diag.Rule{
	Code: "INV010", Name: "bad-milestone-status",
	Message: diag.Text{RU: "статус вехи «%s» непонятен", EN: "the status \"%s\" of a milestone is not understood"},
	Help:    diag.Text{RU: "здесь возможно: official или demo", EN: "possible here: official or demo"},
	Why: diag.Text{
		RU: "Веха или известна из источника (official), или придумана для примера (demo) и помечена на странице.",
		EN: "A milestone is known from a source (official) or invented as an example (demo), and marked on the page.",
	},
	Bad:  diag.Text{RU: "status: черновик", EN: "status: draft"},
	Good: diag.Text{RU: "status: demo", EN: "status: demo"},
}

var ruleNoDocuments = &diag.Rule{
	Code: "INV011", Name: "money-without-documents", Severity: diag.Warning,
	Message: diag.Text{RU: "в наборе «%s» деньги и вехи проектов, а документов о них нет", EN: "the dataset \"%s\" has money and milestones of projects, and there is no document about them"},
	Help:    diag.Text{RU: "создайте content/investment/имя.md; без него раздела на сайте нет, набор виден только в открытых данных", EN: "make content/investment/name.md; without one there is no section, and the dataset is seen among the open data alone"},
	Why: diag.Text{
		RU: "О проекте рассказывает документ; таблица добавляет к нему вехи и деньги. Без единого документа показать их негде.",
		EN: "A document tells of a project, and the table adds milestones and money. Without any document there is no place to show them.",
	},
	Bad:  diag.Text{RU: "data/investment/passport.yaml   # а папки content/investment нет", EN: "data/investment/passport.yaml   # and no folder content/investment"},
	Good: diag.Text{RU: "data/investment/passport.yaml\ncontent/investment/tsekh.md", EN: "data/investment/passport.yaml\ncontent/investment/hall.md"},
}
