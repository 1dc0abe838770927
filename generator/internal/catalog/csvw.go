package catalog

// CSVMediaType is that of CSVW metadata.
const CSVMediaType = "application/csvm+json"

// csvwTypes are our types by the names of CSVW's datatypes.
var csvwTypes = map[Type]string{
	Text: "string", Code: "string", Integer: "integer", Number: "decimal", Money: "decimal", Year: "gYear", Date: "date", Month: "gYearMonth", Boolean: "boolean",
}

// CSVWPath is where readers of CSVW look for the metadata of a CSV when nothing else is said.
func CSVWPath(csv string) string { return csv + "-metadata.json" }

// CSVW is the metadata that lies beside a clean CSV (W3C, Metadata Vocabulary for Tabular Data).
func CSVW(c *Catalog, d *Dataset, f *File) []byte {
	clean := f.clean()
	o := object{
		{"@context", []any{"http://www.w3.org/ns/csvw", object{{"@language", c.Language}}}},
		{"@type", "Table"},
		{"url", uri(base(clean.Path))},
	}
	o.add("dc:title", first(f.Title, d.Title))
	o.add("dc:description", sentences(first(d.Description, d.Title), f.statusNote(d)))
	o.add("dc:identifier", d.ID)
	o.add("dc:creator", d.Publisher)
	if keywords := d.keywords(); len(keywords) > 0 {
		o = append(o, member{"dcat:keyword", keywords})
	}
	o.addDay("dc:issued", day(d.Issued))
	modified := d.modified()
	if !f.Released.IsZero() {
		modified = f.Released
	}
	o.addDay("dc:modified", day(modified))
	if at := c.full(d.Licence.URL); at != "" {
		o = append(o, member{"dc:license", object{{"@id", at}}})
	} else {
		o.add("dc:rights", d.Licence.Text)
	}
	o.add("dc:source", d.Source.Title)
	if d.Period.given() {
		o.add("dc:temporal", d.Period.interval())
	}
	o.add("dc:spatial", c.Place.Name)
	o.add("schema:creativeWorkStatus", f.statusNote(d))
	o.add("dc:accessRights", d.Withheld)
	o = append(o,
		member{"dialect", object{
			{"encoding", clean.Encoding},
			{"delimiter", clean.Delimiter},
			{"quoteChar", `"`},
			{"doubleQuote", true},
			{"header", true},
			{"lineTerminators", []string{"\r\n"}},
		}},
		member{"tableSchema", object{{"columns", f.Table.csvwColumns()}}},
	)
	return encode(o)
}

// addDay appends a day that is given.
func (o *object) addDay(key, day string) {
	if day != "" {
		*o = append(*o, member{key, object{{"@value", day}, {"@type", "xsd:date"}}})
	}
}

// statusNote is the dataset's, since a file says its own in its rows, but for an official file of a mixed dataset.
func (f *File) statusNote(d *Dataset) string {
	if f.Status == Official {
		return ""
	}
	return d.StatusNote
}

// csvwColumns have the header among their titles: by that a reader knows that the CSV is the one described.
func (t *Table) csvwColumns() []object {
	var list []object
	for _, c := range t.Columns {
		titles := []string{c.Name}
		if c.Title != "" && c.Title != c.Name {
			titles = append(titles, c.Title)
		}
		o := object{{"name", c.Name}, {"titles", titles}, {"datatype", csvwTypes[c.Type]}}
		if c.Required {
			o = append(o, member{"required", true})
		}
		o.add("schema:unitText", c.Unit)
		list = append(list, o)
	}
	return list
}
