// Package deny looks for what must not be published: words, codes and places that a portal lists under `deny` in site.yaml (closed items of a budget,
// restricted objects).
//
// New makes a List of entries and reports those that cannot be looked for; Find goes through a text, Name through the name of a file. words and places are found
// in all their forms (package lexicon), codes (code.go) whatever blanks group their digits; decode.go undoes what could hide either. A finding never repeats what was found nor the list: logs of a
// build may be public, too.
//
// Neighbours: build gives it every text that goes in and the pages that come out. It imports lexicon, diag and format.
package deny

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/lexicon"
)

// Entry is one thing that must not appear. One that is bare words, «- слово», is its Text.
type Entry struct {
	Text   string   `yaml:"text,plain"`
	Kind   string   `yaml:"kind"`   // "word" (the default), "code" or "place"
	Reason string   `yaml:"reason"` // why; for the editors of the list, printed nowhere
	Except []Except `yaml:"except"`
}

// Except says where an entry may appear after all.
type Except struct {
	Files  string `yaml:"files"` // "content/pages/zakon.md", "data/acts/" with all below it, "content/news/2019-*"
	Reason string `yaml:"reason"`
}

// The kinds of entries.
const (
	word  = "word"
	code  = "code"
	place = "place"
)

// kinds are all, as site.yaml may name them.
var kinds = []string{word, code, place}

// List is what must not appear. It is never changed after New and may be used from many goroutines; nil finds nothing.
type List struct {
	entries []Entry
	at      func(i int) diag.Pos
	words   *lexicon.Lexicon
	marked  *lexicon.Lexicon // the same, where tags may stand between words
	numbers []int            // entry of each phrase of words
	places  []bool           // by entry: it must begin with a capital, as it was typed
	codes   codes
	names   []slugged
}

// Spot is a place of a text where an entry was found.
type Spot struct {
	Start, End int // bytes
	Entry      int // from 0
}

// New makes a list; nil when there is nothing to look for. at gives the place of an entry, or of one of its keys, in site.yaml: "2", "2.kind".
func New(entries []Entry, at func(key string) diag.Pos, report *diag.Report) *List {
	if len(entries) == 0 {
		return nil
	}
	l := &List{entries: entries, at: func(i int) diag.Pos { return bare(at(strconv.Itoa(i))) }, places: make([]bool, len(entries))}
	var phrases []string
	for i, e := range entries {
		key := strconv.Itoa(i)
		if fault := e.fault(); fault != nil {
			pos := at(key + fault.key)
			if pos.Line == 0 { // an entry without keys
				pos = at(key)
			}
			report.Add(ruleBadEntry, bare(pos), *fault.words)
			continue
		}
		for k, x := range e.Except {
			if bad := x.fault(); bad != nil {
				report.Add(ruleBadEntry, bare(at(key+".except."+strconv.Itoa(k))), *bad)
			}
		}
		if e.Kind == code {
			l.codes.add(compile(e.Text, i))
			l.names = append(l.names, slugOf(e.Text, i))
			continue
		}
		text := e.Text
		if e.Kind == place {
			text = properName(text)
			first, _ := utf8.DecodeRuneInString(text)
			l.places[i] = unicode.IsUpper(first) // «объект Ромашка» begins with a common word, which stands small in a sentence
		}
		phrases = append(phrases, text)
		l.numbers = append(l.numbers, i)
		l.names = append(l.names, slugOf(text, i))
	}
	l.words, l.marked = lexicon.New(phrases, lexicon.Options{}), lexicon.New(phrases, lexicon.Options{Markup: true})
	return l
}

// fault is why an entry cannot be looked for.
type fault struct {
	key   string
	words *diag.Text
}

// shortest is how many letters a word must have: shorter ones would be found in half of all texts.
const shortest = 3

