package stories

import "otkryto/generator/internal/diag"

// Rules is all that stories may be reported for.
var Rules = []*diag.Rule{ruleUndated, ruleSameAddress, ruleLead, ruleNoAlt, ruleTwoPictures, ruleSource, ruleNoSummary}

var ruleUndated = &diag.Rule{
	Code: "STO001", Name: "undated-story",
	Message: diag.Text{RU: "у сюжета «%[1]s» нет даты", EN: "the story \"%[1]s\" has no date"},
	Help:    diag.Text{RU: "добавьте между строками --- строку «date: 2023-02-01»", EN: "add a line \"date: 2023-02-01\" between the --- lines"},
	Why: diag.Text{
		RU: "По дате сюжеты стоят в списке и в лентах, и читатель видит, не устарел ли рассказ.",
		EN: "Lists and feeds are in order of date, and readers see whether a story is out of date.",
	},
	Bad:  diag.Text{RU: "---\ntitle: Откуда взялся бюджет\n---", EN: "---\ntitle: How the budget came about\n---"},
	Good: diag.Text{RU: "---\ntitle: Откуда взялся бюджет\ndate: 2023-02-01\n---", EN: "---\ntitle: How the budget came about\ndate: 2023-02-01\n---"},
}

var ruleSameAddress = &diag.Rule{
	Code: "STO002", Name: "same-address",
	Message: diag.Text{RU: "адрес %[1]s уже занят сюжетом %[2]s", EN: "the address %[1]s is taken by the story %[2]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов или дайте ему другой slug", EN: "rename one of the files or give it another slug"},
	Why: diag.Text{
		RU: "Адрес сюжета — имя файла без даты. Два сюжета с одним именем оказались бы на одной странице, и один пропал бы.",
		EN: "The address of a story is the name of its file without the date. Two of one name would be one page, and one of them would be lost.",
	},
	Bad:  diag.Text{RU: "content/stories/2022-05-01-dorogi.md\ncontent/stories/2023-05-01-dorogi.md", EN: "content/stories/2022-05-01-roads.md\ncontent/stories/2023-05-01-roads.md"},
	Good: diag.Text{RU: "content/stories/2022-05-01-dorogi.md\ncontent/stories/2023-05-01-dorogi-god-spustya.md", EN: "content/stories/2022-05-01-roads.md\ncontent/stories/2023-05-01-roads-a-year-later.md"},
}

var ruleLead = &diag.Rule{
	Code: "STO003", Name: "unknown-lead",
	Message: diag.Text{RU: "lead: в тексте нет графика «%[1]s»%[2]s", EN: "lead: the text has no chart \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "напишите заголовок графика из этого текста или имя файла с картинкой (doroga.jpg); %[3]s", EN: "write the title of a chart of this text, or the name of a picture's file (road.jpg); %[3]s"},
	Why: diag.Text{
		RU: "Сюжет открывает картинка или график. График для начала берётся из текста по его заголовку.",
		EN: "A picture or a chart opens a story. The chart is taken from the text by its title.",
	},
	Bad:  diag.Text{RU: "lead: Рабочие места", EN: "lead: Jobs"},
	Good: diag.Text{RU: "lead: Рабочие места на ТОР", EN: "lead: Jobs of the zone"},
}

var ruleNoAlt = &diag.Rule{
	Code: "STO004", Name: "lead-without-words",
	Message: diag.Text{RU: "у картинки «%[1]s» нет описания", EN: "the picture \"%[1]s\" has no description"},
	Help:    diag.Text{RU: "добавьте image_alt — одним предложением, что на картинке", EN: "add image_alt: what the picture shows, in a sentence"},
	Why: diag.Text{
		RU: "Описание читает вслух программа незрячего читателя; оно же видно, если картинка не загрузилась.",
		EN: "A screen reader says it aloud, and it is seen when the picture has not loaded.",
	},
	Bad:  diag.Text{RU: "lead: doroga.jpg", EN: "lead: road.jpg"},
	Good: diag.Text{RU: "lead: doroga.jpg\nimage_alt: Новая разметка на улице", EN: "lead: road.jpg\nimage_alt: New markings on a street"},
}

var ruleTwoPictures = &diag.Rule{
	Code: "STO005", Name: "two-lead-pictures",
	Message: diag.Text{RU: "и lead, и image называют картинку: «%[1]s» и «%[2]s»", EN: "both lead and image name a picture: \"%[1]s\" and \"%[2]s\""},
	Help:    diag.Text{RU: "оставьте одну; image рядом с lead нужен, когда lead — график, а картинка — для списков и соцсетей", EN: "leave one; image beside lead is for a lead that is a chart, when lists and social networks need a picture"},
	Why: diag.Text{
		RU: "У сюжета одна картинка: наверху страницы, в списках и в соцсетях. Какую из двух показать, решать вам.",
		EN: "A story has one picture: on its top, in lists and in social networks. Which of the two is yours to say.",
	},
	Bad:  diag.Text{RU: "lead: doroga.jpg\nimage: ulitsa.jpg", EN: "lead: road.jpg\nimage: street.jpg"},
	Good: diag.Text{RU: "lead: doroga.jpg", EN: "lead: road.jpg"},
}

var ruleSource = &diag.Rule{
	Code: "STO006", Name: "bad-source",
	Message: diag.Text{RU: "источник «%[1]s» указан не полностью или противоречиво", EN: "the source \"%[1]s\" is incomplete or contradicts itself"},
	Help: diag.Text{
		RU: "у источника есть title и, если его можно открыть, одно из двух: url с https:// или path — адрес на этом портале (/budget/2022/)",
		EN: "a source has a title and, if it can be opened, one of two: url with https://, or path, an address of this portal (/budget/2022/)",
	},
	Why: diag.Text{
		RU: "Список источников читают, чтобы проверить сказанное. Без названия непонятно, что искать, без верного адреса — где.",
		EN: "Sources are read to check what was said. Without a title nobody knows what to look for, without a right address where.",
	},
	Bad:  diag.Text{RU: "sources:\n  - url: example.ru/otchet", EN: "sources:\n  - url: example.ru/report"},
	Good: diag.Text{RU: "sources:\n  - title: Отчёт пресс-службы за 2022 год\n    url: https://example.ru/otchet", EN: "sources:\n  - title: Report of the press office for 2022\n    url: https://example.ru/report"},
}

var ruleNoSummary = &diag.Rule{
	Code: "STO007", Name: "no-summary", Severity: diag.Notice,
	Message: diag.Text{RU: "у сюжета «%[1]s» нет краткого описания", EN: "the story \"%[1]s\" has no summary"},
	Help:    diag.Text{RU: "добавьте summary — одно-два предложения; пока в списках стоит начало текста", EN: "add a summary of a sentence or two; until then lists print the beginning of the text"},
	Why: diag.Text{
		RU: "Описание читают в списке сюжетов, в поиске и в соцсетях. Начало текста его заменяет, но редко так же хорошо.",
		EN: "The summary is read in lists, in search results and in social networks. The beginning of the text stands in for it, seldom as well.",
	},
	Bad:  diag.Text{RU: "title: Откуда взялся бюджет", EN: "title: How the budget came about"},
	Good: diag.Text{RU: "title: Откуда взялся бюджет\nsummary: Кто и когда решал, сколько город потратит.", EN: "title: How the budget came about\nsummary: Who decided, and when, how much the city would spend."},
}
