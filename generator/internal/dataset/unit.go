package dataset

import (
	"regexp"
	"strings"
)

// powers are the units of amounts as powers of ten of a rouble.
var powers = map[string]int{"": 0, "руб": 0, "тыс": 3, "млн": 6, "млрд": 9}

var units = regexp.MustCompile(`^(?:(тыс|тысяч[аи]?|тысячах|thousand)|(млн|миллион[а-я]*|million)|(млрд|миллиард[а-я]*|billion))?\.? ?(руб|рубл[а-я]*|р|₽|rub|roubles?)?\.?$`)

// unitOf returns the unit that a word of a passport or a heading means: «тыс. руб.» is "тыс"; "" when it is none.
func unitOf(s string) string {
	m := units.FindStringSubmatch(strings.TrimSpace(strings.ToLower(s)))
	switch {
	case m == nil || m[0] == "":
		return ""
	case m[1] != "":
		return "тыс"
	case m[2] != "":
		return "млн"
	case m[3] != "":
		return "млрд"
	case m[4] == "р":
		return ""
	}
	return "руб"
}

var statedUnit = regexp.MustCompile(`(?:единиц[аы] измерения:?|^\(?в|^\(|, ?\(?в?|\()\s*((?:тыс|млн|млрд|тысяч|миллион|миллиард)[а-я]*\.? *(?:руб|рубл|₽)[а-я]*|рубл[а-я]*|руб)\.?\)?(?:$|[;, ])`)

// unitInTitle returns the unit that a title row states: «Единица измерения: тыс. руб.», «(в рублях)»; "" when it states none.
func unitInTitle(s string) string {
	folded := fold(s)
	if u := unitOf(folded); u != "" {
		return u
	}
	m := statedUnit.FindStringSubmatch(folded)
	if m == nil {
		return ""
	}
	return unitOf(m[1])
}
