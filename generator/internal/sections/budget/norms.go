package budget

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// normKind is what the law says of the indicators. The program knows no norm itself.
var normKind = dataset.Kind{
	Name:  "budget-norms",
	Title: diag.Text{RU: "Нормативы бюджета", EN: "Norms of a budget"},
	Doc: diag.Text{
		RU: "Какими закон или решение разрешает быть показателям страницы «Насколько крепок бюджет». Сама программа ни одного норматива не знает и без этого набора пишет у показателя «норматив не указан». " +
			"Норматив появится на странице, только если указаны статья, текст и источник.\n\n" +
			"Показатели: `own-share` — доля собственных доходов, `transfers-share` — доля помощи других бюджетов, `debt-share` — долг к собственным доходам, `deficit-share` — дефицит к собственным доходам, " +
			"`programmes-share` — доля программных расходов, `execution` — исполнение плана расходов, `evenness` — доля IV квартала в расходах года. Значения — в процентах.",
		EN: "What a law or a decision allows the indicators of the page «Насколько крепок бюджет» to be. The program itself knows no norm: without this dataset an indicator says «норматив не указан». " +
			"A norm is shown only when its article, text and source are given.\n\n" +
			"Indicators: `own-share`, `transfers-share`, `debt-share` and `deficit-share` (to own income), `programmes-share`, `execution`, `evenness` (the fourth quarter's share). Values are per cents.",
	},
	Tables: []dataset.Table{{
		Name:  "norms",
		Title: diag.Text{RU: "Нормативы", EN: "Norms"},
		Columns: []dataset.Column{
			{
				Name: "indicator", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Показатель: own-share, debt-share …", EN: "Indicator: own-share, debt-share …"},
				Headings: []string{"Показатель", "Код показателя"},
			},
			{
				Name: "comparison", Type: dataset.TypeText, Required: true,
				Title:    diag.Text{RU: "Не больше или не меньше", EN: "не больше (at most) or не меньше (at least)"},
				Headings: []string{"Сравнение", "Условие"},
			},
			{
				Name: "value", Type: dataset.TypeNumber, Required: true,
				Title:    diag.Text{RU: "Норматив, %", EN: "Norm, %"},
				Headings: []string{"Норматив", "Норматив, %", "Значение", "Значение, %"},
			},
			{
				Name: "article", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Статья и документ", EN: "Article and document"},
				Headings: []string{"Статья", "Статья и документ"},
			},
			{
				Name: "text", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Что в ней сказано, дословно", EN: "What it says, word for word"},
				Headings: []string{"Текст", "Текст нормы", "Формулировка"},
			},
			{
				Name: "source", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Источник: где это прочитать", EN: "Source: where it can be read"},
				Headings: []string{"Источник"},
			},
			{
				Name: "since", Type: dataset.TypeDate,
				Title:    diag.Text{RU: "Действует с", EN: "In force since"},
				Headings: []string{"Действует с", "С какой даты"},
			},
		},
	}},
}

// normLine is a row of the table of norms.
type normLine struct {
	Indicator  dataset.Text   `col:"indicator"`
	Comparison dataset.Text   `col:"comparison"`
	Value      dataset.Number `col:"value"`
	Article    dataset.Text   `col:"article"`
	Text       dataset.Text   `col:"text"`
	Source     dataset.Text   `col:"source"`
	Since      dataset.Date   `col:"since"`
}

// norm is a limit of an indicator with all that makes it believable.
type norm struct {
	Indicator string
	AtMost    bool // else at least
	Value     decimal.Decimal
	Article   string
	Text      string
	Source    string
	Since     time.Time // zero: not given
	Set       *dataset.Dataset
	Demo      bool
	place     diag.Pos
}

// kept says whether a value keeps the norm.
func (n *norm) kept(value decimal.Decimal) bool {
	c := value.Cmp(n.Value)
	return c == 0 || n.AtMost == (c < 0)
}

// norms are all that may be shown, those in force earlier first.
type norms []*norm

// in returns the norm of an indicator that is in force at the end of a year, or nil.
func (ns norms) in(year int, indicator string) *norm {
	var found *norm
	for _, n := range ns {
		if n.Indicator == indicator && !n.Since.After(day(year, time.December, 31)) {
			found = n
		}
	}
	return found
}

