package status

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Check judges the lists `calendar` and `coverage` of site.yaml, and brings the words of their periods and categories into one form. at is where a key stands.
func Check(s *site.Settings, at func(key string) diag.Pos, report *diag.Report) {
	c := checker{at: at, report: report}
	c.calendar(s.Calendar)
	c.coverage(s.Coverage)
}

type checker struct {
	at     func(key string) diag.Pos
	report *diag.Report
}

func (c checker) calendar(list []site.Publication) {
	first := map[string]int{}
	for i := range list {
		p := &list[i]
		key := fmt.Sprintf("calendar.%d", i)
		p.Title = format.Typography(p.Title)
		if p.Title == "" {
			c.report.Add(ruleNoTitle, c.at(key))
			continue
		}
		if p.Period != "" {
			period, ok := dataset.Frequency(p.Period)
			if !ok {
				c.report.Add(rulePeriod, c.at(key+".period"), p.Period)
			}
			p.Period = period
		}
		if p.Status != "" && p.Status != string(dataset.Official) && p.Status != string(dataset.Demo) {
			c.report.Add(ruleStatus, c.at(key+".status"), p.Status)
		}
		c.address(key+".url", p.URL)
		id := idOf(*p)
		if k, twice := first[id]; twice {
			c.report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: c.at(key), Args: []any{id}, Related: diag.GivenFirst(c.at(fmt.Sprintf("calendar.%d", k)))})
			continue
		}
		first[id] = i
	}
}

func (c checker) coverage(list []site.Coverage) {
	for i := range list {
		e := &list[i]
		key := fmt.Sprintf("coverage.%d", i)
		e.Category = strings.ToLower(strings.TrimSpace(e.Category))
		if e.Category != anyCategory && !slices.Contains(Categories(), e.Category) {
			c.report.Add(ruleCategory, c.at(key+".category"), e.Category, meant(e.Category), strings.Join(Categories(), ", "))
		}
		if e.URL == "" && e.Note == "" {
			c.report.Add(ruleNowhere, c.at(key), e.Category)
		}
		c.address(key+".url", e.URL)
	}
}

// address checks that something leads into the portal or to a site.
func (c checker) address(key, written string) {
	if written == "" || strings.HasPrefix(written, "/") && !strings.HasPrefix(written, "//") {
		return
	}
	if u, err := url.Parse(written); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		c.report.Add(ruleAddress, c.at(key), written)
	}
}

// meant says which category may have been meant: Latin letters look like Russian ones, and «7 б» is «7б».
func meant(word string) diag.Text {
	word = strings.NewReplacer(" ", "", "a", "а", "b", "б", "v", "в", "g", "г", "d", "д", "e", "е", ")", "", ".", "").Replace(word)
	if !slices.Contains(Categories(), word) {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, «" + word + "»", EN: "; did you mean \"" + word + "\"?"}
}
