package gosmonitor

import (
	"slices"
	"strconv"
)

// leafRegistry makes a registry of the scalars of list.json or list.xml.
func leafRegistry(file string, f form, leaves []leaf) *registry {
	reg := &registry{file: file, form: f}
	for _, l := range leaves {
		e := entry{name: l.path[len(l.path)-1], value: l.value, pos: l.pos}
		switch {
		case len(l.path) == 1 && l.path[0] == "standardversion":
			reg.standard = e
		case len(l.path) == 3 && l.path[0] == "meta":
			i, ok := index(l.path[1], len(reg.items))
			if !ok {
				continue
			}
			reg.items = grown(reg.items, i)
			it := &reg.items[i]
			switch l.path[2] {
			case "identifier":
				it.identifier = e
			case "title":
				it.title = e
			case "link":
				it.link = e
			case "format":
				it.format = e
			}
		}
	}
	return reg
}

// leafPassport makes a passport of the scalars of meta.json or meta.xml.
func leafPassport(file string, f form, leaves []leaf) *passport {
	p := &passport{file: file, form: f}
	for _, l := range leaves {
		name := l.path[len(l.path)-1]
		e := entry{name: name, value: l.value, pos: l.pos}
		switch {
		case len(l.path) == 1:
			p.fields = append(p.fields, e)
		case len(l.path) == 2 && l.path[0] == "publisher":
			e.name = "publisher" + name
			p.fields = append(p.fields, e)
		case len(l.path) == 3 && l.path[0] == "data":
			p.data = placed(p.data, l.path[1], e)
		case len(l.path) == 3 && l.path[0] == "structure":
			p.structure = placed(p.structure, l.path[1], e)
		}
	}
	return p
}

// placed puts a value of a version into its place.
func placed(list []version, number string, e entry) []version {
	i, ok := index(number, len(list))
	if !ok {
		return list
	}
	list = grown(list, i)
	v := &list[i]
	switch e.name {
	case "source":
		e.name = ""
		v.url = e
	case "created":
		v.created = e
	case "provenance":
		v.provenance = e
	case "valid":
		v.valid = e
	case "structure":
		v.structure = e
	}
	return list
}

// index reads the number of an element, which is the last one's or the next.
func index(number string, have int) (int, bool) {
	i, err := strconv.Atoi(number)
	return i, err == nil && i >= 0 && i <= have
}

func grown[T any](list []T, i int) []T {
	if i < len(list) {
		return list
	}
	return append(slices.Clip(list), *new(T))
}
