package opendata

import (
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// Cite is how a dataset is quoted.
type Cite struct {
	Text   string // as ГОСТ Р 7.0.5-2008 describes an electronic resource
	BibTeX string
}

// cite describes the published version of a dataset. Its day is that of the last change; the day of access is the reader's.
func (p *publisher) cite(ds *dataset.Dataset, some, all bool) Cite {
	owner, day, url := first(ds.Owner, p.in.Site.Body), ds.Renewed(), p.full(p.in.Site.DatasetPath(ds.ID))
	title := ds.Title
	if some {
		title += " (" + strings.ToLower(p.statusWords(some, all)) + ")"
	}
	var text strings.Builder
	text.WriteString(p.text("cite_text", "owner", owner, "title", title))
	if !day.IsZero() {
		text.WriteString(" " + p.text("cite_version", "date", day.Format("02.01.2006")))
	}
	if url != "" {
		text.WriteString(" " + p.text("cite_url", "url", url))
	}
	return Cite{Text: text.String(), BibTeX: bibtex(p.in.Site.DatasetID(ds.ID), owner, title, url, day)}
}

func bibtex(key, owner, title, url string, day time.Time) string {
	lines := []string{"@misc{" + key, "  author = {{" + texEscape.Replace(owner) + "}}", "  title  = {{" + texEscape.Replace(title) + "}}"}
	if !day.IsZero() {
		lines = append(lines, "  year   = {"+day.Format("2006")+"}", "  note   = {Набор данных, версия от "+format.ISODate(day)+"}")
	}
	if url != "" {
		lines = append(lines, "  url    = {"+url+"}")
	}
	return strings.Join(lines, ",\n") + "\n}"
}

// texEscape guards what TeX would read as its own.
var texEscape = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`)
