package build

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// pour makes a file hold what write writes, never all of it in memory: a download of a million rows takes no more than one of ten. As long as the bytes are
// those that lie there already, nothing is written; from the first other one on they go beside the file's place, and the file is renamed when it is whole.
func (w *writer) pour(name string, write func(io.Writer) error) error {
	full := filepath.Join(w.out, filepath.FromSlash(name))
	if _, err := w.folder(filepath.Dir(full)); err != nil {
		return err
	}
	s, err := newStream(full)
	if err != nil {
		return fmt.Errorf("write %s: %w", full, err)
	}
	defer s.close()
	buffered := bufio.NewWriterSize(s, pourBuffer)
	if err := errors.Join(write(buffered), buffered.Flush()); err != nil {
		return fmt.Errorf("write %s: %w", full, err)
	}
	info, changed, err := s.finish()
	if err != nil {
		return fmt.Errorf("write %s: %w", full, err)
	}
	if !changed && w.resume {
		os.Remove(full + half)
	}
	w.note(name, info, changed)
	return nil
}

const pourBuffer = 64 << 10

// stream is a file that is being poured.
type stream struct {
	full   string
	old    *os.File // what lies there; nil when nothing does, or no regular file
	info   fs.FileInfo
	reader *bufio.Reader // of old, as far as it has been compared
	same   int64         // bytes that are as they were
	beside *os.File      // nil while all are
}

func newStream(full string) (*stream, error) {
	s := &stream{full: full}
	info, err := os.Lstat(full)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil || !info.Mode().IsRegular() {
		return s, err
	}
	s.info = info
	if s.old, err = os.Open(full); err != nil {
		return nil, err
	}
	s.reader = bufio.NewReaderSize(s.old, pourBuffer)
	return s, nil
}

// Write compares with what lies there, or writes beside it.
func (s *stream) Write(p []byte) (int, error) {
	if s.beside == nil {
		if s.agrees(p) {
			s.same += int64(len(p))
			return len(p), nil
		}
		if err := s.part(); err != nil {
			return 0, err
		}
	}
	return s.beside.Write(p)
}

// agrees says whether the next bytes are those that lie there.
func (s *stream) agrees(p []byte) bool {
	if s.old == nil {
		return false
	}
	for len(p) > 0 {
		have, err := s.reader.Peek(min(len(p), pourBuffer))
		if err != nil || !bytes.Equal(have, p[:len(have)]) {
			return false
		}
		s.reader.Discard(len(have)) // they have been read
		p = p[len(have):]
	}
	return true
}

// part begins the new file with the bytes that were the same.
func (s *stream) part() (err error) {
	if s.beside, err = os.OpenFile(s.full+half, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644); err != nil || s.same == 0 {
		return err
	}
	if _, err := s.old.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err = io.CopyN(s.beside, s.old, s.same)
	return err
}

// finish puts the new file in its place if there is one.
func (s *stream) finish() (info fs.FileInfo, changed bool, err error) {
	if s.beside == nil {
		if s.old != nil && s.same == s.info.Size() {
			return s.info, false, nil
		}
		if err := s.part(); err != nil { // it has become shorter, or is empty
			return nil, false, err
		}
	}
	if info, err = s.beside.Stat(); err != nil {
		return nil, false, err
	}
	if err := s.beside.Close(); err != nil {
		return nil, false, err
	}
	if err := os.Rename(s.full+half, s.full); err != nil {
		return nil, false, err
	}
	s.beside = nil
	return info, true, nil
}

// close lets go of the files. A new one that did not get to its place is dropped.
func (s *stream) close() {
	if s.old != nil {
		s.old.Close()
	}
	if s.beside != nil {
		s.beside.Close()
		os.Remove(s.full + half)
	}
}

// outlet is where what is rendered goes to. Both may be called from several goroutines.
type outlet interface {
	put(name string, data []byte) error                    // data is not kept
	pour(name string, write func(w io.Writer) error) error // what may be long
}

// nowhere is the outlet of a check: everything is made, and nothing kept.
type nowhere struct{}

func (nowhere) put(string, []byte) error { return nil }

func (nowhere) pour(_ string, write func(w io.Writer) error) error { return write(io.Discard) }
