package budget

import (
	"strings"

	"otkryto/generator/internal/dataset"
)

// part is one of the tables of a report.
type part int

const (
	income part = iota
	expenditure
	sources
	programmes // expenditure once more, cut by municipal programme
)

// parts are the three in the order of form 0503117, and the programmes.
var parts = [...]part{income, expenditure, sources, programmes}

// String returns the part's name in keys of texts, figures and facts.
func (p part) String() string {
	return [...]string{"income", "expenditure", "sources", "programmes"}[p]
}

// totalLine is the code of the form's line that holds the whole of the part.
func (p part) totalLine() string { return [...]string{"010", "200", "500", "200"}[p] }

// The lines of the form that are no code of the classification. Sources of the deficit have a small hierarchy of lines over their codes.
const (
	lineIncome      = "010"
	lineExpenditure = "200"
	lineResult      = "450"
	lineSources     = "500"
	lineInternal    = "520"
	lineExternal    = "620"
	lineBalances    = "700"
	lineIncrease    = "710"
	lineDecrease    = "720"
)

// keyLen is the length of a code without its administrator, the same for income, expenditure and sources.
const keyLen = 17

// allAdmins is the administrator of a row that sums over all of them; a code without an administrator says the same.
const allAdmins = "000"

// code is a place in the budget classification: who administers it, and the 17 digits after that.
//
// The key of income is group 1, subgroup 2, article 2, subarticle 3, element 2, subkind 4, operation 3; of expenditure section 2, subsection 2, target
// item 10, type 3; of sources group 2, subgroup 2, article 2, subarticle 2, element 2, kind 4, operation 3. A line of sources that has no code
// has the line's three digits as its key, the whole of a part the empty key.
type code struct {
	Admin string
	Key   string
}

// shortCodes are the lengths that a simple table may cut a code to: zeros fill the rest.
var shortCodes = map[part][]int{
	income:      {1, 3, 5, 8, 10, keyLen},
	expenditure: {2, 4, keyLen},
	sources:     {4, 8, 10, keyLen},
	programmes:  {2, 3, 5, targetLen},
}

// typedSubsection is the length of «0701 244»: a subsection and a type of expenditure without a target item.
const typedSubsection = 7

// parseCode understands the digits of one cell, blanks already removed.
func parseCode(p part, digits string) (code, bool) {
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return code{}, false
	}
	admin := allAdmins
	if len(digits) == keyLen+3 {
		admin, digits = digits[:3], digits[3:]
	}
	if p == expenditure && len(digits) == typedSubsection {
		return code{admin, digits[:4] + zeros(10) + digits[4:]}, true
	}
	for _, n := range shortCodes[p] {
		if len(digits) == n {
			return code{admin, digits + zeros(p.width()-n)}, true
		}
	}
	return code{}, false
}

// codeOf reads the code of a cell; the whole of a part and the lines of sources have none.
func codeOf(p part, line string, cell dataset.Code) (code, bool) {
	if c, ok := parseCode(p, cell.Value); ok {
		return c, true
	}
	if line == p.totalLine() {
		return code{Admin: allAdmins}, true
	}
	if p == sources && isSourceLine(line) {
		return code{allAdmins, line}, true
	}
	return code{}, false
}

func isSourceLine(line string) bool {
	switch line {
	case lineInternal, lineExternal, lineBalances, lineIncrease, lineDecrease:
		return true
	}
	return false
}

// nbsp is the no-break space between the parts of one number or code.
const nbsp = "\u00a0"

func zeros(n int) string { return "00000000000000000"[:n] }

// The parts of an expenditure key.
func sectionOf(key string) string { return key[:2] + "00" }

func subsection(key string) string {
	return key[:4]
}
func target(key string) string      { return key[4:14] }
func expenseType(key string) string { return key[14:] }

// short is the code as addresses and tables name it: «0700», «0701», «101», «10102», else all its digits.
func short(p part, key string) string {
	switch {
	case p == programmes:
		return shortTarget(key)
	case len(key) < keyLen:
		return key
	case p == expenditure && key[4:] == zeros(13):
		return key[:4]
	case p == income && key[1:] == zeros(16):
		return key[:1]
	case p == income && key[3:] == zeros(14):
		return key[:3]
	}
	return key
}

// brief is a code cut to the digits that say something: «1 06 06», «01 02»; in a table of a few levels the rest is zeros.
func brief(p part, key string) string {
	switch {
	case len(key) == keyLen && p == income && key[5:8] == "000" && key[10:14] == zeros(4) && key[3:5] != "00":
		return key[:1] + nbsp + key[1:3] + nbsp + key[3:5]
	case len(key) == keyLen && p == sources && key[4:] == zeros(13):
		return key[:2] + nbsp + key[2:4]
	}
	return spaced(p, key)
}

// spaced is a code as people write it: «1 01 02 010 01 0000 110», «0701 0000000000 100».
func spaced(p part, key string) string {
	if s := short(p, key); s != key || len(key) < keyLen {
		return s
	}
	widths := map[part][]int{
		income:      {1, 2, 2, 3, 2, 4, 3},
		expenditure: {4, 10, 3},
		sources:     {2, 2, 2, 2, 2, 4, 3},
	}[p]
	var b strings.Builder
	for i, w := range widths {
		if i > 0 {
			b.WriteString(nbsp)
		}
		b.WriteString(key[:w])
		key = key[w:]
	}
	return b.String()
}
