package budget

import (
	"slices"
	"strings"
	"unicode"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// Two amounts stand in every row of a report.
const (
	approved = iota
	executed
)

// amountColumns are their canonical columns.
var amountColumns = [2]string{"approved", "executed"}

// amount is a sum of money and how it came about.
type amount struct {
	Value money.Money
	Set   bool // false: the report has no value, which is not zero
	Demo  bool
	How   site.How
	Cells []site.Term
}

// read makes an amount of a cell.
func read(m dataset.Money, demo bool) amount {
	a := amount{Value: m.Value, Set: m.Set, Demo: demo, How: site.Read}
	if m.Cell.Col > 0 {
		a.Cells = []site.Term{{Cell: m.Cell}}
	}
	return a
}

// unread says whether the cell holds something that could not be read as an amount.
func (a amount) unread() bool { return !a.Set && len(a.Cells) == 1 && a.Cells[0].HasValue() }

// sum adds amounts; what has no value adds nothing. A sum of one is that one, so that its origin stays a cell.
func sum(list ...amount) amount {
	set := slices.DeleteFunc(slices.Clone(list), func(a amount) bool { return !a.Set })
	if len(set) == 0 {
		return amount{}
	}
	if len(set) == 1 {
		return set[0]
	}
	total := amount{Set: true, How: site.Summed}
	values := make([]money.Money, len(set))
	for i, a := range set {
		values[i] = a.Value
		total.Demo = total.Demo || a.Demo
		total.Cells = append(total.Cells, a.Cells...)
	}
	total.Value, total.Set = money.Sum(values...)
	return total
}

// minus is a computed difference; it has a value when both have.
func minus(a, b amount) amount {
	d := amount{Demo: a.Demo || b.Demo, How: site.Computed, Cells: slices.Concat(a.Cells, site.Opposite(b.Cells))}
	if a.Set && b.Set {
		d.Value, d.Set = a.Value.Sub(b.Value)
	}
	return d
}

// less is the difference of what grows from report to report: a missing value is nothing yet.
func less(a, b amount) amount {
	if !b.Set {
		return a
	}
	if !a.Set {
		a.Set = true
	}
	return minus(a, b)
}

// node is one row of a report and what it is made of. The whole of a part is a node with the empty key.
type node struct {
	Part    part
	Code    code
	Name    string
	Amounts [2]amount
	Row     *row  // nil when the report has no such row and it was made of its parts
	Above   *node // nil for the whole
	Parts   []*node
	Others  []*node // rows that cut the same amount by administrator, beside Parts: never added
}

// tree is one part of a report.
type tree struct {
	Part part
	Root *node
	byID map[code]*node
	list []*node // in the order of the file, Root left out
	lost bool    // a row is missing because its code could not be read: sums and levels say nothing new
}

// row is one row of a file as it was read.
type row struct {
	Part    part
	Line    string
	Code    code
	Name    string
	Amounts [2]amount
	File    *dataset.File
	// Unexecuted is what the report says is left of the plan: column 6 of the form. It is shown as published.
	Unexecuted amount
	Number     int          // as Excel numbers it
	Stated     bool         // Line stands in the file and was not told by the name
	Place      dataset.Cell // of the code, or of the line where there is none
}

// grow makes a tree of rows: each hangs below the nearest of its ancestors that the report has, so that a total is never added to its parts.
func grow(c *classification, p part, rows []*row, year int) *tree {
	t := &tree{Part: p, byID: map[code]*node{}}
	for _, r := range rows {
		n := &node{Part: p, Code: r.Code, Name: r.Name, Amounts: r.Amounts, Row: r}
		t.byID[r.Code] = n
		if r.Code.Key == "" {
			t.Root = n
			continue
		}
		t.list = append(t.list, n)
	}
	if t.Root == nil {
		t.Root = &node{Part: p, Code: code{Admin: allAdmins}}
		t.byID[t.Root.Code] = t.Root
	}
	for _, n := range t.list {
		t.hang(n, t.above(c, n, year))
	}
	return t
}

// rows are the nodes that the file has, the whole among them.
func (t *tree) rows() []*node {
	if t.Root.Row == nil {
		return t.list
	}
	return append([]*node{t.Root}, t.list...)
}

// file is the one that the tree was read from: a part of a report is in one file.
func (t *tree) file() *dataset.File { return t.rows()[0].Row.File }

// form says whether the tree is of form 0503117, whose whole has a line's code; a simple table has none.
func (t *tree) form() bool { return t.Root.Row != nil && t.Root.Row.Stated }

func (t *tree) hang(n, above *node) {
	n.Above = above
	if n.Code.Admin != allAdmins && above.Code == (code{allAdmins, n.Code.Key}) {
		above.Others = append(above.Others, n)
		return
	}
	above.Parts = append(above.Parts, n)
}

// above finds a node's parent. A row of one administrator lies below the same code of all, else below the nearest code of its own or of all.
func (t *tree) above(c *classification, n *node, year int) *node {
	if n.Code.Admin != allAdmins {
		if all := t.byID[code{allAdmins, n.Code.Key}]; all != nil {
			return all
		}
	}
	for key := range ancestors(c, t.Part, n.Code.Key, year) {
		for _, admin := range []string{n.Code.Admin, allAdmins} {
			if found := t.byID[code{admin, key}]; found != nil && found != n {
				return found
			}
		}
	}
	return t.Root
}

// members are the rows that a node's amount is the sum of: its parts, or where it has none its cut by administrator.
func (n *node) members() []*node {
	if len(n.Parts) == 0 {
		return n.Others
	}
	return n.Parts
}

// total returns the sum of a node's members.
func (n *node) total(column int) amount {
	list := make([]amount, 0, len(n.members()))
	for _, m := range n.members() {
		list = append(list, m.Amounts[column])
	}
	return sum(list...)
}

// walk visits a node and all below it, parents first.
func (n *node) walk(level int, visit func(n *node, level int)) {
	visit(n, level)
	for _, p := range n.Parts {
		p.walk(level+1, visit)
	}
}

// sentenceCase turns a name that the form shouts into one that a page says.
func sentenceCase(name string) string {
	if strings.ContainsFunc(name, unicode.IsLower) {
		return name
	}
	quiet := capital(strings.ToLower(name))
	return strings.ReplaceAll(quiet, "российской федерации", "Российской Федерации")
}
