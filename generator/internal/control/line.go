package control

import (
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Line is a comparison as pages show it: partial "control" prints one in full, partial "control-rows" many as a table.
type Line struct {
	ID         string
	Subject    string // «Образование (0700)»
	Pair       string // what is compared: «итог и сумма его частей»; "" when the subject says it
	Column     string // «исполнено»; "" when the comparison has no column
	Stated     Side
	Expected   Side
	Difference string // with its sign; of equal figures zero
	Tolerance  string // "" when nothing is rounded
	State      site.ControlState
	Sign       string    // the state as a sign, for eyes
	Word       string    // the state in words, for everybody
	Heading    string    // what Reason says: «Почему числа расходятся»
	Reason     string    // the passport's words, or the rule's; "" for figures that agree
	Who        string    // who explains it; "" when nobody has to
	Where      site.Link // to the report that it is about, where the page is of several
	Date       time.Time
	Demo       bool
}

// Side is one of the two figures and the cells that it was made of.
type Side struct {
	Title string // «в отчёте»
	Value site.Cell
	Terms []Term
	More  int // further cells, which only the JSON and the CSV list
}

// Term is a cell, or several below each other, in the way from cells to a figure: «+ E14», «+ G4:G27».
type Term struct {
	Sign string // "" before the first
	Text string
	Path string
}

// maxTerms is how many terms of a figure a page lists.
const maxTerms = 40

// Words makes lines of comparisons.
type Words struct {
	Text format.Catalog
	Site site.Settings
	Bare bool // roubles are said once over the table
}

func (w Words) t(key string, args ...any) string { return w.Text.Text("controls."+key, args...) }

// or is a text, or another where the theme has none.
func (w Words) or(key, other string) string {
	if w.Text.Has("controls." + key) {
		return w.t(key)
	}
	return other
}

// Line says one comparison in words.
func (w Words) Line(c site.Control) Line {
	group := w.Group(c.Group)
	l := Line{
		ID: anchor(c), Subject: format.Typography(c.Subject), Pair: group.Pair, Column: w.columnOf(c),
		Difference: w.value(plainZero(c.Difference), c.Stated.Unit),
		State:      c.State, Sign: signs[c.State], Word: w.t("state_" + string(c.State)), Demo: c.Demo(),
	}
	l.Stated, l.Expected = w.side(group.Stated, c.Stated, ""), w.side(group.Expected, c.Expected, fileOf(c.Stated))
	if c.Difference.Sign() > 0 {
		l.Difference = "+" + l.Difference
	}
	if !c.Tolerance.IsZero() {
		l.Tolerance = w.value(c.Tolerance, c.Stated.Unit)
	}
	switch {
	case c.Explanation != nil:
		l.Heading, l.Reason, l.Who, l.Date = w.t("why_explained"), c.Explanation.Why, c.Explanation.Who, c.Explanation.Date
	case doubted(&c):
		l.Word, l.Heading, l.Reason = w.t("state_doubted"), w.t("why_doubted"), w.why(c)
	case c.State == site.ControlNoticed:
		l.Heading, l.Reason = w.t("why_noticed"), w.why(c)
	}
	return l
}

// why is what a rule is for; a theme may have plainer words for residents, under the rule's code.
func (w Words) why(c site.Control) string {
	return format.Typography(w.or("why_"+strings.ToLower(c.Rule.Code), c.Rule.Why.In(diag.RU)))
}

// columnOf is the column in words, unless the group says it already.
func (w Words) columnOf(c site.Control) string {
	if c.Column == c.Group {
		return ""
	}
	return w.or("column_"+c.Column, "")
}

// anchor is a comparison's place on a page: its ID without what it shares with all others there.
func anchor(c site.Control) string {
	_, rest, ok := strings.Cut(c.ID, strings.ReplaceAll(c.Scope, " ", ".")+".")
	if c.Scope == "" || !ok || !strings.HasPrefix(rest, c.Group+".") {
		return c.ID
	}
	return rest
}

// plainZero drops the digits of a zero.
func plainZero(d decimal.Decimal) decimal.Decimal {
	if d.IsZero() {
		return decimal.Zero
	}
	return d
}

// signs stand beside the words of a state.
var signs = map[site.ControlState]string{
	site.ControlPassed: "✓", site.ControlRounded: "≈", site.ControlExplained: "≠", site.ControlNoticed: "!", site.ControlFailed: "✗",
}

// GroupWords are how pages call a kind of comparison.
type GroupWords struct{ Title, Pair, Stated, Expected string }

// Group returns the words of a group; one that the theme does not know is a comparison of two figures.
func (w Words) Group(name string) GroupWords {
	if !w.Text.Has("controls.group_" + name) {
		name = "other"
	}
	return GroupWords{w.t("group_" + name), w.or("pair_"+name, ""), w.t("stated_" + name), w.t("expected_" + name)}
}

func (w Words) value(d decimal.Decimal, unit string) string {
	if w.Bare && unit == format.RUB {
		unit = ""
	}
	return format.Value(d, unit)
}

func (w Words) side(title string, f site.Figure, beside string) Side {
	s := Side{Title: title, Value: f.Cell()}
	s.Value.Demo, s.Value.Text = false, w.value(f.Number, f.Unit)
	for at := 0; at < len(f.Cells); {
		if len(s.Terms) == maxTerms {
			s.More = len(f.Cells) - at
			break
		}
		n := run(f.Cells[at:])
		term := w.term(f.Cells[at], f.Cells[at+n-1], beside)
		if at == 0 && term.Sign == "+" {
			term.Sign = ""
		}
		s.Terms = append(s.Terms, term)
		beside, at = pathOf(f.Cells[at]), at+n
	}
	if len(f.Cells) == 1 && s.Value.From().File != nil {
		s.Terms[0].Path = "" // the figure itself leads to its only cell
	}
	return s
}

// run is how many terms at the beginning stand below each other, so that they are named together: «G4:G27». Two do not.
func run(terms []site.Term) int {
	n := 1
	for n < len(terms) {
		a, b := terms[n-1], terms[n]
		if a.File != b.File || a.Col != b.Col || a.Row+1 != b.Row || a.Minus != b.Minus || a.Over != b.Over {
			break
		}
		n++
	}
	if n < 3 {
		return 1
	}
	return n
}

// term names a cell, or a run of them, as Excel does, and the file where it is another than that of the figure beside.
func (w Words) term(first, last site.Term, beside string) Term {
	term := Term{Sign: "+", Text: name(first), Path: w.Site.CellPath(first.Cell)}
	if last.Row > first.Row {
		term.Text += ":" + name(last)
	}
	if file := pathOf(first); file != "" && beside != "" && file != beside {
		term.Text = path.Base(file) + " " + term.Text
	}
	switch {
	case first.Over:
		term.Sign = "÷"
	case first.Minus:
		term.Sign = "−"
	}
	return term
}

func name(t site.Term) string { return t.Letter() + strconv.Itoa(t.Row) }

func pathOf(t site.Term) string {
	if t.File == nil {
		return ""
	}
	return t.File.Path
}

// fileOf is the file that a figure is from.
func fileOf(f site.Figure) string {
	if len(f.Cells) == 0 {
		return ""
	}
	return pathOf(f.Cells[0])
}
