package official

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "official-pages"

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Официальные страницы", EN: "Official pages"},
	Doc: diag.Text{
		RU: "Перечень официальных страниц главы, администрации и учреждений в социальных сетях и их сайтов: строка — страница.",
		EN: "The register of the official pages of the mayor, the administration and institutions in social networks, and of their sites: a row a page.",
	},
	Tables: []dataset.Table{{
		Name:  "pages",
		Title: diag.Text{RU: "Страницы", EN: "Pages"},
		Columns: []dataset.Column{
			{
				Name: "owner", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Чья страница", EN: "Whose page"},
				Headings: []string{"Чья страница", "Владелец", "Орган", "Организация", "Наименование организации", "Наименование органа"},
			},
			{
				Name: "group", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Кто это: глава, дума, администрация или учреждение", EN: "What it is: mayor, council, administration or institution"},
				Headings: []string{"Кто это", "Группа", "Вид", "Тип владельца"},
			},
			{
				Name: "network", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Где", EN: "Where"},
				Headings: []string{"Где", "Сеть", "Социальная сеть", "Площадка"},
			},
			{
				Name: "url", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Адрес", EN: "Address"},
				Headings: []string{"Адрес", "Ссылка", "Адрес страницы", "URL", "Гиперссылка"},
			},
			{
				Name: "purpose", Type: dataset.TypeText,
				Title:    diag.Text{RU: "О чём страница", EN: "What it is for"},
				Headings: []string{"О чём страница", "О чём", "Назначение", "Примечание"},
			},
		},
	}},
}}
