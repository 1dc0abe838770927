package gosmonitor

import (
	"net/mail"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// checker holds what was found and says what is wrong with it.
type checker struct {
	report     *diag.Report
	registries []*registry // nil: one that could not be read
	passports  []*passport
	structures int
	files      map[string][]string // by folder
}

func (c *checker) check() {
	for _, r := range c.registries {
		if r != nil {
			c.checkRegistry(r)
		}
	}
	for _, p := range c.passports {
		if len(p.fields)+len(p.data) > 0 {
			c.checkPassport(p)
		}
	}
}

func (c *checker) checkRegistry(r *registry) {
	if name, _ := bare(path.Base(r.file)); name != "list" {
		c.report.Add(ruleListName, diag.Pos{File: r.file}, path.Base(r.file), "list."+string(r.form))
	}
	c.checkStandard(r.file, r.standard)
	first := map[string]diag.Pos{}
	host := ""
	for _, i := range r.items {
		id := i.identifier
		if at, ok := first[id.value]; ok {
			c.report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: id.pos, Args: []any{id.value}, Related: diag.GivenFirst(at)})
			continue
		}
		first[id.value] = id.pos
		c.checkIdentifier(id)
		c.checkTitle(i.title, id.pos)
		u := c.checkURL(i.link, id.pos)
		if u == nil {
			continue
		}
		if host == "" {
			host = u.Host
		} else if u.Host != host {
			c.report.Add(ruleHost, i.link.pos, u.Host, host)
		}
		c.checkFormat(i.format, u)
		c.checkLinked(id, i.link, u)
	}
}

// checkLinked holds the identifier of a registry against the passport that it leads to.
func (c *checker) checkLinked(id, link entry, u *url.URL) {
	folder := path.Base(path.Dir(u.Path))
	if identifierForm.MatchString(folder) && folder != id.value {
		c.report.Add(ruleOtherID, link.pos, id.value, folder)
		return
	}
	for _, p := range c.passports {
		own := p.field("identifier")
		if strings.HasSuffix(u.Path, "/"+path.Join(path.Base(path.Dir(p.file)), path.Base(p.file))) && own.given() && own.value != id.value {
			c.report.Put(diag.Diagnostic{Rule: ruleOtherID, Pos: id.pos, Args: []any{id.value, own.value}, Related: []diag.Related{{
				Pos: own.pos, Note: diag.Text{RU: "так набор назван в его паспорте", EN: "what the passport calls the set"},
			}}})
		}
	}
}

// checkStandard looks at the first row of either file.
func (c *checker) checkStandard(file string, e entry) {
	switch {
	case !e.given():
		c.report.Add(ruleNoStandard, diag.Pos{File: file}, Standard)
	case e.name != "standardversion":
		c.report.Add(ruleProperty, e.pos, e.name, diag.Text{RU: "; нужно «standardversion»", EN: "; it is \"standardversion\""})
	case e.value != Standard:
		c.report.Add(ruleStandard, e.pos, e.value, Standard)
	}
}

func (c *checker) checkPassport(p *passport) {
	c.checkStandard(p.file, p.field("standardversion"))
	c.checkProperties(p)
	for _, name := range []string{"created", "modified", "valid"} {
		if e := p.field(name); e.value != "" {
			c.checkDay(e)
		}
	}
	c.checkTitle(p.field("title"), diag.Pos{})
	if m := p.field("publishermbox"); m.value != "" {
		if _, err := mail.ParseAddress(m.value); err != nil {
			c.report.Add(ruleMbox, m.pos, m.value)
		}
	}
	id := p.field("identifier")
	if id.value != "" {
		c.checkIdentifier(id)
	}
	if folder := path.Base(path.Dir(p.file)); identifierForm.MatchString(folder) && id.value != "" && folder != id.value {
		c.report.Add(ruleOtherID, id.pos, id.value, folder)
	}
	c.checkVersions(p)
	c.checkFolder(p)
}

