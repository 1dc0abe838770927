package investment

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "investment"

// The tables of the kind.
const (
	tableMilestones = "milestones"
	tableMoney      = "money"
)

// kinds is what the section reads beside its documents. Money stands in tables alone: an amount has to lead to its cell.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Инвестиционные проекты", EN: "Investment projects"},
	Doc: diag.Text{
		RU: "Деньги и вехи инвестиционных проектов. О самом проекте рассказывает документ content/investment/имя.md; столбец «Проект» называет его имя или заголовок. " +
			"Вехи можно перечислить и в документе, и в таблице; деньги — только в таблице, чтобы каждое число вело к своей ячейке.",
		EN: "Money and milestones of investment projects. The project itself is told by a document content/investment/name.md; the column of the project gives its name or title. " +
			"Milestones may stand in the document or in a table; money stands in tables alone, so that each number leads to its cell.",
	},
	Tables: []dataset.Table{milestonesTable, moneyTable},
}}

var projectColumn = dataset.Column{
	Name: "project", Type: dataset.TypeText, Required: true,
	Title:    diag.Text{RU: "Проект", EN: "Project"},
	Headings: []string{"Проект", "Инвестиционный проект", "Наименование проекта"},
}

var milestonesTable = dataset.Table{
	Name:  tableMilestones,
	Title: diag.Text{RU: "Вехи", EN: "Milestones"},
	Columns: []dataset.Column{
		projectColumn,
		{Name: "milestone", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Веха", EN: "Milestone"}, Headings: []string{"Веха", "Этап", "Контрольная точка"}},
		{
			Name: "first", Type: dataset.TypeText, Title: diag.Text{RU: "Первый срок: день, месяц, квартал или год", EN: "First planned time: a day, month, quarter or year"},
			Headings: []string{"Первый срок", "Первоначальный срок", "Срок сначала"},
		},
		{
			Name: "planned", Type: dataset.TypeText, Title: diag.Text{RU: "Срок: день, месяц, квартал или год", EN: "Planned time: a day, month, quarter or year"},
			Headings: []string{"Срок", "Плановый срок", "План", "Срок (план)"},
		},
		{
			Name: "actual", Type: dataset.TypeText, Title: diag.Text{RU: "Достигнута: день, месяц, квартал или год", EN: "Reached: a day, month, quarter or year"},
			Headings: []string{"Достигнута", "Выполнено", "Факт", "Фактический срок", "Срок (факт)"},
		},
		{Name: "note", Type: dataset.TypeText, Title: diag.Text{RU: "Пояснение", EN: "Note"}, Headings: []string{"Пояснение", "Примечание"}},
		{Name: "source", Type: dataset.TypeText, Title: diag.Text{RU: "Откуда известно", EN: "Where it is from"}, Headings: []string{"Откуда известно", "Документ"}},
	},
}

var moneyTable = dataset.Table{
	Name:  tableMoney,
	Title: diag.Text{RU: "Деньги", EN: "Money"},
	Columns: []dataset.Column{
		projectColumn,
		{
			Name: "payer", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Кто платит", EN: "Who pays"},
			Headings: []string{"Кто платит", "Источник денег", "Источник финансирования", "Источник"},
		},
		{Name: "year", Type: dataset.TypeYear, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год"}},
		{
			Name: "plan", Type: dataset.TypeMoney, Title: diag.Text{RU: "План", EN: "Planned"},
			Headings: []string{"План", "План, руб.", "План, тыс. руб.", "План, млн руб.", "Предусмотрено", "Запланировано"},
		},
		{
			Name: "fact", Type: dataset.TypeMoney, Title: diag.Text{RU: "Вложено", EN: "Spent"},
			Headings: []string{"Вложено", "Вложено, руб.", "Вложено, тыс. руб.", "Вложено, млн руб.", "Факт", "Факт, руб.", "Факт, тыс. руб.", "Факт, млн руб."},
		},
	},
}
