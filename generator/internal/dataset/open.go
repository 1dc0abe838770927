package dataset

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// folder is where datasets are, below a portal's root.
const folder = "data"

// passportName is the file that makes a folder a dataset.
const passportName = "passport.yaml"

var goodID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Open reads every passport below data/ of a portal, and looks once through the bytes of every file that they list. Kinds are what its sections read;
// of two with one name the first counts.
func Open(root fs.FS, kinds []Kind, report *diag.Report) (Datasets, error) {
	entries, err := fs.ReadDir(root, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var list Datasets
	for _, e := range entries {
		if hidden(e.Name()) {
			continue
		}
		name := path.Join(folder, e.Name())
		if !e.IsDir() {
			if isTable(e.Name()) || isPassport(e.Name()) {
				report.Add(StrayFile, diag.Pos{File: name})
			}
			continue
		}
		d, err := openDataset(root, name, kinds, report)
		if err != nil {
			return nil, err
		}
		if d != nil {
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b *Dataset) int { return strings.Compare(a.ID, b.ID) })
	return list, nil
}

// hidden says whether a name is none of an editor's: .git, .DS_Store, Excel's lock file, Thumbs.db.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func isTable(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
		return true
	}
	return false
}

func isPassport(name string) bool {
	low := strings.ToLower(name)
	return low == "passport.yaml" || low == "passport.yml"
}

// openDataset reads one folder; nil when it is no dataset.
func openDataset(root fs.FS, dir string, kinds []Kind, report *diag.Report) (*Dataset, error) {
	names, err := walk(root, dir)
	if err != nil {
		return nil, err
	}
	own := dir + "/" + passportName
	if !slices.Contains(names, own) {
		for _, n := range names {
			if isPassport(path.Base(n)) || isTable(n) {
				report.Add(NoPassport, diag.Pos{File: dir}, foundInstead(dir, names))
				break
			}
		}
		return nil, nil
	}
	names, frozen := parted(names, dir)
	b, err := fs.ReadFile(root, own)
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		if n != own && isPassport(path.Base(n)) {
			report.Add(StrayFile, diag.Pos{File: n})
		}
	}
	m, ok := parseYAML(own, b, report)
	if !ok {
		return nil, nil
	}
	d := &Dataset{FS: root}
	d.Path, d.at = own, m.doc.at
	r := passportReader{mapping: m, dataset: d, id: path.Base(dir), names: names, frozen: frozen, dir: dir, kinds: kinds}
	r.read()
	if err := d.examine(); err != nil {
		return nil, err
	}
	d.judgeColumns(report)
	for _, f := range d.Files {
		d.conceal(f, d.Withheld)
	}
	if err := d.openReleases(dir, frozen, kinds, report); err != nil {
		return nil, err
	}
	d.judgeWithheld(report)
	return d, nil
}

// foundInstead names a file that was perhaps meant to be the passport.
func foundInstead(dir string, names []string) diag.Text {
	for _, n := range names {
		if base := path.Base(n); isPassport(base) {
			n = strings.TrimPrefix(n, dir+"/")
			return diag.Text{RU: "; есть «" + n + "»", EN: "; there is \"" + n + "\""}
		}
	}
	return diag.Text{}
}

// walk lists the files of a dataset's folder, subfolders included, in order of name.
func walk(root fs.FS, dir string) ([]string, error) {
	var names []string
	err := fs.WalkDir(root, dir, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case p != dir && hidden(e.Name()):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			names = append(names, p)
		}
		return nil
	})
	return names, err
}

// examine looks through the bytes of all files.
func (d *Dataset) examine() error {
	for _, f := range d.Files {
		p, err := examine(d.FS, f.Path, f.Encoding, f.matcher().words)
		if err != nil {
			return err
		}
		f.profile, f.SHA256, f.Size = p, p.sha256, p.size
		f.learnHidden()
	}
	return nil
}

// passportReader turns the mapping of passport.yaml into a Dataset.
type passportReader struct {
	*mapping
	dataset *Dataset
	id      string
	dir     string
	names   []string // files in the folder
	frozen  []string // files of its releases
	meant   []string // those that a misspelt path was taken for
	kinds   []Kind
}

func (r *passportReader) add(rule *diag.Rule, pos diag.Pos, args ...any) {
	r.doc.report.Add(rule, pos, args...)
}

