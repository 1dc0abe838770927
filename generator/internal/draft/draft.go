// Package draft writes a first passport by looking at a table: what kind of dataset it is, what its columns hold, in which unit, of which years.
//
// Look reads the file with a passport that says little, learns from what package dataset makes of it, writes a fuller passport and reads again, until nothing that
// the passport says contradicts a cell. What it cannot know (who answers for the data, where it is from, whether it is real) stands in the passport as a comment
// that tells a clerk what to fill in. A file an idea: trial.go (a portal of two files, in memory), kinds.go (which kind the headings speak of), column.go (what
// cells hold), words.go (titles, units and days that people write), write.go (the passport's text).
//
// Neighbours: cli puts the draft on the disk; dataset reads. It decides nothing about what a passport may say.
package draft

import (
	"errors"
	"io"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// File is the table to look at. Open is called several times.
type File struct {
	Name string // path from the dataset's folder: "2022.csv"
	Open func() (io.ReadCloser, error)
	Size int64
}

// Wish is what whoever asks has decided.
type Wish struct {
	ID     string // of the dataset
	Kind   string // "" is found by the headings
	Title  string // "" is found in the title rows or made of the file's name
	Status dataset.Status
}

// Draft is what was found.
type Draft struct {
	ID     string
	Title  string
	Status dataset.Status
	Kind   dataset.Kind
	Match  Match // how its headings fit the kind; zero of a kind that takes any table
	File   string
	Info   dataset.Info
	// Columns are those that the passport describes: all of a kind that takes any table, none of another.
	Columns []Column
	Unknown []string // headings that the kind does not know
	Unit    string   // of amounts: "тыс"; "" is none, or roubles
	Year    int      // that the whole file is for; 0 is not said
	Date    time.Time
	AsOf    string // the words that Date is from: «на 1 января 2022 г.»
	Years   [2]int // the first and the last that the rows name
	// Report is what the reader finds in the file with this passport. Errors are the file's own: no passport would make them good.
	Report *diag.Report
}

// rounds is how often a draft is mended: a column may fall from amount to number to text, and each unit is asked once.
const rounds = 200

// Look drafts a passport. kinds are what the portal's sections read; the error is one of opening the file.
func Look(f File, wish Wish, kinds []dataset.Kind) (*Draft, error) {
	l := &looker{file: f, wish: wish, kinds: kinds}
	return l.look()
}

// looker looks at one file.
type looker struct {
	file  File
	wish  Wish
	kinds []dataset.Kind
}

func (l *looker) look() (*Draft, error) {
	kind, match, err := l.kind()
	if err != nil {
		return nil, err
	}
	d := &Draft{ID: l.wish.ID, Title: l.wish.Title, Status: l.wish.Status, Kind: kind, Match: match, File: l.file.Name, Unit: match.unit}
	if !open(kind) {
		d.Match.unit = ""
	}
	if err := l.learn(d); err != nil {
		return nil, err
	}
	for range rounds {
		report, err := l.read(d)
		if err != nil {
			return nil, err
		}
		d.Report = report
		if !d.mend(report) {
			return d, nil
		}
	}
	return nil, errors.New("the passport of " + l.file.Name + " cannot be settled")
}

// read reads the file through with the passport as it is drafted.
func (l *looker) read(d *Draft) (*diag.Report, error) {
	report := &diag.Report{}
	ds, err := l.open(d.Passport(), report)
	if err != nil || ds == nil {
		return report, err
	}
	for range dataset.Records(ds.Files[0], report) { // the findings are what is wanted
	}
	return report, nil
}

// mend takes back what the passport says of a column whose cells contradict it, or takes over the unit that the file states. It says whether it changed anything.
func (d *Draft) mend(report *diag.Report) bool {
	for _, f := range report.All() {
		if f.Rule == dataset.UnitConflict && d.Unit == "" && len(f.Args) > 0 {
			if unit, ok := f.Args[0].(string); ok && unit != "руб" {
				d.Unit = unit
				return true
			}
		}
		if c := d.at(f.Pos.Col); c != nil && f.Rule.Severity != diag.Notice && c.weaken() {
			return true
		}
		if f.Rule == dataset.BadColumn || f.Rule == dataset.IdleColumn {
			for i := range d.Columns {
				if len(f.Args) > 0 && f.Args[0] == d.Columns[i].Name {
					d.Columns = append(d.Columns[:i], d.Columns[i+1:]...)
					return true
				}
			}
		}
	}
	return false
}

// at returns the described column that stands at a place of the file, from 1; nil for none.
func (d *Draft) at(col int) *Column {
	for i := range d.Columns {
		for _, at := range d.Columns[i].at {
			if at == col && col > 0 {
				return &d.Columns[i]
			}
		}
	}
	return nil
}

// Clean says whether nothing but notices was found in the file.
func (d *Draft) Clean() bool { return !d.Report.Failed(true) }

// open says whether a kind takes any table.
func open(k dataset.Kind) bool {
	for _, t := range k.Tables {
		if len(t.Columns) > 0 {
			return false
		}
	}
	return true
}

// Period says in words what the rows are about: «2019–2022»; "" is not known.
func (d *Draft) Period() string {
	switch {
	case !d.Date.IsZero():
		return d.Date.Format("02.01.2006")
	case d.Year > 0:
		return itoa(d.Year)
	case d.Years[0] > 0 && d.Years[0] < d.Years[1]:
		return strings.Join([]string{itoa(d.Years[0]), itoa(d.Years[1])}, "–")
	case d.Years[0] > 0:
		return itoa(d.Years[0])
	}
	return ""
}
