package content

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// found is a Markdown file and how to learn its size and time, which costs a call to the system and is left to the workers.
type found struct {
	path  string
	entry fs.DirEntry
	root  fs.FS
}

func (f found) info() (fs.FileInfo, error) {
	if f.entry.Type()&fs.ModeSymlink != 0 {
		return fs.Stat(f.root, f.path)
	}
	return f.entry.Info()
}

// markdownFiles lists the Markdown files below a folder in order of path. Hidden files and those that an office program keeps while one is open (~$) are
// not documents.
func markdownFiles(root fs.FS, dir string) ([]found, error) {
	var files []found
	var walk func(dir string) error
	walk = func(dir string) error {
		entries, err := fs.ReadDir(root, dir)
		if err != nil {
			return err
		}
		for _, e := range entries {
			name := path.Join(dir, e.Name())
			switch {
			case strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~"):
			case e.IsDir():
				if err := walk(name); err != nil {
					return err
				}
			case isMarkdown(e.Name()):
				files = append(files, found{name, e, root})
			}
		}
		return nil
	}
	err := walk(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if _, stat := fs.Stat(root, dir); errors.Is(stat, fs.ErrNotExist) {
			return nil, nil
		}
	}
	return files, err
}

func isMarkdown(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".md" || ext == ".markdown"
}
