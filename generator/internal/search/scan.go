package search

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"
)

// class is where a word stands in a document.
type class uint32

const (
	inText class = iota
	inHeading
	inTitle
	classes = 3
)

// maxWords is how many words of a page are looked at, beside its headings: a table of thousands of rows is data, and its file is what is searched.
const maxWords = 4000

// scanner takes words out of pages. It knows every form of a word that it has met by a number, so that a page of five hundred words costs five hundred
// look-ups; folding and stemming come once for each form, at the end.
type scanner struct {
	table []uint32 // hash -> number of the form + 1
	forms []form
	bytes []byte   // of all forms
	found []uint32 // of all documents: number of the form << 2 | class

	doc   uint32 // counts the documents of this scanner
	first int    // of the document's part of found
	words int    // of the document's text so far
}

// form is a word as it is typed.
type form struct {
	start, size uint32 // in scanner.bytes
	hash        uint32
	doc         uint32 // the last document that had it
	at          uint32 // … and where it stands in found
}

func newScanner() *scanner { return &scanner{table: make([]uint32, 1<<12)} }

// begin starts a document.
func (s *scanner) begin() {
	s.doc++
	s.first, s.words = len(s.found), 0
}

// page takes the words of the HTML of a page's body. It reads what templates and goldmark write: attributes are quoted and hold no bare ">".
func (s *scanner) page(html []byte) {
	s.begin()
	in := inText
	for i := 0; i < len(html); {
		switch c := html[i]; {
		case c == '<':
			end := bytes.IndexByte(html[i:], '>')
			if end < 0 {
				return
			}
			tag := html[i+1 : i+end]
			i += end + 1
			switch level, closes := heading(tag); {
			case level && closes:
				in = inText
			case level:
				in = inHeading
			case silent(tag):
				i += skip(html[i:], nameOf(tag))
			}
		case c == '&':
			i += entity(html[i:])
		case c < utf8.RuneSelf && !alphanumeric[c]:
			i++
		default:
			i = s.word(html, i, in, in == inHeading)
		}
	}
}

// text takes the words of plain text; numbers: short ones too.
func (s *scanner) text(text string, in class, numbers bool) {
	b := []byte(text)
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf && !alphanumeric[c] {
			i++
			continue
		}
		i = s.word(b, i, in, numbers)
	}
}

