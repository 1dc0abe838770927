package budget

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// kind is what a dataset of a budget holds: reports on its execution, or the plan alone.
var kind = dataset.Kind{
	Name:  "budget",
	Title: diag.Text{RU: "Бюджет", EN: "Budget"},
	Doc: diag.Text{
		RU: "Отчёты об исполнении бюджета: форма 0503117 или простая таблица. Один файл может содержать доходы, расходы и источники вместе или по отдельности; " +
			"в одном паспорте могут лежать отчёты за несколько кварталов и лет.\n\n" +
			"Отчёт нарастающий: считается с 1 января по день, названный в `date` (или в строке над таблицей: «на 1 января 2022 г.» — это весь 2021 год). " +
			"Месяц или квартал — разность двух отчётов. `phase: approved` у файла означает решение о бюджете, принятое до начала года, `phase: amended` — решение с поправками, `phase: schedule` — бюджетную роспись: в таких файлах только план. " +
			"Версии плана различаются по `act` (номер и дата решения).\n\n" +
			"Коды — 20 цифр с администратором или 17 без него, пробелы не важны. В простой таблице код можно сократить: `0700`, `0701`, `0701244`, `101`, `10102`. " +
			"Программы (часть «программы») стоят под кодом целевой статьи: `01`, `011`, `01101`; непрограммные расходы — `99`. " +
			"Итоги программа узнаёт по коду и к частям не прибавляет, а проверяет: итог обязан равняться сумме частей до копейки.\n\n" +
			"Графа «Неисполненные назначения» сверяется с планом и исполнением и показывается как в отчёте; пустая, «-» и «х» в ней допустимы, если плана нет или он перевыполнен. " +
			"Контрольные суммы решения пишут у файла в `totals`: `income`, `expenditure`, `sources`, `result`; у отчёта сверяется исполнение, план — именем с `_approved`. " +
			"Если отчёт сам не сходится, разницу объясняют в паспорте, в `explanations`: у строки итога `code` — `0700`, `101`, `200`, `450`, у остальных — все цифры кода без администратора.",
		EN: "Reports on the execution of a budget: form 0503117 or a simple table. A file may hold income, expenditure and sources together or apart; " +
			"a passport may list the reports of several quarters and years.\n\n" +
			"A report is cumulative from 1 January to the day in `date` (or in the row over the table: «на 1 января 2022 г.» is the whole of 2021). " +
			"A month or a quarter is the difference of two reports. `phase: approved` of a file means the budget as adopted before the year, `phase: amended` the budget as amended, `phase: schedule` the бюджетная роспись: plans only. " +
			"Versions of the plan are told apart by `act` (number and day of the decision).\n\n" +
			"Codes have 20 digits with the administrator or 17 without, blanks do not matter. A simple table may cut them: `0700`, `0701`, `0701244`, `101`, `10102`. " +
			"Programmes (part «программы») stand under target items: `01`, `011`, `01101`; what is outside of them is `99`. " +
			"Totals are recognised by their code, never added to their parts, and checked: a total must equal its parts to the kopeck.\n\n" +
			"The column «Неисполненные назначения» is compared with plan and execution and shown as the report prints it; empty, «-» and «х» are right where there is no plan or more was done. " +
			"Control totals of the act stand in the file's `totals`: `income`, `expenditure`, `sources`, `result`; of a report they are compared with execution, with the plan under a name with `_approved`. " +
			"When the report itself does not add up, `explanations` of the passport say why: `code` is `0700`, `101`, `200`, `450` for a total, else all digits without the administrator.",
	},
	Tables: []dataset.Table{formTable, simpleTable},
}

// formTable is form 0503117 as the treasury's programs and Excel save it.
var formTable = dataset.Table{
	Name:  "0503117",
	Title: diag.Text{RU: "Форма 0503117", EN: "Form 0503117"},
	Columns: []dataset.Column{
		nameColumn,
		{
			Name: "line", Type: dataset.TypeCode, Fiscal: dataset.FiscalLine,
			Title:    diag.Text{RU: "Код строки", EN: "Line"},
			Headings: []string{"Код строки", "Код стро-ки", "Код стр.", "Стр."},
		},
		codeColumn, approvedColumn, executedColumn,
		{
			Name: "unexecuted", Type: dataset.TypeMoney, Fiscal: dataset.FiscalAmount,
			Title:    diag.Text{RU: "Неисполненные назначения", EN: "Not executed"},
			Headings: []string{"Неисполненные назначения", "Неисполненные бюджетные назначения", "Не исполнено"},
		},
	},
}

// simpleTable is what can be typed by hand.
var simpleTable = dataset.Table{
	Name:  "simple",
	Title: diag.Text{RU: "Простая таблица", EN: "Simple table"},
	Columns: []dataset.Column{
		{
			Name: "part", Type: dataset.TypeText, Required: true, Fiscal: dataset.FiscalPart,
			Title:    diag.Text{RU: "Часть бюджета: доходы, расходы, источники или программы", EN: "Part of the budget: income, expenditure, sources or programmes"},
			Headings: []string{"Часть", "Часть бюджета", "Раздел бюджета", "Вид"},
		},
		codeColumn, nameColumn, approvedColumn, executedColumn,
	},
}

// The columns that both shapes have.
var (
	nameColumn = dataset.Column{
		Name: "name", Type: dataset.TypeText, Required: true, Fiscal: dataset.FiscalLabel,
		Title:    diag.Text{RU: "Наименование показателя", EN: "Name"},
		Headings: []string{"Наименование показателя", "Наименование", "Показатель"},
	}
	codeColumn = dataset.Column{
		Name: "code", Type: dataset.TypeCode, Required: true, Fiscal: dataset.FiscalCode,
		Title: diag.Text{RU: "Код по бюджетной классификации", EN: "Code of the budget classification"},
		Headings: []string{
			"Код по бюджетной классификации", "Код дохода по бюджетной классификации", "Код расхода по бюджетной классификации",
			"Код источника финансирования дефицита бюджета по бюджетной классификации", "Код источника финансирования по бюджетной классификации",
			"Код дохода по КД", "Код расхода по ФКР", "Код бюджетной классификации", "Код БК", "КБК", "Код", "Код дохода", "Код расхода", "Код источника",
			"Код программы", "Целевая статья", "ЦСР", "КЦСР",
		},
	}
	approvedColumn = dataset.Column{
		Name: "approved", Type: dataset.TypeMoney, Required: true, Fiscal: dataset.FiscalApproved,
		Title:    diag.Text{RU: "Утвержденные бюджетные назначения", EN: "Approved"},
		Headings: []string{"Утвержденные бюджетные назначения", "Утверждённые бюджетные назначения", "Утверждено", "План", "План на год", "Уточненный план", "Назначено", "plan"},
	}
	executedColumn = dataset.Column{
		Name: "executed", Type: dataset.TypeMoney, Fiscal: dataset.FiscalExecuted,
		Title:    diag.Text{RU: "Исполнено", EN: "Executed"},
		Headings: []string{"Исполнено", "Исполнение", "Исполнено всего", "Факт", "Кассовое исполнение"},
	}
)
