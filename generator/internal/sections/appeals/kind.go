package appeals

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "appeals"

// The tables of the kind.
const (
	tableMonths = "months"
	tableSingle = "appeals"
	tableLinks  = "links"
)

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Обращения жителей", EN: "Appeals of residents"},
	Doc: diag.Text{
		RU: "Обращения, например из «Инцидент-менеджмента»: по месяцам и темам или по одному в строке. Год даётся одним из двух способов. **Исходные файлы, строки и ячейки " +
			"не публикуются**: на портал попадает сводная таблица, в которой числа от 1 до 4 скрыты вместе с теми, по которым их можно вычислить. Темы, которых в месяце нет, считаются нулём; " +
			"месяц, которого нет совсем, — пропуском. Итоги за год появляются, когда есть все двенадцать месяцев.",
		EN: "Appeals, by month and topic or one a row. A year is given in one of the two ways. **Files, rows and cells are not published**: what reaches the portal is a table in which " +
			"counts from 1 to 4 are hidden together with those that they could be worked out from. A topic that a month lacks counts as zero, a month that is not there at all as a gap. Totals of a year " +
			"are shown when all twelve months are there.",
	},
	Tables:  []dataset.Table{monthsTable, singleTable, linksTable},
	Derived: true,
}}

func number(name, ru, en string, required bool, headings ...string) dataset.Column {
	return dataset.Column{Name: name, Type: dataset.TypeNumber, Required: required, Title: diag.Text{RU: ru, EN: en}, Headings: headings}
}

var monthsTable = dataset.Table{
	Name:  tableMonths,
	Title: diag.Text{RU: "По месяцам и темам", EN: "By month and topic"},
	Columns: []dataset.Column{
		{
			Name: "month", Type: dataset.TypeText, Required: true,
			Title:    diag.Text{RU: "Месяц: «март 2022», «03.2022», «2022-03»; «март» — в файле, у которого в паспорте указан год", EN: "Month: «март 2022», 03.2022, 2022-03"},
			Headings: []string{"Месяц", "Отчётный месяц", "Период"},
		},
		{Name: "topic", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Тема", EN: "Topic"}, Headings: []string{"Тема", "Тематика", "Тема обращения", "Категория"}},
		number("received", "Поступило", "Received", true, "Поступило", "Поступило обращений", "Количество обращений", "Обращений"),
		number("in_time", "Дан ответ в срок", "Answered in time", true, "В срок", "Ответ в срок", "Отвечено в срок", "Рассмотрено в срок"),
		number("late", "Дан ответ с опозданием", "Answered late", true, "С опозданием", "Ответ с опозданием", "Отвечено с опозданием", "С нарушением срока", "Просрочено"),
		number("open", "Без ответа", "Open", true, "Без ответа", "В работе", "На рассмотрении", "Остаток"),
		number("days_7", "Ответили за 0–7 дней", "Answered within 0–7 days", false, "0–7 дней", "До 7 дней", "0-7 дней"),
		number("days_15", "Ответили за 8–15 дней", "Answered within 8–15 days", false, "8–15 дней", "8-15 дней"),
		number("days_30", "Ответили за 16–30 дней", "Answered within 16–30 days", false, "16–30 дней", "16-30 дней"),
		number("days_60", "Ответили за 31–60 дней", "Answered within 31–60 days", false, "31–60 дней", "31-60 дней"),
		number("days_over", "Ответили позже, чем за 60 дней", "Answered after 60 days", false, "Больше 60 дней", "Более 60 дней", "Свыше 60 дней"),
	},
}

var singleTable = dataset.Table{
	Name:  tableSingle,
	Title: diag.Text{RU: "По одному в строке", EN: "One a row"},
	Columns: []dataset.Column{
		{Name: "number", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Номер обращения", EN: "Number"}, Headings: []string{"Номер", "№", "Номер обращения", "Рег. номер"}},
		{Name: "received", Type: dataset.TypeDate, Required: true, Title: diag.Text{RU: "Когда поступило", EN: "Received on"}, Headings: []string{"Поступило", "Дата поступления", "Дата регистрации", "Зарегистрировано"}},
		{Name: "topic", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Тема", EN: "Topic"}, Headings: []string{"Тема", "Тематика", "Тема обращения", "Категория"}},
		{Name: "answered", Type: dataset.TypeDate, Required: true, Title: diag.Text{RU: "Когда ответили; пусто — ещё не ответили", EN: "Answered on; empty while open"}, Headings: []string{"Дата ответа", "Отвечено", "Ответ дан"}},
		{Name: "due", Type: dataset.TypeDate, Title: diag.Text{RU: "Срок ответа; нет — 30 дней со дня регистрации (59-ФЗ, ст. 12)", EN: "Due on; without it 30 days (59-FZ, art. 12)"}, Headings: []string{"Срок", "Срок ответа", "Контрольный срок"}},
		number("days", "Дней до ответа; нет — считаются календарные дни", "Days until the answer; without it calendar days are counted", false, "Дней", "Дней до ответа", "Срок рассмотрения, дней"),
		{Name: "state", Type: dataset.TypeText, Title: diag.Text{RU: "Состояние: отвечено или в работе", EN: "State: answered or open"}, Headings: []string{"Состояние", "Статус", "Статус обращения"}},
		{Name: "text", Type: dataset.TypeText, Title: diag.Text{RU: "Текст обращения: проверяется на персональные данные и не публикуется", EN: "Free text: searched for personal data and never published"}, Headings: []string{"Текст", "Текст обращения", "Суть обращения", "Содержание"}},
		{Name: "object", Type: dataset.TypeText, Title: diag.Text{RU: "Объект национального проекта, о котором пишут, как он назван в его наборе", EN: "Object of a national project, as its dataset calls it"}, Headings: []string{"Объект"}},
	},
}

var linksTable = dataset.Table{
	Name:  tableLinks,
	Title: diag.Text{RU: "Какие темы — о каких объектах", EN: "Which topics are about which objects"},
	Columns: []dataset.Column{
		{Name: "topic", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Тема", EN: "Topic"}, Headings: []string{"Тема"}},
		{Name: "object", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Объект национального проекта, как он назван в его наборе", EN: "Object of a national project, as its dataset calls it"}, Headings: []string{"Объект"}},
	},
}
