package plot

import (
	"slices"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
)

// Key makes texts comparable: letter case, ё, quotes and blanks after commas do not count.
func Key(s string) string {
	return strings.ReplaceAll(quotes.Replace(content.Fold(s)), ", ", ",")
}

var quotes = strings.NewReplacer("«", `"`, "»", `"`, "„", `"`, "“", `"`, "”", `"`)

// Find returns the number of a column, from 0; -1 is none. The heading as typed comes first, then the canonical name, then whatever else the kind calls
// it, then the heading without its unit. A name that fits two columns alike fits none.
func Find(b *dataset.Block, name string) int {
	name = Key(name)
	for _, fits := range []func(dataset.Cell) bool{
		func(h dataset.Cell) bool { return Key(h.Raw) == name },
		func(h dataset.Cell) bool { return h.Name() != "" && h.Name() == name },
		func(h dataset.Cell) bool { return knownAs(h, name) },
		func(h dataset.Cell) bool { plain, _ := CutUnit(h.Raw); return Key(plain) == name },
	} {
		found := -1
		for i, h := range b.Header {
			if h.Raw == "" && h.Name() == "" || !fits(h) {
				continue
			}
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// Described returns what the kind or the passport says of a heading's column, its type included, or nil.
func Described(h dataset.Cell) *dataset.Column {
	if c := h.Definition(); c != nil && c.Type != "" {
		return c
	}
	return nil
}

func knownAs(h dataset.Cell, name string) bool {
	c := h.Definition()
	if c == nil || name == "" {
		return false
	}
	return Key(c.Title.RU) == name || Key(c.Title.EN) == name || slices.ContainsFunc(c.Headings, func(s string) bool { return Key(s) == name })
}

// Title is what readers call a column: as the passport or the kind does, else its heading without the unit.
func Title(b *dataset.Block, col int) string {
	h := b.Header[col]
	if d := h.Definition(); d != nil && d.Title.RU != "" {
		return d.Title.RU
	}
	title, _ := CutUnit(h.Raw)
	return title
}

// CutUnit parts a heading from the unit that ends it: «Доходы, млн руб.», «Привито (чел.)». What says of a number whose it is, or what for, is no unit:
// «Рабочие места, план».
func CutUnit(heading string) (name, unit string) {
	cut, end := strings.LastIndex(heading, ", "), len(heading)
	if strings.HasSuffix(heading, ")") {
		cut, end = strings.LastIndex(heading, " ("), end-1
	}
	if cut <= 0 {
		return heading, ""
	}
	unit = strings.TrimSpace(heading[cut+2 : end])
	if slices.Contains(noUnits, content.Fold(unit)) || utf8.RuneCountInString(unit) > longestUnit {
		return heading, ""
	}
	return heading[:cut], unit
}

// longestUnit is how many letters a unit has at the most: «на 100 тыс. жителей» is one, a subordinate clause is none.
const longestUnit = 25

// noUnits are the words after a comma that are no unit.
var noUnits = []string{
	"всего", "итого", "план", "факт", "прогноз", "оценка", "обещано", "создано", "намечено", "утверждено", "уточнено", "исполнено", "вложено", "в том числе", "из них",
	"мужчины", "женщины", "дети", "взрослые", "демо",
}

// Names are all that the columns of a table are called beside their headings: for whoever misspelt one.
func Names(b *dataset.Block) []string {
	var list []string
	for _, h := range b.Header {
		plain, _ := CutUnit(h.Raw)
		list = append(list, plain)
		if c := h.Definition(); c != nil {
			list = append(append(list, c.Title.RU, c.Name), c.Headings...)
		}
	}
	return list
}

// oneLine folds line breaks and double blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
