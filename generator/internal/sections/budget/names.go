package budget

import (
	"strings"

	"otkryto/generator/internal/format"
)

// label is what pages call a code: the theme's short words where it has any, else the report's name. It is asked for many times over.
func (p *publisher) label(n *node) string {
	label, ok := p.labels[n]
	if !ok {
		label = p.makeLabel(n)
		p.labels[n] = label
	}
	return label
}

func (p *publisher) makeLabel(n *node) string {
	if key := nameKey(n.Part, n.Code.Key); p.has(key) {
		return p.t(key)
	}
	if n.Part == programmes && n.Name == "" {
		return p.t("programme_unnamed", "code", short(n.Part, n.Code.Key))
	}
	return capital(format.Typography(n.Name))
}

// nameKey is the key of the short words for a code: name.income.101, name.expenditure.0700.
func nameKey(p part, key string) string { return "name." + p.String() + "." + shortest(p, key) }

// shortest cuts the zeros off an income code that has no page: 2 02 10 000 00 0000 150 is 20210.
func shortest(p part, key string) string {
	s := short(p, key)
	if p != income || len(s) < keyLen {
		return s
	}
	if key[5:14] == zeros(9) {
		return key[:5]
	}
	return s
}

// purpose is what money of a section goes to, as sentences say it: «образование».
func (p *publisher) purpose(n *node) string {
	if key := "purpose." + short(n.Part, n.Code.Key); p.has(key) {
		return p.t(key)
	}
	return p.t("purpose_other", "name", p.label(n))
}

// about explains a code in a paragraph, or is "".
func (p *publisher) about(n *node) string {
	if key := "about." + n.Part.String() + "." + short(n.Part, n.Code.Key); p.has(key) {
		return format.Typography(strings.TrimSpace(p.t(key)))
	}
	return ""
}

// pathOf is the address of a code's page in a year, or "" when it has none.
func (y *year) pathOf(part part, key string) string {
	s := short(part, key)
	switch {
	case part == expenditure && len(s) == 4:
		return y.path() + s + "/"
	case part == income && len(s) == 3:
		return y.path() + "income/" + s + "/"
	case part == programmes && s != "" && len(s) <= 3: // programmes and subprogrammes
		return y.path() + "programmes/" + s + "/"
	}
	return ""
}
