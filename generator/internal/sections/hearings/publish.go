package hearings

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// publisher turns hearings into pages.
type publisher struct {
	in       *site.Input
	hearings []*hearing
}

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("hearings."+key, args...)
}

func (p *publisher) output() site.Output {
	slices.SortStableFunc(p.hearings, func(a, b *hearing) int {
		return cmp.Or(b.announced().Compare(a.announced()), cmp.Compare(a.path, b.path))
	})
	crumb := site.Link{Title: p.text("title"), Path: root}
	out := site.Output{Nav: []site.Link{crumb}, Cards: []site.Card{p.card()}, Pages: []site.Page{p.indexPage()}, Facts: p.facts()}
	for _, h := range p.hearings {
		out.Pages = append(out.Pages, p.page(h, crumb))
		out.Files = append(out.Files, p.files(h)...)
		out.Files = append(out.Files, p.calendarFile(h))
		out.Entries = append(out.Entries, p.entries(h)...)
	}
	out.Files = append(out.Files, p.subscription())
	if len(p.hearings) > 0 {
		out.Feed = &p.feeds()[0]
	}
	return out
}

func (p *publisher) page(h *hearing, up site.Link) site.Page {
	v := p.view(h)
	return site.Page{
		Path:      h.path,
		Title:     v.Title,
		Summary:   p.summary(h.doc.Base.Summary, h),
		Template:  hearingTemplate,
		View:      v,
		Crumbs:    []site.Link{up},
		Prose:     []content.Body{h.doc.Body},
		Figures:   v.Figures,
		File:      h.doc.File,
		Aliases:   h.doc.Base.Aliases,
		Demo:      h.demo(),
		Published: h.announced(),
		Updated:   p.changed(h),
		Image:     h.doc.Image,
		JSONLD:    p.jsonLD(h),
		Feeds:     p.feeds(),
		Links:     p.pointers(h),
		Subjects:  h.subjects(),
		Details:   p.details(h),
	}
}

// summary is what search engines and messengers print of a page, far from its marks.
func (p *publisher) summary(text string, h *hearing) string {
	text = cmp.Or(text, h.doc.Meta.Changes, h.doc.Body.Excerpt)
	if h.demo() {
		return p.text("summary_demo", "text", text)
	}
	return text
}

// changed is when what is said of a hearing last changed: as the document says, else the day of its last event.
func (p *publisher) changed(h *hearing) time.Time {
	if u := h.doc.Base.Updated.Time; !u.IsZero() {
		return u
	}
	if h.state(p.in.Now) == results {
		return h.doc.Meta.Results.Time
	}
	return h.announced()
}

// pointers are the addresses that were typed in cells and in the front matter, for build to follow.
func (p *publisher) pointers(h *hearing) []site.Pointer {
	var list []site.Pointer
	for _, pr := range h.proposals {
		if to := value(pr.Outcome); to != "" {
			list = append(list, site.Pointer{Path: to, Pos: pr.Outcome.Cell.Pos()})
		}
	}
	if to := h.doc.Meta.Act.URL; to != "" && h.state(p.in.Now) == results {
		list = append(list, site.Pointer{Path: to, Pos: h.doc.At("act.url")})
	}
	return list
}

// subjects are the hearing and what its proposals led to: the line of the budget and the project then name the hearing among the pages that touch them.
func (h *hearing) subjects() []string {
	list := []string{"hearings:" + h.doc.Slug}
	for _, pr := range h.proposals {
		typed, _, _ := strings.Cut(pr.shownOutcome(), "#")
		parts := strings.Split(strings.Trim(typed, "/"), "/")
		subject := ""
		switch {
		case strings.Contains(typed, "://") || len(parts) < 2:
		case parts[0] == "budget" && len(parts) == 3: // budget/2022/0409
			subject = "budget:" + parts[2]
		case parts[0] != "budget":
			subject = strings.ReplaceAll(parts[0], "-", "") + ":" + parts[1]
		}
		if subject != "" && !slices.Contains(list, subject) {
			list = append(list, subject)
		}
	}
	return list
}

// entries are what the feeds say of a hearing: that it was announced, and what came of it.
func (p *publisher) entries(h *hearing) []site.Entry {
	e := site.Entry{
		Title: p.text("entry_announced", "title", h.doc.Base.Title), Path: h.path, Summary: h.doc.Meta.Changes, Body: h.doc.Body, Published: h.announced(),
		Tags: []string{p.text("form_" + string(h.form))}, Demo: h.demo(), Image: h.doc.Image, File: h.doc.File,
	}
	list := []site.Entry{e}
	if h.state(p.in.Now) != results {
		return list
	}
	return append(list, site.Entry{
		Title: p.text("entry_results", "title", h.doc.Base.Title), Path: h.path + "#results", Summary: p.resultsSentence(h), Published: h.doc.Meta.Results.Time,
		Tags: e.Tags, Demo: e.Demo,
	})
}

// facts are the hearings of a year, their proposals and what became of them: hearings.held, hearings.proposals, hearings.accepted, hearings.partial,
// hearings.rejected. A year is that of the closing.
func (p *publisher) facts() []site.Fact {
	var list []site.Fact
	for _, y := range p.years() {
		for _, f := range []struct {
			name string
			n    int
		}{{"held", len(y.hearings)}, {"proposals", y.all()}, {"accepted", y.count(accepted)}, {"partial", y.count(partial)}, {"rejected", y.count(rejected)}} {
			fig := p.counted("hearings."+f.name+"."+strconv.Itoa(y.year), p.text("fact_"+f.name), f.n, y.demo())
			fig.Path = root
			list = append(list, site.Fact{Name: "hearings." + f.name, Period: strconv.Itoa(y.year), Figure: fig})
		}
	}
	return list
}

// counted is a number of things: proposals are rows, and no cell holds how many.
func (p *publisher) counted(id, label string, n int, demo bool) site.Figure {
	return site.Figure{ID: id, Label: label, Number: decimal.MustNew(int64(n), 0), Set: true, How: site.Counted, Formula: p.text("counted"), Demo: demo}
}

// year is what was closed in it.
type year struct {
	year     int
	hearings []*hearing
}

func (y year) all() int {
	n := 0
	for _, h := range y.hearings {
		n += len(h.proposals)
	}
	return n
}

func (y year) count(d decision) int {
	n := 0
	for _, h := range y.hearings {
		n += h.count(d)
	}
	return n
}

func (y year) demo() bool { return slices.ContainsFunc(y.hearings, (*hearing).demo) }

// years are the years of hearings that are closed, the latest first.
func (p *publisher) years() []year {
	var list []year
	for _, h := range p.hearings {
		if s := h.state(p.in.Now); s != closed && s != results || h.meets(p.in.Now) {
			continue
		}
		n := h.closing().Year()
		i := slices.IndexFunc(list, func(y year) bool { return y.year == n })
		if i < 0 {
			i = len(list)
			list = append(list, year{year: n})
		}
		list[i].hearings = append(list[i].hearings, h)
	}
	slices.SortFunc(list, func(a, b year) int { return cmp.Compare(b.year, a.year) })
	return list
}
