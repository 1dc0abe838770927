package build

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
)

// What must not appear is looked for three times: in documents while they are read (watch), in all other files that a build depends on and in their names
// (checkDenied), and, when the gate is open, in the pages made of data before any is written (checkPages in denypages.go).

// watch lets the reader look through documents, which it has in memory.
func (p *plan) watch() *content.Watch {
	if p.denied == nil {
		return nil
	}
	return &content.Watch{Key: p.denied.Key(), Look: func(file string, text []byte) []content.Spot {
		var list []content.Spot
		p.denied.Lines(file, text, func(s deny.Spot) {
			list = append(list, content.Spot{Start: s.Start, End: s.End, Finding: func(pos diag.Pos) diag.Diagnostic { return p.denied.Finding(pos, s.Entry) }})
		})
		return list
	}}
}

// checkDenied looks through the files that no reader of documents has looked through, the names of all files, and the texts of the theme.
func (p *plan) checkDenied(ctx context.Context) error {
	if p.denied == nil {
		return nil
	}
	listing := p.listing
	if listing == nil {
		var err error
		if listing, err = p.run.source.files(p.roots); err != nil {
			return err
		}
	}
	tables := map[string]*dataset.File{}
	for _, ds := range p.datasets {
		for _, f := range ds.Files {
			tables[f.Path] = f
		}
		for _, r := range ds.Releases {
			for _, f := range r.Files {
				tables[f.Path] = f
			}
		}
	}
	p.checkNames(listing)
	err := parallel(ctx, len(listing), func(i int) error {
		name := listing[i]
		switch ext := strings.ToLower(path.Ext(name)); {
		case name == settingsFile:
			p.checkSettingsText()
		case ext == ".csv":
			return p.checkTable(name, tables[name])
		case ext == ".md" && strings.HasPrefix(name, "content/"): // the reader has looked at it, or it is not published
		case slices.Contains(textFiles, ext):
			return p.checkTextFile(p.run.source.disk, name, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = p.checkThemeTexts(listing)
	p.report.Hush(p.secret)
	return err
}

// secret says whether a text quoted by a finding of another rule says what must not appear: logs may be public, too.
func (p *plan) secret(text string) (found bool) {
	p.denied.FindMarked("", []byte(text), func(deny.Spot) { found = true })
	return found
}

// textFiles are the files whose text is searched; of all others only the names are.
var textFiles = []string{".md", ".txt", ".yaml", ".yml", ".json", ".xml", ".svg", ".html", ".htm", ".css", ".js", ".tsv", ".ics", ".geojson"}

// checkNames judges the names of files and folders; what a folder is called is said once.
func (p *plan) checkNames(listing []string) {
	type named struct {
		place string
		entry int
	}
	known := map[named]bool{}
	for _, name := range listing {
		place := ""
		for part := range strings.SplitSeq(name, "/") {
			place = path.Join(place, part)
			for _, entry := range p.denied.Name(name, part) {
				if key := (named{place, entry}); !known[key] {
					known[key] = true
					p.report.Put(p.denied.NameFinding(place, entry))
				}
			}
		}
	}
}

// checkSettingsText looks through site.yaml, the list itself left out: from its key to the next one at the margin.
func (p *plan) checkSettingsText() {
	lines := slices.Clone(p.settings.lines)
	inside := false
	for i, line := range lines {
		if line != "" && !strings.ContainsAny(line[:1], " \t-#") {
			inside = strings.HasPrefix(line, "deny:")
		}
		if inside {
			lines[i] = ""
		}
	}
	p.checkLines(settingsFile, []byte(strings.Join(lines, "\n")), 1)
}

// checkLines looks through a text that begins at a line of its file.
func (p *plan) checkLines(file string, text []byte, line int) (found int) {
	p.denied.Lines(file, text, func(s deny.Spot) {
		found++
		head := text[:s.Start]
		start := bytes.LastIndexByte(head, '\n') + 1
		p.report.Put(p.denied.Finding(diag.Pos{
			File: file, Line: line + bytes.Count(head, []byte{'\n'}), Col: utf8.RuneCount(head[start:]) + 1, Width: utf8.RuneCount(text[s.Start:s.End]),
		}, s.Entry))
	})
	return found
}

// checkTextFile looks through a file of text. shown is what it is called in findings.
func (p *plan) checkTextFile(root fs.FS, name, shown string) error {
	data, err := fs.ReadFile(root, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // gone since the listing; the next build sees it
	}
	if err != nil {
		return err
	}
	p.checkLines(shown, bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r\n"), []byte("\n")), 1)
	return nil
}

// checkThemeTexts looks through the default theme's words and templates that no file of the portal's theme stands for.
func (p *plan) checkThemeTexts(listing []string) error {
	own := path.Join("themes", p.settings.Theme)
	return fs.WalkDir(p.run.Themes, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".yaml", ".html"}, path.Ext(name)) {
			return err
		}
		if _, over := slices.BinarySearch(listing, path.Join(own, name)); over {
			return nil
		}
		return p.checkTextFile(p.run.Themes, name, "themes/default/"+name)
	})
}

// pagePlace is what a finding about a page calls it: its document, or its address.
func pagePlace(pg *page) string { return cmp.Or(pg.File, "/"+pg.Path) }
