package build

import (
	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/quote"
	"otkryto/generator/internal/status"
	"otkryto/generator/internal/theme"
)

// Rules of addresses and of what documents refer to.
var (
	ruleSameAddress = &diag.Rule{
		Code: "SIT020", Name: "same-address",
		Message: diag.Text{RU: "адрес %s уже занят другой страницей или файлом", EN: "the address %s is taken by another page or file"},
		Help:    diag.Text{RU: "укажите у одного из них другой slug", EN: "give one of them another slug"},
		Why: diag.Text{
			RU: "По одному адресу может открываться только одна страница. Заглавные и строчные буквы адрес не различают: на части серверов это один и тот же файл.",
			EN: "One address opens one page. Letter case does not tell addresses apart, because on some servers both are one file.",
		},
		Bad:  diag.Text{RU: "content/pages/news.md (адрес /news/ занят разделом новостей)", EN: "content/pages/news.md (the news have the address /news/)"},
		Good: diag.Text{RU: "content/pages/novosti-portala.md", EN: "content/pages/portal-news.md"},
	}
	ruleUnknownSubject = &diag.Rule{
		Code: "SIT040", Name: "unknown-subject",
		Message: diag.Text{RU: "страниц о «%[1]s» на портале нет%[2]s", EN: "no page of the portal is about \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "в about пишут имя раздела или раздел:код; есть: %[3]s", EN: "about names a section, or section:code; there are: %[3]s"},
		Why: diag.Text{
			RU: "По about документ встаёт в список «По теме» рядом со страницами раздела. Имя с опечаткой не подходит ни к одной странице, и документа там никто не найдёт.",
			EN: "By about a document is listed beside the pages of a section. A misspelt name fits no page, and nobody would find the document there.",
		},
		Bad:  diag.Text{RU: "about: [byudzhet]", EN: "about: [buget]"},
		Good: diag.Text{RU: "about: [budget, \"budget:0409\"]", EN: "about: [budget, \"budget:0409\"]"},
	}
	ruleSameFile = &diag.Rule{
		Code: "SIT021", Name: "same-file-address",
		Message: diag.Text{RU: "у двух файлов один адрес %[1]s: этот и «%[2]s»", EN: "two files have the address %[1]s: this one and \"%[2]s\""},
		Help:    diag.Text{RU: "переименуйте один из них", EN: "rename one of them"},
		Why: diag.Text{
			RU: "Имена файлов переводятся в латиницу: «Фото 1.jpg» и «foto-1.jpg» получают один адрес, и один из файлов пропал бы.",
			EN: "File names are turned to Latin letters: \"Фото 1.jpg\" and \"foto-1.jpg\" get one address, and one of the files would be lost.",
		},
		Bad:  diag.Text{RU: "content/news/doroga/Фото 1.jpg\ncontent/news/doroga/foto-1.jpg", EN: "content/news/road/Фото 1.jpg\ncontent/news/road/foto-1.jpg"},
		Good: diag.Text{RU: "content/news/doroga/Фото 1.jpg\ncontent/news/doroga/foto-2.jpg", EN: "content/news/road/Фото 1.jpg\ncontent/news/road/foto-2.jpg"},
	}
	ruleTakenAlias = &diag.Rule{
		Code: "SIT022", Name: "taken-alias",
		Message: diag.Text{RU: "прежний адрес %s занят: там уже есть страница, файл или другой прежний адрес", EN: "the former address %s is taken by a page, a file or another former address"},
		Help:    diag.Text{RU: "уберите его из aliases или поменяйте адрес той страницы", EN: "take it out of aliases, or move the page that is there"},
		Why: diag.Text{
			RU: "Прежний адрес должен вести на одну страницу. Если он занят, читатель по старой ссылке попадёт не туда.",
			EN: "A former address must lead to one page. If it is taken, a reader who follows an old link arrives elsewhere.",
		},
		Bad:  diag.Text{RU: "aliases: [/news/]", EN: "aliases: [/news/]"},
		Good: diag.Text{RU: "aliases: [/novosti/5/]", EN: "aliases: [/novosti/5/]"},
	}
	ruleDeadLink = &diag.Rule{
		Code: "SIT023", Name: "dead-link",
		Message: diag.Text{RU: "ссылка «%[1]s» никуда не ведёт%[2]s", EN: "the link \"%[1]s\" leads nowhere%[2]s"},
		Help:    diag.Text{RU: "напишите путь к файлу от этого документа (../pages/kontakty.md) или адрес от корня портала (/budget/2022/)", EN: "write the path of a file from this document (../pages/contacts.md) or an address from the portal's root (/budget/2022/)"},
		Why: diag.Text{
			RU: "Читатель, который нажал на ссылку, должен попасть на страницу. Проверяются все ссылки внутри портала: на документы, страницы и файлы.",
			EN: "A reader who follows a link must arrive at a page. All links inside the portal are checked: to documents, pages and files.",
		},
		Bad:  diag.Text{RU: "[контакты](../pages/kontakti.md)", EN: "[contacts](../pages/contatcs.md)"},
		Good: diag.Text{RU: "[контакты](../pages/kontakty.md)", EN: "[contacts](../pages/contacts.md)"},
	}
	ruleUnpublished = &diag.Rule{
		Code: "SIT024", Name: "link-to-unpublished",
		Message: diag.Text{RU: "документ «%s» есть, но не публикуется", EN: "the document \"%s\" is there but is not published"},
		Help:    diag.Text{RU: "это черновик (draft: true), дата в будущем или файл лежит вне разделов; опубликуйте его или уберите ссылку", EN: "it is a draft (draft: true), dated later, or lies outside the sections; publish it or drop the link"},
		Why: diag.Text{
			RU: "Ссылка на черновик или на документ с будущей датой на сайте вела бы в пустоту.",
			EN: "On the site a link to a draft, or to a document dated later, would lead nowhere.",
		},
		Bad:  diag.Text{RU: "[подробнее](2022-03-05-doroga.md) (в том файле draft: true)", EN: "[more](2022-03-05-road.md) (that file says draft: true)"},
		Good: diag.Text{RU: "[подробнее](2022-03-05-doroga.md) (draft: true убран)", EN: "[more](2022-03-05-road.md) (draft: true taken out)"},
	}
	ruleLetterCase = &diag.Rule{
		Code: "SIT025", Name: "letter-case",
		Message: diag.Text{RU: "у «%[1]s» другие заглавные и строчные буквы: на диске «%[2]s»", EN: "\"%[1]s\" differs in letter case from the file \"%[2]s\""},
		Help:    diag.Text{RU: "напишите имя буква в букву: %[2]s", EN: "write the name letter for letter: %[2]s"},
		Why: diag.Text{
			RU: "В Windows и macOS «foto.JPG» и «foto.jpg» — один файл, на сервере — два разных. То, что открылось на вашем компьютере, там не откроется.",
			EN: "To Windows and macOS \"foto.JPG\" and \"foto.jpg\" are one file, to a server they are two. What opens on your computer does not open there.",
		},
		Bad:  diag.Text{RU: "![дорога](foto.jpg) (файл foto.JPG)", EN: "![road](photo.jpg) (the file is photo.JPG)"},
		Good: diag.Text{RU: "![дорога](foto.JPG)", EN: "![road](photo.JPG)"},
	}
	ruleDeadAnchor = &diag.Rule{
		Code: "SIT026", Name: "dead-anchor", Severity: diag.Warning,
		Message: diag.Text{RU: "на странице %[3]s нет заголовка «%[1]s»%[2]s", EN: "the page %[3]s has no heading \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "якорь — заголовок латиницей через дефис; посмотрите его в адресе, нажав на заголовок страницы", EN: "an anchor is the heading in Latin letters and hyphens; see it in the address after clicking the heading"},
		Why: diag.Text{
			RU: "Ссылка с # ведёт к заголовку внутри страницы. Если такого заголовка нет, читатель попадёт в начало страницы и не найдёт обещанного.",
			EN: "A link with # leads to a heading inside a page. Without such a heading the reader lands at the top and does not find what was promised.",
		},
		Bad:  diag.Text{RU: "[расходы](kak-chitat-byudzhet.md#rashody)", EN: "[spending](how-to-read.md#spendings)"},
		Good: diag.Text{RU: "[расходы](kak-chitat-byudzhet.md#raskhody)", EN: "[spending](how-to-read.md#spending)"},
	}
	ruleOutside = &diag.Rule{
		Code: "SIT027", Name: "link-outside-content",
		Message: diag.Text{RU: "«%s» выходит за пределы папки content", EN: "\"%s\" leaves the folder content"},
		Help:    diag.Text{RU: "положите файл рядом с документом; на страницу портала ссылайтесь от корня: /opendata/", EN: "put the file beside the document; refer to a page of the portal from the root: /opendata/"},
		Why: diag.Text{
			RU: "Документы публикуют только то, что лежит в content: иначе по неверному пути на сайт мог бы попасть посторонний файл.",
			EN: "Documents publish only what lies in content: else a mistaken path could put a stranger's file on the site.",
		},
		Bad:  diag.Text{RU: "[таблица](../../data/budget/2022.csv)", EN: "[table](../../data/budget/2022.csv)"},
		Good: diag.Text{RU: "[таблица](/opendata/)", EN: "[table](/opendata/)"},
	}
	ruleNotPublished = &diag.Rule{
		Code: "SIT028", Name: "unpublishable-file",
		Message: diag.Text{RU: "файл «%s» такого вида портал не публикует", EN: "the portal does not publish files like \"%s\""},
		Help:    diag.Text{RU: "документы сохраните в PDF или ODT, таблицы — в CSV или ODS, снимки — в JPEG или PNG", EN: "save documents as PDF or ODT, tables as CSV or ODS, photos as JPEG or PNG"},
		Why: diag.Text{
			RU: "Публикуются только файлы известных видов, чтобы на сайт не попало служебное: временный файл, база, программа.",
			EN: "Only files of known kinds are published, so that nothing internal gets onto the site: a temporary file, a database, a program.",
		},
		Bad:  diag.Text{RU: "[приказ](prikaz.docx.tmp)", EN: "[order](order.docx.tmp)"},
		Good: diag.Text{RU: "[приказ](prikaz.pdf)", EN: "[order](order.pdf)"},
	}
	ruleNoImage = &diag.Rule{
		Code: "SIT029", Name: "no-image",
		Message: diag.Text{RU: "нет картинки «%[1]s»%[2]s", EN: "there is no picture \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "положите файл рядом с документом и напишите его имя буква в букву", EN: "put the file beside the document and write its name letter for letter"},
		Why: diag.Text{
			RU: "Вместо картинки, которой нет, читатель увидит пустое место.",
			EN: "Where a picture is missing the reader sees an empty place.",
		},
		Bad:  diag.Text{RU: "![дорога](foto1.jpg) (файл foto-1.jpg)", EN: "![road](photo1.jpg) (the file is photo-1.jpg)"},
		Good: diag.Text{RU: "![дорога](foto-1.jpg)", EN: "![road](photo-1.jpg)"},
	}
	ruleNotImage = &diag.Rule{
		Code: "SIT030", Name: "not-an-image",
		Message: diag.Text{RU: "«%s» — не картинка, которую показывают браузеры", EN: "\"%s\" is no picture that browsers show"},
		Help:    diag.Text{RU: "сохраните её как JPEG, PNG, WebP, GIF или SVG; на другой файл поставьте ссылку", EN: "save it as JPEG, PNG, WebP, GIF or SVG; link to any other file"},
		Why: diag.Text{
			RU: "Снимки HEIC с телефона, TIFF и PSD большинство браузеров не показывает.",
			EN: "Most browsers do not show a phone's HEIC photos, TIFF or PSD.",
		},
		Bad:  diag.Text{RU: "![двор](IMG_0042.HEIC)", EN: "![yard](IMG_0042.HEIC)"},
		Good: diag.Text{RU: "![двор](IMG_0042.jpg)", EN: "![yard](IMG_0042.jpg)"},
	}
	ruleBadImage = &diag.Rule{
		Code: "SIT031", Name: "unreadable-image",
		Message: diag.Text{RU: "картинка «%[1]s» повреждена или это файл другого вида: %[2]s", EN: "the picture \"%[1]s\" is damaged or of another kind: %[2]s"},
		Help:    diag.Text{RU: "откройте её в графическом редакторе и сохраните заново как JPEG или PNG", EN: "open it in an image editor and save it again as JPEG or PNG"},
		Why: diag.Text{
			RU: "Размер картинки читается заранее, чтобы страница не прыгала при загрузке. Файл, который не читается здесь, не откроется и в браузере.",
			EN: "A picture's size is read beforehand so that the page does not jump while it loads. A file that cannot be read here does not open in a browser either.",
		},
		Bad:  diag.Text{RU: "![двор](dvor.jpg) (на самом деле HEIC, переименованный в .jpg)", EN: "![yard](yard.jpg) (in fact a HEIC that was renamed)"},
		Good: diag.Text{RU: "![двор](dvor.jpg) (сохранён как JPEG)", EN: "![yard](yard.jpg) (saved as JPEG)"},
	}
)

// rules are all that this package reports.
var rules = []*diag.Rule{
	ruleNoSettings, ruleSettingsSyntax, ruleUnknownSetting, ruleSettingType, ruleMissingSetting, ruleBadBaseURL, ruleBadZone, ruleBadINN,
	ruleBadSettingChoice, ruleBadMenu, ruleMenuSection, ruleMenuEmpty, ruleNoTheme, ruleBadOff, ruleBadPopulation, ruleBadAddress, ruleNoBaseURL,
	ruleSameAddress, ruleTakenAlias, ruleDeadLink, ruleUnpublished, ruleLetterCase, ruleDeadAnchor, ruleOutside, ruleNotPublished,
	ruleNoImage, ruleNotImage, ruleBadImage, ruleSameFile, ruleUnknownSubject,
}

// lowerRules are the rules of this package and of those below it.
func lowerRules() []*diag.Rule {
	var all []*diag.Rule
	for _, list := range [][]*diag.Rule{rules, content.Rules, dataset.Rules, chart.Rules, theme.Rules, quote.Rules, deny.Rules, status.Rules} {
		all = append(all, list...)
	}
	return all
}
