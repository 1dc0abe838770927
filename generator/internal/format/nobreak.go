package format

import (
	"bytes"
	"unicode/utf8"
)

// The words that a line must not break after, before, or off from a number. Tables only: nobody writes to them.
var (
	// particles are pulled to the word before them.
	particles = setOf("же", "ли", "бы", "ж", "ль")
	// multipliers stand between a number and its unit.
	multipliers = setOf("тыс", "млн", "млрд", "трлн")
	// units follow a number, or a multiplier.
	units = setOf("тыс", "млн", "млрд", "трлн", "тысяча", "тысячи", "тысяч", "миллион", "миллиона", "миллионов", "миллиард", "миллиарда", "миллиардов", "руб", "рубль", "рубля", "рублей", "коп", "р", "долл", "евро",
		"га", "км", "м", "дм", "см", "мм", "кг", "г", "т", "л", "кв", "куб", "шт", "экз", "ед", "чел", "Вт", "кВт", "МВт", "Гкал",
		"ч", "час", "мин", "сек", "год", "года", "году", "годом", "годов", "гг", "лет", "вв",
		"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
	// abbreviations stand before a name or a number.
	abbreviations = setOf("г", "гор", "пос", "пгт", "с", "ул", "пр", "просп", "пер", "пл", "д", "стр", "корп", "кв", "оф", "каб", "им",
		"ст", "ч", "п", "пп", "гл", "рис", "табл", "прил", "тел", "см", "ок")
)

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// blank decides whether the blank src[i] may break a line.
func (s *setting) blank(i int) int {
	if s.spaceAt(i + 1) {
		return i + 1
	}
	if glued(s.before(i), s.src[i+1:]) {
		return s.replace(i, i+1, nbsp)
	}
	return i + 1
}

// glued says whether what stands before a blank must stay with what stands after it; after is empty at the end of a segment.
func glued(before, after []byte) bool {
	if n := len(before); n > 1 && isTail(before[n-1]) && isCyrillic(before[n-2]) {
		return gluedAfterWord(before, after)
	}
	prev, size := utf8.DecodeLastRune(before)
	if size == 0 || isSpace(prev) {
		return false
	}
	if beginsDash(after) {
		return true
	}
	switch {
	case prev == '№' || prev == '§':
		return true
	case prev == '}': // an argument of a Catalog's text
		return units[string(firstWord(after))]
	case size == 1 && isDigit(byte(prev)):
		return beginsUnit(after) || leadingDigits(after) == 3 && trailingDigits(before) <= 3 || beginsParticle(after)
	case prev == '.':
		return gluedAfterPoint(before[:len(before)-size], after)
	}
	return beginsParticle(after)
}

// gluedAfterWord judges a blank after a Russian word.
func gluedAfterWord(before, after []byte) bool {
	return leans(before) || beginsDash(after) || beginsParticle(after) || beginsInitials(after) || endsMultiplier(before) && beginsUnit(after)
}

// gluedAfterPoint judges a blank after an abbreviation or an initial; before has lost its point.
func gluedAfterPoint(before, after []byte) bool {
	word := lastWord(before)
	next, _ := utf8.DecodeRune(after)
	letter, size := utf8.DecodeRune(word)
	single := len(word) > 0 && size == len(word)
	switch {
	case single && isUpper(letter):
		return isUpper(next)
	case single && isLetter(letter) && isLetter(next) && !isUpper(next):
		follow := firstWord(after)
		if len(follow) == utf8.RuneLen(next) && bytes.HasPrefix(after[len(follow):], []byte(".")) {
			return true // т. е., и т. д., н. э.
		}
	case multipliers[string(word)]:
		return beginsUnit(after)
	}
	if !abbreviations[string(word)] || !isUpper(next) && leadingDigits(after) == 0 && !isQuote(next) {
		return false
	}
	// «2022 г. Томск» ends with a unit, «г. Томск» begins with an abbreviation.
	return trailingDigits(bytes.TrimRight(before[:len(before)-len(word)], " \u00a0")) == 0
}

// beginsDash says whether a dash comes next, or what hyphen and sign will make one of.
func beginsDash(after []byte) bool {
	if len(after) == 0 || after[0] != '-' && after[0] != 0xE2 {
		return false
	}
	r, size := utf8.DecodeRune(after)
	switch r {
	case '—':
		return true
	case '–':
		next, _ := utf8.DecodeRune(after[size:])
		return isSpace(next)
	case '-':
		n := 1
		for n < len(after) && after[n] == '-' {
			n++
		}
		next, _ := utf8.DecodeRune(after[n:])
		return n <= 3 && isSpace(next)
	}
	return false
}

// beginsUnit says whether a unit comes next.
func beginsUnit(after []byte) bool {
	r, _ := utf8.DecodeRune(after)
	switch r {
	case '%', '‰', '₽', '°', '$', '€':
		return true
	}
	return units[string(firstWord(after))]
}

// beginsInitials says whether two initials come next: «А. С.», «А.С.».
func beginsInitials(after []byte) bool {
	if len(after) < 3 || after[1] != '.' && after[2] != '.' {
		return false
	}
	for range 2 {
		r, size := utf8.DecodeRune(after)
		if !isUpper(r) || size >= len(after) || after[size] != '.' {
			return false
		}
		after = bytes.TrimLeft(after[size+1:], " \u00a0")
	}
	return true
}

// leans says whether the word that ends b is pulled to the word after it: a short preposition or conjunction, in any letter case. It is asked about
// nearly every blank of a text, hence no table and no rune.
func leans(b []byte) bool {
	var word [6]byte
	n := len(word)
	for len(b) > 1 && isTail(b[len(b)-1]) && isCyrillic(b[len(b)-2]) {
		if n == 0 {
			return false // a fourth letter
		}
		n -= 2
		word[n], word[n+1] = lowerCyrillic(b[len(b)-2], b[len(b)-1])
		b = b[:len(b)-2]
	}
	if len(b) > 0 && isLatin(b[len(b)-1]) {
		return false
	}
	switch string(word[n:]) {
	case "в", "и", "к", "о", "с", "у", "а",
		"во", "ко", "об", "со", "на", "по", "от", "до", "из", "за", "не", "ни", "но",
		"обо", "изо", "под", "при", "про", "над", "без", "для":
		return true
	}
	return false
}

// lowerCyrillic makes one letter of UTF-8 lower case: А-Я are D0 90 to D0 AF, а-п go on to D0 BF, р-я are D1 80 to D1 8F.
func lowerCyrillic(first, second byte) (byte, byte) {
	switch {
	case first == 0xD0 && 0x90 <= second && second < 0xA0:
		return first, second + 0x20
	case first == 0xD0 && 0xA0 <= second && second < 0xB0:
		return first + 1, second - 0x20
	}
	return first, second
}

// endsMultiplier says whether a multiplier ends b. Most words are none by their last letter.
func endsMultiplier(b []byte) bool {
	const n, d, s = "н", "д", "с"
	if len(b) < 2 {
		return false
	}
	switch string(b[len(b)-2:]) {
	case n, d, s:
		return multipliers[string(lastWord(b))]
	}
	return false
}

// maxWord is how many letters of a word are looked at: more than any word of the tables has.
const maxWord = 11

// lastWord returns the letters that end b, maxWord of them at the most.
func lastWord(b []byte) []byte {
	start := len(b)
	for n := 0; n < maxWord && start > 0; n++ {
		switch c := b[start-1]; {
		case isLatin(c):
			start--
		case isTail(c) && start > 1 && isCyrillic(b[start-2]):
			start -= 2
		default:
			return b[start:]
		}
	}
	return b[start:]
}

// firstWord returns the letters that begin b, maxWord of them at the most.
func firstWord(b []byte) []byte {
	end := 0
	for n := 0; n < maxWord && end < len(b); n++ {
		switch c := b[end]; {
		case isLatin(c):
			end++
		case isCyrillic(c) && end+1 < len(b) && isTail(b[end+1]):
			end += 2
		default:
			return b[:end]
		}
	}
	return b[:end]
}

// beginsParticle says whether a particle comes next. Most words are no particle by their first letter.
func beginsParticle(after []byte) bool {
	const zhe, li, by = "ж", "л", "б" // D0 B6, D0 BB, D0 B1
	if len(after) < 2 || after[0] != zhe[0] || after[1] != zhe[1] && after[1] != li[1] && after[1] != by[1] {
		return false
	}
	return particles[string(firstWord(after))]
}

// isCyrillic says whether a byte begins a Cyrillic letter in UTF-8.
func isCyrillic(b byte) bool { return b == 0xD0 || b == 0xD1 }

// isTail says whether a byte goes on with a letter that another began.
func isTail(b byte) bool { return b&0xC0 == 0x80 }

func isLatin(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

// isQuote knows the quotes that may open, as typed or as set.
func isQuote(r rune) bool { return r == '"' || r == '«' || r == '„' || r == '“' || r == '”' }

func isUpper(r rune) bool { return 'А' <= r && r <= 'Я' || r == 'Ё' || 'A' <= r && r <= 'Z' }
