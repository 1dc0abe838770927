package hearings

import (
	"slices"

	"otkryto/generator/internal/diag"
)

// Rules is all that hearings may be reported for, beside personal data.
var Rules = slices.Concat(documentRules, proposalRules)

var documentRules = []*diag.Rule{ruleMissing, ruleUnknownKind, ruleOrder, ruleNoHour, ruleDeadFile, ruleBadFormat, ruleEmptyFile, ruleNoFileName, ruleBadAddress, ruleSameAddress, ruleNoConclusion, ruleOverdue}

var ruleMissing = &diag.Rule{
	Code:    "HEA001",
	Name:    "missing-key",
	Message: diag.Text{RU: "у слушаний «%[1]s» нет %[3]s", EN: "the hearing \"%[1]s\" lacks %[3]s"},
	Help:    diag.Text{RU: "добавьте между строками --- ключ %[2]s", EN: "add the key %[2]s between the --- lines"},
	Why: diag.Text{
		RU: "Кто пришёл на страницу слушаний, хочет знать четыре вещи: что изменится, где и когда, до какого дня и как можно возразить. Без любой из них оповещение не работает.",
		EN: "Who comes to the page of a hearing wants to know four things: what will change, where and when, until what day and how to object. Without one of them the announcement does not work.",
	},
	Bad:  diag.Text{RU: "title: Проект планировки сквера\nkind: общественные обсуждения", EN: "title: The plan of a park\nkind: общественные обсуждения"},
	Good: diag.Text{RU: "title: Проект планировки сквера\nkind: общественные обсуждения\nchanges: На пустыре появятся дорожки и фонари.\nannounced: 2023-02-13\ndeadline: 2023-03-15\npropose:\n  email: sluhi@example.ru", EN: "title: The plan of a park\nkind: общественные обсуждения\nchanges: The waste ground gets paths and lamps.\nannounced: 2023-02-13\ndeadline: 2023-03-15\npropose:\n  email: sluhi@example.ru"},
}

var ruleUnknownKind = &diag.Rule{
	Code:    "HEA002",
	Name:    "unknown-kind",
	Message: diag.Text{RU: "неизвестный вид слушаний «%s»", EN: "unknown kind of hearing \"%s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Публичные слушания — собрание, у них есть место и время. Общественные обсуждения идут письменно или в сети. От вида зависит, что должно стоять на странице.",
		EN: "Публичные слушания are a meeting with a place and a time. Общественные обсуждения go on in writing or over the network. What a page must say depends on it.",
	},
	Bad:  diag.Text{RU: "kind: собрание", EN: "kind: a meeting"},
	Good: diag.Text{RU: "kind: публичные слушания", EN: "kind: публичные слушания"},
}

var ruleOrder = &diag.Rule{
	Code:    "HEA003",
	Name:    "dates-out-of-order",
	Message: diag.Text{RU: "%[1]s (%[2]s) раньше, чем %[3]s (%[4]s)", EN: "%[1]s (%[2]s) is earlier than %[3]s (%[4]s)"},
	Help:    diag.Text{RU: "исправьте одну из дат", EN: "mend one of the dates"},
	Why: diag.Text{
		RU: "Сначала оповещают, потом принимают предложения, потом собираются и подводят итоги. По датам страница решает, открыты ли слушания: перепутанный год закроет их раньше времени.",
		EN: "First comes the announcement, then proposals, then the meeting and the results. The page works out from the dates whether a hearing is open: a wrong year would close it too early.",
	},
	Bad:  diag.Text{RU: "opens: 2023-02-20\ndeadline: 2022-03-15", EN: "opens: 2023-02-20\ndeadline: 2022-03-15"},
	Good: diag.Text{RU: "opens: 2023-02-20\ndeadline: 2023-03-15", EN: "opens: 2023-02-20\ndeadline: 2023-03-15"},
}

