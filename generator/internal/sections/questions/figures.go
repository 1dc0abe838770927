package questions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// less is a less b, with the cells of both; what has no value is nothing. It is not set when neither has one, or a decimal does not hold the difference.
func less(a, b site.Figure) site.Figure {
	f := site.Figure{
		Unit: format.RUB, How: site.Computed, Demo: a.Set && a.Demo || b.Set && b.Demo, AsOf: a.AsOf, Cells: slices.Concat(a.Cells, site.Opposite(b.Cells)),
	}
	if !a.Set && !b.Set {
		return f
	}
	f.Number, f.Set = site.Apart(a.Number, b.Number)
	return f
}

// opposite is a figure with the other sign.
func opposite(f site.Figure) site.Figure {
	f.Number, f.Cells, f.How = f.Number.Neg(), site.Opposite(f.Cells), site.Computed
	return f
}

// named gives a figure of ours its id and its words; formula says how it was made.
func (p *publisher) named(y *year, id, formula string, f site.Figure) site.Figure {
	f.ID, f.Label, f.AsOf, f.How, f.Formula = "questions."+y.name()+"."+id, p.text("figure."+id), y.date(), site.Computed, formula
	return f
}

// labelled gives a figure of the budget's the words that it has here.
func (p *publisher) labelled(label string, f site.Figure) site.Figure {
	f.Label = p.text("figure." + label)
	return f
}

// milliard is a thousand million roubles; below a hundred of them a sentence needs two decimals, or income and spending look the same.
var (
	milliard = decimal.MustNew(1_000_000_000, 0)
	many     = decimal.MustNew(100_000_000_000, 0)
)

// amounts are amounts without their signs, as one sentence names them: «27,09 млрд ₽», «126,9 млн ₽». Where two that differ would look alike all are said exactly.
func amounts(figures ...site.Figure) []string {
	list := make([]string, len(figures))
	for i, f := range figures {
		list[i] = amount(f)
	}
	for i := range figures {
		for k := range i {
			if list[i] == list[k] && figures[i].Number.Abs().Cmp(figures[k].Number.Abs()) != 0 {
				return exactly(figures)
			}
		}
	}
	return list
}

// steps are what was, what is and what lies between, as one sentence names them: a small step would drown in the rounding of what it changed.
func steps(l line) (before, after, by string) {
	if small, err := l.before.Number.Abs().Quo(decimal.MustNew(20, 0)); err != nil || l.by.Number.Abs().Cmp(small) < 0 {
		said := exactly([]site.Figure{l.before, l.after, l.by})
		return said[0], said[1], said[2]
	}
	said := amounts(l.before, l.after)
	return said[0], said[1], amount(l.by)
}

// amount is one amount in a sentence, without its sign.
func amount(f site.Figure) string {
	number := f.Number.Abs()
	if number.Cmp(milliard) < 0 || number.Cmp(many) >= 0 {
		return format.Short(number, f.Unit)
	}
	milliards, err := number.Quo(milliard)
	if err != nil {
		return format.Short(number, f.Unit)
	}
	return format.Value(milliards.Round(2).Trim(0), "млрд\u00a0₽")
}

// roubles is an amount in whole roubles: kopecks of what was divided say nothing, unless the amount is small.
func roubles(f site.Figure) string {
	if f.Number.Abs().Cmp(decimal.Hundred) < 0 {
		return format.Value(f.Number.Trim(0), format.RUB)
	}
	return format.Value(f.Number.Round(0), format.RUB)
}

func exactly(figures []site.Figure) []string {
	list := make([]string, len(figures))
	for i, f := range figures {
		list[i] = format.Value(f.Number.Abs().Trim(0), f.Unit)
	}
	return list
}

// share is a part of a whole in per cent; not set where the whole is not above zero.
func share(label string, part, whole site.Figure) site.Figure {
	if !whole.Positive() {
		return site.Figure{}
	}
	return site.Quotient("", label, format.Percent, part, whole, 100, 1)
}

// shareText is a share in words: what would round to nothing is said to be less than the smallest.
func (p *publisher) shareText(part, whole site.Figure) string {
	f := share("", part, whole)
	switch {
	case !f.Set:
		return "—"
	case f.Number.IsZero() && !part.Number.IsZero():
		return p.text("tiny", "percent", format.Value(decimal.MustNew(1, 1), format.Percent))
	}
	return format.Value(f.Number.Abs(), format.Percent)
}

// sign is the direction of a figure as keys of texts say it.
func sign(f site.Figure, more, less, same string) string {
	switch f.Number.Sign() {
	case 1:
		return more
	case -1:
		return less
	}
	return same
}

// outcome is how a budget ended.
func outcome(f site.Figure) string { return sign(f, "surplus", "deficit", "balance") }

// demo says whether any of the figures that have a value is invented.
func demo(figures ...site.Figure) bool {
	return slices.ContainsFunc(figures, func(f site.Figure) bool { return f.Set && f.Demo })
}

// say is a sentence of figures, which mark it when they are invented.
func (p *publisher) say(from []site.Figure, key string, args ...any) site.Sentence {
	return site.Sentence{Text: capital(format.Typography(p.text(key, args...))), Demo: demo(from...)}
}

// capital writes the first letter large.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[size:]
}

// quoted are lines by their names: «„Дороги“, „Культура“ и ещё 3 строки».
func (p *publisher) quoted(list []line) string {
	const named = 3
	var names []string
	for i, l := range list {
		if i == named-1 && len(list) > named {
			return p.text("and_more", "names", strings.Join(names, ", "), "n", len(list)-i)
		}
		names = append(names, p.text("quoted", "name", l.label))
	}
	if n := len(names); n > 1 {
		return p.text("and", "names", strings.Join(names[:n-1], ", "), "last", names[n-1])
	}
	return names[0]
}

// number is «one» or «many», for texts that speak of one line or of several equal ones.
func number(list []line) string {
	if len(list) == 1 {
		return "one"
	}
	return "many"
}

// day is a date in a sentence.
func day(y *year) string { return format.DateYear(y.date()) }