// checkProperties says what is missing, unknown, empty, given twice or out of order.
func (c *checker) checkProperties(p *passport) {
	seen := map[string]diag.Pos{}
	last := -1
	for _, e := range p.fields {
		name := e.name
		if p.form != formCSV && name == "publisheremail" {
			name = "publishermbox"
			c.report.Add(ruleProperty, e.pos, "email", diag.Text{RU: "; нужно «mbox»", EN: "; it is \"mbox\""})
		}
		place := slices.Index(properties, name)
		if place < 0 {
			if strings.ReplaceAll(name, " ", "") != "standardversion" {
				c.report.Add(ruleProperty, e.pos, e.name, meant(e.name))
			}
			continue
		}
		if at, ok := seen[name]; ok {
			c.report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: e.pos, Args: []any{name}, Related: diag.GivenFirst(at)})
			continue
		}
		seen[name] = e.pos
		if e.value == "" {
			c.report.Add(ruleEmpty, e.pos, name)
		}
		if p.form == formCSV && place < last {
			c.report.Add(ruleOrder, e.pos, name, properties[last])
		}
		last = max(last, place)
	}
	for _, name := range properties {
		_, ok := seen[name]
		if !ok && name != "standardversion" && (p.form == formCSV || !inVersions[name]) {
			c.report.Add(ruleMissing, diag.Pos{File: p.file}, name)
		}
	}
}

func meant(name string) diag.Text {
	near := format.Suggest(strings.ToLower(name), properties)
	if near == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, «" + near + "»", EN: "; did you mean \"" + near + "\"?"}
}

// checkDay says what is wrong with a day and returns it.
func (c *checker) checkDay(e entry) (time.Time, bool) {
	m := parseMoment(e.value)
	switch {
	case !m.ok:
		c.report.Add(ruleDay, e.pos, e.value, m.hint)
	case m.hyphen:
		c.report.Add(ruleHyphens, e.pos, e.value, m.time.Format(dayForm))
	}
	return m.time, m.ok
}

func (c *checker) checkIdentifier(id entry) {
	m := identifierForm.FindStringSubmatch(id.value)
	switch {
	case m == nil:
		c.report.Add(ruleIdentifier, id.pos, id.value)
	case !format.ValidINN(m[1]):
		c.report.Add(ruleINN, id.pos, m[1])
	}
}

// checkTitle finds a title that stands in quotes of its own, as a writer leaves it that quotes twice.
func (c *checker) checkTitle(title entry, pos diag.Pos) {
	if !title.given() || title.value == "" {
		if pos.File != "" {
			c.report.Add(ruleEmpty, pos, "title")
		}
		return
	}
	if len(title.value) > 1 && strings.HasPrefix(title.value, `"`) && strings.HasSuffix(title.value, `"`) {
		c.report.Add(ruleQuotes, title.pos, title.value)
	}
}

// checkURL returns a full address, or says that it is none.
func (c *checker) checkURL(e entry, otherwise diag.Pos) *url.URL {
	pos := e.pos
	if !e.given() {
		pos = otherwise
	}
	u, err := url.Parse(e.value)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		c.report.Add(ruleURL, pos, e.value)
		return nil
	}
	return u
}

// checkFormat holds the format that is stated against the file's extension.
func (c *checker) checkFormat(f entry, u *url.URL) {
	_, ext := bare(path.Base(u.Path))
	if f.value != "" && ext != "" && !strings.EqualFold("."+f.value, ext) {
		c.report.Add(ruleFormat, f.pos, f.value, path.Base(u.Path))
	}
}

// checkStructure looks at the heading of a structure file and at the rows' types.
func (c *checker) checkStructure(t table, file string) {
	if len(t.rows) == 0 {
		return
	}
	for i, want := range structureHead {
		if got := cell(t.rows[0], i); got.value != want {
			c.report.Add(ruleStructureHead, diag.Pos{File: file, Line: 1}, strings.Join(structureHead, ","))
			return
		}
	}
	for _, row := range t.rows[1:] {
		for i, name := range structureHead {
			if e := cell(row, i); e.value == "" && name != "english description" {
				pos := e.pos
				if !e.given() {
					pos = row[0].pos
				}
				c.report.Add(ruleEmpty, pos, name)
			}
		}
	}
}
