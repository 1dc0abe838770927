package tor

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// row is a row of any table of the kind: its table says which of the cells there are.
type row struct {
	Year               dataset.Number `col:"year"`
	Residents          dataset.Number `col:"residents"`
	JobsPromised       dataset.Number `col:"jobs_promised"`
	Jobs               dataset.Number `col:"jobs"`
	InvestmentPromised dataset.Money  `col:"investment_promised"`
	Investment         dataset.Money  `col:"investment"`
	Relief             dataset.Money  `col:"relief"`
	Territory          dataset.Text   `col:"territory"`
	Note               dataset.Text   `col:"note"`
	Source             dataset.Text   `col:"source"`
	Name               dataset.Text   `col:"name"`
	Project            dataset.Text   `col:"project"`
	Sector             dataset.Text   `col:"sector"`
	Entered            dataset.Date   `col:"entered"`
	Left               dataset.Date   `col:"left"`
	Until              dataset.Date   `col:"until"`
	State              dataset.Text   `col:"state"`
}

// measure is one thing that is counted.
type measure string

const (
	residents          measure = "residents"
	jobsPromised       measure = "jobs_promised"
	jobs               measure = "jobs"
	investmentPromised measure = "investment_promised"
	investment         measure = "investment"
	relief             measure = "relief" // taxes and contributions that residents were spared
)

// measures are all, in the order of tables.
var measures = []measure{residents, jobsPromised, jobs, investmentPromised, investment, relief}

// zone is all that a dataset says.
type zone struct {
	set        *dataset.Dataset
	name       string
	founded    time.Time
	until      time.Time // the day until which it exists; zero: not stated
	cumulative bool
	asOf       time.Time
	years      []int // ascending
	values     map[int]map[measure]site.Figure
	goals      map[measure]goal
	register   []resident
	registerAt time.Time // the day that the register speaks of; zero when its file does not say
	peers      []peer    // other zones, as the files have them
	peersAt    time.Time
	// hidden are cells of indicators whose values are not published, by year.
	hidden map[int]map[measure]dataset.Cell
}

// goal is what was planned for the whole time.
type goal struct {
	figure site.Figure
	note   string // word before the number: «более»
	source string
}

// resident is a row of the register.
type resident struct {
	row    row
	values map[measure]site.Figure
	hidden map[measure]dataset.Cell // what is not published
	demo   bool
	number int
}

// gone says whether the resident has left.
func (r resident) gone() bool { return r.row.Left.Set }

