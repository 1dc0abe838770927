package searchtest

import "testing"

func TestNear(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"бюджет", "бюджет", true},
		{"бюджт", "бюджет", true},
		{"бюджеет", "бюджет", true},
		{"бюдежт", "бюджет", true},
		{"бюджит", "бюджет", true},
		{"ьюджет", "бюджет", true},
		{"бюдж", "бюджет", false},
		{"юбдежт", "бюджет", false},
		{"", "а", true},
		{"", "", true},
		{"аб", "ба", true},
		{"абв", "вба", false},
		{"абв", "аб", true},
	} {
		if near([]rune(c.a), []rune(c.b)) != c.want || near([]rune(c.b), []rune(c.a)) != c.want {
			t.Errorf("%s, %s: %t", c.a, c.b, !c.want)
		}
	}
}

func TestOtherLayout(t *testing.T) {
	for typed, meant := range map[string]string{
		",.l;tn": "бюджет", "<.L;TN": "бюджет", "ljhjub": "дороги", "`krf": "ёлка", "вфеф": "data", "": "", "2022": "", "сайт": "cfqn",
	} {
		if got := otherLayout(typed); got != meant {
			t.Errorf("%q: %q, want %q", typed, got, meant)
		}
	}
}
