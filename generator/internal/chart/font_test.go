package chart

import (
	"math"
	"testing"

	"otkryto/generator/internal/testutil"
)

// TestMeasure holds the table to what Chromium measured with the font itself, kerning and all.
func TestMeasure(t *testing.T) {
	for s, want := range map[string]float64{
		"План": 35.1, "Исполнено": 76.7, "Общегосударственные вопросы": 222.2, "2,1\u00a0млрд\u00a0₽": 70.3, "83,4\u00a0млн\u00a0₽": 72.3,
		"Национальная безопасность и": 211.1, "правоохранительная деятельность": 242.4,
	} {
		if got := measure(s, false); math.Abs(got-want) > want*0.01 {
			t.Errorf("%q is %.1f wide, not %.1f", s, got, want)
		}
	}
	if measure("Итого", true) <= measure("Итого", false) {
		t.Error("bold is not wider")
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		room float64
		want []string
	}{
		{"", 100, []string{""}},
		{"Образование", 100, []string{"Образование"}},
		{"  Физическая \n культура\tи спорт ", 130, []string{"Физическая", "культура и спорт"}},
		{"Жилищно-коммунальное хозяйство", 160, []string{"Жилищно-", "коммунальное", "хозяйство"}},
		{"Рентгенография", 70, []string{"Рентге-", "нография"}},
		{"Общегосударственные", 120, []string{"Общегосударст-", "венные"}},
		{"Социальная", 70, []string{"Социаль-", "ная"}},
		{"Щ", 1, []string{"Щ"}},
		{"ЩЩ", -5, []string{"Щ-", "Щ"}},
		{"12\u00a0млрд\u00a0₽", 45, []string{"12", "млрд", "₽"}},
		{"12\u00a0млрд\u00a0₽", 60, []string{"12\u00a0млрд", "₽"}},
		{"а\x00б\u200e\xff", 100, []string{"а б\u200e"}},
	} {
		if d := testutil.Diff(c.want, wrap(c.s, c.room, false)); d != "" {
			t.Errorf("%q: %s", c.s, d)
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   []string
	}{
		{[]string{"1012000000", "1710000000"}, []string{"0", "500\u00a0млн", "1\u00a0млрд", "1,5\u00a0млрд", "2\u00a0млрд"}},
		{[]string{"5", "24"}, []string{"0", "10", "20", "30"}},
		{[]string{"107.5", "109.2"}, []string{"107,5", "108", "108,5", "109", "109,5"}},
		{[]string{"-120", "50"}, []string{"−150", "−100", "−50", "0", "50"}},
		{[]string{"0", "0"}, []string{"0", "0,25", "0,5", "0,75", "1"}},
		{[]string{"7", "7"}, []string{"0", "2", "4", "6", "8"}},
		{[]string{"-7"}, []string{"−8", "−6", "−4", "−2", "0"}},
		{[]string{"12000", "31000"}, []string{"0", "10\u00a0тыс.", "20\u00a0тыс.", "30\u00a0тыс.", "40\u00a0тыс."}},
		{[]string{"1", "3200000000000"}, []string{"0", "1\u00a0трлн", "2\u00a0трлн", "3\u00a0трлн", "4\u00a0трлн"}},
		{[]string{""}, []string{"0", "0,25", "0,5", "0,75", "1"}},
	} {
		s := &Spec{Series: []Series{{Values: decs(c.values...)}}}
		if d := testutil.Diff(c.want, niceTicks(s).texts); d != "" {
			t.Errorf("%v: %s", c.values, d)
		}
	}
}
