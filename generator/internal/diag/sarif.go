package diag

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"
)

// The objects of SARIF 2.1.0 (OASIS standard, Static Analysis Results Interchange Format) that a report needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		Language   string        `json:"language"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string      `json:"id"`
		Name    string      `json:"name"`
		Short   sarifText   `json:"shortDescription"`
		Full    sarifText   `json:"fullDescription"`
		Help    *sarifText  `json:"help,omitempty"`
		Default sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Index     int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifLocation struct {
		ID       int            `json:"id,omitempty"`
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line    int        `json:"startLine"`
		Column  int        `json:"startColumn,omitempty"`
		End     int        `json:"endColumn,omitempty"`
		Snippet *sarifText `json:"snippet,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"name"`
		Full string `json:"fullyQualifiedName"`
	}
)

var sarifLevel = [...]string{Error: "error", Warning: "warning", Notice: "note"}

// SARIF writes the report as a log of one run, for programs that gather findings of many tools. Only rules that fired are described. A cell of a table is a
// logical location, «E14», beside its line: its column number counts cells and not characters. root is the portal's folder as CI reaches it from the
// repository; version is the program's.
func (r *Report) SARIF(w io.Writer, l Lang, root, version string) error {
	list := r.All()
	run := sarifRun{
		Tool: sarifTool{sarifDriver{Name: "otkryto", Version: version, Rules: []sarifRule{}}}, Language: string(l), ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	index := map[*Rule]int{}
	for _, rule := range firedRules(list) {
		index[rule] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(rule, l))
	}
	for _, d := range list {
		result := sarifResult{
			Rule: d.Rule.Code, Index: index[d.Rule], Level: sarifLevel[d.Rule.Severity], Message: sarifText{flatMessage(d, l)},
			Locations: []sarifLocation{sarifPlace(d.Pos.Under(root))},
		}
		for i, rel := range d.Related {
			place := sarifPlace(rel.Pos.Under(root))
			place.ID, place.Message = i+1, &sarifText{visible(rel.Note.In(l), false)}
			result.Related = append(result.Related, place)
		}
		run.Results = append(run.Results, result)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// firedRules are the rules of findings, each once, in order of code.
func firedRules(list []Diagnostic) []*Rule {
	var rules []*Rule
	for _, d := range list {
		rules = append(rules, d.Rule)
	}
	slices.SortFunc(rules, func(a, b *Rule) int { return strings.Compare(a.Code, b.Code) })
	return slices.Compact(rules)
}

func sarifRuleOf(r *Rule, l Lang) sarifRule {
	rule := sarifRule{
		ID: r.Code, Name: r.Name, Short: sarifText{placeholders(r.Message.In(l))}, Full: sarifText{r.Why.In(l)}, Default: sarifConfig{sarifLevel[r.Severity]},
	}
	if help := advice(r, l); help != "" {
		rule.Help = &sarifText{sentence(help)}
	}
	return rule
}

func sarifPlace(pos Pos) sarifLocation {
	place := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri(fileOr(pos.File))}}}
	if pos.Line == 0 {
		return place
	}
	region := &sarifRegion{Line: pos.Line}
	if pos.Text != "" {
		region.Snippet = &sarifText{visible(pos.Text, true)}
	}
	switch {
	case pos.isTable():
		name := pos.cellName()
		place.Logical = []sarifLogical{{Name: name, Full: pos.File + "!" + name}}
	case pos.Col > 0:
		region.Column, region.End = pos.Col, pos.Col+max(1, pos.Width)
	}
	place.Physical.Region = region
	return place
}

// uri escapes what may not stand in a relative reference; a file may be named in Russian.
func uri(file string) string { return (&url.URL{Path: file}).EscapedPath() }
