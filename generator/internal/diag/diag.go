// Package diag holds what can be wrong with a portal's files and says it to the person who can mend it.
//
// A fault is born where it is found, as a Rule and a Pos, is collected in a Report that all stages share, and becomes
// words only at the edge: Report.Text for a terminal, Report.JSON for programs, Report.GitHub for annotations of CI.
// An editor's fault goes to the Report and reading goes on; trouble of the environment is an error; a bug is a panic.
//
// Neighbours: every package of the generator reports through this one, and it imports only the standard library.
package diag

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"sync"
)

// Lang is a language that messages are written in: "ru" or "en".
type Lang string

// The languages of the command line. The site itself is Russian.
const (
	RU Lang = "ru"
	EN Lang = "en"
)

// Text is one message in both languages. Both take the same arguments, by index (%[1]s) where their order differs.
type Text struct{ RU, EN string }

// In returns the text in a language; Russian is what an unknown language falls back to.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.RU
}

// Refusal is an error of the caller rather than of the portal's files, in both languages: what the command line says when it will not run.
type Refusal struct{ Text }

// Error returns the English text, for logs; the command line prints the reader's language.
func (r Refusal) Error() string { return r.EN }

// Severity says what a finding does to a build.
type Severity int

const (
	// Error stops the build: nothing is written.
	Error Severity = iota
	// Warning lets the build pass unless it is strict; site.yaml may switch it off by code.
	Warning
	// Notice is said and never stops anything.
	Notice
)

// String returns the severity's English name, as programs read it.
func (s Severity) String() string { return [...]string{"error", "warning", "notice"}[s] }

// Rule is one kind of fault. It is a package-level value beside the check that reports it, and the only home of its texts.
type Rule struct {
	Code     string   // "CSV004": a prefix a package, then three digits; never reused
	Name     string   // "bad-amount": the fault, not its cure
	Severity Severity // what it does to a build
	Message  Text     // format of one fact: lower case, no full stop, the offending value in «» or quotes
	Help     Text     // format of what to do, with the arguments of Message; "" when the message says it all
	Why      Text     // prose for explain and docs/rules.md: what is checked and why it matters
	Bad      Text     // a short example that fires the rule
	Good     Text     // the same, mended
}

// Pos is a place in a file as the person who edits it sees it.
type Pos struct {
	File   string // slash path below the portal's root
	Line   int    // text: line, from 1; table: the row that Excel shows. 0 is the whole file
	Col    int    // text: column in characters, from 1; table: column number, from 1. 0 is the whole line
	Letter string // table: Excel's letter of the column; "" in text
	Column string // table: the column's heading as typed
	Text   string // the line or the cell as typed
	Width  int    // text: how many characters of the line are meant; 0 is one
}

// String returns file:line:column, as compilers print and editors open it.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Under returns the place with a folder put before its file's name: the portal's folder as the reader reaches it, so that an editor or CI can open it.
func (p Pos) Under(root string) Pos {
	if root != "" && p.File != "" && !path.IsAbs(p.File) {
		p.File = path.Join(root, p.File)
	}
	return p
}

// Related is another place that a finding speaks of: the parts of a wrong total, the first of two duplicates.
type Related struct {
	Pos  Pos
	Note Text // complete text, not a format
}

// GivenFirst leads from what is given twice to the place where it was first.
func GivenFirst(at Pos) []Related {
	return []Related{{Pos: at, Note: Text{RU: "первый раз — здесь", EN: "given first here"}}}
}

// Diagnostic is one finding.
type Diagnostic struct {
	Rule    *Rule
	Pos     Pos
	Args    []any // of Rule.Message and Rule.Help; a Text among them is printed in the reader's language
	Related []Related
	Advice  Text // complete text under the help: lines to copy, made for this finding; "" in most
}

// Message returns the finding's one fact in a language.
func (d Diagnostic) Message(l Lang) string { return sprintf(d.Rule.Message.In(l), d.Args, l) }

// Help returns what to do, in a language; "" when the rule has no help.
func (d Diagnostic) Help(l Lang) string {
	help := sprintf(d.Rule.Help.In(l), d.Args, l)
	if advice := d.Advice.In(l); advice != "" {
		help += "\n" + advice
	}
	return help
}

// Report collects findings from stages that may run side by side. Its zero value is ready; its methods may be called at once.
type Report struct {
	mu   sync.Mutex
	list []Diagnostic
	off  map[string]bool
}

// Disable switches off warnings and notices by code. An error cannot be switched off: its code is ignored here.
func (r *Report) Disable(codes ...string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.off == nil {
		r.off = map[string]bool{}
	}
	for _, c := range codes {
		r.off[c] = true
	}
}

// Add records a finding.
func (r *Report) Add(rule *Rule, pos Pos, args ...any) {
	r.Put(Diagnostic{Rule: rule, Pos: pos, Args: args})
}

// Put records a finding that has related places.
func (r *Report) Put(d ...Diagnostic) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.list = append(r.list, d...)
}

// Hush takes the quoted text out of all findings so far whose text must not be shown to everybody who reads a log.
func (r *Report) Hush(secret func(text string) bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := range r.list {
		if p := &r.list[i].Pos; secret(p.Text) || secret(p.Column) {
			p.Text, p.Column = "", ""
		}
	}
}

// All returns the findings that stand: switched-off ones left out, duplicates once, in order of file, line, column, code.
func (r *Report) All() []Diagnostic {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := slices.DeleteFunc(slices.Clone(r.list), func(d Diagnostic) bool {
		return d.Rule.Severity != Error && r.off[d.Rule.Code]
	})
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		if n := comparePlaces(a, b); n != 0 {
			return n
		}
		return cmp.Compare(a.Message(EN), b.Message(EN)) // late: words are dear
	})
	return slices.CompactFunc(list, func(a, b Diagnostic) bool {
		return a.Rule == b.Rule && a.Pos == b.Pos && a.Message(EN) == b.Message(EN)
	})
}

func comparePlaces(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Col, b.Pos.Col),
		cmp.Compare(a.Rule.Code, b.Rule.Code),
	)
}

// Count returns how many findings of a severity stand.
func (r *Report) Count(s Severity) int {
	n := 0
	for _, d := range r.All() {
		if d.Rule.Severity == s {
			n++
		}
	}
	return n
}

// Failed says whether the findings stop a build: any error, or under strict any warning.
func (r *Report) Failed(strict bool) bool {
	for _, d := range r.All() {
		if d.Rule.Severity == Error || strict && d.Rule.Severity == Warning {
			return true
		}
	}
	return false
}
