package dataset

import (
	"cmp"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
)

// Constraints are what a passport asks of the cells of a column, as Table Schema v2 names them. An empty cell and a withheld one break none but Required, and a
// withheld one not even that. Values are written as clean copies have them: amounts in roubles whatever the file's unit, ISO dates.
type Constraints struct {
	Required  bool // every cell states a value
	Unique    bool // … another one than every cell above it in the same table of the file
	Integer   bool // numbers have no fraction
	Min, Max  string
	MinLength int // characters; 0 is none
	MaxLength int // characters; 0 is none
	Pattern   string
	Enum      []Choice // the values that a cell may have; nil is any
	CodeList  string   // path of the CSV that Enum was read from, below the portal's root; "" when the passport has the list

	min, max decimal.Decimal
	pattern  *regexp.Regexp
	enum     map[string]bool
}

// Choice is one entry of a code list.
type Choice struct {
	Value string // as clean copies have it
	Title string // what it means; "" when the list does not say
}

// constraints reads what is asked of a column's cells; nil is nothing.
func (r *passportReader) constraints(m *mapping, c *Column, integer bool) *Constraints {
	k := &Constraints{Integer: integer, Required: r.flag(m, c, "required"), Unique: r.flag(m, c, "unique")}
	k.Min, k.min = r.bound(m, c, "min")
	k.Max, k.max = r.bound(m, c, "max")
	if k.Min != "" && k.Max != "" && k.compare(c.Type, k.Min, k.min, k.Max, k.max) > 0 {
		r.add(BadColumn, m.where("max"), c.Name, diag.Text{RU: "max меньше, чем min: " + k.Max + " < " + k.Min, EN: "max is less than min: " + k.Max + " < " + k.Min})
		k.Min, k.Max = "", ""
	}
	k.MinLength, k.MaxLength = r.length(m, c, "min_length"), r.length(m, c, "max_length")
	if k.MaxLength > 0 && k.MinLength > k.MaxLength {
		r.add(BadColumn, m.where("max_length"), c.Name, diag.Text{RU: "max_length меньше, чем min_length", EN: "max_length is less than min_length"})
		k.MinLength, k.MaxLength = 0, 0
	}
	k.pattern = r.pattern(m, c)
	if k.pattern != nil {
		k.Pattern = m.str("pattern")
	}
	r.choices(m, c, k)
	r.judgeChoices(m, c, k)
	if !k.Required && !k.Unique && !k.Integer && k.Min == "" && k.Max == "" && k.MinLength+k.MaxLength == 0 && k.pattern == nil && k.Enum == nil {
		return nil
	}
	return k
}

// flag reads a key that is true or false.
func (r *passportReader) flag(m *mapping, c *Column, key string) bool {
	s := m.str(key)
	if s == "" {
		return false
	}
	v, ok := parseBoolean(s)
	if !ok {
		r.add(BadColumn, m.where(key), c.Name, diag.Text{RU: key + ": ожидалось true или false, а указано «" + clip(s) + "»", EN: key + " should be true or false, not \"" + clip(s) + "\""})
	}
	return v
}

// wordy says whether cells of a type are read as characters.
func (t Type) wordy() bool { return t == TypeText || t == TypeCode || t == "" }

// ranged says whether values of a type have an order that min and max speak of.
func (t Type) ranged() bool {
	return t.numeric() || t == TypeYearMonth
}

// bound reads min or max, in roubles for amounts.
func (r *passportReader) bound(m *mapping, c *Column, key string) (string, decimal.Decimal) {
	s := m.str(key)
	if s == "" {
		return "", decimal.Decimal{}
	}
	if !c.Type.ranged() {
		r.add(BadColumn, m.where(key), c.Name, diag.Text{
			RU: key + " бывает у чисел, сумм, дат и годов, а тип столбца — " + string(cmp.Or(c.Type, TypeText)),
			EN: key + " is for numbers, amounts, dates and years, and the column's type is " + string(cmp.Or(c.Type, TypeText)),
		})
		return "", decimal.Decimal{}
	}
	v, n, ok := passportValue(c, s)
	if !ok {
		r.add(BadColumn, m.where(key), c.Name, notOfType(key, s, c.Type))
	}
	return v, n
}

// notOfType says that a value of the passport does not read as the column's cells do.
func notOfType(key, s string, t Type) diag.Text {
	s = clip(s)
	return diag.Text{RU: key + ": «" + s + "» не читается как " + docTypes[t].RU, EN: key + ": \"" + s + "\" does not read as " + docTypes[t].EN}
}

// length reads a number of characters.
func (r *passportReader) length(m *mapping, c *Column, key string) int {
	s := m.str(key)
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	switch {
	case !c.Type.wordy():
		r.add(BadColumn, m.where(key), c.Name, diag.Text{RU: key + " бывает у текста и кодов, а тип столбца — " + string(c.Type), EN: key + " is for text and codes, and the column's type is " + string(c.Type)})
		return 0
	case err != nil || n < 1:
		r.add(BadColumn, m.where(key), c.Name, diag.Text{RU: key + ": нужно целое число от 1, а указано «" + clip(s) + "»", EN: key + " should be a whole number from 1, not \"" + clip(s) + "\""})
		return 0
	}
	return n
}

