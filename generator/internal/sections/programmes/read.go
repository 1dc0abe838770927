package programmes

import (
	"regexp"
	"strconv"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// row is a row of any table of the kind: its table says which of the cells there are.
type row struct {
	Part        dataset.Text   `col:"subprogramme"`
	Code        dataset.Code   `col:"code"`
	Goal        dataset.Text   `col:"goal"`
	Responsible dataset.Text   `col:"responsible"`
	Activity    dataset.Text   `col:"activity"`
	Due         dataset.Text   `col:"due"`
	Done        dataset.Date   `col:"done"`
	State       dataset.Text   `col:"state"`
	Outcome     dataset.Text   `col:"outcome"`
	Link        dataset.Text   `col:"link"`
	Indicator   dataset.Text   `col:"indicator"`
	Unit        dataset.Text   `col:"unit"`
	Better      dataset.Text   `col:"better"`
	Year        dataset.Number `col:"year"`
	Plan        dataset.Number `col:"plan"`
	Fact        dataset.Number `col:"fact"`
	Source      dataset.Text   `col:"source"`
	Planned     dataset.Money  `col:"planned"`
	Spent       dataset.Money  `col:"spent"`
	Through     dataset.Text   `col:"through"`
}

// reader fills a programme.
type reader struct {
	*programme
	report *diag.Report
	first  map[string]dataset.Cell // what was given, by what it must be given once for
}

// pending is a row that waits until the sub-programmes are known.
type pending struct {
	file *dataset.File
	row  dataset.Row[row]
}

func readProgramme(ds *dataset.Dataset, report *diag.Report) *programme {
	p := &programme{
		set: ds, id: ds.ID, name: ds.Options["name"], goal: ds.Options["goal"], responsible: ds.Options["responsible"], act: ds.Options["act"],
		code: ds.Options["budget_code"], budgetName: ds.Options["budget_name"],
	}
	if p.name == "" {
		p.name = ds.Title
	}
	if p.budgetName == "" {
		p.budgetName = p.name
	}
	r := reader{p, report, map[string]dataset.Cell{}}
	r.readYears()
	var rest []pending
	for _, f := range ds.Files {
		for line := range dataset.Rows[row](f, report) {
			if line.Block == nil || line.Block.Table == nil {
				continue
			}
			if line.Block.Table.Name == tableParts {
				r.addListed(line.Values)
				continue
			}
			rest = append(rest, pending{f, line})
		}
		if day := lastDayOf(f); day.After(p.asOf) {
			p.asOf = day
		}
	}
	for _, w := range rest {
		r.add(w)
	}
	if p.asOf.IsZero() && p.year() > 0 {
		p.asOf = time.Date(p.year(), 12, 31, 0, 0, 0, 0, time.UTC)
	}
	p.nameAnchors()
	return p
}

// lastDayOf is the last day that a file speaks of; zero when its passport does not say.
func lastDayOf(f *dataset.File) time.Time {
	if f.Date.IsZero() && f.Year > 0 {
		return time.Date(f.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return f.Date
}

var yearSpan = regexp.MustCompile(`^(\d{4}) ?[-–—] ?(\d{4})(?: ?(?:гг?\.?|годы))?$`)

// readYears reads the years of the passport: «2021-2025».
func (r reader) readYears() {
	text := r.set.Options["years"]
	if text == "" {
		return
	}
	m := yearSpan.FindStringSubmatch(text)
	if m == nil {
		r.report.Add(ruleBadYears, r.set.At("options.years"), text)
		return
	}
	r.from, r.to = number(m[1]), number(m[2])
	if r.from > r.to {
		r.report.Add(ruleBadYears, r.set.At("options.years"), text)
		r.from, r.to = 0, 0
	}
}

// addListed takes a row of the table of sub-programmes.
func (r reader) addListed(v row) {
	if v.Part.Value == "" || r.twice(v.Part.Cell, tableParts, v.Part.Value, letters(v.Part.Value)) {
		return
	}
	r.listed = true
	r.parts = append(r.parts, &part{v.Part.Value, v.Code.Value, v.Goal.Value, v.Responsible.Value, v.Part.Cell, v.Code.Cell})
}

// add files a row by the table that it stands in.
func (r reader) add(w pending) {
	switch w.row.Block.Table.Name {
	case tableIndicators:
		r.addIndicator(w.row)
	case tableMoney:
		r.addMoney(w)
	case tableActivities:
		r.addActivity(w.row)
		r.activityAt = lastDayOf(w.file)
	}
}

// part finds the sub-programme of a row; nil is the programme as a whole. Where they have a table, others are misspelt.
func (r reader) part(t dataset.Text) *part {
	if t.Value == "" {
		return nil
	}
	var names []string
	for _, known := range r.parts {
		if letters(known.name) == letters(t.Value) {
			return known
		}
		names = append(names, known.name)
	}
	if r.listed {
		guess := diag.Text{RU: "впишите её в таблицу подпрограмм или исправьте название", EN: "add it to the table of sub-programmes, or mend the name"}
		if near := format.Suggest(t.Value, names); near != "" {
			guess = diag.Text{RU: "возможно, это «" + near + "»", EN: "perhaps it is \"" + near + "\""}
		}
		r.report.Add(ruleUnknownPart, t.Cell.Pos(), t.Value, guess)
		return nil
	}
	found := &part{name: t.Value, cell: t.Cell}
	r.parts = append(r.parts, found)
	return found
}

// year is a row's year; a cell that holds none has been reported by its reader.
func (r reader) year(n dataset.Number) (int, bool) {
	if !n.Set {
		return 0, false
	}
	year, _, ok := n.Value.Int64(0)
	if ok && r.from > 0 && (int(year) < r.from || int(year) > r.to) {
		r.report.Add(ruleYearOutside, n.Cell.Pos(), int(year), r.from, r.to)
	}
	return int(year), ok
}

// twice says whether something is given again, and reports it: what is what the finding names, key all that makes it one thing.
func (r reader) twice(at dataset.Cell, table, what, key string) bool {
	key = table + "\x00" + key
	first, ok := r.first[key]
	if !ok {
		r.first[key] = at
		return false
	}
	r.report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: at.Pos(), Args: []any{what}, Related: diag.GivenFirst(first.Pos())})
	return true
}

func (r reader) addIndicator(line dataset.Row[row]) {
	v := line.Values
	year, ok := r.year(v.Year)
	if !ok || v.Indicator.Value == "" {
		return
	}
	ind := r.indicator(v)
	if r.twice(v.Indicator.Cell, tableIndicators, v.Indicator.Value+", "+strconv.Itoa(year), partKey(ind.part)+letters(ind.name)+strconv.Itoa(year)) {
		return
	}
	ind.years[year] = result{
		plan: site.FromNumber("", ind.name, ind.unit, v.Plan, line.Demo),
		fact: site.FromNumber("", ind.name, ind.unit, v.Fact, line.Demo),
	}
}

func partKey(p *part) string {
	if p == nil {
		return "\x00"
	}
	return letters(p.name) + "\x00"
}

// indicator finds the indicator of a row, or begins it. Unit and direction are those of its first row; others may leave them out, not contradict them.
func (r reader) indicator(v row) *indicator {
	of := r.part(v.Part)
	better := r.direction(v.Better)
	for _, ind := range r.indicators {
		if letters(ind.name) != letters(v.Indicator.Value) || ind.part != of {
			continue
		}
		if v.Unit.Value != "" && v.Unit.Value != ind.unit {
			r.report.Add(ruleUnitDiffers, v.Unit.Cell.Pos(), v.Unit.Value, ind.unit, ind.name)
		}
		ind.slip = ind.slip || better == "" && v.Better.Value != ""
		if ind.better == "" {
			ind.better = better
		}
		if better != "" && better != ind.better {
			r.report.Add(ruleDirectionDiffers, v.Better.Cell.Pos(), v.Better.Value, ind.name)
		}
		return ind
	}
	ind := &indicator{name: v.Indicator.Value, unit: v.Unit.Value, part: of, better: better, slip: better == "" && v.Better.Value != "", years: map[int]result{}, cell: v.Indicator.Cell}
	r.indicators = append(r.indicators, ind)
	return ind
}

func (r reader) direction(t dataset.Text) direction {
	name, ok := lookup(betterWords, t.Value)
	if !ok && t.Value != "" {
		r.unknown(t, betterWords)
	}
	return direction(name)
}

func (r reader) addMoney(w pending) {
	v := w.row.Values
	year, ok := r.year(v.Year)
	name, known := lookup(sourceWords, v.Source.Value)
	if !known {
		r.unknown(v.Source, sourceWords)
	}
	if !ok || !known {
		return
	}
	m := &payment{year: year, source: source(name), part: r.part(v.Part), cell: v.Source.Cell, through: source(name) != other, day: yearEnd(lastDayOf(w.file), year)}
	if v.Through.Value != "" {
		answer, ok := lookup(throughWords, v.Through.Value)
		if !ok {
			r.unknown(v.Through, throughWords)
		}
		m.through = answer == "yes"
	}
	if r.twice(v.Source.Cell, tableMoney, v.Source.Value+", "+strconv.Itoa(year), partKey(m.part)+name+strconv.Itoa(year)+strconv.FormatBool(m.through)) {
		return
	}
	m.plan = site.FromMoney("", "", v.Planned, w.row.Demo)
	m.fact = site.FromMoney("", "", v.Spent, w.row.Demo)
	r.payments = append(r.payments, m)
}

// yearEnd is the day that the numbers of a year are for: the file's own day, but not later than that year's end.
func yearEnd(day time.Time, year int) time.Time {
	last := time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC)
	if !day.IsZero() && day.Before(last) {
		return day
	}
	return last
}

