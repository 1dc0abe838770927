package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/russian"
	"golang.org/x/text/unicode/norm"
)

// Stem returns what the forms of a Russian word have in common. The word must be folded: lower case, е for ё.
//
// It is Snowball's Russian stemmer, and one step more: a fleeting vowel is dropped («закупок» as «закупка»), which Snowball leaves. Words in other letters
// lose at the most an ending that looks Russian, which is none of theirs.
func Stem(word string) string {
	if !strings.ContainsFunc(word, isCyrillic) {
		return word
	}
	if word == "денег" {
		return "деньг" // of «деньги»: the fleeting vowel before г is no rule, but this word is on every page about a budget
	}
	env := snowballstem.NewEnv(word)
	russian.Stem(env)
	return dropFleeting(env.Current())
}

func isCyrillic(r rune) bool { return 'а' <= r && r <= 'я' }

// dropFleeting makes «закупк» of «закупок»: a stem of five letters or more that ends in a consonant, о or е, and one of к, ц, л, н.
func dropFleeting(stem string) string {
	r := []rune(stem)
	n := len(r)
	if n < 5 || !strings.ContainsRune("кцлн", r[n-1]) || r[n-2] != 'о' && r[n-2] != 'е' || !strings.ContainsRune(consonants, r[n-3]) {
		return stem
	}
	return string(r[:n-2]) + string(r[n-1])
}

const consonants = "бвгджзйклмнпрстфхцчшщ"

// stemsOf returns the stems that the forms of a word may have. Snowball takes the end of some nouns for that of a verb («дефицит» is stemmed to «дефиц»,
// «дефицита» to «дефицит»; «роспись» and «росписи» likewise), so a few forms of the word are stemmed beside it. One that does not exist does no harm.
func stemsOf(word string) []string {
	stems := []string{Stem(word)}
	for _, base := range [...]string{strings.TrimRight(word, "аеиоуыэюяь"), stems[0]} {
		if utf8.RuneCountInString(base) < 3 || !strings.ContainsRune(consonants, lastRune(base)) {
			continue
		}
		for _, ending := range [...]string{"", "а", "и", "ь"} {
			if s := Stem(base + ending); !slices.Contains(stems, s) {
				stems = append(stems, s)
			}
		}
	}
	slices.Sort(stems)
	return stems
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// common is what all forms of a word begin with that has one of the stems.
func common(stems []string) string {
	prefix := beginning(stems[0])
	for _, s := range stems[1:] {
		for s = beginning(s); !strings.HasPrefix(s, prefix); {
			_, n := utf8.DecodeLastRuneInString(prefix)
			prefix = prefix[:len(prefix)-n]
		}
	}
	return prefix
}

// beginning is what every form of a word begins with: its stem, less the last letter where a vowel may stand before that.
func beginning(stem string) string {
	r := []rune(stem)
	n := len(r)
	if n < 4 || !strings.ContainsRune("кцлн", r[n-1]) || !strings.ContainsRune(consonants, r[n-2]) {
		return stem
	}
	return string(r[:n-1])
}

// softHyphen may stand anywhere in a word; nobody sees it.
const softHyphen = '\u00ad'

// appendFolded appends a word in lower case, ё as е, without soft hyphens and accents.
func appendFolded(dst, word []byte) []byte {
	from := len(dst)
	for i := 0; i < len(word); {
		r, n := decode(word[i:])
		i += n
		switch {
		case 'А' <= r && r <= 'ё': // nearly always
			f := fold(r)
			dst = append(dst, 0xC0|byte(f>>6), 0x80|byte(f&0x3F))
		case r == breve && len(dst) > from:
			dst = norm.NFC.AppendString(dst[:from], string(dst[from:])+string(r)) // a Mac's «й» of two characters
		case r == softHyphen || unicode.Is(unicode.Mn, r):
		default:
			dst = utf8.AppendRune(dst, fold(r))
		}
	}
	return dst
}

// breve is the second half of a «й» that a Mac has taken apart. Other marks, as ё's dots, fall away with the accents.
const breve = '\u0306'

func fold(r rune) rune {
	switch {
	case 'а' <= r && r <= 'я' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return r
	case 'А' <= r && r <= 'Я' || 'A' <= r && r <= 'Z':
		return r + 32
	case r == 'ё' || r == 'Ё':
		return 'е'
	}
	return unicode.ToLower(r)
}

// isCapitals says whether a word is an abbreviation by its look: two capitals and no small letter.
func isCapitals(word []byte) bool {
	n := 0
	for _, r := range string(word) {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLower(r):
			return false
		}
	}
	return n >= 2
}
