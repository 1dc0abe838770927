package serve

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"otkryto/generator/internal/diag"
)

var (
	msgTitle   = diag.Text{RU: "Портал не собирается: исправьте ошибки", EN: "The portal cannot be built: mend the errors"}
	msgLead    = diag.Text{RU: "Страница появится сама, как только файлы будут сохранены без ошибок.", EN: "The page comes back by itself as soon as the files are saved without errors."}
	msgExplain = diag.Text{RU: "Подробнее: otkryto explain %s", EN: "More: otkryto explain %s"}
	msgStopped = diag.Text{RU: "Портал не удалось прочитать", EN: "The portal could not be read"}
)

// head is the same for both pages. They are seen on the editor's own computer only and have no theme: the theme may be what is broken.
const head = `<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>
:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}ol{list-style:none;padding:0}li{border-left:.3rem solid #b3261e;padding:.2rem 0 .2rem 1rem;margin:1.5rem 0}li.warning{border-color:#8a6100}
.place{font-family:ui-monospace,monospace;overflow-wrap:anywhere}.message{font-weight:600;margin:.2rem 0}pre{overflow:auto;margin:.4rem 0;padding:.4rem;background:#8881}
.code{opacity:.75}p{margin:.3rem 0}</style></head><body><main><h1>%s</h1>`

// reportPage shows the findings, errors first.
func reportPage(report *diag.Report, lang diag.Lang) []byte {
	var b bytes.Buffer
	title := msgTitle.In(lang)
	fmt.Fprintf(&b, head, lang, title, title)
	fmt.Fprintf(&b, "<p>%s</p><ol>", msgLead.In(lang))
	all := report.All()
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, d := range all {
			if d.Rule.Severity == severity {
				writeFinding(&b, d, lang)
			}
		}
	}
	b.WriteString("</ol></main></body></html>")
	return b.Bytes()
}

// writeFinding shows one finding: where, what, the line as typed, what to do.
func writeFinding(b *bytes.Buffer, d diag.Diagnostic, lang diag.Lang) {
	fmt.Fprintf(b, `<li class="%s"><p class="place">%s</p><p class="message">%s</p>`, d.Rule.Severity, html.EscapeString(place(d.Pos)), html.EscapeString(d.Message(lang)))
	if d.Pos.Text != "" {
		fmt.Fprintf(b, "<pre>%s</pre>", html.EscapeString(d.Pos.Text))
	}
	if help := d.Help(lang); help != "" {
		fmt.Fprintf(b, "<p>%s</p>", html.EscapeString(help))
	}
	for _, r := range d.Related {
		fmt.Fprintf(b, `<p><span class="place">%s</span> %s</p>`, html.EscapeString(place(r.Pos)), html.EscapeString(r.Note.In(lang)))
	}
	fmt.Fprintf(b, `<p class="code">%s</p></li>`, fmt.Sprintf(msgExplain.In(lang), d.Rule.Code))
}

// place is where to look: a cell by its column's letter and heading, as Excel shows it.
func place(p diag.Pos) string {
	if p.Letter == "" {
		return p.String()
	}
	return strings.TrimSpace(fmt.Sprintf("%s:%d %s %s", p.File, p.Line, p.Letter, p.Column))
}

// failurePage shows what the environment has against it.
func failurePage(err error, lang diag.Lang) []byte {
	var b bytes.Buffer
	title := msgStopped.In(lang)
	fmt.Fprintf(&b, head, lang, title, title)
	fmt.Fprintf(&b, "<pre>%s</pre></main></body></html>", html.EscapeString(err.Error()))
	return b.Bytes()
}
