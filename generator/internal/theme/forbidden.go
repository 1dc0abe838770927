package theme

import (
	"regexp"
	"strings"
)

// forbidden markup is what the page's Content-Security-Policy makes browsers ignore or refuse.
var forbiddenMarkup = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\sstyle\s*=`),
	regexp.MustCompile(`(?i)\son[a-z]+\s*=`),
	regexp.MustCompile(`(?i)<style\b`),
	regexp.MustCompile(`(?i)<script>`),
	regexp.MustCompile(`(?i)\b(?:src|href|action)\s*=\s*["']?\s*(?:javascript|data):`),
	regexp.MustCompile(`(?i)<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|data)\s*=\s*["']?(?:https?:)?//`),
	regexp.MustCompile(`(?i)<link\b[^>]*\shref\s*=\s*["']?(?:https?:)?//`),
}

// templateComment is {{/* … */}}, where anything may stand.
var templateComment = regexp.MustCompile(`(?s)\{\{-?\s*/\*.*?\*/\s*-?\}\}`)

// forbidden reports markup of a template that cannot work under the policy.
func (p *reader) forbidden(f file) {
	visible := templateComment.ReplaceAllStringFunc(f.data, func(s string) string { return strings.Repeat(" ", len(s)) })
	for _, form := range forbiddenMarkup {
		for _, at := range form.FindAllStringIndex(visible, -1) {
			found := visible[at[0]:at[1]]
			lead := len(found) - len(strings.TrimLeft(found, " \t\r\n"))
			p.report.Add(ruleForbidden, f.at(at[0]+lead, len(found)-lead), strings.TrimSpace(found))
		}
	}
}
