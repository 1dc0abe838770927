package build

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// A reader writes to the body about a page or about a figure: a letter or a form of the feedback platform opens with what it is about, so that nobody has to
// copy addresses and nobody has to guess. No script is needed, and nothing of the reader is known.

// longestLetter is how long a mailto: address may be: some programs cut what is longer.
const longestLetter = 1800

// roomForPage is kept free for the page's address where it is filled in later.
const roomForPage = 200

// thisPage stands in a figure's letter for the page that it is printed on, which the figure's template does not know; namePage fills it in. It is a character
// for private use, percent-encoded: no address that anybody typed has it.
const thisPage = "\uF8FF"

var thisPageEncoded = []byte("%EF%A3%BF")

// The parts of a platform's address that are filled in.
var (
	platformNames = []string{"{title}", "{page}", "{figure}", "{value}", "{version}"}
	platformParts = strings.NewReplacer("{title}", "x", "{page}", "x", "{figure}", "x", "{value}", "x", "{version}", "x")
	braces        = regexp.MustCompile(`\{[^{}]*\}`)
)

// topic is what a reader writes about.
type topic struct {
	title, page, figure, value, version string
}

// ask returns where to ask about a page.
func (p *plan) ask(pg *page) []site.Link {
	if pg.Path == "404.html" {
		return nil
	}
	version := ""
	if !pg.AsOf.IsZero() {
		version = p.text.Text("site.ask_as_of", "date", printDate(pg.AsOf))
	}
	t := topic{title: pg.Title, page: p.links.absolute(pg.Path), version: version}
	return p.write("site.ask", t)
}

// reportFigure returns where to say that a figure is wrong.
func (p *printer) reportFigure(f site.Figure) []site.Link {
	page := thisPage
	if f.ID != "" {
		page += "#" + f.ID
	}
	return p.write("site.report", topic{page: page, figure: f.Label, value: f.Exact(), version: versions(f)})
}

// versions names the files that a figure was made from as they are published: release and hash. Of many the first few stand for all.
func versions(f site.Figure) string {
	const shown = 3
	var list []string
	seen := map[*dataset.File]bool{}
	for _, t := range f.Cells {
		if t.File == nil || t.File.Dataset == nil || seen[t.File] {
			continue
		}
		seen[t.File] = true
		if len(list) == shown {
			list = append(list, "…")
			break
		}
		list = append(list, fileVersion(t.File))
	}
	return strings.Join(list, "; ")
}

// fileVersion is a file with its release, if any, and the beginning of its hash.
func fileVersion(f *dataset.File) string {
	words := f.Dataset.ID + "/" + f.Name()
	if f.Release != "" {
		words += " " + f.Release
	}
	const digits = 12
	if len(f.SHA256) >= digits {
		words += " sha256:" + f.SHA256[:digits]
	}
	return words
}

// write makes the links of a topic: a letter, and the platform's form. key is of the texts that say so.
func (p *printer) write(key string, t topic) []site.Link {
	var links []site.Link
	if to := p.portal.Feedback.Email; to != "" {
		links = append(links, site.Link{Title: p.text.Text(key), Path: p.letter(to, key, t)})
	}
	if platform := p.portal.Feedback.Platform; platform != "" {
		e := url.QueryEscape
		address := strings.NewReplacer("{title}", e(t.title), "{page}", e(t.page), "{figure}", e(t.figure), "{value}", e(t.value), "{version}", e(t.version)).Replace(platform)
		links = append(links, site.Link{Title: p.text.Text(key + "_platform"), Path: address})
	}
	return links
}

// letter is a mailto: address with subject and body (RFC 6068). What is too long loses its version, then its end.
func (p *printer) letter(to, key string, t topic) string {
	args := []any{"title", t.title, "page", t.page, "figure", t.figure, "value", t.value, "version", t.version}
	head := "mailto:" + strings.ReplaceAll(url.PathEscape(to), "%40", "@") + "?subject=" + encode(p.text.Text(key+"_subject", args...)) + "&body="
	body := encode(p.text.Text(key+"_body", args...))
	if len(head)+len(body) > longestLetter-roomForPage {
		t.version = ""
		args[len(args)-1] = ""
		body = encode(p.text.Text(key+"_body", args...))
	}
	if len(head)+len(body) > longestLetter-roomForPage {
		body = encode(t.page)
	}
	return head + body
}

// encode writes words into an address: blanks are %20, line ends %0D%0A.
func encode(words string) string {
	words = strings.ReplaceAll(strings.TrimRight(words, "\n"), "\n", "\r\n")
	return strings.ReplaceAll(url.QueryEscape(words), "+", "%20")
}

// namePage fills in the address of the page where figures on it have left a place.
func (p *plan) namePage(pg *page, body []byte) string {
	if !bytes.Contains(body, thisPageEncoded) {
		return string(body)
	}
	return string(bytes.ReplaceAll(body, thisPageEncoded, []byte(encode(p.links.absolute(pg.Path)))))
}
