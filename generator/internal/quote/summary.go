package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
)

// summary says in words what a chart shows, as one sentence: the first and the last value over years or along a line, else the largest and the smallest, of
// each of its series.
func (b *Book) summary(s *chart.Spec) string {
	var list []string
	for _, series := range s.Series {
		words := b.sentence(s, series)
		if words == "" {
			continue
		}
		if len(s.Series) > 1 {
			words = b.Text.Text("quote.of_series", "name", series.Name, "words", words)
		}
		list = append(list, words)
	}
	if len(list) == 0 {
		return ""
	}
	sentence := strings.Join(list, "; ") + "."
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(first)) + sentence[size:]
}

func (b *Book) sentence(s *chart.Spec, series chart.Series) string {
	low, high, first, last := -1, -1, -1, -1
	for i, v := range series.Values {
		if !v.Set {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		if low < 0 || v.Number.Cmp(series.Values[low].Number) < 0 {
			low = i
		}
		if high < 0 || v.Number.Cmp(series.Values[high].Number) > 0 {
			high = i
		}
	}
	say := func(key string, one, other int) string {
		value := func(i int) string { return format.Short(series.Values[i].Number, s.Unit) }
		return b.Text.Text("quote."+key, "a", s.Category[one], "a_value", value(one), "b", s.Category[other], "b_value", value(other))
	}
	switch {
	case first < 0:
		return ""
	case first == last:
		return say("one_value", first, last)
	case s.Kind == chart.Line || !slices.ContainsFunc(s.Category, func(c string) bool { return len(yearsIn(c)) == 0 || len(c) != 4 }):
		return say("from_to", first, last)
	case series.Values[low].Number.Cmp(series.Values[high].Number) == 0:
		return say("all_equal", low, high)
	}
	return say("most_least", high, low)
}
