package control

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// record is a comparison for programs. Numbers are texts, since a float would lose kopecks; the fields are a promise and are only ever added to.
type record struct {
	ID          string  `json:"id"`
	File        string  `json:"file"` // of the cells that name none
	Year        int     `json:"year,omitempty"`
	Scope       string  `json:"scope"`
	Rule        string  `json:"rule"`
	Group       string  `json:"group"`
	Subject     string  `json:"subject"`
	Column      string  `json:"column"`
	Unit        string  `json:"unit"`
	Stated      number  `json:"stated"`
	Expected    number  `json:"expected"`
	Difference  string  `json:"difference"`
	Tolerance   string  `json:"tolerance"`
	State       string  `json:"state"`
	Explanation *reason `json:"explanation,omitempty"`
	Demo        bool    `json:"demo"`
}

type number struct {
	Value string `json:"value"`
	Cells []cell `json:"cells"`
}

// cell is where a figure stands; its file's hash is in the list of files. Nearly all cells of a comparison are of one file, which is said once.
type cell struct {
	File  string `json:"file,omitempty"` // "" is that of the comparison
	Cell  string `json:"cell"`           // as Excel names it: "E13"
	Raw   string `json:"raw"`
	Unit  int64  `json:"unit,omitempty"` // roubles that an amount of the file counts in: 1000; 0 is one
	Minus bool   `json:"minus,omitempty"`
	Over  bool   `json:"over,omitempty"`
}

type reason struct {
	Who  string `json:"who"`
	Date string `json:"date,omitempty"`
	Why  string `json:"why"`
}

// Year is the year that a comparison is of: its scope begins with it. It is 0 when the scope has none.
func Year(c site.Control) int {
	if len(c.Scope) < 4 {
		return 0
	}
	y, err := strconv.Atoi(c.Scope[:4])
	if err != nil {
		return 0
	}
	return y
}

func recordOf(c site.Control) record {
	r := record{
		ID: c.ID, Year: Year(c), Scope: c.Scope, Rule: c.Rule.Code, Group: c.Group, Subject: c.Subject, Column: c.Column, Unit: c.Stated.Unit,
		File: fileOf(c.Stated), Difference: c.Difference.String(), Tolerance: c.Tolerance.String(),
		State: string(c.State), Demo: c.Demo(),
	}
	r.Stated, r.Expected = numberOf(c.Stated, r.File), numberOf(c.Expected, r.File)
	if e := c.Explanation; e != nil {
		r.Explanation = &reason{Who: e.Who, Date: format.ISODate(e.Date), Why: e.Why}
	}
	return r
}

func numberOf(f site.Figure, usual string) number {
	out := number{Value: f.Machine(), Cells: make([]cell, 0, len(f.Cells))}
	for _, t := range f.Cells {
		if t.File == nil {
			continue
		}
		c := cell{Cell: name(t), Raw: t.Raw, Minus: t.Minus, Over: t.Over}
		if unit := t.Multiplier(); unit > 1 {
			c.Unit = unit
		}
		if t.File.Path != usual {
			c.File = t.File.Path
		}
		out.Cells = append(out.Cells, c)
	}
	return out
}

// hashes are the hashes of all files that comparisons were made of, by path.
func hashes(list []site.Control) map[string]string {
	sums := map[string]string{}
	var last *dataset.File // thousands of cells of one file follow each other
	for i := range list {
		for _, terms := range [][]site.Term{list[i].Stated.Cells, list[i].Expected.Cells} {
			for _, t := range terms {
				if t.File != nil && t.File != last {
					last = t.File
					sums[last.Path] = last.PublicSHA256()
				}
			}
		}
	}
	return sums
}

// WriteJSON writes comparisons for programs: {"files": {path: sha256}, "controls": [...]}, a comparison a line.
func WriteJSON(w io.Writer, list []site.Control) error {
	out := bufio.NewWriter(w)
	files, err := json.MarshalIndent(hashes(list), "", "  ") // maps are written in order of their keys
	if err != nil {
		return fmt.Errorf("write controls: %w", err)
	}
	fmt.Fprintf(out, "{\n\"files\": %s,\n\"controls\": [", files)
	for i, c := range list {
		line, err := marshal(recordOf(c))
		if err != nil {
			return fmt.Errorf("write controls: %w", err)
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(line)
	}
	out.WriteString("\n]\n}\n")
	return out.Flush() // it remembers the first error of all writes
}

// marshal leaves «&» and «<» as they are: the file is no part of a page.
func marshal(r record) ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return []byte(strings.TrimSuffix(b.String(), "\n")), err
}

var csvHeader = []string{
	"id", "year", "scope", "rule", "group", "subject", "column", "unit", "stated", "expected", "difference", "tolerance", "state",
	"file", "sha256", "stated_cells", "expected_cells", "other_files", "who", "date", "why", "demo",
}

// WriteCSV writes the same as a table. Cells are «E13=text», a semicolon between them, a minus before one that is taken away; those of another file than the
// comparison's are «file!E13=text», and the other files are «path sha256».
func WriteCSV(w io.Writer, list []site.Control) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	sums := hashes(list)
	if err := out.Write(csvHeader); err != nil {
		return fmt.Errorf("write controls: %w", err)
	}
	for _, c := range list {
		r := recordOf(c)
		year := ""
		if r.Year > 0 {
			year = strconv.Itoa(r.Year)
		}
		var said reason
		if r.Explanation != nil {
			said = *r.Explanation
		}
		err := out.Write([]string{
			r.ID, year, r.Scope, r.Rule, r.Group, r.Subject, r.Column, r.Unit, r.Stated.Value, r.Expected.Value, r.Difference, r.Tolerance, r.State,
			r.File, sums[r.File], places(r.Stated.Cells), places(r.Expected.Cells), others(c, r.File), said.Who, said.Date, said.Why, strconv.FormatBool(r.Demo),
		})
		if err != nil {
			return fmt.Errorf("write controls: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write controls: %w", err)
	}
	return nil
}

func places(cells []cell) string {
	var list []string
	for _, c := range cells {
		sign := ""
		switch {
		case c.Over:
			sign = "/"
		case c.Minus:
			sign = "-"
		}
		file := ""
		if c.File != "" {
			file = c.File + "!"
		}
		place := sign + file + c.Cell + "=" + c.Raw
		if c.Unit > 1 {
			place += " ×" + strconv.FormatInt(c.Unit, 10)
		}
		list = append(list, place)
	}
	return strings.Join(list, "; ")
}

// others are the files of a comparison beside its own.
func others(c site.Control, own string) string {
	sums := hashes([]site.Control{c})
	delete(sums, own)
	var list []string
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		list = append(list, name+" "+sums[name])
	}
	return strings.Join(list, "; ")
}
