package content

import (
	"io/fs"
	"reflect"
	"sync"
	"time"

	"otkryto/generator/internal/diag"
)

// Cache remembers parsed documents between the builds of one process. Its zero value is ready; it is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	rooms map[room]map[string]*entry
}

// room is one folder read into one kind of front matter. Each ReadDir leaves a room holding the files that it saw, so that those gone are dropped.
type room struct {
	root   any // fs.FS, or what tells it from others
	dir    string
	matter reflect.Type
	zone   string
	// phrases that were looked for, as they are part of what was read
	phrases string
	watched string // the same of Reader.Watch
}

// entry is one file as it was read. It is never changed.
type entry struct {
	size    int64
	modTime time.Time
	doc     any               // *Document[M]; nil when the file could not be read as a document
	faults  []diag.Diagnostic // to be reported again
}

// entries returns what a room held after the last ReadDir; nil is nothing. The map must not be written to.
func (c *Cache) entries(r room) map[string]*entry {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.rooms[r]
}

// replace makes entries the room's content. A file without a time (of a file system in memory) is not remembered.
func (c *Cache) replace(r room, entries map[string]*entry) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rooms == nil {
		c.rooms = map[room]map[string]*entry{}
	}
	c.rooms[r] = entries
}

// rootKey tells file systems apart. One that cannot be compared, such as a map, is known by its address; "" is one that cannot be told at all.
func rootKey(root fs.FS) any {
	v := reflect.ValueOf(root)
	if v.Comparable() {
		return root
	}
	switch v.Kind() {
	case reflect.Map, reflect.Slice, reflect.Func:
		return v.Pointer()
	}
	return nil
}
