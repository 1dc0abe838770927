package dataset

import (
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The encodings that files come in. UTF-16 is what Excel calls «Текст Юникод»; it is known by its mark only.
const (
	utf8Name   = "utf-8"
	utf16Name  = "utf-16"
	cp1251Name = "windows-1251"
	cp866Name  = "cp866"
	koi8Name   = "koi8-r"
	latinName  = "iso-8859-1"
)

// encodingNames are what a passport may say, other spellings as keys.
var encodingNames = map[string]string{
	"utf-8": utf8Name, "utf8": utf8Name, "utf-8-bom": utf8Name,
	"utf-16": utf16Name, "utf16": utf16Name, "unicode": utf16Name,
	"windows-1251": cp1251Name, "cp1251": cp1251Name, "win-1251": cp1251Name, "1251": cp1251Name, "ansi": cp1251Name,
	"cp866": cp866Name, "866": cp866Name, "ibm866": cp866Name, "dos": cp866Name,
	"koi8-r": koi8Name, "koi8r": koi8Name, "koi8": koi8Name,
	"iso-8859-1": latinName, "latin1": latinName, "latin-1": latinName, "windows-1252": latinName, "cp1252": latinName,
}

// encodingOf returns the encoding that a passport's word means, or "".
func encodingOf(word string) string {
	return encodingNames[strings.ReplaceAll(strings.ToLower(strings.TrimSpace(word)), "_", "-")]
}

// codepage is an eight-bit encoding: ASCII below 128, and above it what the table says.
type codepage struct {
	name  string
	upper [128]symbol

	packed [256]uint32 // the UTF-8 of every byte in the low three bytes, its length in the highest
}

// symbol is one character of a codepage.
type symbol struct {
	rare int8 // what it adds to the likeness of a Russian or Spanish text
	kind letterKind
}

type letterKind uint8

const (
	noLetter letterKind = iota
	lowerCase
	upperCase
	latin
)

// codepages are the eight-bit encodings, in order of how common they are in Russian offices, which settles ties.
var codepages = sync.OnceValue(func() []*codepage {
	return []*codepage{
		newCodepage(cp1251Name, charmap.Windows1251),
		newCodepage(cp866Name, charmap.CodePage866),
		newCodepage(koi8Name, charmap.KOI8R),
		newCodepage(latinName, charmap.Windows1252), // that is how every program reads "ISO-8859-1"
	}
})

func codepageOf(name string) *codepage {
	for _, p := range codepages() {
		if p.name == name {
			return p
		}
	}
	return nil
}

func newCodepage(name string, m *charmap.Charmap) *codepage {
	p := &codepage{name: name}
	for i := range p.packed {
		r := m.DecodeByte(byte(i))
		var b [4]byte
		n := utf8.EncodeRune(b[:], r)
		p.packed[i] = binary.LittleEndian.Uint32(b[:]) | uint32(n)<<24
		if r == utf8.RuneError {
			p.packed[i] |= lostBit
		}
		if i >= utf8.RuneSelf {
			s := &p.upper[i-utf8.RuneSelf]
			s.rare, s.kind = likeness(r)
		}
	}
	return p
}

// lostBit marks a byte that means nothing in an encoding.
const lostBit = 1 << 31

// decode appends the UTF-8 of b. !ok says that some byte means nothing in the encoding; U+FFFD stands for it.
func (p *codepage) decode(out, b []byte) (_ []byte, ok bool) {
	n := len(out)
	out = slices.Grow(out, 3*len(b)+4)
	to, k, seen := out[n:cap(out)], 0, uint32(0)
	for _, c := range b { // without a branch: this loop sees every byte of a file
		v := p.packed[c]
		seen |= v
		binary.LittleEndian.PutUint32(to[k:], v)
		k += int(v >> 24 & 3)
	}
	return out[:n+k], seen&lostBit == 0
}

// likeness says how much one character speaks for a text's being what it seems.
func likeness(r rune) (int8, letterKind) {
	kind := noLetter
	switch {
	case unicode.Is(unicode.Cyrillic, r) && unicode.IsLower(r):
		kind = lowerCase
	case unicode.Is(unicode.Cyrillic, r):
		kind = upperCase
	case unicode.IsLetter(r):
		return 2, latin
	}
	switch l := unicode.ToLower(r); {
	case r == utf8.RuneError || unicode.IsControl(r):
		return -60, noLetter
	case strings.ContainsRune("оеаинтсрвл", l):
		return 6, kind
	case strings.ContainsRune("кмдпуяыьгзбч", l):
		return 3, kind
	case strings.ContainsRune("йхжшюцщ", l):
		return 0, kind
	case strings.ContainsRune("эфъё", l):
		return -3, kind
	case kind != noLetter:
		return -20, kind // a letter of Serbian or Ukrainian
	case strings.ContainsRune("\u00a0«»№—–…“”„°§±", r):
		return 1, noLetter
	}
	return -12, noLetter
}
