package lexicon

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// filter knows the first two letters of the phrases, a bit a pair. Two pairs may share a bit: it lets a word through that the map does not know.
type filter [4096 / 64]uint64

func slot(key [2]rune) uint { return uint(key[0]&63)<<6 | uint(key[1]&63) }

func (f *filter) set(key [2]rune) { f[slot(key)/64] |= 1 << (slot(key) % 64) }

func (f *filter) has(key [2]rune) bool { return f[slot(key)/64]&(1<<(slot(key)%64)) != 0 }

// Find calls found for every phrase in a text, in order of place, the longest where several begin; none overlap. found returns false to end the search.
func (l *Lexicon) Find(text []byte, found func(Match) bool) {
	if l == nil {
		return
	}
	var kept [64]byte
	buffer := kept[:0]
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf && !alphanumeric[c] {
			at++
			continue
		}
		end := wordEnd(text, at)
		if end == at {
			at += size(text[at:])
			continue
		}
		next := end
		if key := firstTwo(text[at:end]); l.first.has(key) {
			buffer = appendFolded(buffer[:0], text[at:end])
			if m, ok := l.match(key, buffer, text, at, end); ok {
				if !found(m) {
					return
				}
				next = m.End
			}
		}
		at = next
	}
}

// match looks for the longest phrase that begins with a word.
func (l *Lexicon) match(key [2]rune, folded, text []byte, at, end int) (Match, bool) {
	stem, best := "", Match{End: -1}
	for _, s := range l.starts[key] {
		if !bytes.HasPrefix(folded, []byte(s.word.begins)) {
			continue
		}
		if stem == "" {
			stem = l.stem(folded)
		}
		if !s.word.is(stem, folded, text[at:end]) {
			continue
		}
		for _, p := range s.phrases {
			if to, ok := l.follow(p.rest, text, end); ok {
				if to > best.End || to == best.End && p.number < best.Phrase {
					best = Match{p.number, at, to}
				}
				break
			}
		}
	}
	return best, best.End >= 0
}

// maxKnown is how many stems are remembered.
const maxKnown = 4096

// stem is Stem, which takes longer than all the rest of a search.
func (l *Lexicon) stem(folded []byte) string {
	l.mu.RLock()
	stem, ok := l.known[string(folded)]
	l.mu.RUnlock()
	if ok {
		return stem
	}
	word := string(folded)
	stem = Stem(word)
	l.mu.Lock()
	if len(l.known) < maxKnown {
		l.known[word] = stem
	}
	l.mu.Unlock()
	return stem
}

func (w word) is(stem string, folded, typed []byte) bool {
	if w.exact != "" {
		return string(typed) == w.exact
	}
	return slices.Contains(w.stems, stem) && (len(folded) == len(stem) || !isVerb(stem, folded) || slices.Contains(w.stems, string(folded)))
}

// isVerb says whether a word is the verb beside a noun: Snowball gives «доходит» the stem of «доход» and «расходятся» that of «расход». A noun that only looks like
// one, as «дефицит» does, is a stem of its own.
func isVerb(stem string, folded []byte) bool {
	return len(folded) > len(stem) && string(folded[:len(stem)]) == stem && verbal[string(folded[len(stem):])]
}

// verbal are the endings of verbs that Snowball drops, as they stand alone and in reflexive verbs.
var verbal = func() map[string]bool {
	set := map[string]bool{}
	for ending := range strings.FieldsSeq("ит ить ите или ил ила ило ишь ят ует уют уйте") {
		set[ending], set[ending+"ся"], set[ending+"сь"] = true, true, true
	}
	return set
}()

// follow says where the rest of a phrase ends that goes on after a word.
func (l *Lexicon) follow(rest []word, text []byte, at int) (end int, ok bool) {
	for _, w := range rest {
		start := at + l.gap(text[at:])
		if start == at || start >= len(text) {
			return 0, false
		}
		if at = wordEnd(text, start); at == start {
			return 0, false
		}
		if firstTwo(text[start:at]) != w.key {
			return 0, false
		}
		folded := appendFolded(nil, text[start:at])
		if !bytes.HasPrefix(folded, []byte(w.begins)) || !w.is(l.stem(folded), folded, text[start:at]) {
			return 0, false
		}
	}
	return at, true
}

// maxGap is how much may stand between two words of a phrase: blanks, hyphens, quotes, signs of Markdown.
const maxGap = 40

// gap measures what stands between two words, up to where the phrase cannot go on: the end of a sentence or of a paragraph.
func (l *Lexicon) gap(text []byte) int {
	lines := 0
	for at := 0; at < len(text) && at < maxGap; {
		r, n := decode(text[at:])
		switch {
		case r == '\n':
			if lines++; lines > 1 {
				return at
			}
		case r == '<' && l.options.Markup:
			close := bytes.IndexByte(text[at:], '>')
			if close < 0 {
				return at
			}
			text = text[at+close+1:]
			return at + close + 1 + l.gap(text)
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r):
		case r < utf8.RuneSelf && joins[r] || r == '«' || r == '»' || r == '„' || r == '“' || r == '”':
		default:
			return at
		}
		at += n
	}
	return min(len(text), maxGap)
}

// wordEnd returns where the word ends that begins at a place; the place itself when none does.
func wordEnd(text []byte, at int) int {
	for at < len(text) {
		c := text[at]
		switch {
		case c < utf8.RuneSelf:
			if !alphanumeric[c] {
				return at
			}
			at++
		case (c == 0xD0 || c == 0xD1) && at+1 < len(text): // Cyrillic, nearly always
			at += 2
		default:
			r, n := decode(text[at:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && r != softHyphen {
				return at
			}
			at += n
		}
	}
	return at
}

// firstTwo returns the first two letters of a word, folded; 0 for one that is not there.
func firstTwo(word []byte) (key [2]rune) {
	if len(word) >= 4 && word[0]&0xFE == 0xD0 && word[2]&0xFE == 0xD0 { // nearly always
		return [2]rune{fold(rune(word[0]&0x1F)<<6 | rune(word[1]&0x3F)), fold(rune(word[2]&0x1F)<<6 | rune(word[3]&0x3F))}
	}
	k := 0
	for i := 0; i < len(word) && k < 2; {
		r, n := decode(word[i:])
		i += n
		if r == softHyphen || r >= 0x300 && unicode.Is(unicode.Mn, r) {
			continue
		}
		key[k] = fold(r)
		k++
	}
	return key
}

// decode is utf8.DecodeRune with a short way for what Russian texts are made of.
func decode(b []byte) (rune, int) {
	if c := b[0]; c < utf8.RuneSelf {
		return rune(c), 1
	} else if (c == 0xD0 || c == 0xD1) && len(b) > 1 && b[1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(b[1]&0x3F), 2
	}
	return utf8.DecodeRune(b)
}

func size(b []byte) int {
	_, n := decode(b)
	return n
}

// alphanumeric are the ASCII letters and digits; joins the other ASCII signs that may stand between two words of a phrase.
var alphanumeric, joins = table("0-9A-Za-z", ""), table("", "*_~\"'`")

func table(ranges, single string) (t [utf8.RuneSelf]bool) {
	for i := 0; i+2 < len(ranges); i += 3 {
		for c := ranges[i]; c <= ranges[i+2]; c++ {
			t[c] = true
		}
	}
	for _, c := range []byte(single) {
		t[c] = true
	}
	return t
}
