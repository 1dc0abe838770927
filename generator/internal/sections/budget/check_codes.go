package budget

import (
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// How codes are judged while a file is read: whether the year's classification has them, whether they are named as it names them, and whether Excel took
// digits away.

// judgeCode compares a row's code and name with the classification of the year, or with the nearest that there is.
func (r *reader) judgeCode(row *row, year int) {
	key := row.Code.Key
	if key == "" || key == zeros(keyLen) {
		return
	}
	v := r.codes.judge(row.Part, key, year)
	switch {
	case r.truncated(row, year):
		r.sheet.Lost[row.Part] = true
	case v.Known:
		r.judgeName(row, year)
	case v.Own:
		r.report.Add(unknownCode, row.Place.Pos(), spaced(row.Part, key), year, elsewhere(v.Other))
	default:
		r.report.Add(noEdition, row.Place.Pos(), spaced(row.Part, key), v.Edition, year, elsewhere(v.Other))
	}
}

// elsewhere says which other edition has a code.
func elsewhere(edition int) diag.Text {
	if edition == 0 {
		return diag.Text{}
	}
	return textf("; он есть в классификации %d года", "; that of %d has it", edition)
}

func textf(ru, en string, arg any) diag.Text {
	return diag.Text{RU: fmt.Sprintf(ru, arg), EN: fmt.Sprintf(en, arg)}
}

// judgeName compares the name of a section or a subsection with the official one.
func (r *reader) judgeName(row *row, year int) {
	key := row.Code.Key
	if row.Part != expenditure || key[4:] != zeros(keyLen-4) {
		return
	}
	official := r.codes.name(row.Part, key, year)
	if sameName(row.Name, official) {
		return
	}
	known := diag.Text{}
	if other := r.codes.editionOfName(subsection(key), row.Name); other != 0 {
		known = textf("; так его называли в %d году", "; so it was called in %d", other)
	}
	r.sheet.Renamed = append(r.sheet.Renamed, diag.Diagnostic{
		Rule: otherName, Pos: row.Place.Pos(), Args: []any{short(row.Part, key), row.Name, official, nearest(r.codes.sections, year).year, known},
	})
}

// truncated names a code of income whose last digits Excel turned to zeros: a number keeps fifteen of them. A code of one budget («01», «04») always has an
// operation. Expenditure does not tell, as a target item may end in zeros: there the rows become alike.
func (r *reader) truncated(row *row, year int) bool {
	if row.Part != income || !fifteenDigits(row.Place) || row.Code.Key[8:10] == "00" {
		return false
	}
	edition := nearest(r.codes.income, year)
	lost := len(digitsOf(row.Place)) - excelDigits
	full, ok := edition.begins(row.Code.Key[:keyLen-lost])
	if !ok || edition.has(row.Code.Key) {
		return false
	}
	r.report.Add(lostDigits, row.Place.Pos(), row.Place.Raw, textf("; возможно, это %s", "; perhaps it is %s", spaced(income, full)))
	return true
}

// excelDigits is how many digits of a number Excel keeps.
const excelDigits = 15

// fifteenDigits says whether a code was typed in one piece, is longer than Excel's numbers, and has nothing but zeros where those end.
func fifteenDigits(c dataset.Cell) bool {
	d := digitsOf(c)
	return len(d) >= keyLen && strings.Trim(d, "0123456789") == "" && strings.Trim(d[excelDigits:], "0") == ""
}

// alike reports a code that stands twice: a copied row, or two codes of which Excel kept the same fifteen digits.
func (r *reader) alike(row, earlier *row) {
	d := diag.Diagnostic{
		Rule: duplicateCode, Pos: row.Place.Pos(), Args: []any{row.Place.Raw},
		Related: []diag.Related{{Pos: earlier.Place.Pos(), Note: diag.Text{RU: "впервые этот код стоит здесь", EN: "the code stands here first"}}},
	}
	if fifteenDigits(row.Place) && row.Code.Key[8:12] != zeros(4) {
		d.Rule, d.Args = lostDigits, []any{row.Place.Raw, diag.Text{}}
	}
	r.sheet.Lost[row.Part] = true
	r.report.Put(d)
}

func digitsOf(c dataset.Cell) string { return strings.TrimSpace(c.Raw) }

// badLength reports a code that has no length of a code; one that is known when zeros are put before it has lost them.
func (r *reader) badLength(p part, cell dataset.Code) {
	if full, ok := withZeros(r.codes, p, cell.Value); ok {
		r.report.Add(lostZeros, cell.Cell.Pos(), cell.Value, full)
		return
	}
	r.report.Add(badCode, cell.Cell.Pos(), cell.Value, len(cell.Value))
}

// withZeros is the code that digits were before Excel took the zeros in front.
func withZeros(c *classification, p part, digits string) (string, bool) {
	if strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	for _, n := range fullLengths(p) {
		lost := n - len(digits)
		if lost < 1 || lost > mostZeros {
			continue
		}
		full := zeros(lost) + digits
		if parsed, ok := parseCode(p, full); ok && c.anywhere(p, parsed.Key) {
			return full, true
		}
	}
	return "", false
}

// mostZeros is how many zeros a code can begin with: those of 000 for all administrators, and one of a section.
const mostZeros = 4

// fullLengths are the lengths of codes of a part, the shortest first.
func fullLengths(p part) []int {
	if p == expenditure {
		return []int{2, 4, typedSubsection, keyLen, keyLen + 3}
	}
	return append(shortCodes[p][:len(shortCodes[p]):len(shortCodes[p])], keyLen+3)
}

// orphans names the sections, subsections, groups of income and lines of sources that stand above some row and are not in the table although others of
// their level are. The sum above would not miss them: their rows would hang from the next total.
func (c *checker) orphans(t *tree) {
	have, said := t.levels(), map[string]bool{}
	for _, n := range t.list {
		for i, key := range steps(t.Part, n.Code.Key) {
			id := n.Code.Admin + key
			if key == n.Code.Key || said[id] || !have[levelOf(n.Code.Admin, t.Part, key, i)] && !have[levelOf(allAdmins, t.Part, key, i)] {
				continue
			}
			if t.byID[code{n.Code.Admin, key}] == nil && t.byID[code{allAdmins, key}] == nil {
				said[id] = true
				c.book.Report.Add(orphanCode, n.Row.Place.Pos(), spaced(n.Part, n.Code.Key), short(n.Part, key))
			}
		}
	}
}

// steps are the totals that stand above a key in a table that has all of them: levels with pages of their own, and of sources the form's lines.
func steps(p part, key string) []string {
	switch {
	case p != sources:
		return levels(p, key)
	case key == lineIncrease || key == lineDecrease:
		return []string{lineBalances, key}
	case len(key) < keyLen:
		return []string{key}
	}
	lines := sourceLines(key)
	slices.Reverse(lines)
	return lines
}

// level is one of the levels that have pages of their own, in the rows of one administrator. Subgroups of income are a level of their group: tables give
// transfers in more detail than taxes, or in less.
type level struct {
	admin, group string
	number       int
}

func levelOf(admin string, p part, key string, number int) level {
	if p == income && number > 0 {
		return level{admin, key[:1], number}
	}
	return level{admin, "", number}
}

// levels says which levels a table has rows of.
func (t *tree) levels() map[level]bool {
	have := map[level]bool{}
	for _, n := range t.list {
		if i := slices.Index(steps(t.Part, n.Code.Key), n.Code.Key); i >= 0 {
			have[levelOf(n.Code.Admin, t.Part, n.Code.Key, i)] = true
		}
	}
	return have
}
