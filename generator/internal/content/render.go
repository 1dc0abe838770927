package content

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"otkryto/generator/internal/format"
)

// The few words that the HTML of prose says by itself.
const (
	wordTable     = "Таблица"
	wordFootnotes = "Сноски"
	wordFootnote  = "Сноска"
	wordBack      = "Вернуться к тексту от сноски"
)

// prose writes one document's Markdown as HTML. One is kept a worker: its buffers serve the next document.
type prose struct {
	*source
	parser parser.Parser
	shelf  *Shelf // where the HTML is kept; nil is memory
	body   []byte // text[base:]
	base   int

	html  []byte
	slots []int32
	refs  []Ref
	heads []Heading
	ids   map[string]int // ids that are taken, with the last number added to each
	shift int            // what is added to the levels of headings

	run    []byte // text not typeset yet
	set    []byte // the same, typeset
	typo   format.Typographer
	plain  []byte // text without markup, while keep is set
	keep   bool
	inLink bool

	noFigure bool      // no figure may be quoted here
	phrases  []string  // what is looked for after numbers; see mention.go
	mentions []Mention // of the document
	passage  passage   // the block that is being looked through

	tables  int
	excerpt string
	anchors []anchor
}

// render turns text[base:] into a Body.
func (p *prose) render(s *source, base int) Body {
	p.reset(s, base)
	root := p.parser.Parse(text.NewReader(p.body))
	p.shift = headingShift(root)
	p.blocks(root)
	p.checkAnchors()
	if len(p.phrases) > 0 {
		p.findMentions(root)
	}
	b := Body{html: p.shelf.put(p.html), Excerpt: p.excerpt, Mentions: p.mentions}
	if len(p.refs) > 0 {
		b.Refs = append([]Ref(nil), p.refs...)
		b.slots = append([]int32(nil), p.slots...)
	}
	if len(p.heads) > 0 {
		b.Headings = append([]Heading(nil), p.heads...)
	}
	return b
}

func (p *prose) reset(s *source, base int) {
	p.source, p.base, p.body = s, base, s.text[base:]
	p.html, p.slots, p.refs, p.heads, p.anchors = p.html[:0], p.slots[:0], p.refs[:0], p.heads[:0], p.anchors[:0]
	p.plain, p.keep, p.tables, p.excerpt = p.plain[:0], false, 0, ""
	p.inLink, p.noFigure, p.mentions = false, false, nil
	clear(p.ids)
}

// headingShift returns 1 when any heading is of the first level: that level is the page's title.
func headingShift(n ast.Node) int {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if h, ok := c.(*ast.Heading); ok && h.Level == 1 {
			return 1
		}
		if c.Type() == ast.TypeBlock && headingShift(c) == 1 {
			return 1
		}
	}
	return 0
}

func (p *prose) out(s string) { p.html = append(p.html, s...) }

// blocks writes the children of a container.
func (p *prose) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.block(c)
	}
}

func (p *prose) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		p.paragraph(n)
	case *ast.TextBlock:
		p.inlineBlock(n)
	case *ast.Heading:
		p.heading(n)
	case *ast.List:
		p.list(n)
	case *ast.ListItem:
		p.out("<li>")
		p.blocks(n)
		p.out("</li>")
	case *ast.Blockquote:
		p.wrap(n, "<blockquote>", "</blockquote>")
	case *ast.FencedCodeBlock:
		if language := string(n.Language(p.body)); slices.Contains(chartWords, language) {
			p.chart(n)
		} else {
			p.code(n, language)
		}
	case *ast.CodeBlock:
		p.code(n, "")
	case *ast.HTMLBlock:
		p.htmlBlock(n)
	case *ast.ThematicBreak:
		p.out("<hr>")
	case *ast.LinkReferenceDefinition:
	case *east.Table:
		p.table(n)
	case *east.FootnoteList:
		p.wrap(n, `<section class="footnotes" role="doc-endnotes" aria-label="`+wordFootnotes+"\"><ol>", "</ol></section>")
	case *east.Footnote:
		p.wrap(n, `<li id="fn-`+strconv.Itoa(n.Index)+`">`, "</li>")
	case *east.FootnoteBacklink:
		p.lastFootnoteBack(n)
	default:
		p.blocks(n)
	}
}

func (p *prose) wrap(n ast.Node, open, closing string) {
	p.out(open)
	p.blocks(n)
	p.out(closing)
}

