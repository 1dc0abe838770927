package chart

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"
)

// longNames are names as budgets have them, of 12 to 190 letters, and words that no column has room for.
var longNames = []string{
	"Дороги", "Образование", "Жилищно-коммунальное хозяйство", "Массовый спорт", "2019", "2020", "2021 год", "I кв. 2022",
	"Функционирование законодательных (представительных) органов государственной власти и представительных органов муниципальных образований",
	"Обеспечение деятельности финансовых, налоговых и таможенных органов и органов финансового (финансово-бюджетного) надзора",
	"Другие вопросы в области национальной безопасности и правоохранительной деятельности",
	"Рентгеноэлектрокардиографическогооборудованияипринадлежностейкнемуобслуживание",
	"ООО «Северск-Водоканал-Инжиниринг»/АО «СХК»", "Tomsk Polytechnic University", "А", "", "Дотации\u00a0на\u00a0выравнивание\u00a0бюджетной\u00a0обеспеченности\u00a0муниципальных\u00a0образований",
	"\x00\x1bстранная\tячейка\n<b>&amp;</b>", "漢字 и эмодзи 🎉",
}

var units = []string{"RUB", "", "%", "чел.", "тыс. кубических метров питьевой воды в сутки", "ед."}

// anySpec makes a spec that nobody would draw by hand.
func anySpec(r *rand.Rand) *Spec {
	kinds := []Kind{Bar, Stacked, Line, Pie, Waterfall, Sankey, Treemap, Scatter}
	s := spec("any", kinds[r.IntN(len(kinds))], "Любой")
	s.Unit = units[r.IntN(len(units))]
	s.Demo = r.IntN(3) == 0
	n := 1 + r.IntN(12)
	if r.IntN(6) == 0 {
		n = 30 + r.IntN(80)
	}
	if s.Kind == Sankey {
		for range n {
			s.Links = append(s.Links, Link{From: "от " + longNames[r.IntN(len(longNames))], To: "к " + longNames[r.IntN(len(longNames))], Value: anyValue(r)})
		}
		return s
	}
	timely := r.IntN(2) == 0
	for i := range n {
		name := longNames[r.IntN(len(longNames))]
		if timely {
			name = strconv.Itoa(1990 + i)
		}
		s.Category = append(s.Category, name)
	}
	series := 1
	if s.Kind == Bar || s.Kind == Stacked || s.Kind == Line {
		series = 1 + r.IntN(4)
	}
	if s.Kind == Scatter {
		series = 2
		if r.IntN(2) == 0 {
			s.Quarters = &Quarters{Across: anyValue(r).Number, Up: anyValue(r).Number, Names: [4]string{"и то и другое", "только второе", "", longNames[r.IntN(len(longNames))]}}
		}
	}
	for i := range series {
		v := Series{Name: fmt.Sprintf("%s %d", longNames[r.IntN(len(longNames))], i), Plan: r.IntN(4) == 0}
		for range n {
			v.Values = append(v.Values, anyValue(r))
		}
		s.Series = append(s.Series, v)
	}
	if s.Kind == Waterfall {
		s.Totals = []int{0, n - 1}
	}
	return s
}

func anyValue(r *rand.Rand) Value {
	switch r.IntN(10) {
	case 0:
		return Value{}
	case 1:
		return dec("0")
	case 2:
		return dec("-" + strconv.Itoa(1+r.IntN(1000)))
	}
	digits := r.IntN(13)
	scale := int64(1)
	for range digits {
		scale *= 10
	}
	return Value{Number: decimal.MustNew(1+r.Int64N(scale*9), 2), Set: true}
}

// manyCharts returns how many random charts to try; a tenth under -short, as the race detector makes each ten times as slow.
func manyCharts(n uint64) uint64 {
	if testing.Short() {
		return n / 10
	}
	return n
}

// TestWordsFit lays out thousands of charts of any names and numbers: no word is cut, leaves the picture or overlaps another, in either width.
func TestWordsFit(t *testing.T) {
	for seed := range manyCharts(1500) {
		s := anySpec(rand.New(rand.NewPCG(seed, 1)))
		if err := s.Validate(); err != nil {
			t.Fatal(err)
		}
		for _, width := range []float64{narrowWidth, wideWidth} {
			sh := lay(s, width).first
			if f := sh.fault(); f != "" {
				t.Errorf("seed %d, %s at %g: %s", seed, s.Kind, width, f)
			}
			if sh.height < 20 || sh.height > 60*float64(len(s.Category)+len(s.Links)+8)*max(3, float64(len(s.Series))) {
				t.Errorf("seed %d, %s at %g: %g high", seed, s.Kind, width, sh.height)
			}
		}
	}
}

// TestEveryNameIsThere looks for every category in both drawings of bars, stacks, rings and waterfalls, hyphens of broken words aside.
func TestEveryNameIsThere(t *testing.T) {
	for seed := range manyCharts(500) {
		s := anySpec(rand.New(rand.NewPCG(seed, 2)))
		if s.Kind == Line || s.Kind == Sankey || s.Kind == Treemap || s.Kind == Scatter { // a point without one of its values is not drawn
			continue
		}
		for _, width := range []float64{narrowWidth, wideWidth} {
			var b strings.Builder
			for _, x := range lay(s, width).first.texts {
				b.WriteString(x.s)
			}
			all := squeeze(b.String())
			if strings.Contains(all, "Прочее(") {
				continue
			}
			for _, name := range s.Category {
				if !strings.Contains(all, squeeze(clean(name))) {
					t.Errorf("seed %d, %s at %g: %q is not there", seed, s.Kind, width, name)
				}
			}
		}
	}
}

func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "-", "").Replace(s)
}

// TestEveryValueIsSeen looks at bars of very different sizes: one that is not zero has a length, within the axis.
func TestEveryValueIsSeen(t *testing.T) {
	b := bars{axis: axis{-10, 1e9}, plot: rect{right: 300}, horizontal: true}
	least := minLength / b.unit() * 0.99
	for _, spans := range [][]span{
		{{to: 1}}, {{to: -0.01}}, {{from: 1e9 - 1, to: 1e9}}, {{from: 1e9, to: 1e9 - 1}}, {{to: 2}, {from: 2, to: 5}}, {{from: -10, to: -9}},
	} {
		lo, hi := lane{spans: b.visible(spans)}.reach()
		if hi-lo < least || lo < b.axis.lo-least || hi > b.axis.hi {
			t.Errorf("%v reaches from %g to %g", spans, lo, hi)
		}
	}
	for _, spans := range [][]span{nil, {{}}, {{from: 7, to: 7}}, {{to: 5e8}, {from: 5e8, to: 6e8}}} {
		if got := b.visible(spans); len(got) != len(spans) || len(got) > 0 && got[0] != spans[0] {
			t.Errorf("%v became %v", spans, got)
		}
	}
}
