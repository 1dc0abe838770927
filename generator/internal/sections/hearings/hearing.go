package hearings

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// hearing is a document with what was found beside it.
type hearing struct {
	doc        *content.Document[Meta]
	form       form
	path       string
	documents  []attached
	protocol   *attached // nil when there is none
	conclusion *attached
	file       *dataset.File // of the proposals; nil when it names none
	proposals  []*proposal   // by the day of the build
	unread     bool          // the decision of one of them could not be read
}

// demo says whether anything of it is invented.
func (h *hearing) demo() bool {
	demo := h.doc.Demo
	for _, p := range h.proposals {
		demo = demo || p.demo
	}
	return demo
}

// reader turns documents into hearings.
type reader struct {
	in       *site.Input
	hearings []*hearing
	byPath   map[string]*hearing    // by address
	named    map[string]*hearing    // by path of the file of proposals
	judged   map[*dataset.File]bool // files of proposals whose rows have been looked at
	lost     bool                   // a hearing names a file that is not there: which of those that nobody names it means is not known
}

// read makes a hearing of a document. One whose announcement is still to come is judged as well, but not published. An error is of the disk.
func (r *reader) read(doc *content.Document[Meta]) error {
	h := &hearing{doc: doc, path: root + doc.Slug + "/"}
	m := doc.Meta
	if name, ok := lookup(formWords, m.Kind); ok {
		h.form = form(name)
	} else if m.Kind != "" {
		r.in.Report.Add(ruleUnknownKind, doc.At("kind"), m.Kind, meant(formWords, m.Kind))
	}
	if other := r.byPath[h.path]; other != nil {
		r.in.Report.Put(diag.Diagnostic{
			Rule: ruleSameAddress, Pos: doc.At("slug"), Args: []any{"/" + h.path, other.doc.File},
			Related: []diag.Related{{Pos: other.doc.At("slug"), Note: diag.Text{RU: "эти слушания уже стоят по этому адресу", EN: "this hearing has the address already"}}},
		})
		return nil
	}
	r.byPath[h.path] = h
	whole := r.check(h)
	if err := r.attach(h); err != nil {
		return err
	}
	if err := r.checkPrivacy(h); err != nil {
		return err
	}
	r.findProposals(h)
	if !whole || h.form == "" || h.announced().After(r.in.Now) {
		return nil
	}
	if h.file != nil {
		r.readProposals(h)
	}
	r.hearings = append(r.hearings, h)
	return nil
}

// called is what a message calls a hearing: its title, or the name of its file while it has none.
func called(doc *content.Document[Meta]) string { return cmp.Or(doc.Base.Title, doc.Name) }

// findProposals finds the file that the hearing names among the datasets of the kind: by its path below data/, with or without that.
func (r *reader) findProposals(h *hearing) {
	typed := h.doc.Meta.Proposals
	if typed == "" {
		return
	}
	want := "data/" + strings.TrimPrefix(strings.TrimPrefix(typed, "/"), "data/")
	var known []string
	for _, ds := range r.in.Datasets.Kind(kindName) {
		for _, f := range ds.Files {
			known = append(known, strings.TrimPrefix(f.Path, "data/"))
			if f.Path == want {
				h.file = f
			}
		}
	}
	if h.file == nil {
		r.lost = true
		r.in.Report.Add(ruleNoProposals, h.doc.At("proposals"), typed, likely(strings.TrimPrefix(want, "data/"), known))
		return
	}
	if other := r.named[h.file.Path]; other != nil {
		r.in.Report.Put(diag.Diagnostic{
			Rule: ruleSameProposals, Pos: h.doc.At("proposals"), Args: []any{typed},
			Related: []diag.Related{{Pos: other.doc.At("proposals"), Note: diag.Text{RU: "здесь назван тот же файл", EN: "the same file is named here"}}},
		})
		h.file = nil
		return
	}
	r.named[h.file.Path] = h
}

// reportNobodys reports files of proposals that no hearing names. A document that could not be read, or is a draft, may name one; the text of all of them is
// looked at. An error is of the disk.
func (r *reader) reportNobodys() error {
	if r.lost {
		return nil
	}
	var texts string
	for _, ds := range r.in.Datasets.Kind(kindName) {
		for _, f := range ds.Files {
			if r.named[f.Path] != nil {
				continue
			}
			if texts == "" {
				var err error
				if texts, err = r.allText(); err != nil {
					return err
				}
			}
			if name := strings.TrimPrefix(f.Path, "data/"); !strings.Contains(texts, name) {
				r.in.Report.Add(ruleNobodys, f.At("path"), f.Name(), name)
			}
		}
	}
	return nil
}

// allText is every document of the section as it lies on the disk.
func (r *reader) allText() (string, error) {
	var b strings.Builder
	err := fs.WalkDir(r.in.Content.Root, "content/"+dir, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || d.IsDir() || path.Ext(name) != ".md" {
			return err
		}
		text, err := fs.ReadFile(r.in.Content.Root, name)
		b.Write(text)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read the hearings: %w", err)
	}
	return b.String(), nil
}
