package content

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// checkMeta checks what every document's front matter must say, sets its texts as a printer would, and completes it from the file's name.
func (s *source) checkMeta(m *Meta, name fileName, keys keyPlaces, zone *time.Location) {
	report := func(rule *diag.Rule, key string, args ...any) { s.reportAt(rule, keys.at(s.file, key), args...) }
	m.Title = strings.TrimSpace(m.Title)
	if m.Title == "" && !keys.reported("title") {
		report(noTitle, "title")
	}
	for _, field := range [...]struct{ key, text string }{{"title", m.Title}, {"summary", m.Summary}, {"image_alt", m.ImageAlt}} {
		if strings.Contains(field.text, "{{") {
			report(figureInMatter, field.key)
		}
	}
	m.Title, m.Summary, m.ImageAlt = format.Typography(m.Title), format.Typography(strings.TrimSpace(m.Summary)), format.Typography(m.ImageAlt)
	m.Tags = cleanTags(m.Tags)
	m.Category = norm.NFC.String(m.Category)
	checkDates(m, name, zone, report)
	switch m.Status {
	case "", "official", "demo":
	default:
		report(badStatus, "status", m.Status, cmp.Or(format.Suggest(m.Status, []string{"official", "demo"}), "demo"))
	}
	if m.Slug != "" && format.Slug(m.Slug) != m.Slug {
		report(badSlug, "slug", m.Slug, cmp.Or(format.Slug(m.Slug), "remont-dorog"))
	}
	for _, a := range m.Aliases {
		if a != "" && !goodAlias(a) {
			report(badAlias, "aliases", a)
		}
	}
	switch {
	case m.Image == "":
	case scheme(m.Image) != "":
		report(foreignImage, "image", m.Image)
	case m.ImageAlt == "":
		report(leadWithoutAlt, "image", m.Image)
	}
}

// checkDates takes the date from the name where the front matter has none, and holds the two against each other where both stand.
func checkDates(m *Meta, name fileName, zone *time.Location, report func(*diag.Rule, string, ...any)) {
	if name.badDate != "" {
		report(badNameDate, "date", name.badDate)
		return
	}
	if !name.date.IsZero() {
		day := time.Date(name.date.Year(), name.date.Month(), name.date.Day(), 0, 0, 0, 0, zone)
		switch {
		case m.Date.IsZero():
			// An unreadable date was reported; the name's serves as well as any.
			m.Date = Date{day}
		case m.Date.Format(time.DateOnly) != day.Format(time.DateOnly):
			report(dateDiffers, "date", m.Date.Format(time.DateOnly), day.Format(time.DateOnly))
		}
	}
	if !m.Updated.IsZero() && m.Updated.Before(startOfDay(m.Date.Time)) {
		report(updatedBefore, "updated", m.Updated.Format(time.DateOnly), m.Date.Format(time.DateOnly))
	}
}

func startOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// cleanTags drops empty tags and repeated ones.
func cleanTags(tags []string) []string {
	kept := tags[:0]
	for _, t := range tags {
		if t = norm.NFC.String(strings.TrimSpace(t)); t != "" && !slices.Contains(kept, t) {
			kept = append(kept, t)
		}
	}
	return kept
}

// goodAlias says whether an alias is a path of this site: "/news/old/", "/old.html".
func goodAlias(a string) bool {
	return len(a) > 1 && a[0] == '/' && a[1] != '/' && !strings.ContainsAny(a, " \t?#\\<>\"") && !strings.Contains(a+"/", "/../") && !strings.Contains(a+"/", "/./")
}

// slugOf returns the document's address: from the front matter, else from the name.
func (s *source) slugOf(m *Meta, name fileName, keys keyPlaces) string {
	if m.Slug != "" {
		return format.Slug(m.Slug)
	}
	slug := format.Slug(name.name)
	if slug == "" {
		s.reportAt(noSlug, keys.at(s.file, "slug"), name.name)
	}
	return slug
}