var ruleNoHour = &diag.Rule{
	Code:    "HEA004",
	Name:    "no-hour",
	Message: diag.Text{RU: "у дня собрания %s нет часа", EN: "the day of the meeting, %s, has no hour"},
	Help:    diag.Text{RU: "напишите и час: «time: 2023-03-16 18:00»", EN: "write the hour as well: \"time: 2023-03-16 18:00\""},
	Why: diag.Text{
		RU: "Из этой строки делаются страница и запись в календаре телефона: без часа человек не знает, когда прийти.",
		EN: "The page and the entry in a phone's calendar are made of it: without an hour nobody knows when to come.",
	},
	Bad:  diag.Text{RU: "time: 2023-03-16", EN: "time: 2023-03-16"},
	Good: diag.Text{RU: "time: 2023-03-16 18:00", EN: "time: 2023-03-16 18:00"},
}

var ruleDeadFile = &diag.Rule{
	Code:    "HEA005",
	Name:    "no-such-document",
	Message: diag.Text{RU: "нет файла «%s»", EN: "there is no file \"%s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Документы слушаний лежат рядом с файлом слушаний. Ссылка на несуществующий проект решения хуже, чем никакой: возразить по документу, которого нет, нельзя.",
		EN: "The documents of a hearing lie beside its file. A link to a draft that is not there is worse than none: nobody can object to what they cannot read.",
	},
	Bad:  diag.Text{RU: "documents:\n  - file: proekt.pfd", EN: "documents:\n  - file: draft.pfd"},
	Good: diag.Text{RU: "documents:\n  - file: proekt.pdf", EN: "documents:\n  - file: draft.pdf"},
}

var ruleBadFormat = &diag.Rule{
	Code:    "HEA006",
	Name:    "unknown-format",
	Message: diag.Text{RU: "файл «%s» такого вида не публикуется", EN: "a file of the kind of \"%s\" is not published"},
	Help:    diag.Text{RU: "сохраните документ в PDF, Word, ODT, Excel, TXT или картинкой", EN: "save it as PDF, Word, ODT, Excel, TXT or a picture"},
	Why: diag.Text{
		RU: "Публикуется только то, что люди могут открыть, и ничего, что попало в папку случайно.",
		EN: "Only what people can open is published, and nothing that lies in the folder by a slip.",
	},
	Bad:  diag.Text{RU: "file: proekt.bak", EN: "file: draft.bak"},
	Good: diag.Text{RU: "file: proekt.pdf", EN: "file: draft.pdf"},
}

var ruleEmptyFile = &diag.Rule{
	Code:    "HEA007",
	Name:    "empty-document",
	Message: diag.Text{RU: "файл «%s» пуст", EN: "the file \"%s\" is empty"},
	Help:    diag.Text{RU: "положите на его место настоящий документ", EN: "put the document in its place"},
	Why: diag.Text{
		RU: "Пустой файл — это обычно документ, который не докачался.",
		EN: "An empty file is mostly one that was not copied to its end.",
	},
	Bad:  diag.Text{RU: "proekt.pdf, 0 байт", EN: "draft.pdf, 0 bytes"},
	Good: diag.Text{RU: "proekt.pdf, 240 КБ", EN: "draft.pdf, 240 KB"},
}

var ruleNoFileName = &diag.Rule{
	Code:    "HEA008",
	Name:    "document-without-file",
	Message: diag.Text{RU: "у документа слушаний нет имени файла", EN: "a document of a hearing has no file"},
	Help:    diag.Text{RU: "добавьте строку file: с именем файла, который лежит рядом", EN: "add a line file: with the name of the file beside it"},
	Why: diag.Text{
		RU: "Название без файла — ссылка, которая никуда не ведёт.",
		EN: "A title without a file is a link to nowhere.",
	},
	Bad:  diag.Text{RU: "documents:\n  - title: Проект решения", EN: "documents:\n  - title: The draft"},
	Good: diag.Text{RU: "documents:\n  - title: Проект решения\n    file: proekt.pdf", EN: "documents:\n  - title: The draft\n    file: draft.pdf"},
}

