package budget

import "otkryto/generator/internal/diag"

// The rules of decisions and programmes.

var badProgrammes = &diag.Rule{
	Code: "BUD018", Name: "bad-programmes", Severity: diag.Error,
	Message: diag.Text{
		RU: "программы и непрограммные расходы — вместе %[1]s, а расходы бюджета %[2]s — разница %[3]s",
		EN: "programmes and what is outside of them make %[1]s, expenditure is %[2]s, a difference of %[3]s",
	},
	Help: diag.Text{
		RU: "проверьте, все ли программы есть в таблице и есть ли строка «Непрограммные расходы» (код 99)",
		EN: "see whether all programmes are in the table, and the row «Непрограммные расходы» (code 99)",
	},
	Why: diag.Text{
		RU: "Каждый рубль расходов потрачен по какой-нибудь программе или вне программ, поэтому вместе они равны расходам бюджета — и в плане, и в исполнении.",
		EN: "Every rouble of expenditure belongs to a programme or to none, so that together they equal the expenditure of the budget, planned and executed.",
	},
	Bad:  diag.Text{RU: "01 — 60,00; непрограммные — 30,00; расходы, всего — 100,00", EN: "01: 60.00; outside of programmes: 30.00; all expenditure: 100.00"},
	Good: diag.Text{RU: "01 — 60,00; непрограммные — 40,00; расходы, всего — 100,00", EN: "01: 60.00; outside of programmes: 40.00; all expenditure: 100.00"},
}

var plansDiffer = &diag.Rule{
	Code: "BUD023", Name: "plans-differ", Severity: diag.Notice,
	Message: diag.Text{
		RU: "«%[1]s»: здесь план %[2]s, а в решении, которое действовало на эту дату, %[3]s — разница %[4]s",
		EN: "«%[1]s»: the plan here is %[2]s, in the decision in force on that day %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "если роспись изменили до поправок в решение, объясните разницу в паспорте (explanations); если поправки были, добавьте их файл с phase: amended",
		EN: "if the schedule was changed before the decision, explain the difference in the passport (explanations); if there were amendments, add their file with phase: amended",
	},
	Why: diag.Text{
		RU: "План решения, план росписи и план отчёта могут законно расходиться: роспись меняют и без поправок в решение, например когда из другого бюджета пришли " +
			"деньги с указанной целью. Но чаще разница значит, что на портале нет очередных поправок, поэтому программа о ней говорит.",
		EN: "The plan of the decision, of the schedule and of the report may lawfully differ: the schedule may be changed without the decision, for instance when another " +
			"budget sends money for a purpose. But mostly a difference means that the portal lacks an amendment, so the program speaks of it.",
	},
	Bad:  diag.Text{RU: "расходы в решении 100,00; утверждённые назначения в отчёте 105,00", EN: "expenditure of the decision: 100.00; approved in the report: 105.00"},
	Good: diag.Text{RU: "расходы в решении 105,00; утверждённые назначения в отчёте 105,00", EN: "expenditure of the decision: 105.00; approved in the report: 105.00"},
}

var undatedDecision = &diag.Rule{
	Code: "BUD028", Name: "undated-decision", Severity: diag.Error,
	Message: diag.Text{RU: "поправок за %[2]d год несколько, а у файла «%[1]s» не сказано, какого они дня", EN: "there are several amendments of %[2]d, and «%[1]s» does not say of what day it is"},
	Help:    diag.Text{RU: "допишите в паспорт у этого файла act: {number: …, date: …} — номер и дату решения", EN: "add act: {number: …, date: …} of the decision to the file in the passport"},
	Why: diag.Text{
		RU: "Поправки встают в журнал по дате решения. Если их несколько, без даты неизвестно, какая за какой следует и что изменилось.",
		EN: "Amendments stand in the journal by the day of the decision. Of several, one without a day has no place, and what it changed is unknown.",
	},
	Bad:  diag.Text{RU: "- path: popravki.csv\n  year: 2022\n  phase: amended", EN: "- path: popravki.csv\n  year: 2022\n  phase: amended"},
	Good: diag.Text{RU: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2022-06-23}", EN: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2022-06-23}"},
}

var sameDecision = &diag.Rule{
	Code: "BUD029", Name: "same-decision", Severity: diag.Error,
	Message: diag.Text{RU: "%[1]s этого решения уже есть в файле %[2]s", EN: "%[1]s of this decision already stands in %[2]s"},
	Help:    diag.Text{RU: "если это разные решения, проверьте номер и дату в act; если одно — оставьте один файл", EN: "of two decisions check number and date in act; of one keep one file"},
	Why: diag.Text{
		RU: "Версии плана различаются по номеру и дате решения. Двух разных таблиц одной части у одного решения быть не может.",
		EN: "Versions of the plan are told apart by number and day of the decision. One decision cannot have two tables of one part.",
	},
	Bad:  diag.Text{RU: "popravki-1.csv и popravki-2.csv, у обоих act: {number: 29/1, date: 2022-06-23}", EN: "popravki-1.csv and popravki-2.csv, both with act: {number: 29/1, date: 2022-06-23}"},
	Good: diag.Text{RU: "у второго act: {number: 34/2, date: 2022-11-24}", EN: "the second with act: {number: 34/2, date: 2022-11-24}"},
}

