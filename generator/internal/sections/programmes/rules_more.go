package programmes

import "otkryto/generator/internal/diag"

// The rules about days, and about the budget.

var ruleYearOutside = &diag.Rule{
	Code: "PRG010", Name: "year-outside", Severity: diag.Warning,
	Message: diag.Text{RU: "%[1]d год вне срока программы: %[2]d–%[3]d", EN: "the year %[1]d is outside of the programme's %[2]d-%[3]d"},
	Help:    diag.Text{RU: "проверьте год в строке и years в паспорте", EN: "check the year of the row, and years in the passport"},
	Why: diag.Text{
		RU: "Показатели и деньги программы бывают в годы её действия. Другой год обычно напечатан с ошибкой.",
		EN: "Indicators and money of a programme are of the years that it runs. Another year is mostly mistyped.",
	},
	Bad:  diag.Text{RU: "options:\n  years: 2021-2025\n# а в таблице\n2012;местный;100", EN: "options:\n  years: 2021-2025\n# and in the table\n2012;местный;100"},
	Good: diag.Text{RU: "2021;местный;100", EN: "2021;местный;100"},
}

var ruleBadDue = &diag.Rule{
	Code: "PRG011", Name: "bad-deadline",
	Message: diag.Text{RU: "«%[1]s» — непонятный срок", EN: "\"%[1]s\" is no deadline"},
	Help:    diag.Text{RU: "напишите день, месяц, квартал или год: 31.12.2022, декабрь 2022, IV квартал 2022, 2022", EN: "write a day, a month, a quarter or a year: 31.12.2022, декабрь 2022, 4 квартал 2022, 2022"},
	Why: diag.Text{
		RU: "По сроку видно, успели или опоздали. Слова вроде «постоянно» срока не называют; если его нет, оставьте ячейку пустой.",
		EN: "A deadline says whether something was late. Words like \"constantly\" name none; leave the cell empty then.",
	},
	Bad:  diag.Text{RU: "Мероприятие;Срок\nЛетний лагерь;V квартал 2022", EN: "activity;due\nSummer camp;5 квартал 2022"},
	Good: diag.Text{RU: "Мероприятие;Срок\nЛетний лагерь;III квартал 2022", EN: "activity;due\nSummer camp;3 квартал 2022"},
}

var ruleDoneState = &diag.Rule{
	Code: "PRG012", Name: "done-but-not-so",
	Message: diag.Text{RU: "«%[1]s»: день выполнения есть, а состояние — «%[2]s»", EN: "\"%[1]s\" has a day when it was done, and its state is \"%[2]s\""},
	Help:    diag.Text{RU: "поменяйте состояние на «выполнено» или уберите день", EN: "change the state to выполнено (done) or take the day away"},
	Why: diag.Text{
		RU: "День и состояние говорят об одном и том же. Если они расходятся, портал не знает, считать ли мероприятие выполненным.",
		EN: "Day and state say the same thing. If they disagree, the portal cannot tell whether the activity is done.",
	},
	Bad:  diag.Text{RU: "Мероприятие;Выполнено;Состояние\nЛетний лагерь;31.08.2022;идёт", EN: "activity;done;state\nSummer camp;2022-08-31;идёт"},
	Good: diag.Text{RU: "Мероприятие;Выполнено;Состояние\nЛетний лагерь;31.08.2022;выполнено", EN: "activity;done;state\nSummer camp;2022-08-31;выполнено"},
}

var ruleDoneAhead = &diag.Rule{
	Code: "PRG013", Name: "done-in-the-future",
	Message: diag.Text{RU: "«%[1]s» выполнено %[2]s, а сегодня %[3]s", EN: "\"%[1]s\" was done on %[2]s, and today is %[3]s"},
	Help:    diag.Text{RU: "проверьте год; день, к которому выполнят, пишут в «Срок»", EN: "check the year; the day by which it will be done goes to \"due\""},
	Why: diag.Text{
		RU: "«Выполнено» — день, когда дело закончили. Он не может быть впереди.",
		EN: "\"Done\" is the day when the thing was finished. It cannot lie ahead.",
	},
	Bad:  diag.Text{RU: "Мероприятие;Выполнено\nЛетний лагерь;31.08.2032", EN: "activity;done\nSummer camp;2032-08-31"},
	Good: diag.Text{RU: "Мероприятие;Выполнено\nЛетний лагерь;31.08.2022", EN: "activity;done\nSummer camp;2022-08-31"},
}