var ruleBadAddress = &diag.Rule{
	Code:    "HEA009",
	Name:    "bad-address",
	Message: diag.Text{RU: "«%s» — не адрес страницы", EN: "\"%s\" is no address of a page"},
	Help:    diag.Text{RU: "напишите адрес целиком: https://…", EN: "write the whole address: https://…"},
	Why: diag.Text{
		RU: "По этому адресу подают предложение или читают решение: он должен открываться.",
		EN: "People send proposals to it or read the decision there: it has to open.",
	},
	Bad:  diag.Text{RU: "platform: портал обсуждений", EN: "platform: the portal of discussions"},
	Good: diag.Text{RU: "platform: https://example.ru/obsuzhdeniya/1", EN: "platform: https://example.ru/discussions/1"},
}

var ruleSameAddress = &diag.Rule{
	Code:    "HEA010",
	Name:    "same-address",
	Message: diag.Text{RU: "адрес %[1]s уже занят слушаниями %[2]s", EN: "the address %[1]s is taken by %[2]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов или дайте ему другой slug", EN: "rename one of the files or give it another slug"},
	Why: diag.Text{
		RU: "Адрес слушаний — имя файла латиницей. Двое слушаний с одним именем оказались бы на одной странице.",
		EN: "The address of a hearing is the name of its file in Latin letters. Two of one name would be one page.",
	},
	Bad:  diag.Text{RU: "content/hearings/2022-05-12-skver.md\ncontent/hearings/2023-02-13-skver.md", EN: "content/hearings/2022-05-12-park.md\ncontent/hearings/2023-02-13-park.md"},
	Good: diag.Text{RU: "content/hearings/2022-05-12-skver.md\ncontent/hearings/2023-02-13-skver-etap-2.md", EN: "content/hearings/2022-05-12-park.md\ncontent/hearings/2023-02-13-park-2.md"},
}

var ruleNoConclusion = &diag.Rule{
	Code:    "HEA011",
	Name:    "results-without-conclusion",
	Message: diag.Text{RU: "у слушаний «%s» названы итоги, но нет заключения", EN: "the hearing \"%s\" has results and no conclusion"},
	Help:    diag.Text{RU: "положите заключение рядом и назовите его: «conclusion: zaklyuchenie.pdf»; пока его нет, уберите results", EN: "put the conclusion beside it and name it: \"conclusion: zaklyuchenie.pdf\"; take results away until then"},
	Why: diag.Text{
		RU: "Итоги слушаний — это опубликованное заключение. Пока его нет, на странице честно стоит «без ответа N дней».",
		EN: "The result of a hearing is its published conclusion. Until then the page honestly says for how many days there has been no answer.",
	},
	Bad:  diag.Text{RU: "results: 2023-04-04", EN: "results: 2023-04-04"},
	Good: diag.Text{RU: "results: 2023-04-04\nconclusion: zaklyuchenie.pdf", EN: "results: 2023-04-04\nconclusion: conclusion.pdf"},
}

var ruleOverdue = &diag.Rule{
	Code:     "HEA012",
	Name:     "results-overdue",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "итоги слушаний «%[1]s» обещаны до %[2]s, а их нет", EN: "the results of \"%[1]s\" were promised by %[2]s and are not there"},
	Help:     diag.Text{RU: "опубликуйте заключение и напишите results; на странице пока стоит «без ответа N дней»", EN: "publish the conclusion and write results; until then the page counts the days without an answer"},
	Why: diag.Text{
		RU: "Обещанный срок видят все, кто подавал предложения.",
		EN: "Everybody who made a proposal sees what was promised.",
	},
	Bad:  diag.Text{RU: "results_due: 2023-04-04", EN: "results_due: 2023-04-04"},
	Good: diag.Text{RU: "results_due: 2023-04-04\nresults: 2023-04-03\nconclusion: zaklyuchenie.pdf", EN: "results_due: 2023-04-04\nresults: 2023-04-03\nconclusion: conclusion.pdf"},
}
