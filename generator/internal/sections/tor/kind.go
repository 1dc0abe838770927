package tor

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "tor"

// The tables of the kind.
const (
	tableIndicators = "indicators"
	tableGoals      = "goals"
	tableRegister   = "register"
	tablePeers      = "peers"
)

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Территория опережающего развития", EN: "Special economic zone"},
	Doc: diag.Text{
		RU: "Показатели территории по годам, то, что намечено при её создании, и реестр резидентов. Показатели и обещания могут стоять в одном файле или в разных: " +
			"строки одного года дополняют друг друга, но одно и то же число дважды давать нельзя.",
		EN: "The zone's indicators by year, what was planned when it was founded, and the register of its residents. Indicators and promises may stand in one file or in several: " +
			"rows of one year complete each other, but no number may be given twice.",
	},
	Tables: []dataset.Table{indicatorsTable, goalsTable, registerTable, peersTable},
	Keys: []dataset.Key{
		{Name: "name", Doc: diag.Text{RU: "как называется территория: ТОР «Северск»", EN: "what the zone is called"}},
		{Name: "founded", Doc: diag.Text{RU: "с какого дня она действует: 2019-02-23", EN: "the day since when it exists: 2019-02-23"}},
		{Name: "until", Doc: diag.Text{
			RU: "по какой день она создана: 2029-02-22. Страница считает, сколько лет осталось",
			EN: "the day until which it was founded: 2029-02-22. The page says how many years are left",
		}},
		{Name: "until_status", Doc: diag.Text{RU: "`demo`, если день `until` условный", EN: "`demo` when the day of `until` is invented"}},
		{Name: "until_source", Doc: diag.Text{RU: "откуда известен этот срок", EN: "where that day is from"}},
		{Name: "comparison", Doc: diag.Text{
			RU: "что источник говорит о сравнении с другими территориями, одним предложением",
			EN: "what the source says of the comparison with other zones, in a sentence",
		}},
		{Name: "counting", Doc: diag.Text{
			RU: "`cumulative` — числа с начала работы по конец года (так, если не указано); `yearly` — за каждый год отдельно",
			EN: "`cumulative`: numbers run from the founding to the end of the year (the default); `yearly`: each year by itself",
		}},
	},
}}

var indicatorsTable = dataset.Table{
	Name:  tableIndicators,
	Title: diag.Text{RU: "Показатели по годам", EN: "Indicators by year"},
	Columns: []dataset.Column{
		{
			Name: "year", Type: dataset.TypeYear, Required: true,
			Title:    diag.Text{RU: "Год", EN: "Year"},
			Headings: []string{"Год", "Отчётный год", "Отчетный год"},
		},
		{
			Name: "residents", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Резиденты", EN: "Residents"},
			Headings: []string{"Резиденты", "Число резидентов", "Количество резидентов", "Резиденты, ед."},
		},
		{
			Name: "jobs_promised", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Рабочие места, обещано", EN: "Jobs promised"},
			Headings: []string{"Рабочие места, обещано", "Рабочие места, план", "Рабочие места (план)", "Обещано рабочих мест"},
		},
		{
			Name: "jobs", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Рабочие места, создано", EN: "Jobs created"},
			Headings: []string{"Рабочие места, создано", "Рабочие места, факт", "Рабочие места (факт)", "Создано рабочих мест", "Рабочие места"},
		},
		{
			Name: "investment_promised", Type: dataset.TypeMoney,
			Title: diag.Text{RU: "Инвестиции, обещано", EN: "Investment promised"},
			Headings: []string{
				"Инвестиции, обещано", "Инвестиции, обещано, руб.", "Инвестиции, обещано, тыс. руб.", "Инвестиции, обещано, млн руб.",
				"Инвестиции, план", "Инвестиции (план)", "Обещано инвестиций",
			},
		},
		{
			Name: "investment", Type: dataset.TypeMoney,
			Title: diag.Text{RU: "Инвестиции, вложено", EN: "Investment made"},
			Headings: []string{
				"Инвестиции, вложено", "Инвестиции, вложено, руб.", "Инвестиции, вложено, тыс. руб.", "Инвестиции, вложено, млн руб.",
				"Инвестиции, факт", "Инвестиции (факт)", "Привлечено инвестиций", "Инвестиции",
			},
		},
		{
			Name: "relief", Type: dataset.TypeMoney,
			Title: diag.Text{RU: "Льготы", EN: "Tax relief"},
			Headings: []string{
				"Льготы", "Льготы, руб.", "Льготы, тыс. руб.", "Льготы, млн руб.", "Сумма льгот", "Льготы резидентам", "Предоставлено льгот", "Льготы предоставленные",
			},
		},
	},
}

