package lexicon

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// found returns what stands in a text, the number of the phrase before it.
func found(l *Lexicon, text string) []string {
	var list []string
	l.Find([]byte(text), func(m Match) bool {
		list = append(list, string(rune('0'+m.Phrase))+" "+text[m.Start:m.End])
		return true
	})
	return list
}

func TestFind(t *testing.T) {
	phrases := []string{
		0: "бюджетная роспись", 1: "роспись", 2: "бюджетные ассигнования", 3: "рынок", 4: "ТОР", 5: "межбюджетные трансферты", 6: "ёлка", 7: "дебёлый-тест", 8: "закупка", 9: "я",
	}
	l := New(phrases, Options{Capitals: true})
	for text, want := range map[string][]string{
		"Сводную бюджетную роспись утвердили.":             {"0 бюджетную роспись"},
		"РОСПИСИ и росписью":                               {"1 РОСПИСИ", "1 росписью"},
		"объём бюджетных ассигнований":                     {"2 бюджетных ассигнований"},
		"бюджетных\u00a0ассигнований":                      {"2 бюджетных\u00a0ассигнований"},
		"бюджетных\nассигнований":                          {"2 бюджетных\nассигнований"},
		"бюджетных **ассигнований**":                       {"2 бюджетных **ассигнований"},
		"бюджетных.\nАссигнований":                         nil,
		"бюджетных\n\nассигнований":                        nil,
		"бюджетных <b>ассигнований</b>":                    nil,
		"на рынке, у рынка, рынок":                         {"3 рынке", "3 рынка", "3 рынок"},
		"рыночный рынка":                                   {"3 рынка"},
		"резидент ТОР, тора и тор":                         {"4 ТОР"},
		"меж\u00adбюджетным транс\u00adфертам":             {"5 меж\u00adбюджетным транс\u00adфертам"},
		"у ёлки и у елки":                                  {"6 ёлки", "6 елки"},
		"де\u0301белому‑тесту":                             {"7 де\u0301белому‑тесту"},
		"плана закупок":                                    {"8 закупок"},
		"это я":                                            {"9 я"},
		"роспись":                                          {"1 роспись"},
		"х":                                                nil,
		"":                                                 nil,
		"бюджетная":                                        nil,
		"бюджетная <":                                      nil,
		"\xff\xd0":                                         nil,
		"бюджетная " + strings.Repeat(" ", 80) + "роспись": {"1 роспись"},
	} {
		if diff := cmp.Diff(want, found(l, text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestMarkupBetweenWords(t *testing.T) {
	l := New([]string{"бюджетные ассигнования"}, Options{Markup: true})
	for _, text := range []string{"бюджетных <b class=\"x\">ассигнований", "бюджетных</b> <i>ассигнований"} {
		if len(found(l, text)) != 1 {
			t.Errorf("%q is not found", text)
		}
	}
	if got := found(l, "бюджетных <b ассигнований"); got != nil {
		t.Error(got)
	}
}

// A Mac names files in characters that are taken apart.
func TestDecomposed(t *testing.T) {
	l := New([]string{"секретный район"}, Options{})
	if got := found(l, "секретныи\u0306 раи\u0306он.jpg"); len(got) != 1 {
		t.Error(got)
	}
}

func TestNothing(t *testing.T) {
	for _, l := range []*Lexicon{nil, New(nil, Options{}), New([]string{"", " — "}, Options{})} {
		if got := found(l, "бюджетные ассигнования"); got != nil {
			t.Error(got)
		}
	}
}

func TestFindStops(t *testing.T) {
	n := 0
	New([]string{"рынок"}, Options{}).Find([]byte("рынок рынок"), func(Match) bool { n++; return false })
	if n != 1 {
		t.Error(n)
	}
}

// A word is found in whatever form it is listed, and stands in whatever form.
func TestForms(t *testing.T) {
	for _, forms := range []string{
		"дефицит дефицита дефицитом дефициты дефицитов", "роспись росписи росписью росписям", "дотация дотации дотаций дотацию", "рынок рынка рынки рынков",
		"бюджетный бюджетная бюджетных бюджетному", "закупка закупок закупки", "кредит кредита кредиты", "задолженность задолженности", "рубль рубля рублей рублями",
		"обсуждение обсуждения обсуждений обсуждениях", "площадка площадок площадке", "объект объекты объектов объектам", "расход расходы расходов расходам",
	} {
		list := strings.Fields(forms)
		for _, typed := range list {
			l := New([]string{typed}, Options{})
			for _, form := range list {
				if found(l, form) == nil {
					t.Errorf("«%s» does not find «%s»: %q, %q", typed, form, stemsOf(typed), Stem(form))
				}
			}
		}
	}
}

func TestOtherWords(t *testing.T) {
	l := New(strings.Fields("дефицит роспись доход расход рынок ТОР площадка"), Options{Capitals: true})
	if got := found(l, "дефицитный расписание доходность рыночный тор площадь росписываться доходит доходили расходятся расходились расходует расходуются"); got != nil {
		t.Error(got)
	}
}

func TestSame(t *testing.T) {
	got := Same([]string{"Дотация", "бюджетная роспись", "дотации", "бюджетной росписью", "ТОР", "тор", " ТОР "}, Options{Capitals: true})
	if diff := cmp.Diff([]int{0, 1, 0, 1, 4, 5, 4}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzFind holds the places of matches inside the text, in order.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"бюджетных ассигнований", "<b>рынок", "\xd0", "и\u0306", "ТОР тор", "\u00adрынок"} {
		f.Add(s)
	}
	l := New([]string{"бюджетные ассигнования", "рынок", "ТОР", "й", "a"}, Options{Capitals: true, Markup: true})
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		l.Find([]byte(text), func(m Match) bool {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%+v after %d in %q", m, last, text)
			}
			last = m.End
			return true
		})
	})
}

// BenchmarkFind is a text without anything of a list of fifty: what a search costs that nobody notices.
func BenchmarkFind(b *testing.B) {
	text := []byte(strings.Repeat("На совещании в администрации обсудили подготовку объектов городского хозяйства к отопительному периоду, ход ремонта дорог и дворов. ", 100))
	var phrases []string
	for _, w := range strings.Fields("гранит вольфрам топаз яхонт кобальт малахит сапфир бирюза") {
		for _, n := range strings.Fields("объект площадка склад полигон хранилище участок") {
			phrases = append(phrases, n+" "+w)
		}
	}
	l := New(phrases, Options{})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		l.Find(text, func(Match) bool { return true })
	}
}
