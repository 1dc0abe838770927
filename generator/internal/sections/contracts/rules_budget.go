package contracts

import "otkryto/generator/internal/diag"

var ruleNoLine = &diag.Rule{
	Code:    "CON015",
	Name:    "no-line",
	Message: diag.Text{RU: "«%s» — не код строки бюджета", EN: "\"%s\" is no code of a line of the budget"},
	Help: diag.Text{
		RU: "нужны раздел и подраздел (0409) или КБК целиком: 20 цифр, без главного распорядителя — 17",
		EN: "section and subsection (0409) are wanted, or the whole code of 20 digits, 17 without the administrator",
	},
	Why: diag.Text{
		RU: "По коду портал сверяет оплату контрактов с исполнением бюджета. Код, которого не бывает, оставит контракт без строки.",
		EN: "By the code payments are compared with the execution of the budget. A code that cannot be leaves the contract without a line.",
	},
	Bad:  diag.Text{RU: "КБК\n40", EN: "line\n40"},
	Good: diag.Text{RU: "КБК\n0409", EN: "line\n0409"},
}

var ruleLineZero = &diag.Rule{
	Code:    "CON016",
	Name:    "line-without-zero",
	Message: diag.Text{RU: "в коде «%[1]s» потерян ноль в начале: %[2]s", EN: "the code \"%[1]s\" has lost the zero at its beginning: %[2]s"},
	Help: diag.Text{
		RU: "допишите ноль, а в Excel сделайте столбец текстовым («Формат ячеек» → «Текстовый»)",
		EN: "add the zero, and make the column text in Excel",
	},
	Why: diag.Text{
		RU: "Excel принимает код за число и убирает ноль в начале: 0409 становится 409.",
		EN: "Excel takes a code for a number and drops the zero at its beginning: 0409 becomes 409.",
	},
	Bad:  diag.Text{RU: "КБК\n409", EN: "line\n409"},
	Good: diag.Text{RU: "КБК\n0409", EN: "line\n0409"},
}

var ruleUnknownLine = &diag.Rule{
	Code:     "CON017",
	Name:     "line-not-in-budget",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "в бюджете %[2]d года нет подраздела %[1]s", EN: "the budget of %[2]d has no subsection %[1]s"},
	Help:     diag.Text{RU: "сверьте код с отчётом об исполнении бюджета", EN: "compare the code with the report on the budget's execution"},
	Why: diag.Text{
		RU: "Контракт оплачивают с той строки, которая в бюджете есть. Если её нет, ошибка в коде или бюджет загружен не весь.",
		EN: "A contract is paid from a line that the budget has. If there is none, the code is wrong or the budget is not there as a whole.",
	},
	Bad:  diag.Text{RU: "КБК\n0419", EN: "line\n0419"},
	Good: diag.Text{RU: "КБК\n0409", EN: "line\n0409"},
}

var ruleUnknownProgramme = &diag.Rule{
	Code:     "CON018",
	Name:     "programme-not-in-budget",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "в бюджете %[2]d года нет программы «%[1]s»", EN: "the budget of %[2]d has no programme \"%[1]s\""},
	Help:     diag.Text{RU: "укажите код программы, как в бюджете (06), или её название слово в слово", EN: "give the programme's code as the budget has it (06), or its name word by word"},
	Why: diag.Text{
		RU: "По программе портал сверяет оплату контрактов с деньгами программы. Неузнанная программа останется без сверки.",
		EN: "By the programme payments are compared with the programme's money. One that is not recognised is compared with nothing.",
	},
	Bad:  diag.Text{RU: "Программа\n77", EN: "programme\n77"},
	Good: diag.Text{RU: "Программа\n06", EN: "programme\n06"},
}

var ruleOverLine = &diag.Rule{
	Code:     "CON019",
	Name:     "paid-more-than-line",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "по подразделу %[1]s оплачено %[2]s, а бюджет исполнен на %[3]s — на %[4]s меньше", EN: "%[2]s were paid from subsection %[1]s, which the budget executed with %[3]s, %[4]s less"},
	Help: diag.Text{
		RU: "проверьте КБК у самых крупных контрактов; если часть оплачена не из этого бюджета, объясните разницу в паспорте",
		EN: "check the codes of the largest contracts; if part was paid from elsewhere, explain the difference in the passport",
	},
	Why: diag.Text{
		RU: "Всё, что оплачено по контрактам года из бюджета, входит в исполнение этого года, а в нём есть и зарплаты, и субсидии. Больше строки бюджета оплата контрактов быть не может.",
		EN: "All that the budget paid for the year's contracts is part of the year's execution, which has wages and grants besides. Payments for contracts cannot exceed the line.",
	},
	Bad:  diag.Text{RU: "контракты 0409: оплачено 600 млн\nбюджет 0409: исполнено 515 млн", EN: "contracts 0409: 600 million paid\nbudget 0409: 515 million executed"},
	Good: diag.Text{RU: "контракты 0409: оплачено 300 млн\nбюджет 0409: исполнено 515 млн", EN: "contracts 0409: 300 million paid\nbudget 0409: 515 million executed"},
}

var ruleOverProgramme = &diag.Rule{
	Code:     "CON020",
	Name:     "paid-more-than-programme",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "по программе %[1]s оплачено %[2]s, а исполнена она на %[3]s — на %[4]s меньше", EN: "%[2]s were paid for programme %[1]s, which was executed with %[3]s, %[4]s less"},
	Help: diag.Text{
		RU: "проверьте программу у самых крупных контрактов; если часть оплачена не из этого бюджета, объясните разницу в паспорте",
		EN: "check the programme of the largest contracts; if part was paid from elsewhere, explain the difference in the passport",
	},
	Why: diag.Text{
		RU: "Оплата контрактов — часть денег программы: больше всех её расходов она быть не может.",
		EN: "Payments for contracts are part of a programme's money and cannot exceed all of it.",
	},
	Bad:  diag.Text{RU: "контракты программы 06: оплачено 40 млн\nпрограмма 06: исполнено 31 млн", EN: "contracts of programme 06: 40 million paid\nprogramme 06: 31 million executed"},
	Good: diag.Text{RU: "контракты программы 06: оплачено 20 млн\nпрограмма 06: исполнено 31 млн", EN: "contracts of programme 06: 20 million paid\nprogramme 06: 31 million executed"},
}
