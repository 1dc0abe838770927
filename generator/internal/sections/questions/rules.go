package questions

import "otkryto/generator/internal/diag"

// Rules is all that questions may be reported for.
var Rules = []*diag.Rule{ruleUnknownQuestion, ruleNoAnswer, ruleNoSuchYear, ruleUnknownSubject, ruleSecondNote}

var ruleUnknownQuestion = &diag.Rule{
	Code:    "QST001",
	Name:    "unknown-question",
	Message: diag.Text{RU: "вопроса «%[1]s» портал не считает%[2]s", EN: "the portal computes no question %[1]q%[2]s"},
	Help:    diag.Text{RU: "выберите из тех, что есть: %[3]s; у своего вопроса ключа question нет", EN: "choose one of these: %[3]s; a question of your own has no key question"},
	Why: diag.Text{
		RU: "Ключ question называет вопрос, на который портал отвечает сам, чтобы ваши слова встали на его странице. Под другим именем их никто не найдёт.",
		EN: "The key question names one that the portal answers itself, so that your words stand on its page. By another name nobody would find them.",
	},
	Bad:  diag.Text{RU: "question: cut", EN: "question: cut"},
	Good: diag.Text{RU: "question: cuts", EN: "question: cuts"},
}

var ruleNoAnswer = &diag.Rule{
	Code:    "QST002",
	Name:    "question-without-answer",
	Message: diag.Text{RU: "у вопроса нет ответа в одном предложении (summary)", EN: "the question has no answer in one sentence (summary)"},
	Help:    diag.Text{RU: "ответьте в summary одним-двумя предложениями, подробности оставьте тексту", EN: "answer in summary in a sentence or two, and leave the rest to the text"},
	Why: diag.Text{
		RU: "Ответ стоит первым на странице, в списке вопросов и в поиске. Без него читатель увидит один вопрос.",
		EN: "The answer stands first on the page, in the list and in search engines. Without it there is a question alone.",
	},
	Bad:  diag.Text{RU: "---\ntitle: Почему зимой чистят не все улицы?\n---", EN: "---\ntitle: Why are not all streets cleared?\n---"},
	Good: diag.Text{RU: "---\ntitle: Почему зимой чистят не все улицы?\nsummary: Сначала чистят дороги, по которым ходят автобусы.\n---", EN: "---\ntitle: Why are not all streets cleared?\nsummary: Streets with buses come first.\n---"},
}

var ruleNoSuchYear = &diag.Rule{
	Code:    "QST003",
	Name:    "question-without-year",
	Message: diag.Text{RU: "у вопроса «%[1]s» нет страницы %[2]s", EN: "the question %[1]q has no page %[2]s"},
	Help:    diag.Text{RU: "назовите в year один из годов: %[3]s; пояснение без года встанет на общей странице вопроса, а заменить ответ можно только за год", EN: "give one of the years: %[3]s; a note without a year stands on the page over all years, and only a year's answer can be replaced"},
	Why: diag.Text{
		RU: "Ответы портал считает по годам, за которые есть данные. Слова о другом годе встать некуда.",
		EN: "Answers are computed for the years that there are data of. Words about another year have no place.",
	},
	Bad:  diag.Text{RU: "question: cuts\nyear: 2202", EN: "question: cuts\nyear: 2202"},
	Good: diag.Text{RU: "question: cuts\nyear: 2022", EN: "question: cuts\nyear: 2022"},
}

var ruleUnknownSubject = &diag.Rule{
	Code:     "QST004",
	Name:     "unknown-subject",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "в бюджете нет «%[1]s»%[2]s", EN: "the budget has no %[1]q%[2]s"},
	Help:     diag.Text{RU: "назовите раздел или подраздел (0701), вид дохода (101) или программу (programme.01)", EN: "name a section or subsection (0701), a kind of income (101) or a programme (programme.01)"},
	Why: diag.Text{
		RU: "По about страницы бюджета ссылаются на вопрос. Код, которого нет, никуда не приведёт.",
		EN: "The budget's pages lead to the question by about. A code that is not there leads nowhere.",
	},
	Bad:  diag.Text{RU: "about: [0771]", EN: "about: [0771]"},
	Good: diag.Text{RU: "about: [0701]", EN: "about: [0701]"},
}

var ruleSecondNote = &diag.Rule{
	Code:    "QST005",
	Name:    "second-note",
	Message: diag.Text{RU: "об этой странице уже говорит %[1]s", EN: "%[1]s speaks of the page already"},
	Help:    diag.Text{RU: "соедините тексты в одном файле", EN: "join the texts in one file"},
	Why: diag.Text{
		RU: "На странице вопроса место для одного пояснения: из двух читатель не поймёт, какое верно.",
		EN: "A page has room for one explanation: of two a reader could not tell which holds.",
	},
	Bad:  diag.Text{RU: "content/questions/poyasnenie.md: question: cuts, year: 2022\ncontent/questions/eshche.md: question: cuts, year: 2022", EN: "content/questions/note.md: question: cuts, year: 2022\ncontent/questions/more.md: question: cuts, year: 2022"},
	Good: diag.Text{RU: "content/questions/poyasnenie.md: question: cuts, year: 2022", EN: "content/questions/note.md: question: cuts, year: 2022"},
}
