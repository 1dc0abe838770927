package content

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// renderText renders a Markdown text that has no front matter.
func renderText(file string, text []byte) (Body, []diag.Diagnostic) {
	var s source
	if !s.load(file, text) {
		return Body{}, s.faults
	}
	p := prose{parser: newParser(), ids: map[string]int{}, phrases: []string{"рабочих мест", "м"}}
	body := p.render(&s, 0)
	return body, s.faults
}

// filled is a body's HTML with every slot filled by a stand-in.
func filled(b Body) string {
	return string(b.AppendHTML(nil, func(i int, r Ref) string {
		switch {
		case r.Kind == RefLink:
			return html.EscapeString(r.Target)
		case r.Kind == RefFigure:
			return fmt.Sprintf("<figure-slot in-link=%t>%s</figure-slot>", r.InLink, r.Target)
		case r.Kind == RefChart:
			return "<chart-slot>" + r.Target + "</chart-slot>\n"
		case r.Figure:
			return fmt.Sprintf("<figure><img src=%q alt=%q><figcaption>%s</figcaption></figure>", html.EscapeString(r.Target), r.Alt, r.Title)
		}
		return fmt.Sprintf("<img src=%q alt=%q>", html.EscapeString(r.Target), r.Alt)
	}))
}

// inLines breaks HTML, which has no blanks between blocks, into lines that a golden's reader can follow.
var inLines = strings.NewReplacer("</p>", "</p>\n", "</li>", "</li>\n", "<ul>", "<ul>\n", "</ul>", "</ul>\n", "</ol>", "</ol>\n", "<blockquote>", "<blockquote>\n",
	"</blockquote>", "</blockquote>\n", "</pre>", "</pre>\n", "<hr>", "<hr>\n", "<br>", "<br>\n", "</h2>", "</h2>\n", "</h3>", "</h3>\n", "</h4>", "</h4>\n",
	"</h5>", "</h5>\n", "</h6>", "</h6>\n", "<table>", "<table>\n", "</table>", "</table>\n", "<thead>", "<thead>\n", "</thead>", "</thead>\n", "<tbody>", "<tbody>\n",
	"</tbody>", "</tbody>\n", "<tr>", "<tr>\n", "</tr>", "</tr>\n", "</th>", "</th>\n", "</td>", "</td>\n", "</div>", "</div>\n", "</figure>", "</figure>\n")

// TestProse holds every Markdown file of testdata/prose against its golden: the HTML, what stands in its slots, and what was found.
func TestProse(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	goldens, err := filepath.Glob("testdata/prose/*.html")
	if err != nil || len(goldens) > len(files) {
		t.Errorf("%d goldens for %d files: one has lost its file", len(goldens), len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".md"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			body, faults := renderText(filepath.Base(file), text)
			var out bytes.Buffer
			// A no-break space cannot be seen in a golden; _ can.
			out.WriteString(strings.ReplaceAll(inLines.Replace(filled(body)), "\u00a0", "_"))
			fmt.Fprintf(&out, "\n---- excerpt: %s\n", strings.ReplaceAll(body.Excerpt, "\u00a0", "_"))
			for _, h := range body.Headings {
				fmt.Fprintf(&out, "h%d #%s %s\n", h.Level, h.ID, h.Text)
			}
			for _, r := range body.Refs {
				fmt.Fprintf(&out, "%s+%d %s\n", r.Pos, r.Pos.Width, strings.ReplaceAll(r.Target, "\n", "⏎"))
			}
			for _, d := range faults {
				fmt.Fprintf(&out, "%s %s %s\n", d.Pos, d.Rule.Code, d.Message(diag.RU))
			}
			testutil.Golden(t, strings.TrimSuffix(file, ".md")+".html", out.Bytes())
		})
	}
}
