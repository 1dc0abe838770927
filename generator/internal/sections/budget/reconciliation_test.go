package budget

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// apart is a budget whose total of education says two roubles too many, which the passport explains, and whose plan was typed in roubles.
func apart() map[string]string {
	files := simplePortal(
		simpleFile{"plan.csv", "year: 2022, phase: approved", "расходы;0700;Образование;102;\nрасходы;0701;Дошкольное образование;60;\nрасходы;0702;Общее образование;42;\n"},
		simpleFile{"r.csv", "date: 2022-12-31, status: demo", "расходы;;Расходы, всего;102;92\nрасходы;0700;Образование;102;92\n" +
			"расходы;0701;Дошкольное образование;60;55\nрасходы;0702;Общее образование;40;37\n"},
	)
	files["data/b/passport.yaml"] += "explanations:\n" +
		"  - {rule: BUD001, file: r.csv, code: \"0700\", column: approved, difference: 2, who: главный бухгалтер, date: 2023-01-20, why: \"Так в решении \\\"О бюджете\\\"\"}\n"
	return files
}

// TestReconciliation shows an explained difference first, with both figures, and counts the rest.
func TestReconciliation(t *testing.T) {
	out, findings := publish(t, testutil.Files(apart()))
	if findings.Count(diag.Error) > 0 {
		t.Fatal(messages(findings))
	}
	counts := control.Count(out.Controls)
	if counts.Explained != 1 || counts.Failed != 0 || counts.Agreed() != counts.All-1 {
		t.Fatalf("%+v", counts)
	}
	for _, address := range []string{"budget/reconciliation/", "budget/2022/reconciliation/"} {
		p := page(t, out, address)
		v := p.View.(ReconciliationView)
		if len(v.Explained) != 1 || len(v.Noticed) != 0 || !v.Demo || !p.Demo {
			t.Fatalf("%s: %+v", address, v)
		}
		l := v.Explained[0]
		got := []string{l.Subject, l.Pair, l.Column, l.Stated.Value.Text, l.Expected.Value.Text, l.Difference, l.Reason, l.Who, l.Where.Title, l.Where.Path}
		want := []string{
			"Образование (0700)", "итог и сумма его частей", "план", "102,00 ₽", "100,00 ₽", "+2,00 ₽", "Так в решении «О бюджете»", "главный бухгалтер",
			"Отчёт за 2022 год, январь — декабрь", "budget/2022/reconciliation/2022-12-31/",
		}
		for i := range got {
			got[i] = plainBlanks(got[i])
		}
		if diff := testutil.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", address, diff)
		}
		if want := fmt.Sprintf("из %d; 1 расхождение объяснено.", counts.All); !strings.HasSuffix(plainBlanks(v.Answer), want) {
			t.Errorf("%s: %s", address, v.Answer)
		}
	}
	year := page(t, out, "budget/2022/reconciliation/").View.(ReconciliationView)
	var titles []string
	total := 0
	for _, part := range year.Parts {
		titles = append(titles, plainBlanks(part.Title))
		total += int(part.Table.Rows[0].Cells[1].Value[0] - '0')
		lines := 0
		checks := page(t, out, part.Path).View.(ChecksView)
		if open := len(checks.Open); open == 0 != !strings.HasSuffix(part.Path, "/2022-12-31/") {
			t.Errorf("%s shows %d differences first", part.Path, open)
		}
		for _, rows := range checks.Groups() {
			lines += len(rows.Lines)
		}
		if fmt.Sprint(lines) != part.Table.Rows[0].Cells[1].Value {
			t.Errorf("%s has %d lines, %s are counted", part.Path, lines, part.Table.Rows[0].Cells[1].Value)
		}
	}
	if diff := testutil.Diff([]string{"Первоначальный план на 2022 год", "Отчёт за 2022 год, январь — декабрь"}, titles); diff != "" || total != counts.All {
		t.Errorf("%d of %d\n%s", total, counts.All, diff)
	}
}