// read fills the dataset.
func (r *passportReader) read() {
	r.allow(passportKeys)
	d := r.dataset
	d.ID = r.id
	r.identify()
	d.Passport.Kind, d.Title = r.required("kind"), format.Typography(r.required("title"))
	d.TitleEN, d.DescriptionEN = r.str("title_en"), r.str("description_en")
	d.Description, d.Owner, d.Responsible = r.prose("description"), r.prose("owner"), r.prose("responsible")
	d.Phone, d.Email = r.str("phone"), r.str("email")
	d.Source, d.SourceURL, d.Act = r.prose("source"), r.str("source_url"), r.act(r.mapping)
	d.Keywords, d.Theme, d.Terms = r.list("keywords"), r.prose("theme"), r.prose("terms")
	d.Licence = r.licence()
	d.Status = r.status(r.mapping, r.required("status"))
	d.Created, d.Updated, d.NextDue = r.date("created"), r.date("updated"), r.date("next_due")
	d.Period = r.period()
	r.findKind()
	d.Columns, d.Described = r.columns(r.mapping)
	d.Options = r.options()
	r.order()
	r.addresses()
	r.files()
	d.Explanations, d.Corrections, d.Mentions = r.explanations(), r.corrections(), r.mentions()
	d.Withheld = r.withheld()
	d.Views = r.views()
	r.unlisted()
}

// identify checks the dataset's name.
func (r *passportReader) identify() {
	id := r.dataset.ID
	pos := diag.Pos{File: r.dir}
	if own := r.str("id"); own != "" && own != id {
		r.add(BadID, r.where("id"), own, diag.Text{RU: "папка называется «" + id + "»", EN: "the folder is called \"" + id + "\""})
		return
	}
	if !goodID.MatchString(id) || len(id) > 60 {
		r.add(BadID, pos, id, diag.Text{
			RU: "можно так: «" + format.Slug(id) + "»",
			EN: "it may be \"" + format.Slug(id) + "\"",
		})
	}
}

// required returns a text that must be there.
func (r *passportReader) required(key string) string {
	s := r.str(key)
	if n, ok := r.values[key]; s == "" {
		if _, plain := scalarOrMissing(n, ok); plain {
			r.add(MissingKey, r.where(key), key)
		}
	}
	return s
}

// status reads official or demo.
func (r *passportReader) status(m *mapping, s string) Status {
	if s == "" {
		return ""
	}
	st, ok := parseStatus(s)
	if !ok {
		r.add(PassportStatus, m.where("status"), s)
	}
	return st
}

func (r *passportReader) period() string {
	s := r.str("period")
	if s == "" {
		return ""
	}
	p, ok := Frequency(s)
	if !ok {
		r.add(PassportPeriod, r.where("period"), s)
	}
	return p
}

// findKind finds what describes the dataset's columns.
func (r *passportReader) findKind() {
	name := r.dataset.Passport.Kind
	var names []string
	for i := range r.kinds {
		if r.kinds[i].Name == name {
			r.dataset.Schema = &r.kinds[i]
			return
		}
		if !slices.Contains(names, r.kinds[i].Name) {
			names = append(names, r.kinds[i].Name)
		}
	}
	r.dataset.Schema = &Kind{Name: name}
	if name != "" {
		slices.Sort(names)
		r.add(UnknownKind, r.where("kind"), name, strings.Join(names, ", "), didYouMean(name, names))
	}
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// options reads the keys that the kind declares.
func (r *passportReader) options() map[string]string {
	dict := r.dict("options")
	var names []string
	for _, k := range r.dataset.Schema.Keys {
		names = append(names, k.Name)
	}
	for _, name := range sorted(dict) {
		if !slices.Contains(names, name) {
			r.add(UnknownKey, r.doc.at["options."+name], "options."+name, didYouMean(name, names))
		}
	}
	return dict
}

// order checks that dates follow each other.
func (r *passportReader) order() {
	d := r.dataset
	if !d.Created.IsZero() && !d.Updated.IsZero() && d.Updated.Before(d.Created) {
		r.add(DateOrder, r.where("updated"), "updated", r.str("updated"), "created", r.str("created"))
	}
	last := d.Updated
	key := "updated"
	if last.IsZero() {
		last, key = d.Created, "created"
	}
	if !d.NextDue.IsZero() && !last.IsZero() && d.NextDue.Before(last) {
		r.add(DateOrder, r.where("next_due"), "next_due", r.str("next_due"), key, r.str(key))
	}
}

var goodEmail = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s.]+$`)

// addresses checks what readers will follow.
func (r *passportReader) addresses() {
	d := r.dataset
	if d.SourceURL != "" && !isWebAddress(d.SourceURL) {
		r.add(BadAddress, r.where("source_url"), "source_url", d.SourceURL)
	}
	if d.Email != "" && !goodEmail.MatchString(d.Email) {
		r.add(BadAddress, r.where("email"), "email", d.Email)
	}
}

// same says whether two names are one: a Mac writes й as two characters.
func same(a, b string) bool { return a == b || norm.NFC.String(a) == norm.NFC.String(b) }
