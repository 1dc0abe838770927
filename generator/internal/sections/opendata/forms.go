package opendata

import (
	"path"
	"strings"

	"otkryto/generator/internal/catalog"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// formsOf are the ways in which a file can be taken, the clean CSV first and the file as it came last: what every descriptor lists. They are the distributions of
// the part in their order; what they weigh comes later (weigher).
func (p *publisher) formsOf(part part, metadata string) []catalog.Form {
	var list []catalog.Form
	for i, d := range part.distributions() {
		v := catalog.Form{Path: d.path}
		switch {
		case d.form == nil:
			v = formOf(d.path)
			v.Title, v.Original, v.Encoding, v.Delimiter = p.text("original"), true, part.sheet.info.Encoding, part.sheet.info.Delimiter
		case i == 0:
			v.Title, v.Describe = p.text("clean"), metadata
		default:
			v.Title = p.text("form_" + d.form.key)
		}
		if d.form != nil {
			v.Format, v.MediaType = strings.ToUpper(strings.TrimPrefix(path.Ext(d.path), ".")), d.form.media
			v.Encoding, v.Delimiter = d.form.encoding, d.form.delimiter
		}
		list = append(list, v)
	}
	return list
}

// derivedForms lists the downloads of a dataset whose own files are not published. Their section makes them, so their size is not known here.
func (p *publisher) derivedForms(ds *dataset.Dataset) []catalog.Form {
	var list []catalog.Form
	for _, d := range p.derived(ds) {
		form := formOf(d.Path)
		form.Title = d.Note
		list = append(list, form)
	}
	return list
}

// mediaTypes by extension.
var mediaTypes = map[string]string{
	".csv": "text/csv", ".tsv": "text/tab-separated-values", ".txt": "text/plain", ".json": "application/json", ".parquet": "application/vnd.apache.parquet",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}

// formOf tells a form by the name of its file.
func formOf(at string) catalog.Form {
	ext := strings.ToLower(path.Ext(at))
	media := mediaTypes[ext]
	if media == "" {
		media = "application/octet-stream"
	}
	return catalog.Form{Path: at, Format: strings.ToUpper(strings.TrimPrefix(ext, ".")), MediaType: media}
}

// fileOf describes a file to programs.
func (p *publisher) fileOf(part part, metadata string) *catalog.File {
	f, sh := part.sheet.file, part.sheet
	return &catalog.File{
		Name: site.FileSlug(f), Title: first(f.Title, baseName(f.Path)), Status: statusBetween(sh.info.Demo, sh.info.Rows, f.Status),
		AsOf: f.AsOf(), Table: sh.table(p), Forms: p.formsOf(part, metadata),
	}
}

// statusBetween says how much is invented, of rows some of which are.
func statusBetween(demo, rows int, otherwise dataset.Status) catalog.Status {
	switch {
	case rows == 0 && otherwise == dataset.Demo, demo == rows && rows > 0:
		return catalog.Demo
	case demo > 0:
		return catalog.Mixed
	}
	return catalog.Official
}

// table describes the header of the clean CSV.
func (s *sheet) table(p *publisher) *catalog.Table {
	t := &catalog.Table{}
	if s.several() {
		t.Columns = append(t.Columns, catalog.Column{Name: tableKey, Title: p.text("key_table"), Type: catalog.Integer, Required: true, Fiscal: catalog.PartOf})
	}
	for _, c := range s.columns {
		t.Columns = append(t.Columns, s.described(c))
	}
	t.Columns = append(t.Columns, catalog.Column{
		Name: statusKey, Title: p.text("key_status"), Type: catalog.Text, Required: true, Values: []string{string(dataset.Official), string(dataset.Demo)},
	})
	if s.hides {
		t.Columns = append(t.Columns, catalog.Column{Name: withheldKey, Title: p.text("key_withheld"), Type: catalog.Text})
	}
	return t
}

// described describes a column. Amounts are in roubles whatever the file's own heading says of thousands.
func (s *sheet) described(c column) catalog.Column {
	entry := catalog.Column{Name: c.key, Title: first(c.title, strings.TrimSpace(c.heading)), Type: columnTypes[c.typ], Computed: c.computed}
	if s.several() && (c.known == nil || c.known.Type == "") { // looked at in the first table alone
		entry.Type = catalog.Text
	}
	if c.known != nil {
		entry.Unit, entry.Required, entry.Fiscal = c.known.Unit, c.known.Required && !c.blank, s.fiscal(c)
		s.promise(&entry, c)
	}
	if entry.Type == catalog.Money {
		entry.Unit = "RUB"
	}
	return entry
}

// promise says what the passport asks of the column's cells. A value that is not published leaves an empty cell, and values are held against each other within
// one table alone.
func (s *sheet) promise(entry *catalog.Column, c column) {
	k := c.known.Constraints
	if k == nil {
		return
	}
	if k.Integer && entry.Type == catalog.Number {
		entry.Type = catalog.Integer
	}
	entry.Required = entry.Required || k.Required && !c.blank
	entry.Unique = k.Unique && !s.several()
	entry.Min, entry.Max, entry.MinLength, entry.MaxLength, entry.Pattern = k.Min, k.Max, k.MinLength, k.MaxLength, k.Pattern
	for _, v := range k.Enum {
		entry.Values = append(entry.Values, v.Value)
	}
}

// columnTypes are ours by those of package dataset; what is not here is text.
var columnTypes = map[dataset.Type]catalog.Type{
	"": catalog.Text, dataset.TypeText: catalog.Text, dataset.TypeCode: catalog.Code, dataset.TypeMoney: catalog.Money, dataset.TypeNumber: catalog.Number,
	dataset.TypeDate: catalog.Date, dataset.TypeYear: catalog.Year, dataset.TypeStatus: catalog.Text,
	dataset.TypeYearMonth: catalog.Month, dataset.TypePeriod: catalog.Text, dataset.TypeBoolean: catalog.Boolean,
}

// fiscal is a column's part in a budget: a plan as amended is no longer the approved one.
func (s *sheet) fiscal(c column) catalog.Fiscal {
	part := c.known.Fiscal
	amended := s.file.Phase == "amended" || s.file.Phase == "schedule" || strings.Contains(strings.ToLower(c.heading), "уточн")
	if part == dataset.FiscalApproved && amended {
		part = dataset.FiscalAdjusted
	}
	return catalog.Fiscal(part)
}
