package deny

import (
	"strconv"

	"otkryto/generator/internal/diag"
)

// Rules are what the package reports.
var Rules = []*diag.Rule{ruleDenied, ruleDeniedName, ruleDeniedPage, ruleBadEntry}

var why = diag.Text{
	RU: "В закрытом городе есть статьи бюджета, объекты и места, о которых портал молчать обязан. Список deny в content/site.yaml ищется во всех текстах, таблицах и именах файлов до того, " +
		"как что-нибудь опубликовано. Слово находится во всех падежах, код — с любыми пробелами между цифрами. Само найденное сообщение не повторяет: журнал сборки тоже могут читать все.",
	EN: "A closed city has items of the budget, objects and places that a portal must not name. The list deny in content/site.yaml is looked for in all texts, tables and names of files before " +
		"anything is published. A word is found in all its cases, a code with any blanks between its digits. The finding does not repeat what was found: the log of a build may be public, too.",
}

var help = diag.Text{
	RU: "уберите это отсюда; если здесь оно допустимо, впишите файл в except этого пункта с причиной",
	EN: "take it out; if it may stand here, add the file to the entry's except with a reason",
}

var (
	ruleDenied = &diag.Rule{
		Code: "DNY001", Name: "denied-words",
		Message: diag.Text{RU: "здесь стоит то, что запрещает пункт %s списка deny", EN: "what entry %s of deny forbids stands here"},
		Help:    help, Why: why,
		Bad:  diag.Text{RU: "deny:\n  - склад Пример\n\nnews.md: Дорогу к складу «Пример» закроют на ремонт.", EN: "deny:\n  - склад Пример\n\nnews.md: Дорогу к складу «Пример» закроют на ремонт."},
		Good: diag.Text{RU: "news.md: Дорогу закроют на ремонт.", EN: "news.md: Дорогу закроют на ремонт."},
	}
	ruleDeniedName = &diag.Rule{
		Code: "DNY002", Name: "denied-name",
		Message: diag.Text{RU: "в имени файла стоит то, что запрещает пункт %s списка deny", EN: "the name of the file says what entry %s of deny forbids"},
		Help:    diag.Text{RU: "переименуйте файл или папку; если так можно, впишите файл в except этого пункта с причиной", EN: "rename the file or the folder; if it may be called so, add it to the entry's except with a reason"},
		Why:     why,
		Bad:     diag.Text{RU: "content/news/sklad-primer.jpg", EN: "content/news/sklad-primer.jpg"},
		Good:    diag.Text{RU: "content/news/remont.jpg", EN: "content/news/remont.jpg"},
	}
	ruleDeniedPage = &diag.Rule{
		Code: "DNY003", Name: "denied-on-page",
		Message: diag.Text{RU: "на готовой странице оказалось бы то, что запрещает пункт %s списка deny", EN: "the finished page would show what entry %s of deny forbids"},
		Help: diag.Text{
			RU: "ни в одном исходном файле этого нет целиком: слова сложились из нескольких ячеек, текстов темы или разметки; найдите их на странице и измените одну из частей",
			EN: "no source file has it as a whole: the words came together from several cells, texts of the theme or markup; find them on the page and change one of the parts",
		},
		Why:  why,
		Bad:  diag.Text{RU: "deny:\n  - text: 01 13\n    kind: code\n\nтаблица: раздел 01 | подраздел 13", EN: "deny:\n  - text: 01 13\n    kind: code\n\ntable: section 01 | subsection 13"},
		Good: diag.Text{RU: "строки с этим кодом нет в опубликованных файлах", EN: "no published file has the row with this code"},
	}
	ruleBadEntry = &diag.Rule{
		Code: "DNY004", Name: "bad-deny-entry",
		Message: diag.Text{RU: "по этому пункту списка deny искать нельзя: %s", EN: "this entry of deny cannot be looked for: %s"},
		Help: diag.Text{
			RU: "пункт — это слово или фраза, либо ключи text, kind (word, code или place), reason и except (список из files и reason)",
			EN: "an entry is a word or a phrase, or the keys text, kind (word, code or place), reason and except (a list of files and reason)",
		},
		Why:  why,
		Bad:  diag.Text{RU: "deny:\n  - text: ГО\n    kind: слово", EN: "deny:\n  - text: ГО\n    kind: слово"},
		Good: diag.Text{RU: "deny:\n  - text: \"0302\"\n    kind: code\n    reason: закрытая статья", EN: "deny:\n  - text: \"0302\"\n    kind: code\n    reason: closed item"},
	}
)

// What is wrong with an entry.
var (
	badKind  = diag.Text{RU: "kind бывает word, code или place", EN: "kind is word, code or place"}
	noText   = diag.Text{RU: "в text нет ни буквы, ни цифры", EN: "text has no letter and no digit"}
	noDigits = diag.Text{RU: "в коде нет цифр", EN: "the code has no digits"}
	tooShort = diag.Text{RU: "меньше трёх букв или цифр нашлось бы в половине текстов", EN: "fewer than three letters or digits would be found in half of all texts"}
	noFiles  = diag.Text{RU: "в except нет files или его не прочитать", EN: "except has no files, or they cannot be read"}
	noReason = diag.Text{RU: "в except нет reason: почему здесь можно", EN: "except has no reason why it may stand there"}
)

// Finding makes the finding of an entry at a place, without the words that stand there.
func (l *List) Finding(pos diag.Pos, entry int) diag.Diagnostic {
	return l.finding(ruleDenied, pos, entry)
}

// NameFinding makes the finding of a file's name.
func (l *List) NameFinding(file string, entry int) diag.Diagnostic {
	return l.finding(ruleDeniedName, diag.Pos{File: file}, entry)
}

// PageFinding makes the finding of a page that is to be written; place is its document or its address.
func (l *List) PageFinding(place string, entry int) diag.Diagnostic {
	return l.finding(ruleDeniedPage, diag.Pos{File: place}, entry)
}

func (l *List) finding(rule *diag.Rule, pos diag.Pos, entry int) diag.Diagnostic {
	return diag.Diagnostic{Rule: rule, Pos: bare(pos), Args: []any{strconv.Itoa(entry + 1)}, Related: []diag.Related{{
		Pos: l.At(entry), Note: diag.Text{RU: "пункт списка и его причина — здесь", EN: "the entry and its reason stand here"},
	}}}
}
