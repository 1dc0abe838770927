package dataset

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// A passport may describe its columns: `executed: Исполнено` says by which heading a column is known; keys instead of the heading also say what its
// cells hold. Such a description lies over the kind's own (whose type stands), adds a column that the kind does not know, or describes the column of a kind that
// takes any table. It changes how a cell is read and what is asked of it, never which rows are data.

// typeWords are the types as passports write them.
var typeWords = map[string]Type{
	"text": TypeText, "string": TypeText, "code": TypeCode, "money": TypeMoney, "number": TypeNumber, "integer": TypeNumber, "date": TypeDate, "year": TypeYear,
	"yearmonth": TypeYearMonth, "period": TypePeriod, "boolean": TypeBoolean, "status": TypeStatus,
}

// typeNames lists what a passport may say, in the order of the docs.
var typeNames = []string{"text", "code", "money", "number", "integer", "date", "year", "yearmonth", "period", "boolean", "status"}

// columns reads the key `columns` of a passport or of one of its files: headings by canonical name, and the columns that are described by keys.
func (r *passportReader) columns(m *mapping) (map[string]string, map[string]*Column) {
	n, ok := m.values["columns"]
	if !ok || isNull(n) {
		return nil, nil
	}
	sub, ok := r.doc.mapping(n, m.prefix+"columns.")
	if !ok {
		r.add(WrongType, m.where("columns"), "columns", wantKeys)
		return nil, nil
	}
	headings := map[string]string{}
	var described map[string]*Column
	for _, name := range slices.Sorted(slices.Values(sub.keys)) {
		var c *Column
		if _, plain := scalar(sub.values[name]); plain {
			heading := sub.str(name)
			if heading == "" {
				r.add(MissingKey, r.doc.at[sub.prefix+name], "columns."+name)
				continue
			}
			if r.columnName(sub, name, nil) {
				headings[name] = heading
			}
			continue
		}
		keys, ok := r.doc.mapping(sub.values[name], sub.prefix+name+".")
		if !ok {
			r.add(WrongType, sub.where(name), "columns."+name, wantHeading)
			continue
		}
		if c = r.column(keys, name); !r.columnName(sub, name, c) {
			continue
		}
		if described == nil {
			described = map[string]*Column{}
		}
		described[name] = c
		if len(c.Headings) > 0 {
			headings[name] = c.Headings[0]
		}
	}
	r.oneHeading(sub, headings, described)
	return headings, described
}

var wantHeading = diag.Text{RU: "заголовок столбца в файле или ключи: heading, title, type…", EN: "the column's heading in the file, or keys: heading, title, type…"}

// columnName says whether a column may be called so; c is nil for a heading alone. A kind's table may have a column more, when its type and heading are given.
func (r *passportReader) columnName(m *mapping, name string, c *Column) bool {
	kind := r.dataset.Schema
	pos := r.doc.at[m.prefix+name]
	names := kind.columnNames()
	if slices.Contains(names, name) && (!kind.open() || c != nil) {
		return true
	}
	own := kind.open() || c != nil && c.Type != "" && len(c.Headings) > 0 && format.Suggest(name, names) == ""
	switch {
	case own && canonical.MatchString(name):
		return true
	case own:
		r.add(UnknownColumn, pos, name, diag.Text{RU: "латинские строчные буквы, цифры и _", EN: "lower-case Latin letters, digits and _"}, diag.Text{})
	default:
		r.add(UnknownColumn, pos, name, strings.Join(names, ", "), didYouMean(name, names))
	}
	return false
}

// oneHeading reports two columns that are known by one heading: which of them it is would be chance.
func (r *passportReader) oneHeading(m *mapping, headings map[string]string, described map[string]*Column) {
	taken := map[string]string{}
	for _, name := range sorted(headings) {
		all := []string{headings[name]}
		if c := described[name]; c != nil {
			all = c.Headings
		}
		for _, h := range all {
			if first, ok := taken[fold(h)]; ok && first != name {
				r.add(BadColumn, r.doc.at[m.prefix+name], name, diag.Text{
					RU: "заголовок «" + h + "» уже у столбца «" + first + "»",
					EN: "the heading \"" + h + "\" is already that of column \"" + first + "\"",
				})
				continue
			}
			taken[fold(h)] = name
		}
	}
}

