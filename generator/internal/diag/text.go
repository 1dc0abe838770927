package diag

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// TextOptions says how Report.Text prints. The zero value is Russian without colour.
type TextOptions struct {
	Lang  Lang
	Color bool
	Root  string // the portal's folder as the reader reaches it, see Pos.Under
	Width int    // columns that a quoted line may take; 0 is 100
	Limit int    // findings of one rule that one file shows; 0 is 8, and five times as many are shown of all files
}

const (
	defaultWidth = 100
	defaultLimit = 8
)

// Text prints the findings for a person at a terminal, each with its place, the line or cell as typed, and help; many of one kind in one
// file are counted instead of repeated. Errors come last, where a terminal stops. The last line sums up; nothing is printed when nothing was found.
func (r *Report) Text(w io.Writer, o TextOptions) error {
	o.Width, o.Limit = cmp.Or(o.Width, defaultWidth), cmp.Or(o.Limit, defaultLimit)
	list := r.All()
	slices.SortStableFunc(list, func(a, b Diagnostic) int { return cmp.Compare(b.Rule.Severity, a.Rule.Severity) })
	out := bufio.NewWriter(w)
	p := printer{out, o}
	files, left := grouped(list, o.Limit)
	for _, f := range files {
		for _, d := range f.Shown {
			p.finding(d)
		}
		p.more(f.More, wordMore)
	}
	p.more(left, wordMoreAll)
	if len(list) > 0 {
		fmt.Fprintln(out, p.paint(bold, summary(countsOf(list), o.Lang)))
	}
	return out.Flush()
}

// printer prints one report.
type printer struct {
	*bufio.Writer
	TextOptions
}

// more prints how many findings were left out.
func (p *printer) more(list []ruleCount, words Text) {
	for _, m := range list {
		fmt.Fprintln(p, moreOf(m, words, p.Lang)+"\n")
	}
}

// finding prints one finding.
func (p *printer) finding(d Diagnostic) {
	ink := severityInk[d.Rule.Severity]
	head := p.paint(ink, fmt.Sprintf("%s[%s]", d.Rule.Severity, d.Rule.Code))
	fmt.Fprintf(p, "%s%s\n", head, p.paint(bold, ": "+visible(d.Message(p.Lang), false)))
	number := ""
	if d.Pos.Line > 0 && d.Pos.Text != "" {
		number = strconv.Itoa(d.Pos.Line)
	}
	gutter := strings.Repeat(" ", max(1, len(number)))
	if d.Pos.File != "" {
		fmt.Fprintf(p, "%s%s %s\n", gutter, p.paint(blue, "-->"), p.place(d.Pos))
	}
	if number != "" {
		p.quote(d.Pos, number, gutter, ink)
	}
	if help := d.Help(p.Lang); help != "" {
		p.note(gutter, wordHelp.In(p.Lang), help)
	}
	for _, rel := range d.Related {
		p.related(gutter, rel)
	}
	fmt.Fprintln(p)
}

// quote prints the line or the cell with a caret under what is meant.
func (p *printer) quote(pos Pos, number, gutter, ink string) {
	from, width := pos.Col-1, max(1, pos.Width)
	if pos.isTable() {
		from, width = 0, len([]rune(pos.Text))
	}
	if pos.Col == 0 {
		from, width = 0, 0
	}
	e := excerptOf(pos.Text, from, width, p.Width-len(number)-3)
	fmt.Fprintf(p, "%s %s\n", gutter, p.paint(blue, "|"))
	fmt.Fprintf(p, "%s %s\n", p.paint(blue, number+" |"), e.text)
	if e.width > 0 {
		fmt.Fprintf(p, "%s %s %s%s\n", gutter, p.paint(blue, "|"), strings.Repeat(" ", e.start), p.paint(ink, strings.Repeat("^", e.width)))
	}
}

// note prints «= help: …», further lines under the first.
func (p *printer) note(gutter, word, text string) {
	text = strings.TrimRight(visible(text, true), "\n")
	indent := "\n" + gutter + "     "
	fmt.Fprintf(p, "%s %s %s %s\n", gutter, p.paint(blue, "="), p.paint(bold, word+":"), strings.ReplaceAll(text, "\n", indent))
}

// related prints another place in one line, with what stands there.
func (p *printer) related(gutter string, r Related) {
	text := p.place(r.Pos)
	if r.Pos.Text != "" {
		text += ": " + excerptOf(strings.TrimSpace(r.Pos.Text), 0, 0, p.Width*2/3).text
	}
	fmt.Fprintf(p, "%s %s %s %s\n", gutter, p.paint(blue, "="), p.paint(bold, visible(r.Note.In(p.Lang), false)+":"), text)
}

// place prints «file:row:column (столбец «Исполнено», D)».
func (p *printer) place(pos Pos) string {
	pos = pos.Under(p.Root)
	return visible(pos.String(), false) + pos.columnNote(p.Lang)
}

// isTable says whether a place is a cell of a table.
func (p Pos) isTable() bool { return p.Letter != "" || p.Column != "" }

// cellName is what Excel calls the cell: «E14»; the row alone when the column has no letter.
func (p Pos) cellName() string { return p.Letter + strconv.Itoa(p.Line) }

// columnNote returns « (столбец «Исполнено», D)»; "" for a text.
func (p Pos) columnNote(l Lang) string {
	name := ""
	if p.Column != "" {
		name = "«" + excerptOf(strings.Join(strings.Fields(p.Column), " "), 0, 0, 60).text + "»"
		if p.Letter != "" {
			name += ", "
		}
	}
	if name+p.Letter == "" {
		return ""
	}
	return " (" + wordColumn.In(l) + " " + name + p.Letter + ")"
}

// The inks of a terminal.
const (
	bold   = "\x1b[1m"
	blue   = "\x1b[1;34m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[1;36m"
	plain  = "\x1b[0m"
)

var severityInk = [...]string{Error: red, Warning: yellow, Notice: cyan}

func (p *printer) paint(ink, text string) string {
	if !p.Color {
		return text
	}
	return ink + text + plain
}
