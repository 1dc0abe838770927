package dataset

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

func TestViews(t *testing.T) {
	report := &diag.Report{}
	sets, err := Open(testutil.Files(map[string]string{
		"data/x/a.csv": "Год;Месяц;Вид;Случаи\n2020;март;А;1\n",
		"data/x/passport.yaml": "title: Проба\nkind: table\nstatus: official\nfiles:\n  - path: a.csv\nviews:\n  - title: 'Случаи - по месяцам'\n    form: линия\n    x: [Год, Месяц]\n    y: Случаи\n    by: Вид\n" +
			"    how: сумма\n    where:\n      Вид: [А, Б]\n      Год: 2020\n    limit: 12\n    note: Смотрите на вершины.\n    file: a.csv\n  - title: Всё\n    form: таблица\n",
	}), []Kind{AnyTable}, report)
	if err != nil || len(report.All()) > 0 {
		t.Fatal(err, report.All())
	}
	want := []View{
		{
			Title: "Случаи\u00a0— по\u00a0месяцам", Form: "линия", File: "data/x/a.csv", X: []string{"Год", "Месяц"}, Y: []string{"Случаи"}, By: "Вид", How: "сумма",
			Where: []Where{{"Вид", []string{"А", "Б"}, "views.0.where.0"}, {"Год", []string{"2020"}, "views.0.where.1"}}, Limit: 12, Note: "Смотрите на\u00a0вершины.", Key: "views.0",
		},
		{Title: "Всё", Form: "таблица", Key: "views.1"},
	}
	if diff := cmp.Diff(want, sets[0].Views, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	for key, want := range map[string][2]int{
		"views.0.x.1": {9, 14}, "views.0.y.0": {10, 8}, "views.0.where.0.1": {14, 16}, "views.0.where.1.0": {15, 12}, "views.0.by.0": {11, 9}, "views.1.x.0": {19, 5},
	} {
		if pos := sets[0].At(key); pos.Line != want[0] || pos.Col != want[1] {
			t.Errorf("%s: %d:%d", key, pos.Line, pos.Col)
		}
	}
}
