package personal

import (
	"regexp"
	"strings"
)

// snilsForm is the printed form 112-233-445 95, bareNumber eleven digits in a row.
var (
	snilsForm  = regexp.MustCompile(`\d{3}[-–]\d{3}[-–]\d{3}[\s\x{00a0}\x{202f}–-]?\d{2}`)
	bareNumber = regexp.MustCompile(`\d{11}`)
)

func snils(text string) []Finding {
	var list []Finding
	for _, m := range snilsForm.FindAllStringIndex(text, -1) {
		if alone(text, m[0], m[1]) {
			list = append(list, finding(SNILS, text, m[0], m[1]))
		}
	}
	for _, m := range bareNumber.FindAllStringIndex(text, -1) {
		if alone(text, m[0], m[1]) && (named(text, m[0], "снилс") || !looksLikePhone(text[m[0]:m[1]]) && isSNILS(text[m[0]:m[1]])) {
			list = append(list, finding(SNILS, text, m[0], m[1]))
		}
	}
	return list
}

func looksLikePhone(number string) bool { return number[0] == '8' || number[0] == '7' }

// isSNILS works out the control number: the sum of nine digits, each by its place from the end, modulo 101; a hundred is written 00 (order of the
// Pension Fund's board 192п of 31.07.2006, annex 1).
func isSNILS(number string) bool {
	sum := 0
	for i := range 9 {
		sum += int(number[i]-'0') * (9 - i)
	}
	return sum%101%100 == int(number[9]-'0')*10+int(number[10]-'0')
}

// passportForm is a series of two and two digits and a number of six. Ten digits in a row are a passport only where a word says so.
var (
	passportForm = regexp.MustCompile(`\d{2}[\s\x{00a0}]?\d{2}[\s\x{00a0}]*(?:№|N|номер)?[\s\x{00a0}]*\d{6}`)
	passportWord = []string{"паспорт", "серия", "серии"}
)

func passports(text string) []Finding {
	var list []Finding
	for _, m := range passportForm.FindAllStringIndex(text, -1) {
		number := text[m[0]:m[1]]
		grouped := len(number) > 10 // with something between the digits
		if alone(text, m[0], m[1]) && (grouped && !strings.HasPrefix(number, "00") || named(text, m[0], passportWord...)) {
			list = append(list, finding(Passport, text, m[0], m[1]))
		}
	}
	return list
}

// reach is how many bytes before a number its word may stand.
const reach = 60

// named says whether one of the words stands shortly before a place.
func named(text string, at int, words ...string) bool {
	before := strings.ToLower(strings.ToValidUTF8(text[max(0, at-reach):at], ""))
	for _, w := range words {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}
