package theme

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
)

// named is a layer that knows the path that findings name it by.
type named struct {
	fs.FS
	path string
}

// layer is one folder of a theme, read.
type layer struct {
	files []file // in order of name
}

// file is one file of a layer.
type file struct {
	name  string // below the layer: "partials/figure.html", as it is looked up
	path  string // below the portal's root: "themes/seversk/partials/figure.html", as findings say it
	data  string
	layer int  // 0 is the portal's own
	last  bool // it stands in the lowest layer, the default
}

// readLayers reads every layer wholly: a theme is some hundred small files.
func readLayers(layers []fs.FS) ([]layer, error) {
	var all []layer
	for i, fsys := range layers {
		prefix := "themes/" + layerName(i, len(layers))
		if n, ok := fsys.(named); ok {
			prefix, fsys = n.path, n.FS
		}
		files, err := readLayer(fsys, prefix, i, i == len(layers)-1)
		if err != nil {
			return nil, err
		}
		all = append(all, layer{files})
	}
	return all, nil
}

func layerName(i, n int) string {
	if i == n-1 {
		return "default"
	}
	return "portal"
}

// readLayer reads the files that a theme consists of; hidden ones and foreign folders are passed by.
func readLayer(fsys fs.FS, prefix string, index int, last bool) ([]file, error) {
	var files []file
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."), entry.Name() == "node_modules":
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		files = append(files, file{name: name, path: path.Join(prefix, name), data: string(data), layer: index, last: last})
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // a portal may name no folder of its own; build says so when it named one
	}
	return files, err
}

// winners keeps of every name the file of the first layer that has it.
func winners(layers []layer) map[string]file {
	won := map[string]file{}
	for _, l := range layers {
		for _, f := range l.files {
			if _, taken := won[f.name]; !taken {
				won[f.name] = f
			}
		}
	}
	return won
}

// covered returns the names that stand in the lowest layer, or in a layer below another one that has them too.
func covered(layers []layer) map[string]bool {
	names := map[string]bool{}
	for _, l := range layers[min(1, len(layers)):] {
		for _, f := range l.files {
			names[f.name] = true
		}
	}
	return names
}

// folder returns the files of a folder itself, by name.
func folder(files map[string]file, dir, ext string) map[string]file {
	found := map[string]file{}
	for name, f := range files {
		if path.Dir(name) == dir && path.Ext(name) == ext {
			found[name] = f
		}
	}
	return found
}

// at returns the place of a byte of the file; width is in bytes.
func (f file) at(offset, width int) diag.Pos {
	offset = min(max(offset, 0), len(f.data))
	before := f.data[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	text, _, _ := strings.Cut(f.data[start:], "\n")
	end := min(offset+width, start+len(text))
	return diag.Pos{
		File:  f.path,
		Line:  strings.Count(before, "\n") + 1,
		Col:   utf8.RuneCountInString(before[start:]) + 1,
		Text:  strings.TrimSuffix(text, "\r"),
		Width: utf8.RuneCountInString(f.data[offset:max(end, offset)]),
	}
}

// offset returns the byte of a line, from 1, and a byte in it, from 0.
func (f file) offset(line, col int) int {
	at := 0
	for ; line > 1; line-- {
		next := strings.IndexByte(f.data[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return at + col
}