// word takes the word that begins at a place, if one does, and returns where to go on.
func (s *scanner) word(text []byte, at int, in class, numbers bool) int {
	digits, i := 0, at
	for i < len(text) {
		c := text[i]
		if (c == 0xD0 || c == 0xD1) && i+1 < len(text) { // Cyrillic, nearly always
			i += 2
			continue
		}
		if c < utf8.RuneSelf {
			if !alphanumeric[c] {
				break
			}
			if c <= '9' {
				digits++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if !isPart(r) {
			if i == at {
				return i + n
			}
			break
		}
		i += n
	}
	if word := text[at:i]; len(word) <= maxWord && matters(word, digits, numbers) {
		s.add(word, hashOf(word), in)
	}
	return i
}

// hashOf mixes the first and the last eight bytes of a word: of two words that are alike in these the table asks for every byte.
func hashOf(word []byte) uint32 {
	var first, last uint64
	if n := len(word); n >= 8 {
		first, last = binary.LittleEndian.Uint64(word), binary.LittleEndian.Uint64(word[n-8:])
	} else {
		for _, c := range word {
			first = first<<8 | uint64(c)
		}
	}
	h := (first ^ uint64(len(word))) * 0x9E3779B97F4A7C15
	h = (h ^ h>>32 ^ last) * 0xD6E8FEB86659FD93
	return uint32(h >> 32)
}

// maxWord is the length of the longest word that is looked for, in bytes.
const maxWord = 96

// matters says whether a word is worth a place: a single letter is not, and of numbers only years, codes and numbers of documents, not the groups of
// digits of an amount. In titles and headings all numbers count.
func matters(word []byte, digits int, numbers bool) bool {
	if digits == len(word) {
		return digits >= 4 || numbers
	}
	return len(word) > 2 || len(word) == 2 && word[0] < utf8.RuneSelf // a Cyrillic letter has two bytes
}

// isPart says whether a character belongs to a word.
func isPart(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad'
}

// add notes a form of a word in the document.
func (s *scanner) add(word []byte, hash uint32, in class) {
	if in == inText {
		if s.words++; s.words > maxWords {
			return
		}
	}
	mask := uint32(len(s.table) - 1)
	slot := hash & mask
	for s.table[slot] != 0 {
		number := s.table[slot] - 1
		f := &s.forms[number]
		if f.hash == hash && string(s.bytes[f.start:f.start+f.size]) == string(word) {
			s.note(f, number, in)
			return
		}
		slot = (slot + 1) & mask
	}
	number := uint32(len(s.forms))
	s.table[slot] = number + 1
	s.forms = append(s.forms, form{start: uint32(len(s.bytes)), size: uint32(len(word)), hash: hash})
	s.bytes = append(s.bytes, word...)
	s.note(&s.forms[number], number, in)
	if len(s.forms)*2 > len(s.table) {
		s.grow()
	}
}

// note puts a form into the document's list, once, with the weightiest class it has there.
func (s *scanner) note(f *form, number uint32, in class) {
	if f.doc == s.doc {
		if have := s.found[f.at]; class(have&3) < in {
			s.found[f.at] = number<<2 | uint32(in)
		}
		return
	}
	f.doc, f.at = s.doc, uint32(len(s.found))
	s.found = append(s.found, number<<2|uint32(in))
}

// grow doubles the table.
func (s *scanner) grow() {
	s.table = make([]uint32, 2*len(s.table))
	mask := uint32(len(s.table) - 1)
	for i, f := range s.forms {
		slot := f.hash & mask
		for s.table[slot] != 0 {
			slot = (slot + 1) & mask
		}
		s.table[slot] = uint32(i) + 1
	}
}

// heading says whether a tag is that of a heading.
func heading(tag []byte) (is, closes bool) {
	if len(tag) > 0 && tag[0] == '/' {
		tag, closes = tag[1:], true
	}
	is = len(tag) >= 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6' && (len(tag) == 2 || tag[2] == ' ')
	return is, closes
}

// unseen are elements whose text nobody reads as text: drawings have a table beside them, and menus are on every page.
var unseen = []string{"svg", "script", "style", "nav", "template"}

// noSearch is the attribute, the last of its tag, by which a template keeps an element out of the index: where a figure is from is no subject of the page.
var noSearch = []byte(" data-nosearch")

func silent(tag []byte) bool {
	if len(tag) == 0 || tag[0] == '/' || tag[len(tag)-1] == '/' {
		return false
	}
	if bytes.HasSuffix(tag, noSearch) {
		return true
	}
	switch tag[0] {
	case 's', 'n', 't':
		return slices.Contains(unseen, string(nameOf(tag)))
	}
	return false
}

func nameOf(tag []byte) []byte {
	if i := bytes.IndexByte(tag, ' '); i >= 0 {
		return tag[:i]
	}
	return tag
}

// skip returns how far it is to the end of an element of that name, others of the name in it taken into account.
func skip(html, name []byte) int {
	depth := 1
	for i := 0; i < len(html); {
		at := bytes.IndexByte(html[i:], '<')
		if at < 0 {
			break
		}
		i += at + 1
		end := bytes.IndexByte(html[i:], '>')
		if end < 0 {
			break
		}
		tag := html[i : i+end]
		i += end + 1
		switch {
		case len(tag) > 0 && tag[0] == '/' && string(tag[1:]) == string(name):
			if depth--; depth == 0 {
				return i
			}
		case string(nameOf(tag)) == string(name):
			depth++
		}
	}
	return len(html)
}

// entity returns the length of "&nbsp;" and its like, which part words; a bare "&" is one character.
func entity(html []byte) int {
	for i := 1; i < len(html) && i < 12; i++ {
		switch c := html[i]; {
		case c == ';':
			return i + 1
		case c >= utf8.RuneSelf || c != '#' && !alphanumeric[c]:
			return 1
		}
	}
	return 1
}

// alphanumeric are the ASCII letters and digits.
var alphanumeric = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
	}
	return t
}()