// TestReconciled looks for the badge on every page of the budget.
func TestReconciled(t *testing.T) {
	out, _ := publish(t, testutil.Files(apart()))
	counts := control.Count(out.Controls)
	text := fmt.Sprintf("Сошлось проверок: %d из %d", counts.All-1, counts.All)
	seen := 0
	for _, p := range out.Pages {
		var got Reconciled
		want := Reconciled{Text: text, Note: "расхождений с объяснением: 1", Path: "budget/2022/reconciliation/", Demo: true}
		switch v := p.View.(type) {
		case IndexView:
			got, want.Path = v.Reconciled, "budget/reconciliation/"
		case YearView:
			got = v.Reconciled
		case PartView:
			got = v.Reconciled
		case WholeView:
			got = v.Reconciled
		default:
			continue
		}
		seen++
		got.Text, got.Note = plainBlanks(got.Text), plainBlanks(got.Note)
		if diff := testutil.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", p.Path, diff)
		}
	}
	if seen < 5 {
		t.Errorf("%d pages", seen)
	}
	f, ok := site.Facts(out.Facts).Find("budget.controls.passed", "2022")
	if !ok || f.Figure.Machine() != fmt.Sprint(counts.All-1) || !f.Figure.Demo {
		t.Errorf("%+v", f)
	}
}

// comparisons are the pages that a badge leads to.
var comparisons = map[string]bool{reconciliationTemplate: true, checksTemplate: true}

// TestBadges looks for the badge in every template of the section, those included that a small portal has no page of, and in every page's view.
func TestBadges(t *testing.T) {
	out, _ := publish(t, testutil.Files(apart()))
	for _, p := range out.Pages {
		if comparisons[p.Template] {
			continue
		}
		badge, ok := reflect.ValueOf(p.View).FieldByName("Reconciled").Interface().(Reconciled)
		if !ok || badge.Text == "" || !strings.HasSuffix(badge.Path, "reconciliation/") {
			t.Errorf("%s: the badge is %+v", p.Path, badge)
		}
	}
	for name, view := range Section.Views {
		if comparisons[name] {
			continue
		}
		text, err := fs.ReadFile(themes.Default(), name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), `{{template "reconciled" .Reconciled}}`) {
			t.Errorf("%s shows no badge", name)
		}
		if _, ok := reflect.TypeOf(view).FieldByName("Reconciled"); !ok {
			t.Errorf("%T has no badge", view)
		}
	}
}

// TestReconciliationFiles reads what programs get: all comparisons, each with cells in files that are named with their hash.
func TestReconciliationFiles(t *testing.T) {
	out, _ := publish(t, testutil.Files(apart()))
	written := map[string]string{}
	for _, f := range out.Files {
		if strings.HasPrefix(f.Path, "budget/reconciliation.") {
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			written[f.Path] = b.String()
		}
	}
	var got struct {
		Files    map[string]string
		Controls []struct {
			ID, State, File string
			Stated          struct{ Cells []struct{ File, Cell string } }
		}
	}
	if err := json.Unmarshal([]byte(written["budget/reconciliation.json"]), &got); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, c := range got.Controls {
		if len(c.Stated.Cells) != 1 || c.Stated.Cells[0].File != "" || len(got.Files[c.File]) != 64 || ids[c.ID] {
			t.Errorf("%+v", c)
		}
		ids[c.ID] = true
	}
	if len(ids) != len(out.Controls) || strings.Count(written["budget/reconciliation.csv"], "\r\n") != len(out.Controls)+1 {
		t.Errorf("%d of %d", len(ids), len(out.Controls))
	}
}

