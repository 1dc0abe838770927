package content

import (
	"bufio"
	"bytes"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
)

// source is one file while it is read: its text, and what was found wrong in it. Offsets are bytes in text; only at turns them into places.
type source struct {
	file   string
	text   []byte // UTF-8, without BOM, lines end with \n. The next file is read into the same bytes: nothing may keep a part of it
	faults []diag.Diagnostic

	last     mark
	quoted   string // the line that the last finding quotes, shared with the next one
	quotedAt int    // where it begins; -1 is none

	fenced *bufio.Reader // kept for the next file
}

// load takes the bytes of a file; false when they are not UTF-8, which is reported. It changes raw.
func (s *source) load(file string, raw []byte) bool {
	s.file, s.faults, s.last, s.quoted, s.quotedAt = file, nil, mark{}, "", -1
	s.text = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if bytes.HasPrefix(raw, []byte{0xFF, 0xFE}) || bytes.HasPrefix(raw, []byte{0xFE, 0xFF}) {
		s.reportAt(notUTF8, diag.Pos{File: file}, "UTF-16")
		return false
	}
	if bytes.IndexByte(s.text, '\r') >= 0 {
		s.text = unixLines(s.text)
	}
	if !utf8.Valid(s.text) {
		pos := s.at(firstInvalid(s.text), 0)
		pos.Text = ""
		s.reportAt(notUTF8, pos, "windows-1251")
		return false
	}
	return true
}

func firstInvalid(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}

// unixLines makes \n of \r\n and of a lone \r, in place. Lines keep their numbers and columns.
func unixLines(text []byte) []byte {
	out := text[:0]
	for i, c := range text {
		if c == '\r' {
			if i+1 < len(text) && text[i+1] == '\n' {
				continue
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return out
}

// at returns the place of an offset; width is bytes. The line is copied, once for all findings in it.
func (s *source) at(offset, width int) diag.Pos {
	pos := s.place(offset, width)
	start := s.last.start
	if s.quotedAt != start || s.quoted == "" {
		s.quoted, s.quotedAt = string(firstLine(s.text[start:])), start
	}
	pos.Text = s.quoted
	return pos
}

// place is at without the line's text. It counts on from the last place, as the next one is usually a little further on.
func (s *source) place(offset, width int) diag.Pos {
	m := &s.last
	if m.line == 0 || offset < m.offset {
		*m = mark{line: 1, col: 1}
	}
	between := s.text[m.offset:offset]
	if n := bytes.Count(between, []byte{'\n'}); n > 0 {
		between = between[bytes.LastIndexByte(between, '\n')+1:]
		m.line += n
		m.col, m.start = 1, offset-len(between)
	}
	m.col += utf8.RuneCount(between)
	m.offset = offset
	end := min(offset+width, len(s.text))
	return diag.Pos{File: s.file, Line: m.line, Col: m.col, Width: utf8.RuneCount(firstLine(s.text[offset:end]))}
}

// mark is a place that was looked for, and where its line starts.
type mark struct{ offset, line, col, start int }

func firstLine(text []byte) []byte {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return text[:i]
	}
	return text
}

// report records a fault at an offset.
func (s *source) report(rule *diag.Rule, offset, width int, args ...any) {
	s.reportAt(rule, s.at(offset, width), args...)
}

func (s *source) reportAt(rule *diag.Rule, pos diag.Pos, args ...any) {
	s.faults = append(s.faults, diag.Diagnostic{Rule: rule, Pos: pos, Args: args})
}

// frontMatter is where the front matter stands in a source.
type frontMatter struct {
	open int // the first fence
	yaml int // the line after it
	end  int // after the second fence, where the prose begins
}

// frontMatter finds the fences. Blank lines before the first are let through, as adrg/frontmatter does. A missing fence is reported;
// adrg/frontmatter would take the whole file for prose without a word.
func (s *source) frontMatter() (frontMatter, bool) {
	fm := frontMatter{open: -1}
	for at := 0; at < len(s.text); {
		line := firstLine(s.text[at:])
		next := min(at+len(line)+1, len(s.text))
		trimmed := bytes.TrimSpace(line)
		switch {
		case fm.open < 0 && len(trimmed) == 0:
		case fm.open < 0 && string(trimmed) != "---":
			s.report(noFrontMatter, at, len(line))
			return fm, false
		case fm.open < 0:
			fm.open, fm.yaml = at, next
		case string(trimmed) == "---":
			fm.end = next
			return fm, true
		}
		at = next
	}
	if fm.open < 0 {
		s.reportAt(noFrontMatter, diag.Pos{File: s.file, Line: 1})
		return fm, false
	}
	s.report(unclosedFrontMatter, fm.open, 3)
	return fm, false
}

// lineText returns a line of the file.
func (s *source) lineText(line int) string {
	rest := s.text
	for ; line > 1; line-- {
		rest = rest[min(len(firstLine(rest))+1, len(rest)):]
	}
	return string(firstLine(rest))
}
