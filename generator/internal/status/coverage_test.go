package status

import (
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// TestCoverage finds what sections have published, what site.yaml says of the rest, and what nobody says.
func TestCoverage(t *testing.T) {
	in := portal(t)
	in.Parts = []Part{
		{Name: "budget", Title: "Бюджет", Path: "budget/", Pages: 3},
		{Name: "appeals", Title: "Обращения", Path: "appeals/"}, // nothing is published
		{Name: "hearings", Title: "Слушания", Path: "hearings/", Pages: 1},
		{Name: "unknown", Title: "Другое", Path: "other/", Pages: 9},
	}
	in.Site.Coverage = []site.Coverage{
		{Category: "1а", Title: "Главный сайт", URL: "https://example.ru/"},
		{Category: "2б", URL: "https://example.ru/proekty/"},
		{Category: "1в", Note: "Их нет."},
		{Category: "4", URL: "/pages/chs/", Title: "Памятка"},
	}
	states := func() map[string]string {
		got := map[string]string{}
		s := New(in)
		for _, ch := range s.Output().Pages[1].View.(CoverageView).Chapters {
			for _, c := range ch.Categories {
				got[c.Code] = c.State
			}
		}
		return got
	}
	got := states()
	for code, want := range map[string]string{"1а": isElsewhere, "1б": isAbsent, "1в": isNoted, "2б": isBoth, "4": isHere, "7б": isHere, "9в": isAbsent} {
		if got[code] != want {
			t.Errorf("%s is %s, want %s", code, got[code], want)
		}
	}
	if len(got) != len(Categories()) || len(got) != 24 {
		t.Errorf("%d categories", len(got))
	}

	in.Site.Coverage = append(in.Site.Coverage, site.Coverage{Category: anyCategory, URL: "https://example.ru/vse/"})
	got = states()
	for code, want := range map[string]string{"1а": isElsewhere, "1б": isElsewhere, "1в": isNoted, "7б": isHere, "9в": isElsewhere} {
		if got[code] != want {
			t.Errorf("with an address for the rest %s is %s, want %s", code, got[code], want)
		}
	}
}

// TestAddressesAreFollowed hands the addresses that lead into the portal to build, with their places.
func TestAddressesAreFollowed(t *testing.T) {
	in := portal(t, site.Publication{Title: "А", URL: "/budget/"}, site.Publication{Title: "Б", URL: "https://example.ru/"})
	in.Site.Coverage = []site.Coverage{{Category: "4", URL: "/net/"}}
	var got []string
	for _, p := range New(in).Output().Pages {
		for _, l := range p.Links {
			got = append(got, l.Path+" "+l.Pos.Text)
		}
	}
	if diff := testutil.Diff([]string{"/budget/ calendar.0.url", "/net/ coverage.0.url"}, got); diff != "" {
		t.Error(diff)
	}
}
