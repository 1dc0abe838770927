package draft

import (
	"slices"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// Match is how the headings of a file fit a kind.
type Match struct {
	Known int    // headings that the kind knows,
	Of    int    // of so many
	Table string // of the kind, by name

	unit string
}

// least is how many headings a kind must know before a file is taken for one of it, beside all that it requires: two words fit many tables by chance.
const least = 3

// kind finds the kind that knows most of the file's headings and finds all that it requires. Without one it is the first that takes any table.
func (l *looker) kind() (dataset.Kind, Match, error) {
	if l.wish.Kind != "" {
		i := slices.IndexFunc(l.kinds, func(k dataset.Kind) bool { return k.Name == l.wish.Kind })
		if i < 0 {
			return dataset.Kind{}, Match{}, &UnknownKindError{Name: l.wish.Kind, Kinds: names(l.kinds)}
		}
		m, _, err := l.try(l.kinds[i])
		return l.kinds[i], m, err
	}
	var best Match
	var kind dataset.Kind
	any := -1
	for i, k := range l.kinds {
		if open(k) {
			if any < 0 {
				any = i
			}
			continue
		}
		m, fits, err := l.try(k)
		if err != nil {
			return kind, best, err
		}
		if fits && m.better(best) {
			best, kind = m, k
		}
	}
	if best.Known > 0 {
		return kind, best, nil
	}
	if any < 0 {
		return kind, best, &UnknownKindError{Kinds: names(l.kinds)}
	}
	return l.kinds[any], Match{}, nil
}

// better prefers more headings known, then a larger part of them.
func (m Match) better(o Match) bool {
	if m.Known != o.Known {
		return m.Known > o.Known
	}
	return m.Known*o.Of > o.Known*m.Of
}

// UnknownKindError says that a wish names a kind that there is not; Name is "" when no kind takes any table.
type UnknownKindError struct {
	Name  string
	Kinds []string
}

// Error is for programmers: whoever prints it for people has the fields.
func (e *UnknownKindError) Error() string { return "draft: no kind " + e.Name }

func names(kinds []dataset.Kind) []string {
	var list []string
	for _, k := range kinds {
		if !slices.Contains(list, k.Name) {
			list = append(list, k.Name)
		}
	}
	slices.Sort(list)
	return list
}

// try reads the file's heading as one of a kind. It fits when the kind's required columns are there, when it knows enough of the headings, and when
// nothing in the rows contradicts the types.
func (l *looker) try(k dataset.Kind) (m Match, fits bool, err error) {
	d := &Draft{ID: l.id(), Title: "x", Status: dataset.Demo, Kind: k, File: l.file.Name}
	for range 2 { // once more when the unit was to be said
		report := &diag.Report{}
		ds, err := l.open(d.Passport(), report)
		if err != nil || ds == nil {
			return m, false, err
		}
		rows := 0
		for r := range dataset.Records(ds.Files[0], report) {
			if rows++; rows == 1 {
				m = matched(r.Block)
				m.unit = d.Unit
			}
		}
		if d.mend(report) {
			continue
		}
		least := min(least, m.Of)
		return m, rows > 0 && !report.Failed(false) && m.Known >= max(2, least) && m.Known*2 >= m.Of, nil
	}
	return m, false, nil
}

// matched counts the headings that a block's kind knows.
func matched(b *dataset.Block) Match {
	m := Match{}
	if b.Table != nil {
		m.Table = b.Table.Name
	}
	for _, h := range b.Header {
		if h.Raw == "" {
			continue
		}
		m.Of++
		if h.Name() != "" {
			m.Known++
		}
	}
	return m
}
