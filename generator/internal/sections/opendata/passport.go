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
	if ds.Act.Given() {
		list = append(list, Property{Label: p.text("passport_act"), Text: actWords(ds.Act), Path: ds.Act.URL})
	}
	if ds.Licence.Given() {
		list = append(list, Property{Label: p.text("passport_licence"), Text: first(ds.Licence.Name, ds.Licence.URL), Path: ds.Licence.URL})
	}
	add("as_of", date(d.asOf()))
	add("next_due", p.nextDue(ds))
	add("withheld", withheld(ds))
	return list
}

// actWords names an act as decisions name each other: «Об отдыхе детей, 1 февраля 2022, № 5-п».
func actWords(a dataset.Act) string {
	words := []string{}
	for _, w := range []string{a.Title, date(a.Date)} {
		if w != "" {
			words = append(words, w)
		}
	}
	if a.Number != "" {
		words = append(words, "№\u00a0"+a.Number)
	}
	return first(strings.Join(words, ", "), a.URL)
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

// nextDue says when the next update is due, how that is known, and that it is late.
func (p *publisher) nextDue(ds *dataset.Dataset) string {
	due := ds.Due()
	if due.Day.IsZero() {
		return ""
	}
	day := format.Date(due.Day)
	if due.ByPeriod {
		day = p.text("by_period", "date", day)
	}
	if due.Late(p.in.Now) {
		return p.text("overdue", "date", day, "now", format.Date(p.in.Now))
	}
	return day
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
