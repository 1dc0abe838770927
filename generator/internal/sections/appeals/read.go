package appeals

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/personal"
)

// The raw counts below never reach a page: hide.go makes of them what may be printed.

// book is all appeals of a portal.
type book struct {
	sets  dataset.Datasets
	years map[int]*year
	past  map[int][]*year // the years as releases had them, the earliest first
	links []link
}

// year is one year of one dataset.
type year struct {
	number  int
	set     *dataset.Dataset
	single  bool // one appeal a row
	months  [12]bool
	topics  map[string]*[12]tally
	days    map[string][]int // until the answer, by topic; only of single rows
	bins    [len(spans)]int  // answers by days
	binned  bool             // every answer is in a bin
	objects map[string]map[string]*[12]int
	places  map[string]diag.Pos // where an object is named first
	asOf    time.Time
	demo    bool
}

// tally is what became of the appeals of one topic in one month.
type tally struct{ received, inTime, late, open int }

// link says that a whole topic is about an object.
type link struct {
	topic, object string
	pos           diag.Pos
}

// row is a row of any table of the kind: its table says which of the cells there are.
type row struct {
	Month    dataset.Text   `col:"month"`
	Topic    dataset.Text   `col:"topic"`
	InTime   dataset.Number `col:"in_time"`
	Late     dataset.Number `col:"late"`
	Open     dataset.Number `col:"open"`
	Days7    dataset.Number `col:"days_7"`
	Days15   dataset.Number `col:"days_15"`
	Days30   dataset.Number `col:"days_30"`
	Days60   dataset.Number `col:"days_60"`
	DaysOver dataset.Number `col:"days_over"`
	Number   dataset.Text   `col:"number"`
	Answered dataset.Date   `col:"answered"`
	Due      dataset.Date   `col:"due"`
	Days     dataset.Number `col:"days"`
	State    dataset.Text   `col:"state"`
	Text     dataset.Text   `col:"text"`
	Object   dataset.Text   `col:"object"`
}

// A column `received` is a number in one table and a date in the other, so each is read by a struct of its own.
type (
	monthRow struct {
		row
		Received dataset.Number `col:"received"`
	}
	singleRow struct {
		row
		Received dataset.Date `col:"received"`
	}
)

func readBook(sets dataset.Datasets, report *diag.Report) *book {
	b := &book{sets: sets, years: map[int]*year{}, past: map[int][]*year{}}
	for _, ds := range sets {
		own := reader{report: report, years: map[int]*year{}, numbers: map[string]diag.Pos{}, book: b, set: ds}
		own.files(ds.Files)
		for _, n := range sorted(own.years) {
			if _, twice := b.years[n]; twice {
				report.Add(ruleYearTwice, ds.At("files"), n)
				continue
			}
			b.years[n] = own.years[n]
		}
		for _, r := range ds.Releases {
			old := reader{report: &diag.Report{}, years: map[int]*year{}, numbers: map[string]diag.Pos{}, set: ds} // judged on their day
			old.files(r.Files)
			for _, n := range sorted(old.years) {
				b.past[n] = append(b.past[n], old.years[n])
			}
		}
	}
	return b
}

// reader reads one version of one dataset.
type reader struct {
	report  *diag.Report
	set     *dataset.Dataset
	years   map[int]*year
	numbers map[string]diag.Pos // of appeals
	book    *book               // nil of a release
}

func (r *reader) files(files []*dataset.File) {
	for _, f := range files {
		switch tableOf(f) {
		case tableSingle:
			for row := range dataset.Rows[singleRow](f, r.report) {
				r.addSingle(f, row)
			}
		case tableLinks:
			for row := range dataset.Rows[row](f, r.report) {
				r.addLink(row)
			}
		default:
			for row := range dataset.Rows[monthRow](f, r.report) {
				r.addMonth(f, row)
			}
		}
	}
}

// tableOf is the table that a file's first row stands in.
func tableOf(f *dataset.File) string {
	for r := range dataset.Records(f, nil) {
		if r.Block.Table != nil {
			return r.Block.Table.Name
		}
		return ""
	}
	return f.Table
}

func (r *reader) addLink(x dataset.Row[row]) {
	v := x.Values
	if r.book != nil && v.Topic.Value != "" && v.Object.Value != "" {
		r.book.links = append(r.book.links, link{v.Topic.Value, v.Object.Value, v.Object.Cell.Pos()})
	}
}

// year returns the year of a row; nil when it is given in the other form as well, which is reported once.
func (r *reader) year(n int, f *dataset.File, single bool, at diag.Pos) *year {
	y := r.years[n]
	if y == nil {
		y = &year{
			number: n, set: r.set, single: single, binned: true, topics: map[string]*[12]tally{}, days: map[string][]int{},
			objects: map[string]map[string]*[12]int{}, places: map[string]diag.Pos{},
		}
		r.years[n] = y
	}
	if y.single != single {
		if key := "year " + strconv.Itoa(n); r.numbers[key].File == "" {
			r.numbers[key] = at
			r.report.Add(ruleYearTwice, at, n)
		}
		return nil
	}
	if f.Date.After(y.asOf) {
		y.asOf = f.Date
	}
	return y
}

// tally returns the counts of a topic in a month, from 1.
func (y *year) tally(topic string, month time.Month) *tally {
	if y.topics[topic] == nil {
		y.topics[topic] = &[12]tally{}
	}
	y.months[month-1] = true
	return &y.topics[topic][month-1]
}

// topicOf is a topic as it is counted: letter case and blanks at the ends do not make another.
func (r *reader) topicOf(y *year, t dataset.Text) string {
	name := strings.Join(strings.Fields(t.Value), " ")
	for have := range y.topics {
		if strings.EqualFold(have, name) {
			return have
		}
	}
	return name
}

// people is a topic that tells who somebody is; it is reported, since topics are printed.
func (r *reader) people(texts ...dataset.Text) {
	for _, t := range texts {
		if t.Value != "" {
			personal.Check(t.Value, t.Cell.Pos(), r.report)
		}
	}
}

func sorted[V any](m map[int]V) []int {
	var list []int
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
