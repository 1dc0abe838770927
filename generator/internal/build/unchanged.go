package build

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// note is what a manifest keeps of a build's result, so that a build that changes nothing can say the same, warnings included.
type note struct {
	Settings                      site.Settings
	Pages, Entries, Charts, Files int
	Demo                          bool
	Counts                        []Count
	Listing                       []Listed
	Findings                      []finding
}

// finding is a diagnostic in words.
type finding struct {
	Code          string
	Severity      diag.Severity
	Pos           diag.Pos
	Message, Help diag.Text
	Related       []diag.Related
}

// remember puts a result into one line of JSON.
func remember(r Result) ([]byte, error) {
	n := note{Settings: r.Settings, Pages: r.Pages, Entries: r.Entries, Charts: r.Charts, Files: r.Files, Demo: r.Demo, Counts: r.Counts, Listing: r.Listing}
	for _, d := range r.Report.All() {
		n.Findings = append(n.Findings, finding{
			Code: d.Rule.Code, Severity: d.Rule.Severity, Pos: d.Pos, Related: d.Related,
			Message: diag.Text{RU: d.Message(diag.RU), EN: d.Message(diag.EN)},
			Help:    diag.Text{RU: d.Help(diag.RU), EN: d.Help(diag.EN)},
		})
	}
	n.Settings.Zone = nil
	return json.Marshal(n)
}

// unchanged takes the short way out: when program, options, date, every input and every output are what the manifest of the last build says, there is nothing
// to do.
func (r *run) unchanged(ctx context.Context, m *manifest) (Result, error) {
	var result Result
	if m == nil || !m.done || r.Binary == "" || len(m.roots) == 0 {
		return result, nil
	}
	var n note
	if err := json.Unmarshal(m.result, &n); err != nil {
		return result, nil // written by another program: build anew
	}
	zone, err := time.LoadLocation(n.Settings.TimeZone)
	if err != nil {
		return result, nil
	}
	now, date, err := portalNow(r.Now, zone)
	if err != nil || m.key != r.key(date) || !m.next.IsZero() && !now.Before(m.next) {
		return result, err
	}
	if !intact(r.out, m.outputs) {
		return result, nil
	}
	same, err := r.source.same(ctx, m.roots, m.inputs)
	if err != nil || !same {
		return result, err
	}
	n.Settings.Zone = zone
	result = Result{
		Report: n.report(r.Sections), Settings: n.Settings, Pages: n.Pages, Entries: n.Entries, Charts: n.Charts, Files: n.Files, Demo: n.Demo,
		Counts: n.Counts, Listing: n.Listing, Unchanged: true, Out: r.out,
		Stages: []Stage{{"check", time.Since(r.start)}},
	}
	return result, nil
}

// report makes the findings again.
func (n note) report(sections []site.Section) *diag.Report {
	report := &diag.Report{}
	byCode := map[string]*diag.Rule{}
	for _, rule := range Rules(sections) {
		byCode[rule.Code] = rule
	}
	for _, f := range n.Findings {
		rule := diag.Rule{Code: f.Code, Severity: f.Severity}
		if known := byCode[f.Code]; known != nil {
			rule = *known
		}
		rule.Message, rule.Help = literal(f.Message), literal(f.Help)
		report.Put(diag.Diagnostic{Rule: &rule, Pos: f.Pos, Related: f.Related})
	}
	return report
}

// literal makes a format that prints a text as it is.
func literal(t diag.Text) diag.Text {
	return diag.Text{RU: strings.ReplaceAll(t.RU, "%", "%%"), EN: strings.ReplaceAll(t.EN, "%", "%%")}
}