// inlineBlock writes a block of inline nodes as a whole of its own for typography.
func (p *prose) inlineBlock(n ast.Node) {
	p.typo.Reset()
	p.inlines(n)
	p.flush()
}

func (p *prose) paragraph(n *ast.Paragraph) {
	if onlyImages(n, p.body) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if img, ok := c.(*ast.Image); ok {
				p.image(img, true)
			}
		}
		return
	}
	write := func() {
		p.out("<p>")
		p.inlineBlock(n)
		p.out("</p>")
	}
	if p.excerpt == "" && n.Parent().Kind() == ast.KindDocument {
		first := len(p.refs)
		if plain := p.plainOf(write); !hasFigure(p.refs[first:]) {
			p.excerpt = cutExcerpt(plain)
		}
		return
	}
	write()
}

// plainOf returns the text without markup of what write writes.
func (p *prose) plainOf(write func()) string {
	from, kept := len(p.plain), p.keep
	p.keep = true
	write()
	s := string(p.plain[from:])
	p.plain, p.keep = p.plain[:from], kept
	return s
}

func (p *prose) heading(n *ast.Heading) {
	if n.Level == 1 {
		p.report(topHeading, p.base+max(0, n.Pos()), 1)
	}
	level := min(max(2, n.Level+p.shift), 6)
	tag := strconv.Itoa(level)
	p.out("<h" + tag + ` id="`)
	at := len(p.html)
	p.out(`">`)
	var plain string
	p.withoutFigures(func() { plain = strings.TrimSpace(p.plainOf(func() { p.inlineBlock(n) })) })
	id := p.id(plain)
	// The id is known only when the text is.
	p.html = slices.Insert(p.html, at, []byte(id)...)
	for i := len(p.slots) - 1; i >= 0 && int(p.slots[i]) >= at; i-- {
		p.slots[i] += int32(len(id))
	}
	p.out("</h" + tag + ">")
	p.heads = append(p.heads, Heading{Level: level, ID: id, Text: plain})
}

// id returns an id that no other heading or footnote of the document has: the transliterated text, cut at a word, and a number when it is taken.
func (p *prose) id(plain string) string {
	const longest = 80
	id := format.Slug(plain)
	for len(id) > longest {
		cut := longest
		for cut > 0 && id[cut] != '-' {
			cut--
		}
		if cut == 0 {
			cut = longest
		}
		id = id[:cut]
	}
	if id == "" || isFootnoteID(id) {
		id = strings.TrimSuffix("razdel-"+id, "-")
	}
	unique := id
	for p.ids[unique] > 0 {
		p.ids[id]++
		unique = id + "-" + strconv.Itoa(p.ids[id])
	}
	p.ids[unique] = 1
	return unique
}

func (p *prose) list(n *ast.List) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	p.out("<" + tag)
	if n.IsOrdered() && n.Start != 1 {
		p.out(` start="` + strconv.Itoa(n.Start) + `"`)
	}
	p.out(">")
	p.blocks(n)
	p.out("</" + tag + ">")
}

// code writes a block of code. It can be scrolled by keyboard, as a line of it may be longer than a phone is wide.
func (p *prose) code(n ast.Node, language string) {
	p.out(`<pre tabindex="0"><code`)
	if language != "" {
		p.out(` class="language-`)
		p.html = appendEscaped(p.html, []byte(language))
		p.out(`"`)
	}
	p.out(">")
	p.lines(n)
	p.out("</code></pre>")
}

func (p *prose) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		p.html = appendEscaped(p.html, line.Value(p.body))
	}
}

// htmlBlock writes raw HTML as the text that it is. A comment is meant for nobody to see, and is left out.
func (p *prose) htmlBlock(n *ast.HTMLBlock) {
	if n.HTMLBlockType == ast.HTMLBlockType2 {
		return
	}
	if n.Lines().Len() > 0 {
		first := n.Lines().At(0)
		p.report(rawHTML, p.base+first.Start, len(firstLine(p.body[first.Start:])), tagName(p.body[first.Start:]))
	}
	p.out(`<pre tabindex="0"><code>`)
	p.lines(n)
	if n.HasClosure() {
		p.html = appendEscaped(p.html, n.ClosureLine.Value(p.body))
	}
	p.out("</code></pre>")
}
