package hearings

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "proposals"

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Предложения на слушаниях", EN: "Proposals made at hearings"},
	Doc: diag.Text{
		RU: "Один набор — все слушания, один файл — предложения на одни слушания. Слушания называют свой файл в `content/hearings/…`: `proposals: predlozheniya/skver.csv` — это " +
			"`data/predlozheniya/skver.csv`. Имён, телефонов, адресов и почты в файле быть не может: это ошибка. Решение с будущей датой появится на странице в свой день.",
		EN: "One dataset is all hearings, one file the proposals of one. A hearing names its file in `content/hearings/…`: `proposals: predlozheniya/skver.csv` is " +
			"`data/predlozheniya/skver.csv`. Names, phones and addresses are an error. A decision of a day to come appears on the page on its day.",
	},
	Tables: []dataset.Table{{
		Name:  "proposals",
		Title: diag.Text{RU: "Предложения", EN: "Proposals"},
		Columns: []dataset.Column{
			{
				Name: "number", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Номер по протоколу", EN: "Number in the protocol"},
				Headings: []string{"№", "№ п/п", "Номер", "Номер предложения", "№ предложения"},
			},
			{
				Name: "date", Type: dataset.TypeDate, Required: true,
				Title:    diag.Text{RU: "Когда поступило", EN: "Received on"},
				Headings: []string{"Дата", "Дата поступления", "Поступило", "Когда поступило"},
			},
			{
				Name: "text", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Предложение, коротко", EN: "The proposal, in short"},
				Headings: []string{"Предложение", "Содержание", "Текст предложения", "Суть предложения", "Содержание предложения"},
			},
			{
				Name: "author", Type: dataset.TypeText,
				Title: diag.Text{
					RU: "Кто предложил: житель, правообладатель, организация, предприниматель, общественное объединение, депутат, орган власти, не указано",
					EN: "Who proposed it: житель (resident), правообладатель (owner), организация, предприниматель, общественное объединение, депутат, орган власти, не указано",
				},
				Headings: []string{"Кто предложил", "От кого", "Категория", "Категория участника", "Категория автора"},
			},
			{
				Name: "decision", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Решение: учтено, частично или отклонено; пусто — ответа ещё нет", EN: "Decision: учтено (accepted), частично (in part) or отклонено (rejected); empty is no answer yet"},
				Headings: []string{"Решение", "Результат рассмотрения", "Итог", "Рекомендация"},
			},
			{
				Name: "reason", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Почему: обязательно, когда учтено частично или отклонено", EN: "Why: must stand where it was accepted in part or rejected"},
				Headings: []string{"Причина", "Обоснование", "Почему", "Аргументы", "Мотивировка"},
			},
			{
				Name: "decided", Type: dataset.TypeDate,
				Title:    diag.Text{RU: "Когда решено", EN: "Decided on"},
				Headings: []string{"Дата решения", "Когда решено", "Решено"},
			},
			{
				Name: "outcome", Type: dataset.TypeText,
				Title:    diag.Text{RU: "К чему привело: адрес страницы портала — строки бюджета, программы, объекта", EN: "What came of it: the address of a page of the portal, a line of the budget, a programme, an object"},
				Headings: []string{"К чему привело", "Ссылка", "Страница", "Что сделано"},
			},
		},
	}},
}}
