package dataset

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

// What was published may change, but not in silence. The passport's corrections say which of the changes between two versions were meant, and why; a changed
// figure of a closed period that none of them covers is a fault.

// covers says whether a correction's day is one of a revision: after the earlier version and not after the later.
func (r *Revision) covers(c *Correction) bool {
	return c.Date.After(r.from) && (r.To == "" || !c.Date.After(r.Date))
}

// correct gives the changes of a revision their corrections, the last one that covers a change, and remembers them at the cells of the later version.
func (d *Dataset) correct(r *Revision) {
	for i := range d.Corrections {
		c := &d.Corrections[i]
		if !r.covers(c) {
			continue
		}
		rows := d.chosen(c, r)
		for k := range r.Changes {
			x := &r.Changes[k]
			if !d.named(c, x.File) || !rows(x) {
				continue
			}
			x.Correction, c.used = c, true
			if x.New.File != nil {
				x.New.File.corrected[place{x.New.Row, x.New.Col}] = c
			}
		}
	}
}

// named says whether a correction speaks of a file, in whatever version.
func (d *Dataset) named(c *Correction, f *File) bool {
	return same(strings.TrimPrefix(c.File, path.Join(folder, d.ID)+"/"), f.Name())
}

// chosen returns which changes of its file a correction is about. A word of its rows that is a code or a name of some changed row is no row's number.
func (d *Dataset) chosen(c *Correction, r *Revision) func(*Change) bool {
	if len(c.Rows) == 0 {
		return func(*Change) bool { return true }
	}
	numbers := map[string]bool{}
	for _, word := range c.Rows {
		numbers[word] = !slices.ContainsFunc(r.Changes, func(x Change) bool { return d.named(c, x.File) && x.line.called(word) })
	}
	return func(x *Change) bool {
		return slices.ContainsFunc(c.Rows, func(word string) bool {
			return x.line.called(word) || numbers[word] && word == strconv.Itoa(x.line.row)
		})
	}
}

// called says whether a row has a code or a name that a correction gives.
func (l *line) called(word string) bool {
	code, _ := parseCode(word)
	return slices.ContainsFunc(l.cells, func(c Cell) bool {
		switch c.Type() {
		case TypeCode:
			return code != "" && c.Machine() == code
		case TypeText:
			return c.HasValue() && fold(c.Raw) == fold(word)
		}
		return false
	})
}

// released says whether a file of the dataset's folder is one that some release has: a correction may speak of a file that is gone by now.
func (r *passportReader) released(full string) bool {
	name := strings.TrimPrefix(full, r.dir+"/")
	return slices.ContainsFunc(r.frozen, func(n string) bool {
		_, rest, _ := strings.Cut(strings.TrimPrefix(n, path.Join(r.dir, releaseFolder)+"/"), "/")
		return same(rest, name)
	})
}

// judge reports what changed without a word in the passport, and words about what did not change.
func (d *Dataset) judge(report *diag.Report) {
	for i := range d.revisions {
		d.judgeRevision(&d.revisions[i], report)
	}
	first := d.Releases[0].Date
	for i := range d.Corrections {
		if c := &d.Corrections[i]; !c.used && c.Date.After(first) {
			report.Add(IdleCorrection, c.Pos, path.Base(c.File), c.Date.Format("02.01.2006"), d.window(c))
		}
	}
}

// window names the two versions between which a correction's day lies.
func (d *Dataset) window(c *Correction) diag.Text {
	from := d.Releases[0].Name
	for _, r := range d.Releases[1:] {
		if !c.Date.After(r.Date) {
			return diag.Text{RU: "между выпусками " + from + " и " + r.Name, EN: "between releases " + from + " and " + r.Name}
		}
		from = r.Name
	}
	return diag.Text{RU: "после выпуска " + from, EN: "since release " + from}
}

// judgeRevision reports the changes that nobody has explained.
func (d *Dataset) judgeRevision(r *Revision, report *diag.Report) {
	for start := 0; start < len(r.Changes); {
		end := start
		var silent []*Change
		file := d.later(r, r.Changes[start].File)
		for end < len(r.Changes) && d.later(r, r.Changes[end].File) == file {
			if x := &r.Changes[end]; x.closed && x.Figure() && x.Correction == nil {
				silent = append(silent, x)
			}
			end++
		}
		start = end
		if len(silent) > 0 {
			d.judgeFile(r, file, silent, report)
		}
	}
	if r.To == "" {
		for _, f := range r.Gone {
			report.Put(diag.Diagnostic{Rule: GoneFile, Pos: d.At("files"), Args: []any{f.Name(), r.From}, Related: []diag.Related{{Pos: diag.Pos{File: f.Path}, Note: publishedNote}}})
		}
	}
}

