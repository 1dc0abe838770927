package personal

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var emailForm = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}._%+-]*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}`)

func emails(text string) []Finding {
	var list []Finding
	for _, m := range emailForm.FindAllStringIndex(text, -1) {
		list = append(list, finding(Email, text, m[0], m[1]))
	}
	return list
}

// The forms of a phone: with the country's or the trunk prefix, as people group it; a mobile number without a prefix; a city's own number, which five or
// six digits are only where a word says that they are.
const (
	gap      = `[\s\x{00a0}\x{202f}().–-]*`
	anyGroup = `\d{3}` + gap + `\d{3}` + gap + `\d{2}` + gap + `\d{2}`
)

var (
	longPhone  = regexp.MustCompile(`(?:\+` + gap + `7|8|7)` + gap + `(?:` + anyGroup + `|\(\d{3,5}\)` + gap + `(?:\d[\s-]?){4,6}\d)`)
	bareMobile = regexp.MustCompile(`\(?9\d{2}` + gap + `\d{3}` + gap + `\d{2}` + gap + `\d{2}`)
	localPhone = regexp.MustCompile(`(?i)(?:телефон\p{L}*|тел|звон\p{L}+|моб\p{L}*|сотов\p{L}+)[.:]?[\s\x{00a0}]*(?:(?:мне|по|номеру|№)[\s\x{00a0}]*)*(\d{2}[-\s\x{00a0}]?\d{2}[-\s\x{00a0}]?\d{1,2}|\d{3}[-\s\x{00a0}]\d{2}[-\s\x{00a0}]\d{2})`)
)

// tollFree begins the numbers that offices publish for everybody.
const tollFree = "800"

func phones(text string) []Finding {
	var list []Finding
	add := func(start, end int) {
		if alone(text, start, end) && !isTollFree(text[start:end]) {
			list = append(list, finding(Phone, text, start, end))
		}
	}
	for _, form := range []*regexp.Regexp{longPhone, bareMobile} {
		for _, m := range form.FindAllStringIndex(text, -1) {
			add(m[0], m[1])
		}
	}
	for _, m := range localPhone.FindAllStringSubmatchIndex(text, -1) {
		add(m[2], m[3])
	}
	return list
}

func isTollFree(phone string) bool {
	d := digits(phone)
	return len(d) == 11 && strings.HasPrefix(d[1:], tollFree)
}

// alone says whether a number ends where its digits do: twenty digits of a budget code are no phone, nor is part of a word or of a decimal.
func alone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, size := utf8.DecodeRuneInString(text[end:])
	if next, _ := utf8.DecodeRuneInString(text[end+size:]); (after == ',' || after == '.') && unicode.IsDigit(next) {
		return false
	}
	joins := func(r rune) bool { return r != utf8.RuneError && (unicode.IsDigit(r) || unicode.IsLetter(r)) }
	return !joins(before) && !joins(after) && !strings.ContainsRune("/.,", before) && after != '/'
}

// digits are those of a number without what groups them.
func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, number)
}
