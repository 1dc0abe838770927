package budget

import (
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

// checkScale asks about amounts that are a thousand or a million times those of the period before: roubles taken for thousands. The plan is compared with the
// report or plan before it, what was done with the same day of the year before. One question a file is enough.
func checkScale(list []*year, book *control.Book) {
	asked := map[*dataset.File]bool{}
	var earlier, sound *report // sound is the one before earlier, when earlier was asked about
	for i, y := range list {
		var before *year
		if i > 0 && list[i-1].Year == y.Year-1 {
			before = list[i-1]
		}
		for _, r := range append(y.Plans[:len(y.Plans):len(y.Plans)], y.Reports...) {
			c := &scale{newChecker(r, book), asked, sound}
			jumped := c.compare(earlier, approved)
			if r.Phase == "" && before != nil {
				c.compare(before.sameTime(r), executed)
			}
			sound = nil
			if jumped {
				sound = earlier
			}
			earlier = r
		}
	}
}

// scale asks about one report.
type scale struct {
	*checker
	asked map[*dataset.File]bool
	sound *report // what an amount that jumps back may agree with: then the odd one between them has been asked about
}

// compare compares the totals of a report with those of an earlier one, and where these are alike its sections and groups. It says whether it asked.
func (c *scale) compare(before *report, column int) (jumped bool) {
	if before == nil {
		return false
	}
	for _, p := range []part{income, expenditure} {
		now := c.report.raw[p]
		if now == nil || before.raw[p] == nil || c.asked[now.file()] {
			continue
		}
		for _, n := range c.upper(p) {
			if c.jump(n, now.file(), before, column) {
				c.asked[now.file()], jumped = true, true
				break
			}
		}
	}
	return jumped
}

// upper are the whole of a part and its first levels: sections of expenditure, groups and subgroups of income.
func (c *scale) upper(p part) []*node {
	root := c.report.tree(p).Root
	list := append([]*node{root}, root.Parts...)
	if p == income {
		for _, n := range root.Parts {
			list = append(list, n.Parts...)
		}
	}
	return list
}

// jump asks about one amount.
func (c *scale) jump(n *node, f *dataset.File, before *report, column int) bool {
	now, was := n.Amounts[column], before.at(n.Part, n.Code.Key, column)
	factor := timesOff(now.Value, was.Value)
	if !now.Set || !was.Set || factor == 0 || len(now.Cells) == 0 {
		return false
	}
	if sound := c.sound.at(n.Part, n.Code.Key, column); column == approved && sound.Set && timesOff(now.Value, sound.Value) == 0 {
		return false
	}
	name := partTitle(n.Row, n.Part)
	c.checker.compare(comparison{
		group: "scale", column: amountColumns[column], part: n.Part, key: named(n.Part, n.Code), name: name, stated: now, expected: was,
		file: f, rule: scaleJump, pos: now.Cells[0].Pos(),
		say: func(d *diag.Diagnostic, _ string) {
			word := diag.Text{RU: "больше", EN: "larger"}
			if abs(now.Value) < abs(was.Value) {
				word = diag.Text{RU: "меньше", EN: "smaller"}
			}
			d.Args = []any{name, amountText(now.Value), factor, word, amountText(was.Value), before.words()}
			if len(was.Cells) > 0 {
				d.Related = []diag.Related{{Pos: was.Cells[0].Pos(), Note: diag.Text{RU: "столько было " + before.words().RU, EN: "so much " + before.words().EN}}}
			}
		},
	})
	return true
}

// words say which report it is: «в отчёте по 31.12.2022», «в плане на 2022 год».
func (r *report) words() diag.Text {
	if r.Phase != "" {
		return diag.Text{RU: "в плане на " + r.Date.Format("2006") + " год", EN: "in the plan of " + r.Date.Format("2006")}
	}
	day := r.Date.Format(printed)
	return diag.Text{RU: "в отчёте по " + day, EN: "in the report up to " + day}
}

// least is what the smaller of two amounts must reach for their ratio to say anything: a thousand roubles.
const least = 1000_00

// timesOff is how many times two amounts are apart when that smells of a wrong unit: 1000 or 1000000, else 0.
func timesOff(a, b money.Money) int {
	small, large := abs(a), abs(b)
	if small > large {
		small, large = large, small
	}
	if small < least || (a < 0) != (b < 0) {
		return 0
	}
	for _, factor := range []money.Money{1000, 1_000_000} {
		if ratio := large / small; ratio >= factor*3/10 && ratio < factor*3 {
			return int(factor)
		}
	}
	return 0
}

func abs(m money.Money) money.Money {
	if m < 0 {
		return -m
	}
	return m
}
