package chart

import (
	_ "embed"
	"encoding/json"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Sizes of all texts of a drawing, in CSS pixels: one size, so that a phone reads it as well as a wide screen.
const (
	fontSize   = 14.0
	lineHeight = 18.0
	boxHeight  = fontSize * 1.2 // what Golos Text takes from the top of a line's box to its bottom
	otherWidth = 1.0            // of an em: a letter that the font does not have
)

// The widths of the letters of the site's own font; themes/vendor/golos-text makes the file together with the font.
//
//go:embed bundle/golos-text.json
var widthTable []byte

// letters returns thousandths of an em by letter, for the regular and the bold face.
var letters = sync.OnceValue(func() (t [2]map[rune]float64) {
	var file map[string]map[string]float64
	if err := json.Unmarshal(widthTable, &file); err != nil {
		panic("chart: " + err.Error())
	}
	for i, weight := range []string{"400", "700"} {
		t[i] = make(map[rune]float64, len(file[weight]))
		for letter, w := range file[weight] {
			r, _ := utf8.DecodeRuneInString(letter)
			t[i][r] = w / 1000
		}
	}
	return t
})

// measure returns the width of a text in CSS pixels. Kerning is left out: with it a line is never more than a hair wider.
func measure(s string, bold bool) float64 {
	face := letters()[0]
	if bold {
		face = letters()[1]
	}
	sum := 0.0
	for _, r := range s {
		w, ok := face[r]
		if !ok {
			w = otherWidth
		}
		sum += w
	}
	return sum * fontSize
}

// wrap breaks a text into lines that are not wider than the room. It breaks at blanks and after hyphens and slashes; only a word that is wider than the
// room itself is broken inside, with a hyphen.
func wrap(s string, room float64, bold bool) []string {
	var lines []string
	line := ""
	for _, word := range words(s) {
		if measure(strings.TrimRight(line+word, " "), bold) <= room {
			line += word
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		for measure(strings.TrimRight(word, " "), bold) > room {
			head, tail := cutWord(word, room, bold)
			if tail == "" {
				break // a letter that is wider than the room
			}
			lines = append(lines, head)
			word = tail
		}
		line = word
	}
	if line = strings.TrimRight(line, " "); line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// words splits a text where a line may end; each word keeps what stands before the next one. A no-break space is a letter here.
func words(s string) []string {
	s = strings.Join(strings.FieldsFunc(clean(s), func(r rune) bool { return r == ' ' }), " ")
	var out []string
	start := 0
	for i, r := range s {
		if r == ' ' || r == '-' || r == '/' {
			out = append(out, s[start:i+1])
			start = i + 1
		}
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// clean makes a text out of what a cell may hold: control characters, which no XML may have, become blanks.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError || r == 0xfffe || r == 0xffff:
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// cutWord cuts a word that is wider than the room: at a no-break blank if it has one, else inside, with a hyphen. The head has a letter at the least.
func cutWord(word string, room float64, bold bool) (head, tail string) {
	const blank = "\u00a0"
	at := 0
	for i := range word {
		if i > 0 && measure(word[:i]+"-", bold) > room {
			break
		}
		at = i
	}
	if at == 0 {
		_, at = utf8.DecodeRuneInString(word)
	}
	if at == len(word) {
		return word, ""
	}
	if strings.HasPrefix(word[at:], blank) {
		return word[:at], word[at+len(blank):]
	}
	if i := strings.LastIndex(word[:at], blank); i > 0 {
		return word[:i], word[i+len(blank):]
	}
	at = syllable(word, at)
	return word[:at] + "-", word[at:]
}

// syllable moves a cut back to where a syllable may begin: before a consonant that a vowel follows, «Социаль-ная», two letters or more from the word's start.
// A word without such a place is cut where it was.
func syllable(word string, at int) int {
	letters, vowels := []rune(word), 0
	most := utf8.RuneCountInString(word[:at])
	best := at
	for i, r := range letters {
		if i > most {
			break
		}
		if i > 1 && i+1 < len(letters) && vowels > 0 && isConsonant(r) && isVowel(letters[i+1]) {
			best = len(string(letters[:i]))
		}
		if isVowel(r) {
			vowels++
		}
	}
	return best
}

func isConsonant(r rune) bool {
	return unicode.IsLetter(r) && !isVowel(r) && !strings.ContainsRune("ьъй", unicode.ToLower(r))
}

func isVowel(r rune) bool {
	return strings.ContainsRune("аеёиоуыэюяaeiouy", unicode.ToLower(r))
}

// widest returns the width of the widest line.
func widest(lines []string, bold bool) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, measure(l, bold))
	}
	return w
}
