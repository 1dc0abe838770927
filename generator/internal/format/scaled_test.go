package format

import (
	"testing"

	"github.com/govalues/decimal"
)

func TestIn(t *testing.T) {
	for _, c := range []struct {
		number string
		power  int
		unit   string
		want   string
	}{
		{"5031900000", 6, RUB, "5\u00a0031,9\u00a0млн\u00a0₽"},
		{"12000000000", 9, RUB, "12\u00a0млрд\u00a0₽"},
		{"-125849999.99", 6, RUB, "\u2212125,8\u00a0млн\u00a0₽"},
		{"125850000", 6, RUB, "125,9\u00a0млн\u00a0₽"},
		{"1500", 3, "", "1,5\u00a0тыс."},
		{"40", 3, "чел.", "0\u00a0тыс.\u00a0чел."},
		{"-40", 3, "", "0\u00a0тыс."},
	} {
		if got := In(decimal.MustParse(c.number), c.power, c.unit); got != c.want {
			t.Errorf("In(%s, %d): %q, want %q", c.number, c.power, got, c.want)
		}
	}
}
