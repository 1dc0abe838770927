package gosmonitor

import (
	"encoding/xml"
	"fmt"
	"io"
)

// The forms of list.xml and meta.xml.
type (
	xmlList struct {
		XMLName  xml.Name  `xml:"list"`
		Standard string    `xml:"standardversion"`
		Items    []xmlItem `xml:"meta>item"`
	}
	xmlItem struct {
		Identifier string `xml:"identifier"`
		Title      string `xml:"title"`
		Link       string `xml:"link"`
		Format     string `xml:"format"`
	}
	xmlMeta struct {
		XMLName     xml.Name     `xml:"meta"`
		Standard    string       `xml:"standardversion"`
		Identifier  string       `xml:"identifier"`
		Title       string       `xml:"title"`
		Description string       `xml:"description"`
		Creator     string       `xml:"creator"`
		Created     string       `xml:"created"`
		Modified    string       `xml:"modified"`
		Subject     string       `xml:"subject"`
		Format      string       `xml:"format"`
		Data        []xmlVersion `xml:"data>dataversion"`
		Structure   []xmlVersion `xml:"structure>structureversion"`
		Name        string       `xml:"publisher>name"`
		Phone       string       `xml:"publisher>phone"`
		Mbox        string       `xml:"publisher>mbox"`
	}
	xmlVersion struct {
		Source     string `xml:"source"`
		Created    string `xml:"created"`
		Provenance string `xml:"provenance,omitempty"`
		Valid      string `xml:"valid,omitempty"`
		Structure  string `xml:"structure,omitempty"`
	}
)

// WriteXML writes list.xml.
func (r Registry) WriteXML(w io.Writer) error {
	list := xmlList{Standard: Standard}
	for _, i := range r.Items {
		list.Items = append(list.Items, xmlItem{i.Identifier, i.Title, i.Link, "xml"})
	}
	return writeXML(w, list)
}

// WriteXML writes meta.xml.
func (p Passport) WriteXML(w io.Writer) error {
	meta := xmlMeta{
		Standard: Standard, Identifier: p.Identifier, Title: p.Title, Description: p.Description, Creator: p.Creator, Created: day(p.Created), Modified: day(p.Modified),
		Subject: p.subject(), Format: p.Format, Name: p.Publisher.Name, Phone: p.Publisher.Phone, Mbox: p.Publisher.Mbox,
	}
	for _, v := range p.Data {
		meta.Data = append(meta.Data, xmlVersion{v.URL, day(v.Day), v.Provenance, day(v.Valid), day(v.Structure)})
	}
	for _, v := range p.Structures {
		meta.Structure = append(meta.Structure, xmlVersion{Source: v.URL, Created: day(v.Day)})
	}
	return writeXML(w, meta)
}

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("write a passport: %w", err)
	}
	out := xml.NewEncoder(w)
	out.Indent("", "  ")
	if err := out.Encode(v); err != nil {
		return fmt.Errorf("write a passport: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}
