package content

import (
	"path"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// fileName is what the name of a file or of a bundle folder says.
type fileName struct {
	name    string // without date and extension, NFC
	bundle  bool
	date    time.Time // in UTC; zero when there is none
	badDate string    // what looks like a date and is none: "2022-02-30"
}

// parseName reads the name of a document below dir: "2022-03-05-remont-dorogi.md", "новая дорога.md", "2022-03-05-doroga/index.md".
func parseName(dir, file string) fileName {
	var n fileName
	base := path.Base(file)
	base = strings.TrimSuffix(base, path.Ext(base))
	if folder := path.Dir(file); base == "index" && folder != dir {
		n.bundle = true
		base = path.Base(folder)
	}
	base = norm.NFC.String(base)
	date, rest, dated := cutDate(base)
	if !dated {
		n.name = base
		return n
	}
	n.name = rest
	if rest == "" {
		n.name = base
	}
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		n.badDate = date
	}
	n.date = day
	return n
}

// cutDate cuts a leading 2022-03-05 and what sets it off. Digits alone decide: a date that no calendar has is cut as well.
func cutDate(name string) (date, rest string, ok bool) {
	const form = "0000-00-00"
	if len(name) < len(form) {
		return "", name, false
	}
	for i := range len(form) {
		if c := name[i]; form[i] == '-' && c != '-' || form[i] == '0' && (c < '0' || c > '9') {
			return "", name, false
		}
	}
	date, rest = name[:len(form)], name[len(form):]
	trimmed := strings.TrimLeft(rest, "-_ ")
	if rest != "" && trimmed == rest {
		return "", name, false // 2022-03-051
	}
	return date, trimmed, true
}
