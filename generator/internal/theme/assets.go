package theme

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	mincss "github.com/tdewolff/minify/v2/css"
	minjs "github.com/tdewolff/minify/v2/js"
	minsvg "github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"otkryto/generator/internal/diag"
)

// The names under which templates ask for the joined files.
const (
	styleName  = "css/site.css"
	scriptName = "js/site.js"
)

// firstLayers and lastLayers are the order in which styles outweigh each other; the files of css/ that are not named here stand between, by name.
// A file css/x.css is the cascade layer x, so a rule of theme.css wins over any rule of blocks.css whatever their selectors are.
var (
	firstLayers = []string{"tokens", "base", "frame", "blocks", "chart"}
	lastLayers  = []string{"theme", "print"}
)

// rootNames are files that browsers and search engines ask for by a fixed name at the site's root.
var rootNames = map[string]bool{"favicon.ico": true, "apple-touch-icon.png": true}

// bundle collects the assets of a theme.
type bundle struct {
	files  map[string]file
	assets []Asset
	paths  map[string]string // by name
	report *diag.Report
	min    *minify.M
}

// makeBundle minifies, joins and hashes fonts, icons, pictures, styles and scripts.
func makeBundle(files map[string]file, report *diag.Report) *bundle {
	b := &bundle{files: files, paths: map[string]string{}, report: report, min: minify.New()}
	b.min.AddFunc("css", mincss.Minify)
	b.min.AddFunc("js", minjs.Minify)
	b.min.AddFunc("svg", minsvg.Minify)
	for _, dir := range []string{"fonts", "icons", "images"} {
		b.copies(dir)
	}
	b.styles()
	b.scripts()
	slices.SortFunc(b.assets, func(x, y Asset) int { return strings.Compare(x.Name, y.Name) })
	return b
}

// copies adds the files of a folder as they are, SVG minified; licences and notes stay at home.
func (b *bundle) copies(dir string) {
	for _, name := range slices.Sorted(maps.Keys(b.files)) {
		if path.Dir(name) != dir {
			continue
		}
		f := b.files[name]
		switch path.Ext(name) {
		case ".woff2", ".png", ".jpg", ".webp", ".ico":
			b.add(name, []byte(f.data))
		case ".svg":
			data, err := b.min.Bytes("svg", []byte(f.data))
			if err != nil {
				b.report.Add(ruleAssetSyntax, diag.Pos{File: f.path}, err.Error())
				continue
			}
			b.add(name, data)
		}
	}
}

