package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
)

// What trace says without a word: the names by which prose quotes figures.
var (
	msgNamesHead   = diag.Text{RU: "имя\tпериоды\tпоследнее значение\tчто это", EN: "name\tperiods\tlast value\twhat it is"}
	msgNamesFooter = diag.Text{
		RU: "\nВ тексте: {{имя период}}, например {{%[1]s}}. Откуда число: otkryto trace %[1]s\nЛюбая другая ячейка: {{набор/файл: строка: столбец}}\n",
		EN: "\nIn prose: {{name period}}, for instance {{%[1]s}}. Where a figure is from: otkryto trace %[1]s\nAny other cell: {{dataset/file: row: column}}\n",
	}
)

// widest is how wide a column of names gets: a longer one moves its own line alone.
const widest = 36

// quotable is a fact of all its periods.
type quotable struct {
	name    string
	periods []string
	last    build.Figure // of the last year; else of the last period
}

// quotables are the facts of a portal by name, the periods of each in their order.
func quotables(all []build.Figure) []*quotable {
	byName := map[string]*quotable{}
	var list []*quotable
	for _, f := range all {
		for _, fact := range f.Facts {
			name, period, _ := strings.Cut(fact, " ")
			q := byName[name]
			if q == nil {
				q = &quotable{name: name}
				byName[name] = q
				list = append(list, q)
			}
			if len(q.periods) == 0 || period > slices.Max(q.periods) && period[0] <= '9' || slices.Max(q.periods)[0] > '9' {
				q.last = f
			}
			q.periods = append(q.periods, period)
		}
	}
	for _, q := range list {
		slices.Sort(q.periods)
	}
	slices.SortFunc(list, func(a, b *quotable) int { return cmp.Compare(a.name, b.name) })
	return list
}

// printNames lists what prose can quote, a name a line.
func (s *session) printNames(all []build.Figure) error {
	list := quotables(all)
	if len(list) == 0 {
		fmt.Fprintln(s.Stdout, s.say(msgTraceNone))
		return nil
	}
	var rows [][4]string
	head := strings.Split(s.say(msgNamesHead), "\t")
	rows = append(rows, [4]string(head))
	for _, q := range list {
		rows = append(rows, [4]string{q.name, strings.Join(q.periods, " "), q.last.Text, q.last.Label})
	}
	var widths [3]int
	for _, r := range rows {
		for i := range widths {
			widths[i] = min(max(widths[i], utf8.RuneCountInString(r[i])), widest)
		}
	}
	for _, r := range rows {
		fmt.Fprintf(s.Stdout, "%-*s  %-*s  %-*s  %s\n", widths[0], r[0], widths[1], r[1], widths[2], r[2], r[3])
	}
	first := list[0]
	example := strings.TrimSpace(first.name + " " + first.periods[0])
	_, err := fmt.Fprint(s.Stdout, s.say(msgNamesFooter, example))
	return err
}