// column reads the keys of one column.
func (r *passportReader) column(m *mapping, name string) *Column {
	m.allow(columnKeys)
	c := &Column{Name: name, Title: diag.Text{RU: m.prose("title"), EN: m.str("title_en")}, Unit: m.str("unit"), at: r.doc.at[strings.TrimSuffix(m.prefix, ".")], own: true}
	for _, key := range []string{"heading", "headings"} {
		c.Headings = append(c.Headings, m.list(key)...)
	}
	if _, given := m.values["heading"]; given && m.values["headings"] != nil {
		r.add(BadColumn, m.where("headings"), name, diag.Text{RU: "указаны и heading, и headings", EN: "both heading and headings are given"})
	}
	var integer bool
	c.Type, integer = r.columnType(m)
	known := r.kindColumn(name)
	switch {
	case known != nil && c.Type != "" && c.Type != known.Type:
		r.add(BadColumn, m.where("type"), name, diag.Text{
			RU: fmt.Sprintf("тип %s, а у этого вида столбец — %s", m.str("type"), known.Type),
			EN: fmt.Sprintf("type %s, but the kind's column is %s", m.str("type"), known.Type),
		})
		c.Type, integer = known.Type, false
	case known != nil:
		c.Type = known.Type
	case r.dataset.Schema.open() && len(c.Headings) == 0:
		c.Headings = []string{cmp.Or(m.str("title"), name)}
	}
	if known == nil && c.Type == TypeMoney && c.Title.RU == "" && len(c.Headings) > 0 {
		c.Title.RU = withoutUnit(c.Headings[0]) // clean copies are in roubles, whatever the heading says
	}
	r.columnUnit(m, c)
	c.Constraints = r.constraints(m, c, integer)
	if k := c.Constraints; c.Type == "" && k != nil && (k.Enum != nil || k.pattern != nil || k.MinLength+k.MaxLength > 0) {
		c.Type = TypeText // characters were asked of its cells
	}
	return c
}

// withoutUnit cuts the unit of amounts off a heading: «Сумма, тыс. руб.» is «Сумма».
func withoutUnit(heading string) string {
	s := oneLine(trim(heading))
	base, unit := splitUnit(fold(s))
	if cut := strings.LastIndexAny(s, ",("); unit != "" && cut > 0 && fold(s[:cut]) == base {
		s = s[:cut]
	}
	return format.Typography(trim(s))
}

// columnType reads the type of cells; "" is not given. An integer is a number without a fraction.
func (r *passportReader) columnType(m *mapping) (t Type, integer bool) {
	s := strings.ToLower(m.str("type"))
	if s == "" {
		return "", false
	}
	t, ok := typeWords[s]
	if !ok {
		r.add(BadColumnType, m.where("type"), s, strings.Join(typeNames, ", "), didYouMean(s, typeNames))
	}
	return t, s == "integer"
}

// columnUnit checks that the unit is one of numbers: that of amounts is the file's.
func (r *passportReader) columnUnit(m *mapping, c *Column) {
	switch {
	case c.Unit == "" || c.Type == TypeNumber:
		return
	case c.Type == TypeMoney:
		r.add(BadColumn, m.where("unit"), c.Name, diag.Text{RU: "единицу сумм указывают у файла (files, unit)", EN: "the unit of amounts is given for the file (files, unit)"})
	default:
		r.add(BadColumn, m.where("unit"), c.Name, diag.Text{RU: "единица бывает только у чисел (type: number или integer)", EN: "only numbers have a unit (type: number or integer)"})
	}
	c.Unit = ""
}

// kindColumn is the kind's own column of a name, in the first of its tables that has it; nil of a kind that takes any table.
func (r *passportReader) kindColumn(name string) *Column {
	for i := range r.dataset.Schema.Tables {
		if c := r.dataset.Schema.Tables[i].Column(name); c != nil {
			return c
		}
	}
	return nil
}

