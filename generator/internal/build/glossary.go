package build

import (
	"bytes"
	"html"
	"slices"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/site"
)

// glossary finds the terms that sections have defined in the bodies of pages. It is never changed after newGlossary; nil explains nothing.
type glossary struct {
	definitions []site.Definition
	words       *lexicon.Lexicon
	numbers     []int // definition of each phrase of words; -1 where the words mean something else
}

func newGlossary(outputs []site.Output) *glossary {
	g := &glossary{}
	var phrases []string
	add := func(number int, texts ...string) {
		for _, text := range texts {
			phrases = append(phrases, text)
			g.numbers = append(g.numbers, number)
		}
	}
	for _, o := range outputs {
		for _, d := range o.Definitions {
			add(-1, d.Not...)
		}
	}
	for _, o := range outputs {
		for _, d := range o.Definitions {
			add(len(g.definitions), append([]string{d.Title}, d.Forms...)...)
			g.definitions = append(g.definitions, d)
		}
	}
	if len(g.definitions) == 0 {
		return nil
	}
	g.words = lexicon.New(phrases, lexicon.Options{Capitals: true})
	return g
}

// explains says whether words of a page are to be linked: not on plain rows, nor where its author wants none.
func (g *glossary) explains(pg *page) bool {
	return g != nil && !pg.Rows && !slices.ContainsFunc(pg.Prose, func(b content.Body) bool { return b.Plain })
}

// bare are the elements in which no word becomes a link: those that are links or controls already, headings, what is no prose. A table is read by columns, where
// one linked word among equals would seem to say something.
var bare = setOf("a h1 h2 h3 h4 h5 h6 button summary label select option textarea nav table caption dt code pre kbd samp data time svg math script style template figcaption")

// link writes the body of a page and makes the first occurrence of every term a link, but for the term of the page itself. It returns the terms that it linked,
// in the order in which they stand. href makes an address of a site path.
func (g *glossary) link(out *buffer, body []byte, at string, href func(string) string) []site.Definition {
	var linked []site.Definition
	used := make([]bool, len(g.definitions))
	for i, d := range g.definitions {
		used[i] = d.Path == at
	}
	for len(body) > 0 {
		open := bytes.IndexByte(body, '<')
		if open < 0 {
			open = len(body)
		}
		done := 0
		text := body[:open]
		g.words.Find(text, func(m lexicon.Match) bool {
			n := g.numbers[m.Phrase]
			if n < 0 || used[n] {
				return true
			}
			used[n] = true
			d := g.definitions[n]
			linked = append(linked, d)
			out.Write(text[done:m.Start])
			out.WriteString(`<a class="term" href="` + html.EscapeString(href(d.Path)) + `" aria-describedby="` + d.ID() + `">`)
			out.Write(text[m.Start:m.End])
			out.WriteString(`</a>`)
			done = m.End
			return true
		})
		out.Write(text[done:])
		body = body[open:]
		if len(body) == 0 {
			break
		}
		end := tagEnd(body)
		if name := tagName(body[:end]); end > 2 && body[1] != '/' && body[end-2] != '/' && bare[string(name)] {
			end += closing(body[end:], name)
		}
		out.Write(body[:end])
		body = body[end:]
	}
	return linked
}

// closing returns the length of an element's content and its end tag; elements of the same name may stand inside.
func closing(text, name []byte) int {
	depth := 1
	for at := 0; at < len(text); {
		open := bytes.IndexByte(text[at:], '<')
		if open < 0 {
			return len(text)
		}
		at += open
		tag := text[at:]
		size := 1
		switch {
		case isTag(tag[1:], name):
			if size = tagEnd(tag); tag[size-2] != '/' {
				depth++
			}
		case len(tag) > 1 && tag[1] == '/' && isTag(tag[2:], name):
			if depth--; depth == 0 {
				return at + tagEnd(tag)
			}
		}
		at += size
	}
	return len(text)
}

// isTag says whether a text after «<» or «</» is the tag of a name.
func isTag(text, name []byte) bool {
	if !bytes.HasPrefix(text, name) || len(text) == len(name) {
		return false
	}
	c := text[len(name)]
	return c == ' ' || c == '>' || c == '/' || c == '\n'
}
