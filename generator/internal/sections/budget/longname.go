package budget

import "strings"

// longest is how many characters of a row's name a finding quotes: names of forms are sentences of law, and the place says which row is meant.
const longest = 90

// cutName is a row's name as findings quote it: whole words, «…» for the rest.
func cutName(name string) string {
	letters := []rune(name)
	if len(letters) <= longest {
		return name
	}
	cut := string(letters[:longest])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:(—–-") + "…"
}