// over returns the kind's column with what the passport says of it.
func (c *Column) over(kind *Column) *Column {
	merged := *kind
	merged.Title.RU, merged.Title.EN = cmp.Or(c.Title.RU, kind.Title.RU), cmp.Or(c.Title.EN, kind.Title.EN)
	merged.Unit = cmp.Or(c.Unit, kind.Unit)
	if len(c.Headings) > 0 {
		merged.Headings = c.Headings
	}
	merged.Constraints, merged.at = c.Constraints, c.at
	return &merged
}

// described are the columns that the passport describes for the file: its own over the dataset's.
func (f *File) described() map[string]*Column {
	if len(f.Dataset.Described)+len(f.Described) == 0 {
		return nil
	}
	m := map[string]*Column{}
	for name, c := range f.Dataset.Described {
		if _, own := f.Columns[name]; !own || f.Described[name] != nil {
			m[name] = c
		}
	}
	for name, c := range f.Described {
		m[name] = c
	}
	return m
}

// extra are described columns that a table of the kind lacks, in order of name.
func extra(t *Table, described map[string]*Column) []*Column {
	var list []*Column
	for _, name := range sorted(described) {
		if t.Column(name) == nil && len(described[name].Headings) > 0 && described[name].Type != "" {
			list = append(list, described[name])
		}
	}
	return list
}

// types writes what descriptions change of how cells are read, for comparing versions.
func (f *File) types() string {
	var b strings.Builder
	d := f.described()
	for _, name := range sorted(d) {
		fmt.Fprintf(&b, " %s:%s%q", name, d[name].Type, d[name].Headings)
	}
	return b.String()
}

// judgeColumns reports described columns that none of the files they speak of has: constraints that are never checked look as if they held.
func (d *Dataset) judgeColumns(report *diag.Report) {
	if len(d.Described) == 0 && !slices.ContainsFunc(d.Files, func(f *File) bool { return len(f.Described) > 0 }) {
		return
	}
	found := map[string]bool{}
	var all []string
	for _, f := range d.Files {
		own := map[string]bool{}
		headings, names := f.headings()
		if names == nil {
			return // the file cannot be read, which is a finding of its own
		}
		for _, n := range names {
			found[n], own[n] = true, true
		}
		all = append(all, headings...)
		for _, name := range sorted(f.Described) {
			if !own[name] {
				report.Add(IdleColumn, f.Described[name].at, name, knownAs(f.Described[name]), didYouMeanHeading(f.Described[name], headings))
			}
		}
	}
	for _, name := range sorted(d.Described) {
		c := d.Described[name]
		overridden := len(d.Files) > 0 && !slices.ContainsFunc(d.Files, func(f *File) bool { _, own := f.Columns[name]; return !own })
		if !found[name] && !overridden {
			report.Add(IdleColumn, c.at, name, knownAs(c), didYouMeanHeading(c, all))
		}
	}
}

// headings reads a file as far as its first heading, and says what stands there and which columns that is; names is nil when there is no heading.
func (f *File) headings() (headings, names []string) {
	for r := range Records(f, nil) {
		names = []string{}
		for _, h := range r.Block.Header {
			headings = append(headings, h.Raw)
			if h.Name() != "" {
				names = append(names, h.Name())
			}
		}
		break
	}
	return headings, names
}

// knownAs lists the headings by which a described column is known.
func knownAs(c *Column) string {
	list := c.Headings
	if len(list) == 0 {
		list = []string{c.Name}
	}
	return "«" + strings.Join(list, "», «") + "»"
}

// didYouMeanHeading names a heading of the file that is a slip away.
func didYouMeanHeading(c *Column, headings []string) diag.Text {
	for _, h := range headings {
		if alike(h, c) {
			return diag.Text{RU: "; похоже на него: «" + clip(h) + "»", EN: "; like it: \"" + clip(h) + "\""}
		}
	}
	return diag.Text{}
}

// nodeTexts returns the texts of a YAML list with their places; ok is false for what is no list of texts.
func (m *mapping) nodeTexts(n ast.Node) (texts []string, places []diag.Pos, ok bool) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		return nil, nil, false
	}
	for _, item := range seq.Values {
		s, plain := scalar(item)
		if !plain {
			return nil, nil, false
		}
		texts, places = append(texts, strings.TrimSpace(s)), append(places, m.doc.pos(item.GetToken()))
	}
	return texts, places, true
}
