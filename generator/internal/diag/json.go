package diag

import (
	"encoding/json"
	"io"
)

// The JSON of a report. Fields are only ever added; a place that is not known is left out.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Errors   int           `json:"errors"`
		Warnings int           `json:"warnings"`
		Notices  int           `json:"notices"`
		Findings []jsonFinding `json:"findings"`
	}
	jsonFinding struct {
		Code     string `json:"code"`
		Name     string `json:"name"`
		Severity string `json:"severity"`
		Message  string `json:"message"`
		Help     string `json:"help,omitempty"`
		jsonPos
		Related []jsonRelated `json:"related,omitempty"`
	}
	jsonRelated struct {
		Note string `json:"note"`
		jsonPos
	}
	jsonPos struct {
		File    string `json:"file,omitempty"`
		Line    int    `json:"line,omitempty"`
		Column  int    `json:"column,omitempty"`
		Width   int    `json:"width,omitempty"`
		Letter  string `json:"letter,omitempty"`
		Heading string `json:"heading,omitempty"`
		Text    string `json:"text,omitempty"`
	}
)

// JSON writes the report as one object with stable fields, for programs: {"version":1,"errors":0,"warnings":1,"notices":0,"findings":[…]}.
func (r *Report) JSON(w io.Writer, l Lang, root string) error {
	out := jsonReport{Version: 1, Findings: []jsonFinding{}}
	counts := [3]int{}
	for _, d := range r.All() {
		counts[d.Rule.Severity]++
		f := jsonFinding{
			Code: d.Rule.Code, Name: d.Rule.Name, Severity: d.Rule.Severity.String(),
			Message: d.Message(l), Help: d.Help(l), jsonPos: jsonPosOf(d.Pos.Under(root)),
		}
		for _, rel := range d.Related {
			f.Related = append(f.Related, jsonRelated{Note: rel.Note.In(l), jsonPos: jsonPosOf(rel.Pos.Under(root))})
		}
		out.Findings = append(out.Findings, f)
	}
	out.Errors, out.Warnings, out.Notices = counts[Error], counts[Warning], counts[Notice]
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func jsonPosOf(p Pos) jsonPos {
	return jsonPos{File: p.File, Line: p.Line, Column: p.Col, Width: p.Width, Letter: p.Letter, Heading: p.Column, Text: p.Text}
}
