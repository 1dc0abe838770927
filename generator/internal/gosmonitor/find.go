package gosmonitor

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
)

// Found is how many files of each sort Validate has looked at.
type Found struct {
	Registries, Passports, Structures int
}

// largest is how much of a file is read: passports have a few kilobytes, and what is larger is data.
const largest = 4 << 20

// Validate looks for registries, passports and structure files, whatever they are called, in a folder or in one file of it ("" is the whole folder), and
// reports where they depart from the recommendations. An error is of the disk.
func Validate(root fs.FS, name string, report *diag.Report) (Found, error) {
	c := &checker{report: report, files: map[string][]string{}}
	walk := func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return nil
		}
		c.files[path.Dir(file)] = append(c.files[path.Dir(file)], path.Base(file))
		if name != "" && file != name {
			return nil
		}
		return c.read(root, file)
	}
	if err := fs.WalkDir(root, ".", walk); err != nil {
		return Found{}, fmt.Errorf("look for passports: %w", err)
	}
	found := Found{len(c.registries), len(c.passports), c.structures}
	if found == (Found{}) {
		report.Add(ruleNothing, diag.Pos{File: name})
	}
	c.check()
	return found, nil
}

// read takes a file for what it holds.
func (c *checker) read(root fs.FS, file string) (err error) {
	ext := strings.ToLower(path.Ext(file))
	if ext != ".csv" && ext != ".json" && ext != ".xml" {
		return nil
	}
	f, err := root.Open(file)
	if err != nil {
		return fmt.Errorf("open a passport: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	b, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil {
		return fmt.Errorf("read a passport: %w", err)
	}
	if len(b) > largest {
		return nil
	}
	switch ext {
	case ".csv":
		c.readCSV(file, b)
	case ".json":
		c.readJSON(file, b)
	default:
		c.readXML(file, b)
	}
	return nil
}

// readCSV knows a CSV by its heading.
func (c *checker) readCSV(file string, b []byte) {
	head := heading(b)
	named := known(file)
	switch {
	case strings.HasPrefix(head, "property,title,value"):
		if t := readTable(file, b, c.report); len(t.rows) > 0 {
			c.registries = append(c.registries, csvRegistry(file, t))
		}
	case strings.HasPrefix(head, "property,value"):
		if t := readTable(file, b, c.report); len(t.rows) > 0 {
			c.passports = append(c.passports, csvPassport(file, t))
		}
	case strings.HasPrefix(head, "fieldname,"):
		c.structures++
		c.checkStructure(readTable(file, b, c.report), file)
	case strings.HasPrefix(head, "№,характеристика,") || strings.HasPrefix(head, "1,идентификационныйномер"):
		c.passports = append(c.passports, &passport{file: file, form: formCSV})
		c.report.Add(ruleOldForm, diag.Pos{File: file, Line: 1})
	case named == "structure":
		c.structures++
		c.report.Add(ruleStructureHead, diag.Pos{File: file, Line: 1}, strings.Join(structureHead, ","))
	case named != "":
		c.report.Add(ruleHead, diag.Pos{File: file, Line: 1}, named)
		c.count(named, file)
	}
}

// count notes a file that could not be read as what its name says.
func (c *checker) count(named, file string) {
	if named == "list" {
		c.registries = append(c.registries, nil)
		return
	}
	c.passports = append(c.passports, &passport{file: file})
}

// heading is the first line of a CSV without what differs between writers: encoding, quotes, blanks, letter case, delimiter.
func heading(b []byte) string {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	line, _, _ := bytes.Cut(b, []byte("\n"))
	if !utf8.Valid(line) {
		line, _ = charmap.Windows1251.NewDecoder().Bytes(line)
	}
	return strings.NewReplacer(`"`, "", " ", "", "\r", "", ";", ",").Replace(strings.ToLower(string(line)))
}

// known says what a file's name promises: "list", "meta", "structure" or nothing.
func known(file string) string {
	name, _ := bare(path.Base(file))
	switch name = strings.ToLower(name); {
	case name == "list" || name == "meta":
		return name
	case strings.HasPrefix(name, "structure-"):
		return "structure"
	}
	return ""
}

// readJSON knows a registry by its list of sets and a passport by its identifier. Other files are data.
func (c *checker) readJSON(file string, b []byte) {
	named := known(file)
	if named == "structure" || named == "" && !bytes.Contains(b, []byte("standardversion")) {
		return
	}
	leaves, err := jsonLeaves(file, bytes.TrimPrefix(b, []byte("\uFEFF")))
	if err != nil {
		c.report.Add(ruleUnreadable, diag.Pos{File: file}, err.Error())
		c.count(named, file)
		return
	}
	c.take(file, formJSON, named, leaves)
}

// readXML knows them by the root.
func (c *checker) readXML(file string, b []byte) {
	named := known(file)
	if named == "structure" || named == "" && !bytes.Contains(b, []byte("standardversion")) {
		return
	}
	root, leaves, err := xmlLeaves(file, b)
	if err != nil {
		c.report.Add(ruleUnreadable, diag.Pos{File: file}, err.Error())
		c.count(named, file)
		return
	}
	c.take(file, formXML, root, leaves)
}

func (c *checker) take(file string, f form, what string, leaves []leaf) {
	if what == "list" || what == "" && len(leaves) > 0 && hasPath(leaves, "meta") {
		c.registries = append(c.registries, leafRegistry(file, f, leaves))
		return
	}
	c.passports = append(c.passports, leafPassport(file, f, leaves))
}

func hasPath(leaves []leaf, first string) bool {
	for _, l := range leaves {
		if l.path[0] == first {
			return true
		}
	}
	return false
}
