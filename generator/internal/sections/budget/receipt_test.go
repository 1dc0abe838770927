package budget

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

const (
	oneHousehold = "one;Один;;50000;1;0;1000\n"
	rates        = "ndfl-rate;13;%;;\nndfl-share;20;%;;\n"
)

// withReceipt adds a dataset of households.
func withReceipt(files map[string]string, presets, parameters string) map[string]string {
	files["data/r/passport.yaml"] = "kind: receipt\ntitle: Чек\nstatus: official\nfiles:\n  - path: p.csv\n    table: presets\n  - path: r.csv\n    table: parameters\n"
	files["data/r/p.csv"] = "Имя;Название;Описание;Зарплата в месяц;Работающих;Детей;Другие местные налоги за год\n" + presets
	files["data/r/r.csv"] = "Показатель;Значение;Единица;Статья и акт;Источник\n" + parameters
	return files
}

// TestReceipt works three households out with a pencil: 13 % of twelve wages, a fifth of it, and other taxes; a deduction lessens what is taxed.
func TestReceipt(t *testing.T) {
	files := withReceipt(healthPortal(), oneHousehold+"family;Семья;;40000,50;2;3;\nretired;На пенсии;;0;0;0;700\nnone;Никто;;0;0;;\n", rates+"child-deduction;16800;руб.;;\n")
	out, findings := publish(t, testutil.Files(files))
	if n := findings.Count(diag.Error); n != 0 {
		t.Fatal(messages(findings))
	}
	var got []string
	v := page(t, out, receiptPath).View.(ReceiptView)
	for _, r := range v.Receipts {
		for _, f := range r.Paid {
			got = append(got, fmt.Sprintf("%s %s %d", strings.TrimPrefix(f.ID, "budget.2022.receipt."), f.Machine(), len(f.Cells)))
		}
	}
	want := []string{
		"one.wage 600000.00 1", "one.tax 78000.00 1", "one.stays 15600.00 1", "one.other 1000.00 1", "one.total 16600.00 2",
		// (40 000,50 × 24 − 16 800 × 3) × 13 % = (960 012 − 50 400) × 13 % = 118 249,56; a fifth is 23 649,912
		"family.wage 960012.00 1", "family.tax 118249.56 2", "family.stays 23649.91 2", "family.total 23649.91 3",
		"retired.other 700.00 1", "retired.total 700.00 1",
		"none.total 0.00 1",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(v.Receipts[3].Lines.Rows) != 0 {
		t.Error("nothing is divided")
	}
	if got := plainBlanks(v.Receipts[1].Paid[1].Formula); !strings.Contains(got, "(40 000,50 ₽ × 12 × 2 − 16 800 ₽ × 3) × 13 %") {
		t.Error(got)
	}
}

// TestReceiptsAddUp makes random budgets, households and rates, and wants the lines of every receipt to add up to the kopeck.
func TestReceiptsAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		amounts := make([]money.Money, 1+random.IntN(14))
		for i := range amounts {
			amounts[i] = money.Money(random.Int64N(1 << (1 + random.IntN(50))))
			if random.IntN(10) == 0 {
				amounts[i] = -amounts[i] / 100 // restored spending
			}
		}
		h := household{Wage: amount{Value: money.Money(random.Int64N(50_000_000)), Set: true}, Earners: random.Int64N(5), Children: random.Int64N(6)}
		h.Other = amount{Value: money.Money(random.Int64N(10_000_000)), Set: true}
		hs := &households{parameters: []parameter{
			{Name: taxRate, Value: decimal.MustNew(random.Int64N(10001), 2)},
			{Name: taxShare, Value: decimal.MustNew(random.Int64N(10001), 2)},
			{Name: childDeduction, Value: decimal.MustNew(random.Int64N(3_000_000), 2)},
		}}
		sums, ok := hs.pay(h)
		if !ok || sums.Stays > sums.Tax || sums.Tax > sums.Wage || sums.Total != sums.Stays+sums.Other {
			t.Fatalf("%+v: %+v", h, sums)
		}
		pieces := divide(sums.Total, amounts)
		if pieces == nil {
			if whole, _ := money.Sum(amounts...); whole > 0 {
				t.Fatalf("%v is not divided by %v", sums.Total, amounts)
			}
			continue
		}
		if total, _ := money.Sum(pieces...); total != sums.Total {
			t.Fatalf("%v divided by %v adds up to %v", sums.Total, amounts, total)
		}
		for i, p := range pieces {
			if p > 100*money.Money(len(amounts)) && amounts[i] <= 0 {
				t.Fatalf("%v goes to nothing: %v by %v", p, sums.Total, amounts)
			}
		}
	}
}

