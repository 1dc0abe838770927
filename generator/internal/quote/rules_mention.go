package quote

import "otkryto/generator/internal/diag"

var mentionRules = []*diag.Rule{mentionDiffers, unknownMention}

var mentionDiffers = &diag.Rule{
	Code: "QUO030", Name: "number-differs-from-data", Severity: diag.Warning,
	Message: diag.Text{RU: "в тексте «%[1]s», а в данных %[2]s (%[3]s %[4]s)", EN: "the text says \"%[1]s\", the data %[2]s (%[3]s %[4]s)"},
	Help:    diag.Text{RU: "проверьте число; %[5]s", EN: "check the number; %[5]s"},
	Why: diag.Text{
		RU: "Число, набранное руками, не меняется, когда исправляют данные. Слова после него паспорт набора указал в mentions, год назван в предложении, абзаце или дате документа.",
		EN: "A typed number stays when the data are corrected. The words after it are listed in a passport's mentions; the year is the sentence's, the paragraph's or the document's.",
	},
	Bad:  diag.Text{RU: "В 2022 году создано 357 рабочих мест.", EN: "In 2022 there were 357 рабочих мест."},
	Good: diag.Text{RU: "В 2022 году создано {{tor.jobs 2022}} рабочих мест.", EN: "In 2022 there were {{tor.jobs 2022}} рабочих мест."},
}

var unknownMention = &diag.Rule{
	Code: "QUO031", Name: "mention-of-unknown-figure", Severity: diag.Error,
	Message: diag.Text{RU: "в mentions указан показатель «%[1]s», которого нет%[2]s", EN: "mentions names the figure \"%[1]s\", which does not exist%[2]s"},
	Help:    diag.Text{RU: "выберите из тех, что есть: %[3]s", EN: "choose one of those that there are: %[3]s"},
	Why: diag.Text{
		RU: "По mentions программа сверяет числа в новостях с данными. Если показатель назван с ошибкой, проверка молчит, и никто этого не заметит.",
		EN: "By mentions typed numbers are held against the data. With a misspelt name nothing is checked and nobody notices.",
	},
	Bad:  diag.Text{RU: "mentions:\n  tor.job: [рабочих мест]", EN: "mentions:\n  tor.job: [рабочих мест]"},
	Good: diag.Text{RU: "mentions:\n  tor.jobs: [рабочих мест]", EN: "mentions:\n  tor.jobs: [рабочих мест]"},
}
