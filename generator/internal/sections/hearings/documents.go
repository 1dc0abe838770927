package hearings

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// attached is a file beside a document that is published with it.
type attached struct {
	source string // as the disk spells it
	path   string // site path
	title  string
	format string // as people call it
	size   int64
}

// formats are the kinds of files that a hearing may publish, by extension, as people call them. A list, because whatever lies in content/ must not become
// public by a slip.
var formats = map[string]string{
	".pdf": "PDF", ".doc": "Word", ".docx": "Word", ".odt": "ODT", ".rtf": "RTF", ".txt": "TXT", ".xls": "Excel", ".xlsx": "Excel", ".ods": "ODS", ".csv": "CSV", ".xml": "XML",
	".ppt": "PowerPoint", ".pptx": "PowerPoint", ".odp": "ODP", ".zip": "ZIP", ".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WebP", ".svg": "SVG",
	".mp3": "MP3", ".mp4": "MP4", ".webm": "WebM", ".ogg": "OGG",
}

// attach finds the files that a hearing names.
func (r *reader) attach(h *hearing) error {
	m := h.doc.Meta
	taken := map[string]string{}
	for i, a := range m.Documents {
		key := "documents." + strconv.Itoa(i)
		if a.File == "" {
			r.in.Report.Add(ruleNoFileName, h.doc.At(key))
			continue
		}
		found, err := r.beside(h, a.File, a.Title, key+".file", taken)
		if err != nil {
			return err
		}
		if found != nil {
			h.documents = append(h.documents, *found)
		}
	}
	var err error
	if h.protocol, err = r.ownFile(h, m.Protocol, "protocol", taken); err != nil {
		return err
	}
	h.conclusion, err = r.ownFile(h, m.Conclusion, "conclusion", taken)
	return err
}

// ownFile is the file that a key names, with the key's own title.
func (r *reader) ownFile(h *hearing, file, key string, taken map[string]string) (*attached, error) {
	if file == "" {
		return nil, nil
	}
	return r.beside(h, file, r.in.Text.Text("hearings."+key), key, taken)
}

// beside finds a file by its path from the document; nil when there is none to publish, which is reported. An error is of the disk.
func (r *reader) beside(h *hearing, typed, title, key string, taken map[string]string) (*attached, error) {
	pos := h.doc.At(key)
	full := path.Join(path.Dir(h.doc.File), typed)
	if !strings.HasPrefix(full, "content/"+dir+"/") {
		r.in.Report.Add(ruleDeadFile, pos, typed, diag.Text{RU: "файл должен лежать рядом с документом", EN: "the file must lie beside the document"})
		return nil, nil
	}
	source, names, err := r.find(full)
	if err != nil {
		return nil, err
	}
	ext := strings.ToLower(path.Ext(full))
	switch {
	case source == "":
		r.in.Report.Add(ruleDeadFile, pos, typed, likely(path.Base(full), names))
		return nil, nil
	case formats[ext] == "":
		r.in.Report.Add(ruleBadFormat, pos, typed)
		return nil, nil
	}
	info, err := fs.Stat(r.in.Content.Root, source)
	if err != nil {
		return nil, fmt.Errorf("look at a document of a hearing: %w", err)
	}
	if info.Size() == 0 {
		r.in.Report.Add(ruleEmptyFile, pos, typed)
		return nil, nil
	}
	a := &attached{source: source, format: formats[ext], size: info.Size(), title: format.Typography(cmp.Or(title, strings.TrimSuffix(path.Base(full), path.Ext(full))))}
	a.path = h.path + address(path.Base(full), ext, source, taken)
	return a, nil
}

// find looks for a file as the disk spells it, "" when there is none, and returns the names of what lies there instead. A disk that does not mind letter case
// must not let through what another one will not find.
func (r *reader) find(full string) (source string, names []string, err error) {
	entries, err := fs.ReadDir(r.in.Content.Root, path.Dir(full))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", nil, fmt.Errorf("look for a document of a hearing: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		if norm.NFC.String(e.Name()) == norm.NFC.String(path.Base(full)) {
			return path.Join(path.Dir(full), e.Name()), nil, nil
		}
		names = append(names, norm.NFC.String(e.Name()))
	}
	return "", names, nil
}

// address names a file within the hearing's address, in Latin; another file of the same Latin name gets a number.
func address(base, ext, source string, taken map[string]string) string {
	slug := cmp.Or(format.Slug(strings.TrimSuffix(norm.NFC.String(base), path.Ext(base))), "file")
	name := slug + ext
	for n := 2; taken[name] != "" && taken[name] != source; n++ {
		name = fmt.Sprintf("%s-%d%s", slug, n, ext)
	}
	taken[name] = source
	return name
}

// likely says which of the names was probably meant; empty when none is near.
func likely(typed string, names []string) diag.Text {
	near := format.Suggest(typed, names)
	if near == "" {
		return diag.Text{RU: "проверьте имя и положите файл на место", EN: "check the name and put the file in its place"}
	}
	return diag.Text{RU: "возможно, имелось в виду «" + near + "»", EN: "perhaps \"" + near + "\" was meant"}
}

// files are the downloads of the hearings.
func (p *publisher) files(h *hearing) []site.File {
	var list []site.File
	seen := map[string]bool{}
	all := h.documents
	if h.state(p.in.Now) == results {
		for _, a := range []*attached{h.protocol, h.conclusion} {
			if a != nil {
				all = append(all[:len(all):len(all)], *a)
			}
		}
	}
	for _, a := range all {
		if seen[a.path] {
			continue
		}
		seen[a.path] = true
		list = append(list, site.File{Path: a.path, Write: func(w io.Writer) error { return pour(w, p.in.Content.Root, a.source) }})
	}
	return list
}

func pour(w io.Writer, root fs.FS, name string) error {
	f, err := root.Open(name)
	if err != nil {
		return fmt.Errorf("publish a document of a hearing: %w", err)
	}
	defer f.Close()
	if _, err := io.Copy(w, f); err != nil {
		return fmt.Errorf("publish %s: %w", name, err)
	}
	return nil
}
