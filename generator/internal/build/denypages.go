package build

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"strings"

	"otkryto/generator/internal/deny"
)

// checkPages looks through the pages that are going to be written, for what no file has as a whole: words that come together from several cells or from texts of the
// theme. A document's page says what its file says, which has been searched, and so do plain rows: these are not made a second time.
func (p *plan) checkPages(ctx context.Context) error {
	if p.denied == nil {
		return nil
	}
	err := parallel(ctx, len(p.pages), func(i int) error {
		pg := p.pages[i]
		known := map[int]bool{}
		report := func(s deny.Spot) {
			if !known[s.Entry] && !p.denied.Excepted(s.Entry) {
				known[s.Entry] = true
				p.report.Put(p.denied.PageFinding(pagePlace(pg), s.Entry))
			}
		}
		p.denied.Find(pagePlace(pg), []byte(pg.Title+"\n\n"+pg.Summary), report)
		if pg.Rows || pg.File != "" {
			return nil
		}
		body := buffers.get()
		defer buffers.put(body)
		if err := p.theme.Execute(body, pg.Template, pg.View); err != nil {
			return fmt.Errorf("/%s: %w", pg.Path, err)
		}
		p.denied.Find(pagePlace(pg), visible(body.Bytes()), report)
		return nil
	})
	p.result.Failed = p.report.Failed(p.run.Strict)
	return err
}

// inline are the elements that do not end a word or a sentence.
var inline = setOf("a abbr b bdi cite code data del em i ins kbd mark q s samp small span strong sub sup time u var wbr")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// visible returns what a reader sees or hears of a page: its text, and what stands for pictures. Elements that are not inline are set apart by an empty line, so that no
// phrase goes on from one cell to the next.
func visible(page []byte) []byte {
	out := make([]byte, 0, len(page)/2)
	for len(page) > 0 {
		open := bytes.IndexByte(page, '<')
		if open < 0 {
			out = append(out, page...)
			break
		}
		out = append(out, page[:open]...)
		tag := page[open:]
		end := tagEnd(tag)
		name := tagName(tag[:end])
		if !inline[string(name)] {
			out = append(out, "\n\n"...)
		}
		out = appendSaid(out, tag[:end])
		page = tag[end:]
		if string(name) == "script" || string(name) == "style" {
			if close := bytes.Index(page, []byte("</")); close >= 0 && tag[1] != '/' {
				page = page[close:]
			}
		}
	}
	if bytes.IndexByte(out, '&') < 0 {
		return out
	}
	return []byte(html.UnescapeString(string(out)))
}

// tagEnd returns the length of the tag that a text begins with; a > within quotes does not end it.
func tagEnd(text []byte) int {
	var quote byte
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(text)
}

// tagName returns the name of a tag without its slash: "p" of «<p class=…>» and of «</p>».
func tagName(tag []byte) []byte {
	name := bytes.TrimPrefix(tag[1:], []byte("/"))
	for i, c := range name {
		if c == ' ' || c == '>' || c == '/' || c == '\n' {
			return name[:i]
		}
	}
	return name
}

// said are the attributes that are read out or shown.
var said = setOf("alt title aria-label content placeholder")

func appendSaid(out, tag []byte) []byte {
	for {
		at := bytes.Index(tag, []byte(`="`))
		if at < 0 {
			return out
		}
		name := tag[bytes.LastIndexByte(tag[:at], ' ')+1 : at]
		text, rest, closed := bytes.Cut(tag[at+2:], []byte{'"'})
		if said[string(name)] && closed {
			out = append(append(append(out, "\n\n"...), text...), "\n\n"...)
		}
		tag = rest
	}
}
