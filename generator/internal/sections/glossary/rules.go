package glossary

import "otkryto/generator/internal/diag"

// Rules is all that the glossary may be reported for.
var Rules = []*diag.Rule{ruleSameForm, ruleNoDefinition, ruleShortForm}

var (
	ruleSameForm = &diag.Rule{
		Code: "GLO001", Name: "same-form",
		Message: diag.Text{RU: "«%[1]s» — то же слово, что «%[2]s» в %[3]s", EN: "\"%[1]s\" is the same word as \"%[2]s\" in %[3]s"},
		Help: diag.Text{
			RU: "оставьте слово в одном файле; падежи и числа перечислять не нужно, программа находит их сама",
			EN: "keep the word in one file; cases and numbers need not be listed, the program finds them itself",
		},
		Why: diag.Text{
			RU: "Слово на странице ведёт на одно объяснение. Если его дают два файла, непонятно, какое из них верное.",
			EN: "A word on a page leads to one explanation. If two files give one, nobody knows which is right.",
		},
		Bad:  diag.Text{RU: "dotatsiya.md\ntitle: Дотация\n\ntransferty.md\ntitle: Межбюджетные трансферты\nforms: [дотации]", EN: "dotatsiya.md\ntitle: Дотация\n\ntransferty.md\ntitle: Межбюджетные трансферты\nforms: [дотации]"},
		Good: diag.Text{RU: "transferty.md\ntitle: Межбюджетные трансферты", EN: "transferty.md\ntitle: Межбюджетные трансферты"},
	}
	ruleNoDefinition = &diag.Rule{
		Code: "GLO002", Name: "no-definition",
		Message: diag.Text{RU: "у слова «%s» нет короткого объяснения", EN: "the word \"%s\" has no short definition"},
		Help:    diag.Text{RU: "добавьте summary: одно-два предложения простыми словами", EN: "add a summary: a sentence or two in plain words"},
		Why: diag.Text{
			RU: "Короткое объяснение стоит в конце каждой страницы, где встретилось слово. Без него читателю пришлось бы уйти со страницы, чтобы её понять.",
			EN: "The short definition stands at the end of every page that uses the word. Without it a reader would have to leave the page to understand it.",
		},
		Bad:  diag.Text{RU: "title: Дотация", EN: "title: Дотация"},
		Good: diag.Text{RU: "title: Дотация\nsummary: Деньги из другого бюджета, которые город тратит на что решит сам.", EN: "title: Дотация\nsummary: Деньги из другого бюджета, которые город тратит на что решит сам."},
	}
	ruleShortForm = &diag.Rule{
		Code: "GLO003", Name: "short-form",
		Message: diag.Text{RU: "«%s» — слишком короткое слово: меньше трёх букв", EN: "\"%s\" is too short: fewer than three letters"},
		Help:    diag.Text{RU: "напишите слово полностью; такое короткое нашлось бы где не нужно", EN: "write the word in full; one as short would be found where it should not"},
		Why: diag.Text{
			RU: "Слова словаря ищутся на всех страницах. Две буквы — это предлоги, инициалы и единицы измерения.",
			EN: "The words of the glossary are looked for on all pages. Two letters are prepositions, initials and units.",
		},
		Bad:  diag.Text{RU: "forms: [МП]", EN: "forms: [МП]"},
		Good: diag.Text{RU: "forms: [муниципальная программа]", EN: "forms: [муниципальная программа]"},
	}
)
