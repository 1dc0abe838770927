package contracts

import (
	"fmt"
	"strconv"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// fewRows is up to how many rows of the whole section figures name the cell of each. With more, figures.json would be many times as large as the data: there a
// figure says of how many rows it is the sum, and every row leads to its cells.
const fewRows = 2000

// few says whether figures name all their cells.
func (p *publisher) few() bool { return len(p.store.entries) <= fewRows }

// sum is a group's sum in a column.
func (p *publisher) sum(id, label string, g *group, c column) site.Figure {
	f := site.Figure{ID: id, Label: label, Unit: format.RUB, How: site.Summed}
	if g == nil || !g.set[c] || g.broken[c] {
		return f
	}
	f.Number, f.Set, f.Demo = g.sums[c].Decimal(), true, g.demo
	if !p.few() && len(g.rows) > 1 {
		f.How, f.Formula = site.Computed, p.t("formula_sum", "n", len(g.rows))
		return f
	}
	f.Cells = make([]site.Term, 0, len(g.rows))
	for _, id := range g.rows {
		if e := &p.store.entries[id]; has(0) != e.has&[2]has{hasAmount, hasPaid}[c] {
			f.Cells = append(f.Cells, site.Term{Cell: p.store.cell(e, c)})
		}
	}
	if len(f.Cells) == 1 {
		f.How = site.Read
	}
	return f
}

// count is how many contracts or payments a group has.
func (p *publisher) count(id, label string, l *ledger, g *group) site.Figure {
	return site.Figure{
		ID: id, Label: label, Number: decimal.MustNew(int64(g.n), 0), Set: true, How: site.Counted, Formula: p.lt(l, "formula_count"), Demo: g.demo,
	}
}

// share is a part of a whole in per cent.
func (p *publisher) share(id, label string, part, whole *group, c column) site.Figure {
	a, b := p.sum("", "", part, c), p.sum("", "", whole, c)
	if !a.Set && b.Set { // nothing of the whole is part of it
		a = site.Given(decimal.Zero, b.Demo)
	}
	f := site.Quotient(id, label, format.Percent, a, b, 100, 1)
	f.Formula = p.t("formula_share")
	return f
}

// percent is a part of a whole as tables print it.
func percent(part, whole money.Money) string { return format.Ratio(part.Decimal(), whole.Decimal()) }

// base is the beginning of a ledger's names of figures: "contracts.2022" or "payments.2022".
func (l *ledger) base() string { return l.word() + "." + strconv.Itoa(l.year) }

// word tells contracts from payments in names of texts, figures and addresses.
func (l *ledger) word() string {
	if l.payments {
		return tablePayments
	}
	return tableContracts
}

func (l *ledger) path() string {
	p := fmt.Sprintf("%s%d/", root, l.year)
	if l.payments {
		p += tablePayments + "/"
	}
	return p
}

// headlines are the figures of a ledger.
func (p *publisher) headlines(l *ledger) []site.Figure {
	label := func(key string) string { return p.lt(l, "label_"+key) }
	list := []site.Figure{
		p.sum(l.base()+".amount", label("amount"), &l.all, priced),
		p.count(l.base()+".count", label("count"), l, &l.all),
	}
	if !l.payments {
		list = append(list, p.sum(l.base()+".paid", label("paid"), &l.all, spent))
		if told := l.told(); told.n > 0 {
			f := p.share(l.base()+".single.share", label("single_share"), l.alone(), told, priced)
			if n := l.ways[unstated]; n != nil {
				f.Note = p.t("share_of_told", "n", n.n)
			}
			list = append(list, f)
		}
	}
	var known []site.Figure
	for _, f := range list {
		if f.Set {
			f.AsOf, f.Path = l.asOf, ""
			known = append(known, f)
		}
	}
	return known
}

// facts names the figures of all years for prose and other sections: contracts.amount, contracts.count, contracts.paid, contracts.single (by the single
// supplier), contracts.single.share, contracts.line.0409, contracts.programme.06, the last two with .paid; payments.amount, payments.count, payments.line.0409 …
func (p *publisher) facts() []site.Fact {
	var list []site.Fact
	for _, l := range p.books {
		add := func(name string, f site.Figure) {
			if f.Set {
				f.Path, f.AsOf = l.path(), l.asOf
				list = append(list, site.Fact{Name: l.word() + "." + name, Period: strconv.Itoa(l.year), Figure: f})
			}
		}
		for _, f := range p.headlines(l) {
			add(f.ID[len(l.base())+1:], f)
		}
		if alone := l.alone(); alone.n > 0 {
			add("single", p.sum(l.base()+".single", p.lt(l, "label_single"), alone, priced))
		}
		for _, kind := range []struct {
			name   string
			groups []*group
		}{{"line", l.lines.list}, {"programme", l.programmes.list}} {
			for _, g := range kind.groups {
				if kind.name == "programme" && !onlyDigits(g.key) {
					continue
				}
				id := "." + kind.name + "." + g.key
				add(id[1:], p.sum(l.base()+id, p.lt(l, "label_"+kind.name, "code", g.key), g, priced))
				if !l.payments {
					add(id[1:]+".paid", p.sum(l.base()+id+".paid", p.lt(l, "label_"+kind.name+"_paid", "code", g.key), g, spent))
				}
			}
		}
	}
	return list
}
