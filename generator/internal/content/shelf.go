package content

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
)

// Shelf keeps the HTML of documents in a temporary file once there is much of it: the prose of ten thousand news is 90 MB, of which a build needs one
// page at a time. A small portal's stays in memory. Its zero value is ready; it is safe for concurrent use.
type Shelf struct {
	size atomic.Int64 // of all that was put, in memory or not
	once sync.Once
	file *os.File // nil: there is no room, everything stays in memory
}

// shelfMemory is how many bytes stay in memory.
const shelfMemory = 4 << 20

// put keeps HTML and returns where. The bytes may be used again.
func (s *Shelf) put(html []byte) shelved {
	if s == nil {
		return shelved{text: string(html)}
	}
	end := s.size.Add(int64(len(html)))
	if end <= shelfMemory {
		return shelved{text: string(html)}
	}
	s.once.Do(s.open)
	at := end - int64(len(html))
	if s.file == nil {
		return shelved{text: string(html)}
	}
	if _, err := s.file.WriteAt(html, at); err != nil {
		return shelved{text: string(html)} // the disk is full: memory may not be
	}
	return shelved{shelf: s, at: at, size: len(html)}
}

func (s *Shelf) open() {
	f, err := os.CreateTemp("", "otkryto-*")
	if err != nil {
		return
	}
	os.Remove(f.Name()) // where the system lets an open file have no name, nothing is left behind by a program that is killed
	s.file = f
}

// Close gives the file back. No Body that was put here may be printed after that.
func (s *Shelf) Close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	os.Remove(s.file.Name())
	return err
}

// shelved is HTML in memory or in a shelf's file.
type shelved struct {
	text  string
	shelf *Shelf
	at    int64
	size  int
}

func (s shelved) empty() bool { return s.text == "" && s.size == 0 }

// with calls use with the HTML, which is valid during the call only.
func (s shelved) with(use func(html []byte)) {
	scratch := scratches.Get().(*[]byte)
	defer scratches.Put(scratch)
	if s.shelf == nil {
		*scratch = append((*scratch)[:0], s.text...)
	} else {
		if cap(*scratch) < s.size {
			*scratch = make([]byte, s.size+s.size/4)
		}
		*scratch = (*scratch)[:s.size]
		if _, err := s.shelf.file.ReadAt(*scratch, s.at); err != nil {
			panic(fmt.Sprintf("content: the temporary file with the documents' HTML cannot be read: %v", err))
		}
	}
	use(*scratch)
}

var scratches = sync.Pool{New: func() any { return new([]byte) }}
