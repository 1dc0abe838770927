package content

import (
	"slices"

	"otkryto/generator/internal/diag"
)

// Rules are all that this package may report.
var Rules = slices.Concat(fileRules, matterRules, proseRules, figureRules)

var fileRules = []*diag.Rule{notUTF8, noFrontMatter, unclosedFrontMatter, badNameDate, dateDiffers, noSlug}

var notUTF8 = &diag.Rule{
	Code: "DOC001", Name: "not-utf8", Severity: diag.Error,
	Message: diag.Text{RU: "файл не в кодировке UTF-8 (похоже на %[1]s)", EN: "the file is not UTF-8 (it looks like %[1]s)"},
	Help:    diag.Text{RU: "сохраните его заново: в Блокноте «Сохранить как», кодировка UTF-8", EN: "save it again as UTF-8"},
	Why: diag.Text{
		RU: "Текст в другой кодировке на сайте превратился бы в бессмыслицу из букв. Для новостей и страниц кодировка одна — UTF-8; угадывать её по буквам программа не берётся, чтобы не ошибиться молча.",
		EN: "Text in another encoding would turn to gibberish on the site. Documents have one encoding, UTF-8; it is not guessed, so that a wrong guess cannot pass unseen.",
	},
	Bad:  diag.Text{RU: "файл сохранён в windows-1251", EN: "the file is saved as windows-1251"},
	Good: diag.Text{RU: "файл сохранён в UTF-8", EN: "the file is saved as UTF-8"},
}

var noFrontMatter = &diag.Rule{
	Code: "DOC002", Name: "no-front-matter", Severity: diag.Error,
	Message: diag.Text{RU: "нет шапки: файл должен начинаться со строки ---", EN: "no front matter: the file must begin with a line ---"},
	Help:    diag.Text{RU: "поставьте в начале файла строку ---, под ней title и другие сведения, под ними ещё одну строку ---", EN: "begin the file with a line ---, then title and other keys, then another line ---"},
	Why: diag.Text{
		RU: "Заголовок, дату и рубрику программа берёт из шапки между двумя строками из трёх дефисов. Word и телефоны любят заменять три дефиса на тире — тогда шапки не видно.",
		EN: "Title, date and category are read from the front matter between two lines of three hyphens. Word processors and phones like to turn three hyphens into a dash, and then there is none.",
	},
	Bad:  diag.Text{RU: "title: Ремонт дорог\n\nВ городе начался ремонт.", EN: "title: Repairs\n\nThe repairs have begun."},
	Good: diag.Text{RU: "---\ntitle: Ремонт дорог\n---\n\nВ городе начался ремонт.", EN: "---\ntitle: Repairs\n---\n\nThe repairs have begun."},
}

var unclosedFrontMatter = &diag.Rule{
	Code: "DOC003", Name: "unclosed-front-matter", Severity: diag.Error,
	Message: diag.Text{RU: "шапка открыта и не закрыта: нет второй строки ---", EN: "the front matter is not closed: there is no second line ---"},
	Help:    diag.Text{RU: "поставьте строку --- между шапкой и текстом", EN: "put a line --- between the front matter and the text"},
	Why: diag.Text{
		RU: "Без второй строки --- нельзя понять, где кончаются сведения о документе и начинается сам текст.",
		EN: "Without the second --- nobody can tell where the front matter ends and the text begins.",
	},
	Bad:  diag.Text{RU: "---\ntitle: Ремонт дорог\n\nВ городе начался ремонт.", EN: "---\ntitle: Repairs\n\nThe repairs have begun."},
	Good: diag.Text{RU: "---\ntitle: Ремонт дорог\n---\n\nВ городе начался ремонт.", EN: "---\ntitle: Repairs\n---\n\nThe repairs have begun."},
}

var badNameDate = &diag.Rule{
	Code: "DOC004", Name: "bad-date-in-name", Severity: diag.Error,
	Message: diag.Text{RU: "имя файла начинается с даты «%[1]s», которой нет в календаре", EN: "the file's name begins with %[1]q, which no calendar has"},
	Help:    diag.Text{RU: "исправьте дату в имени файла: год-месяц-день, 2022-03-05", EN: "mend the date in the name: year-month-day, 2022-03-05"},
	Why: diag.Text{
		RU: "Дата в начале имени — дата документа, если в шапке другой нет. Опечатка в ней увела бы новость не туда.",
		EN: "A date that begins the name is the document's date. A slip in it would send the news to a wrong place.",
	},
	Bad:  diag.Text{RU: "2022-02-30-remont.md", EN: "2022-02-30-repairs.md"},
	Good: diag.Text{RU: "2022-02-28-remont.md", EN: "2022-02-28-repairs.md"},
}

var dateDiffers = &diag.Rule{
	Code: "DOC005", Name: "date-differs-from-name", Severity: diag.Error,
	Message: diag.Text{RU: "в шапке дата %[1]s, а в имени файла %[2]s", EN: "the front matter says %[1]s and the file's name %[2]s"},
	Help:    diag.Text{RU: "оставьте одну: исправьте date или имя файла", EN: "leave one: mend date or the file's name"},
	Why: diag.Text{
		RU: "Две разные даты у одной новости — почти всегда след копирования. Программа не выбирает за редактора.",
		EN: "Two dates for one news item are nearly always left from copying. The generator does not choose for the editor.",
	},
	Bad:  diag.Text{RU: "2022-03-05-remont.md, в нём date: 2022-03-06", EN: "2022-03-05-repairs.md with date: 2022-03-06"},
	Good: diag.Text{RU: "2022-03-05-remont.md, в нём date: 2022-03-05 или date нет", EN: "2022-03-05-repairs.md with date: 2022-03-05 or without date"},
}

var noSlug = &diag.Rule{
	Code: "DOC006", Name: "no-address", Severity: diag.Error,
	Message: diag.Text{RU: "из имени «%[1]s» не получается адрес страницы: в нём нет ни букв, ни цифр", EN: "the name %[1]q gives no address: it has no letter and no digit"},
	Help:    diag.Text{RU: "переименуйте файл или укажите в шапке slug: remont-dorog", EN: "rename the file or give slug: road-repairs in the front matter"},
	Why: diag.Text{
		RU: "Адрес страницы берётся из имени файла, русские буквы в нём записываются латиницей.",
		EN: "A page's address is made from the file's name, with Russian letters written in Latin ones.",
	},
	Bad:  diag.Text{RU: "!!!.md", EN: "!!!.md"},
	Good: diag.Text{RU: "remont-dorog.md", EN: "road-repairs.md"},
}
