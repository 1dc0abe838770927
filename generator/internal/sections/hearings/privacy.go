package hearings

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/personal"
)

// checkPrivacy looks for what tells who somebody is in a hearing's own words and in the files beside it that are text: the body, the title, what changes. Ways of
// proposing are addresses of the body and not looked at. What PDF and Word files say cannot be seen. An error is of the disk.
func (r *reader) checkPrivacy(h *hearing) error {
	for _, k := range []struct{ key, text string }{{"title", h.doc.Base.Title}, {"summary", h.doc.Base.Summary}, {"changes", h.doc.Meta.Changes}} {
		for _, f := range personal.Find(k.text) {
			if !r.official(h, f) {
				f.Report(h.doc.At(k.key), r.in.Report)
			}
		}
	}
	text, err := fs.ReadFile(r.in.Content.Root, h.doc.File)
	if err != nil {
		return fmt.Errorf("read a hearing: %w", err)
	}
	r.checkText(h, h.doc.File, string(text), bodyAt(string(text)))
	seen := map[string]bool{}
	for _, a := range r.textFiles(h) {
		if seen[a.source] {
			continue
		}
		seen[a.source] = true
		text, err := fs.ReadFile(r.in.Content.Root, a.source)
		if err != nil {
			return fmt.Errorf("read a document of a hearing: %w", err)
		}
		r.checkText(h, a.source, decoded(text), 0)
	}
	return nil
}

// textFiles are the attached files that can be read as text.
func (r *reader) textFiles(h *hearing) []attached {
	all := h.documents
	for _, a := range []*attached{h.protocol, h.conclusion} {
		if a != nil {
			all = append(all[:len(all):len(all)], *a)
		}
	}
	var list []attached
	for _, a := range all {
		switch strings.ToLower(path.Ext(a.source)) {
		case ".txt", ".csv", ".xml":
			list = append(list, a)
		}
	}
	return list
}

// decoded is the text of a file: UTF-8, else windows-1251, as Notepad and Excel save Russian.
func decoded(text []byte) string {
	if utf8.Valid(text) {
		return string(text)
	}
	other, err := charmap.Windows1251.NewDecoder().Bytes(text)
	if err != nil {
		return strings.ToValidUTF8(string(text), "\ufffd")
	}
	return string(other)
}

// checkText reports what is found in a text from an offset on, at line and column.
func (r *reader) checkText(h *hearing, file, text string, from int) {
	for _, f := range personal.Find(text[from:]) {
		if !r.official(h, f) {
			f.Report(placeOf(file, text, from+f.Start, f.Text), r.in.Report)
		}
	}
}

// placeOf is the line and the column, in characters, of an offset.
func placeOf(file, text string, at int, found string) diag.Pos {
	line := strings.LastIndexByte(text[:at], '\n') + 1
	first, _, _ := strings.Cut(found, "\n")
	return diag.Pos{File: file, Line: strings.Count(text[:at], "\n") + 1, Col: utf8.RuneCountInString(strings.TrimPrefix(text[line:at], "\ufeff")) + 1, Width: utf8.RuneCountInString(first)}
}

// fence is a line that ends the front matter.
var fence = regexp.MustCompile(`(?m)^---[ \t]*\r?$`)

// bodyAt is where the text after the front matter begins.
func bodyAt(text string) int {
	fences := fence.FindAllStringIndex(text, 2)
	if len(fences) < 2 {
		return 0
	}
	return fences[1][1]
}

// official says whether a finding is a contact of the body itself: one of site.yaml, or a way of proposing at this hearing.
func (r *reader) official(h *hearing, f personal.Finding) bool {
	s, m := r.in.Site.Contacts, h.doc.Meta.Propose
	switch f.Kind {
	case personal.Phone:
		found := lastDigits(f.Text)
		for _, known := range []string{s.Phone, m.Phone, m.InPerson, m.Post} {
			if found != "" && strings.Contains(onlyDigits(known), found) {
				return true
			}
		}
	case personal.Email:
		return strings.EqualFold(f.Text, s.Email) || strings.EqualFold(f.Text, m.Email)
	}
	return false
}

// lastDigits are the ten digits of a phone without the country's or the trunk prefix; "" when there are fewer than five.
func lastDigits(phone string) string {
	d := onlyDigits(phone)
	if len(d) < 5 {
		return ""
	}
	return d[max(0, len(d)-10):]
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// personColumn are headings of columns that name people, however their cells are written: «Иванов И. И.» is found by no rule for full names.
var personColumn = regexp.MustCompile(`(?i)^(?:фио|ф\.\s?и\.\s?о\.?|фамилия.*|имя|отчество|телефон.*|адрес.*(?:жительств|регистрац|проживан|почт).*|e-?mail|(?:эл(?:ектронная|\.)?\s?)?почта|паспорт.*|снилс|дата рождения)$`)

// checkRowPrivacy looks at every cell of a row, in columns that the kind does not know, too: the file is published as a whole.
func checkRowPrivacy(cells []dataset.Cell, told map[int]bool, report *diag.Report) {
	for _, c := range cells {
		heading := strings.TrimSpace(c.Column())
		if personColumn.MatchString(heading) {
			if !told[c.Col] && c.HasValue() {
				told[c.Col] = true
				pos := c.Pos()
				pos.Text = ""
				report.Add(rulePersonColumn, pos, heading)
			}
			continue
		}
		personal.Check(c.Raw, c.Pos(), report)
	}
}

// checkRest looks at the files of proposals that stand on no page: of a hearing still to be announced, of a draft, of none, and of earlier releases. They are
// published among the open data all the same.
func (r *reader) checkRest() {
	for _, ds := range r.in.Datasets.Kind(kindName) {
		files := ds.Files
		for _, old := range ds.Releases {
			files = append(files[:len(files):len(files)], old.Files...)
		}
		for _, f := range files {
			if r.judged[f] {
				continue
			}
			r.judged[f] = true // a release that is the working version is the same file
			told := map[int]bool{}
			var notes noted
			for line := range dataset.Rows[row](f, r.in.Report) {
				checkRowPrivacy(line.Cells, told, r.in.Report)
				notes.see(line.Block)
			}
			notes.check(f, r.in.Report)
		}
	}
}

// noted are the tables of a file, for what is written over and under their rows. It is complete when the rows have been read.
type noted []*dataset.Block

func (n *noted) see(b *dataset.Block) {
	if b != nil && !slices.Contains(*n, b) {
		*n = append(*n, b)
	}
}

func (n noted) check(f *dataset.File, report *diag.Report) {
	for _, b := range n {
		for _, note := range slices.Concat(b.Above, b.Notes) {
			personal.Check(note.Text, diag.Pos{File: f.Path, Line: note.Row}, report)
		}
	}
}