var ruleNoCode = &diag.Rule{
	Code: "PRG014", Name: "no-such-budget-code", Severity: diag.Warning,
	Message: diag.Text{RU: "в бюджете нет программы с кодом «%[1]s»", EN: "the budget has no programme with the code \"%[1]s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "По коду деньги программы сверяются с бюджетом. С неверным кодом сверки не будет, и страница скажет об этом.",
		EN: "By its code a programme's money is compared with the budget. With a wrong one nothing is compared, and the page says so.",
	},
	Bad:  diag.Text{RU: "options:\n  budget_code: \"8\"", EN: "options:\n  budget_code: \"8\""},
	Good: diag.Text{RU: "options:\n  budget_code: \"08\"", EN: "options:\n  budget_code: \"08\""},
}

var ruleOtherProgramme = &diag.Rule{
	Code: "PRG015", Name: "other-programme", Severity: diag.Warning,
	Message: diag.Text{RU: "код «%[1]s» в бюджете — это «%[2]s», а не «%[3]s»", EN: "the code \"%[1]s\" is \"%[2]s\" in the budget and not \"%[3]s\""},
	Help:    diag.Text{RU: "проверьте код; если программа названа в бюджете иначе, напишите это название в budget_name", EN: "check the code; when the budget has another name for the programme, give that as budget_name"},
	Why: diag.Text{
		RU: "Коды программ муниципалитет раздаёт сам и меняет по годам. Деньги одной программы нельзя сверять с деньгами другой, поэтому сверки не будет.",
		EN: "Codes of programmes are the municipality's own and change with the years. The money of one programme is not compared with that of another.",
	},
	Bad:  diag.Text{RU: "options:\n  name: Молодёжная политика\n  budget_code: \"06\"   # в бюджете это «Безопасность дорожного движения»", EN: "options:\n  name: Youth\n  budget_code: \"06\"   # which is \"Road safety\" in the budget"},
	Good: diag.Text{RU: "options:\n  name: Молодёжная политика\n  budget_code: \"08\"", EN: "options:\n  name: Youth\n  budget_code: \"08\""},
}

var ruleBudgetDiffers = &diag.Rule{
	Code: "PRG016", Name: "budget-differs", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s», %[2]d год, %[3]s: в программе %[4]s, в бюджете %[5]s — разница %[6]s",
		EN: "\"%[1]s\", %[2]d, %[3]s: the programme says %[4]s, the budget %[5]s, a difference of %[6]s",
	},
	Help: diag.Text{
		RU: "проверьте суммы и столбец «Через бюджет»; если документы и правда расходятся, объясните разницу в explanations паспорта",
		EN: "check the sums and the column \"through\"; when the documents do differ, say why under explanations of the passport",
	},
	Why: diag.Text{
		RU: "Деньги федерального, областного и местного бюджетов проходят через бюджет муниципалитета, поэтому их сумма должна равняться строке программы в нём. Если программу и бюджет меняли в разные дни, числа могут разойтись — тогда об этом надо сказать.",
		EN: "Federal, regional and municipal money passes through the municipality's budget, so that its sum equals the programme's line there. Where programme and budget were changed on different days they may differ, and that has to be said.",
	},
	Bad:  diag.Text{RU: "2022;областной;1000,00\n2022;местный;500,00   # а в бюджете программа — 1 600,00", EN: "2022;областной;1000.00\n2022;местный;500.00   # and the budget has 1600.00 for the programme"},
	Good: diag.Text{RU: "2022;областной;1000,00\n2022;местный;600,00", EN: "2022;областной;1000.00\n2022;местный;600.00"},
}