func (e Entry) fault() *fault {
	letters, digits := 0, 0
	for _, r := range e.Text {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	switch {
	case e.Kind != "" && !slices.Contains(kinds, e.Kind):
		return &fault{".kind", &badKind}
	case letters+digits == 0:
		return &fault{"", &noText}
	case e.Kind == code && digits == 0:
		return &fault{".text", &noDigits}
	case letters+digits < shortest:
		return &fault{".text", &tooShort}
	}
	return nil
}

func (x Except) fault() *diag.Text {
	if _, err := path.Match(x.Files, ""); err != nil || x.Files == "" {
		return &noFiles
	}
	if x.Reason == "" {
		return &noReason
	}
	return nil
}

// Find calls found for everything in a text that must not be there and is not excepted in the file.
func (l *List) Find(file string, text []byte, found func(Spot)) {
	if l != nil {
		l.find(l.words, file, text, false, found)
	}
}

// FindLoosely is Find that also takes a code for one that may be a part of an amount: in a table as text nobody can tell «0302,5» from two cells.
func (l *List) FindLoosely(file string, text []byte, found func(Spot)) {
	if l != nil {
		l.find(l.words, file, text, true, found)
	}
}

// FindMarked is Find in text with tags and signs of Markdown.
func (l *List) FindMarked(file string, text []byte, found func(Spot)) {
	if l != nil {
		l.find(l.marked, file, text, false, found)
	}
}

func (l *List) find(words *lexicon.Lexicon, file string, text []byte, loosely bool, found func(Spot)) {
	give := func(entry, start, end int) {
		if !l.entries[entry].allowed(file) {
			found(Spot{start, end, entry})
		}
	}
	words.Find(text, func(m lexicon.Match) bool {
		entry := l.numbers[m.Phrase]
		if first, _ := utf8.DecodeRune(text[m.Start:]); !l.places[entry] || !unicode.IsLower(first) {
			give(entry, m.Start, m.End)
		}
		return true
	})
	l.codes.find(text, loosely, give)
}

// allowed says whether an exception covers a file, or the address of a page.
func (e Entry) allowed(file string) bool {
	return slices.ContainsFunc(e.Except, func(x Except) bool {
		if strings.HasSuffix(x.Files, "/") && strings.HasPrefix(file, x.Files) {
			return true
		}
		ok, err := path.Match(x.Files, file)
		return ok && err == nil
	})
}

// Excepted says whether an entry has exceptions. What an excepted file says may be quoted on other pages, so that those are not searched for it.
func (l *List) Excepted(entry int) bool { return len(l.entries[entry].Except) > 0 }

// At returns the place of an entry in site.yaml, without its words.
func (l *List) At(entry int) diag.Pos { return l.at(entry) }

// Key tells lists apart: what was found by one says nothing of another.
func (l *List) Key() string {
	if l == nil {
		return ""
	}
	var b strings.Builder
	for _, e := range l.entries {
		b.WriteString(cmp.Or(e.Kind, word) + "\x00" + e.Text)
		for _, x := range e.Except {
			b.WriteString("\x00" + x.Files)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// bare is a place without the text that stands there.
func bare(pos diag.Pos) diag.Pos {
	pos.Text, pos.Column = "", ""
	return pos
}

// general are the words of an address that are no part of a place's name.
var general = []string{
	"улица", "ул", "проспект", "пр", "просп", "переулок", "пер", "площадь", "пл", "проезд", "шоссе", "тупик", "бульвар", "набережная", "наб", "дом", "д", "корпус",
	"город", "г", "посёлок", "поселок", "пос", "п", "село", "с", "деревня", "дер", "станция", "ст",
}

// properName leaves out of a place what it is: «ул. Примерная» may be written «улица Примерная» or «Примерная ул.».
func properName(text string) string {
	var kept []string
	for _, w := range strings.Fields(text) {
		if !slices.Contains(general, strings.ToLower(strings.TrimRight(w, ".,"))) {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return text
	}
	return strings.Join(kept, " ")
}

// slugged is an entry as it stands in Latin letters: in names of files and in addresses.
type slugged struct {
	parts []string // beginnings of words
	exact bool     // a code
	entry int
}

func slugOf(text string, entry int) slugged {
	s := slugged{entry: entry}
	if strings.ContainsFunc(text, unicode.IsDigit) && !strings.ContainsFunc(text, unicode.IsLetter) {
		s.parts, s.exact = []string{onlyDigits(text)}, true
		return s
	}
	for w := range lexicon.Beginnings(text) {
		s.parts = append(s.parts, spelling.Replace(format.Slug(w)))
	}
	return s
}

// Name returns what the name of a file or a folder says that it must not, in Cyrillic or in Latin letters; each entry once.
func (l *List) Name(file, name string) []int {
	if l == nil {
		return nil
	}
	var list []int
	add := func(entry int) {
		if !slices.Contains(list, entry) && !l.entries[entry].allowed(file) {
			list = append(list, entry)
		}
	}
	l.words.Find([]byte(name), func(m lexicon.Match) bool {
		add(l.numbers[m.Phrase])
		return true
	})
	l.codes.find([]byte(name), true, func(entry, _, _ int) { add(entry) })
	parts := strings.Split(spelling.Replace(format.Slug(name)), "-")
	for _, s := range l.names {
		if s.in(parts) {
			add(s.entry)
		}
	}
	return list
}

// spelling makes one of the ways in which people write Russian in Latin letters: «хранилище» is khranilishche, hranilische.
var spelling = strings.NewReplacer(
	"shch", "q", "sch", "q", "kh", "h", "ts", "c", "tz", "c", "yo", "e", "jo", "e", "yu", "u", "ju", "u", "iu", "u", "ya", "a", "ja", "a", "ia", "a",
	"iy", "i", "yy", "i", "ij", "i", "y", "i", "j", "i",
)

// longestEnding is how many Latin letters the ending of a word may have beside its stem.
const longestEnding = 4

func (s slugged) in(parts []string) bool {
	for at := range parts {
		if at+len(s.parts) > len(parts) {
			return false
		}
		all := true
		for k, want := range s.parts {
			have := parts[at+k]
			all = all && want != "" && (have == want || !s.exact && strings.HasPrefix(have, want) && len(have)-len(want) <= longestEnding)
		}
		if all {
			return true
		}
	}
	return false
}
