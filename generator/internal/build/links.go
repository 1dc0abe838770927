package build

import (
	"context"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// links knows every address of the portal and finds where a reference of a document leads. After plan it is only read.
type links struct {
	base    string           // "/otkryto/"
	full    string           // "https://example.ru/otkryto/"; base when base_url is not given
	pages   map[string]*page // by site path
	byFile  map[string]*page // by document, in NFC
	moved   map[string]*page // by old site path
	taken   map[string]owner // places of the output by themselves in lower case
	tree    *tree
	guesses sync.Map // of misspelt targets: many documents repeat one dead link
}

func newLinks(p *plan) *links {
	full := p.settings.BaseURL
	if full == "" {
		full = p.base
	}
	return &links{
		base: p.base, full: full,
		pages: make(map[string]*page, len(p.pages)), byFile: make(map[string]*page, len(p.pages)),
		moved: map[string]*page{}, taken: make(map[string]owner, len(p.pages)+len(p.pages)/8+100),
		tree: newTree(p.run.source),
	}
}

// owner is who has a place of the output.
type owner struct {
	place string
	page  *page // nil is a file
}

func nfc(s string) string { return norm.NFC.String(s) }

// href returns the address of a site path under the base path. Full addresses, anchors and mailto: stay as they are.
func (l *links) href(sitePath string) string { return address(l.base, sitePath) }

// absolute returns the full address of a site path.
func (l *links) absolute(sitePath string) string { return address(l.full, sitePath) }

func address(base, p string) string {
	if strings.HasPrefix(p, "#") || strings.HasPrefix(p, "//") || (content.Ref{Target: p}).Scheme() != "" {
		return p
	}
	return base + strings.TrimPrefix(p, "/")
}

// target is where a reference leads.
type target struct {
	outside string   // a full address, kept as it is
	path    string   // site path
	tail    string   // "?query" and "#fragment"
	picture *picture // a file beside the document that is to be published
	fault   *fault   // it leads nowhere
}

// fault is a reference that leads nowhere, and why.
type fault struct {
	rule *diag.Rule
	args []any
}

// dead makes the target of a reference that leads nowhere.
func dead(rule *diag.Rule, args ...any) target { return target{fault: &fault{rule, args}} }

// resolve finds where a link of a document leads: an address of its own, an anchor, a site path from "/", or a file beside it.
func (l *links) resolve(file, written string) target {
	if (content.Ref{Target: written}).Scheme() != "" {
		return target{outside: written} // package content lets only harmless schemes through
	}
	rest, tail := cutTail(written)
	if decoded, err := url.PathUnescape(rest); err == nil {
		rest = decoded
	}
	rest = nfc(rest)
	switch {
	case rest == "":
		return l.own(file, tail)
	case strings.HasPrefix(rest, "/"):
		return l.sitePath(written, rest, tail)
	}
	return l.beside(file, written, rest, tail)
}

// cutTail cuts the query and the fragment off.
func cutTail(written string) (rest, tail string) {
	if i := strings.IndexAny(written, "?#"); i >= 0 {
		return written[:i], written[i:]
	}
	return written, ""
}

// own resolves an anchor of the document's own page, which package content has checked but for those of charts.
func (l *links) own(file, tail string) target {
	t := target{tail: tail}
	if pg := l.byFile[nfc(file)]; pg != nil {
		t.path = pg.Path
		if strings.HasPrefix(tail, "#"+content.ChartAnchor) {
			l.checkAnchor(pg, &t)
		}
	}
	return t
}

// sitePath resolves an address from the portal's root.
func (l *links) sitePath(written, rest, tail string) target {
	p := strings.TrimPrefix(path.Clean(rest), "/")
	if pg := l.page(p); pg != nil {
		t := target{path: pg.Path, tail: tail}
		l.checkAnchor(pg, &t)
		return t
	}
	if l.taken[strings.ToLower(p)].place == p {
		return target{path: p, tail: tail}
	}
	if strings.HasSuffix(p, ".md") {
		return l.document(written, strings.TrimPrefix(p, "content/"), tail)
	}
	return dead(ruleDeadLink, written, l.guessPage(p))
}

// page returns the page of a site path, with or without its last slash, or of an old one.
func (l *links) page(p string) *page {
	for _, try := range []string{p, p + "/"} {
		if try == "/" {
			try = ""
		}
		if pg := l.pages[try]; pg != nil {
			return pg
		}
		if pg := l.moved[try]; pg != nil {
			return pg
		}
	}
	return nil
}

// beside resolves a path that is relative to the document: another document, a page, or a file to publish.
func (l *links) beside(file, written, rest, tail string) target {
	full := path.Join(path.Dir(nfc(file)), rest)
	if full == ".." || strings.HasPrefix(full, "../") || !strings.HasPrefix(full, "content/") {
		return dead(ruleOutside, written)
	}
	if strings.HasSuffix(full, ".md") {
		return l.document(written, strings.TrimPrefix(full, "content/"), tail)
	}
	real, found := l.tree.find(full)
	switch {
	case found == foundFile && publishable(real):
		return target{picture: l.tree.publish(real), tail: tail}
	case found == foundFile:
		return dead(ruleNotPublished, written)
	case found == foundOther:
		return dead(ruleLetterCase, written, path.Base(real))
	}
	if pg := l.byFile[nfc(file)]; pg != nil {
		if other := l.page(strings.TrimPrefix(path.Join("/", pg.Path, rest), "/")); other != nil {
			t := target{path: other.Path, tail: tail}
			l.checkAnchor(other, &t)
			return t
		}
	}
	return dead(ruleDeadLink, written, l.guessFile(full, written))
}

// document resolves a link to another document, by its path below content/.
func (l *links) document(written, name, tail string) target {
	full := "content/" + name
	if pg := l.byFile[full]; pg != nil {
		t := target{path: pg.Path, tail: tail}
		l.checkAnchor(pg, &t)
		return t
	}
	real, found := l.tree.find(full)
	switch found {
	case foundFile:
		return dead(ruleUnpublished, written)
	case foundOther:
		return dead(ruleLetterCase, written, path.Base(real))
	}
	return dead(ruleDeadLink, written, l.guessFile(full, written))
}

// checkAnchor looks for an anchor among a document's headings and charts. What else a page has is known to its template only, so pages of data are not checked.
func (l *links) checkAnchor(pg *page, t *target) {
	_, anchor, ok := strings.Cut(t.tail, "#")
	if !ok || anchor == "" || pg.File == "" {
		return
	}
	if decoded, err := url.PathUnescape(anchor); err == nil {
		anchor = decoded
	}
	var ids []string
	for _, b := range pg.Prose {
		for _, h := range b.Headings {
			if h.ID == anchor {
				return
			}
			ids = append(ids, h.ID)
		}
	}
	for _, c := range pg.Charts {
		if c.ID == anchor {
			return
		}
		ids = append(ids, c.ID)
	}
	if strings.HasPrefix(anchor, "fn:") || strings.HasPrefix(anchor, "fnref") {
		return
	}
	near := meant(anchor, ids)
	if slug := format.Slug(anchor); slices.Contains(ids, slug) {
		near = didYouMean(slug)
	}
	t.fault = &fault{ruleDeadAnchor, []any{"#" + anchor, near, "/" + pg.Path}}
}

func (l *links) sitePaths() []string {
	list := make([]string, 0, len(l.pages))
	for p := range l.pages {
		list = append(list, p)
	}
	slices.Sort(list)
	return list
}

// guessPage returns the site path that was probably meant, as it is to be typed.
func (l *links) guessPage(p string) diag.Text {
	return l.guess(p, func() string {
		list := l.sitePaths()
		for i, s := range list {
			list[i] = strings.TrimSuffix(s, "/") // so that a path with the last slash is compared to one without
		}
		near := format.Suggest(strings.TrimSuffix(p, "/"), list)
		if near == "" {
			return ""
		}
		return "/" + near + "/"
	})
}

// guessFile returns the file beside a document that was probably meant, as it is to be typed there.
func (l *links) guessFile(full, written string) diag.Text {
	return l.guess(full+" "+written, func() string {
		near := format.Suggest(full, l.tree.near(full)())
		if near == "" {
			return ""
		}
		return path.Join(path.Dir(written), path.Base(near))
	})
}

// guess remembers what find makes of a key: a misspelt address may stand in a thousand documents.
func (l *links) guess(key string, find func() string) diag.Text {
	if known, ok := l.guesses.Load(key); ok {
		return known.(diag.Text)
	}
	var text diag.Text
	if near := find(); near != "" {
		text = didYouMean(near)
	}
	l.guesses.Store(key, text)
	return text
}

// checkReferences resolves every reference of every document and reports those that lead nowhere.
func (p *plan) checkReferences(ctx context.Context) error {
	err := parallel(ctx, len(p.pages), func(i int) error {
		for _, b := range p.pages[i].Prose {
			for _, ref := range b.Refs {
				if ref.Kind == content.RefFigure || ref.Kind == content.RefChart {
					continue // resolveQuotes has looked at them
				}
				if err := p.checkReference(ref); err != nil {
					return err
				}
			}
		}
		for _, typed := range p.pages[i].Links {
			p.checkTyped(typed.Path, typed.Pos)
		}
		return p.checkImage(p.pages[i].Image)
	})
	if err != nil {
		return err
	}
	for _, e := range p.entries {
		if err := p.checkImage(e.Image); err != nil {
			return err
		}
	}
	for _, m := range p.menuPaths {
		p.checkSettingsPath(m.key, m.path)
	}
	for key, written := range map[string]string{"feedback": p.settings.Feedback.Address, "terms_url": p.settings.TermsURL} {
		if strings.HasPrefix(written, "/") {
			p.checkSettingsPath(key, written)
		}
	}
	return nil
}

// awaited says whether a link may lead to a page that is only missing because data could not be read: those findings come first, and the link is judged
// when they are mended.
func (p *plan) awaited(f *fault) bool {
	return f.rule == ruleDeadLink && p.dataFaulty
}

// checkSettingsPath checks an address in site.yaml that leads into the portal.
func (p *plan) checkSettingsPath(key, written string) {
	p.checkTyped(written, p.settings.pos(key))
}

// checkTyped checks an address that was typed outside prose: from the portal's root, with or without the first slash.
func (p *plan) checkTyped(written string, pos diag.Pos) {
	if (content.Ref{Target: written}).Scheme() != "" {
		return
	}
	t := p.links.resolve(pos.File, "/"+strings.TrimPrefix(written, "/"))
	if t.fault != nil && !p.awaited(t.fault) {
		p.report.Add(t.fault.rule, pos, t.fault.args...)
	}
}

func (p *plan) checkImage(ref *content.Ref) error {
	if ref == nil {
		return nil
	}
	return p.checkReference(*ref)
}

// checkReference reports a reference that leads nowhere. An error is of the disk.
func (p *plan) checkReference(ref content.Ref) error {
	t := p.links.follow(ref)
	if t.picture != nil {
		if err := t.picture.measure(p.run.source); err != nil {
			return err
		}
		if ref.Kind == content.RefImage {
			if f := t.picture.fault; f != nil {
				t.fault = f
			}
		}
	}
	if t.fault != nil && !p.awaited(t.fault) {
		pos := p.reader.Quote(ref.Pos)
		p.report.Add(t.fault.rule, pos, t.fault.args...)
	}
	return nil
}

// follow resolves a reference of either kind.
func (l *links) follow(ref content.Ref) target {
	if ref.Kind == content.RefImage {
		return l.image(ref.Pos.File, ref.Target)
	}
	return l.resolve(ref.Pos.File, ref.Target)
}

// image finds the picture that a document shows: a file beside it, or "/files/…" by the path below content/.
func (l *links) image(file, written string) target {
	rest, _ := cutTail(written)
	if decoded, err := url.PathUnescape(rest); err == nil {
		rest = decoded
	}
	full := path.Join(path.Dir(nfc(file)), nfc(rest))
	if strings.HasPrefix(rest, "/") {
		full = path.Join("content", nfc(rest))
	}
	if !strings.HasPrefix(full, "content/") {
		return dead(ruleOutside, written)
	}
	real, found := l.tree.find(full)
	switch {
	case found == foundOther:
		return dead(ruleLetterCase, written, path.Base(real))
	case found != foundFile:
		return dead(ruleNoImage, written, l.guessFile(full, written))
	case !drawable(real):
		return dead(ruleNotImage, written)
	}
	return target{picture: l.tree.publish(real)}
}
