package nationalprojects

import (
	"slices"
	"strings"

	"otkryto/generator/internal/format"
)

// level is a budget that pays.
type level string

const (
	federal   level = "federal"
	regional  level = "regional"
	municipal level = "municipal"
	other     level = "other"
)

// levels are all, in the order of tables and charts.
var levels = []level{federal, regional, municipal, other}

// phase is how far an object has come.
type phase string

const (
	planned   phase = "planned"
	tender    phase = "tender"
	works     phase = "works"
	done      phase = "done"
	postponed phase = "postponed"
	cancelled phase = "cancelled"
)

// word is a name that files use. Files are written by people, so each thing has several.
type word struct {
	text string
	name string
}

var levelWords = []word{
	{"федеральный", string(federal)},
	{"федеральный бюджет", string(federal)},
	{"областной", string(regional)},
	{"областной бюджет", string(regional)},
	{"региональный", string(regional)},
	{"региональный бюджет", string(regional)},
	{"краевой", string(regional)},
	{"краевой бюджет", string(regional)},
	{"республиканский", string(regional)},
	{"республиканский бюджет", string(regional)},
	{"окружной", string(regional)},
	{"окружной бюджет", string(regional)},
	{"местный", string(municipal)},
	{"местный бюджет", string(municipal)},
	{"муниципальный", string(municipal)},
	{"муниципальный бюджет", string(municipal)},
	{"городской", string(municipal)},
	{"городской бюджет", string(municipal)},
	{"внебюджетные", string(other)},
	{"внебюджетные источники", string(other)},
	{"внебюджетные средства", string(other)},
}

var phaseWords = []word{
	{"запланировано", string(planned)},
	{"запланирован", string(planned)},
	{"планируется", string(planned)},
	{"торги", string(tender)},
	{"закупка", string(tender)},
	{"идут торги", string(tender)},
	{"работы идут", string(works)},
	{"идут работы", string(works)},
	{"в работе", string(works)},
	{"ведутся работы", string(works)},
	{"готово", string(done)},
	{"готов", string(done)},
	{"завершено", string(done)},
	{"завершён", string(done)},
	{"завершен", string(done)},
	{"выполнено", string(done)},
	{"перенесено", string(postponed)},
	{"перенесён", string(postponed)},
	{"перенесен", string(postponed)},
	{"отменено", string(cancelled)},
	{"отменён", string(cancelled)},
	{"отменен", string(cancelled)},
}

var betterWords = []word{
	{"больше", "more"},
	{"меньше", "less"},
}

// lookup finds what a word of a file means; letter case does not matter.
func lookup(words []word, text string) (string, bool) {
	text = strings.ToLower(text)
	i := slices.IndexFunc(words, func(w word) bool { return w.text == text })
	if i < 0 {
		return "", false
	}
	return words[i].name, true
}

// known lists one word for each thing, for messages.
func known(words []word) string {
	var list, seen []string
	for _, w := range words {
		if !slices.Contains(seen, w.name) {
			seen = append(seen, w.name)
			list = append(list, w.text)
		}
	}
	return strings.Join(list, ", ")
}

// nearest is the known word that a misspelt one is close to, or "".
func nearest(words []word, text string) string {
	var list []string
	for _, w := range words {
		list = append(list, w.text)
	}
	return format.Suggest(strings.ToLower(text), list)
}
