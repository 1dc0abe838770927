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
}

// edition is one table as it stands from a year on.
type edition struct {
	from  int
	names map[string]string
}

// parentRules are the exceptions from the digits of income codes, in the order in which they are tried.
type parentRules struct {
	from  int
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
		case "income-parents":
			r := parentRules{from: year}
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

// inForce returns the edition of a year: the latest that had begun, else the first that there is.
func inForce(editions []edition, year int) map[string]string {
	found := editions[0].names
	for _, e := range editions {
		if e.from <= year {
			found = e.names
		}
	}
	return found
}

// name returns the official name of a code in a year, or "".
func (c *classification) name(p part, key string, year int) string {
	if len(key) < keyLen {
		return ""
	}
	switch p {
	case income:
		return inForce(c.income, year)[key]
	case expenditure:
		if t := expenseType(key); t != "000" {
			return inForce(c.types, year)[t]
		}
		return inForce(c.sections, year)[subsection(key)]
	}
	return ""
}

// known says whether the classification has a code in a year or had it in any edition: forms go on printing old codes. Target items and sources are the
// municipality's own and are not checked.
func (c *classification) known(p part, key string) bool {
	if len(key) < keyLen {
		return true
	}
	switch p {
	case income:
		general := key[:10] + zeros(4) + key[14:]
		return anyHas(c.income, general) || key[14:] == "000" && anyBegins(c.income, general[:14])
	case expenditure:
		return anyHas(c.sections, subsection(key)) && (expenseType(key) == "000" || anyHas(c.types, expenseType(key)))
	}
	return true
}

func anyHas(editions []edition, key string) bool {
	for _, e := range editions {
		if _, ok := e.names[key]; ok {
			return true
		}
	}
	return false
}

// anyBegins says whether an edition has a code that begins so: a simple table cuts 2 02 10 000 00 0000 150 to 20210.
func anyBegins(editions []edition, begin string) bool {
	for _, e := range editions {
		for key := range e.names {
			if strings.HasPrefix(key, begin) {
				return true
			}
		}
	}
	return false
}

// parentRule returns the parent's eight digits that a named exception gives to eight digits of an income code.
func (c *classification) parentRule(digits string, year int) (string, bool) {
	rules := c.parents[0]
	for _, r := range c.parents {
		if r.from <= year {
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
