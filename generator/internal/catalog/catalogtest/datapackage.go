package catalogtest

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// dataPackage is of a datapackage.json what is judged beyond its schema.
type dataPackage struct {
	Schema    string `json:"$schema"`
	Name      string
	Title     string
	Status    string
	Note      string `json:"statusNote"`
	Text      string `json:"description"`
	Keywords  []string
	Licenses  []struct{ Path string }
	Profiles  map[string]string
	Country   string                       `json:"countryCode"`
	Granular  string                       `json:"granularity"`
	Period    *struct{ Start, End string } `json:"fiscalPeriod"`
	Model     *fiscalModel
	Resources []resource
}

type resource struct {
	Name       string
	Path       string
	Bytes      int64
	Hash       string
	Encoding   string
	Status     string
	Dialect    struct{ Delimiter string }
	Sources    []struct{ Path string }
	Alternates []struct {
		Path  string
		Bytes int64
		Hash  string
	}
	Schema struct {
		Fields []field
	}
}

type field struct {
	Name, Type  string
	Constraints struct {
		Required, Unique     bool
		Enum                 []json.RawMessage
		Minimum, Maximum     json.RawMessage
		MinLength, MaxLength int
		Pattern              string
	}
}

// plainName is what Data Package asks a name to be: usable in an address.
var plainName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]*$`)

func (j *judge) dataPackage(name string) {
	j.validate(name, "https://datapackage.org/profiles/2.0/datapackage.json")
	var p dataPackage
	if !j.decode(name, &p) {
		return
	}
	if p.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" {
		j.fault(name, "$schema is %q", p.Schema)
	}
	if !plainName.MatchString(p.Name) || p.Title == "" {
		j.fault(name, "name %q, title %q", p.Name, p.Title)
	}
	j.status(name, p.Status, p.Note, p.Text)
	names := map[string]bool{}
	for _, r := range p.Resources {
		if !plainName.MatchString(r.Name) || names[r.Name] {
			j.fault(name, "resource %q is named badly, or twice", r.Name)
		}
		names[r.Name] = true
		j.resource(name, r)
	}
	if p.Model != nil {
		j.fiscal(name, p)
	}
}

// status holds the status against what says it in words.
func (j *judge) status(name, status, note, text string) {
	switch {
	case !slices.Contains([]string{"official", "mixed", "demo"}, status):
		j.fault(name, "status %q", status)
	case status != "official" && (note == "" || !strings.Contains(text, note)):
		j.fault(name, "status %s is not said in the description %q", status, text)
	case status == "official" && note != "":
		j.fault(name, "official data are said to be %q", note)
	}
}

// resource holds a table against what its descriptor promises.
func (j *judge) resource(name string, r resource) {
	folder := path.Dir(name)
	at := path.Join(folder, r.Path)
	j.promised(name, at, r.Bytes, r.Hash)
	for _, s := range r.Sources {
		if !strings.Contains(s.Path, "://") {
			j.read(name, path.Join(folder, s.Path))
		}
	}
	for _, a := range r.Alternates {
		j.promised(name, path.Join(folder, a.Path), a.Bytes, a.Hash)
	}
	j.table(at, r)
}

// promised compares a file's size and hash.
func (j *judge) promised(name, at string, bytes int64, hash string) {
	data := j.read(name, at)
	if bytes != 0 && bytes != int64(len(data)) {
		j.fault(name, "%s has %d bytes, not %d", at, len(data), bytes)
	}
	if want := fmt.Sprintf("sha256:%x", sha256.Sum256(data)); hash != "" && hash != want {
		j.fault(name, "%s is %s, not %s", at, want, hash)
	}
}

// table reads a CSV and holds every value against its column, as a program that validates packages does.
func (j *judge) table(at string, r resource) {
	if r.Encoding != "utf-8" || r.Dialect.Delimiter != "," {
		j.fault(at, "a clean CSV in %q with %q", r.Encoding, r.Dialect.Delimiter)
	}
	in := csv.NewReader(strings.NewReader(string(j.read(at, at))))
	header, err := in.Read()
	if err != nil {
		j.fault(at, "%v", err)
		return
	}
	var names []string
	for _, f := range r.Schema.Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(header, names) {
		j.fault(at, "the header is %q, the descriptor says %q", header, names)
		return
	}
	told := map[string]bool{}
	met := map[string]bool{}
	for line := 2; ; line++ {
		row, err := in.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			j.fault(at, "%v", err)
			return
		}
		for i, f := range r.Schema.Fields {
			if key := f.Name + " " + row[i]; f.Constraints.Unique && row[i] != "" {
				if met[key] && !told[f.Name] {
					told[f.Name] = true
					j.fault(at, "line %d: %q again, and column %s is unique", line, row[i], f.Name)
				}
				met[key] = true
			}
			if !f.takes(row[i]) && !told[f.Name] {
				told[f.Name] = true
				j.fault(at, "line %d: %q is no %s of column %s %+v", line, row[i], f.Type, f.Name, f.Constraints)
			}
			if f.Name == "status" && (r.Status == "demo" || r.Status == "official") && row[i] != r.Status && !told["status"] {
				told["status"] = true
				j.fault(at, "line %d is %s, the descriptor says %s", line, row[i], r.Status)
			}
		}
	}
}

// The forms of Table Schema's types.
var (
	integerForm = regexp.MustCompile(`^[+-]?\d+$`)
	numberForm  = regexp.MustCompile(`^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$`)
	yearForm    = regexp.MustCompile(`^\d{4}$`)
)

// takes says whether a value is one of the column's.
func (f field) takes(value string) bool {
	if value == "" {
		return !f.Constraints.Required
	}
	k := f.Constraints
	if len(k.Enum) > 0 && !slices.ContainsFunc(k.Enum, func(e json.RawMessage) bool { return f.compare(value, e) == 0 }) {
		return false
	}
	if k.Minimum != nil && f.compare(value, k.Minimum) < 0 || k.Maximum != nil && f.compare(value, k.Maximum) > 0 {
		return false
	}
	if n := utf8.RuneCountInString(value); n < k.MinLength || k.MaxLength > 0 && n > k.MaxLength {
		return false
	}
	if k.Pattern != "" && !regexp.MustCompile("^(?:"+k.Pattern+")$").MatchString(value) {
		return false
	}
	switch f.Type {
	case "yearmonth":
		_, err := time.Parse("2006-01", value)
		return err == nil
	case "boolean":
		return value == "true" || value == "false"
	case "integer":
		return integerForm.MatchString(value)
	case "number":
		return numberForm.MatchString(value)
	case "year":
		return yearForm.MatchString(value)
	case "date":
		_, err := time.Parse(time.DateOnly, value)
		return err == nil
	}
	return f.Type == "string"
}

// compare orders a value of the CSV and one of the descriptor: numbers exactly, all else as text.
func (f field) compare(value string, told json.RawMessage) int {
	other := string(told)
	var text string
	if json.Unmarshal(told, &text) == nil {
		other = text
	}
	switch f.Type {
	case "integer", "number", "year":
		a, ok := new(big.Rat).SetString(value)
		b, known := new(big.Rat).SetString(other)
		if ok && known && text == "" {
			return a.Cmp(b)
		}
		return -2 // a text where a number is wanted fits nothing
	}
	return strings.Compare(value, other)
}
