package budget

import (
	"embed"
	"encoding/csv"
	"fmt"
	"path"
	"strconv"
	"strings"
	"sync"
)

// codeFiles are the tables of the budget classification, a file an edition; codes/README.md names their source.
//
//go:embed codes/*.csv
var codeFiles embed.FS

// classification is every edition of the code tables. It is read once and never changed.
type classification struct {
	sections []edition
	types    []edition
	income   []edition
	parents  []parentRules
	former   []edition // names that sections had up to a year and no longer have
}

// edition is one table as it stood in a year. It is verified for that year alone: codes of other years are compared with the nearest edition, for what
// that is worth.
type edition struct {
	year  int
	names map[string]string
}

// parentRules are the exceptions from the digits of income codes, in the order in which they are tried.
type parentRules struct {
	year  int
	rules [][2]string // pattern of eight digits, parent's eight digits
}

// codeTables returns the embedded tables.
var codeTables = sync.OnceValue(readCodeTables)

func readCodeTables() *classification {
	files, err := codeFiles.ReadDir("codes")
	if err != nil {
		panic(err)
	}
	c := &classification{}
	for _, f := range files { // in order of name, so an older edition comes first
		table, year := tableAndYear(f.Name())
		rows := csvRows("codes/" + f.Name())
		switch table {
		case "sections":
			c.sections = append(c.sections, edition{year, names(rows)})
		case "expense-types":
			c.types = append(c.types, edition{year, names(rows)})
		case "income":
			c.income = append(c.income, edition{year, names(rows)})
		case "section-names":
			c.former = append(c.former, edition{year, names(rows)})
		case "income-parents":
			r := parentRules{year: year}
			for _, row := range rows {
				r.rules = append(r.rules, [2]string{row[0], row[1]})
			}
			c.parents = append(c.parents, r)
		default:
			panic("budget: unknown code table " + f.Name())
		}
	}
	return c
}

func tableAndYear(name string) (string, int) {
	base := strings.TrimSuffix(name, path.Ext(name))
	i := strings.LastIndexByte(base, '-')
	year, err := strconv.Atoi(base[i+1:])
	if err != nil {
		panic(fmt.Sprintf("budget: code table %s has no year", name))
	}
	return base[:i], year
}

func csvRows(name string) [][]string {
	f, err := codeFiles.Open(name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("budget: %s: %v", name, err))
	}
	return rows[1:]
}

func names(rows [][]string) map[string]string {
	m := make(map[string]string, len(rows))
	for _, r := range rows {
		m[r[0]] = r[1]
	}
	return m
}

// nearest returns the edition of a year, else the one that is the fewest years away; of two the later.
func nearest(editions []edition, year int) edition {
	found := editions[0]
	for _, e := range editions[1:] {
		if distance(e.year, year) <= distance(found.year, year) {
			found = e
		}
	}
	return found
}

func distance(a, b int) int { return max(a-b, b-a) }

// name returns the official name of a code in a year, or "".
func (c *classification) name(p part, key string, year int) string {
	if len(key) < keyLen {
		return ""
	}
	switch p {
	case income:
		return nearest(c.income, year).names[key]
	case expenditure:
		if t := expenseType(key); t != "000" {
			return nearest(c.types, year).names[t]
		}
		return c.sectionName(subsection(key), year)
	}
	return ""
}

// sectionName is the name that a section had in a year.
func (c *classification) sectionName(key string, year int) string {
	for _, former := range c.former {
		if name, ok := former.names[key]; ok && year <= former.year {
			return name
		}
	}
	return nearest(c.sections, year).names[key]
}

// editionOfName returns the latest year in which a section is known to have had a name, or 0.
func (c *classification) editionOfName(key, name string) int {
	year := 0
	for _, list := range [][]edition{c.sections, c.former} {
		for _, e := range list {
			if official, ok := e.names[key]; ok && e.year > year && sameName(name, official) {
				year = e.year
			}
		}
	}
	return year
}

// verdict is how a code stands in the classification.
type verdict struct {
	Known   bool
	Edition int  // the year whose edition was asked
	Own     bool // it is the year's own and not the nearest to it
	Other   int  // where the code is unknown: another edition that has it, or 0
}

// judge says whether the classification of a year has a code. Target items and sources are the municipality's own and are not judged.
func (c *classification) judge(p part, key string, year int) verdict {
	if len(key) < keyLen || p == sources {
		return verdict{Known: true}
	}
	if p == income {
		return standing(c.income, year, func(e edition) bool { return e.hasIncome(key) })
	}
	v := standing(c.sections, year, func(e edition) bool { return e.has(subsection(key)) })
	if t := expenseType(key); v.Known && t != "000" {
		return standing(c.types, year, func(e edition) bool { return e.has(t) })
	}
	return v
}

// standing judges by one table.
func standing(editions []edition, year int, has func(edition) bool) verdict {
	asked := nearest(editions, year)
	v := verdict{Known: has(asked), Edition: asked.year, Own: asked.year == year}
	for _, e := range editions {
		if !v.Known && has(e) {
			v.Other = e.year
		}
	}
	return v
}

// anywhere says whether any edition has a code; of a source whether it begins as sources do.
func (c *classification) anywhere(p part, key string) bool {
	if p == sources {
		return len(key) == keyLen && (key[:2] == "01" || key[:2] == "02")
	}
	v := c.judge(p, key, 0)
	return v.Known || v.Other != 0
}

func (e edition) has(key string) bool {
	_, ok := e.names[key]
	return ok
}

// hasIncome says whether an edition has a kind of income, whatever its subkind; a simple table cuts 2 02 10 000 00 0000 150 to 20210.
func (e edition) hasIncome(key string) bool {
	if e.has(key[:10] + zeros(4) + key[14:]) {
		return true
	}
	if key[14:] != "000" {
		return false
	}
	_, ok := e.begins(key[:10] + zeros(4))
	return ok
}

// begins returns the first code of an edition that begins so.
func (e edition) begins(begin string) (string, bool) {
	first := ""
	for key := range e.names {
		if strings.HasPrefix(key, begin) && (first == "" || key < first) {
			first = key
		}
	}
	return first, first != ""
}

// parentRule returns the parent's eight digits that a named exception gives to eight digits of an income code.
func (c *classification) parentRule(digits string, year int) (string, bool) {
	rules := c.parents[0]
	for _, r := range c.parents[1:] {
		if distance(r.year, year) <= distance(rules.year, year) {
			rules = r
		}
	}
	for _, r := range rules.rules {
		if r[1] != digits && matches(r[0], digits) {
			return r[1], true
		}
	}
	return "", false
}

// matches compares digits with a pattern in which ? is any digit.
func matches(pattern, digits string) bool {
	for i := range pattern {
		if pattern[i] != '?' && pattern[i] != digits[i] {
			return false
		}
	}
	return true
}
