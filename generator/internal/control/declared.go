package control

import (
	"maps"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Declared compares what passports say of whole files with their rows: the totals of columns, and columns of shares, which come to 100 per cent. It is for
// every kind but the budget, whose totals are lines of a form. A file is read once more for it, and only when its passport declares anything.
func (b *Book) Declared(sets ...*dataset.Dataset) {
	for _, ds := range sets {
		for _, f := range ds.Files {
			names := slices.Sorted(maps.Keys(f.Totals))
			if len(names)+len(f.Shares) == 0 {
				continue
			}
			columns := readColumns(f, append(slices.Clone(names), f.Shares...))
			for _, name := range names {
				if c := b.column(columns, f, name, "totals."+name); c != nil {
					b.total(f, name, c)
				}
			}
			for _, name := range f.Shares {
				if c := b.column(columns, f, name, "shares"); c != nil {
					b.shares(f, name, c)
				}
			}
		}
	}
}

// column is one column of a file, over all tables that have it.
type column struct {
	typ    dataset.Type
	title  string // as pages call it
	figure []site.Figure
	years  []string      // of each figure, where the table has a column of years
	unread *dataset.Cell // the first cell that holds something and no number
	hidden bool          // some value is withheld, so that the rest adds up to nothing declared
}

// readColumns reads the columns that passports name. Faults of their cells are reported by whoever reads the file for its pages.
func readColumns(f *dataset.File, names []string) map[string]*column {
	columns := map[string]*column{}
	for r := range dataset.Records(f, nil) {
		year := yearOf(r)
		for i, head := range r.Block.Header {
			for _, name := range names {
				if i >= len(r.Cells) || !r.Cells[i].Called(name) && !head.Called(name) {
					continue
				}
				if columns[name] == nil {
					columns[name] = &column{typ: typeOf(r.Cells[i]), title: titleOf(r.Cells[i], r.Block)}
				}
				columns[name].add(r.Cells[i], year, r.Demo)
			}
		}
	}
	return columns
}

// typeOf is how a column is added up: one that no kind knows is taken for numbers.
func typeOf(c dataset.Cell) dataset.Type {
	if c.Type() == dataset.TypeMoney {
		return dataset.TypeMoney
	}
	return dataset.TypeNumber
}

// titleOf is the heading as typed, or the kind's title of a column that the file calls by its canonical name.
func titleOf(c dataset.Cell, b *dataset.Block) string {
	if b.Table != nil && c.Name() == c.Column() {
		if known := b.Table.Column(c.Name()); known != nil {
			return known.Title.RU
		}
	}
	return c.Column()
}

func yearOf(r dataset.Record) string {
	for i, head := range r.Block.Header {
		if i < len(r.Cells) && (head.Type() == dataset.TypeYear || head.Called("год")) {
			return r.Cells[i].MachineAs(dataset.TypeYear)
		}
	}
	return ""
}

func (c *column) add(cell dataset.Cell, year string, demo bool) {
	if cell.WithheldAs(c.typ) {
		c.hidden = true
		return
	}
	if !cell.HasValue() {
		return
	}
	number, err := decimal.Parse(cell.MachineAs(c.typ))
	if err != nil {
		if c.unread == nil {
			c.unread = &cell
		}
		return
	}
	f := site.Figure{Number: number, Set: true, How: site.Read, Demo: demo, Cells: []site.Term{{Cell: cell}}}
	if c.typ == dataset.TypeMoney {
		f.Unit = format.RUB
	}
	c.figure, c.years = append(c.figure, f), append(c.years, year)
}

// column finds a column that a passport names, and reports when it is not there or cannot be added up.
func (b *Book) column(columns map[string]*column, f *dataset.File, name, key string) *column {
	c := columns[name]
	switch {
	case c == nil:
		b.Report.Add(unknownColumn, f.At(key), name, f.Name())
		return nil
	case c.unread != nil:
		if t := c.unread.Type(); t != dataset.TypeMoney && t != dataset.TypeNumber { // a kind that wants numbers there has said so already
			b.Report.Add(notANumber, c.unread.Pos(), c.unread.Raw, name)
		}
		return nil
	case c.hidden:
		return nil // the difference would be what is withheld
	}
	return c
}

// total compares the sum of a column with the total that the passport declares.
func (b *Book) total(f *dataset.File, name string, c *column) {
	declared, ok := f.Total(name, c.typ)
	if !ok {
		b.Report.Add(badTotal, f.At("totals."+name), name, f.Totals[name])
		return
	}
	sum := add(c.figure)
	if !sum.Set {
		return
	}
	expected := site.Figure{Number: declared, Set: true, Unit: sum.Unit, How: site.Read, Demo: f.Status == dataset.Demo}
	var tolerance decimal.Decimal
	if c.typ == dataset.TypeMoney {
		tolerance = Allowed(f.RoundingUnit(), len(c.figure))
	}
	b.Compare(site.Control{
		ID: id(f, "totals", name), Group: "totals", Subject: c.title, Key: name, Stated: sum, Expected: expected, Tolerance: tolerance,
	}, f, diag.Diagnostic{
		Rule: otherTotal, Pos: f.At("totals." + name), Args: []any{c.title, sum.Exact(), expected.Exact(), Difference(sum, expected)},
	})
}

// shares compares the sum of a column of shares with a hundred, in every year by itself.
func (b *Book) shares(f *dataset.File, name string, c *column) {
	for _, year := range slices.Compact(slices.Sorted(slices.Values(c.years))) {
		var parts []site.Figure
		places := 0
		for i, p := range c.figure {
			if c.years[i] == year {
				p.Unit = format.Percent
				parts, places = append(parts, p), max(places, p.Number.Scale())
			}
		}
		sum := add(parts)
		if !sum.Set {
			continue
		}
		whole := site.Figure{Number: decimal.Hundred, Set: true, Unit: format.Percent, Demo: sum.Demo}
		of, key := c.title, name
		if year != "" {
			of, key = of+", "+year, year
		}
		b.Compare(site.Control{
			ID: id(f, "shares", strings.Trim(name+" "+year, " ")), Group: "shares", Subject: of, Scope: year, Key: key, Stated: sum, Expected: whole,
			Tolerance: Allowed(decimal.MustNew(1, places), len(parts)),
		}, f, diag.Diagnostic{
			Rule: sharesNotWhole, Pos: parts[0].Cells[0].Pos(), Args: []any{of, sum.Exact(), Difference(sum, whole)},
		})
	}
}

func add(parts []site.Figure) site.Figure {
	if len(parts) == 0 {
		return site.Figure{}
	}
	return site.Sum("", "", parts[0].Unit, parts...)
}

// Allowed is how far a sum of n numbers may be from a stated one by rounding alone: half a unit each, and half for the stated one.
func Allowed(unit decimal.Decimal, n int) decimal.Decimal {
	product, err := unit.Mul(decimal.MustNew(int64(n+1)*5, 1))
	if err != nil {
		panic("control: " + err.Error()) // a unit is a power of ten, far from the limits of a decimal
	}
	return product.Trim(0)
}

// id names a comparison of a file for good.
func id(f *dataset.File, group, name string) string {
	return f.Dataset.ID + "." + site.FileSlug(f) + "." + group + "." + format.Slug(name)
}
