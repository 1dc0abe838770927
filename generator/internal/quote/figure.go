package quote

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// The ways to print a number: the last word of a reference.
const (
	exact     = "точно"
	short     = "кратко"
	bare      = "число"
	thousands = "тыс"
	millions  = "млн"
	milliards = "млрд"
)

var formats = []string{exact, short, bare, thousands, millions, milliards}

var powers = map[string]int{thousands: 3, millions: 6, milliards: 9}

// formatOf reads the name of a format, whose point may be typed; "" is none.
func formatOf(word string) string {
	word = strings.TrimSuffix(content.Fold(word), ".")
	if slices.Contains(formats, word) {
		return word
	}
	return ""
}

// inFormat prints a number in a format.
func inFormat(number decimal.Decimal, unit, form string) (string, *fault) {
	switch form {
	case "", exact:
		return format.Value(number, unit), nil
	case short:
		return format.Short(number, unit), nil
	case bare:
		return format.Value(number, ""), nil
	}
	if format.Scaled(unit) || unit == format.Percent {
		return "", faulty(badFormat, form, diag.Text{}, unitText(unit))
	}
	return format.In(number, powers[form], unit), nil
}

// unitText says why a scale does not go with a unit.
func unitText(unit string) diag.Text {
	return diag.Text{RU: "число уже в единицах «" + unit + "»; годятся точно, кратко, число", EN: "the number is in \"" + unit + "\" already; use точно, кратко, число"}
}

// oneFormat is said of two formats in one reference.
var oneFormat = diag.Text{RU: "формат называют один; чтобы вышло «1,2 млрд ₽», напишите кратко", EN: "name one format; кратко alone gives «1,2 млрд ₽»"}

// formatList says which formats there are.
func formatList() diag.Text {
	list := strings.Join(formats, ", ")
	return diag.Text{RU: "форматы: " + list, EN: "formats: " + list}
}

// figure reads what stands between the braces: a fact by name, or with colons a cell.
func (b *Book) figure(target string) (Quote, *fault) {
	if strings.Contains(target, ":") {
		return b.cell(target)
	}
	words := strings.Fields(target)
	if len(words) == 0 {
		return Quote{}, faulty(malformed, target)
	}
	name, words, form := words[0], words[1:], ""
	if n := len(words); n > 0 && formatOf(words[n-1]) != "" {
		form, words = formatOf(words[n-1]), words[:n-1]
	}
	if len(words) > 1 {
		if wrong := words[len(words)-1]; len(words) == 2 {
			if formatOf(wrong) != "" {
				return Quote{}, faulty(badFormat, wrong+" "+form, diag.Text{}, oneFormat)
			}
			return Quote{}, faulty(badFormat, wrong, meant(wrong, formats), formatList())
		}
		return Quote{}, faulty(malformed, target)
	}
	fact, f := b.fact(name, words)
	if f != nil {
		return Quote{}, f
	}
	text, f := inFormat(fact.Figure.Number, fact.Figure.Unit, form)
	return Quote{Text: text, Value: fact.Figure.Machine(), Cells: fact.Figure.Cells, Path: b.pathOf(fact.Figure), Demo: fact.Figure.Demo}, f
}

// fact finds a fact by name and period, which may be left out when there is one.
func (b *Book) fact(name string, period []string) (site.Fact, *fault) {
	b.index()
	all := b.byName[name]
	if len(all) == 0 {
		names := sortedKeys(b.byName)
		suggestion := meant(name, names)
		if b.Datasets.Find(strings.Split(name, "/")[0]) != nil {
			suggestion = diag.Text{
				RU: "; это набор данных, у него называют строку и столбец: {{" + name + ": строка: столбец}}",
				EN: "; that is a dataset, of which a row and a column are named: {{" + name + ": row: column}}",
			}
		}
		return site.Fact{}, &fault{unknownFact, []any{name, suggestion, near(name, names)}, b.awaits("")}
	}
	var periods []string
	for _, f := range all {
		if len(period) > 0 && f.Period == period[0] || len(period) == 0 && len(all) == 1 {
			if !f.Figure.Set {
				return f, &fault{noValue, []any{name}, b.awaits("")}
			}
			return f, nil
		}
		periods = append(periods, f.Period)
	}
	if len(period) == 0 {
		return site.Fact{}, faulty(periodMissing, name, near("", periods), periods[len(periods)-1])
	}
	if form := format.Suggest(period[0], formats); form != "" && format.Suggest(period[0], periods) == "" {
		return site.Fact{}, faulty(badFormat, period[0], meant(period[0], formats), formatList())
	}
	return site.Fact{}, &fault{unknownPeriod, []any{name, period[0], near(period[0], periods)}, b.awaits("")}
}

// pathOf is the page that says more of a figure: its own, else that of the data that it is from.
func (b *Book) pathOf(f site.Figure) string {
	if f.Path != "" {
		return f.Path
	}
	for _, c := range f.Cells {
		if c.File != nil && c.File.Dataset != nil {
			return b.Site.DatasetPath(c.File.Dataset.ID)
		}
	}
	return ""
}
