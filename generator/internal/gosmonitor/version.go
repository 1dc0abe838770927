package gosmonitor

import (
	"path"
	"regexp"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

// moment is how a day of a passport was read.
type moment struct {
	time   time.Time
	ok     bool
	hyphen bool      // ISO 8601's extended form, which the recommendations do not use
	hint   diag.Text // of a bad one: what was probably meant
}

// The forms of a day: as the recommendations write it, as ISO 8601 also allows it, and as people write it.
var (
	basicForms    = []string{"20060102", "20060102T1504", "20060102T150405"}
	extendedForms = []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T1504"}
	wrongForms    = []string{"02012006", "02.01.2006", "02.01.2006 15:04:05", "02.01.2006 15:04", "20060102t1504", "20060102t0000", "2006-01-02 15:04:05", "2006.01.02"}
)

// parseMoment reads a day.
func parseMoment(s string) moment {
	if t, ok := parseAny(s, basicForms); ok {
		return moment{time: t, ok: true}
	}
	if t, ok := parseAny(s, extendedForms); ok {
		return moment{time: t, ok: true, hyphen: true}
	}
	if t, ok := parseAny(s, wrongForms); ok {
		return moment{hint: diag.Text{RU: "; по-видимому, " + t.Format(dayForm), EN: "; probably " + t.Format(dayForm)}}
	}
	return moment{}
}

// parseAny tries forms. A year of another century than these is a day read wrong.
func parseAny(s string, forms []string) (time.Time, bool) {
	for _, f := range forms {
		if t, err := time.Parse(f, s); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
			return t, true
		}
	}
	return time.Time{}, false
}

var (
	dataKey      = regexp.MustCompile(`^data-(.+)-structure-(.+)$`)
	structureKey = regexp.MustCompile(`^structure-(.+)$`)
	// identifierForm is a body's ИНН and a Latin name.
	identifierForm = regexp.MustCompile(`^(\d{10}|\d{12})-[A-Za-z0-9][A-Za-z0-9_-]*$`)
)

// extensions are those of files that a key must not have.
var extensions = map[string]bool{".csv": true, ".xml": true, ".json": true, ".xsd": true, ".xls": true, ".xlsx": true, ".zip": true}

// bare cuts a known extension off a file's name or a key.
func bare(name string) (string, string) {
	if ext := strings.ToLower(path.Ext(name)); extensions[ext] {
		return name[:len(name)-len(ext)], ext
	}
	return name, ""
}
