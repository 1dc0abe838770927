package budget

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// The phases of files that hold a plan and no execution. The first decision and its amendments are versions of one plan; the schedule (сводная бюджетная
// роспись) is a plan of its own, which may lawfully be ahead of the decision.
const (
	phaseApproved = "approved"
	phaseAmended  = "amended"
	phaseSchedule = "schedule"
)

// planPhases are these phases, the earliest first.
var planPhases = []string{phaseApproved, phaseAmended, phaseSchedule}

// adopted is the day of a plan file's version: that of its act, else the passport's date where that is not merely the end of the year, else none.
func adopted(f *dataset.File) time.Time {
	switch {
	case !f.Act.Date.IsZero():
		return day(f.Act.Date.Year(), f.Act.Date.Month(), f.Act.Date.Day())
	case !f.Date.IsZero() && !fullYear(f.Date):
		return day(f.Date.Year(), f.Date.Month(), f.Date.Day())
	}
	return time.Time{}
}

// sameVersion says whether a plan file belongs to a version: one decision may be a file of income and a file of expenditure.
func (r *report) sameVersion(f *dataset.File) bool {
	return sameDay(r.Adopted, adopted(f)) && r.Act.Number == f.Act.Number
}

// byVersion orders plans as they were adopted.
func byVersion(a, b *report) int {
	return cmp.Or(cmp.Compare(phaseOrder(a), phaseOrder(b)), a.Adopted.Compare(b.Adopted), cmp.Compare(a.Act.Number, b.Act.Number))
}

// first is the budget as it was adopted, or nil.
func (y *year) first() *report {
	if len(y.Plans) > 0 && y.Plans[0].Phase == phaseApproved {
		return y.Plans[0]
	}
	return nil
}

// current is the last decision, or nil.
func (y *year) current() *report {
	if n := len(y.Plans); n > 0 {
		return y.Plans[n-1]
	}
	return nil
}

// schedule is the latest сводная бюджетная роспись, or nil.
func (y *year) schedule() *report {
	if n := len(y.Schedules); n > 0 {
		return y.Schedules[n-1]
	}
	return nil
}

// inForce is the decision that a report of a day goes by: the last one adopted by then. A decision without a date is as old as the budget.
func (y *year) inForce(at time.Time) *report {
	var found *report
	for _, d := range y.Plans {
		if !d.Adopted.After(at) {
			found = d
		}
	}
	return found
}

// slug is the version's part of an address: the first decision is "first", an amendment its day, and its number where a day has two.
func (y *year) slug(r *report) string {
	if r == y.first() {
		return "first"
	}
	if r.Adopted.IsZero() {
		return "undated"
	}
	slug := r.Adopted.Format(time.DateOnly)
	twin := func(o *report) bool { return o != r && o.Phase == r.Phase && sameDay(o.Adopted, r.Adopted) }
	if number := format.Slug(r.Act.Number); number != "" && slices.ContainsFunc(y.Plans, twin) {
		slug += "-" + number
	}
	return slug
}

// checkVersions judges the order of a year's decisions: which is first, which is later, and whether each is told from the others.
func checkVersions(y *year, out *diag.Report) {
	var firsts, amended []*report
	for _, d := range y.Plans {
		if d.Phase == phaseApproved {
			firsts = append(firsts, d)
		} else {
			amended = append(amended, d)
		}
	}
	for _, d := range firsts[min(1, len(firsts)):] {
		out.Put(diag.Diagnostic{Rule: secondFirst, Pos: d.entry("phase"), Args: []any{y.Year}, Related: sameAs(firsts[0])})
	}
	numbers := map[string]*report{}
	for _, d := range amended {
		if d.Adopted.IsZero() && !d.misdated() && len(amended) > 1 {
			out.Add(undatedDecision, d.entry("act"), d.Files[0].Path, y.Year)
		}
		if len(firsts) > 0 && !d.Adopted.IsZero() && d.Adopted.Before(firsts[0].Adopted) {
			out.Put(diag.Diagnostic{
				Rule: earlyAmendment, Pos: d.entry("act"), Related: sameAs(firsts[0]),
				Args: []any{d.Adopted.Format(printed), firsts[0].Adopted.Format(printed)},
			})
		}
		if d.late() {
			out.Add(lateAmendment, d.entry("act"), d.Adopted.Format(printed), y.Year)
		}
		number := strings.TrimSpace(d.Act.Number)
		if earlier := numbers[number]; earlier != nil && number != "" {
			out.Put(diag.Diagnostic{
				Rule: sameNumber, Pos: d.entry("act"), Related: sameAs(earlier),
				Args: []any{number, earlier.Adopted.Format(printed), d.Adopted.Format(printed)},
			})
		}
		numbers[number] = d
	}
}

// misdated says whether the passport gives the version a day that is none, which has been reported there.
func (r *report) misdated() bool {
	return r.Adopted.IsZero() && r.entry("act.date") != r.entry("act")
}

// late says whether a version is dated after its year, which checkVersions reports.
func (r *report) late() bool { return r.Adopted.Year() > r.Date.Year() }

// printed is how findings write a day.
const printed = "02.01.2006"

// entry is a key of the version's entry in the passport.
func (r *report) entry(key string) diag.Pos { return r.Files[0].At(key) }

func sameAs(r *report) []diag.Related {
	return []diag.Related{{Pos: r.entry("path"), Note: diag.Text{RU: "спорит с этим файлом", EN: "disagrees with this file"}}}
}
