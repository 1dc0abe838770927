package pages

import "otkryto/generator/internal/diag"

// Rules is all that pages may be reported for.
var Rules = []*diag.Rule{ruleSameAddress, ruleHomeAddress}

var ruleSameAddress = &diag.Rule{
	Code:    "PAG001",
	Name:    "same-address",
	Message: diag.Text{RU: "адрес %[1]s уже занят страницей %[2]s", EN: "the address %[1]s is taken by %[2]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов или дайте ему другой slug", EN: "rename one of the files or give it another slug"},
	Why: diag.Text{
		RU: "Адрес страницы — её папки и имя файла латиницей. У двух страниц он может совпасть: kontakty.md и контакты.md, или gorod.md и gorod/index.md.",
		EN: "The address of a page is its folders and the name of its file in Latin letters. Two pages may have the same: kontakty.md and контакты.md, or gorod.md and gorod/index.md.",
	},
	Bad:  diag.Text{RU: "content/pages/kontakty.md\ncontent/pages/контакты.md", EN: "content/pages/gorod.md\ncontent/pages/gorod/index.md"},
	Good: diag.Text{RU: "content/pages/kontakty.md", EN: "content/pages/gorod/index.md"},
}

var ruleHomeAddress = &diag.Rule{
	Code:    "PAG002",
	Name:    "home-address",
	Message: diag.Text{RU: "этот файл встал бы на место главной страницы", EN: "this file would stand in the place of the home page"},
	Help:    diag.Text{RU: "дайте файлу имя, например o-portale.md", EN: "give the file a name, such as about.md"},
	Why: diag.Text{
		RU: "Главную страницу портал собирает сам из всех разделов. Файл index.md прямо в content/pages получил бы её адрес; index.md годится для вложенной папки.",
		EN: "The portal makes its home page itself, of all sections. An index.md directly in content/pages would have its address; index.md is for a folder inside.",
	},
	Bad:  diag.Text{RU: "content/pages/index.md", EN: "content/pages/index.md"},
	Good: diag.Text{RU: "content/pages/o-portale.md", EN: "content/pages/about.md"},
}
