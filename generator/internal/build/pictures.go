package build

import (
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // sizes of pictures
	_ "image/jpeg" // sizes of pictures
	_ "image/png"  // sizes of pictures
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	_ "golang.org/x/image/webp" // sizes of pictures

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// picture is a file beside a document that the portal publishes because the document shows it or links to it.
type picture struct {
	source string // as the disk spells it: "content/news/2022/Фото.JPG"
	path   string // site path: "files/news/2022/foto.jpg"

	once          sync.Once
	width, height int
	fault         *fault // it is no picture that can be read
	err           error
}

// The kinds of files that documents may show, and further ones that they may link to. A list, because whatever lies about in content/ must not become
// public by a slip.
var (
	drawableKinds    = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"}
	publishableKinds = []string{
		".pdf", ".odt", ".ods", ".odp", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".rtf", ".txt", ".csv", ".xml", ".json", ".zip", ".ics",
		".mp3", ".mp4", ".webm", ".ogg",
	}
)

func extension(name string) string { return strings.ToLower(path.Ext(name)) }

func drawable(name string) bool { return slices.Contains(drawableKinds, extension(name)) }

func publishable(name string) bool {
	return drawable(name) || slices.Contains(publishableKinds, extension(name))
}

// publishedPath is where a file of content/ is published: every part of its path Latin, its extension in lower case.
func publishedPath(source string) string {
	parts := strings.Split(strings.TrimPrefix(source, "content/"), "/")
	ext := extension(source)
	for i, part := range parts {
		if i == len(parts)-1 {
			part = strings.TrimSuffix(part, path.Ext(part))
		}
		if parts[i] = format.Slug(nfc(part)); parts[i] == "" {
			parts[i] = "file"
		}
	}
	return "files/" + strings.Join(parts, "/") + ext
}

// measure reads a picture's size from its first bytes, once. An error is of the disk.
func (p *picture) measure(root fs.FS) error {
	p.once.Do(func() {
		if !drawable(p.source) {
			return
		}
		f, err := root.Open(p.source)
		if err != nil {
			p.err = fmt.Errorf("read the picture: %w", err)
			return
		}
		defer f.Close()
		p.width, p.height, err = pictureSize(f, extension(p.source))
		if err != nil {
			p.fault = &fault{ruleBadImage, []any{path.Base(p.source), err.Error()}}
		}
	})
	return p.err
}

// pictureSize returns a picture's size as it is shown.
func pictureSize(r io.Reader, ext string) (width, height int, err error) {
	if ext == ".svg" {
		return svgSize(r)
	}
	data, err := io.ReadAll(io.LimitReader(r, 1<<20)) // EXIF blocks before the size are some hundred kilobytes at the most
	if err != nil {
		return 0, 0, err
	}
	head := strings.NewReader(string(data))
	c, _, err := image.DecodeConfig(head)
	switch {
	case errors.Is(err, image.ErrFormat):
		return 0, 0, errors.New("unknown format")
	case err != nil:
		return 0, 0, err
	}
	if turned(data) {
		return c.Height, c.Width, nil
	}
	return c.Width, c.Height, nil
}

// addPictures publishes what the documents refer to. Two files whose Latin addresses are the same are reported at the later one.
func (p *plan) addPictures() {
	byPath := map[string]*picture{}
	for _, name := range sortedKeys(p.links.tree.pictures) {
		pic := p.links.tree.pictures[name]
		if other, taken := byPath[pic.path]; taken {
			p.report.Put(diag.Diagnostic{
				Rule: ruleSameFile, Pos: diag.Pos{File: pic.source}, Args: []any{"/" + pic.path, path.Base(other.source)},
				Related: []diag.Related{{Pos: diag.Pos{File: other.source}, Note: diag.Text{RU: "этот файл публикуется по тому же адресу", EN: "this file is published at the same address"}}},
			})
			continue
		}
		byPath[pic.path] = pic
		f := file{path: pic.path, make: func(b *buffer) error {
			data, err := p.run.source.ReadFile(pic.source)
			if err != nil {
				return err
			}
			b.Write(data)
			return nil
		}}
		p.files = append(p.files, f)
		p.take(f.path, f.path, nil)
	}
}
