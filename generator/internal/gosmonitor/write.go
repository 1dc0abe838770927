package gosmonitor

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// listTitle is what the registry calls its first row.
const listTitle = "Версия методических рекомендаций"

// WriteCSV writes list.csv.
func (r Registry) WriteCSV(w io.Writer) error {
	rows := [][]string{{"property", "title", "value", "format"}, {"standardversion", listTitle, Standard, ""}}
	for _, i := range r.Items {
		rows = append(rows, []string{i.Identifier, i.Title, i.Link, "csv"})
	}
	return writeRows(w, rows)
}

// WriteJSON writes list.json.
func (r Registry) WriteJSON(w io.Writer) error {
	type item struct {
		Identifier string `json:"identifier"`
		Title      string `json:"title"`
		Link       string `json:"link"`
		Format     string `json:"format"`
	}
	items := []item{}
	for _, i := range r.Items {
		items = append(items, item{i.Identifier, i.Title, i.Link, "json"})
	}
	return writeJSON(w, struct {
		Standard string `json:"standardversion"`
		Meta     []item `json:"meta"`
	}{Standard, items})
}

// WriteCSV writes meta.csv: fourteen properties in their order, then the versions of the data, then those of their structure.
func (p Passport) WriteCSV(w io.Writer) error {
	rows := [][]string{
		{"property", "value"},
		{"standardversion", Standard},
		{"identifier", p.Identifier},
		{"title", p.Title},
		{"description", p.Description},
		{"creator", p.Creator},
		{"created", day(p.Created)},
		{"modified", day(p.Modified)},
		{"subject", p.subject()},
		{"format", p.Format},
		{"provenance", p.Provenance},
		{"valid", day(p.Valid)},
		{"publishername", p.Publisher.Name},
		{"publisherphone", p.Publisher.Phone},
		{"publishermbox", p.Publisher.Mbox},
	}
	for _, v := range p.Data {
		rows = append(rows, []string{v.DataName(), v.URL})
	}
	for _, v := range p.Structures {
		rows = append(rows, []string{v.StructureName(), v.URL})
	}
	return writeRows(w, rows)
}

func (p Passport) subject() string { return strings.Join(p.Subject, ", ") }

// WriteJSON writes meta.json.
func (p Passport) WriteJSON(w io.Writer) error {
	type data struct {
		Source     string `json:"source"`
		Created    string `json:"created"`
		Provenance string `json:"provenance"`
		Valid      string `json:"valid"`
		Structure  string `json:"structure"`
	}
	type structure struct {
		Source  string `json:"source"`
		Created string `json:"created"`
	}
	type publisher struct {
		Name  string `json:"name"`
		Phone string `json:"phone"`
		Mbox  string `json:"mbox"`
	}
	datas, structures := []data{}, []structure{}
	for _, v := range p.Data {
		datas = append(datas, data{v.URL, day(v.Day), v.Provenance, day(v.Valid), day(v.Structure)})
	}
	for _, v := range p.Structures {
		structures = append(structures, structure{v.URL, day(v.Day)})
	}
	return writeJSON(w, struct {
		Standard    string      `json:"standardversion"`
		Identifier  string      `json:"identifier"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Creator     string      `json:"creator"`
		Created     string      `json:"created"`
		Modified    string      `json:"modified"`
		Subject     string      `json:"subject"`
		Format      string      `json:"format"`
		Data        []data      `json:"data"`
		Structure   []structure `json:"structure"`
		Publisher   publisher   `json:"publisher"`
	}{
		Standard, p.Identifier, p.Title, p.Description, p.Creator, day(p.Created), day(p.Modified), p.subject(), p.Format, datas, structures,
		publisher{p.Publisher.Name, p.Publisher.Phone, p.Publisher.Mbox},
	})
}

// structureHead is the heading of structure files.
var structureHead = []string{"field name", "english description", "russian description", "format"}

// WriteStructure writes a structure file.
func WriteStructure(w io.Writer, fields []Field) error {
	rows := [][]string{structureHead}
	for _, f := range fields {
		rows = append(rows, []string{f.Name, f.English, f.Russian, f.Format})
	}
	return writeRows(w, rows)
}

// writeRows writes RFC 4180.
func writeRows(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write a passport: %w", err)
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(v); err != nil {
		return fmt.Errorf("write a passport: %w", err)
	}
	return nil
}
