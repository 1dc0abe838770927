package dataset

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
)

// manifest is release.yaml: what a release froze. The program writes it and nobody edits it, so it is read strictly.
type manifest struct {
	date   time.Time
	reason string
	files  []frozenFile // passport.yaml, then the files in its order
}

// frozenFile is a file of a release as it was on its day.
type frozenFile struct {
	path   string // from the release's folder
	sha256 string
	size   int64
	pos    diag.Pos
}

// yaml writes release.yaml.
func (m *manifest) yaml() []byte {
	var b bytes.Buffer
	b.WriteString("# Written by \"otkryto release\". Do not edit: what was published stays as it was.\n")
	fmt.Fprintf(&b, "date: %s\n", m.date.Format(time.DateOnly))
	if m.reason != "" {
		fmt.Fprintf(&b, "reason: %s\n", strconv.Quote(m.reason))
	}
	b.WriteString("files:\n")
	for _, f := range m.files {
		fmt.Fprintf(&b, "  - path: %s\n    sha256: %s\n    bytes: %d\n", strconv.Quote(f.path), f.sha256, f.size)
	}
	return b.Bytes()
}

// releaseKeys and frozenKeys are all that a release.yaml says.
var (
	releaseKeys = []Key{
		{"date", diag.Text{RU: "День выпуска, он же имя папки", EN: "Day of the release, the folder's name"}},
		{"reason", diag.Text{RU: "Что и почему изменилось с прошлого выпуска", EN: "What changed since the release before, and why"}},
		{"files", diag.Text{RU: "Файлы выпуска: path, sha256 и bytes", EN: "Files of the release: path, sha256 and bytes"}},
	}
	frozenKeys = []Key{{Name: "path"}, {Name: "sha256"}, {Name: "bytes"}}
)

// manifestReader reads one release.yaml.
type manifestReader struct {
	doc     *document
	release string
	report  *diag.Report
	ok      bool
}

func (r *manifestReader) fault(pos diag.Pos, ru, en string) {
	r.ok = false
	r.report.Add(BadRelease, pos, r.release, diag.Text{RU: ru, EN: en})
}

// readManifest reads a release.yaml that lies in the folder of a day. ok is false when anything is wrong with it.
func readManifest(place string, b []byte, day time.Time, report *diag.Report) (m *manifest, ok bool) {
	r := &manifestReader{release: day.Format(time.DateOnly), report: report, ok: true}
	var yaml diag.Report // its words speak of passports
	top, parsed := parseYAML(place, b, &yaml)
	if parsed {
		r.doc = top.doc
		m = r.read(top, day)
	}
	for _, d := range yaml.All() {
		r.fault(d.Pos, d.Message(diag.RU), d.Message(diag.EN))
	}
	return m, r.ok && parsed
}

// read reads the keys.
func (r *manifestReader) read(top *mapping, day time.Time) *manifest {
	r.allow(top, releaseKeys)
	m := &manifest{date: day, reason: top.str("reason")}
	if s := top.str("date"); s != r.release {
		r.fault(top.where("date"), "в date день «"+s+"», а папка называется «"+r.release+"»", "date is \""+s+"\", the folder is called \""+r.release+"\"")
	}
	seq, _ := top.values["files"].(*ast.SequenceNode)
	if seq == nil || len(seq.Values) == 0 {
		r.fault(top.where("files"), "в files нет списка файлов", "files is no list of files")
		return m
	}
	seen := map[string]bool{}
	for i, item := range seq.Values {
		f, ok := r.file(item, "files."+strconv.Itoa(i)+".")
		if !ok {
			continue
		}
		if seen[f.path] {
			r.fault(f.pos, "файл «"+f.path+"» указан дважды", "file \""+f.path+"\" is listed twice")
		}
		seen[f.path] = true
		m.files = append(m.files, f)
	}
	if !seen[passportName] {
		r.fault(top.where("files"), "среди files нет passport.yaml", "files lacks passport.yaml")
	}
	return m
}

// allow reports keys that nobody writes.
func (r *manifestReader) allow(m *mapping, keys []Key) {
	for _, key := range m.keys {
		known := false
		for _, k := range keys {
			known = known || k.Name == key
		}
		if !known {
			r.fault(m.doc.at[m.prefix+key], "неизвестный ключ «"+key+"»", "unknown key \""+key+"\"")
		}
	}
}

var goodSum = regexp.MustCompile(`^[0-9a-f]{64}$`)

// file reads one entry of files.
func (r *manifestReader) file(item ast.Node, prefix string) (frozenFile, bool) {
	m, ok := r.doc.mapping(item, prefix)
	if !ok {
		r.fault(r.doc.pos(item.GetToken()), "у файла должны быть path, sha256 и bytes", "a file has path, sha256 and bytes")
		return frozenFile{}, false
	}
	r.allow(m, frozenKeys)
	f := frozenFile{path: m.str("path"), sha256: m.str("sha256"), pos: m.where("path")}
	if f.path == "" || f.path != path.Clean(f.path) || path.IsAbs(f.path) || f.path == ".." || strings.HasPrefix(f.path, "../") {
		r.fault(f.pos, "«"+f.path+"» — не путь к файлу выпуска", "\""+f.path+"\" is no path of a file of the release")
		return f, false
	}
	if !goodSum.MatchString(f.sha256) {
		r.fault(m.where("sha256"), "sha256 — это 64 знака 0–9 и a–f", "sha256 is 64 characters 0-9 and a-f")
		return f, false
	}
	size, err := strconv.ParseInt(m.str("bytes"), 10, 64)
	if err != nil || size < 0 {
		r.fault(m.where("bytes"), "bytes — это размер файла в байтах", "bytes is the size of the file")
	}
	f.size = size
	return f, true
}