func (r reader) addActivity(line dataset.Row[row]) {
	v := line.Values
	if v.Activity.Value == "" {
		return
	}
	a := &activity{row: v, name: v.Activity.Value, part: r.part(v.Part), state: planned, demo: line.Demo}
	if v.Done.Set {
		a.state = done
	}
	if v.State.Value != "" {
		name, ok := lookup(stateWords, v.State.Value)
		if !ok {
			r.unknown(v.State, stateWords)
			return
		}
		a.state = state(name)
	}
	if v.Due.Cell.HasValue() {
		due, ok := readDue(v.Due.Value)
		if !ok {
			r.report.Add(ruleBadDue, v.Due.Cell.Pos(), v.Due.Value)
		}
		a.due = due
	}
	if !r.twice(v.Activity.Cell, tableActivities, a.name, partKey(a.part)+letters(a.name)+plain(v.Due.Value)) {
		r.activities = append(r.activities, a)
	}
}

// unknown reports a word that is none of those known, with the one that was probably meant. A column that the file lacks is reported once, by the reader
// of datasets.
func (r reader) unknown(t dataset.Text, list []word) {
	if t.Cell.File == nil {
		return
	}
	guess := diag.Text{RU: "возможны: " + known(list), EN: "possible: " + known(list)}
	if near := nearest(list, t.Value); near != "" {
		guess = diag.Text{RU: "возможно, имелось в виду «" + near + "»", EN: "perhaps \"" + near + "\" was meant"}
	}
	r.report.Add(ruleUnknownWord, t.Cell.Pos(), t.Value, guess)
}

// nameAnchors gives every activity an address on the page that stays when rows are added behind it.
func (p *programme) nameAnchors() {
	taken := map[string]bool{}
	for _, a := range p.activities {
		slug := "activity-" + format.Slug(a.name)
		for n, base := 2, slug; taken[slug]; n++ {
			slug = base + "-" + strconv.Itoa(n)
		}
		taken[slug] = true
		a.anchor = slug
	}
}
