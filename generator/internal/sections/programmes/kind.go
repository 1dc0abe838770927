package programmes

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "programme"

// The tables of the kind.
const (
	tableParts      = "subprogrammes"
	tableActivities = "activities"
	tableIndicators = "indicators"
	tableMoney      = "money"
)

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Муниципальная программа", EN: "Municipal programme"},
	Doc: diag.Text{
		RU: "Один набор — одна программа. Цель, исполнитель, годы и код в бюджете пишут в паспорте; подпрограммы, мероприятия, показатели и деньги — таблицы, как они стоят в отчёте о " +
			"программе; ни одна не обязательна. Адрес страницы — имя папки: `data/molodezh` — это `/programmes/molodezh/`. Сумму по источникам портал считает сам: строк «всего» не нужно. " +
			"Деньги бюджетов сверяются с программой бюджета, если в паспорте есть её код.",
		EN: "One dataset is one programme. Goal, responsible body, years and the code in the budget stand in the passport; sub-programmes, activities, indicators and money are tables as the " +
			"programme's report has them, none of them required. The folder names the page: `data/molodezh` is `/programmes/molodezh/`. Sums over sources are worked out: no rows of totals. " +
			"The money of budgets is compared with the budget's programme when the passport has its code.",
	},
	Tables: []dataset.Table{partsTable, activitiesTable, indicatorsTable, moneyTable},
	Keys: []dataset.Key{
		{Name: "name", Doc: diag.Text{RU: "название программы; если не указано — название набора", EN: "name of the programme; the dataset's title if not given"}},
		{Name: "goal", Doc: diag.Text{RU: "цель одним предложением", EN: "the goal in a sentence"}},
		{Name: "responsible", Doc: diag.Text{RU: "ответственный исполнитель: орган или отдел, а не человек", EN: "the responsible body, not a person"}},
		{Name: "years", Doc: diag.Text{RU: "годы действия: 2021-2025", EN: "years that it runs: 2021-2025"}},
		{Name: "act", Doc: diag.Text{RU: "постановление, которым утверждена программа", EN: "the act that the programme was adopted by"}},
		{Name: "budget_code", Doc: diag.Text{RU: "код программы в бюджете, две первые цифры целевой статьи, в кавычках: \"08\"", EN: "code of the programme in the budget, the first two digits of its target items, in quotes: \"08\""}},
		{Name: "budget_name", Doc: diag.Text{RU: "как программа названа в бюджете, если иначе", EN: "what the budget calls the programme, when it is something else"}},
	},
}}

// yearColumn is what indicators and money have.
var yearColumn = dataset.Column{
	Name: "year", Type: dataset.TypeYear, Required: true,
	Title:    diag.Text{RU: "Год", EN: "Year"},
	Headings: []string{"Год"},
}

// partColumn names the sub-programme that a row is of; empty is the programme as a whole.
var partColumn = dataset.Column{
	Name: "subprogramme", Type: dataset.TypeText,
	Title:    diag.Text{RU: "Подпрограмма; пусто — программа в целом", EN: "Sub-programme; empty is the programme as a whole"},
	Headings: []string{"Подпрограмма", "Наименование подпрограммы"},
}

var partsTable = dataset.Table{
	Name:  tableParts,
	Title: diag.Text{RU: "Подпрограммы", EN: "Sub-programmes"},
	Columns: []dataset.Column{
		{
			Name: "subprogramme", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Подпрограмма", EN: "Sub-programme"},
			Headings: []string{"Подпрограмма", "Наименование подпрограммы"},
		},
		{
			Name: "code", Type: dataset.TypeCode,
			Title:    diag.Text{RU: "Код в бюджете, три первые цифры целевой статьи", EN: "Code in the budget, the first three digits of its target items"},
			Headings: []string{"Код", "Код в бюджете", "Код подпрограммы", "КЦСР"},
		},
		{
			Name: "goal", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Цель или задача", EN: "Goal"},
			Headings: []string{"Цель", "Цель подпрограммы", "Задача", "Задачи"},
		},
		responsibleColumn,
	},
}

var responsibleColumn = dataset.Column{
	Name: "responsible", Type: dataset.TypeText,
	Title:    diag.Text{RU: "Исполнитель: орган или отдел", EN: "Responsible body"},
	Headings: []string{"Исполнитель", "Ответственный", "Ответственный исполнитель", "Исполнители"},
}

