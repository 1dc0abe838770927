package format

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// latin is how passports write Russian letters, made easy to read. Belarusian and Ukrainian letters are there for names of people.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y",
	'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
	'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "u",
	'ß': "ss", 'æ': "ae", 'ø': "o", 'œ': "oe", 'ł': "l", 'đ': "d",
}

// Slug returns the Latin address of a Russian name: «Бюджет: кто платит?» is "byudzhet-kto-platit". Transliteration as in passports
// made easy to read: х=kh, ц=ts, щ=shch, ъ and ь dropped, й=y, ё=e. Only a-z, 0-9 and single hyphens come out; nothing comes out
// of a name that has no letter or digit. A name typed on a Mac (й as и and a mark) gives the same slug.
func Slug(s string) string {
	out := make([]byte, 0, len(s))
	gap := false
	for _, r := range norm.NFC.String(s) {
		part, ok := romanize(unicode.ToLower(r))
		if !ok {
			gap = true
			continue
		}
		if gap && part != "" && len(out) > 0 {
			out = append(out, '-')
		}
		gap = gap && part == ""
		out = append(out, part...)
	}
	return string(out)
}

// romanize returns the Latin letters or the digits of a rune; false when it parts words. Marks, apostrophes and soft hyphens vanish.
func romanize(r rune) (string, bool) {
	if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
		return string(r), true
	}
	if s, ok := latin[r]; ok {
		return s, true
	}
	if unicode.In(r, unicode.Mn, unicode.Cf) || r == '\'' || r == '’' || r == 'ʼ' {
		return "", true
	}
	if r == '№' {
		return "", false
	}
	// é is e and a mark; ² and ﬁ are 2 and fi.
	plain := strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, norm.NFKD.String(string(r)))
	return plain, plain != ""
}
