package plot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// Summary says in words what a chart shows, as one sentence: the first and the last value over years or along a line, else the largest and the smallest, of
// each of its series. The texts are «quote.…» of the theme.
func Summary(text format.Catalog, s *chart.Spec) string {
	var list []string
	for _, series := range s.Series {
		words := sentence(text, s, series)
		if words == "" {
			continue
		}
		if len(s.Series) > 1 {
			words = text.Text("quote.of_series", "name", series.Name, "words", words)
		}
		list = append(list, words)
	}
	if len(list) == 0 {
		return ""
	}
	sentence := strings.TrimSuffix(strings.Join(list, "; "), ".") + "." // a unit may end with one: «чел.»
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(first)) + sentence[size:]
}

func sentence(text format.Catalog, s *chart.Spec, series chart.Series) string {
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
		return text.Text("quote."+key, "a", s.Category[one], "a_value", value(one), "b", s.Category[other], "b_value", value(other))
	}
	switch {
	case first < 0:
		return ""
	case first == last:
		return say("one_value", first, last)
	case s.Kind == chart.Line || !slices.ContainsFunc(s.Category, func(c string) bool { return !aYear(c) }):
		return say("from_to", first, last)
	case series.Values[low].Number.Cmp(series.Values[high].Number) == 0:
		return say("all_equal", low, high)
	}
	return say("most_least", high, low)
}

// aYear says whether a name is a year in four digits.
func aYear(s string) bool {
	when, ok := dataset.ParsePeriod(s)
	return ok && len(s) == 4 && when.Step == dataset.StepYear
}
