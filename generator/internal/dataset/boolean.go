package dataset

import "otkryto/generator/internal/diag"

// parseBoolean reads да and нет, as people and programs write them.
func parseBoolean(s string) (value, ok bool) {
	switch fold(s) {
	case "да", "true", "yes", "истина", "1", "есть", "y":
		return true, true
	case "нет", "false", "no", "ложь", "0", "n":
		return false, true
	}
	return false, false
}

// boolean checks a cell that says да or нет.
func (v *values) boolean(c Cell) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, TypeBoolean) {
		return
	}
	if _, ok := parseBoolean(s); !ok {
		v.report.add(BadBoolean, c.Pos(), clip(s))
	}
}

// period checks a cell that names a stretch of time, or a month.
func (v *values) period(c Cell) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, c.Type()) || periodCode(s, c.Type()) != "" {
		return
	}
	want := diag.Text{RU: "месяц, как 2022-03 или «март 2022»", EN: "a month, as 2022-03"}
	if c.Type() == TypePeriod {
		want = diag.Text{RU: "период: «март 2022», «I квартал 2022», 2022 или день", EN: "a period: 2022-03, 2022-Q1, 2022 or a day"}
	}
	v.report.add(BadPeriod, c.Pos(), clip(s), want)
}

// periodCode is a period as programs write it; "" is none, or no month where one is wanted.
func periodCode(s string, t Type) string {
	p, ok := ParsePeriod(s)
	if !ok || t == TypeYearMonth && p.Step != StepMonth {
		return ""
	}
	return p.Code()
}
