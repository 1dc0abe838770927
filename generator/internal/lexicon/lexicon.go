// Package lexicon finds the words and phrases of a list in a Russian text, in whatever case and number they stand there: «бюджетная роспись» in
// «сводной бюджетной росписи».
//
// New makes a Lexicon of phrases: every word is folded (fold.go) and stemmed (Stem). Find goes once through a text, word by word (scan.go). The stem of a
// Russian word is how the word begins, so that nearly all words are let go after their first two letters and only those that begin like a phrase of the
// list are stemmed.
//
// Neighbours: package deny looks for what must not be published, build for the terms of the glossary. It imports nothing of the project.
package lexicon

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Match is a phrase that stands in a text.
type Match struct {
	Phrase     int // in the list that New was given
	Start, End int // bytes of the text
}

// Options say how words are compared.
type Options struct {
	// Capitals makes a word that is typed in capitals, «ТОР» or «КБК», match only the same capitals: «тора» is none of them.
	Capitals bool
	// Markup lets tags stand between the words of a phrase: «бюджетная <b>роспись</b>».
	Markup bool
}

// Lexicon is a list of phrases to be looked for. What it finds never changes after New, and it may be used from many goroutines; nil finds nothing.
type Lexicon struct {
	options Options
	starts  map[[2]rune][]start // by the first two letters of the first word; the second is 0 in a word of one letter
	first   filter

	mu    sync.RWMutex
	known map[string]string // stems of words that begin like one of the list: a text repeats them
}

// start is how phrases begin: all that have their first word in common.
type start struct {
	word    word
	phrases []phrase // the longest first
}

// phrase is one of the list.
type phrase struct {
	number int
	rest   []word // after the first
}

// word is a word of a phrase as it is compared.
type word struct {
	stems  []string // of its forms: usually one
	begins string   // what every form of it begins with
	key    [2]rune  // the first two letters of that
	exact  string   // the only form, as typed, of a word in capitals; "" is any form
}

func (w word) equal(o word) bool { return w.exact == o.exact && slices.Equal(w.stems, o.stems) }

// New makes a lexicon. A phrase without letters and digits is never found. Of two phrases of equal words the first is found.
func New(phrases []string, o Options) *Lexicon {
	if len(phrases) == 0 {
		return nil
	}
	l := &Lexicon{options: o, starts: map[[2]rune][]start{}, known: map[string]string{}}
	for i, text := range phrases {
		words := l.words(text)
		if len(words) == 0 {
			continue
		}
		l.add(words[0], phrase{i, words[1:]})
	}
	for _, list := range l.starts {
		for _, s := range list {
			slices.SortStableFunc(s.phrases, func(a, b phrase) int { return cmp.Compare(len(b.rest), len(a.rest)) }) // stable: of equals the first
		}
	}
	return l
}

// Same returns for every phrase the first one that is the same words in any form; most are only the same as themselves.
func Same(phrases []string, o Options) []int {
	l := New(phrases, o)
	first := make([]int, len(phrases))
	for i, text := range phrases {
		first[i] = i
		text = strings.TrimSpace(text)
		l.Find([]byte(text), func(m Match) bool {
			if m.Start == 0 && m.End == len(text) {
				first[i] = min(m.Phrase, i)
			}
			return false
		})
	}
	return first
}

// Beginnings returns what all forms of each word of a phrase begin with, folded.
func Beginnings(phrase string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, w := range (&Lexicon{}).words(phrase) {
			if !yield(w.begins) {
				return
			}
		}
	}
}

// words takes a phrase apart.
func (l *Lexicon) words(text string) []word {
	var list []word
	t := []byte(text)
	for at := 0; at < len(t); {
		end := wordEnd(t, at)
		if end == at {
			at += size(t[at:])
			continue
		}
		folded := string(appendFolded(nil, t[at:end]))
		w := word{stems: stemsOf(folded)}
		w.begins = common(w.stems)
		w.key = firstTwo([]byte(w.begins))
		if l.options.Capitals && isCapitals(t[at:end]) {
			w.exact = string(t[at:end])
		}
		list = append(list, w)
		at = end
	}
	return list
}

func (l *Lexicon) add(first word, p phrase) {
	l.first.set(first.key)
	list := l.starts[first.key]
	i := slices.IndexFunc(list, func(s start) bool { return s.word.equal(first) })
	if i < 0 {
		list = append(list, start{word: first})
		i = len(list) - 1
	}
	list[i].phrases = append(list[i].phrases, p)
	l.starts[first.key] = list
}
