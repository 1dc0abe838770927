package build

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// TestRelated lists documents that say what they are about before other pages, the newest first, and reports the subjects that no page has.
func TestRelated(t *testing.T) {
	page := func(path string, subjects ...string) site.Page {
		return site.Page{Path: path, Title: path, Template: "notes/note.html", View: noteView{Title: path}, Subjects: subjects}
	}
	told := func(path string, day int, about ...string) site.Page {
		p := page(path)
		p.Published = time.Date(2022, 1, day, 0, 0, 0, 0, time.UTC)
		for i, s := range about {
			p.About = append(p.About, site.Pointer{Path: s, Pos: diag.Pos{File: "content/told.md", Line: i + 2}})
		}
		return p
	}
	pages := []site.Page{page("a/", "roads"), told("z/old/", 1, "roads"), told("z/new/", 2, "roads", "road", "нет")}
	for i := range relatedCount {
		pages = append(pages, page(fmt.Sprintf("b/%d/", i), "roads"))
	}
	giver := site.Section{Name: "giver", Path: "giver/", Views: map[string]any{"notes/note.html": noteView{}}, Load: func(*site.Input) (site.Output, error) {
		return site.Output{Pages: pages, Nav: []site.Link{{Title: "a", Path: "a/"}}}, nil
	}}
	o := testOptions(portalAt(t, minimal()))
	o.Sections = []site.Section{giver, notes}
	s := NewSession(o)
	t.Cleanup(func() { s.Close() })
	ready, err := s.Prepare(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range ready.Result().Report.All() {
		got = append(got, d.Pos.String()+" "+d.Rule.Code+" "+d.Message(diag.RU))
	}
	if want := "content/told.md:3 SIT040 страниц о «road» на портале нет; возможно, «roads»\ncontent/told.md:4 SIT040 страниц о «нет» на портале нет"; !sameLines(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	for _, pg := range ready.plan.pages {
		if pg.Path != "a/" {
			continue
		}
		if len(pg.related) != relatedCount || pg.related[0].Path != "z/new/" || pg.related[1].Path != "z/old/" || pg.related[2].Path != "b/0/" {
			t.Errorf("%+v", pg.related)
		}
	}
}
