package content

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table inside a region that scrolls by itself, with keyboard too, and is named after the heading that it stands under.
func (p *prose) table(n *east.Table) {
	p.tables++
	p.out(`<div class="table-wrap" role="region" tabindex="0" aria-label="`)
	p.html = appendEscaped(p.html, []byte(p.tableName()))
	p.out("\"><table>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, ok := c.(*east.TableHeader); ok {
			p.out("<thead>")
			p.row(c, true)
			p.out("</thead>")
			if c.NextSibling() != nil {
				p.out("<tbody>")
			}
			continue
		}
		p.row(c, false)
	}
	if n.ChildCount() > 1 {
		p.out("</tbody>")
	}
	p.out("</table></div>")
}

// tableName returns a name that no other table of the document has.
func (p *prose) tableName() string {
	name := wordTable
	if p.tables > 1 {
		name += " " + strconv.Itoa(p.tables)
	}
	if len(p.heads) > 0 {
		name += ": " + p.heads[len(p.heads)-1].Text
	}
	return name
}

func (p *prose) row(n ast.Node, head bool) {
	p.out("<tr>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if cell, ok := c.(*east.TableCell); ok {
			p.cell(cell, head)
		}
	}
	p.out("</tr>")
}

// cell writes one cell. A column set to the right holds numbers. A heading without text is no heading.
func (p *prose) cell(n *east.TableCell, head bool) {
	tag := "td"
	if head && n.HasChildren() {
		tag = "th"
	}
	p.out("<" + tag)
	if tag == "th" {
		p.out(` scope="col"`)
	}
	switch n.Alignment {
	case east.AlignRight:
		p.out(` class="num"`)
	case east.AlignCenter:
		p.out(` class="center"`)
	}
	p.out(">")
	p.typo.Reset()
	p.inlines(n)
	if string(p.run) == "-" {
		p.run = append(p.run[:0], "—"...) // no value
	}
	p.flush()
	p.out("</" + tag + ">")
}
