package build

import (
	"context"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// TestMeet gives a section the facts of all, and publishes what it makes of them.
func TestMeet(t *testing.T) {
	counted := site.Figure{Label: "Число", Number: decimal.Ten, Set: true, Unit: "штук"}
	giver := site.Section{Name: "giver", Path: "giver/", Load: func(*site.Input) (site.Output, error) {
		return site.Output{Facts: []site.Fact{{Name: "giver.things", Period: "2022", Figure: counted}}}, nil
	}}
	typed := func(row int) diag.Pos { return diag.Pos{File: "data/links/links.csv", Line: row, Col: 2} }
	meeter := site.Section{Name: "meeter", Path: "meeter/", Views: map[string]any{"notes/note.html": noteView{}}, Load: func(*site.Input) (site.Output, error) {
		return site.Output{Meet: func(facts site.Facts, _ *diag.Report) (site.Output, error) {
			f, _ := facts.Find("giver.things", "2022")
			return site.Output{
				Pages: []site.Page{{
					Path: "meeter/", Title: "Встреча", Template: "notes/note.html", View: noteView{Title: f.Figure.Exact()},
					Links: []site.Pointer{
						{Path: "/notes/pervaya/", Pos: typed(2)},
						{Path: "notes/vtoraya", Pos: typed(3)},
						{Path: "https://example.ru/", Pos: typed(4)},
						{Path: "/old/second/", Pos: typed(5)},
						{Path: "/notes/pervaja/", Pos: typed(6)},
						{Path: "net", Pos: typed(7)},
					},
				}},
				Nav: []site.Link{{Title: "Встреча", Path: "meeter/"}},
			}, nil
		}}, nil
	}}
	o := testOptions(portalAt(t, minimal()))
	o.Sections = []site.Section{meeter, notes, giver}
	r, err := Check(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range r.Report.All() {
		got = append(got, d.Pos.String()+" "+d.Rule.Code)
	}
	if want := "data/links/links.csv:6 SIT023\ndata/links/links.csv:7 SIT023"; !sameLines(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	for _, l := range r.Listing {
		if l.Path == "meeter/" {
			return
		}
	}
	t.Error("the page that was made of others' facts is not there")
}

// sameLines compares findings by their beginnings: a place of a table says its column in more words.
func sameLines(got []string, want string) bool {
	lines := strings.Split(want, "\n")
	if len(got) != len(lines) {
		return false
	}
	for i, w := range lines {
		place, code, _ := strings.Cut(w, " ")
		if !strings.HasPrefix(got[i], place) || !strings.HasSuffix(got[i], code) {
			return false
		}
	}
	return true
}
