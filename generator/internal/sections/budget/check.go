package budget

import (
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// checker judges what one report says of itself. Every comparison of two amounts goes through the book, equal ones too.
type checker struct {
	report *report
	book   *control.Book
	scope  string // "2022-12-31", "2022 approved"
	prefix string // of the addresses of its comparisons: "budget.2022-12-31."
}

func newChecker(r *report, book *control.Book) *checker {
	return &checker{report: r, book: book, scope: r.scope(), prefix: "budget." + r.id() + "."}
}

// check judges one report: totals against their parts, what is left of a plan, the result against income and expenditure, sources against the result, totals
// against the legal act. Each figure is compared as it is published, so one that differs makes no difference anywhere else.
func check(r *report, book *control.Book) {
	c := newChecker(r, book)
	for _, p := range parts {
		if t := r.raw[p]; t != nil {
			if !t.lost {
				c.tree(t)
				c.orphans(t)
			}
			c.unexecuted(t)
		}
	}
	c.result()
	c.programmes()
	c.totals()
	c.lines()
	if r.Phase == "" {
		c.halves()
	}
}

// scope says which report it is, for good: the day that it speaks of, or the year and phase of a plan, the day and the number of its act.
func (r *report) scope() string {
	if r.Phase == "" {
		return r.Date.Format(time.DateOnly)
	}
	s := strconv.Itoa(r.Date.Year()) + " " + r.Phase
	if r.Adopted.IsZero() {
		return s
	}
	s += " " + r.Adopted.Format(time.DateOnly)
	if number := format.Slug(r.Act.Number); number != "" {
		s += " " + number
	}
	return s
}

// id is the scope as it stands in ids of comparisons and figures.
func (r *report) id() string { return strings.ReplaceAll(r.scope(), " ", ".") }

// comparison is two amounts that must agree.
type comparison struct {
	group            string // "parts"
	column           string // canonical
	part             part
	key              string // of the row, as passports write it
	name             string // of the row
	stated, expected amount
	members          int             // how many amounts were added up: each may be rounded
	allowed          decimal.Decimal // what may differ beside the file's own rounding
	file             *dataset.File   // that the stated amount stands in
	rule             *diag.Rule
	pos              diag.Pos
	// say completes the finding, of which most comparisons have none.
	say func(d *diag.Diagnostic, difference string)
}

// compare puts a comparison into the book.
func (c *checker) compare(x comparison) {
	it := site.Control{
		ID:     c.prefix + x.group + "." + x.column + "." + x.part.String() + "." + x.key,
		Group:  x.group,
		Scope:  c.scope,
		Column: x.column,
		Key:    x.key, Subject: rowTitle(x.name, x.key),
		Stated: x.stated.figure(), Expected: x.expected.figure(),
		Tolerance: tolerance(x.file, x.members).Max(x.allowed).Pad(2),
	}
	finding := diag.Diagnostic{Rule: x.rule, Pos: x.pos}
	if x.stated.Value != x.expected.Value {
		x.say(&finding, control.Difference(it.Stated, it.Expected))
	}
	c.book.Compare(it, x.file, finding)
}

// differ is the usual finding: what the row says, what it should be, the difference; and the places that the latter is from.
func differ(name string, stated, expected amount, related func() []diag.Related) func(*diag.Diagnostic, string) {
	return func(d *diag.Diagnostic, difference string) {
		d.Args = []any{cutName(name), amountText(stated.Value), amountText(expected.Value), difference}
		d.Related = related()
	}
}

// rowTitle is a row as pages name it: «Образование (0700)».
func rowTitle(name, key string) string { return sentenceCase(name) + " (" + key + ")" }

// figure is the amount as controls show it.
func (a amount) figure() site.Figure {
	return site.Figure{Number: a.Value.Decimal(), Set: a.Set, Unit: format.RUB, How: a.How, Cells: a.Cells, Demo: a.Demo}
}

// named is what passports call a row: «0700», «450», all twenty digits for a row of one administrator.
func named(p part, c code) string {
	switch {
	case c.Key == "":
		return p.totalLine()
	case c.Admin != allAdmins:
		return c.Admin + c.Key
	}
	return short(p, c.Key)
}

// tree compares every total with its parts, and with its cut by administrator.
func (c *checker) tree(t *tree) {
	for _, n := range t.rows() {
		for column := range n.Amounts {
			c.total(n, n.Parts, "parts", column)
			c.total(n, n.Others, "admins", column)
		}
	}
}

func (c *checker) total(n *node, members []*node, group string, column int) {
	own := n.Amounts[column]
	if len(members) == 0 || own.unread() {
		return
	}
	list := make([]amount, len(members))
	for i, m := range members {
		list[i] = m.Amounts[column]
		if list[i].unread() {
			return // it has a finding of its own, and a sum without it would be no news
		}
	}
	total := sum(list...)
	switch {
	case !total.Set && anySet(list):
		c.book.Report.Add(hugeSum, place(n, column), cutName(n.Name))
		return
	case !own.Set:
		c.empty(n, total, column)
		return
	}
	total.Set = true // parts without any amount add up to nothing
	rule := badTotal
	if n.Part == sources {
		rule = badSources
	}
	c.compare(comparison{
		group: group, column: amountColumns[column], part: n.Part, key: named(n.Part, n.Code), name: n.Name, stated: own, expected: total,
		members: len(members), file: n.Row.File, rule: rule, pos: place(n, column),
		say: differ(n.Name, own, total, func() []diag.Related { return related(members, column) }),
	})
}

// empty says that a total has no amount although its parts have: nothing can be checked then. A table may leave out a column of totals as a whole.
func (c *checker) empty(n *node, total amount, column int) {
	if len(n.Amounts[column].Cells) == 0 || !total.Set || total.Value == 0 {
		return
	}
	c.book.Report.Add(emptyTotal, place(n, column), cutName(n.Name), amountText(total.Value))
}

func anySet(list []amount) bool {
	for _, a := range list {
		if a.Set {
			return true
		}
	}
	return false
}

// place is the cell of a node's amount, else its code, else its row.
func place(n *node, column int) diag.Pos { return n.Row.place(n.Amounts[column]) }

// place is the cell of an amount of the row, else its code, else the row.
func (r *row) place(a amount) diag.Pos {
	if len(a.Cells) > 0 {
		return a.Cells[0].Pos()
	}
	return r.Place.Pos()
}

func related(members []*node, column int) []diag.Related {
	var list []diag.Related
	for _, m := range members {
		if m.Row == nil || !m.Amounts[column].Set {
			continue
		}
		name := spaced(m.Part, m.Code.Key) + " " + cutName(m.Name)
		list = append(list, diag.Related{Pos: place(m, column), Note: diag.Text{RU: "часть: " + name, EN: "part: " + name}})
	}
	return list
}

func amountText(m money.Money) string { return format.Value(m.Decimal(), "") }

// tolerance is how far a total may be from its parts: nothing, unless the source says that it rounds.
func tolerance(f *dataset.File, members int) decimal.Decimal {
	return control.Allowed(f.RoundingUnit(), members).Pad(2) // kopecks, as amounts have
}

// members is how many numbers of the source an amount stands for, each of which may have been rounded.
func (a amount) members() int { return max(1, len(a.Cells)) }
