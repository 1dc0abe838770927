package search

import (
	"slices"
	"strings"

	"otkryto/generator/internal/lexicon"
)

// stopWords are not looked for: they stand on every page and say nothing. Folded; the browser has them from the root.
var stopWords = strings.Fields(`а без бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще же за здесь и из или им их к
как ко когда кто ли либо мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от по под при про с со так также такой там те тем то того
тоже той только том ту ты у уже хотя чего чей чем что чтобы чье чья эта эти это этого этой этом этот я`)

// entry is a stem and the documents that have it, by class, in order of number.
type entry struct {
	stem string
	docs [classes][]uint32
}

// invert makes the dictionary of the documents' words: every stem in order.
func (x *Index) invert() []entry {
	own := newScanner() // of titles and summaries
	heads := make([]place, len(x.docs))
	for i, d := range x.docs {
		own.begin()
		start := len(own.found)
		own.text(d.Title, inTitle, true)
		own.text(d.Summary, inHeading, false)
		heads[i] = place{own, start, len(own.found)}
	}
	b := newStemmer(append(slices.Clone(x.all), own))
	for i := range x.docs {
		for _, p := range []place{x.places[i], heads[i]} {
			if p.scanner != nil {
				b.take(p)
			}
		}
		b.close(uint32(i))
	}
	slices.SortFunc(b.entries, func(a, b *sorting) int { return strings.Compare(a.stem, b.stem) })
	list := make([]entry, len(b.entries))
	for i, e := range b.entries {
		list[i] = e.entry
	}
	return list
}

// stemmer brings the forms of all scanners to stems.
type stemmer struct {
	stems   map[*scanner][]int32 // by number of the form; -1 is a stop word
	entries []*sorting
	open    []int32 // entries that the document has
}

// sorting is an entry while it grows.
type sorting struct {
	entry
	has class // in the document that is open, + 1; 0 is not there
}

func newStemmer(scanners []*scanner) *stemmer {
	b := &stemmer{stems: map[*scanner][]int32{}}
	words := map[string]int32{} // folded word -> entry
	for _, w := range stopWords {
		words[w] = -1
	}
	numbers := map[string]int32{} // stem -> entry
	for _, s := range scanners {
		list := make([]int32, len(s.forms))
		for i, f := range s.forms {
			word := lexicon.Fold(string(s.bytes[f.start : f.start+f.size]))
			n, known := words[word]
			if !known {
				n = b.number(numbers, word)
				words[word] = n
			}
			list[i] = n
		}
		b.stems[s] = list
	}
	return b
}

// number returns the number of a word's entry.
func (b *stemmer) number(numbers map[string]int32, word string) int32 {
	if word == "" {
		return -1
	}
	stem := lexicon.Stem(word)
	n, known := numbers[stem]
	if !known {
		n = int32(len(b.entries))
		numbers[stem] = n
		b.entries = append(b.entries, &sorting{entry: entry{stem: stem}})
	}
	return n
}

// take opens the entries of a part of a document.
func (b *stemmer) take(p place) {
	stems := b.stems[p.scanner]
	for _, f := range p.scanner.found[p.start:p.end] {
		n := stems[f>>2]
		if n < 0 {
			continue
		}
		e := b.entries[n]
		if e.has == 0 {
			b.open = append(b.open, n)
		}
		e.has = max(e.has, class(f&3)+1)
	}
}

// close gives the open entries the document.
func (b *stemmer) close(doc uint32) {
	for _, n := range b.open {
		e := b.entries[n]
		c := e.has - 1
		e.docs[c] = append(e.docs[c], doc)
		e.has = 0
	}
	b.open = b.open[:0]
}
