// Package theme finds, checks and executes a portal's templates and hashes its assets.
//
// A theme is layers of files: the portal's own sparse folder first, then the default that is embedded in the program. A name is looked up exactly: the first
// layer that has the file wins. Every pair of template and view type is type-checked before anything is rendered, so that a misspelt field is a
// finding with line and column, not a broken page.
//
// Layout of a layer: frame.html, partials/*.html (each defines one template named as its file), <section>/<name>.html, css/, js/, fonts/,
// icons/, i18n/ru/<section>.yaml.
//
// Load reads the layers (layers.go), merges the texts (texts.go), bundles the assets (assets.go) and parses the templates (parse.go); Check type-checks them (check.go) and compiles what it can
// (compile.go, expression.go, condition.go, escape.go); Execute renders.
//
// Neighbours: build loads a theme, hands it the functions that templates call, and executes it. No other package parses html/template.
package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"reflect"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// Theme is a loaded theme. It is safe for concurrent use.
type Theme struct {
	files  map[string]file               // the winning file of every name
	below  map[string]bool               // names that lower layers have too
	called map[string]bool               // partials that some template calls
	pages  map[string]*template.Template // page templates by name; all of one set with the partials
	broken map[string]bool               // templates that could not be parsed, so that one fault is said once
	texts  format.Catalog
	added  map[string]text // texts of the portal's own layers that override nothing
	used   map[string]bool // keys that templates name
	assets []Asset
	funcs  template.FuncMap
	set    *template.Template
	once   *once
	fast   map[string]compiled // by page template; filled by Check

	properties map[string]string // custom properties of the styles
}

// compiled is a template's program and the type of view that it is for.
type compiled struct {
	view    reflect.Type
	program *program
}

// Asset is a file that pages load, under its hashed name.
type Asset struct {
	Name string // "css/site.css", as templates ask for it
	Path string // "assets/site.5f3a1c2e.css", below the site's root
	Data []byte
}

// Named gives a layer the path that findings name its files by: "themes/seversk". A layer without a name is "themes/default" when it is the last one.
func Named(path string, layer fs.FS) fs.FS { return named{layer, path} }

// Load reads the layers, the portal's own first. base is the path of the site's root on its server, "/" or "/otkryto/". funcs are what templates may
// call beside `asset` and `t`, which the theme brings itself. Faults of a template are findings; a layer that cannot be read is an error.
func Load(layers []fs.FS, base string, funcs template.FuncMap, report *diag.Report) (*Theme, error) {
	read, err := readLayers(layers)
	if err != nil {
		return nil, fmt.Errorf("read the theme: %w", err)
	}
	t := &Theme{
		files:  winners(read),
		below:  covered(read),
		called: map[string]bool{},
		pages:  map[string]*template.Template{},
		broken: map[string]bool{},
		used:   map[string]bool{},
		fast:   map[string]compiled{},
	}
	t.texts, t.added = mergeTexts(read, report)
	bundle := makeBundle(t.files, report)
	t.assets = bundle.assets
	t.properties = rootProperties(t.files)
	hrefs := map[string]string{}
	for _, a := range t.assets {
		hrefs[a.Name] = base + a.Path
	}
	p := reader{theme: t, hrefs: hrefs, report: report}
	p.parse(funcs)
	return t, nil
}

// Execute renders one template by its exact name, "budget/year.html". The template must have passed Check.
func (t *Theme) Execute(w io.Writer, name string, view any) error {
	if f, ok := t.fast[name]; ok && f.view == reflect.TypeOf(view) {
		return f.execute(w, name, view)
	}
	page := t.pages[name]
	if page == nil {
		return fmt.Errorf("the theme has no template %s", name)
	}
	if err := page.Execute(w, view); err != nil {
		return fmt.Errorf("template %s: %w", name, err)
	}
	return nil
}

func (f compiled) execute(w io.Writer, name string, view any) error {
	out, direct := w.(*bytes.Buffer)
	if !direct {
		out = new(bytes.Buffer)
	}
	if err := f.program.execute(out, view); err != nil {
		return fmt.Errorf("template %s: %w", name, err)
	}
	if direct {
		return nil
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Assets returns what must be written beside the pages, minified and hashed, in order of name.
func (t *Theme) Assets() []Asset { return t.assets }

// Texts returns the merged i18n catalogue of all layers.
func (t *Theme) Texts() format.Catalog { return t.texts }