// pattern compiles a regular expression, which a whole cell must match, as in XML Schema.
func (r *passportReader) pattern(m *mapping, c *Column) *regexp.Regexp {
	s := m.str("pattern")
	if s == "" {
		return nil
	}
	if !c.Type.wordy() {
		r.add(BadColumn, m.where("pattern"), c.Name, diag.Text{RU: "pattern бывает у текста и кодов, а тип столбца — " + string(c.Type), EN: "pattern is for text and codes, and the column's type is " + string(c.Type)})
		return nil
	}
	_, alone := regexp.Compile(s) // «a)(b» must not become good inside the brackets
	p, err := regexp.Compile(`^(?:` + s + `)$`)
	if err = errors.Join(alone, err); err != nil {
		reason, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "error parsing regexp: "), "\n")
		r.add(BadColumn, m.where("pattern"), c.Name, diag.Text{RU: "pattern не читается как регулярное выражение: " + reason, EN: "pattern is no regular expression: " + reason})
		return nil
	}
	return p
}

// passportValue reads a value that a passport gives in a column's type: its clean form, and the number that it is.
func passportValue(c *Column, s string) (string, decimal.Decimal, bool) {
	cell := Cell{File: &File{}, Raw: s, head: &head{column: c, typ: c.Type}}
	v := cell.key()
	if v == "" || !c.Type.numeric() || c.Type == TypeDate || c.Type == TypeYear {
		return v, decimal.Decimal{}, v != ""
	}
	n, err := decimal.Parse(v)
	return v, n, err == nil
}

// key is a cell's value in the form that is the same for the same value: Machine, without zeros that say nothing. "" is none.
func (c Cell) key() string {
	v := c.Machine()
	if t := c.Type(); v == "" || t != TypeNumber && t != TypeMoney {
		return v
	}
	n, err := decimal.Parse(v)
	if err != nil {
		return v
	}
	return n.Trim(0).String()
}

// compare orders two values of a type: numbers as numbers; ISO dates, years and months as their texts.
func (k *Constraints) compare(t Type, a string, x decimal.Decimal, b string, y decimal.Decimal) int {
	if t == TypeNumber || t == TypeMoney {
		return x.Cmp(y)
	}
	return strings.Compare(a, b)
}

// breach says what is wrong with a value, given as key; nil when nothing is.
func (k *Constraints) breach(t Type, v string) (*diag.Rule, any) {
	var n decimal.Decimal
	if t == TypeNumber || t == TypeMoney {
		var err error
		if n, err = decimal.Parse(v); err != nil {
			return nil, nil
		}
		if k.Integer && !n.IsInt() {
			return NotWhole, wantWhole
		}
	}
	length := 0
	if k.MinLength+k.MaxLength > 0 {
		length = utf8.RuneCountInString(v)
	}
	switch {
	case k.Min != "" && k.compare(t, v, n, k.Min, k.min) < 0, k.Max != "" && k.compare(t, v, n, k.Max, k.max) > 0:
		return OutOfRange, k.span()
	case k.MinLength > length, k.MaxLength > 0 && length > k.MaxLength:
		return BadLength, k.lengths()
	case k.pattern != nil && !k.pattern.MatchString(v):
		return NotOfPattern, k.Pattern
	case k.enum != nil && !k.enum[v]:
		return NotInList, k.listed(v)
	}
	return nil, nil
}

var wantWhole = diag.Text{RU: "целое число", EN: "a whole number"}

// span says in words what min and max allow.
func (k *Constraints) span() diag.Text {
	switch {
	case k.Min == "":
		return diag.Text{RU: "не больше " + k.Max, EN: "at most " + k.Max}
	case k.Max == "":
		return diag.Text{RU: "не меньше " + k.Min, EN: "at least " + k.Min}
	case k.Min == k.Max:
		return diag.Text{RU: "ровно " + k.Min, EN: "exactly " + k.Min}
	}
	return diag.Text{RU: "от " + k.Min + " до " + k.Max, EN: "from " + k.Min + " to " + k.Max}
}

// lengths says in words how many characters a cell may have.
func (k *Constraints) lengths() diag.Text {
	least, most := strconv.Itoa(k.MinLength), strconv.Itoa(k.MaxLength)
	switch {
	case k.MinLength == 0:
		return diag.Text{RU: "не длиннее " + most, EN: "at most " + most}
	case k.MaxLength == 0:
		return diag.Text{RU: "не короче " + least, EN: "at least " + least}
	case k.MinLength == k.MaxLength:
		return diag.Text{RU: "ровно " + least, EN: "exactly " + least}
	}
	return diag.Text{RU: "от " + least + " до " + most, EN: "from " + least + " to " + most}
}
