package nationalprojects

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "national-project"

// The tables of the kind.
const (
	tableIndicators = "indicators"
	tableMoney      = "money"
	tableObjects    = "objects"
)

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Национальный проект", EN: "National project"},
	Doc: diag.Text{
		RU: "Один набор — один проект. Показатели и деньги даются по годам, план и факт; объекты (участки дорог, дворы) — со сроком, который назвали сначала, и сроком, " +
			"на который рассчитывают теперь. Адрес страницы — имя папки: `data/bkd` — это `/national-projects/bkd/`.",
		EN: "One dataset is one project. Indicators and money are given by year, plan and fact; objects (stretches of road, yards) with the date named first and the date " +
			"expected now. The folder names the page: `data/bkd` is `/national-projects/bkd/`.",
	},
	Tables: []dataset.Table{indicatorsTable, moneyTable, objectsTable},
	Keys: []dataset.Key{
		{Name: "name", Doc: diag.Text{RU: "название проекта; если не указано — название набора", EN: "name of the project; the dataset's title if not given"}},
		{Name: "short", Doc: diag.Text{RU: "сокращение: БКД", EN: "abbreviation"}},
		{Name: "goal", Doc: diag.Text{RU: "цель проекта одним предложением", EN: "the project's goal in a sentence"}},
	},
}}

// yearColumn is what every table but the passport has.
var yearColumn = dataset.Column{
	Name: "year", Type: dataset.TypeYear, Required: true,
	Title:    diag.Text{RU: "Год", EN: "Year"},
	Headings: []string{"Год"},
}

var indicatorsTable = dataset.Table{
	Name:  tableIndicators,
	Title: diag.Text{RU: "Показатели по годам", EN: "Indicators by year"},
	Columns: []dataset.Column{
		{
			Name: "indicator", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Показатель", EN: "Indicator"},
			Headings: []string{"Показатель", "Наименование показателя"},
		},
		{
			Name: "unit", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Единица измерения", EN: "Unit"},
			Headings: []string{"Единица измерения", "Ед. изм.", "Единица"},
		},
		{
			Name: "better", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Что лучше: больше или меньше", EN: "Which is better: больше (more) or меньше (less)"},
			Headings: []string{"Что лучше", "Лучше"},
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
	Title: diag.Text{RU: "Деньги по годам и бюджетам", EN: "Money by year and budget"},
	Columns: []dataset.Column{
		yearColumn,
		{
			Name: "level", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Бюджет: федеральный, областной, местный или внебюджетные", EN: "Budget: федеральный (federal), областной (regional), местный (municipal) or внебюджетные (other)"},
			Headings: []string{"Бюджет", "Уровень бюджета", "Источник финансирования", "Источник"},
		},
		{
			Name: "allocated", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Предусмотрено", EN: "Allocated"},
			Headings: []string{"Предусмотрено", "Предусмотрено, руб.", "План", "План, руб.", "План, тыс. руб.", "План, млн руб."},
		},
		{
			Name: "spent", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Потрачено", EN: "Spent"},
			Headings: []string{"Потрачено", "Исполнено", "Исполнено, руб.", "Исполнено, тыс. руб.", "Исполнено, млн руб.", "Кассовое исполнение", "Факт", "Факт, руб."},
		},
	},
}

var objectsTable = dataset.Table{
	Name:  tableObjects,
	Title: diag.Text{RU: "Объекты", EN: "Objects"},
	Columns: []dataset.Column{
		yearColumn,
		{
			Name: "object", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Объект: улица, двор, сквер", EN: "Object: a street, a yard, a park"},
			Headings: []string{"Объект", "Адрес", "Адрес объекта", "Наименование объекта"},
		},
		{
			Name: "works", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Что делают", EN: "Works"},
			Headings: []string{"Работы", "Вид работ", "Виды работ"},
		},
		{
			Name: "phase", Type: dataset.TypeText, Required: true,
			Title: diag.Text{
				RU: "Этап: запланировано, торги, работы идут, готово, перенесено или отменено",
				EN: "Phase: запланировано (planned), торги (tender), работы идут (under way), готово (done), перенесено (postponed) or отменено (cancelled)",
			},
			Headings: []string{"Этап", "Стадия", "Состояние"},
		},
		{
			Name: "due_first", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Срок, который назвали сначала", EN: "Date named first"},
			Headings: []string{"Срок сначала", "Первоначальный срок", "Срок по плану", "Плановый срок"},
		},
		{
			Name: "due_now", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Срок, на который рассчитывают теперь", EN: "Date expected now"},
			Headings: []string{"Срок теперь", "Текущий срок", "Уточнённый срок", "Уточненный срок"},
		},
		{
			Name: "finished", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Когда закончили", EN: "Finished on"},
			Headings: []string{"Закончено", "Дата окончания", "Дата приёмки", "Дата приемки", "Фактический срок"},
		},
		{
			Name: "cost", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Стоимость по плану", EN: "Planned cost"},
			Headings: []string{"Стоимость", "Стоимость по плану", "Стоимость по плану, руб.", "Стоимость, руб.", "Стоимость, тыс. руб."},
		},
		{
			Name: "paid", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Оплачено", EN: "Paid"},
			Headings: []string{"Оплачено", "Оплачено, руб.", "Оплачено, тыс. руб.", "Исполнено, руб."},
		},
	},
}
