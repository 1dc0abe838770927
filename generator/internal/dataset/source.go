package dataset

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// profile is what one pass over a file's bytes tells: all that must be known before its first row is read.
type profile struct {
	sha256   string
	size     int64
	nature   string // "XLSX" when it is no text
	encoding string
	mark     int  // bytes of the mark at the beginning
	mixed    bool // there are bytes that are not of the encoding
	nul      bool
	sep      bool // the first line is Excel's «sep=;»
	delim    byte
	doubtful bool // no delimiter gives a table
	sample   []byte
}

// sampleSize is how much of a file settles its delimiter.
const sampleSize = 32 << 10

// examine makes the profile of a file. forced is the encoding that the passport states, or "". words says how many of some cells are known headings.
func examine(fsys fs.FS, path, forced string, words func([]string) int) (*profile, error) {
	in, err := fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	sum, c, first := sha256.New(), &census{}, &opening{limit: sampleSize}
	if _, err := io.CopyBuffer(struct{ io.Writer }{io.MultiWriter(sum, c, first)}, struct{ io.Reader }{in}, make([]byte, 64<<10)); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	p := &profile{sha256: hex.EncodeToString(sum.Sum(nil)), size: c.bytes, nature: nature(first.b[:min(len(first.b), 64)])}
	p.encoding, p.mark, p.mixed = c.encoding()
	if forced != "" && forced != p.encoding && p.mark == 0 && p.encoding != utf16Name { // a mark knows better
		p.mixed = forced != utf16Name && (forced != utf8Name || c.broken > 0)
		p.encoding, p.mark = forced, 0
	}
	p.nul = c.nul > 0 && p.encoding != utf16Name
	p.sample = first.b[min(p.mark, len(first.b)):]
	if p.encoding == utf16Name {
		p.sample, _ = io.ReadAll(utf16Reader(bytes.NewReader(p.sample)))
	}
	p.settle(words)
	return p, nil
}

// opening keeps the first bytes written to it.
type opening struct {
	b     []byte
	limit int
}

func (o *opening) Write(b []byte) (int, error) {
	o.b = append(o.b, b[:min(len(b), o.limit-len(o.b))]...)
	return len(b), nil
}

// reader returns the text of a file from after its mark, and after Excel's «sep=;», which Excel does not show as a row.
func (p *profile) reader(in io.Reader) (io.Reader, error) {
	if p.encoding == utf16Name {
		in = utf16Reader(in)
	}
	if p.mark == 0 && !p.sep {
		return in, nil
	}
	if p.mark > 0 {
		if _, err := io.CopyN(io.Discard, in, int64(p.mark)); err != nil {
			return nil, err
		}
	}
	if !p.sep {
		return in, nil
	}
	b := bufio.NewReader(in)
	line, err := b.ReadSlice('\n')
	if err != nil && err != io.EOF {
		return nil, err
	}
	if i := bytes.IndexByte(line, '\r'); i >= 0 && i+2 < len(line) {
		return io.MultiReader(bytes.NewReader(bytes.Clone(line[i+1:])), b), nil
	}
	return b, nil
}

func utf16Reader(in io.Reader) io.Reader {
	return transform.NewReader(in, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
}

// text decodes the fields of records, all fields of a record into one string.
type text struct {
	page *codepage // nil is UTF-8
	buf  []byte
	ends []int
	bad  []int // fields whose bytes mean nothing in the encoding
}

func newText(encoding string) *text { return &text{page: codepageOf(encoding)} }

// decode returns the text of a record; field i of it ends at t.ends[i].
func (t *text) decode(fields [][]byte) string {
	t.buf, t.ends, t.bad = t.buf[:0], t.ends[:0], t.bad[:0]
	for i, f := range fields {
		ok := true
		if t.page != nil {
			t.buf, ok = t.page.decode(t.buf, f)
		} else {
			t.buf = append(t.buf, f...)
			ok = utf8.Valid(f)
		}
		if !ok {
			t.bad = append(t.bad, i)
		}
		t.ends = append(t.ends, len(t.buf))
	}
	return string(t.buf)
}