// readNorms reads every file of the kind; a norm that does not say where it is from is left out.
func readNorms(sets dataset.Datasets, report *diag.Report) norms {
	var list norms
	for _, set := range sets.Kind(normKind.Name) {
		for _, f := range set.Files {
			for l := range dataset.Rows[normLine](f, report) {
				if n := readNorm(set, l, report); n != nil {
					list = list.add(n, report)
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *norm) int { return a.Since.Compare(b.Since) })
	return list
}

func (ns norms) add(n *norm, report *diag.Report) norms {
	for _, o := range ns {
		if o.Indicator == n.Indicator && o.Since.Equal(n.Since) {
			report.Put(diag.Diagnostic{
				Rule: normTwice, Pos: n.place, Args: []any{n.Indicator},
				Related: diag.GivenFirst(o.place),
			})
			return ns
		}
	}
	return append(ns, n)
}

func readNorm(set *dataset.Dataset, l dataset.Row[normLine], report *diag.Report) *norm {
	v := l.Values
	place := v.Indicator.Cell.Pos()
	if !slices.Contains(indicatorKeys(), v.Indicator.Value) {
		report.Add(unknownIndicator, place, v.Indicator.Value, suggestion(v.Indicator.Value, indicatorKeys()))
		return nil
	}
	if !v.Value.Set {
		return nil // a value that cannot be read has a finding of its own; a row without one says nothing
	}
	atMost, ok := boundOf(v.Comparison.Value)
	if !ok {
		report.Add(badComparison, v.Comparison.Cell.Pos(), v.Comparison.Value)
		return nil
	}
	if missing := unsaid(v); missing.RU != "" {
		report.Add(normWithoutSource, place, v.Indicator.Value, missing)
		return nil
	}
	return &norm{
		Indicator: v.Indicator.Value, AtMost: atMost, Value: v.Value.Value, Article: v.Article.Value, Text: v.Text.Value, Source: v.Source.Value,
		Since: v.Since.Value, Set: set, Demo: l.Demo, place: place,
	}
}

func boundOf(words string) (atMost, ok bool) {
	switch strings.ToLower(words) {
	case "не больше", "не более", "<=", "≤":
		return true, true
	case "не меньше", "не менее", ">=", "≥":
		return false, true
	}
	return false, false
}

// unsaid names what a norm lacks of article, text and source.
func unsaid(v normLine) diag.Text {
	var ru, en []string
	for _, c := range []struct {
		text   dataset.Text
		ru, en string
	}{{v.Article, "статья", "article"}, {v.Text, "текст", "text"}, {v.Source, "источник", "source"}} {
		if c.text.Value == "" {
			ru, en = append(ru, c.ru), append(en, c.en)
		}
	}
	return diag.Text{RU: strings.Join(ru, ", "), EN: strings.Join(en, ", ")}
}

// suggestion is what help says of a word that is not known: the nearest known one and all of them.
func suggestion(word string, known []string) diag.Text {
	all := strings.Join(known, ", ")
	if near := format.Suggest(word, known); near != "" {
		return diag.Text{RU: "может быть, " + near + "? известны: " + all, EN: "did you mean " + near + "? known: " + all}
	}
	return diag.Text{RU: "известны: " + all, EN: "known: " + all}
}

// NormView is a norm as a card shows it.
type NormView struct {
	Limit   string // «не больше 10 %»
	Kept    string // «показатель в пределах норматива»
	Article string
	Text    string
	Source  site.Link // where it can be read; Path is "" when that is words alone
	Since   time.Time
	From    *site.Source
	Demo    bool
}

// normView is what a card says of the norm of a figure, or nil.
func (p *publisher) normView(year int, indicator string, f site.Figure) *NormView {
	n := p.norms.in(year, indicator)
	if n == nil {
		return nil
	}
	key := map[bool]string{true: "kept", false: "broken"}[n.kept(f.Number)]
	return &NormView{
		Limit:   p.health(map[bool]string{true: "norm_at_most", false: "norm_at_least"}[n.AtMost], "value", format.Value(n.Value, format.Percent)),
		Kept:    p.health("norm_" + key),
		Article: n.Article, Text: n.Text, Source: linked(n.Source), Since: n.Since,
		From: p.in.Site.SourceOf(n.Set, time.Time{}, n.Demo), Demo: cmp.Or(n.Demo, f.Demo),
	}
}

// linked is a source in words, or an address that leads where it says.
func linked(source string) site.Link {
	link := site.Link{Title: source}
	if strings.HasPrefix(source, "https://") || strings.HasPrefix(source, "http://") {
		link.Path = source
	}
	return link
}
