package official

import (
	"net/url"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// row is a row of the register.
type row struct {
	Owner   dataset.Text `col:"owner"`
	Group   dataset.Text `col:"group"`
	Network dataset.Text `col:"network"`
	URL     dataset.Text `col:"url"`
	Purpose dataset.Text `col:"purpose"`
}

// group is who an owner is. Its name is a key of texts.
type group string

const (
	mayor          group = "mayor"
	council        group = "council"
	administration group = "administration"
	institution    group = "institution"
)

// groups are all, in the order of the page.
var groups = []group{mayor, council, administration, institution}

// groupWords are the words by which a cell says which group it is, in lower case.
var groupWords = map[string]group{
	"глава": mayor, "мэр": mayor, "дума": council, "совет": council, "администрация": administration, "учреждение": institution, "организация": institution,
}

// entry is one official page.
type entry struct {
	owner, network, url, purpose string
	group                        group
	demo                         bool
}

// register is all official pages of a portal.
type register struct {
	sets    dataset.Datasets
	entries []entry
	asOf    time.Time
}

// read takes the datasets, or the short list of site.yaml: its pages are the body's own.
func read(in *site.Input) *register {
	r := &register{sets: in.Datasets.Kind(kindName)}
	seen := map[string]diag.Pos{}
	for _, ds := range r.sets {
		for _, f := range ds.Files {
			for line := range dataset.Rows[row](f, in.Report) {
				r.add(line, seen, in.Report)
			}
			if f.Date.After(r.asOf) {
				r.asOf = f.Date
			}
		}
	}
	if len(r.sets) > 0 {
		return r
	}
	for _, o := range in.Site.Official {
		r.entries = append(r.entries, entry{owner: in.Site.Body, network: o.Title, url: o.URL, group: administration, demo: in.Site.Status == "demo"})
	}
	return r
}

func (r *register) add(read dataset.Row[row], seen map[string]diag.Pos, report *diag.Report) {
	line := read.Values
	e := entry{owner: line.Owner.Value, network: line.Network.Value, url: line.URL.Value, purpose: line.Purpose.Value, demo: read.Demo}
	if !isAddress(e.url) {
		if e.url != "" {
			report.Add(ruleAddress, line.URL.Cell.Pos(), e.url)
		}
		return
	}
	key := strings.TrimSuffix(strings.ToLower(e.url), "/")
	if at, ok := seen[key]; ok {
		report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: line.URL.Cell.Pos(), Args: []any{e.url}, Related: diag.GivenFirst(at)})
		return
	}
	seen[key] = line.URL.Cell.Pos()
	e.group = r.groupOf(line, report)
	r.entries = append(r.entries, e)
}

// groupOf reads the group; a register without the column has institutions only.
func (r *register) groupOf(line row, report *diag.Report) group {
	word := strings.ToLower(line.Group.Value)
	if word == "" {
		return institution
	}
	g, ok := groupWords[word]
	if !ok {
		report.Add(ruleGroup, line.Group.Cell.Pos(), line.Group.Value, meant(word))
		return institution
	}
	return g
}

func meant(word string) diag.Text {
	var words []string
	for w := range groupWords {
		words = append(words, w)
	}
	near := format.Suggest(word, words)
	if near == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, «" + near + "»", EN: "; did you mean \"" + near + "\"?"}
}

// longestAddress is more than any network gives its pages, and less than a code holds.
const longestAddress = 1000

// isAddress says whether an address leads to a page on the web.
func isAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && len(text) <= longestAddress && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.ContainsAny(text, " \t")
}
