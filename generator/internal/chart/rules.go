package chart

import "otkryto/generator/internal/diag"

// Rules are what Check may report.
var Rules = []*diag.Rule{noValues, sameName}

var noValues = &diag.Rule{
	Code: "CHT001", Name: "chart-without-values", Severity: diag.Notice,
	Message: diag.Text{RU: "в графике «%[1]s» нет ни одного числа, и он не нарисован", EN: "the chart «%[1]s» has no number at all and is not drawn"},
	Help:    diag.Text{RU: "внесите числа, когда они появятся; до тех пор на странице стоит таблица без чисел", EN: "fill in the numbers when they are known; until then the page has the table without them"},
	Why: diag.Text{
		RU: "Пустой рисунок ничего не говорит и похож на поломку. Пустая ячейка — это «значения нет», а не ноль, поэтому рисовать по ней нечего.",
		EN: "An empty picture says nothing and looks broken. An empty cell means that there is no value, which is not zero, so there is nothing to draw.",
	},
	Bad:  diag.Text{RU: "год;резиденты\n2023;\n2024;", EN: "year;residents\n2023;\n2024;"},
	Good: diag.Text{RU: "год;резиденты\n2023;26\n2024;", EN: "year;residents\n2023;26\n2024;"},
}

var sameName = &diag.Rule{
	Code: "CHT002", Name: "two-parts-of-one-name", Severity: diag.Notice,
	Message: diag.Text{RU: "в графике «%[1]s» две строки называются одинаково: «%[2]s»", EN: "the chart «%[1]s» has two rows of one name: «%[2]s»"},
	Help:    diag.Text{RU: "назовите строки по-разному или сложите их в одну", EN: "name the rows differently or make one of them"},
	Why: diag.Text{
		RU: "Читатель не отличит одну часть от другой и решит, что число повторено по ошибке.",
		EN: "A reader cannot tell the two parts from each other and takes the number for a repeated one.",
	},
	Bad:  diag.Text{RU: "название;сумма\nРемонт;100\nРемонт;200", EN: "name;amount\nRepairs;100\nRepairs;200"},
	Good: diag.Text{RU: "название;сумма\nРемонт дорог;100\nРемонт школ;200", EN: "name;amount\nRepairs of roads;100\nRepairs of schools;200"},
}

// Check reports what an editor may mend in a chart's numbers. pos is where they are from.
func (s *Spec) Check(pos diag.Pos, report *diag.Report) {
	if s.Empty() {
		report.Add(noValues, pos, s.Title)
	}
	seen := map[string]bool{}
	for _, name := range s.Category {
		if seen[name] {
			report.Add(sameName, pos, s.Title, name)
		}
		seen[name] = true
	}
}
