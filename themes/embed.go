// Package themes carries the default theme inside the program, so that a folder with only content/ and data/ is a whole portal.
//
// A portal changes single files of it by a sparse folder of its own under themes/; package theme looks names up in both. docs/themes.md is the
// designer's guide.
package themes

import (
	"embed"
	"io/fs"
)

//go:embed all:default
var files embed.FS

// Default returns the layer that every portal has: frame.html, partials/, css/, i18n/ and the templates of all sections.
func Default() fs.FS {
	layer, err := fs.Sub(files, "default")
	if err != nil {
		panic(err) // the name is a valid path: a bug of this file
	}
	return layer
}
