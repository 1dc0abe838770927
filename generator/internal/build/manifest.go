package build

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// manifest is what a build remembers of itself: what it was made from and what it wrote. It lies in .cache/build/, one for every output folder.
//
// A build writes it twice: before the first file with state "writing" and all paths that are or may become its own, and at the end with state "done". So
// an interrupted build is noticed, and nothing that an earlier build did not write is ever deleted.
type manifest struct {
	done    bool
	key     string    // program, options and date
	next    time.Time // when a document that was left out is due; zero when none was
	roots   []string
	result  []byte // what Result says, as JSON in one line
	inputs  []input
	outputs map[string]written
}

// written is one file of the output as it was left.
type written struct {
	size int64
	time int64 // modification, nanoseconds
}

const manifestHead = "otkryto build 2"

// manifestPath returns where the manifest of an output folder lies.
func manifestPath(root, out string) string {
	return filepath.Join(root, ".cache", "build", sumOf([]byte(out)).String())
}

// readManifest returns nil when there is none, or none that this program understands.
func readManifest(file string) (*manifest, error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m, ok := parseManifest(string(data))
	if !ok {
		return nil, nil
	}
	return m, nil
}

func parseManifest(text string) (*manifest, bool) {
	head, text, _ := strings.Cut(text, "\n")
	if head != manifestHead {
		return nil, false
	}
	m := &manifest{outputs: map[string]written{}}
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		word, rest, _ := strings.Cut(line, " ")
		ok := true
		switch word {
		case "done":
			m.done = true
		case "key":
			m.key = rest
		case "next":
			var err error
			m.next, err = time.Parse(time.RFC3339, rest)
			ok = err == nil
		case "root":
			m.roots = append(m.roots, rest)
		case "result":
			m.result = []byte(rest)
		case "in":
			ok = m.parseInput(rest)
		case "out":
			ok = m.parseOutput(rest)
		}
		if !ok {
			return nil, false
		}
	}
	return m, true
}

func (m *manifest) parseInput(rest string) bool {
	h, name, _ := strings.Cut(rest, " ")
	s, ok := parseSum(h)
	m.inputs = append(m.inputs, input{unquote(name), s})
	return ok
}

func (m *manifest) parseOutput(rest string) bool {
	size, rest, _ := strings.Cut(rest, " ")
	when, name, _ := strings.Cut(rest, " ")
	n, err := strconv.ParseInt(size, 10, 64)
	t, err2 := strconv.ParseInt(when, 10, 64)
	m.outputs[unquote(name)] = written{n, t}
	return err == nil && err2 == nil
}

func parseSum(text string) (s sum, ok bool) {
	n, err := hex.Decode(s[:], []byte(text))
	return s, err == nil && n == len(s)
}

// write stores the manifest beside its place and renames it.
func (m *manifest) write(file string) error {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	fmt.Fprintln(w, manifestHead)
	if m.done {
		fmt.Fprintln(w, "done")
	}
	fmt.Fprintf(w, "key %s\n", m.key)
	if !m.next.IsZero() {
		fmt.Fprintf(w, "next %s\n", m.next.UTC().Format(time.RFC3339))
	}
	for _, r := range m.roots {
		fmt.Fprintf(w, "root %s\n", r)
	}
	fmt.Fprintf(w, "result %s\n", m.result)
	var line []byte
	for _, in := range m.inputs {
		line = append(hex.AppendEncode(append(line[:0], "in "...), in.sum[:]), ' ')
		line = append(append(line, quoteLine(in.path)...), '\n')
		w.Write(line)
	}
	for _, name := range sortedKeys(m.outputs) {
		o := m.outputs[name]
		line = append(strconv.AppendInt(append(line[:0], "out "...), o.size, 10), ' ')
		line = append(strconv.AppendInt(line, o.time, 10), ' ')
		line = append(append(line, quoteLine(name)...), '\n')
		w.Write(line)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	beside := file + ".new"
	if err := os.WriteFile(beside, b.Bytes(), 0o644); err != nil {
		return err
	}
	return os.Rename(beside, file)
}

// quoteLine keeps a path on one line; nearly all stay as they are.
func quoteLine(name string) string {
	if strings.ContainsAny(name, "\n\r") || strings.HasPrefix(name, `"`) {
		return strconv.Quote(name)
	}
	return name
}

func unquote(text string) string {
	if strings.HasPrefix(text, `"`) {
		if name, err := strconv.Unquote(text); err == nil {
			return name
		}
	}
	return text
}
