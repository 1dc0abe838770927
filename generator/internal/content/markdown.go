package content

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// newParser is the only place where goldmark is configured. It may be used by many goroutines at once.
//
// goldmark parses; its own HTML renderer is not used, as nearly every node is written in our way: links and images are slots, text is typeset, raw
// HTML is text, headings begin at h2. Options that would change only that renderer (XHTML, unsafe, alignment of cells, ids of headings) have no meaning here.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		// Tables as on GitHub: what editors know, and what a budget needs.
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
		// [^1]: documents quote laws.
		parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
		// ~~text~~ for a date that was moved.
		parser.WithInlineParsers(util.Prioritized(extension.NewStrikethroughParser(), 500)),
		// [ ] and [x] become signs, not controls; before links, which begin with the same bracket.
		parser.WithInlineParsers(util.Prioritized(extension.NewTaskCheckBoxParser(), 0)),
		// {{tor.jobs 2022}}: figures of the data.
		parser.WithInlineParsers(util.Prioritized(figureParser{}, 100)),
		// Bare addresses become links. goldmark's own linkify cuts Cyrillic addresses and is called at every blank.
		parser.WithInlineParsers(util.Prioritized(linkify{}, 999)),
	)
}