var activitiesTable = dataset.Table{
	Name:  tableActivities,
	Title: diag.Text{RU: "Мероприятия", EN: "Activities"},
	Columns: []dataset.Column{
		partColumn,
		{
			Name: "activity", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Мероприятие", EN: "Activity"},
			Headings: []string{"Мероприятие", "Наименование мероприятия", "Мероприятия"},
		},
		responsibleColumn,
		{
			Name: "due", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Срок: 31.12.2022, декабрь 2022, IV квартал 2022 или 2022", EN: "Due: 2022-12-31, a month, a quarter (4 кв. 2022) or a year"},
			Headings: []string{"Срок", "Срок исполнения", "Срок по плану", "Плановый срок", "Срок выполнения"},
		},
		{
			Name: "done", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Когда выполнено", EN: "Done on"},
			Headings: []string{"Выполнено", "Дата выполнения", "Фактический срок", "Когда выполнено"},
		},
		{
			Name: "state", Type: dataset.TypeText,
			Title: diag.Text{
				RU: "Состояние: запланировано, идёт, выполнено, перенесено или отменено",
				EN: "State: запланировано (planned), идёт (under way), выполнено (done), перенесено (postponed) or отменено (cancelled)",
			},
			Headings: []string{"Состояние", "Статус", "Статус мероприятия", "Этап"},
		},
		{
			Name: "outcome", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Что сделано", EN: "What was done"},
			Headings: []string{"Что сделано", "Результат", "Итог", "Достигнутый результат"},
		},
		{
			Name: "link", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Страница портала об этом: /news/2022/...", EN: "Page of the portal about it: /news/2022/..."},
			Headings: []string{"Ссылка", "Страница", "Подробнее"},
		},
	},
}

var indicatorsTable = dataset.Table{
	Name:  tableIndicators,
	Title: diag.Text{RU: "Показатели по годам", EN: "Indicators by year"},
	Columns: []dataset.Column{
		partColumn,
		{
			Name: "indicator", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Показатель", EN: "Indicator"},
			Headings: []string{"Показатель", "Наименование показателя", "Целевой показатель"},
		},
		{
			Name: "unit", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Единица измерения", EN: "Unit"},
			Headings: []string{"Единица измерения", "Ед. изм.", "Единица"},
		},
		{
			Name: "better", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Что лучше: больше или меньше", EN: "Which is better: больше (more) or меньше (less)"},
			Headings: []string{"Что лучше", "Лучше", "Направление"},
		},
		yearColumn,
		{
			Name: "plan", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "План", EN: "Plan"},
			Headings: []string{"План", "Плановое значение", "Значение по плану"},
		},
		{
			Name: "fact", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Факт", EN: "Fact"},
			Headings: []string{"Факт", "Фактическое значение", "Достигнуто"},
		},
	},
}

var moneyTable = dataset.Table{
	Name:  tableMoney,
	Title: diag.Text{RU: "Деньги по годам и источникам", EN: "Money by year and source"},
	Columns: []dataset.Column{
		yearColumn,
		{
			Name: "source", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Источник: федеральный, областной, местный или внебюджетный", EN: "Source: федеральный (federal), областной (regional), местный (municipal) or внебюджетный (other)"},
			Headings: []string{"Источник", "Источник финансирования", "Бюджет", "Уровень бюджета"},
		},
		partColumn,
		{
			Name: "planned", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "План", EN: "Plan"},
			Headings: []string{"План", "План, руб.", "План, тыс. руб.", "План, млн руб.", "Предусмотрено", "Предусмотрено, руб.", "Предусмотрено, тыс. руб."},
		},
		{
			Name: "spent", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Факт", EN: "Fact"},
			Headings: []string{"Факт", "Факт, руб.", "Факт, тыс. руб.", "Факт, млн руб.", "Исполнено", "Исполнено, руб.", "Исполнено, тыс. руб.", "Кассовое исполнение", "Потрачено"},
		},
		{
			Name: "through", Type: dataset.TypeText,
			Title: diag.Text{
				RU: "Через бюджет муниципалитета: да или нет; пусто — да, а у внебюджетных нет",
				EN: "Passes through the municipality's budget: да (yes) or нет (no); empty is yes, and no for other sources",
			},
			Headings: []string{"Через бюджет", "Через местный бюджет", "Через бюджет города"},
		},
	},
}
