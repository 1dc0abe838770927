package opendata

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// passport is what a dataset says of itself beyond the seventeen rows of its card; lines without an answer are left out.
func (p *publisher) passport(d described) []Property {
	ds := d.set
	var list []Property
	add := func(key, text string) {
		if text != "" {
			list = append(list, Property{Label: p.text("passport_" + key), Text: text})
		}
	}
	add("kind", kindTitle(ds))
	if ds.Source != "" {
		list = append(list, Property{Label: p.text("passport_source"), Text: ds.Source, Path: ds.SourceURL})
	}
	add("as_of", date(d.asOf()))
	add("next_due", p.nextDue(ds))
	add("withheld", withheld(ds))
	return list
}

// inventedINN says whether the body's number is a row of zeros, which no body has.
func inventedINN(inn string) bool { return inn != "" && strings.Trim(inn, "0") == "" }

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return format.Date(t)
}

// period is how often the data are renewed; a word that the theme has no text for is printed as it is.
func (p *publisher) period(ds *dataset.Dataset) string {
	if ds.Period == "" {
		return ""
	}
	if key := "opendata.period_" + ds.Period; p.in.Text.Has(key) {
		return p.in.Text.Text(key)
	}
	return ds.Period
}

func (p *publisher) nextDue(ds *dataset.Dataset) string {
	switch {
	case ds.NextDue.IsZero():
		return ""
	case p.late(ds):
		return p.text("overdue", "date", format.Date(ds.NextDue), "now", format.Date(p.in.Now))
	}
	return format.Date(ds.NextDue)
}

// withheld says which columns have values that are not published, and why. It names no row: the passport may call a firm that the pages do not.
func withheld(ds *dataset.Dataset) string {
	titles := map[string][]string{}
	var reasons []string
	for _, w := range ds.Withheld {
		if titles[w.Reason] == nil {
			reasons = append(reasons, w.Reason)
		}
		titles[w.Reason] = appendNew(titles[w.Reason], columnTitle(ds.Schema, w.Column))
	}
	var list []string
	for _, reason := range reasons {
		list = append(list, strings.Join(titles[reason], "; ")+" — "+reason)
	}
	return strings.Join(list, ". ")
}

func columnTitle(k *dataset.Kind, name string) string {
	for i := range k.Tables {
		if c := k.Tables[i].Column(name); c != nil {
			return c.Title.RU
		}
	}
	return name
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
