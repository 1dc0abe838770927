package contracts

import (
	"cmp"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// party is a supplier: an organisation by its number or, without one, by its name; or all natural persons together, whom nothing tells apart.
type party struct {
	key    string // "7000000000", or the name folded
	inn    string // "" of a hidden one, and of one that has none
	name   string
	hidden bool
	slug   string // of its address

	names map[string]int // spellings by how often they were used
	first dataset.Cell   // where it was named first
}

// suppliers are all of them, in the order in which they came.
type suppliers struct {
	list []*party
	at   map[string]int32
}

func newSuppliers() *suppliers { return &suppliers{at: map[string]int32{}} }

// supplier finds or makes the party of a row, and judges its number.
func (r *reader) supplier(e entryRow) int32 {
	name := tidyName(e.Supplier.Value)
	inn, hidden := r.checkINN(e), said(name) != ""
	key := inn
	switch {
	case hidden:
		key, inn, name = said(name), "", said(name)
	case inn == "":
		key = foldName(name)
	}
	s := r.suppliers
	at, known := s.at[key]
	if !known {
		at = int32(len(s.list))
		s.at[key] = at
		s.list = append(s.list, &party{key: key, inn: inn, hidden: hidden, names: map[string]int{}, first: e.Supplier.Cell})
	}
	p := s.list[at]
	if !hidden && name != "" && len(p.names) > 0 && !p.sounds(name) {
		r.report.Put(otherName(e, p))
	}
	p.names[name]++
	return at
}

// sounds says whether the party has been called so before, in whatever quotes and case.
func (p *party) sounds(name string) bool {
	if p.names[name] > 0 {
		return true
	}
	folded := foldName(name)
	for known := range p.names {
		if foldName(known) == folded {
			return true
		}
	}
	return false
}

// settle takes the spelling that was used most.
func (p *party) settle() {
	most := ""
	for name, n := range p.names {
		if most == "" || n > p.names[most] || n == p.names[most] && name < most {
			most = name
		}
	}
	p.name = cmp.Or(most, p.inn)
	p.names = nil
}

// address gives every party its address: that of a number is permanent, that of a name lasts as long as the name does.
func (s *suppliers) address() {
	taken := map[string]bool{}
	for _, p := range s.list {
		if p.inn != "" {
			p.slug = p.inn
			taken[p.slug] = true
		}
	}
	order := slices.Clone(s.list)
	slices.SortStableFunc(order, func(a, b *party) int { return strings.Compare(a.key, b.key) })
	for _, p := range order {
		if p.slug != "" {
			continue
		}
		base := cmp.Or(format.Slug(p.name), "bez-nazvaniya")
		p.slug = base
		for n := 2; taken[p.slug]; n++ {
			p.slug = base + "-" + format.Int(int64(n))
		}
		taken[p.slug] = true
	}
}

func (p *party) path() string { return suppliersRoot + p.slug + "/" }

// tidyName sets the quotes of a name as pages do: ООО "Пример-1" is ООО «Пример-1».
func tidyName(name string) string {
	if strings.ContainsAny(name, `"“”„'`) {
		name = format.Typography(name)
	}
	return name
}

// foldName is a name without what spellings differ in.
func foldName(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(name) {
		switch {
		case c == 'ё':
			b.WriteRune('е')
		case strings.ContainsRune(`"«»„“”'.,-–—()`, c) || c == ' ' || c == '\u00a0':
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
