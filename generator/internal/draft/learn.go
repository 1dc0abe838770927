package draft

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// learn reads the file once as its kind, and fills the draft with what can be seen.
func (l *looker) learn(d *Draft) error {
	if d.Title == "" {
		d.Title = "x"
	}
	ds, err := l.open(d.Passport(), &diag.Report{})
	if l.wish.Title == "" {
		d.Title = ""
	}
	if err != nil || ds == nil {
		d.Title = firstOf(d.Title, nameWords(l.file.Name))
		return err
	}
	f := ds.Files[0]
	d.Info = dataset.Describe(f)
	b, sights := l.sights(f)
	var above []dataset.Note
	if b != nil {
		above = b.Above
		d.span(b, sights)
	}
	if b != nil && open(d.Kind) {
		d.describe(b, sights, above)
	} else if b != nil {
		d.unknown(b)
	}
	d.date(above)
	d.Title = firstOf(d.Title, titleIn(above), nameWords(l.file.Name))
	return nil
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// column of a block's first table: what its cells look like, and the years that they name.
type seen struct {
	*sight
	first, last int
}

// sights looks at every cell of the file's first table.
func (l *looker) sights(f *dataset.File) (*dataset.Block, []seen) {
	var block *dataset.Block
	var list []seen
	for r := range dataset.Records(f, nil) {
		if block == nil {
			block = r.Block
			for range block.Header {
				list = append(list, seen{sight: newSight()})
			}
		}
		if r.Block != block {
			break
		}
		for i := range min(len(list), len(r.Cells)) {
			list[i].see(r.Cells[i])
			list[i].year(r.Cells[i])
		}
	}
	return block, list
}

// year widens the years that a column names.
func (s *seen) year(c dataset.Cell) {
	if s.not[dataset.TypePeriod] {
		return
	}
	p, ok := dataset.ParsePeriod(c.Raw)
	if !ok {
		return
	}
	if y := p.From.Year(); s.first == 0 || y < s.first {
		s.first = y
	}
	s.last = max(s.last, p.To.Year())
}

// span finds the years that the rows are about: of the first column that holds years, months or other stretches of time; days of events are none.
func (d *Draft) span(b *dataset.Block, sights []seen) {
	for i, h := range b.Header {
		t := h.Type()
		if h.Definition() == nil {
			t = sights[i].typ(h.Raw)
		}
		if t == dataset.TypeYear || t == dataset.TypeYearMonth || t == dataset.TypePeriod {
			d.Years = [2]int{sights[i].first, sights[i].last}
			return
		}
	}
}

// describe makes the columns of a table without a kind.
func (d *Draft) describe(b *dataset.Block, sights []seen, above []dataset.Note) {
	unit, _ := unitAbove(above)
	taken := map[string]bool{}
	for i, h := range b.Header {
		if h.Raw == "" || h.Type() == dataset.TypeStatus {
			continue
		}
		if at := slices.IndexFunc(d.Columns, func(c Column) bool { return folded(c.Heading) == folded(h.Raw) }); at >= 0 {
			c := &d.Columns[at] // of two with one heading neither says more than both hold
			c.at, c.Filled = append(c.at, i+1), c.Filled+sights[i].seen
			if sights[i].seen > 0 && sights[i].typ(h.Raw) != c.Type {
				c.Type, c.Unit, c.Integer = dataset.TypeText, "", false
			}
			continue
		}
		c := Column{Name: columnName(h.Raw, h.Letter(), taken), Heading: h.Raw, Letter: h.Letter(), Type: sights[i].typ(h.Raw), Filled: sights[i].seen, at: []int{i + 1}}
		c.measure(sights[i].sight, unit)
		d.Columns = append(d.Columns, c)
	}
	d.settleUnit()
}

// measure tells amounts, whole numbers and units of a column of numbers. above is the unit of amounts that a title row states.
func (c *Column) measure(s *sight, above string) {
	if c.Type != dataset.TypeNumber {
		return
	}
	_, unit := cutUnit(c.Heading)
	switch {
	case roubles(unit) != "" && !strings.ContainsAny(unit, "/"):
		c.Type = dataset.TypeMoney
		return
	case unit == "" && above != "" && moneyHeading(c.Heading):
		c.Type = dataset.TypeMoney
		return
	}
	c.Unit, c.Integer = unit, !s.fraction
}

// settleUnit leaves amounts only the columns of one unit, since a file has one: the commonest, and of two as common the first. Others are numbers with their unit.
func (d *Draft) settleUnit() {
	count, best := map[string]int{}, ""
	for _, c := range d.Columns {
		if c.Type != dataset.TypeMoney {
			continue
		}
		u := roubles(amountUnit(c.Heading))
		if count[u]++; best == "" || count[u] > count[best] {
			best = u
		}
	}
	for i := range d.Columns {
		c := &d.Columns[i]
		if u := amountUnit(c.Heading); c.Type == dataset.TypeMoney && u != "" && roubles(u) != best {
			c.Type, c.Unit = dataset.TypeNumber, u
		}
	}
	if best != "руб" {
		d.Unit = best
	}
}

// unknown lists the headings that the kind does not know.
func (d *Draft) unknown(b *dataset.Block) {
	for _, h := range b.Header {
		if h.Raw != "" && h.Name() == "" {
			d.Unknown = append(d.Unknown, h.Raw)
		}
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
