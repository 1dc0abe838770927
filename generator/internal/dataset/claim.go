package dataset

import (
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// What a passport says of single cells: that a difference is known, and that a published figure was corrected. Both are judged elsewhere: a difference by
// package control, which knows the sums, a correction by comparing releases.

// Explanation says that two figures which ought to agree do not, and why. It holds for one difference of one size: a new one is a fault again.
type Explanation struct {
	Rule       string // code of the rule that would report it: "BUD001"
	File       string // below the portal's root
	Row        int    // as Excel numbers it; 0 where Code says which row
	Code       string // what the row is called there: «0700», «450»; "" where Row says it
	Column     string // canonical: "executed"; "" is any
	Difference string // as typed; package control compares it
	Who        string // who explains it: an officer by post, not by name
	Date       time.Time
	Why        string
	Pos        diag.Pos // in the passport
}

// Correction says that published figures of a file were changed, when and why. It covers the cells that changed between the release before its date and the
// next one.
type Correction struct {
	Date   time.Time
	File   string   // below the portal's root
	Rows   []string // codes or names of the rows, or their numbers in Excel; empty is all of the file
	Reason string
	Pos    diag.Pos
	used   bool // some change between versions is this one
}

// explanations reads the key `explanations` of a passport.
func (r *passportReader) explanations() []Explanation {
	var list []Explanation
	for _, m := range r.entries("explanations", explanationKeys) {
		e := Explanation{
			Rule: strings.ToUpper(m.must("rule")), Code: m.str("code"), Column: m.str("column"), Difference: m.must("difference"),
			Who: m.said("who", BlankWho), Date: m.date("date"), Why: m.said("why", BlankWhy), Pos: m.pos,
		}
		e.File, e.Row = r.fileNamed(m), r.rowNumber(m)
		if e.Row == 0 && e.Code == "" {
			r.add(MissingKey, m.pos, "code")
		}
		list = append(list, e)
	}
	return list
}

// corrections reads the key `corrections` of a passport.
func (r *passportReader) corrections() []Correction {
	var list []Correction
	for _, m := range r.entries("corrections", correctionKeys) {
		c := Correction{Rows: m.list("rows"), Reason: m.said("reason", blankReason), Pos: m.pos}
		c.File = r.fileNamed(m)
		if m.must("date") != "" {
			c.Date = m.date("date")
		}
		list = append(list, c)
	}
	return list
}

// entries opens a list of mappings.
func (r *passportReader) entries(key string, keys []Key) []*mapping {
	n, ok := r.values[key]
	if !ok || isNull(n) {
		return nil
	}
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		r.add(WrongType, r.where(key), key, wantList)
		return nil
	}
	var list []*mapping
	for i, item := range seq.Values {
		m, ok := r.doc.mapping(item, key+"."+strconv.Itoa(i)+".")
		if !ok {
			r.add(WrongType, r.doc.pos(item.GetToken()), key, wantKeys)
			continue
		}
		m.allow(keys)
		list = append(list, m)
	}
	return list
}

// must returns a text that the entry has to have.
func (m *mapping) must(key string) string {
	s := m.str(key)
	if n, ok := m.values[key]; s == "" {
		if _, plain := scalarOrMissing(n, ok); plain {
			m.doc.report.Add(MissingKey, m.where(key), key)
		}
	}
	return s
}

// The words that a finding prints where a person has to write. Copied as they are they say nothing, and count as not given.
var (
	BlankWho = diag.Text{RU: "должность", EN: "position"}
	BlankWhy = diag.Text{RU: "причина", EN: "reason"}

	blankReason = diag.Text{RU: "почему число изменилось", EN: "why the figure changed"}
)

// said returns what a person has to say for the entry, set as a printer would.
func (m *mapping) said(key string, blank diag.Text) string {
	s := m.must(key)
	if s != "" && (s == blank.RU || s == blank.EN) {
		m.doc.report.Add(MissingKey, m.where(key), key)
		return ""
	}
	return format.Typography(s)
}

// fileNamed reads the key `file` of an entry: the path of one of the dataset's files.
func (r *passportReader) fileNamed(m *mapping) string {
	name := m.must("file")
	if name == "" {
		return ""
	}
	full := path.Join(r.dir, path.Clean(strings.ReplaceAll(name, `\`, "/")))
	var names []string
	for _, f := range r.dataset.Files {
		if same(f.Path, full) {
			return f.Path
		}
		names = append(names, strings.TrimPrefix(f.Path, r.dir+"/"))
	}
	if r.released(full) {
		return full
	}
	r.add(UnlistedName, m.where("file"), name, didYouMean(name, names))
	return full
}

// rowNumber reads the key `row` of an entry.
func (r *passportReader) rowNumber(m *mapping) int {
	s := m.str("row")
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		r.add(WrongType, m.where("row"), "row", wantRow)
		return 0
	}
	return n
}

// mentions reads the key `mentions`: by name of a fact, the words that prose puts after its number.
func (r *passportReader) mentions() map[string][]string {
	n, ok := r.values["mentions"]
	if !ok || isNull(n) {
		return nil
	}
	m, ok := r.doc.mapping(n, "mentions.")
	if !ok {
		r.add(WrongType, r.where("mentions"), "mentions", wantKeys)
		return nil
	}
	all := map[string][]string{}
	for _, name := range m.keys {
		all[name] = m.list(name)
	}
	return all
}

// totals reads the key `totals` of a file: what the legal act or the source says that a column adds up to, as typed.
func (r *passportReader) totals(m *mapping) map[string]string { return m.dict("totals") }

func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

var wantRow = diag.Text{RU: "номер строки, как в Excel", EN: "a row's number as in Excel"}
