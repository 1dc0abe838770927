package site

import (
	"time"

	"otkryto/generator/internal/content"
)

// The blocks below are what views are made of. Each has one partial template of its own name in lower case: {{template "table" .Parts}}.

// Table is a table with a caption. Partial "table".
type Table struct {
	ID      string
	Caption string
	Columns []Column
	Rows    []Row
	Unit    string // said once over the table: «рубли»
	Source  *Source
	CSV     string // site path of the same rows as CSV; "" when there is none
	Demo    bool
}

// Column is one column of a table.
type Column struct {
	Title   string
	Numeric bool
}

// Row is one row of a table.
type Row struct {
	ID    string
	Level int  // depth in a hierarchy, from 0
	Total bool // a total of other rows
	Demo  bool
	Cells []Cell // the first is the row's heading
}

// Cell is one cell of a table.
type Cell struct {
	Text  string // as printed, exact
	Value string // for <data value>: decimal with a point, or an ISO date; "" for words and for no value
	Path  string // where a link leads; "" is none
	Demo  bool
	// Origin is what the value was read or made from: a value of one cell leads to its row.
	Origin []Term
}

// Words makes a cell of text.
func Words(text string) Cell { return Cell{Text: text} }

// Linked makes a cell that leads somewhere.
func Linked(text, path string) Cell { return Cell{Text: text, Path: path} }

// Empty says that a cell has no value: where a row is a card, it has no line.
func (c Cell) Empty() bool { return c.Text == "—" && c.Value == "" && c.Path == "" }

// Source says where the numbers of a block are from.
type Source struct {
	Title string
	Path  string // of the dataset's page
	AsOf  time.Time
	Demo  bool
}

// Bar is one row of a ranked list or a bullet: the fact inside the plan. Partial "bars" prints a list of them as HTML and SVG.
type Bar struct {
	Label        string
	Path         string
	Figure       Figure // what the bar is long by
	Plan         Figure // bullet: the plan that the fact stands in; not Set is none
	Share        string // «12,5 %» of the whole; "" is none
	Permille     int    // length of the bar, 0..1000 of the longest
	PlanPermille int    // place of the plan's mark
	Note         string // «исполнено 97,3 %»
	Parts        []Bar  // folded under it
}

// Bars is a ranked list. Partial "bars".
type Bars struct {
	ID     string
	Title  string
	Lead   string // how to read it
	Rows   []Bar
	Source *Source
	Demo   bool
}

// How many rows of a ranked list stand open when it is folded, and from how many rows on it is: folding away one or two is not worth a click.
const (
	openBars   = 6
	foldedBars = 9
)

// First are the rows that stand open.
func (b Bars) First() []Bar {
	if len(b.Rows) < foldedBars {
		return b.Rows
	}
	return b.Rows[:openBars]
}

// Rest are the rows that are folded under them, the smallest of a long list.
func (b Bars) Rest() []Bar { return b.Rows[len(b.First()):] }

// Progress is a done part of a whole, said as text and bar. Partial "progress".
type Progress struct {
	Label    string
	Text     string // «освоено 72,4 % — 12,1 млн из 16,7 млн ₽»
	Permille int
	Demo     bool
}

// Teaser is a document in a list. Partial "teasers" prints a list of pointers to them, each once however many lists it stands in ("once" in package
// theme): it must not change after the section has loaded.
type Teaser struct {
	Title    string
	Path     string
	Summary  string
	Date     time.Time
	Category Link
	Image    *content.Ref
	File     string // of the document that Image is relative to
	Demo     bool
}

// Pager is the numbered pages of a long list. Partial "pager".
type Pager struct {
	Number int // from 1
	Pages  []Link
	Newer  *Link // the page before; without a title the theme's own words, which are those of a list by date
	Older  *Link // the page after
}

// Card is a section on the home page. Partial "card".
type Card struct {
	Title   string
	Path    string
	Weight  int      // smaller stands first; news 100, budget 10, tor 20, national projects 30
	Lead    bool     // opens the page: its sentences and figures stand over the other cards
	Text    []string // sentences
	Figures []Figure
	Teasers []*Teaser
	Bars    *Bars
	AsOf    time.Time
	NextDue time.Time
	Demo    bool
	More    string // words of the link; "" is the theme's own
}
