package dataset

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// A code list is the values that a column may have, and what they mean: `enum: [a, b]`, `codes: {1: Да, 2: Нет}`, or `codes: kody.csv`, a CSV beside the
// passport with the columns code and title.

// codeListKind reads the CSV of a code list like any other table: in any encoding, with any delimiter, every cell with its place.
var codeListKind = Kind{Name: "codes", Tables: []Table{{Name: "codes", Columns: []Column{
	{Name: "code", Title: diag.Text{RU: "Код", EN: "Code"}, Type: TypeText, Required: true, Headings: []string{"Код", "Значение"}},
	{Name: "title", Title: diag.Text{RU: "Название", EN: "Title"}, Type: TypeText, Required: true, Headings: []string{"Название", "Наименование", "Расшифровка"}},
}}}}

// codeLimit is how many codes a list may have: it stands in descriptors as a whole.
const codeLimit = 10_000

// choices reads enum or codes into k.
func (r *passportReader) choices(m *mapping, c *Column, k *Constraints) {
	enum, hasEnum := m.values["enum"]
	codes, hasCodes := m.values["codes"]
	hasEnum, hasCodes = hasEnum && !isNull(enum), hasCodes && !isNull(codes)
	switch {
	case hasEnum && hasCodes:
		r.add(BadColumn, m.where("codes"), c.Name, diag.Text{RU: "указаны и enum, и codes; нужно одно", EN: "both enum and codes are given; one is enough"})
	case hasEnum:
		r.listed(m, c, k, "enum", enum)
	case hasCodes:
		if name, plain := scalar(codes); plain {
			r.codeFile(m, c, k, strings.TrimSpace(name))
			return
		}
		if sub, ok := r.doc.mapping(codes, m.prefix+"codes."); ok {
			for _, code := range sub.keys {
				r.choice(c, k, "codes", code, sub.prose(code), r.doc.at[sub.prefix+code])
			}
			return
		}
		r.listed(m, c, k, "codes", codes)
	}
}

// listed reads a list of values.
func (r *passportReader) listed(m *mapping, c *Column, k *Constraints, key string, n ast.Node) {
	texts, places, ok := m.nodeTexts(n)
	if !ok {
		r.add(WrongType, m.where(key), key, wantList)
		return
	}
	if len(texts) == 0 {
		r.add(BadColumn, m.where(key), c.Name, diag.Text{RU: "список " + key + " пуст: ни одно значение не подошло бы", EN: "the list " + key + " is empty: no value would fit"})
	}
	for i, s := range texts {
		r.choice(c, k, key, s, "", places[i])
	}
}

// choice adds one value; one that is not of the column's type, or is there already, is a finding.
func (r *passportReader) choice(c *Column, k *Constraints, key, value, title string, pos diag.Pos) {
	v, _, ok := passportValue(c, value)
	if !ok {
		r.add(BadColumn, pos, c.Name, notOfType(key, value, c.typeOrText()))
		return
	}
	if k.enum[v] {
		r.add(BadColumn, pos, c.Name, diag.Text{RU: key + ": значение «" + clip(value) + "» указано дважды", EN: key + ": \"" + clip(value) + "\" is listed twice"})
		return
	}
	if k.enum == nil {
		k.enum = map[string]bool{}
	}
	k.enum[v] = true
	k.Enum = append(k.Enum, Choice{Value: v, Title: title})
}

func (c *Column) typeOrText() Type {
	if c.Type == "" {
		return TypeText
	}
	return c.Type
}

