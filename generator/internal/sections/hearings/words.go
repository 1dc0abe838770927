package hearings

import (
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// form is what kind of hearing it is, as a key of texts.
type form string

const (
	public     form = "public"     // публичные слушания: people meet
	discussion form = "discussion" // общественные обсуждения: in writing, over the network
)

// decision is what became of a proposal, as a key of texts.
type decision string

const (
	accepted decision = "accepted"
	partial  decision = "partial"
	rejected decision = "rejected"
	waiting  decision = "waiting" // no word of it yet
)

// decisions are all, in the order of tables.
var decisions = []decision{accepted, partial, rejected, waiting}

// word is what people type, and what it means here.
type word struct{ text, name string }

var formWords = []word{
	{"публичные слушания", string(public)},
	{"слушания", string(public)},
	{"общественные обсуждения", string(discussion)},
	{"обсуждения", string(discussion)},
}

var decisionWords = []word{
	{"учтено", string(accepted)},
	{"учтено полностью", string(accepted)},
	{"принято", string(accepted)},
	{"частично", string(partial)},
	{"учтено частично", string(partial)},
	{"принято частично", string(partial)},
	{"отклонено", string(rejected)},
	{"не учтено", string(rejected)},
}

// authorWords are who may have made a proposal: a list, so that no name gets into it.
var authorWords = []word{
	{"житель", "resident"},
	{"жители", "resident"},
	{"правообладатель", "owner"},
	{"собственник", "owner"},
	{"организация", "organisation"},
	{"предприниматель", "business"},
	{"общественное объединение", "association"},
	{"депутат", "deputy"},
	{"орган власти", "authority"},
	{"не указано", "unknown"},
}

// lookup finds what a typed word means; letter case, ё and blanks do not matter.
func lookup(words []word, text string) (string, bool) {
	text = folded(text)
	i := slices.IndexFunc(words, func(w word) bool { return folded(w.text) == text })
	if i < 0 {
		return "", false
	}
	return words[i].name, true
}

func folded(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "ё", "е")
}

// meant says which known word was probably meant, or lists one for each thing.
func meant(words []word, text string) diag.Text {
	var all, list, seen []string
	for _, w := range words {
		all = append(all, w.text)
		if !slices.Contains(seen, w.name) {
			seen = append(seen, w.name)
			list = append(list, w.text)
		}
	}
	if near := format.Suggest(folded(text), all); near != "" {
		return diag.Text{RU: "возможно, имелось в виду «" + near + "»", EN: "perhaps \"" + near + "\" was meant"}
	}
	return diag.Text{RU: "возможны: " + strings.Join(list, ", "), EN: "possible: " + strings.Join(list, ", ")}
}