// add gives an asset its hashed name.
func (b *bundle) add(name string, data []byte) {
	base := path.Base(name)
	at := base
	if !rootNames[base] {
		sum := sha256.Sum256(data)
		ext := path.Ext(base)
		at = "assets/" + strings.TrimSuffix(base, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	}
	b.assets = append(b.assets, Asset{Name: name, Path: at, Data: data})
	b.paths[name] = at
}

// styles joins css/*.css, each as the cascade layer of its name.
func (b *bundle) styles() {
	order := layerOrder(folder(b.files, "css", ".css"))
	if len(order) == 0 {
		return
	}
	var joined strings.Builder
	joined.WriteString("@layer " + strings.Join(order, ",") + ";\n")
	for _, name := range order {
		f := b.files["css/"+name+".css"]
		if b.balanced(f) {
			joined.WriteString("@layer " + name + "{\n" + b.urls(f) + "\n}\n")
		}
	}
	data, err := b.min.String("css", joined.String())
	if err != nil {
		b.report.Add(ruleAssetSyntax, diag.Pos{File: "themes/default/css"}, err.Error())
		return
	}
	b.add(styleName, []byte(data))
}

// layerOrder returns the names of the style files in the order of their weight.
func layerOrder(files map[string]file) []string {
	has := map[string]bool{}
	for name := range files {
		has[strings.TrimSuffix(path.Base(name), ".css")] = true
	}
	var order []string
	for _, name := range firstLayers {
		if has[name] {
			order = append(order, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(has)) {
		if !slices.Contains(firstLayers, name) && !slices.Contains(lastLayers, name) {
			order = append(order, name)
		}
	}
	for _, name := range lastLayers {
		if has[name] {
			order = append(order, name)
		}
	}
	return order
}

// balanced reports a brace that is not closed, or closed twice: joined with the other files it would spoil them.
func (b *bundle) balanced(f file) bool {
	lexer := css.NewLexer(parse.NewInputString(f.data))
	var open []int
	for at := 0; ; {
		kind, data := lexer.Next()
		if kind == css.ErrorToken {
			break
		}
		switch kind {
		case css.LeftBraceToken:
			open = append(open, at)
		case css.RightBraceToken:
			if len(open) == 0 {
				b.report.Add(ruleAssetSyntax, f.at(at, 1), "} without {")
				return false
			}
			open = open[:len(open)-1]
		case css.BadStringToken, css.BadURLToken:
			b.report.Add(ruleAssetSyntax, f.at(at, len(data)), "unclosed string or url()")
			return false
		}
		at += len(data)
	}
	if len(open) > 0 {
		b.report.Add(ruleAssetSyntax, f.at(open[len(open)-1], 1), "{ without }")
		return false
	}
	return true
}

// url() of CSS, quoted or not.
var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]*)["']?\s*\)`)

// urls points url() at the hashed names. All assets lie in one folder, so the address is the bare name and holds under every base path.
func (b *bundle) urls(f file) string {
	var out strings.Builder
	last := 0
	for _, m := range cssURL.FindAllStringSubmatchIndex(f.data, -1) {
		target := f.data[m[2]:m[3]]
		out.WriteString(f.data[last:m[0]])
		out.WriteString("url(" + b.resolve(f, target, m[2]) + ")")
		last = m[1]
	}
	out.WriteString(f.data[last:])
	return out.String()
}

func (b *bundle) resolve(f file, target string, offset int) string {
	if strings.HasPrefix(target, "#") {
		return target
	}
	if strings.HasPrefix(target, "data:") || strings.Contains(target, "//") {
		b.report.Add(ruleForbidden, f.at(offset, len(target)), target)
		return target
	}
	name := path.Join(path.Dir(f.name), target)
	at, ok := b.paths[name]
	if !ok {
		b.report.Add(ruleUnknownAsset, f.at(offset, len(target)), name, suggestion(name, slices.Sorted(maps.Keys(b.paths))))
		return target
	}
	return path.Base(at)
}

// scripts makes the site's script of js/*.js and one more of every folder: js/search.js of js/search/*.js, for the pages that ask for it.
func (b *bundle) scripts() {
	b.script("js", scriptName)
	folders := map[string]bool{}
	for name := range b.files {
		if dir := path.Dir(name); path.Dir(dir) == "js" && path.Ext(name) == ".js" {
			folders[dir] = true
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(folders)) {
		b.script(dir, dir+".js")
	}
}

// script joins the scripts of a folder by name, each minified by itself so that a fault has its place.
func (b *bundle) script(dir, as string) {
	files := folder(b.files, dir, ".js")
	var joined bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f := files[name]
		data, err := b.min.Bytes("js", []byte(f.data))
		if err != nil {
			pos, message := scriptFault(f, err)
			b.report.Add(ruleAssetSyntax, pos, message)
			continue
		}
		joined.Write(data)
		joined.WriteString(";\n")
	}
	if joined.Len() > 0 {
		b.add(as, joined.Bytes())
	}
}

func scriptFault(f file, err error) (diag.Pos, string) {
	var bad *parse.Error
	if !errors.As(err, &bad) {
		return diag.Pos{File: f.path}, err.Error()
	}
	return f.at(f.offset(bad.Line, max(bad.Column-1, 0)), 1), bad.Message
}
