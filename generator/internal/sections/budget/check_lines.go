package budget

import (
	"otkryto/generator/internal/diag"
)

// lines says which lines of the form are missing and were computed.
func (c *checker) lines() {
	r, out := c.report, c.book.Report
	names := map[part]diag.Text{
		income: {RU: "доходы — всего", EN: "all income"}, expenditure: {RU: "расходы — всего", EN: "all expenditure"}, sources: {RU: "источники — всего", EN: "all sources"},
	}
	for _, p := range []part{income, expenditure, sources} {
		if r.raw[p] != nil && r.raw[p].Root.Row == nil {
			out.Add(noTotal, diag.Pos{File: r.raw[p].file().Path}, p.totalLine(), names[p])
		}
	}
	if r.line == nil && r.raw[income] != nil && r.raw[expenditure] != nil && (r.raw[income].form() || r.raw[expenditure].form()) {
		out.Add(noTotal, diag.Pos{File: r.raw[expenditure].file().Path}, lineResult, diag.Text{RU: "результат исполнения", EN: "the result"})
	}
}

// halves says which of income and expenditure a report lacks.
func (c *checker) halves() {
	r := c.report
	names := map[part]diag.Text{income: {RU: "доходы", EN: "income"}, expenditure: {RU: "расходы", EN: "expenditure"}}
	for _, p := range []part{income, expenditure} {
		if r.raw[p] == nil {
			c.book.Report.Add(halfReport, r.Files[0].At(""), r.Date.Format(printed), names[p])
		}
	}
}
