package dataset

import "otkryto/generator/internal/diag"

// What can be wrong with values that are not published. Both are errors: a slip here publishes a secret.
var (
	IdleSecret = &diag.Rule{
		Code: "SEC001", Name: "nothing-withheld",
		Message: diag.Text{RU: "скрывать нечего: в столбце «%[1]s» %[2]s ничего не стоит", EN: "nothing is withheld: the column \"%[1]s\" has nothing %[2]s"},
		Help: diag.Text{
			RU: "проверьте column, file и rows: column — имя столбца или его заголовок, rows — название, код или год строки целиком, как в файле",
			EN: "check column, file and rows: column is the column's name or its heading, rows are the whole name, code or year of a row as the file has it",
		},
		Why: diag.Text{
			RU: "Запись в withheld должна закрыть хотя бы одну ячейку. Если она не нашла ни одной, в ней опечатка, и тайна ушла бы на сайт. Поэтому это ошибка, и сайт не собирается.",
			EN: "An entry of withheld has to cover a cell. One that covers none has a slip in it, and the secret would have been published. So it is an error, and nothing is built.",
		},
		Bad:  diag.Text{RU: "withheld:\n  - column: jobs\n    rows: [\"ООО Примр\"]   # в файле «ООО Пример»\n    reason: коммерческая тайна", EN: "withheld:\n  - column: jobs\n    rows: [Exmple]   # the file has Example\n    reason: commercial secret"},
		Good: diag.Text{RU: "withheld:\n  - column: jobs\n    rows: [\"ООО Пример\"]\n    reason: коммерческая тайна", EN: "withheld:\n  - column: jobs\n    rows: [Example]\n    reason: commercial secret"},
	}
	SingleSecret = &diag.Rule{
		Code: "SEC002", Name: "secret-by-subtraction",
		Message: diag.Text{
			RU: "в столбце «%[1]s» скрыто одно значение, а итог опубликован: скрытое находится вычитанием",
			EN: "one value of the column \"%[1]s\" is withheld and the total is published: the value follows by subtraction",
		},
		Help: diag.Text{
			RU: "скройте в этом столбце ещё хотя бы одно значение (обычно самое близкое по размеру) или уберите итог",
			EN: "withhold at least one more value of the column, commonly the nearest in size, or take out the total",
		},
		Why: diag.Text{
			RU: "Итог минус все открытые значения и есть скрытое. Статистики в таком случае скрывают ещё одно — дополнительное. Какое именно, решает тот, кто отвечает за данные: программа не скрывает того, о чём её не просили.",
			EN: "The total less all values shown is the one withheld. Statisticians then withhold another, complementary one. Which is for the person who answers for the data: the program hides nothing that it was not asked to.",
		},
		Bad:  diag.Text{RU: "Резидент;Рабочие места\nПервый;10\nВторой;не раскрывается\nИтого;25", EN: "name;jobs\nFirst;10\nSecond;withheld\nTotal;25"},
		Good: diag.Text{RU: "Резидент;Рабочие места\nПервый;не раскрывается\nВторой;не раскрывается\nТретий;4\nИтого;29", EN: "name;jobs\nFirst;withheld\nSecond;withheld\nThird;4\nTotal;29"},
	}
)