func readZone(ds *dataset.Dataset, report *diag.Report) *zone {
	z := &zone{
		set:    ds,
		name:   ds.Options["name"],
		values: map[int]map[measure]site.Figure{},
		goals:  map[measure]goal{},
		hidden: map[int]map[measure]dataset.Cell{},
	}
	if z.name == "" {
		z.name = ds.Title
	}
	z.readOptions(report)
	for _, f := range ds.Files {
		for r := range dataset.Rows[row](f, report) {
			z.add(f, r, report)
		}
		if f.Date.After(z.asOf) {
			z.asOf = f.Date
		}
	}
	slices.Sort(z.years)
	if z.asOf.IsZero() && len(z.years) > 0 {
		z.asOf = time.Date(z.last(), 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return z
}

func (z *zone) readOptions(report *diag.Report) {
	switch c := z.set.Options["counting"]; c {
	case "", "cumulative":
		z.cumulative = true
	case "yearly":
	default:
		report.Add(ruleBadOption, z.set.At("options.counting"), "counting", c, "cumulative, yearly")
	}
	z.founded = z.day("founded", "2019-02-23", report)
	z.until = z.day("until", "2029-02-22", report)
	if st := z.set.Options["until_status"]; st != "" && st != string(dataset.Demo) && st != string(dataset.Official) {
		report.Add(ruleBadOption, z.set.At("options.until_status"), "until_status", st, "demo, official")
	}
	if !z.until.IsZero() && z.until.Before(z.founded) {
		report.Add(ruleBadOption, z.set.At("options.until"), "until", z.set.Options["until"], diag.Text{RU: "день не раньше founded", EN: "a day not before founded"})
	}
}

// day reads an option that is a day; zero when it is not given or wrong.
func (z *zone) day(key, example string, report *diag.Report) time.Time {
	text := z.set.Options[key]
	if text == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		report.Add(ruleBadOption, z.set.At("options."+key), key, text, example)
	}
	return day
}

// add files a row by the table that it stands in.
func (z *zone) add(f *dataset.File, r dataset.Row[row], report *diag.Report) {
	if r.Block == nil || r.Block.Table == nil {
		return
	}
	switch r.Block.Table.Name {
	case tableIndicators:
		z.addYear(r, report)
	case tableGoals:
		z.addGoal(r, report)
	case tableRegister:
		z.register = append(z.register, resident{row: r.Values, values: figures(r, ""), hidden: withheld(r.Values), demo: r.Demo, number: r.Number})
		z.registerAt = f.Date
	case tablePeers:
		z.addPeer(r, report)
		z.peersAt = f.Date
	}
}

// figures turns the cells of a row into figures that have a value.
func figures(r dataset.Row[row], period string) map[measure]site.Figure {
	v := r.Values
	all := map[measure]site.Figure{
		residents:          site.FromNumber("", "", "", v.Residents, r.Demo),
		jobsPromised:       site.FromNumber("", "", "", v.JobsPromised, r.Demo),
		jobs:               site.FromNumber("", "", "", v.Jobs, r.Demo),
		investmentPromised: site.FromMoney("", "", v.InvestmentPromised, r.Demo),
		investment:         site.FromMoney("", "", v.Investment, r.Demo),
		relief:             site.FromMoney("", "", v.Relief, r.Demo),
	}
	for m, f := range all {
		if !f.Set {
			delete(all, m)
			continue
		}
		if period != "" {
			f.ID = fmt.Sprintf("tor.%s.%s", m, period)
			all[m] = f
		}
	}
	return all
}

// withheld are the cells of a row whose values are not published.
func withheld(v row) map[measure]dataset.Cell {
	list := map[measure]dataset.Cell{}
	for m, c := range map[measure]dataset.Cell{
		residents: v.Residents.Cell, jobsPromised: v.JobsPromised.Cell, jobs: v.Jobs.Cell,
		investmentPromised: v.InvestmentPromised.Cell, investment: v.Investment.Cell, relief: v.Relief.Cell,
	} {
		if c.Withheld() {
			list[m] = c
		}
	}
	return list
}

func (z *zone) addYear(r dataset.Row[row], report *diag.Report) {
	if !r.Values.Year.Set {
		return
	}
	whole, _, ok := r.Values.Year.Value.Int64(0)
	if !ok {
		return
	}
	year := int(whole)
	if z.values[year] == nil {
		z.values[year] = map[measure]site.Figure{}
		z.hidden[year] = map[measure]dataset.Cell{}
		z.years = append(z.years, year)
	}
	maps.Copy(z.hidden[year], withheld(r.Values))
	found := figures(r, fmt.Sprint(year))
	for _, m := range measures {
		f, ok := found[m]
		if !ok {
			continue
		}
		if first, twice := z.values[year][m]; twice {
			reportTwice(ruleTwice, f, first, report, year)
			continue
		}
		z.values[year][m] = f
	}
}

func (z *zone) addGoal(r dataset.Row[row], report *diag.Report) {
	found := figures(r, "goal")
	for _, m := range measures {
		f, ok := found[m]
		if !ok {
			continue
		}
		if first, twice := z.goals[m]; twice {
			reportTwice(ruleGoalTwice, f, first.figure, report)
			continue
		}
		z.goals[m] = goal{figure: f, note: r.Values.Note.Value, source: r.Values.Source.Value}
	}
}

// reportTwice names the number's column, then what the rule adds.
func reportTwice(rule *diag.Rule, again, first site.Figure, report *diag.Report, args ...any) {
	report.Put(diag.Diagnostic{
		Rule:    rule,
		Pos:     again.Cells[0].Pos(),
		Args:    append([]any{again.Cells[0].Column()}, args...),
		Related: diag.GivenFirst(first.Cells[0].Pos()),
	})
}

// at returns a year's figure; not set when there is none.
func (z *zone) at(year int, m measure) site.Figure {
	if f, ok := z.values[year][m]; ok {
		return f
	}
	f := site.Figure{How: site.Read}
	if m == investment || m == investmentPromised || m == relief {
		f.Unit = format.RUB
	}
	return f
}

// last is the latest year.
func (z *zone) last() int { return z.years[len(z.years)-1] }

// present are the residents that have not left.
func (z *zone) present() []resident {
	var list []resident
	for _, r := range z.register {
		if !r.gone() {
			list = append(list, r)
		}
	}
	return list
}
