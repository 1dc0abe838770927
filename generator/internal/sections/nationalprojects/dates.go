package nationalprojects

import (
	"fmt"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// days is the unit of what is late.
const days = "дн."

// checkDates compares the day when each object was finished with the day that was promised last. An object that is not finished is compared on the day
// that its file speaks of. Passports call the row by the object's name.
func (p *project) checkDates(book *control.Book, text format.Catalog, now time.Time) {
	for _, o := range p.objects {
		v := o.row
		promised := v.DueNow
		if !promised.Set {
			promised = v.DueFirst
		}
		subject := func(key string, day time.Time) string {
			return text.Text("nationalprojects."+key, "name", v.Object.Value, "date", format.Date(day), "promised", format.Date(promised.Value))
		}
		switch {
		case v.Finished.Set && v.Finished.Value.After(now):
			book.Report.Add(ruleFinishedAhead, v.Finished.Cell.Pos(), v.Object.Value, format.Date(v.Finished.Value), format.Date(now))
		case !promised.Set:
		case v.Finished.Set:
			p.compareDates(book, o, subject("control_finished", v.Finished.Value), promised, v.Finished, ruleFinishedLate)
		case o.phase != cancelled && o.phase != postponed && !p.objectsAt.IsZero() && p.objectsAt.After(promised.Value):
			p.compareDates(book, o, subject("control_overdue", p.objectsAt), promised, dataset.Date{Value: p.objectsAt, Cell: v.Phase.Cell}, ruleOverdue)
		}
	}
}

// compareDates puts into the book by how many days an object is late: none is what was promised. An object that was early is not late.
func (p *project) compareDates(book *control.Book, o *object, subject string, promised, actual dataset.Date, rule *diag.Rule) {
	late := int64(actual.Value.Sub(promised.Value).Hours() / 24)
	stated := site.Figure{
		Number: decimal.MustNew(max(late, 0), 0), Set: true, Unit: days, How: site.Computed, Demo: o.demo,
		Cells: []site.Term{{Cell: actual.Cell}, {Cell: promised.Cell, Minus: true}},
	}
	name := o.row.Object.Value
	book.Compare(site.Control{
		ID: fmt.Sprintf("nationalprojects.%s.dates.%s", p.id, o.anchor), Group: "dates", Scope: fmt.Sprint(o.year), Subject: subject, Key: name, Stated: stated,
		Expected: site.Figure{Number: decimal.Zero, Set: true, Unit: days, How: site.Computed},
	}, actual.Cell.File, diag.Diagnostic{
		Rule: rule, Pos: actual.Cell.Pos(), Args: []any{name, format.Date(actual.Value), late, format.Date(promised.Value)},
		Related: []diag.Related{{Pos: promised.Cell.Pos(), Note: diag.Text{RU: "обещанный срок", EN: "the promised date"}}},
	})
}