var goalsTable = dataset.Table{
	Name:  tableGoals,
	Title: diag.Text{RU: "Намечено за всё время", EN: "Planned for the whole time"},
	Columns: []dataset.Column{
		{Name: "residents", Type: dataset.TypeNumber, Title: diag.Text{RU: "Резиденты, намечено", EN: "Residents planned"}, Headings: []string{"Резиденты, намечено"}},
		{Name: "jobs", Type: dataset.TypeNumber, Title: diag.Text{RU: "Рабочие места, намечено", EN: "Jobs planned"}, Headings: []string{"Рабочие места, намечено"}},
		{Name: "investment", Type: dataset.TypeMoney, Title: diag.Text{RU: "Инвестиции, намечено", EN: "Investment planned"}, Headings: []string{"Инвестиции, намечено", "Инвестиции, намечено, млн руб."}},
		{
			Name: "note", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Слово перед числом: «более», «около»", EN: "Word before the number: more than, about"},
			Headings: []string{"Пояснение", "Примечание"},
		},
		{Name: "source", Type: dataset.TypeText, Title: diag.Text{RU: "Источник", EN: "Source"}, Headings: []string{"Источник"}},
	},
}

var registerTable = dataset.Table{
	Name:  tableRegister,
	Title: diag.Text{RU: "Реестр резидентов", EN: "Register of residents"},
	Columns: []dataset.Column{
		{
			Name: "name", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Резидент", EN: "Resident"},
			Headings: []string{"Резидент", "Наименование резидента", "Наименование", "Наименование организации"},
		},
		{
			Name: "project", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Проект", EN: "Project"},
			Headings: []string{"Проект", "Инвестиционный проект", "Наименование проекта"},
		},
		{
			Name: "sector", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Отрасль", EN: "Sector"},
			Headings: []string{"Отрасль", "Вид деятельности", "Сфера деятельности"},
		},
		{
			Name: "entered", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Дата включения в реестр", EN: "Entered on"},
			Headings: []string{"Дата включения", "Дата включения в реестр", "Включён в реестр", "Дата соглашения"},
		},
		{
			Name: "left", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Дата исключения из реестра", EN: "Left on"},
			Headings: []string{"Дата исключения", "Дата исключения из реестра", "Исключён из реестра"},
		},
		{
			Name: "state", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Состояние проекта", EN: "State of the project"},
			Headings: []string{"Состояние", "Состояние проекта", "Стадия", "Стадия проекта"},
		},
		{
			Name: "jobs_promised", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Рабочие места, обещано", EN: "Jobs promised"},
			Headings: []string{"Рабочие места, обещано", "Рабочие места, план", "Обещано рабочих мест"},
		},
		{
			Name: "jobs", Type: dataset.TypeNumber,
			Title:    diag.Text{RU: "Рабочие места, создано", EN: "Jobs created"},
			Headings: []string{"Рабочие места, создано", "Рабочие места, факт", "Создано рабочих мест"},
		},
		{
			Name: "investment_promised", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Инвестиции, обещано", EN: "Investment promised"},
			Headings: []string{"Инвестиции, обещано", "Инвестиции, обещано, руб.", "Инвестиции, обещано, тыс. руб.", "Инвестиции, обещано, млн руб.", "Инвестиции, план"},
		},
		{
			Name: "investment", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Инвестиции, вложено", EN: "Investment made"},
			Headings: []string{"Инвестиции, вложено", "Инвестиции, вложено, руб.", "Инвестиции, вложено, тыс. руб.", "Инвестиции, вложено, млн руб.", "Инвестиции, факт"},
		},
		{
			Name: "relief", Type: dataset.TypeMoney,
			Title: diag.Text{RU: "Льготы", EN: "Tax relief"},
			Headings: []string{
				"Льготы", "Льготы, руб.", "Льготы, тыс. руб.", "Льготы, млн руб.", "Сумма льгот", "Льготы резидентам", "Предоставлено льгот", "Льготы предоставленные",
			},
		},
		{
			Name: "until", Type: dataset.TypeDate,
			Title:    diag.Text{RU: "Срок по соглашению", EN: "Due by the agreement"},
			Headings: []string{"Срок по соглашению", "Срок соглашения", "Соглашение действует до", "Действует до", "Срок исполнения обязательств"},
		},
	},
}

// peersTable is what is known of other zones.
var peersTable = dataset.Table{
	Name:  tablePeers,
	Title: diag.Text{RU: "Другие территории", EN: "Other zones"},
	Columns: []dataset.Column{
		{
			Name: "territory", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Территория", EN: "Zone"},
			Headings: []string{"Территория", "ТОР", "Название территории"},
		},
		{Name: "year", Type: dataset.TypeYear, Required: true, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год", "На конец года", "Отчётный год", "Отчетный год"}},
		{Name: "residents", Type: dataset.TypeNumber, Title: diag.Text{RU: "Резиденты", EN: "Residents"}, Headings: []string{"Резиденты", "Число резидентов", "Количество резидентов"}},
		{
			Name: "jobs", Type: dataset.TypeNumber, Title: diag.Text{RU: "Рабочие места, создано", EN: "Jobs created"},
			Headings: []string{"Рабочие места, создано", "Рабочие места, факт", "Создано рабочих мест", "Рабочие места"},
		},
		{
			Name: "investment", Type: dataset.TypeMoney, Title: diag.Text{RU: "Инвестиции, вложено", EN: "Investment made"},
			Headings: []string{
				"Инвестиции, вложено", "Инвестиции, вложено, руб.", "Инвестиции, вложено, тыс. руб.", "Инвестиции, вложено, млн руб.", "Привлечено инвестиций", "Инвестиции",
			},
		},
		{Name: "source", Type: dataset.TypeText, Title: diag.Text{RU: "Источник", EN: "Source"}, Headings: []string{"Источник"}},
	},
}
