package site

import "testing"

// TestBarsFold keeps a list of a few rows whole: folding away one or two of them is not worth a click.
func TestBarsFold(t *testing.T) {
	for _, c := range []struct{ rows, first, rest int }{{0, 0, 0}, {6, 6, 0}, {8, 8, 0}, {9, 6, 3}, {14, 6, 8}} {
		b := Bars{Rows: make([]Bar, c.rows)}
		if first, rest := len(b.First()), len(b.Rest()); first != c.first || rest != c.rest {
			t.Errorf("%d rows: %d stand open and %d are folded, not %d and %d", c.rows, first, rest, c.first, c.rest)
		}
	}
}

// TestCellEmpty tells a cell without a value from words, numbers and links.
func TestCellEmpty(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		want bool
	}{{Words("—"), true}, {Words("Дороги"), false}, {Cell{Text: "0,00", Value: "0"}, false}, {Linked("—", "budget/"), false}} {
		if c.cell.Empty() != c.want {
			t.Errorf("%+v: %t", c.cell, !c.want)
		}
	}
}
