package draft

import (
	"slices"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// Column is a column of the file as the passport describes it.
type Column struct {
	Name    string // canonical, made of the heading
	Heading string // as typed
	Letter  string // of the first that has the heading
	Type    dataset.Type
	Integer bool // numbers without a fraction
	Unit    string
	Filled  int // cells with a value

	at   []int // places in the file, from 1
	kept bool  // its type is text because nothing else holds
}

// weaken takes back what is said of the column's cells: an amount becomes a number, anything else text. It says whether there was something to take back.
func (c *Column) weaken() bool {
	switch {
	case c.Type == dataset.TypeMoney:
		c.Type, c.Unit = dataset.TypeNumber, amountUnit(c.Heading)
	case c.Integer:
		c.Integer = false
	case c.Type != dataset.TypeText:
		c.Type, c.Unit = dataset.TypeText, ""
	case !c.kept:
		c.kept = true
		return false
	default:
		return false
	}
	return true
}

// TypeName is the type as passports write it.
func (c *Column) TypeName() string {
	if c.Integer {
		return "integer"
	}
	return string(c.Type)
}

// candidates are what a column may be, tested cell by cell.
var candidates = []dataset.Type{
	dataset.TypeNumber, dataset.TypeDate, dataset.TypeYear, dataset.TypeYearMonth, dataset.TypePeriod, dataset.TypeBoolean, dataset.TypeCode,
}

// sight is what the cells of one column look like.
type sight struct {
	seen     int
	not      map[dataset.Type]bool // types that some cell is not of
	fraction bool                  // some number has one
	zeros    bool                  // some number begins with a zero that a number would lose
	long     bool                  // some number is longer than any amount: an identifier
	digits   bool                  // every cell is digits, blanks and signs of codes
	bare     bool                  // some cell is digits alone
}

func newSight() *sight { return &sight{not: map[dataset.Type]bool{}, digits: true} }

// see looks at one cell.
func (s *sight) see(c dataset.Cell) {
	if !c.HasValue() || c.WithheldAs(dataset.TypeNumber) {
		return
	}
	s.seen++
	text := strings.TrimSpace(c.Raw)
	for _, t := range candidates {
		if s.not[t] {
			continue
		}
		v := c.MachineAs(t)
		if v == "" {
			s.not[t] = true
			continue
		}
		if t == dataset.TypeNumber && strings.Contains(v, ".") {
			s.fraction = true
		}
	}
	plain := strings.Trim(text, "0123456789") == ""
	s.bare = s.bare || plain
	s.zeros = s.zeros || plain && len(text) > 1 && text[0] == '0'
	s.long = s.long || plain && len(text) >= 15
	s.digits = s.digits && strings.Trim(text, "0123456789 .-/:+()") == ""
}

// is says whether every cell was of a type.
func (s *sight) is(t dataset.Type) bool { return s.seen > 0 && !s.not[t] }

// typ settles the type of a column, by its cells first and its heading second.
func (s *sight) typ(heading string) dataset.Type {
	low := strings.ToLower(heading)
	switch {
	case s.seen == 0:
		return dataset.TypeText
	case s.digits && s.is(dataset.TypeCode) && (s.zeros || s.long || codeHeading(low)) && !s.is(dataset.TypeDate):
		return dataset.TypeCode
	case s.is(dataset.TypeYear) && hasWord(low, "год", "года", "year", "отчетный год", "отчётный год"):
		return dataset.TypeYear
	case s.is(dataset.TypeDate) && (!s.is(dataset.TypeNumber) || strings.Contains(low, "дата")):
		return dataset.TypeDate
	case s.is(dataset.TypeNumber):
		return dataset.TypeNumber
	case s.is(dataset.TypeBoolean):
		return dataset.TypeBoolean
	case s.is(dataset.TypeYearMonth):
		return dataset.TypeYearMonth
	case s.is(dataset.TypePeriod):
		return dataset.TypePeriod
	}
	return dataset.TypeText
}

// codeWords are words of headings over identifiers.
var codeWords = []string{
	"инн", "кпп", "огрн", "огрнип", "октмо", "окато", "окпо", "оквэд", "окпд", "кбк", "бик", "снилс", "код", "индекс", "телефон", "тел", "факс", "счет", "счёт", "кадастровый",
	"code", "id", "inn", "phone", "zip",
}

func codeHeading(low string) bool { return hasWord(low, codeWords...) }

// hasWord says whether some word stands in a text as a whole word.
func hasWord(text string, words ...string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !isLetter(r) }) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'а' && r <= 'я' || r >= 'А' && r <= 'Я' || r == 'ё' || r == 'Ё'
}

// longestName keeps names readable in a CSV's first row.
const longestName = 40

// columnName makes a canonical name of a heading: lower-case Latin letters, digits and _, a letter first.
func columnName(heading, letter string, taken map[string]bool) string {
	base, unit := cutUnit(heading)
	if unit == "" {
		base = heading
	}
	name := strings.ReplaceAll(format.Slug(base), "-", "_")
	if utf8.RuneCountInString(name) > longestName {
		name = name[:longestName]
		if i := strings.LastIndexByte(name, '_'); i > longestName/2 {
			name = name[:i]
		}
	}
	name = strings.Trim(name, "_")
	if name == "" || name == "status" {
		name = "column_" + strings.ToLower(letter)
	}
	if name[0] >= '0' && name[0] <= '9' {
		name = "n_" + name
	}
	if taken[name] {
		name += "_" + strings.ToLower(letter)
	}
	taken[name] = true
	return name
}
