package content

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"otkryto/generator/internal/diag"
)

// Mention is a number that an editor typed directly before one of the Reader's phrases: «1,5 тысячи рабочих мест». Package quote holds it against the data.
// Only a reader that has phrases looks for them.
type Mention struct {
	Phrase   string // folded: lower case, е for ё
	Literal  string // as typed: "1,5 тысячи"
	Number   string // its digits, with a point: "1.5"
	Power    int    // 3 for thousands, 6, 9; 0 is none
	Before   string // the word before it, folded: "более", "не менее"
	Sentence string // that it stands in, as typed
	Block    string // the paragraph, item or cell
	Matter   bool   // it stands in the front matter, which cannot quote
	Pos      diag.Pos
}

// Fold makes texts comparable: lower case, е for ё, one blank for any run of them.
func Fold(s string) string { return strings.Join(strings.Fields(string(folded(nil, []byte(s)))), " ") }

// folded writes s over dst in lower case with е for ё, of the same length byte for byte, so that places in it are places in s.
func folded(dst, s []byte) []byte {
	out := append(dst[:0], s...)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		l := unicode.ToLower(r)
		if l == 'ё' {
			l = 'е'
		}
		if l != r && utf8.RuneLen(l) == size {
			utf8.EncodeRune(out[i:], l)
		}
		i += size
	}
	return out
}

// foldedPhrases returns the phrases as they are looked for, the longest first, each once.
func foldedPhrases(phrases []string) []string {
	var list []string
	for _, p := range phrases {
		if p = Fold(p); p != "" {
			list = append(list, p)
		}
	}
	slices.SortFunc(list, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(list)
}

// findMentions looks through every block of words.
func (p *prose) findMentions(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *east.TableCell:
			p.mentionsIn(c)
		default:
			if c.Type() == ast.TypeBlock {
				p.findMentions(c)
			}
		}
	}
}

// passage is the text of one block, and where its lines stand in the document. Its buffers serve the next block.
type passage struct {
	raw    []byte
	shown  []byte // filled by each: raw with zero bytes for what is no prose
	after  []byte // what follows a number, folded
	starts []lineStart
}

type lineStart struct{ in, body int }

func (p *prose) mentionsIn(n ast.Node) {
	t := &p.passage
	t.raw, t.starts = t.raw[:0], t.starts[:0]
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		t.starts = append(t.starts, lineStart{len(t.raw), line.Start})
		t.raw = append(t.raw, line.Value(p.body)...)
	}
	t.each(p.phrases, func(at, end int, m Mention) {
		m.Pos = p.at(p.base+t.place(at), end-at)
		p.mentions = append(p.mentions, m)
	})
}

// mentionsInMatter looks through a title or a summary, whose place is that of its key.
func (p *prose) mentionsInMatter(text string, pos diag.Pos) (list []Mention) {
	t := passage{raw: []byte(text)}
	t.each(p.phrases, func(_, _ int, m Mention) {
		m.Pos, m.Matter = pos, true
		list = append(list, m)
	})
	return list
}

// each calls found for every number that a phrase follows, with where it begins and ends. Only what follows a number is folded: blocks without phrases cost
// little.
func (t *passage) each(phrases []string, found func(at, end int, m Mention)) {
	if !bytes.ContainsAny(t.raw, "0123456789") {
		return
	}
	window := 48 + 2*len(phrases[0]) // a scale, blanks and marks, the longest phrase
	t.shown = append(t.shown[:0], t.raw...)
	hide(t.shown)
	for at := 0; at < len(t.shown); {
		if !isDigit(t.shown[at]) {
			at++
			continue
		}
		end := numberAt(t.shown, at)
		if end == at {
			at++
			continue
		}
		t.after = folded(t.after, t.shown[end:min(len(t.shown), end+window)])
		after := t.after
		rest, power := scaleAt(after, skip(after, 0))
		last := end
		if power > 0 {
			last += len(bytes.TrimRight(after[:rest], "*_~ \u00a0\n"))
		}
		if phrase := phraseAt(after[rest:], phrases); phrase != "" && rest > 0 {
			found(at, last, Mention{
				Phrase: phrase, Literal: string(t.raw[at:last]), Number: pointed(t.raw[at:end]), Power: power, Before: wordBefore(folded(nil, t.shown[:at])),
				Sentence: string(t.sentence(at)), Block: string(t.raw),
			})
		}
		at = end
	}
}

// place is where a byte of the passage stands in the body.
func (t *passage) place(at int) int {
	i := len(t.starts) - 1
	for i > 0 && t.starts[i].in > at {
		i--
	}
	return t.starts[i].body + at - t.starts[i].in
}

// hide puts zero bytes over code, addresses of links and quoted figures.
func hide(s []byte) {
	for i := 0; i < len(s); i++ {
		var closing string
		switch {
		case s[i] == '`':
			closing = "`"
		case s[i] == '{' && i+1 < len(s) && s[i+1] == '{':
			closing = "}}"
		case s[i] == ']' && i+1 < len(s) && s[i+1] == '(':
			closing = ")"
		default:
			continue
		}
		end := bytes.Index(s[i+1:], []byte(closing))
		if end < 0 {
			continue
		}
		clear(s[i : i+1+end+len(closing)])
		i += end + len(closing)
	}
}

