// Package catalogtest reads what package catalog has published as other people's programs would, and says what is wrong with it: descriptors by the schemas of
// their standards, RDF by two readers that know nothing of us, tables by the columns, sizes and hashes that descriptors promise. ORIGINS.md says where the
// schemas and the reader of Turtle are from.
//
// Check walks a published folder; datapackage.go, fiscal.go, csvw.go, dcatus.go, rdf.go and dcat.go judge one standard each.
//
// Neighbours: only tests import it.
package catalogtest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"
)

// Check judges every descriptor of a published folder. base is the portal's full address with a slash at its end, "" of one that does not know its own. It
// fails the test when there is no descriptor of some standard to judge.
func Check(t testing.TB, published fs.FS, base string) {
	t.Helper()
	for _, fault := range Faults(published, base) {
		t.Error(fault)
	}
}

// Faults is what Check finds, a line a fault.
func Faults(published fs.FS, base string) []string {
	j := &judge{files: published, base: base}
	err := fs.WalkDir(published, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		switch {
		case path.Base(name) == "datapackage.json":
			j.dataPackage(name)
		case strings.HasSuffix(name, ".csv-metadata.json"):
			j.csvw(name)
		case name == "data.json":
			j.dataJSON(name)
		case name == "catalog.jsonld":
			j.dcat(name, "catalog.ttl")
		default:
			return nil
		}
		j.seen = append(j.seen, path.Base(name))
		return nil
	})
	if err != nil {
		j.fault(".", "%v", err)
	}
	j.every()
	return j.faults
}

// judge gathers faults.
type judge struct {
	files  fs.FS
	base   string
	seen   []string
	faults []string
}

func (j *judge) fault(name, format string, args ...any) {
	j.faults = append(j.faults, name+": "+fmt.Sprintf(format, args...))
}

// every says which standard nothing was published by.
func (j *judge) every() {
	for _, want := range []string{"datapackage.json", ".csv-metadata.json", "data.json", "catalog.jsonld"} {
		found := false
		for _, name := range j.seen {
			found = found || strings.HasSuffix(name, want)
		}
		if !found {
			j.fault(want, "no such file is published")
		}
	}
}

// read returns a file's bytes; a fault when there is none.
func (j *judge) read(from, name string) []byte {
	data, err := fs.ReadFile(j.files, name)
	if err != nil {
		j.fault(from, "%v", err)
	}
	return data
}

// decode reads JSON; numbers stay as typed.
func (j *judge) decode(name string, v any) bool {
	data := j.read(name, name)
	if strings.HasPrefix(string(data), "\ufeff") {
		j.fault(name, "begins with a byte order mark")
	}
	if err := json.Unmarshal(data, v); err != nil {
		j.fault(name, "%v", err)
		return false
	}
	return true
}

// local is the site path of an address; ok is false of one on another host.
func (j *judge) local(address string) (string, bool) {
	if j.base != "" {
		return strings.CutPrefix(address, j.base)
	}
	return address, !strings.Contains(address, "://")
}
