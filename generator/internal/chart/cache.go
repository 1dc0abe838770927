package chart

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
)

// cache keeps drawings as files named by the hash of everything that they are made from, so that nothing in it can be out of date. Its zero value keeps
// nothing. It is safe for concurrent use, by several programs too: a file is written beside its place and renamed.
type cache struct {
	folder string
	mu     sync.Mutex
	asked  map[string]bool
}

// kept is a drawing's file. Sum guards against a file that was cut short.
type kept struct {
	Sum     string
	Drawing Drawing
}

// The program's own part in a drawing: whoever changes how charts are made need not remember to throw old drawings away.
//
//go:embed *.go
var sources embed.FS

// maker is the hash of the bundle, the font's widths, the versions of the engine and go-echarts, and this package's sources.
var maker = sync.OnceValue(func() string {
	h := sha256.New()
	h.Write([]byte(bundle))
	h.Write(widthTable)
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if strings.Contains(m.Path, "quickjs") || strings.Contains(m.Path, "go-echarts") {
				fmt.Fprintln(h, m.Path, m.Version)
			}
		}
	}
	names, err := fs.Glob(sources, "*.go")
	if err != nil {
		panic("chart: " + err.Error())
	}
	for _, name := range names {
		data, err := sources.ReadFile(name)
		if err != nil {
			panic("chart: " + err.Error())
		}
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))
})

// cacheName returns the name of a drawing: the hash of its spec, of the options of both widths and of their maker.
func cacheName(s *Spec, narrow, wide *sheet) string {
	h := sha256.New()
	fmt.Fprintln(h, maker())
	if err := json.NewEncoder(h).Encode(s); err != nil {
		panic("chart: " + err.Error())
	}
	h.Write(narrow.json())
	h.Write(wide.json())
	return hex.EncodeToString(h.Sum(nil)[:16])
}

func (c *cache) path(name string) string { return filepath.Join(c.folder, name+".json") }

// read returns a kept drawing. A file that is not whole is as good as none.
func (c *cache) read(name string) (Drawing, bool) {
	if c.folder == "" {
		return Drawing{}, false
	}
	c.mu.Lock()
	if c.asked == nil {
		c.asked = map[string]bool{}
	}
	c.asked[name+".json"] = true
	c.mu.Unlock()
	data, err := os.ReadFile(c.path(name))
	if err != nil {
		return Drawing{}, false
	}
	var k kept
	if json.Unmarshal(data, &k) != nil || k.Sum != k.Drawing.sum() {
		return Drawing{}, false
	}
	return k.Drawing, true
}

// write keeps a drawing.
func (c *cache) write(name string, d Drawing) error {
	if c.folder == "" {
		return nil
	}
	data, err := json.Marshal(kept{d.sum(), d})
	if err != nil {
		return fmt.Errorf("keep drawing: %w", err)
	}
	if err := os.MkdirAll(c.folder, 0o755); err != nil {
		return fmt.Errorf("keep drawing: %w", err)
	}
	f, err := os.CreateTemp(c.folder, name+"-*.tmp")
	if err != nil {
		return fmt.Errorf("keep drawing: %w", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), c.path(name))
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("keep drawing: %w", err)
	}
	return nil
}

// prune removes what was not asked for, and what an interrupted program left half-written.
func (c *cache) prune() error {
	if c.folder == "" {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	entries, err := os.ReadDir(c.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("prune drawings: %w", err)
	}
	for _, e := range entries {
		if c.asked[e.Name()] || e.IsDir() {
			continue
		}
		if err := os.Remove(filepath.Join(c.folder, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("prune drawings: %w", err)
		}
	}
	return nil
}

func (d Drawing) sum() string {
	h := sha256.Sum256([]byte(d.Narrow + "\n" + d.Wide))
	return hex.EncodeToString(h[:])
}
