package opendata

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// correctionsID is the anchor of all corrections on a dataset's page.
const correctionsID = "corrections"

// correction is one line of the passport's corrections with the cells that it speaks of.
type correction struct {
	*dataset.Correction
	anchor   string // site path
	id       string
	changes  []dataset.Change
	revision *dataset.Revision // the last one that has such a cell; nil when none has
}

// corrections are those of a dataset, the newest first.
type corrections []correction

// CorrectionView is a correction on the dataset's page.
type CorrectionView struct {
	ID     string
	Title  string // «20 апреля 2023: отчёт за год»
	Reason string
	Tables []site.Table
	Rest   string
	Path   string // page of the revision; "" is none
}

// path is where a correction is told.
func (cs corrections) path(of *dataset.Correction) string {
	for _, c := range cs {
		if c.Correction == of {
			return c.anchor
		}
	}
	return "#" + correctionsID
}

// corrections joins the passport's corrections with the changes that releases show.
func (p *publisher) corrections(ds *dataset.Dataset, revisions []dataset.Revision) corrections {
	var list corrections
	taken := map[string]int{}
	for i := range ds.Corrections {
		c := correction{Correction: &ds.Corrections[i]}
		c.id = "correction-" + isoDay(c.Date)
		taken[c.id]++
		if n := taken[c.id]; n > 1 {
			c.id += "-" + strconv.Itoa(n)
		}
		c.anchor = p.in.Site.DatasetPath(ds.ID) + "#" + c.id
		for r := range revisions {
			for _, change := range revisions[r].Changes {
				if change.Correction == c.Correction {
					c.changes, c.revision = append(c.changes, change), &revisions[r]
				}
			}
		}
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b correction) int { return b.Date.Compare(a.Date) })
	return list
}

func (p *publisher) correctionViews(d described) []CorrectionView {
	var list []CorrectionView
	for _, c := range d.history.corrections {
		v := CorrectionView{ID: c.id, Title: p.text("correction", "date", date(c.Date), "file", p.fileTitle(d.set, c.File)), Reason: c.Reason}
		if c.revision != nil {
			v.Path = p.revisionPath(d.set, c.revision)
		}
		changes := c.changes
		if len(changes) > changesOpen {
			changes = changes[:changesOpen]
			v.Rest = p.text("changes_rest", "shown", changesOpen, "n", len(c.changes))
		}
		v.Tables = p.changeTables(d, changes, c.id)
		list = append(list, v)
	}
	return list
}

// fileTitle is what a file of the dataset is called.
func (p *publisher) fileTitle(ds *dataset.Dataset, path string) string {
	for _, f := range ds.Files {
		if f.Path == path && f.Title != "" {
			return f.Title
		}
	}
	return baseName(path)
}

// entryCells is how many changed cells an entry of the feed spells out.
const entryCells = 3

// entries puts every correction into the feeds: what was and what is.
func (p *publisher) entries(d described) {
	some, _ := d.demo()
	for _, c := range d.history.corrections {
		p.out.Entries = append(p.out.Entries, site.Entry{
			Title:     p.text("entry_title", "set", d.set.Title),
			Path:      c.anchor,
			Summary:   p.entrySummary(d, c),
			Published: c.Date,
			Author:    first(d.set.Owner, p.in.Site.Body),
			Tags:      []string{p.text("entry_tag")},
			Demo:      some,
		})
	}
}

func (p *publisher) entrySummary(d described, c correction) string {
	var cells []string
	for _, change := range c.changes[:min(len(c.changes), entryCells)] {
		cells = append(cells, p.text("entry_change", "row", p.changedRow(change), "column", p.changedColumn(change),
			"old", p.changedCell(change.Old).Text, "new", p.changedCell(change.New).Text))
	}
	words := p.text("entry_file", "file", p.fileTitle(d.set, c.File))
	if len(cells) > 0 {
		words += " " + strings.Join(cells, "; ") + "."
	}
	if rest := len(c.changes) - entryCells; rest > 0 {
		words += " " + p.text("entry_rest", "n", rest)
	}
	return words + " " + p.text("entry_reason", "reason", strings.TrimSuffix(c.Reason, "."))
}
