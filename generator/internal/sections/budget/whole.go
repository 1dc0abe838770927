package budget

import (
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// WholeView is a page that is one table: every row of income or of expenditure.
type WholeView struct {
	Title    string
	Lead     string
	Contents []site.Link // to the rows of the first level, when the table is long
	Table    site.Table
	Up       site.Link
	Source   *site.Source
	Demo     bool

	Reconciled Reconciled
}

// wholePart is the address of a part's whole table below its year.
func wholePart(part part) string { return part.String() + "/" }

// wholePages publishes the whole tables of a year, each with its CSV.
func (p *publisher) wholePages(y *year) {
	r := y.last()
	for _, part := range parts {
		if r.tree(part) == nil {
			continue
		}
		address := y.path() + wholePart(part)
		v := WholeView{
			Title:  p.t("whole."+part.String(), "year", y.Year),
			Lead:   p.wholeLead(r, part),
			Table:  p.table(y, part, "rows", allLevels),
			Up:     site.Link{Title: p.t("up_year", "name", p.yearName(y)), Path: y.path()},
			Source: p.source(r),

			Reconciled: p.reconciled(y),
		}
		v.Contents = contents(&v.Table)
		v.Table.CSV = address + part.String() + ".csv"
		v.Demo = v.Table.Demo || anyDemo(v.Table)
		p.csvFile(v.Table.CSV, y, part)
		p.out.Pages = append(p.out.Pages, site.Page{
			Path: address, Title: v.Title, Summary: v.Lead, Template: wholeTemplate, View: v, Crumbs: p.crumbs(y, nil),
			Demo: v.Demo, AsOf: r.asOf(),
		})
	}
}

// longTable is from how many rows on a table gets contents.
const longTable = 60

// contents gives the rows of the first level of a long table addresses and leads to them.
func contents(t *site.Table) []site.Link {
	if len(t.Rows) < longTable {
		return nil
	}
	var list []site.Link
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Level > 0 || r.Total {
			continue
		}
		r.ID = "row-" + format.Slug(r.Cells[1].Text)
		list = append(list, site.Link{Title: r.Cells[0].Text, Path: "#" + r.ID})
	}
	return list
}

func (p *publisher) wholeLinks(y *year) []site.Link {
	var list []site.Link
	for _, part := range parts {
		if y.last().tree(part) != nil {
			list = append(list, site.Link{Title: p.t("whole."+part.String(), "year", y.Year), Path: y.path() + wholePart(part)})
		}
	}
	return list
}

func anyDemo(t site.Table) bool {
	for _, r := range t.Rows {
		if r.Demo {
			return true
		}
		for _, c := range r.Cells {
			if c.Demo {
				return true
			}
		}
	}
	return false
}
