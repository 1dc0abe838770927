package personal

import "otkryto/generator/internal/diag"

// Rules are what the package reports.
var Rules = []*diag.Rule{rulePersonal}

var rulePersonal = &diag.Rule{
	Code: "PER001", Name: "personal-data",
	Message: diag.Text{RU: "в тексте есть %[2]s: %[1]s", EN: "the text has %[2]s: %[1]s"},
	Help: diag.Text{
		RU: "уберите это из файла — перескажите без имён, телефонов, адресов почты и номеров документов; если это название улицы или учреждения, напишите перед ним, чего именно: «улица», «школа имени»",
		EN: "take it out of the file and tell it without names, phones, addresses and numbers of documents; if a street or an institution bears the name, say so before it",
	},
	Why: diag.Text{
		RU: "Обращения и предложения пишут органу, а не всему городу. Публиковать персональные данные без согласия человека нельзя (152-ФЗ), а из опубликованного файла их уже не отозвать.",
		EN: "People write appeals and proposals to an office and not to the whole town. Personal data may not be published without consent (152-FZ), and cannot be called back from a published file.",
	},
	Bad:  diag.Text{RU: "Прошу перезвонить: 8 (000) 000-00-00, Примерова Анна Ивановна", EN: "Please call back: 8 (000) 000-00-00, Примерова Анна Ивановна"},
	Good: diag.Text{RU: "Просит перезвонить", EN: "Asks to be called back"},
}

// titles are the kinds in words, as a sentence has them.
var titles = map[Kind]diag.Text{
	Phone:    {RU: "телефон", EN: "a phone number"},
	Email:    {RU: "адрес почты", EN: "an e-mail address"},
	SNILS:    {RU: "номер СНИЛС", EN: "a number of pension insurance (СНИЛС)"},
	Passport: {RU: "номер паспорта", EN: "a passport number"},
	Name:     {RU: "полное имя", EN: "a full name"},
}

func (k Kind) title() diag.Text { return titles[k] }

// shown is how many characters of what was found a finding repeats: enough to find it in the cell, too little to be it.
const shown = 4

// hint shortens what was found: logs of a build are read by more people than the file.
func hint(text string) string {
	letters := []rune(text)
	return string(letters[:min(shown, len(letters)/2)]) + "…"
}
