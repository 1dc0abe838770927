package format

import (
	"bytes"
	"unicode/utf8"
)

// The words that a line must not break after, before, or off from a number. Tables only: nobody writes to them.
var (
	// leaning words are pulled to the word after them.
	leaning = setOf("в", "во", "и", "к", "ко", "о", "об", "обо", "с", "со", "у", "а", "на", "по", "под", "от", "до", "из", "изо", "за", "не", "ни", "но",
		"при", "про", "над", "без", "для")
	// particles are pulled to the word before them.
	particles = setOf("же", "ли", "бы", "ж", "ль")
	// multipliers stand between a number and its unit.
	multipliers = setOf("тыс", "млн", "млрд", "трлн")
	// units follow a number, or a multiplier.
	units = setOf("тыс", "млн", "млрд", "трлн", "руб", "рубль", "рубля", "рублей", "коп", "р", "долл", "евро",
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
	case prev < utf8.RuneSelf && isDigit(byte(prev)):
		return beginsUnit(after) || leadingDigits(after) == 3 && trailingDigits(before) <= 3 || particles[string(firstWord(after))]
	case prev == '.':
		return gluedAfterPoint(before[:len(before)-size], after)
	case isLetter(prev):
		word := lastWord(before)
		if isLeaning(word) || multipliers[string(word)] && beginsUnit(after) || beginsInitials(after) {
			return true
		}
	}
	return particles[string(firstWord(after))]
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
	for range 2 {
		r, size := utf8.DecodeRune(after)
		if !isUpper(r) || size >= len(after) || after[size] != '.' {
			return false
		}
		after = bytes.TrimLeft(after[size+1:], " \u00a0")
	}
	return true
}

// isLeaning compares with the leaning words without regard to case.
func isLeaning(word []byte) bool {
	var lower [8]byte
	if len(word) > 6 {
		return false
	}
	n := 0
	for len(word) > 0 {
		r, size := utf8.DecodeRune(word)
		if 'А' <= r && r <= 'Я' {
			r += 'а' - 'А'
		}
		n += utf8.EncodeRune(lower[n:], r)
		word = word[size:]
	}
	return leaning[string(lower[:n])]
}

// lastWord returns the letters that end b.
func lastWord(b []byte) []byte {
	start := len(b)
	for start > 0 {
		r, size := utf8.DecodeLastRune(b[:start])
		if !isLetter(r) {
			break
		}
		start -= size
	}
	return b[start:]
}

// firstWord returns the letters that begin b, or more of them than any known word has.
func firstWord(b []byte) []byte {
	end := 0
	for end < len(b) && end < reach {
		r, size := utf8.DecodeRune(b[end:])
		if !isLetter(r) {
			break
		}
		end += size
	}
	return b[:end]
}

// isQuote knows the quotes that may open, as typed or as set.
func isQuote(r rune) bool { return r == '"' || r == '«' || r == '„' || r == '“' || r == '”' }

func isUpper(r rune) bool { return 'А' <= r && r <= 'Я' || r == 'Ё' || 'A' <= r && r <= 'Z' }
