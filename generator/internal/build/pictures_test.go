package build

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// jpegFile is a picture of 4 by 2 pixels.
var jpegFile = makeJPEG(0)

// makeJPEG makes a picture of 4 by 2 pixels, with an EXIF orientation when it is not 0.
func makeJPEG(orientation uint16) string {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 2)), nil); err != nil {
		panic(err)
	}
	if orientation == 0 {
		return b.String()
	}
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	exif = binary.BigEndian.AppendUint16(exif, orientation)
	exif = append(exif, 0, 0, 0, 0, 0, 0)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(exif)+2))
	return string(head) + string(exif) + b.String()[2:]
}

func TestPictures(t *testing.T) {
	files := minimal()
	nfd := norm.NFD.String("Двор й.JPG")
	files["content/notes/"+nfd] = jpegFile
	files["content/notes/lezha.jpg"] = makeJPEG(6)
	files["content/notes/znak.svg"] = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>`
	files["content/notes/proba.md"] = "---\ntitle: Картинки\ndate: 2022-02-02\nimage: lezha.jpg\nimage_alt: Лежит\n---\n![Двор](<Двор й.JPG> \"Наш двор\")\n\nЗнак ![знак](znak.svg) и [он сам](znak.svg).\n"
	root := portalAt(t, files)
	mustBuild(t, testOptions(root))
	got := readAll(t, filepath.Join(root, "public"))
	page := got["notes/proba/index.html"]
	for _, want := range []string{
		`<figure><img src="/otkryto/files/notes/dvor-y.jpg" alt="Двор" width="4" height="2" loading="lazy" decoding="async"><figcaption>Наш двор</figcaption></figure>`,
		`<img src="/otkryto/files/notes/znak.svg" alt="знак" width="30" height="20" loading="lazy" decoding="async">`,
		`<a href="/otkryto/files/notes/znak.svg">он сам</a>`,
		`<img src="/otkryto/files/notes/lezha.jpg" alt="Лежит" width="2" height="4">`,
		`<meta property="og:image" content="https://example.ru/otkryto/files/notes/lezha.jpg">`,
		`"image":"https://example.ru/otkryto/files/notes/lezha.jpg"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, page)
		}
	}
	if got["files/notes/dvor-y.jpg"] != jpegFile {
		t.Error("the picture is not published as it is")
	}
}

func TestPublishedPath(t *testing.T) {
	for source, want := range map[string]string{
		"content/news/2022/Фото 1.JPG":    "files/news/2022/foto-1.jpg",
		"content/news/Щука/план (2).jpeg": "files/news/shchuka/plan-2.jpeg",
		"content/news/!!!.png":            "files/news/file.png",
		"content/a.b/c.d.pdf":             "files/a-b/c-d.pdf",
	} {
		if got := publishedPath(source); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}

func TestSVGSize(t *testing.T) {
	for text, want := range map[string][2]int{
		`<svg width="10px" height="20">`:             {10, 20},
		`<!-- x --><svg viewBox="0,0,7.6,5"/>`:       {8, 5},
		`<svg width="100%" viewBox="0 0 3 4"></svg>`: {3, 4},
		`<svg></svg>`: {0, 0},
		`<svg width="-5" height="5" viewBox="0 0 0 0">`: {0, 0},
	} {
		w, h, err := svgSize(strings.NewReader(text))
		if err != nil || w != want[0] || h != want[1] {
			t.Errorf("%s: %d %d %v, want %v", text, w, h, err, want)
		}
	}
	if _, _, err := svgSize(strings.NewReader("<html>")); err == nil {
		t.Error("HTML was taken for a picture")
	}
}

// FuzzPictureSize shows that no bytes break the reading of sizes.
func FuzzPictureSize(f *testing.F) {
	f.Add([]byte(jpegFile), ".jpg")
	f.Add([]byte(makeJPEG(8)), ".jpg")
	f.Add([]byte("<svg viewBox='0 0 1 1'>"), ".svg")
	f.Fuzz(func(t *testing.T, data []byte, ext string) {
		w, h, err := pictureSize(bytes.NewReader(data), ext)
		if err == nil && (w < 0 || h < 0) {
			t.Errorf("%d %d", w, h)
		}
	})
}