// codeFile reads the CSV of a code list.
func (r *passportReader) codeFile(m *mapping, c *Column, k *Constraints, name string) {
	place, ok := r.codePlace(m, name)
	if !ok {
		return
	}
	k.CodeList = place
	if !slices.Contains(r.dataset.codeLists, place) {
		r.dataset.codeLists = append(r.dataset.codeLists, place)
	}
	list := &Dataset{FS: r.dataset.FS, Schema: &codeListKind}
	list.ID, list.Path = r.dataset.ID, r.dataset.Path
	f := &File{Path: place, Dataset: list, dir: r.dir, Table: "codes"}
	var report diag.Report
	type row struct {
		Code  Text `col:"code"`
		Title Text `col:"title"`
	}
	for rec := range Rows[row](f, &report) {
		code := rec.Values.Code
		if len(k.Enum) == codeLimit {
			r.add(BadCodeList, code.Cell.Pos(), diag.Text{RU: "больше 10 000 кодов", EN: "more than 10,000 codes"})
			break
		}
		r.codeRow(c, k, code, rec.Values.Title.Value)
	}
	for _, d := range report.All() {
		if d.Rule.Severity == diag.Error {
			r.doc.report.Put(d)
		}
	}
}

// codeRow adds one row of a code list.
func (r *passportReader) codeRow(c *Column, k *Constraints, code Text, title string) {
	pos := code.Cell.Pos()
	v, _, ok := passportValue(c, code.Value)
	switch {
	case !ok:
		r.add(BadCodeList, pos, notOfType("code", code.Value, c.typeOrText()))
	case k.enum[v]:
		r.add(BadCodeList, pos, diag.Text{RU: "код «" + clip(code.Value) + "» уже есть выше", EN: "code \"" + clip(code.Value) + "\" is listed above already"})
	default:
		r.choice(c, k, "codes", code.Value, format.Typography(title), pos)
	}
}

// codePlace finds the file of a code list in the dataset's folder.
func (r *passportReader) codePlace(m *mapping, name string) (string, bool) {
	clean := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if !fs.ValidPath(clean) || clean == "." || strings.Contains(clean, ":") {
		r.add(FileOutside, m.where("codes"), name)
		return "", false
	}
	want := path.Join(r.dir, clean)
	for _, n := range r.names {
		if same(n, want) && !isPassport(path.Base(n)) {
			if _, err := fs.Stat(r.dataset.FS, n); errors.Is(err, fs.ErrNotExist) {
				break
			}
			return n, true
		}
	}
	r.add(MissingFile, m.where("codes"), name, r.similar(want))
	return "", false
}

// judgeChoices reports values of a list that the other constraints shut out.
func (r *passportReader) judgeChoices(m *mapping, c *Column, k *Constraints) {
	if k.Enum == nil {
		return
	}
	rest := *k
	rest.enum = nil
	for _, x := range k.Enum {
		if rule, want := rest.breach(c.Type, x.Value); rule != nil {
			key := "enum"
			if _, ok := m.values["codes"]; ok {
				key = "codes"
			}
			r.add(BadColumn, m.where(key), c.Name, contradiction(x.Value, want))
			return
		}
	}
}

// contradiction says that a listed value cannot be.
func contradiction(v string, want any) diag.Text {
	t, ok := want.(diag.Text)
	if !ok {
		s, _ := want.(string)
		t = diag.Text{RU: "по образцу " + s, EN: "of the pattern " + s}
	}
	return diag.Text{RU: "значение «" + clip(v) + "» из списка не подходит: нужно " + t.RU, EN: "\"" + clip(v) + "\" of the list does not fit: wanted " + t.EN}
}

// listed says which values a list has, the nearest first when one is a slip away.
func (k *Constraints) listed(v string) diag.Text {
	var values []string
	for _, x := range k.Enum {
		values = append(values, x.Value)
	}
	near := didYouMean(v, values)
	more := diag.Text{}
	if n := len(values); n > 8 {
		values = values[:8]
		more = diag.Text{RU: "… (всего " + itoa(n) + ")", EN: "… (" + itoa(n) + " in all)"}
	}
	list := clipTo(strings.Join(values, ", "), 200)
	return diag.Text{RU: list + more.RU + near.RU, EN: list + more.EN + near.EN}
}