// later returns the later version of a file that a change speaks of.
func (d *Dataset) later(r *Revision, f *File) *File {
	files := d.Files
	for _, release := range d.Releases {
		if release.Name == r.To {
			files = release.Files
		}
	}
	return fileOf(files, f.Name())
}

// judgeFile reports the changes of one file.
func (d *Dataset) judgeFile(r *Revision, f *File, silent []*Change, report *diag.Report) {
	faults := newFaults(f, report)
	lines := d.toPaste(r, f, silent)
	gone := map[*line]bool{}
	for i, x := range silent {
		if i > 0 {
			lines = pasteAbove
		}
		related := []diag.Related{{Pos: x.Old.Pos(), Note: publishedNote}}
		if x.New.File == nil {
			if !gone[x.line] {
				gone[x.line] = true
				faults.put(diag.Diagnostic{Rule: GoneRow, Pos: diag.Pos{File: f.Path}, Args: []any{x.Row, r.From, x.Old.File.Path, d.Path, lines}, Related: related})
			}
			continue
		}
		args := []any{r.From, shown(x.Old), shown(x.New), x.Row, x.Old.File.Path, d.Path, lines}
		faults.put(diag.Diagnostic{Rule: ChangedFigure, Pos: x.New.Pos(), Args: args, Related: related})
	}
	faults.finish()
}

// pasteAbove stands for the lines to paste at all findings of a file but the first: one entry covers them.
var pasteAbove = diag.Text{RU: "(строки для него — у первого такого числа этого файла)", EN: "(its lines stand with the first such figure of this file)"}

var publishedNote = diag.Text{RU: "опубликовано", EN: "published"}

// shown is what stands in a cell, for a message.
func shown(c Cell) diag.Text {
	if s := clip(c.Raw); s != "" {
		return diag.Text{RU: s, EN: s}
	}
	return diag.Text{RU: "пусто", EN: "empty"}
}

// pastedRows is how many rows are named for an editor to paste; of more the whole file is.
const pastedRows = 12

// toPaste writes the lines of the passport that would explain the changes of a file.
func (d *Dataset) toPaste(r *Revision, f *File, silent []*Change) diag.Text {
	var rows []string
	for _, x := range silent {
		if len(rows) > pastedRows {
			break
		}
		if name := quoted(x.line.shortName()); !slices.Contains(rows, name) {
			rows = append(rows, name)
		}
	}
	write := func(lang int, todo string) string {
		var b strings.Builder
		if len(d.Corrections) == 0 {
			b.WriteString("corrections:\n")
		}
		fmt.Fprintf(&b, "  - date: %s\n    file: %s\n", d.dayToPaste(r, lang), quoted(f.Name()))
		if len(rows) <= pastedRows {
			fmt.Fprintf(&b, "    rows: [%s]\n", strings.Join(rows, ", "))
		}
		fmt.Fprintf(&b, "    reason: %s", todo)
		return b.String()
	}
	return diag.Text{RU: write(0, blankReason.RU), EN: write(1, blankReason.EN)}
}

// dayToPaste is a day that the correction may have: what the passport calls its last update, when that fits.
func (d *Dataset) dayToPaste(r *Revision, lang int) string {
	if r.To != "" {
		return r.To
	}
	if d.Updated.After(r.from) {
		return d.Updated.Format(time.DateOnly)
	}
	return [...]string{"ГГГГ-ММ-ДД   # позже " + r.From, "YYYY-MM-DD   # later than " + r.From}[lang]
}

// shortName is what a correction may call a row: its code, else its name, else its number.
func (l *line) shortName() string {
	name := ""
	for _, c := range l.cells {
		switch {
		case !c.HasValue():
		case c.Type() == TypeCode && c.head.column != nil && c.head.column.Required:
			return oneLine(trim(c.Raw))
		case c.Type() == TypeCode:
			name = oneLine(trim(c.Raw))
		}
	}
	if name == "" {
		for _, c := range l.cells {
			if c.Type() == TypeText && c.HasValue() && !c.figure() {
				return oneLine(trim(c.Raw))
			}
		}
		name = strconv.Itoa(l.row)
	}
	return name
}

// quoted writes a text as YAML that is surely read back as that text.
func quoted(s string) string { return strconv.Quote(s) }
