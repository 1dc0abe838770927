package budget

import (
	"cmp"
	"slices"
)

// plain makes the tree that pages show: administrators are added up, empty totals are filled with the sum of their parts, and the levels that have
// pages of their own exist even where the report left them out.
func plain(c *classification, t *tree, year int) *tree {
	rows := mergeAdmins(t)
	rows = append(rows, missingLevels(t.Part, rows)...)
	p := grow(c, t.Part, rows, year)
	p.fill(c, year, p.Root)
	return p
}

// mergeAdmins returns one row a key: that of all administrators, else the sum of each one's.
func mergeAdmins(t *tree) []*row {
	var order []string
	byKey := map[string][]*node{}
	for _, n := range append([]*node{t.Root}, t.list...) {
		if n.Row == nil || n.Code.Key == zeros(keyLen) {
			continue
		}
		if byKey[n.Code.Key] == nil {
			order = append(order, n.Code.Key)
		}
		byKey[n.Code.Key] = append(byKey[n.Code.Key], n)
	}
	rows := make([]*row, 0, len(order))
	for _, key := range order {
		rows = append(rows, merged(byKey[key]))
	}
	return rows
}

func merged(same []*node) *row {
	for _, n := range same {
		if n.Code.Admin == allAdmins {
			return n.Row
		}
	}
	r := *same[0].Row
	r.Code.Admin = allAdmins
	for column := range r.Amounts {
		var list []amount
		for _, n := range same {
			list = append(list, n.Amounts[column])
		}
		r.Amounts[column] = sum(list...)
	}
	var left []amount
	for _, n := range same {
		left = append(left, n.Row.Unexecuted)
	}
	r.Unexecuted = sum(left...)
	return &r
}

// missingLevels makes empty rows for the sections, subsections and groups of income that stand above some row but are not in the report.
func missingLevels(p part, rows []*row) []*row {
	have := map[string]bool{}
	for _, r := range rows {
		have[r.Code.Key] = true
	}
	var made []*row
	for _, r := range rows {
		for _, key := range levels(p, r.Code.Key) {
			if !have[key] {
				have[key] = true
				made = append(made, &row{Part: p, Code: code{allAdmins, key}})
			}
		}
	}
	return made
}

// levels are the keys above a key that have pages of their own.
func levels(p part, key string) []string {
	switch {
	case p == programmes && key != "":
		return []string{key[:2] + zeros(targetLen-2)}
	case len(key) < keyLen:
		return nil
	case p == expenditure:
		return []string{key[:2] + zeros(15), key[:4] + zeros(13)}
	case p == income:
		return []string{key[:1] + zeros(16), key[:3] + zeros(14)}
	}
	return nil
}

// fill gives every node without a value the sum of its parts, names what has no name, and puts parts in the order of their codes.
func (t *tree) fill(c *classification, year int, n *node) {
	slices.SortStableFunc(n.Parts, func(a, b *node) int { return cmp.Compare(a.Code.Key, b.Code.Key) })
	for _, p := range n.Parts {
		t.fill(c, year, p)
	}
	for column := range n.Amounts {
		if !n.Amounts[column].Set {
			n.Amounts[column] = n.total(column)
		}
	}
	if n.Name == "" {
		n.Name = c.name(t.Part, n.Code.Key, year)
	}
	n.Name = sentenceCase(n.Name)
	if n.Row != nil && n.Row.File == nil {
		n.Row = nil
	}
}

// withoutOperation finds income by all but its operation, which a simple table leaves out and a form has: the row of no operation, else the only one of
// any, else nil.
func (t *tree) withoutOperation(key string) *node {
	if t == nil {
		return nil
	}
	if n := t.find(key[:14] + "000"); n != nil || key[14:] != "000" {
		return n
	}
	var only *node
	for _, n := range t.list {
		if len(n.Code.Key) == keyLen && n.Code.Key[:14] == key[:14] {
			if only != nil {
				return nil
			}
			only = n
		}
	}
	return only
}

// find returns the node of a key, or nil.
func (t *tree) find(key string) *node {
	if t == nil {
		return nil
	}
	return t.byID[code{allAdmins, key}]
}
