package programmes

import (
	"slices"
	"strings"
	"unicode"

	"otkryto/generator/internal/format"
)

// source is who pays.
type source string

const (
	federal   source = "federal"
	regional  source = "regional"
	municipal source = "municipal"
	other     source = "other"
)

// sources are all, in the order of tables and charts.
var sources = []source{federal, regional, municipal, other}

// state is how far an activity has come.
type state string

const (
	planned   state = "planned"
	underway  state = "underway"
	done      state = "done"
	postponed state = "postponed"
	cancelled state = "cancelled"
)

// direction is which way an indicator should go; "" is not said.
type direction string

const (
	more direction = "more"
	less direction = "less"
)

// word is a name that files use. Files are written by people, so each thing has several.
type word struct{ text, name string }

func words(name string, texts ...string) []word {
	var list []word
	for _, t := range texts {
		list = append(list, word{t, name})
	}
	return list
}

var sourceWords = slices.Concat(
	words(string(federal), "федеральный", "федеральный бюджет", "средства федерального бюджета"),
	words(string(regional), "областной", "областной бюджет", "средства областного бюджета", "региональный", "региональный бюджет", "краевой", "краевой бюджет",
		"республиканский", "республиканский бюджет", "окружной", "окружной бюджет"),
	words(string(municipal), "местный", "местный бюджет", "средства местного бюджета", "муниципальный", "муниципальный бюджет", "городской", "городской бюджет", "районный", "районный бюджет"),
	words(string(other), "внебюджетный", "внебюджетные", "внебюджетные источники", "внебюджетные средства"),
)

var stateWords = slices.Concat(
	words(string(planned), "запланировано", "план", "планируется", "не начато"),
	words(string(underway), "идёт", "идет", "в работе", "выполняется", "исполняется"),
	words(string(done), "выполнено", "исполнено", "готово", "завершено"),
	words(string(postponed), "перенесено", "перенесён", "перенесен", "отложено"),
	words(string(cancelled), "отменено", "отменён", "отменен", "не проводилось"),
)

var betterWords = slices.Concat(
	words(string(more), "больше", "больше — лучше", "больше - лучше", "больше лучше", "рост", "увеличение", "выше"),
	words(string(less), "меньше", "меньше — лучше", "меньше - лучше", "меньше лучше", "снижение", "уменьшение", "ниже"),
)

var throughWords = slices.Concat(words("yes", "да", "через бюджет"), words("no", "нет", "мимо бюджета"))

// lookup finds what a word of a file means; letter case, blanks and kinds of dashes do not matter.
func lookup(list []word, text string) (string, bool) {
	text = plain(text)
	i := slices.IndexFunc(list, func(w word) bool { return plain(w.text) == text })
	if i < 0 {
		return "", false
	}
	return list[i].name, true
}

// plain is a word as it is compared.
func plain(text string) string {
	text = strings.NewReplacer("–", "—", "-", "—").Replace(strings.ToLower(text))
	return strings.Join(strings.Fields(text), " ")
}

// known lists one word for each thing, for messages.
func known(list []word) string {
	var out, seen []string
	for _, w := range list {
		if !slices.Contains(seen, w.name) {
			seen, out = append(seen, w.name), append(out, w.text)
		}
	}
	return strings.Join(out, ", ")
}

// nearest is the known word that a misspelt one is close to, or "".
func nearest(list []word, text string) string {
	var candidates []string
	for _, w := range list {
		candidates = append(candidates, w.text)
	}
	return format.Suggest(strings.ToLower(text), candidates)
}

// letters is a name as names are compared: in small letters and digits alone, since files write quotes, dashes and «ё» as it comes.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		switch {
		case r == 'ё':
			return 'е'
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return r
		}
		return -1
	}, name)
}
