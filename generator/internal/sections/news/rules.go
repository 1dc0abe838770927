package news

import "otkryto/generator/internal/diag"

// Rules is all that news may be reported for.
var Rules = []*diag.Rule{ruleUndated, ruleSameAddress, ruleReserved, ruleTopicSpelling, ruleNoSummary, ruleNoTopicAddress}

var ruleUndated = &diag.Rule{
	Code:    "NEW001",
	Name:    "undated-news",
	Message: diag.Text{RU: "у новости «%s» нет даты", EN: "the article \"%s\" has no date"},
	Help:    diag.Text{RU: "добавьте между строками --- строку «date: 2022-03-05»", EN: "add a line \"date: 2022-03-05\" between the --- lines"},
	Why: diag.Text{
		RU: "Год новости стоит в её адресе, а по дате строятся списки и ленты. Без даты новость некуда поставить.",
		EN: "The year of an article is a part of its address, and lists and feeds are in order of date. Without one there is no place for it.",
	},
	Bad:  diag.Text{RU: "---\ntitle: Открыт новый сквер\n---", EN: "---\ntitle: A new park has opened\n---"},
	Good: diag.Text{RU: "---\ntitle: Открыт новый сквер\ndate: 2022-06-01\n---", EN: "---\ntitle: A new park has opened\ndate: 2022-06-01\n---"},
}

var ruleSameAddress = &diag.Rule{
	Code:    "NEW002",
	Name:    "same-address",
	Message: diag.Text{RU: "адрес %[1]s уже занят новостью %[2]s", EN: "the address %[1]s is taken by %[2]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов или дайте ему другой slug", EN: "rename one of the files or give it another slug"},
	Why: diag.Text{
		RU: "Адрес новости — год и имя файла. Две новости одного года с одинаковым именем оказались бы на одной странице, и одна из них пропала бы.",
		EN: "The address of an article is its year and the name of its file. Two of one year and one name would be one page, and one of them would be lost.",
	},
	Bad:  diag.Text{RU: "content/news/2022-03-05-doroga.md\ncontent/news/2022-08-11-doroga.md", EN: "content/news/2022-03-05-doroga.md\ncontent/news/2022-08-11-doroga.md"},
	Good: diag.Text{RU: "content/news/2022-03-05-doroga.md\ncontent/news/2022-08-11-doroga-otkryta.md", EN: "content/news/2022-03-05-doroga.md\ncontent/news/2022-08-11-doroga-otkryta.md"},
}

var ruleReserved = &diag.Rule{
	Code:    "NEW003",
	Name:    "reserved-address",
	Message: diag.Text{RU: "адрес %s нужен страницам списка", EN: "the address %s belongs to the pages of a list"},
	Help:    diag.Text{RU: "переименуйте файл или дайте новости другой slug", EN: "rename the file or give the article another slug"},
	Why: diag.Text{
		RU: "По адресам /news/2022/page/2/, /news/2022/page/3/ и так далее стоят следующие страницы списка за год, поэтому новость не может называться page.",
		EN: "The further pages of a year's list stand at /news/2022/page/2/ and so on, so no article can be called page.",
	},
	Bad:  diag.Text{RU: "content/news/2022-03-05-page.md", EN: "content/news/2022-03-05-page.md"},
	Good: diag.Text{RU: "content/news/2022-03-05-stranitsa.md", EN: "content/news/2022-03-05-a-page.md"},
}

var ruleTopicSpelling = &diag.Rule{
	Code:     "NEW004",
	Name:     "topic-spelled-otherwise",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "«%[1]s» и «%[2]s» — на портале одно и то же", EN: "\"%[1]s\" and \"%[2]s\" are one on the portal"},
	Help:     diag.Text{RU: "пишите везде одинаково: «%[2]s»", EN: "write it alike everywhere: \"%[2]s\""},
	Why: diag.Text{
		RU: "Метки и рубрики с одинаковым адресом складываются в один список, а называется он так, как слово встретилось в самой новой новости.",
		EN: "Tags and categories of one address make one list, which is titled as the newest article spells the word.",
	},
	Bad:  diag.Text{RU: "tags: [Дороги]\n…\ntags: [дороги]", EN: "tags: [Roads]\n…\ntags: [roads]"},
	Good: diag.Text{RU: "tags: [дороги]\n…\ntags: [дороги]", EN: "tags: [roads]\n…\ntags: [roads]"},
}

var ruleNoSummary = &diag.Rule{
	Code:     "NEW005",
	Name:     "no-summary",
	Severity: diag.Notice,
	Message:  diag.Text{RU: "у новости «%s» нет краткого описания", EN: "the article \"%s\" has no summary"},
	Help:     diag.Text{RU: "добавьте summary — одно-два предложения; пока в списках стоит начало текста", EN: "add a summary of a sentence or two; until then lists print the beginning of the text"},
	Why: diag.Text{
		RU: "Описание читают в списке новостей, в поиске и в соцсетях. Начало текста его заменяет, но редко так же хорошо.",
		EN: "The summary is read in lists, in search results and in social networks. The beginning of the text stands in for it, seldom as well.",
	},
	Bad:  diag.Text{RU: "title: Открыт новый сквер\ndate: 2022-06-01", EN: "title: A new park has opened\ndate: 2022-06-01"},
	Good: diag.Text{RU: "title: Открыт новый сквер\ndate: 2022-06-01\nsummary: Скамейки, фонари и сто кустов сирени.", EN: "title: A new park has opened\ndate: 2022-06-01\nsummary: Benches, lamps and a hundred lilacs."},
}

var ruleNoTopicAddress = &diag.Rule{
	Code:    "NEW006",
	Name:    "topic-without-letters",
	Message: diag.Text{RU: "из «%s» не получается адрес: нет ни одной буквы или цифры", EN: "\"%s\" makes no address: it has no letter and no digit"},
	Help:    diag.Text{RU: "назовите метку или рубрику словом", EN: "name the tag or category by a word"},
	Why: diag.Text{
		RU: "У каждой метки и рубрики своя страница, её адрес складывается из букв и цифр названия.",
		EN: "Every tag and category has a page of its own, whose address is made of the letters and digits of its name.",
	},
	Bad:  diag.Text{RU: "tags: [\"№\"]", EN: "tags: [\"#\"]"},
	Good: diag.Text{RU: "tags: [нумерация домов]", EN: "tags: [house numbers]"},
}
