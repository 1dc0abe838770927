package format

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/money"
)

// Catalog holds the texts of a theme by key: "budget.deficit" is «Расходы превысили доходы на {amount}».
//
// {name} prints an argument; {name:житель|жителя|жителей} prints the noun that agrees with the whole number in it. A whole number prints as it is
// (a year is 2022), but in groups where the same text has it with a noun: «{n} {n:житель|жителя|жителей}» is «1 234 жителя», never broken
// before the noun. Other arguments are strings, money.Money (exact, with ₽), decimal.Decimal (exact), time.Time (a date) and fmt.Stringer.
type Catalog map[string]string

// Text returns a text with its arguments given as name, value pairs. A key that the catalogue lacks, or an argument that the call lacks, is a bug
// of the caller and panics; the theme is checked for both before a build starts. An argument that the text does not use is none. Quotes of
// an argument that stands in «» itself become „“.
func (c Catalog) Text(key string, args ...any) string {
	text, ok := c[key]
	if !ok {
		panic(fmt.Sprintf("format: no text %q", key))
	}
	if !strings.Contains(text, "{") {
		return text
	}
	parts, err := parseText(text)
	if err != nil {
		panic(fmt.Sprintf("format: text %q: %v", key, err))
	}
	var out strings.Builder
	for i, p := range parts {
		switch {
		case p.name == "" && followsCount(parts, i):
			out.WriteString(nbsp)
		case p.name == "":
			out.WriteString(p.text)
		default:
			printed := p.print(argument(key, p.name, args), counted(parts, p.name))
			if i > 0 && strings.HasSuffix(parts[i-1].text, "«") {
				printed = nested(printed)
			}
			out.WriteString(printed)
		}
	}
	return out.String()
}

// Has says whether the catalogue has a text.
func (c Catalog) Has(key string) bool { _, ok := c[key]; return ok }

// Check returns what is wrong with a text: a key that is not there, a brace that is not closed, a noun that has not its three forms.
func (c Catalog) Check(key string) error {
	text, ok := c[key]
	if !ok {
		return fmt.Errorf("no text %q", key)
	}
	_, err := parseText(text)
	return err
}

// part is a stretch of plain text, or a placeholder with its name and, for a noun, its three forms.
type part struct {
	text  string
	name  string
	forms []string
}

// parseText splits a text at its placeholders.
func parseText(text string) ([]part, error) {
	var parts []part
	for text != "" {
		open := strings.IndexAny(text, "{}")
		if open < 0 {
			return append(parts, part{text: text}), nil
		}
		if text[open] == '}' {
			return nil, fmt.Errorf("a } without its {: %q", text[:open+1])
		}
		if open > 0 {
			parts = append(parts, part{text: text[:open]})
		}
		end := strings.IndexAny(text[open+1:], "{}")
		if end < 0 || text[open+1+end] == '{' {
			return nil, fmt.Errorf("a { without its }: %q", text[open:])
		}
		p, err := parsePlaceholder(text[open+1 : open+1+end])
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
		text = text[open+end+2:]
	}
	return parts, nil
}

func parsePlaceholder(inside string) (part, error) {
	name, forms, noun := strings.Cut(inside, ":")
	p := part{name: name}
	if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != "" {
		return p, fmt.Errorf("{%s}: the name of an argument is Latin letters, digits and _", inside)
	}
	if noun {
		p.forms = strings.Split(forms, "|")
		if len(p.forms) != 3 {
			return p, fmt.Errorf("{%s}: a noun has three forms, житель|жителя|жителей", inside)
		}
	}
	return p, nil
}

// counted says whether a text has a noun that agrees with an argument.
func counted(parts []part, name string) bool {
	return slices.ContainsFunc(parts, func(p part) bool { return p.name == name && p.forms != nil })
}

// followsCount says whether part i is the one blank between a number and its noun.
func followsCount(parts []part, i int) bool {
	if i == 0 || i+1 >= len(parts) || parts[i].text != " " {
		return false
	}
	number, noun := parts[i-1], parts[i+1]
	return number.name == noun.name && number.forms == nil && noun.forms != nil
}

// argument finds the value that a call gives for a name.
func argument(key, name string, args []any) any {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1]
		}
	}
	panic(fmt.Sprintf("format: text %q needs the argument %q", key, name))
}

// print returns what stands in the place of a placeholder.
func (p part) print(arg any, counted bool) string {
	n, whole := wholeNumber(arg)
	switch {
	case p.forms != nil && !whole:
		panic(fmt.Sprintf("format: {%s:…} needs a whole number, not %T", p.name, arg))
	case p.forms != nil:
		return Plural(n, p.forms[0], p.forms[1], p.forms[2])
	case whole && counted:
		return Int(n)
	case whole && n < 0:
		return minus + fmt.Sprint(-uint64(n))
	case whole:
		return fmt.Sprint(n)
	}
	switch v := arg.(type) {
	case string:
		return v
	case money.Money:
		return Value(v.Decimal(), RUB)
	case decimal.Decimal:
		return Value(v, "")
	case time.Time:
		return Date(v)
	case fmt.Stringer:
		return v.String()
	}
	if v := reflect.ValueOf(arg); v.Kind() == reflect.String {
		return v.String()
	}
	panic(fmt.Sprintf("format: {%s} cannot print a %T", p.name, arg))
}

// wholeNumber returns an argument of any integer type that has no words of its own.
func wholeNumber(arg any) (int64, bool) {
	switch arg.(type) {
	case money.Money, fmt.Stringer:
		return 0, false
	}
	switch v := reflect.ValueOf(arg); {
	case v.CanInt():
		return v.Int(), true
	case v.CanUint():
		return int64(min(v.Uint(), 1<<63-1)), true
	}
	return 0, false
}

// Keys returns the keys of the catalogue, sorted.
func (c Catalog) Keys() []string {
	keys := make([]string, 0, len(c))
	for k := range c {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare[string])
	return keys
}
