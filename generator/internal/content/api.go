// Package content reads Markdown: front matter checked strictly, prose turned to HTML once, links and images left as numbered slots.
//
// ReadDir walks a folder of content/ and returns one Document a file (or a bundle folder holding index.md). The HTML of a Body has slots where
// a link, an image or a quoted figure stands; build resolves them when it knows every page, and Body.Write fills them. The AST is dropped:
// ten thousand of them are 380 MB, their HTML 80.
//
// Neighbours: sections call ReadDir with their own front matter, which embeds Meta; build resolves Refs. No other package imports goldmark or
// frontmatter. It imports diag and format.
package content

import (
	"io"
	"io/fs"
	"time"

	"otkryto/generator/internal/diag"
)

// Meta is the front matter that every document may have. A section's own front matter embeds it with `yaml:",inline"`.
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
}

// Base gives ReadDir the common part of a section's front matter.
func (m *Meta) Base() *Meta { return m }

// Date is a day, or a moment when the front matter gives one, in the portal's time zone.
type Date struct{ time.Time }

// Document is one Markdown file.
type Document[M any] struct {
	File   string // below the portal's root: "content/news/2022-03-05-doroga.md"
	Name   string // of the file or bundle folder, without date and extension, NFC
	Slug   string // from the front matter, else from Name; Latin
	Bundle bool   // a folder of its own: pictures lie beside index.md
	Meta   M
	Base   *Meta // the common part of Meta
	Demo   bool
	Body   Body
	Image  *Ref // the lead picture
	Hash   string
	keys   map[string]diag.Pos
}

// At returns the place of a key of the front matter, or of the fence when it is not there.
func (d *Document[M]) At(key string) diag.Pos { return d.keys[key] }

// Body is prose as HTML with numbered slots. It is immutable and may be shared between builds.
type Body struct {
	html     string // slot i stands as \x00i\x00
	Refs     []Ref
	Headings []Heading
	Excerpt  string // first paragraph as plain text, at most 300 characters
	Words    int
}

// RefKind says what a slot is filled with.
type RefKind int

// The kinds of slots.
const (
	RefLink  RefKind = iota // the address of a link: href is what the slot is filled with
	RefImage                // the whole <img> or <figure>
)

// Ref is one reference from prose to something else.
type Ref struct {
	Kind   RefKind
	Target string // as written: "../pages/o-portale.md", "/budget/2022/", "foto.jpg", "https://…"
	Alt    string // of an image
	Title  string
	Pos    diag.Pos
}

// Heading is one heading of the prose, for tables of contents.
type Heading struct {
	Level int
	ID    string
	Text  string
}

// Write writes the HTML, asking fill for the text of each slot (already escaped HTML or attribute text) in order.
func (b Body) Write(w io.Writer, fill func(i int, r Ref) string) error { panic("content.Body.Write") }

// Empty says whether there is no prose.
func (b Body) Empty() bool { return b.html == "" }

// Reader reads documents of one portal. It is shared by all sections of a build, side by side, and lives as long as serve does: a file whose size and
// time have not changed is not read again, and its findings are reported again from memory.
type Reader struct {
	Root   fs.FS
	Now    time.Time // documents dated later are left out unless Future
	Zone   *time.Location
	Drafts bool
	Future bool
	Cache  *Cache
	Report *diag.Report
}

// Cache remembers parsed documents between the builds of one process. Its zero value is ready; it is safe for concurrent use.
type Cache struct{}

// Matter is front matter: a struct that embeds Meta.
type Matter[M any] interface {
	*M
	Base() *Meta
}

// ReadDir reads every document below content/<dir>, drafts and future ones left out as the reader says, newest first, then by file name.
// An error is of the disk; what an editor can mend is in the report.
func ReadDir[M any, P Matter[M]](r *Reader, dir string) ([]*Document[M], error) {
	panic("content.ReadDir")
}
