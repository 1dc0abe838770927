package dataset

import (
	"crypto/sha256"
	"strings"

	"otkryto/generator/internal/diag"
)

// asked is a column whose cells are held against the passport's constraints, in one reading of a file. Files without constraints have none.
type asked struct {
	*Constraints
	at     int // from 0
	column *Column
	seen   map[[16]byte]Cell // values of a unique column, by hash, and where each stands: some 100 bytes a row
}

// check reports what the passport does not allow of a cell. One that cannot be read has been reported already, and a withheld one is judged by nobody.
func (a *asked) check(report *faults, c Cell) {
	s := trim(c.Raw)
	if isNone(s) {
		if a.Required {
			a.report(report, EmptyCell, c, a.title())
		}
		return
	}
	if isSecret(s, c.Type()) {
		return
	}
	v := c.key()
	if v == "" {
		return
	}
	if rule, want := a.breach(c.Type(), v); rule != nil {
		a.report(report, rule, c, clip(s), want, a.title())
	}
	if a.Unique {
		a.once(report, c, v)
	}
}

// once reports a value that stands in the column already.
func (a *asked) once(report *faults, c Cell, v string) {
	sum := sha256.Sum256([]byte(v))
	key := [16]byte(sum[:])
	if a.seen == nil {
		a.seen = map[[16]byte]Cell{}
	}
	first, again := a.seen[key]
	if !again {
		a.seen[key] = Cell{File: c.File, Row: c.Row, Col: c.Col, Raw: strings.Clone(clip(c.Raw)), head: c.head}
		return
	}
	report.put(diag.Diagnostic{
		Rule: RepeatedValue, Pos: c.Pos(), Args: []any{clip(c.Raw), first.Row, a.title()},
		Related: []diag.Related{{Pos: first.Pos(), Note: diag.Text{RU: "здесь впервые", EN: "first here"}}, a.asks()},
	})
}

// title is what readers call the column.
func (a *asked) title() diag.Text {
	t := a.column.Title
	if t.RU == "" {
		t.RU = a.column.Name
	}
	if t.EN == "" {
		t.EN = a.column.Name
	}
	return t
}

func (a *asked) report(report *faults, rule *diag.Rule, c Cell, args ...any) {
	report.put(diag.Diagnostic{Rule: rule, Pos: c.Pos(), Args: args, Related: []diag.Related{a.asks()}})
}

// asks is the place of the passport that a finding comes from.
func (a *asked) asks() diag.Related {
	return diag.Related{Pos: a.column.at, Note: diag.Text{RU: "так просит паспорт", EN: "the passport asks for it"}}
}
