package budget

import (
	"slices"
	"testing"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

func moneyOf(roubles int64) money.Money { return money.Money(roubles * 100) }

// reportsOf reads the reports of a portal without publishing them.
func reportsOf(t *testing.T, portal string) []*report {
	t.Helper()
	findings := &diag.Report{}
	root := tomsk()
	if portal == "sample" {
		root = sample()
	}
	ds, err := dataset.Open(root, []dataset.Kind{kind}, findings)
	if err != nil {
		t.Fatal(err)
	}
	return readReports(ds, codeTables(), findings)
}

// TestTomskFigures pins the real report: what the Treasury published is what the page shows.
func TestTomskFigures(t *testing.T) {
	out, findings := publish(t, tomsk())
	if n := findings.Count(diag.Error) + findings.Count(diag.Warning); n != 0 {
		t.Errorf("the real report has findings:\n%s", messages(findings))
	}
	want := map[string]string{
		"budget.income":           "27 216 086 038,80 ₽",
		"budget.expenditure":      "27 089 231 656,95 ₽",
		"budget.expenditure.plan": "28 559 184 709,74 ₽",
		"budget.balance":          "126 854 381,85 ₽",
		"budget.balance.plan":     "−1 185 778 030,65 ₽",
		"budget.0700":             "16 987 845 989,50 ₽",
	}
	got := map[string]string{}
	for name := range want {
		f, ok := site.Facts(out.Facts).Find(name, "2021")
		if !ok {
			t.Fatalf("there is no fact %s", name)
		}
		got[name] = plainBlanks(f.Figure.Exact())
		if f.Figure.Demo || len(f.Figure.Cells) != 1 || f.Figure.How != site.Read {
			t.Errorf("%s is not read from one official cell: %+v", name, f.Figure)
		}
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestTomskPages lists what the year page must hold: all thirteen sections, and figures in the headline.
func TestTomskPages(t *testing.T) {
	out, _ := publish(t, tomsk())
	v := page(t, out, "budget/2021/").View.(YearView)
	var codes []string
	for _, r := range v.Sections.Rows {
		if r.Level == 0 && !r.Total {
			codes = append(codes, r.Cells[1].Text)
		}
	}
	want := []string{"0100", "0200", "0300", "0400", "0500", "0600", "0700", "0800", "0900", "1000", "1100", "1200", "1300"}
	if diff := testutil.Diff(want, codes); diff != "" {
		t.Errorf("sections of the year page:\n%s", diff)
	}
	if len(v.Spending.Rows) != len(want) {
		t.Errorf("the list «На что потратили» has %d rows", len(v.Spending.Rows))
	}
	if got := plainBlanks(v.Figures[2].Exact()); v.Figures[2].Label != "Профицит" || got != "126 854 381,85 ₽" {
		t.Errorf("the third headline is %s %s", v.Figures[2].Label, got)
	}
	if v.Demo || v.Spans.Rows != nil || len(v.Years) != 0 {
		t.Error("one official report of a year has no demo mark, no quarters, no other years")
	}
	index := page(t, out, "budget/").View.(IndexView)
	if index.Chart != nil || index.NoTrend == "" {
		t.Error("a trend is drawn through one report")
	}
}

// TestPartsSumToTotals is the property that the issue asks for, on both portals: in every report every total equals the sum of its parts in both columns.
func TestPartsSumToTotals(t *testing.T) {
	for _, portal := range []string{"tomsk", "sample"} {
		for _, r := range reportsOf(t, portal) {
			for _, p := range parts {
				if r.tree(p) == nil {
					continue
				}
				totals := 0
				r.tree(p).Root.walk(0, func(n *node, _ int) {
					if len(n.Parts) == 0 {
						return
					}
					totals++
					for column, name := range amountColumns {
						if got := n.total(column); got.Value != n.Amounts[column].Value {
							t.Errorf("%s, %s %s: %q says %v, its parts %v", r.Files[0].Path, p, name, n.Code.Key, n.Amounts[column].Value, got.Value)
						}
					}
				})
				if totals < 2 {
					t.Errorf("%s: %s has %d totals", r.Files[0].Path, p, totals)
				}
			}
		}
	}
}

// TestSample checks the demo budget as a clerk's files: no findings, three full years of four quarters, everything marked.
func TestSample(t *testing.T) {
	reports := reportsOf(t, "sample")
	list := years(reports)
	if len(list) != 3 {
		t.Fatalf("the sample has %d years", len(list))
	}
	want := []string{"deficit", "surplus", "deficit"}
	for i, y := range list {
		findings := &diag.Report{}
		book := &control.Book{Report: findings}
		for _, r := range append(slices.Clone(y.Reports), y.Plans...) {
			check(r, book)
			checkProgrammes(r, book)
		}
		checkVersions(y, findings)
		checkPlans(y, book)
		checkSampleVersions(t, y)
		if len(findings.All()) > 0 {
			t.Errorf("%d:\n%s", y.Year, messages(findings))
		}
		sign := "surplus"
		if y.last().Result[executed].Value < 0 {
			sign = "deficit"
		}
		if sign != want[i] || !y.full() || !y.demo() || len(quartersOf(y)) != 4 {
			t.Errorf("%d: %s, full %v, demo %v, %d quarters", y.Year, sign, y.full(), y.demo(), len(quartersOf(y)))
		}
		for _, p := range []part{income, expenditure} {
			var total money.Money
			for _, q := range quartersOf(y) {
				total += q.done(p, "").Value
			}
			if total != y.last().total(p, executed).Value {
				t.Errorf("%d: quarters of %s add up to %v, the year is %v", y.Year, p, total, y.last().total(p, executed).Value)
			}
		}
	}
}

// checkSampleVersions holds that a year's first decision is below its plans and that its two amendments are the plans of the half-year and of the year,
// in every row that a decision has.
func checkSampleVersions(t *testing.T, y *year) {
	t.Helper()
	if len(y.Plans) != 3 || y.first() == nil || y.first().total(expenditure, approved).Value >= y.Reports[0].total(expenditure, approved).Value {
		t.Errorf("%d: %d decisions, or the first plan is not the smallest", y.Year, len(y.Plans))
		return
	}
	for i, r := range []*report{y.Reports[1], y.Reports[3]} {
		rows := 0
		for _, p := range []part{income, expenditure} {
			for _, n := range y.Plans[i+1].Trees[p].list {
				rows++
				if a := r.at(p, n.Code.Key, approved); a.Value != n.Amounts[approved].Value {
					t.Errorf("%s: %s %s is %v, in the report %v", y.Plans[i+1].id(), p, n.Code.Key, n.Amounts[approved].Value, a.Value)
				}
			}
		}
		if rows < 60 {
			t.Errorf("%s has %d rows", y.Plans[i+1].id(), rows)
		}
	}
	if has := y.last().tree(programmes) != nil; has != (y.Year > 2020) {
		t.Errorf("%d: programmes %v", y.Year, has)
	}
}

// TestSampleIsMarked looks for a page, a card or a fact of the sample that does not say that its numbers are invented.
func TestSampleIsMarked(t *testing.T) {
	out, _ := publish(t, sample())
	for _, p := range out.Pages {
		empty := false
		if v, ok := p.View.(PartView); ok {
			empty = !v.Figures[0].Set && !v.Figures[1].Set
		}
		if !p.Demo && !empty {
			t.Errorf("%s is not marked", p.Path)
		}
		for _, c := range p.Charts {
			if !c.Demo {
				t.Errorf("the chart %s of %s is not marked", c.ID, p.Path)
			}
		}
	}
	for _, f := range out.Facts {
		if !f.Figure.Demo {
			t.Errorf("the fact %s of %s is not marked", f.Name, f.Period)
		}
	}
	if !out.Cards[0].Demo {
		t.Error("the card is not marked")
	}
}

// BenchmarkLoad reads and publishes the sample's files, which serve does after every edit.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		report := &diag.Report{}
		ds, err := dataset.Open(sample(), []dataset.Kind{kind}, report)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := load(&site.Input{Datasets: ds, Text: words(), Report: report}); err != nil {
			b.Fatal(err)
		}
	}
}

// quartersOf are the quarters of a year whose reports are by quarters.
func quartersOf(y *year) []span {
	list, unit := y.spans()
	if unit != "quarter" {
		return nil
	}
	return list
}
