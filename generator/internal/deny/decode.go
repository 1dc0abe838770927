package deny

import (
	"bytes"
	"html"
	"net/url"
	"regexp"
	"strconv"
)

// What may hide a letter from a search and shows it on the page: entities of HTML, percents of an address, backslashes of YAML.
var (
	entity  = regexp.MustCompile(`&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]+);`)
	percent = regexp.MustCompile(`(?:%[0-9A-Fa-f]{2})+`)
	escape  = regexp.MustCompile(`(?:\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})+`)
)

// Decode returns a line as a reader will see it, and whether that differs: «&#1079;авод» is «завод», and so is «%D0%B7авод». Most lines have neither sign.
func Decode(line []byte) ([]byte, bool) {
	was := line
	if bytes.IndexByte(line, '&') >= 0 {
		line = entity.ReplaceAllFunc(line, func(e []byte) []byte { return []byte(html.UnescapeString(string(e))) })
	}
	if bytes.IndexByte(line, '%') >= 0 {
		line = percent.ReplaceAllFunc(line, func(p []byte) []byte {
			if plain, err := url.PathUnescape(string(p)); err == nil {
				return []byte(plain)
			}
			return p
		})
	}
	if bytes.IndexByte(line, '\\') >= 0 {
		line = escape.ReplaceAllFunc(line, func(e []byte) []byte {
			if plain, err := strconv.Unquote(`"` + string(e) + `"`); err == nil {
				return []byte(plain)
			}
			return e
		})
	}
	return line, !bytes.Equal(was, line)
}

// Lines calls found for everything in a text of several lines, also for what a line only shows when it is decoded: that has the place of its whole line.
func (l *List) Lines(file string, text []byte, found func(Spot)) {
	if l == nil {
		return
	}
	l.FindMarked(file, text, found)
	if bytes.IndexByte(text, '&') < 0 && bytes.IndexByte(text, '%') < 0 && bytes.IndexByte(text, '\\') < 0 {
		return
	}
	for at := 0; at < len(text); {
		line := text[at:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		if plain, differs := Decode(line); differs {
			known := map[int]int{}
			l.FindMarked(file, line, func(s Spot) { known[s.Entry]++ })
			l.FindMarked(file, plain, func(s Spot) {
				if known[s.Entry]--; known[s.Entry] < 0 {
					found(Spot{at, at + len(line), s.Entry})
				}
			})
		}
		at += len(line) + 1
	}
}
