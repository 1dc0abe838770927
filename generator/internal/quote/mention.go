package quote

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// Phrases are the words that the passports list as `mentions`: what content.Reader is to look for.
func Phrases(sets dataset.Datasets) []string {
	var list []string
	for _, d := range sets {
		for _, name := range sortedKeys(d.Mentions) {
			list = append(list, d.Mentions[name]...)
		}
	}
	return list
}

// CheckMentions reports passports that mention a fact which no section has.
func (b *Book) CheckMentions(report *diag.Report) {
	b.index()
	names := sortedKeys(b.byName)
	for _, d := range b.Datasets {
		if b.awaits("") {
			continue
		}
		for _, name := range sortedKeys(d.Mentions) {
			if len(b.byName[name]) == 0 {
				report.Add(unknownMention, d.At("mentions."+name), name, meant(name, names), near(name, names))
			}
		}
	}
}

// Mention holds a typed number against the figures that the words after it are about, in the years that the sentence names, else the paragraph, else the
// document's date. It returns nil when one of them agrees, or when the data says nothing of those years.
func (b *Book) Mention(m content.Mention, published time.Time) *diag.Diagnostic {
	b.index()
	typed, err := decimal.Parse(m.Number)
	if err != nil {
		return nil // more digits than any figure has
	}
	scale := decimal.MustNew(money.TenTo(m.Power), 0)
	amount, err := typed.Mul(scale)
	if err != nil {
		return nil
	}
	var candidates site.Facts
	for _, years := range [][]string{yearsIn(m.Sentence), yearsIn(m.Block), yearOf(published)} {
		if candidates = b.factsOf(m.Phrase, years); len(candidates) > 0 {
			break
		}
	}
	if len(candidates) == 0 {
		return nil
	}
	// A fact may have periods that are no years: a goal. A number that agrees with one of them is about that.
	for _, f := range append(slices.Clone(candidates), b.undated(m.Phrase)...) {
		if agrees(m, typed, amount, f.Figure.Number.Abs()) {
			return nil
		}
	}
	f := candidates[0]
	form := ""
	if m.Power > 0 {
		form = " " + map[int]string{3: thousands, 6: millions, 9: milliards}[m.Power]
	}
	ref := "{{" + f.Name + " " + f.Period + form + "}}"
	cure := diag.Text{RU: "чтобы оно всегда совпадало с данными, напишите вместо него " + ref, EN: "to keep it equal to the data write " + ref + " instead"}
	if m.Matter {
		cure = diag.Text{RU: "ссылки {{…}} в шапке не действуют, число здесь правят руками", EN: "front matter cannot quote by {{…}}: mend the number by hand"}
	}
	return &diag.Diagnostic{Rule: mentionDiffers, Pos: m.Pos, Args: []any{m.Literal, f.Figure.Exact(), f.Name, f.Period, cure}}
}

// factsOf are the figures that a phrase is about, in the given periods.
func (b *Book) factsOf(phrase string, periods []string) site.Facts {
	var list site.Facts
	for _, name := range b.phrases[phrase] {
		for _, f := range b.byName[name] {
			if f.Figure.Set && slices.Contains(periods, f.Period) {
				list = append(list, f)
			}
		}
	}
	return list
}

// undated are the figures that a phrase is about whose period is no year.
func (b *Book) undated(phrase string) site.Facts {
	var list site.Facts
	for _, name := range b.phrases[phrase] {
		for _, f := range b.byName[name] {
			if _, err := strconv.Atoi(f.Period); f.Figure.Set && err != nil {
				list = append(list, f)
			}
		}
	}
	return list
}

// agrees says whether a typed number is the figure, rounded as the number is typed: «1,2 млрд» is good for 1 234 567 890. A word
// before it may say that it is a bound, or near: then it agrees when that is true.
func agrees(m content.Mention, typed, amount, figure decimal.Decimal) bool {
	if rounded(figure, typed.Scale()-m.Power).Cmp(amount) == 0 {
		return true
	}
	tenth, err := figure.Quo(decimal.MustNew(10, 0))
	if err != nil {
		return false
	}
	apart, err := figure.Sub(amount)
	if err != nil {
		return false
	}
	nearby := apart.Abs().Cmp(tenth) <= 0
	switch m.Before {
	case "около", "примерно", "порядка", "приблизительно":
		return nearby
	case "почти":
		return nearby && !apart.IsPos()
	case "более", "больше", "свыше", "не менее", "не меньше":
		return !apart.IsNeg()
	case "менее", "меньше", "не более", "не больше":
		return !apart.IsPos()
	}
	return false
}

// rounded rounds half away from zero to so many digits after the point; below zero to tens, hundreds, thousands.
func rounded(d decimal.Decimal, places int) decimal.Decimal {
	coef, drop := d.Coef(), d.Scale()-places
	if drop <= 0 {
		return d
	}
	if drop > 19 {
		return decimal.Zero
	}
	var lost uint64
	for range drop {
		lost, coef = coef%10, coef/10
	}
	if lost >= 5 {
		coef++
	}
	out, err := decimal.New(int64(coef), max(0, places))
	if err != nil {
		return d
	}
	for range max(0, -places) {
		if out, err = out.Mul(decimal.Ten); err != nil {
			return d
		}
	}
	return out
}

// digits are what may be a year.
var digits = regexp.MustCompile(`\d+`)

// yearsIn are the years that a text names.
func yearsIn(s string) []string {
	var list []string
	for _, year := range digits.FindAllString(s, -1) {
		if len(year) == 4 && (strings.HasPrefix(year, "19") || strings.HasPrefix(year, "20")) {
			list = append(list, year)
		}
	}
	return list
}

func yearOf(t time.Time) []string {
	if t.IsZero() {
		return nil
	}
	return []string{strconv.Itoa(t.Year())}
}