// numberAt returns where a number ends that begins at a place: digits, in groups of three or not, and a fraction. It is at when none begins there.
func numberAt(s []byte, at int) (end int) {
	if at > 0 && (isDigit(s[at-1]) || (s[at-1] == ',' || s[at-1] == '.') && at > 1 && isDigit(s[at-2])) {
		return at
	}
	if r, _ := utf8.DecodeLastRune(s[:at]); unicode.IsLetter(r) {
		return at
	}
	first := digits(s, at)
	for end = first; first-at <= 3; { // groups of three
		blank := blankLen(s[end:])
		next := digits(s, end+blank)
		if blank == 0 || next-end-blank != 3 {
			break
		}
		end = next
	}
	if end+1 < len(s) && (s[end] == ',' || s[end] == '.') && isDigit(s[end+1]) {
		end = digits(s, end+1)
	}
	return end
}

// pointed writes a typed number with a point and without blanks.
func pointed(typed []byte) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ',':
			return '.'
		case r == '.' || r >= '0' && r <= '9':
			return r
		}
		return -1
	}, string(typed))
}

func digits(s []byte, at int) int {
	for at < len(s) && isDigit(s[at]) {
		at++
	}
	return at
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// blankLen is the length of the blank that begins s, of any kind that may part groups of digits.
func blankLen(s []byte) int {
	r, size := utf8.DecodeRune(s)
	if r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009' {
		return size
	}
	return 0
}

// skip passes over blanks and marks of emphasis.
func skip(s []byte, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRune(s[at:])
		if r != '*' && r != '_' && r != '~' && !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}

// scales are the words that multiply a number, by how they begin.
var scales = []struct {
	begins string
	power  int
}{{"тыс", 3}, {"млн", 6}, {"миллион", 6}, {"млрд", 9}, {"миллиард", 9}}

// scaleAt reads a word that multiplies the number before it and passes over what follows it.
func scaleAt(s []byte, at int) (end, power int) {
	for _, scale := range scales {
		if !bytes.HasPrefix(s[at:], []byte(scale.begins)) {
			continue
		}
		end = at
		for end < len(s) {
			r, size := utf8.DecodeRune(s[end:])
			if !unicode.IsLetter(r) {
				break
			}
			end += size
		}
		if end < len(s) && s[end] == '.' {
			end++
		}
		return skip(s, end), scale.power
	}
	return at, 0
}

// phraseAt returns the phrase that begins s; "" is none.
func phraseAt(s []byte, phrases []string) string {
	for _, phrase := range phrases {
		if beginsWith(s, phrase) {
			return phrase
		}
	}
	return ""
}

// beginsWith says whether s begins with a phrase, whose blanks stand for any run of them and for emphasis.
func beginsWith(s []byte, phrase string) bool {
	at := 0
	for i := 0; i < len(phrase); i++ {
		if phrase[i] == ' ' {
			next := skip(s, at)
			if next == at {
				return false
			}
			at = next
			continue
		}
		if at >= len(s) || s[at] != phrase[i] {
			return false
		}
		at++
	}
	return true
}

// wordBefore returns the word that ends s, with «не» before it.
func wordBefore(s []byte) string {
	s = bytes.TrimRightFunc(s, func(r rune) bool { return r == '*' || r == '_' || unicode.IsSpace(r) })
	start := bytes.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	word := string(s[start+1:])
	if before := strings.TrimRight(string(s[:start+1]), " \u00a0\n"); before == "не" || strings.HasSuffix(before, " не") || strings.HasSuffix(before, "\u00a0не") {
		return "не " + word
	}
	return word
}

// sentence returns the sentence that a place stands in.
func (t *passage) sentence(at int) []byte {
	start, end := 0, len(t.raw)
	for i, r := range string(t.raw) {
		if r != '.' && r != '!' && r != '?' && r != '…' || !endsSentence(t.raw[i+utf8.RuneLen(r):]) {
			continue
		}
		after := i + utf8.RuneLen(r)
		if after <= at {
			start = after
		} else {
			end = after
			break
		}
	}
	return bytes.TrimSpace(t.raw[start:end])
}

// endsSentence says whether what follows a full stop begins another sentence: a blank and a capital letter. «2022 г. создано» does not.
func endsSentence(rest []byte) bool {
	trimmed := bytes.TrimLeft(rest, "*_»”\")")
	blank := bytes.TrimLeftFunc(trimmed, unicode.IsSpace)
	if len(blank) == len(trimmed) {
		return len(trimmed) == 0
	}
	r, _ := utf8.DecodeRune(bytes.TrimLeft(blank, "*_«„\"("))
	return len(blank) == 0 || unicode.IsUpper(r)
}
