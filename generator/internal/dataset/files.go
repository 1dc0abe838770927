package dataset

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// files reads the list of CSV files.
func (r *passportReader) files() {
	n, ok := r.values["files"]
	seq, isSeq := n.(*ast.SequenceNode)
	switch {
	case !ok, isNull(n), isSeq && len(seq.Values) == 0:
		r.add(MissingKey, r.where("files"), "files")
		return
	case !isSeq:
		r.add(WrongType, r.where("files"), "files", wantList)
		return
	}
	for i, item := range seq.Values {
		if f := r.file(i, item); f != nil {
			r.dataset.Files = append(r.dataset.Files, f)
		}
	}
}

func isNull(n ast.Node) bool {
	_, null := n.(*ast.NullNode)
	return null
}

// scalarOrMissing says whether a key that came out empty is to be reported as missing: one of a wrong type has been reported already.
func scalarOrMissing(n ast.Node, present bool) (string, bool) {
	if !present {
		return "", true
	}
	return scalar(n)
}

// file reads one entry: a path alone, or keys.
func (r *passportReader) file(i int, item ast.Node) *File {
	prefix := "files." + strconv.Itoa(i)
	f := &File{Dataset: r.dataset, Status: r.dataset.Status, key: prefix, dir: r.dir}
	if name, ok := scalar(item); ok {
		r.doc.at[prefix] = r.doc.pos(item.GetToken())
		return r.locate(f, name, r.doc.at[prefix])
	}
	m, ok := r.doc.mapping(item, prefix+".")
	if !ok {
		r.add(WrongType, r.doc.pos(item.GetToken()), prefix, wantKeys)
		return nil
	}
	r.doc.at[prefix] = m.pos
	m.allow(fileKeys)
	name := m.str("path")
	if name == "" {
		r.add(MissingKey, m.pos, "path")
		return nil
	}
	f.Title, f.Phase, f.Act = m.prose("title"), r.phase(m), r.act(m)
	f.Totals, f.Shares = r.totals(m), m.list("shares")
	f.Date, f.Year = m.date("date"), r.year(m)
	if f.Year > 0 && !f.Date.IsZero() && f.Date.Year() != f.Year {
		r.add(YearAndDate, m.where("year"), f.Year, f.Date.Format("02.01.2006"))
	}
	if s := r.status(m, m.str("status")); s != "" {
		f.Status = s
	}
	f.Unit, f.Rounding = r.unit(m, "unit"), r.unit(m, "rounding")
	f.Encoding = r.encoding(m)
	f.Table = r.table(m)
	f.Columns, f.Described = r.columns(m)
	f.Computed = r.computed(m)
	return r.locate(f, name, m.where("path"))
}

// phases are the stages that a file may be of.
var phases = []string{"approved", "amended", "schedule", "executed"}

// phase reads the stage of a file; "" when it is none.
func (r *passportReader) phase(m *mapping) string {
	s := m.str("phase")
	if s == "" || slices.Contains(phases, s) {
		return s
	}
	r.add(PassportPhase, m.where("phase"), s, didYouMean(s, phases))
	return ""
}

// year reads the period's year.
func (r *passportReader) year(m *mapping) int {
	s := m.str("year")
	if s == "" {
		return 0
	}
	y, ok := parseYear(s)
	if !ok {
		r.add(PassportYear, m.where("year"), s)
		return 0
	}
	return y
}

// unit reads a unit of amounts.
func (r *passportReader) unit(m *mapping, key string) string {
	s := m.str(key)
	if s == "" {
		return ""
	}
	u := unitOf(s)
	if u == "" {
		r.add(PassportUnit, m.where(key), key, s)
	}
	return u
}

func (r *passportReader) encoding(m *mapping) string {
	s := m.str("encoding")
	if s == "" {
		return ""
	}
	e := encodingOf(s)
	if e == "" {
		r.add(PassportCharset, m.where("encoding"), s)
	}
	return e
}

// table reads the name of the kind's table.
func (r *passportReader) table(m *mapping) string {
	s := m.str("table")
	if s == "" || r.dataset.Schema.table(s) != nil {
		return s
	}
	names := r.dataset.Schema.tableNames()
	r.add(UnknownTable, m.where("table"), s, strings.Join(names, ", "), didYouMean(s, names))
	return ""
}

// computed reads the list of columns that the source did not have.
func (r *passportReader) computed(m *mapping) []string {
	list := m.list("computed")
	kind := r.dataset.Schema
	names := kind.columnNames()
	for _, c := range list {
		if !kind.open() && !slices.Contains(names, c) {
			r.add(UnknownColumn, m.where("computed"), c, strings.Join(names, ", "), didYouMean(c, names))
		}
	}
	return list
}

// locate finds the file on the disk. Its name compares in NFC; another letter case is a fault, as most servers tell them apart.
func (r *passportReader) locate(f *File, name string, pos diag.Pos) *File {
	clean := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if path.IsAbs(clean) || clean == ".." || strings.HasPrefix(clean, "../") || strings.Contains(clean, ":") {
		r.add(FileOutside, pos, name)
		return nil
	}
	want := path.Join(r.dir, clean)
	for _, n := range r.names {
		if !same(n, want) {
			continue
		}
		for _, other := range r.dataset.Files {
			if other.Path == n {
				r.doc.report.Put(diag.Diagnostic{
					Rule: DuplicateFile, Pos: pos, Args: []any{name},
					Related: []diag.Related{{Pos: other.At("path"), Note: diag.Text{RU: "уже указан здесь", EN: "already listed here"}}},
				})
				return nil
			}
		}
		if !strings.HasSuffix(n, "/"+passportName) {
			f.Path = n
			f.slug = f.Slug()
			return f
		}
	}
	r.add(MissingFile, pos, name, r.similar(want))
	return nil
}

// similar suggests a file that is there.
func (r *passportReader) similar(want string) diag.Text {
	var names []string
	for _, n := range r.names {
		short := strings.TrimPrefix(n, r.dir+"/")
		if strings.EqualFold(n, want) || strings.EqualFold(path.Base(n), path.Base(want)) {
			r.meant = append(r.meant, n)
			return diag.Text{
				RU: "; есть «" + short + "» — отличаются прописные буквы или папка",
				EN: "; there is \"" + short + "\": letter case or folder differs",
			}
		}
		names = append(names, short)
	}
	if s := format.Suggest(strings.TrimPrefix(want, r.dir+"/"), names); s != "" {
		return diag.Text{RU: "; возможно, имелось в виду «" + s + "»", EN: "; did you mean \"" + s + "\""}
	}
	return diag.Text{}
}

// unlisted warns of CSV files that the passport does not know.
func (r *passportReader) unlisted() {
	if _, ok := r.values["files"]; !ok {
		return
	}
	for _, n := range r.names {
		listed := slices.Contains(r.meant, n) || slices.Contains(r.dataset.codeLists, n) || slices.ContainsFunc(r.dataset.Files, func(f *File) bool { return f.Path == n })
		if isTable(n) && !listed {
			r.add(UnlistedFile, diag.Pos{File: n}, strings.TrimPrefix(n, r.dir+"/"))
		}
	}
}
