package gosmonitor

import (
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

// checkVersions looks at the files of the data and of their structure, and at how they refer to each other.
func (c *checker) checkVersions(p *passport) {
	if len(p.data) == 0 {
		c.report.Add(ruleNoData, diag.Pos{File: p.file})
	}
	if len(p.structure) == 0 {
		c.report.Add(ruleNoStructure, diag.Pos{File: p.file})
	}
	var structures []string
	for _, v := range p.structure {
		key, ok := c.checkKey(v, structureKey, "structure-…")
		if ok {
			structures = append(structures, key[1])
			c.checkMoment(v.url, key[1])
		}
		c.checkFile(p, v)
		if v.created.value != "" {
			c.checkDay(v.created)
		}
	}
	var last time.Time
	for _, v := range p.data {
		for _, e := range []entry{v.created, v.valid} {
			if e.value != "" {
				c.checkDay(e)
			}
		}
		c.checkFile(p, v)
		key, ok := c.checkKey(v, dataKey, "data-…-structure-…")
		if !ok {
			continue
		}
		day, ok := c.checkMoment(v.url, key[1])
		if ok && !last.IsZero() && day.After(last) {
			c.report.Add(ruleVersionOrder, v.url.pos, v.url.name)
		}
		if ok {
			last = day
		}
		if len(p.structure) > 0 && !slices.ContainsFunc(structures, func(s string) bool { return sameMoment(s, key[2]) }) {
			c.report.Add(ruleOtherStructure, v.url.pos, key[2])
		}
	}
}

// checkKey takes apart the name of a version: in CSV its key, elsewhere the name of its file.
func (c *checker) checkKey(v version, form interface{ FindStringSubmatch(string) []string }, want string) ([]string, bool) {
	key, ext := bare(v.url.name)
	if v.url.name == "" {
		key, _ = bare(path.Base(v.url.value))
	}
	m := form.FindStringSubmatch(key)
	if m == nil {
		if v.url.given() {
			c.report.Add(ruleKey, v.url.pos, key, want)
		}
		return nil, false
	}
	if ext != "" {
		c.report.Add(ruleKeyExtension, v.url.pos, v.url.name, ext)
	}
	return m, true
}

// checkMoment judges the day in a version's name.
func (c *checker) checkMoment(at entry, value string) (time.Time, bool) {
	return c.checkDay(entry{value: value, pos: at.pos})
}

// sameMoment compares two versions by what they mean.
func sameMoment(a, b string) bool {
	x, y := parseMoment(a), parseMoment(b)
	return a == b || x.ok && y.ok && x.time.Equal(y.time)
}

// checkFile looks at the address of a version: its host, its file's name and format.
func (c *checker) checkFile(p *passport, v version) {
	if !v.url.given() {
		c.report.Add(ruleMissing, diag.Pos{File: p.file}, "source")
		return
	}
	u := c.checkURL(v.url, v.url.pos)
	if u == nil {
		return
	}
	name, ext := bare(path.Base(u.Path))
	if key, _ := bare(v.url.name); v.url.name != "" && key != name {
		c.report.Add(ruleFileName, v.url.pos, path.Base(u.Path), key)
	}
	id := p.field("identifier").value
	if folder := path.Base(path.Dir(u.Path)); identifierForm.MatchString(folder) && id != "" && folder != id {
		c.report.Add(ruleOtherID, v.url.pos, id, folder)
	}
	if f := p.field("format"); strings.HasPrefix(name, "data-") && f.value != "" && ext != "" && ext != ".zip" && !strings.EqualFold("."+f.value, ext) {
		c.report.Add(ruleFormat, v.url.pos, f.value, path.Base(u.Path))
	}
}

// checkFolder holds the versions of a passport against the files beside it. A folder without any was copied without its data.
func (c *checker) checkFolder(p *passport) {
	here := map[string]bool{}
	for _, name := range c.files[path.Dir(p.file)] {
		if low := strings.ToLower(name); strings.HasPrefix(low, "data-") || strings.HasPrefix(low, "structure-") {
			here[name] = true
		}
	}
	if len(here) == 0 {
		return
	}
	for _, v := range slices.Concat(p.data, p.structure) {
		name := path.Base(v.url.value)
		if v.url.value != "" && !here[name] {
			c.report.Add(ruleNotThere, v.url.pos, name)
		}
		delete(here, name)
	}
	for _, name := range c.files[path.Dir(p.file)] {
		if here[name] && strings.EqualFold(path.Ext(name), formExtension(p)) {
			c.report.Add(ruleNotListed, diag.Pos{File: p.file}, name)
		}
	}
}

// formExtension is the extension of the data that the passport speaks of: the passports of other forms list those of theirs.
func formExtension(p *passport) string {
	if f := p.field("format").value; f != "" {
		return "." + f
	}
	return "." + string(p.form)
}
