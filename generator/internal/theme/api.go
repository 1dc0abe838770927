// Package theme finds, checks and executes a portal's templates and hashes its assets.
//
// A theme is layers of files: the portal's own sparse folder first, then the default that is embedded in the program. A name is looked up exactly: the first
// layer that has the file wins. Every pair of template and view type is type-checked before anything is rendered, so that a misspelt field is a
// finding with line and column, not a broken page.
//
// Layout of a layer: frame.html, partials/*.html (each defines one template named as its file), <section>/<name>.html, css/, js/, fonts/,
// icons/, i18n/ru/<section>.yaml.
//
// Neighbours: build loads a theme, hands it the functions that templates call, and executes it. No other package parses html/template.
package theme

import (
	"html/template"
	"io"
	"io/fs"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// Theme is a loaded theme. It is safe for concurrent use.
type Theme struct{}

// Asset is a file that pages load, under its hashed name.
type Asset struct {
	Name string // "css/site.css", as templates ask for it
	Path string // "assets/site.5f3a1c.css", below the site's root
	Data []byte
}

// Load reads the layers, the portal's own first. funcs are what templates may call beside `asset` and `t`, which the theme brings itself.
// Faults of a template are findings; a layer that cannot be read is an error.
func Load(layers []fs.FS, base string, funcs template.FuncMap, report *diag.Report) (*Theme, error) {
	panic("theme.Load")
}

// Check type-checks templates against a value of their view's type.
func (t *Theme) Check(views map[string]any, report *diag.Report) { panic("theme.Theme.Check") }

// Execute renders one template by its exact name, "budget/year.html".
func (t *Theme) Execute(w io.Writer, name string, view any) error { panic("theme.Theme.Execute") }

// Assets returns what must be written beside the pages, minified and hashed, in order of name.
func (t *Theme) Assets() []Asset { panic("theme.Theme.Assets") }

// Texts returns the merged i18n catalogue of all layers.
func (t *Theme) Texts() format.Catalog { panic("theme.Theme.Texts") }