// TestChecksPages cuts a long report into pages that hold every comparison once.
func TestChecksPages(t *testing.T) {
	out, _ := publish(t, tomsk())
	lines, pages := 0, 0
	for _, p := range out.Pages {
		v, ok := p.View.(ChecksView)
		if !ok {
			continue
		}
		pages++
		n := 0
		for _, rows := range v.Groups() {
			n += len(rows.Lines)
		}
		if n == 0 || n > checksPerPage || len(v.Pages) == 0 || v.Number != pages || v.Pages[pages-1].Path != p.Path {
			t.Errorf("%s: %d lines, page %d of %d", p.Path, n, v.Number, len(v.Pages))
		}
		lines += n
	}
	if lines != len(out.Controls) || pages != (lines+checksPerPage-1)/checksPerPage {
		t.Errorf("%d lines of %d comparisons on %d pages", lines, len(out.Controls), pages)
	}
}

// TestSampleExplains holds the one difference of the sample that is there to be explained.
func TestSampleExplains(t *testing.T) {
	out, _ := publish(t, sample())
	for _, c := range control.With(out.Controls, site.ControlExplained) {
		if c.Group == "unexecuted" && c.Key == "0409" && c.Scope == "2021-12-31" && c.Difference.String() == "10000.00" && c.Demo() {
			return
		}
	}
	t.Error("the sample explains nothing")
}

// TestScopeNames says reports and plans in words.
func TestScopeNames(t *testing.T) {
	list := years([]*report{
		{Date: time.Date(2022, 1, 31, 0, 0, 0, 0, time.UTC)}, {Date: time.Date(2022, 6, 30, 0, 0, 0, 0, time.UTC)},
	})
	p := &publisher{in: &site.Input{Text: words()}, years: list}
	for scope, want := range map[string]string{
		"2022-01-31":              "Отчёт за 2022 год, январь",
		"2022-06-30":              "Отчёт за 2022 год, январь — июнь",
		"2022 approved":           "Первоначальный план на 2022 год",
		"2022 amended 2022-03-24": "Уточнённый план на 2022 год, 24 марта 2022",
		"2022 schedule":           "Бюджетная роспись на 2022 год",
		"2022-01-01":              "На 1 января 2022",
		"2022":                    "2022 год",
		"2022 draft":              "План на 2022 год",
	} {
		if got := plainBlanks(p.scopeName(scope)); got != want {
			t.Errorf("%s: %s, want %s", scope, got, want)
		}
	}
	var got []string
	for _, part := range byScope([]site.Control{{Scope: "2022-12-31"}, {Scope: "2022 amended 2022-03-24"}, {Scope: "2022-03-31"}, {Scope: "2022 approved"}, {Scope: "2022-12-31"}}) {
		got = append(got, part[0].Scope)
	}
	if diff := testutil.Diff([]string{"2022 approved", "2022 amended 2022-03-24", "2022-03-31", "2022-12-31"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestScopeOf finds the report of a comparison that does not name it, and a place for those of years without a page.
func TestScopeOf(t *testing.T) {
	for id, want := range map[string]string{"budget.2022-01-01.debt.total": "2022-01-01", "budget.2022.amended-2022-03-24.plans.income.010": "2022", "budget.x": ""} {
		if got := scopeOf(site.Control{ID: id}); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	p := &publisher{in: &site.Input{Text: words()}, years: years([]*report{{Date: time.Date(2022, 12, 31, 0, 0, 0, 0, time.UTC)}})}
	rule := badTotal
	p.controls = []site.Control{{ID: "budget.2022-01-01.debt.total", Rule: rule}, {ID: "budget.2019-01-01.debt.total", Rule: rule}, {ID: "budget.x", Rule: rule}}
	if n := len(p.ofYear(p.years[0])); n != 1 || len(p.byYear[otherYear]) != 2 {
		t.Errorf("%d of the year, %d of others", n, len(p.byYear[otherYear]))
	}
	p.reconciliationPages()
	var paths []string
	for _, page := range p.out.Pages {
		paths = append(paths, page.Path)
	}
	want := []string{"budget/2022/reconciliation/2022-01-01/", "budget/2022/reconciliation/", "budget/reconciliation/others/", "budget/reconciliation/"}
	if diff := testutil.Diff(want, paths); diff != "" {
		t.Error(diff)
	}
}
