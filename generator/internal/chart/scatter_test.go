package chart

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/testutil"
)

// TestScatterLabels draws many scatters, most of them crowded: every point is named, in the picture or in the list below, and no word covers a point.
func TestScatterLabels(t *testing.T) {
	for seed := range manyCharts(150) {
		r := rand.New(rand.NewPCG(seed, 5))
		s := spec("any", Scatter, "Любой")
		s.Unit = "%"
		s.Quarters = &Quarters{decimal.MustParse("80"), decimal.MustParse("80"), [4]string{"первая", "вторая", "третья", "четвёртая"}}
		spread := 1 + r.IntN(100)
		s.Series = []Series{{Name: "Деньги"}, {Name: "Результат"}}
		for i := range 1 + r.IntN(25) {
			s.Category = append(s.Category, "Программа "+strconv.Itoa(i+1)+" "+strings.Repeat("имени ", r.IntN(8)))
			for j := range s.Series {
				s.Series[j].Values = append(s.Series[j].Values, dec(strconv.Itoa(100-r.IntN(spread))))
			}
		}
		for _, width := range []float64{narrowWidth, wideWidth} {
			sh := lay(s, width).first
			if len(sh.shapes) == 0 && len(s.Category) <= 15 { // more may find no room on a phone, and are said in words
				t.Errorf("seed %d at %g: %d points are not drawn", seed, width, len(s.Category))
			}
			if f := sh.fault(); f != "" {
				t.Errorf("seed %d at %g: %s", seed, width, f)
			}
			var all strings.Builder
			for _, x := range sh.texts {
				all.WriteString(x.s)
			}
			for _, name := range s.Category {
				if !strings.Contains(squeeze(all.String()), squeeze(name)) {
					t.Errorf("seed %d at %g: %q is not named", seed, width, name)
				}
			}
			checkMarksFree(t, seed, sh)
		}
	}
}

// checkMarksFree fails when a word covers the middle of a point.
func checkMarksFree(t *testing.T, seed uint64, sh *sheet) {
	t.Helper()
	for _, shape := range sh.shapes {
		at := shape["shape"].(map[string]any)
		x, y := at["cx"].(float64), at["cy"].(float64)
		for _, w := range sh.texts {
			if p := w.place(); x > p.left && x < p.right && y > p.top && y < p.bottom {
				t.Errorf("seed %d: %q covers a point", seed, w.s)
			}
		}
	}
}

func TestScatterScales(t *testing.T) {
	cut := decimal.MustParse("80")
	s := spec("s", Scatter, "Шкалы")
	s.Unit = "%"
	s.Category = []string{"А", "Б", "В"}
	s.Series = []Series{{Name: "Деньги", Values: decs("95", "88", "")}, {Name: "Результат", Values: decs("0", "100", "700")}}
	s.Quarters = &Quarters{Across: cut, Up: cut}
	across, up, ok := scatterScales(s)
	if !ok || across.lo > 65 || across.hi < 95 || across.hi > 100 || up.lo != 0 || up.hi != 100 {
		t.Errorf("from %g to %g, from %g to %g", across.lo, across.hi, up.lo, up.hi)
	}
	s.Series[0].Values = decs("", "", "5")
	s.Series[1].Values = decs("1", "2", "")
	if _, _, ok := scatterScales(s); ok {
		t.Error("a scatter without a whole point has scales")
	}
	var words []string
	for _, x := range lay(s, narrowWidth).first.texts {
		words = append(words, strings.ReplaceAll(x.s, "\u00a0", " "))
	}
	want := []string{"Деньги · Результат", "А", "— · 1 %", "Б", "— · 2 %", "В", "5 % · —"}
	if d := testutil.Diff(want, words); d != "" {
		t.Error(d)
	}
}

// TestScatterTable gives each series the unit that it has.
func TestScatterTable(t *testing.T) {
	s := spec("s", Scatter, "Единицы")
	s.Category = []string{"Дороги"}
	s.Series = []Series{{Name: "Деньги", Values: decs("95")}, {Name: "Жалобы", Unit: "шт.", Values: decs("3")}}
	if d := testutil.Diff([]string{"Раздел", "Деньги, ₽", "Жалобы, шт."}, s.Table().Columns); d != "" {
		t.Error(d)
	}
}
