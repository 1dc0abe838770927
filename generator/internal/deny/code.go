package deny

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// compiled is a code as it is looked for.
type compiled struct {
	atoms []atom
	entry int
	digit bool // it has digits only
}

// atom is a letter or digit of a code.
type atom struct {
	r    rune
	sign bool // a point, a hyphen or a slash stands before it in the list, so that it may in the text
}

func compile(text string, entry int) compiled {
	c := compiled{entry: entry, digit: true}
	sign := false
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			sign = sign || !unicode.IsSpace(r)
			continue
		}
		c.digit = c.digit && unicode.IsDigit(r)
		c.atoms = append(c.atoms, atom{unicode.ToLower(r), sign && len(c.atoms) > 0})
		sign = false
	}
	return c
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// codes are all codes of a list.
type codes struct {
	list   []compiled
	begins [256]bool // the last bytes of their first characters in either case: nearly all of a text is passed over by it
}

func (cs *codes) add(c compiled) {
	cs.list = append(cs.list, c)
	for _, r := range [...]rune{c.atoms[0].r, unicode.ToUpper(c.atoms[0].r)} {
		char := utf8.AppendRune(nil, r)
		cs.begins[char[len(char)-1]] = true
	}
}

// find calls found for every code in a text. A code begins and ends where a number or a word does; loosely, it may be a part of an amount.
func (cs *codes) find(text []byte, loosely bool, found func(entry, start, end int)) {
	if len(cs.list) == 0 {
		return
	}
	for i, b := range text {
		if !cs.begins[b] {
			continue
		}
		r, n := utf8.DecodeLastRune(text[:i+1])
		at := i + 1 - n
		if before, _ := utf8.DecodeLastRune(text[:at]); unicode.IsDigit(before) || unicode.IsLetter(before) {
			continue
		}
		for _, c := range cs.list {
			if c.atoms[0].r != unicode.ToLower(r) {
				continue
			}
			if end, ok := c.match(text, at); ok && (loosely || !c.digit || !inAmount(text, at, end)) {
				found(c.entry, at, end)
			}
		}
	}
}

func (c compiled) match(text []byte, start int) (end int, ok bool) {
	at := start
	for i, a := range c.atoms {
		if i > 0 {
			at = skip(text, at, a.sign)
		}
		r, n := utf8.DecodeRune(text[at:])
		if n == 0 || unicode.ToLower(r) != a.r {
			return 0, false
		}
		at += n
	}
	next, _ := utf8.DecodeRune(text[at:])
	return at, !unicode.IsDigit(next) && !unicode.IsLetter(next)
}

// skip passes over the blanks between two groups of a code, and over one sign where the code has one.
func skip(text []byte, at int, sign bool) int {
	for at < len(text) {
		r, n := utf8.DecodeRune(text[at:])
		switch {
		case r != '\n' && unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
		case sign && (unicode.Is(unicode.Pd, r) || r == '.' || r == '/' || r == '_'):
			sign = false
		default:
			return at
		}
		at += n
	}
	return at
}

// inAmount says whether digits are only a part of an amount or a date: «1 234 567,89», «10.03.2022». A code may have neighbours in a longer code
// («902 0302 000»), whose groups are of other lengths than thousands have.
func inAmount(text []byte, start, end int) bool {
	if joined(text[end:]) || joinedBefore(text[:start]) {
		return true
	}
	from, to := start, end
	for from > 0 && numeric(text[:from]) {
		_, n := utf8.DecodeLastRune(text[:from])
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRune(text[to:])
		if !unicode.IsDigit(r) && !narrowBlank(r) {
			break
		}
		to += n
	}
	groups := strings.FieldsFunc(string(text[from:to]), narrowBlank)
	if len(groups) < 2 || len(strings.Join(groups, "")) == len(onlyDigits(string(text[start:end]))) {
		return false
	}
	for i, g := range groups {
		if i == 0 && len(g) > 3 || i > 0 && len(g) != 3 {
			return false
		}
	}
	return true
}

// joined says whether a number goes on after a point or a comma.
func joined(rest []byte) bool {
	return len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && rest[1] >= '0' && rest[1] <= '9'
}

func joinedBefore(head []byte) bool {
	n := len(head)
	return n > 1 && (head[n-1] == '.' || head[n-1] == ',') && head[n-2] >= '0' && head[n-2] <= '9'
}

// numeric says whether a text ends with a digit or a blank that groups digits.
func numeric(head []byte) bool {
	r, _ := utf8.DecodeLastRune(head)
	return unicode.IsDigit(r) || narrowBlank(r)
}

// narrowBlank are the blanks that group thousands.
func narrowBlank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' }
