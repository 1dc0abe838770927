package questions

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
)

// TestSums makes years at random and holds every table of differences against itself: each row's difference is what stands beside it, the rows of what grew
// and of what shrank add up to the change of all expenditure, and every figure is the sum of its cells.
func TestSums(t *testing.T) {
	codes := []string{"0102", "0104", "0111", "0309", "0310", "0408", "0409", "0501", "0502", "0503", "0605", "0701", "0702", "0703", "0707", "0801", "0804", "1003", "1004", "1101", "1102", "1202", "1301"}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 4))
		lines := func() (list []string) {
			for _, c := range codes {
				if r.IntN(5) > 0 {
					list = append(list, fmt.Sprintf("расходы;%s;%d,%02d;%d,%02d", c, r.IntN(2000), r.IntN(100), r.IntN(2000), r.IntN(100)))
				}
			}
			return list
		}
		out, _ := publish(t, portal{}.year("2021", lines()...).year("2022", lines()...))
		up, down := tableOf(t, out, "questions/2022/growth/", "growth"), tableOf(t, out, "questions/2022/cuts/", "less-than-before")
		then, now := spent(t, out, 2021), spent(t, out, 2022)
		if got, want := add(t, columnOf(t, up, 3), columnOf(t, down, 3)), add(t, now, then.Neg()); got.Cmp(want) != 0 {
			t.Errorf("seed %d: the lines changed by %s, all expenditure by %s", seed, got, want)
		}
		for _, tab := range []site.Table{up, down} {
			checkRows(t, tab)
		}
		left := tableOf(t, out, "questions/2022/unspent/", "left-table")
		for _, row := range left.Rows {
			if plan, done, by := value(t, row.Cells[1]), value(t, row.Cells[2]), value(t, row.Cells[3]); add(t, done, by).Cmp(plan) != 0 || by.Sign() <= 0 {
				t.Errorf("seed %d: %v", seed, row.Cells)
			}
		}
		for _, p := range out.Pages {
			for _, f := range p.Figures {
				if sum := cellSum(t, f); !f.Divided() && sum.Cmp(f.Number) != 0 {
					t.Errorf("seed %d: %s is %s and its cells make %s", seed, f.ID, f.Number, sum)
				}
			}
		}
	}
}

// checkRows holds the difference of every row against its two amounts, and the order of the rows that are named.
func checkRows(t *testing.T, tab site.Table) {
	t.Helper()
	for _, row := range tab.Rows {
		if before, after, by := value(t, row.Cells[1]), value(t, row.Cells[2]), value(t, row.Cells[3]); add(t, before, by).Cmp(after) != 0 {
			t.Errorf("%s: %s + %s is not %s", row.Cells[0].Text, before, by, after)
		}
	}
}

func tableOf(t *testing.T, out site.Output, path, id string) site.Table {
	t.Helper()
	for _, tab := range sitetest.Page(t, out, path).View.(AnswerView).Tables {
		if tab.ID == id {
			return tab
		}
	}
	return site.Table{}
}

// columnOf adds a column up.
func columnOf(t *testing.T, tab site.Table, column int) (sum decimal.Decimal) {
	t.Helper()
	for _, row := range tab.Rows {
		sum = add(t, sum, value(t, row.Cells[column]))
	}
	return sum
}

// value is what a cell says to programs; none is nothing.
func value(t *testing.T, c site.Cell) decimal.Decimal {
	t.Helper()
	if c.Value == "" {
		return decimal.Zero
	}
	d, err := decimal.Parse(c.Value)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func add(t *testing.T, a, b decimal.Decimal) decimal.Decimal {
	t.Helper()
	sum, err := a.Add(b)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// spent is all expenditure of a year, as the table over the years has it.
func spent(t *testing.T, out site.Output, year int) decimal.Decimal {
	t.Helper()
	for _, row := range sitetest.Page(t, out, "questions/resident/").View.(QuestionView).Table.Rows {
		if strings.HasPrefix(row.Cells[0].Text, fmt.Sprint(year)) {
			return value(t, row.Cells[2])
		}
	}
	t.Fatal("the year is not there")
	return decimal.Zero
}

// cellSum adds the cells of a figure as the files have them.
func cellSum(t *testing.T, f site.Figure) (sum decimal.Decimal) {
	t.Helper()
	for _, c := range f.Cells {
		d, err := decimal.Parse(strings.ReplaceAll(c.Raw, ",", "."))
		if err != nil {
			t.Fatal(err)
		}
		if c.Minus {
			d = d.Neg()
		}
		sum = add(t, sum, d)
	}
	return sum
}
