// Package content reads Markdown: front matter checked strictly, prose turned to HTML once, links and images left as numbered slots.
//
// ReadDir walks a folder of content/ and returns one Document a file (or a bundle folder holding index.md). A file goes through source.go (bytes to
// text with places), matter.go (front matter), meta.go (what every front matter must say), and render.go (Markdown to HTML). The HTML of a Body has
// slots where a link, an image or a quoted figure stands; build resolves them when it knows every page, and Body.Write fills them. The AST is
// dropped: ten thousand of them are 380 MB, their HTML 80.
//
// Neighbours: sections call ReadDir with their own front matter, which embeds Meta; build resolves Refs. No other package imports goldmark or
// frontmatter. It imports diag and format.
package content

import (
	"time"

	"otkryto/generator/internal/diag"
)

// Meta is the front matter that every document may have. A section's own front matter embeds it with `yaml:",inline"`. Title, Summary and ImageAlt
// come typeset, with «» and no-break spaces.
type Meta struct {
	Title    string   `yaml:"title"`
	Date     Date     `yaml:"date"`
	Updated  Date     `yaml:"updated"`
	Summary  string   `yaml:"summary"`
	Tags     []string `yaml:"tags"`
	Category string   `yaml:"category"`
	Author   string   `yaml:"author"`
	Draft    bool     `yaml:"draft"`
	Status   string   `yaml:"status"` // official or demo; empty is the portal's default for documents, official
	Slug     string   `yaml:"slug"`
	Aliases  []string `yaml:"aliases"` // old site paths that lead here
	Image    string   `yaml:"image"`   // lead picture, relative to the file
	ImageAlt string   `yaml:"image_alt"`
	Glossary *bool    `yaml:"glossary"` // false: no word of the document is explained by a link to the glossary
}

// Base gives ReadDir the common part of a section's front matter.
func (m *Meta) Base() *Meta { return m }

// Date is a day, or a moment when the front matter gives one, in the portal's time zone.
type Date struct{ time.Time }

// Document is one Markdown file. It is shared between the builds of a process and never changed after it was read.
type Document[M any] struct {
	File   string // below the portal's root: "content/news/2022-03-05-doroga.md"; as the disk spells it, which on a Mac may be NFD
	Name   string // of the file or bundle folder, without date and extension, NFC
	Slug   string // from the front matter, else from Name; Latin
	Bundle bool   // a folder of its own: pictures lie beside index.md
	Meta   M
	Base   *Meta // the common part of Meta
	Demo   bool
	Body   Body
	Image  *Ref // the lead picture
	keys   keyPlaces
}

// At returns the place of a key of the front matter, of an entry with keys of its own or of a key in it ("milestones.0", "milestones.0.planned"); of the fence when it is
// not there.
func (d *Document[M]) At(key string) diag.Pos { return d.keys.at(d.File, key) }

// Reported says whether a fault of a key is in the report already: its value could not be read, or the key is misspelt. It is not missing then.
func (d *Document[M]) Reported(key string) bool { return d.keys.reported(key) }
