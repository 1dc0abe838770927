package opendata

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

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

// path is where a correction is told; "" when the passport has it no more.
func (cs corrections) path(of *dataset.Correction) string {
	for _, c := range cs {
		if c.Correction == of {
			return c.anchor
		}
	}
	return ""
}

// corrections joins the passport's corrections with the changes that releases show.
func (p *publisher) corrections(ds *dataset.Dataset, revisions []dataset.Revision) corrections {
	var list corrections
	taken := map[string]int{}
	for i := range ds.Corrections {
		c := correction{Correction: &ds.Corrections[i]}
		c.id = "correction-" + format.ISODate(c.Date)
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
		v := CorrectionView{ID: c.id, Title: p.text("correction", "date", date(c.Date), "file", p.correctedFile(d.set, c)), Reason: c.Reason}
		if c.revision != nil {
			v.Path = p.revisionPath(d.set, c.revision)
		}
		changes := c.changes
		if len(changes) > changesOpen {
			changes = changes[:changesOpen]
			v.Rest = p.text("changes_rest", "shown", changesOpen, "n", len(c.changes))
		}
		v.Tables = p.changeTables(d, changes, c.id, p.text("correction_of", "date", date(c.Date)), false)
		list = append(list, v)
	}
	return list
}

// correctedFile is what the corrected file is called.
func (p *publisher) correctedFile(ds *dataset.Dataset, c correction) string {
	return p.fileTitle(ds, strings.TrimPrefix(c.File, path.Dir(ds.Path)+"/"))
}

// fileTitle is what a file of the dataset is called today, by its name in the folder.
func (p *publisher) fileTitle(ds *dataset.Dataset, name string) string {
	for _, f := range ds.Files {
		if f.Name() == name && f.Title != "" {
			return f.Title
		}
	}
	return baseName(name)
}

// entryChanges is how many changes an entry of the feed spells out.
const entryChanges = 3

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

// entrySummary says what was and what is.
func (p *publisher) entrySummary(d described, c correction) string {
	var told []string
	for _, change := range c.changes {
		told = appendNew(told, p.toldChange(change))
	}
	rest := len(told) - entryChanges
	words := p.text("entry_file", "file", p.correctedFile(d.set, c))
	if len(told) > 0 {
		words += ": " + strings.Join(told[:min(len(told), entryChanges)], "; ")
	}
	words += "."
	if rest > 0 {
		words += " " + p.text("entry_rest", "n", rest)
	}
	return words + " " + p.text("entry_reason", "reason", strings.TrimSuffix(c.Reason, "."))
}

// toldChange is a change in words: of a cell, or of a whole row, whose every figure is a change of its own.
func (p *publisher) toldChange(c dataset.Change) string {
	switch row := p.changedRow(c); {
	case c.Old.File == nil:
		return p.text("entry_added", "row", row)
	case c.New.File == nil:
		return p.text("entry_gone", "row", row)
	default:
		return p.text("entry_change", "row", row, "column", p.changedColumn(c), "old", p.changedCell(c.Old).Text, "new", p.changedCell(c.New).Text)
	}
}
