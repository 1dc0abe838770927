package personal

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of letters; a hyphen may join two of them, as in a double surname.
var word = regexp.MustCompile(`\p{L}+(?:[-–]\p{L}+)*`)

// patronymic is a father's name in any case: Иванович, Ивановича, Ивановичем; Ивановна, Ивановной; the few that end in -ич and -ична are named.
var patronymic = regexp.MustCompile(`(?i)^(?:\p{L}{2,}(?:[оеё]вич|ьич)(?:а|у|ем|ом|е)?|(?:иль|кузьм|лук|фом|никит|савв|фок)ич(?:а|у|ем|ом|е)?|\p{L}{2,}(?:[оеё]вн|ичн)(?:а|ы|е|у|ой|ою))$`)

// sons are the words that make a patronymic of the name before them: «Гасан оглы».
var sons = []string{"оглы", "оглу", "кызы", "гызы", "улы", "уулу"}

// bearers are the beginnings of words that stand before a name which is no resident's: streets and institutions bear it.
var bearers = []string{
	"улиц", "ул", "проспект", "просп", "пр-т", "пр-кт", "переул", "пер", "площад", "пл", "сквер", "парк", "бульвар", "б-р", "набережн", "наб", "проезд", "шоссе", "тракт",
	"мост", "алле", "микрорайон", "мкр", "имени", "им", "школ", "гимнази", "лице", "библиотек", "музе", "театр", "больниц", "поликлиник", "стадион", "памятник",
	"бюст", "мемориал", "барельеф",
}

// whole are the bearers that are a word of their own: many words begin with «им» and «пер».
var whole = []string{"ул", "просп", "пр-т", "пр-кт", "пер", "пл", "б-р", "наб", "мкр", "им", "мост", "парк"}

// names finds three capitalised words in a row of which one is a patronymic: «Иванов Иван Иванович», «Ивана Ивановича Иванова».
func names(text string) []Finding {
	words := word.FindAllStringIndex(text, -1)
	var list []Finding
	for i := 0; i < len(words); i++ {
		first, last, ok := fullName(text, words, i)
		if !ok || borne(text, words, first) {
			continue
		}
		list = append(list, finding(Name, text, words[first][0], words[last][1]))
		i = last
	}
	return list
}

// fullName returns the words of the name whose patronymic is words[i]: the two before it, or the one before and the one after it.
func fullName(text string, words [][]int, i int) (first, last int, ok bool) {
	at := func(k int) string { return text[words[k][0]:words[k][1]] }
	if i >= 3 && slices.Contains(sons, strings.ToLower(at(i))) && joined(text, words, i-3, i) && capitals(text, words, i-3, i-1) {
		return i - 3, i, true
	}
	if i < 1 || !patronymic.MatchString(at(i)) || !capitals(text, words, i-1, i) || !joined(text, words, i-1, i) {
		return 0, 0, false
	}
	if i+1 < len(words) && capitals(text, words, i+1, i+1) && joined(text, words, i, i+1) {
		return i - 1, i + 1, true
	}
	return i - 2, i, i >= 2 && capitals(text, words, i-2, i-2) && joined(text, words, i-2, i-1)
}

// capitals says whether words are capitalised and long enough to be names.
func capitals(text string, words [][]int, from, to int) bool {
	for _, w := range words[from : to+1] {
		r, size := utf8.DecodeRuneInString(text[w[0]:])
		if !unicode.IsUpper(r) || w[1]-w[0] <= size {
			return false
		}
	}
	return true
}

// joined says whether nothing but blanks stands between words.
func joined(text string, words [][]int, from, to int) bool {
	for k := from; k < to; k++ {
		if strings.TrimFunc(text[words[k][1]:words[k+1][0]], unicode.IsSpace) != "" {
			return false
		}
	}
	return true
}

// borne says whether the word before a name makes it the name of a street or an institution. A shortened word has its point: «ул. Ивана Ивановича Петрова».
func borne(text string, words [][]int, first int) bool {
	if first == 0 {
		return false
	}
	between := strings.TrimFunc(text[words[first-1][1]:words[first][0]], unicode.IsSpace)
	if between != "" && between != "." && between != "«" {
		return false
	}
	before := strings.ToLower(text[words[first-1][0]:words[first-1][1]])
	return slices.ContainsFunc(bearers, func(b string) bool {
		return before == b || strings.HasPrefix(before, b) && !slices.Contains(whole, b)
	})
}