var sameNumber = &diag.Rule{
	Code: "BUD030", Name: "same-number", Severity: diag.Warning,
	Message: diag.Text{RU: "номер %[1]s стоит у двух решений: %[2]s и %[3]s", EN: "the number %[1]s belongs to two decisions: %[2]s and %[3]s"},
	Help:    diag.Text{RU: "сверьте номер и дату с текстами решений", EN: "compare number and day with the texts of the decisions"},
	Why: diag.Text{
		RU: "Номера решений одного года не повторяются. Повтор — след копирования записи в паспорте.",
		EN: "Numbers of decisions do not repeat within a year. One that does is a trace of a copied entry.",
	},
	Bad:  diag.Text{RU: "{number: 29/1, date: 2022-06-23} и {number: 29/1, date: 2022-11-24}", EN: "{number: 29/1, date: 2022-06-23} and {number: 29/1, date: 2022-11-24}"},
	Good: diag.Text{RU: "{number: 29/1, date: 2022-06-23} и {number: 34/2, date: 2022-11-24}", EN: "{number: 29/1, date: 2022-06-23} and {number: 34/2, date: 2022-11-24}"},
}

var earlyAmendment = &diag.Rule{
	Code: "BUD031", Name: "early-amendment", Severity: diag.Warning,
	Message: diag.Text{RU: "поправки приняты %[1]s, раньше самого бюджета (%[2]s)", EN: "the amendments are of %[1]s, before the budget itself (%[2]s)"},
	Help:    diag.Text{RU: "проверьте даты в act и стадии: approved — первое решение, amended — поправки", EN: "check the days in act and the phases: approved is the first decision, amended its amendments"},
	Why: diag.Text{
		RU: "Поправить можно только то, что уже приняли. Если порядок дат другой, перепутаны даты или стадии, и разницы в журнале будут неверны.",
		EN: "Only what has been adopted can be amended. Another order means that days or phases are mixed up, and the differences of the journal would be wrong.",
	},
	Bad:  diag.Text{RU: "approved — 2022-12-16, amended — 2022-06-23", EN: "approved: 2022-12-16; amended: 2022-06-23"},
	Good: diag.Text{RU: "approved — 2021-12-16, amended — 2022-06-23", EN: "approved: 2021-12-16; amended: 2022-06-23"},
}

var lateAmendment = &diag.Rule{
	Code: "BUD058", Name: "late-amendment", Severity: diag.Warning,
	Message: diag.Text{RU: "поправки к бюджету на %[2]d год датированы %[1]s, когда этот год уже кончился", EN: "amendments to the budget of %[2]d are dated %[1]s, when that year was over"},
	Help:    diag.Text{RU: "проверьте date в act: это день принятия решения; и year: это год бюджета, а не решения", EN: "check date in act, the day of the decision, and year, that of the budget and not of the decision"},
	Why: diag.Text{
		RU: "Бюджет действует до 31 декабря, и поправить его можно только до этого дня. Дата следующего года — обычно опечатка, а из-за неё отчёты сверяются не с тем решением.",
		EN: "A budget is in force until 31 December and can be amended until then. A day of the next year is mostly a misprint, and because of it reports are compared with the wrong decision.",
	},
	Bad:  diag.Text{RU: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2023-06-23}", EN: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2023-06-23}"},
	Good: diag.Text{RU: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2022-06-23}", EN: "- path: popravki.csv\n  year: 2022\n  phase: amended\n  act: {number: 29/1, date: 2022-06-23}"},
}

var secondFirst = &diag.Rule{
	Code: "BUD032", Name: "second-first", Severity: diag.Error,
	Message: diag.Text{RU: "первоначальный бюджет на %[1]d год назван дважды", EN: "the budget of %[1]d has two first decisions"},
	Help:    diag.Text{RU: "у поправок поставьте phase: amended; если это части одного решения, дайте им одинаковый act", EN: "give amendments phase: amended; parts of one decision need the same act"},
	Why: diag.Text{
		RU: "Бюджет принимают один раз, а потом поправляют. От первого решения портал считает все изменения и второй процент исполнения.",
		EN: "A budget is adopted once and then amended. The portal counts all changes and the second per cent of execution from the first decision.",
	},
	Bad:  diag.Text{RU: "два файла с phase: approved и разными act", EN: "two files with phase: approved and different acts"},
	Good: diag.Text{RU: "один с phase: approved, второй с phase: amended", EN: "one with phase: approved, the other with phase: amended"},
}