// TestReceiptLines reads the printed receipts of the sample: lines add up to the total, one a section; the city's amounts lead to cells.
func TestReceiptLines(t *testing.T) {
	out, _ := publish(t, sample())
	v := page(t, out, receiptPath).View.(ReceiptView)
	if len(v.Receipts) != 4 {
		t.Fatalf("%d receipts", len(v.Receipts))
	}
	for _, r := range v.Receipts {
		rows := r.Lines.Rows
		total, lines := rows[len(rows)-1], rows[:len(rows)-1]
		sum := decimal.Zero
		for _, row := range lines {
			sum, _ = sum.Add(decimal.MustParse(row.Cells[1].Value))
		}
		if sum.String() != total.Cells[1].Value {
			t.Errorf("%s: lines add up to %s, the total is %s", r.ID, sum, total.Cells[1].Value)
		}
		if len(lines) != len(v.Shares.Rows)-1 {
			t.Errorf("%s has %d lines of %d sections", r.ID, len(lines), len(v.Shares.Rows)-1)
		}
		if paid := r.Paid[len(r.Paid)-1]; paid.Machine() != total.Cells[1].Value {
			t.Errorf("%s: %s is paid, %s is spent", r.ID, paid.Machine(), total.Cells[1].Value)
		}
	}
}

// TestShares leads every amount that receipts are divided by to its cell.
func TestShares(t *testing.T) {
	out, _ := publish(t, sample())
	for _, row := range page(t, out, receiptPath).View.(ReceiptView).Shares.Rows {
		if len(row.Cells[1].Origin) != 1 {
			t.Errorf("%s: %d cells", row.Cells[0].Text, len(row.Cells[1].Origin))
		}
	}
}

// TestTaxed says how often a wage enters a tax, and leaves a sum without cells where that is too long to be written or a deduction has eaten it up.
func TestTaxed(t *testing.T) {
	h := household{Wage: amount{Value: 100, Set: true, Cells: make([]site.Term, 1)}, Earners: 3}
	taxed := func(hs *households, h household, texts ...string) site.Figure {
		var percents []decimal.Decimal
		for _, text := range texts {
			percents = append(percents, decimal.MustParse(text))
		}
		return hs.taxed(site.Roubles("id", "", 0, site.Computed), h, nil, percents...)
	}
	for text, want := range map[string]int64{"13": 468, "13.50": 4860} {
		if f := taxed(&households{}, h, text); len(f.Cells) != 1 || f.Cells[0].Times != want {
			t.Errorf("%s: %+v", text, f.Cells)
		}
	}
	if f := taxed(&households{}, h, "12.34567890123456", "12.34567890123456"); len(f.Cells) != 0 || !f.Divisor.IsZero() {
		t.Errorf("%+v", f)
	}
	h.Children = 1
	deducting := &households{parameters: []parameter{{Name: childDeduction, Value: decimal.Hundred}}}
	if f := taxed(deducting, h, "13"); len(f.Cells) != 0 {
		t.Errorf("a tax of nothing has cells: %+v", f.Cells)
	}
	if got := format.Value(monthly(1250), ""); got != "1" {
		t.Error(got)
	}
}
