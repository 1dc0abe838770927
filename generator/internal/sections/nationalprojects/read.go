package nationalprojects

import (
	"fmt"
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// row is a row of any table of the kind: its table says which of the cells there are.
type row struct {
	Year      dataset.Number `col:"year"`
	Indicator dataset.Text   `col:"indicator"`
	Unit      dataset.Text   `col:"unit"`
	Better    dataset.Text   `col:"better"`
	Plan      dataset.Number `col:"plan"`
	Fact      dataset.Number `col:"fact"`
	Level     dataset.Text   `col:"level"`
	Allocated dataset.Money  `col:"allocated"`
	Spent     dataset.Money  `col:"spent"`
	Object    dataset.Text   `col:"object"`
	Works     dataset.Text   `col:"works"`
	Phase     dataset.Text   `col:"phase"`
	DueFirst  dataset.Date   `col:"due_first"`
	DueNow    dataset.Date   `col:"due_now"`
	Finished  dataset.Date   `col:"finished"`
	Cost      dataset.Money  `col:"cost"`
	Paid      dataset.Money  `col:"paid"`
}

// project is all that a dataset says.
type project struct {
	set        *dataset.Dataset
	id         string
	name       string
	short      string
	goal       string
	asOf       time.Time
	years      []int // ascending, of indicators and money
	indicators []*indicator
	money      map[int]map[level]payment
	objects    []*object
	objectsAt  time.Time
}

// indicator is one measure over the years.
type indicator struct {
	name  string
	unit  string
	less  bool // less is better
	years map[int]result
	cell  dataset.Cell
}

// result is a year of an indicator.
type result struct{ plan, fact site.Figure }

// payment is the money of one budget in one year.
type payment struct {
	allocated, spent site.Figure
	cell             dataset.Cell
}

// object is a street or a yard.
type object struct {
	row    row
	year   int
	phase  phase
	cost   site.Figure
	paid   site.Figure
	demo   bool
	anchor string
}

func readProject(ds *dataset.Dataset, report *diag.Report) *project {
	p := &project{
		set:   ds,
		id:    ds.ID,
		name:  ds.Options["name"],
		short: ds.Options["short"],
		goal:  ds.Options["goal"],
		money: map[int]map[level]payment{},
	}
	if p.name == "" {
		p.name = ds.Title
	}
	for _, f := range ds.Files {
		for r := range dataset.Rows[row](f, report) {
			p.add(f, r, report)
		}
		if f.Date.After(p.asOf) {
			p.asOf = f.Date
		}
	}
	slices.Sort(p.years)
	p.years = slices.Compact(p.years)
	if p.asOf.IsZero() && len(p.years) > 0 {
		p.asOf = time.Date(p.last(), 12, 31, 0, 0, 0, 0, time.UTC)
	}
	if p.objectsAt.IsZero() {
		p.objectsAt = p.asOf
	}
	p.nameAnchors()
	return p
}

// add files a row by the table that it stands in.
func (p *project) add(f *dataset.File, r dataset.Row[row], report *diag.Report) {
	year, ok := yearOf(r.Values.Year)
	if !ok || r.Block == nil || r.Block.Table == nil {
		return
	}
	switch r.Block.Table.Name {
	case tableIndicators:
		p.addIndicator(r, year, report)
	case tableMoney:
		p.addMoney(r, year, report)
	case tableObjects:
		p.addObject(r, year, report)
		p.objectsAt = f.Date
	}
}

// yearOf is a year as a whole number; a cell that holds none has been reported by its reader.
func yearOf(n dataset.Number) (int, bool) {
	if !n.Set {
		return 0, false
	}
	year, _, ok := n.Value.Int64(0)
	return int(year), ok
}

func (p *project) addIndicator(r dataset.Row[row], year int, report *diag.Report) {
	v := r.Values
	if v.Indicator.Value == "" {
		return
	}
	ind := p.indicator(v, report)
	if first, twice := ind.years[year]; twice {
		reportTwice(v.Indicator.Cell, first.cell(), report, v.Indicator.Value, year)
		return
	}
	p.years = append(p.years, year)
	id := fmt.Sprintf("nationalprojects.%s.%s.%d", p.id, format.Slug(ind.name), year)
	ind.years[year] = result{
		plan: site.FromNumber(id+".plan", "", ind.unit, v.Plan, r.Demo),
		fact: site.FromNumber(id+".fact", "", ind.unit, v.Fact, r.Demo),
	}
}

// cell is any cell of the result, to point at.
func (r result) cell() dataset.Cell {
	for _, f := range []site.Figure{r.plan, r.fact} {
		if f.Set {
			return f.Cells[0].Cell
		}
	}
	return dataset.Cell{}
}

// indicator finds the indicator of a row, or begins it. Unit and direction are those of its first row.
func (p *project) indicator(v row, report *diag.Report) *indicator {
	for _, ind := range p.indicators {
		if ind.name != v.Indicator.Value {
			continue
		}
		if v.Unit.Value != "" && v.Unit.Value != ind.unit {
			report.Add(ruleUnitDiffers, v.Unit.Cell.Pos(), v.Unit.Value, ind.unit, ind.name)
		}
		return ind
	}
	ind := &indicator{name: v.Indicator.Value, unit: v.Unit.Value, years: map[int]result{}, cell: v.Indicator.Cell}
	if v.Better.Value != "" {
		better, ok := lookup(betterWords, v.Better.Value)
		if !ok {
			reportWord(v.Better, betterWords, report)
		}
		ind.less = better == "less"
	}
	p.indicators = append(p.indicators, ind)
	return ind
}

func (p *project) addMoney(r dataset.Row[row], year int, report *diag.Report) {
	v := r.Values
	name, ok := lookup(levelWords, v.Level.Value)
	if !ok {
		reportWord(v.Level, levelWords, report)
		return
	}
	if p.money[year] == nil {
		p.money[year] = map[level]payment{}
		p.years = append(p.years, year)
	}
	if first, twice := p.money[year][level(name)]; twice {
		reportTwice(v.Level.Cell, first.cell, report, v.Level.Value, year)
		return
	}
	id := fmt.Sprintf("nationalprojects.%s.money.%s.%d", p.id, name, year)
	p.money[year][level(name)] = payment{
		allocated: site.FromMoney(id+".allocated", "", v.Allocated, r.Demo),
		spent:     site.FromMoney(id+".spent", "", v.Spent, r.Demo),
		cell:      v.Level.Cell,
	}
}

func (p *project) addObject(r dataset.Row[row], year int, report *diag.Report) {
	v := r.Values
	if v.Object.Value == "" {
		return
	}
	for _, o := range p.objects {
		if o.year == year && o.row.Object.Value == v.Object.Value {
			reportTwice(v.Object.Cell, o.row.Object.Cell, report, v.Object.Value, year)
			return
		}
	}
	name, ok := lookup(phaseWords, v.Phase.Value)
	if !ok {
		reportWord(v.Phase, phaseWords, report)
		return
	}
	p.objects = append(p.objects, &object{
		row:   v,
		year:  year,
		phase: phase(name),
		cost:  site.FromMoney("", "", v.Cost, r.Demo),
		paid:  site.FromMoney("", "", v.Paid, r.Demo),
		demo:  r.Demo,
	})
}

// reportWord reports a word that is none of those known, with the one that was probably meant.
// A column that the file lacks is reported once, by the reader of datasets.
func reportWord(t dataset.Text, words []word, report *diag.Report) {
	if t.Cell.File == nil {
		return
	}
	guess := diag.Text{RU: "возможны: " + known(words), EN: "possible: " + known(words)}
	if near := nearest(words, t.Value); near != "" {
		guess = diag.Text{RU: "возможно, имелось в виду «" + near + "»", EN: "perhaps \"" + near + "\" was meant"}
	}
	report.Add(ruleUnknownWord, t.Cell.Pos(), t.Value, guess)
}

func reportTwice(again, first dataset.Cell, report *diag.Report, what string, year int) {
	d := diag.Diagnostic{Rule: ruleTwice, Pos: again.Pos(), Args: []any{what, year}}
	if first.File != nil {
		d.Related = diag.GivenFirst(first.Pos())
	}
	report.Put(d)
}

// nameAnchors gives every object an address on the page that stays when rows are added.
func (p *project) nameAnchors() {
	taken := map[string]bool{}
	for _, o := range p.objects {
		slug := "object-" + format.Slug(o.row.Object.Value)
		if taken[slug] {
			slug = fmt.Sprintf("%s-%d", slug, o.year)
		}
		for n, base := 2, slug; taken[slug]; n++ {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
		taken[slug] = true
		o.anchor = slug
	}
}

// last is the latest year of indicators and money.
func (p *project) last() int { return p.years[len(p.years)-1] }
