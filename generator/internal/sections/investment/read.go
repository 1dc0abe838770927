package investment

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Meta is the front matter of a project. Times are a day, a month, a quarter, half a year or a year: «2026», «III квартал 2026».
type Meta struct {
	content.Meta `yaml:",inline"`
	Initiator    string      `yaml:"initiator"` // who builds it
	Programme    string      `yaml:"programme"` // what it is part of: «Прорыв»
	Place        string      `yaml:"place"`     // in words, no address of a closed object
	Stage        string      `yaml:"stage"`     // in words: «строится»
	Started      string      `yaml:"started"`
	Due          string      `yaml:"due"`
	Finished     string      `yaml:"finished"`
	Milestones   []Milestone `yaml:"milestones"`
	Sources      []Source    `yaml:"sources"`
	Related      []Related   `yaml:"related"`
	Subjects     []string    `yaml:"subjects"` // what else it is about, as other sections name their pages: "tor", "budget:0412"
}

// Milestone is a step of the project, as a document gives it.
type Milestone struct {
	Title   string `yaml:"title"`
	First   string `yaml:"first"` // planned at first
	Planned string `yaml:"planned"`
	Actual  string `yaml:"actual"`
	Note    string `yaml:"note"`
	Source  string `yaml:"source"`
	URL     string `yaml:"url"`
	Status  string `yaml:"status"` // official or demo; that of the document by default
}

// Source is where a fact is from.
type Source struct {
	Title string       `yaml:"title"`
	URL   string       `yaml:"url"`
	Date  content.Date `yaml:"date"`
}

// Related is a page of the portal, or an address of another site.
type Related struct {
	Title string `yaml:"title"`
	Path  string `yaml:"path"`
}

// project is a document with what the tables say of it.
type project struct {
	doc        *content.Document[Meta]
	started    when
	due        when
	finished   when
	milestones []milestone
	money      []payment
	sets       []*dataset.Dataset // whose rows it has
	moneyAt    time.Time
}

func (p *project) title() string { return p.doc.Base.Title }
func (p *project) path() string  { return root + p.doc.Slug + "/" }

// payment is a row of the money table.
type payment struct {
	payer      string
	year       int // 0: not said
	plan, fact site.Figure
	hidden     [2]bool // the plan, the fact is not published
	demo       bool
	file       *dataset.File
}

// row is a row of either table.
type row struct {
	Project   dataset.Text   `col:"project"`
	Milestone dataset.Text   `col:"milestone"`
	First     dataset.Text   `col:"first"`
	Planned   dataset.Text   `col:"planned"`
	Actual    dataset.Text   `col:"actual"`
	Note      dataset.Text   `col:"note"`
	Source    dataset.Text   `col:"source"`
	Payer     dataset.Text   `col:"payer"`
	Year      dataset.Number `col:"year"`
	Plan      dataset.Money  `col:"plan"`
	Fact      dataset.Money  `col:"fact"`
}

// reader makes projects of documents and tables.
type reader struct {
	now      time.Time
	report   *diag.Report
	projects []*project
	missing  map[string]bool // names of projects that were reported
}

func (r *reader) document(doc *content.Document[Meta]) {
	for _, other := range r.projects {
		if other.doc.Slug == doc.Slug {
			r.report.Put(diag.Diagnostic{
				Rule: ruleSameProject, Pos: doc.At("slug"), Args: []any{doc.Slug, other.doc.File},
				Related: []diag.Related{{Pos: other.doc.At("slug"), Note: diag.Text{RU: "этот адрес уже у этого проекта", EN: "this project has the address already"}}},
			})
			return
		}
	}
	m := &doc.Meta
	p := &project{doc: doc}
	p.started, p.due, p.finished = r.when(m.Started, doc.At("started")), r.when(m.Due, doc.At("due")), r.when(m.Finished, doc.At("finished"))
	for i, step := range m.Milestones {
		key := func(name string) diag.Pos { return doc.At("milestones." + strconv.Itoa(i) + "." + name) }
		pos := doc.At("milestones." + strconv.Itoa(i))
		if strings.TrimSpace(step.Title) == "" {
			r.report.Add(ruleNoTitle, pos)
			continue
		}
		demo := doc.Demo
		switch step.Status {
		case "":
		case "demo", "official":
			demo = step.Status == "demo"
		default:
			r.report.Add(ruleBadStatus, key("status"), step.Status)
		}
		r.add(p, milestone{
			title: format.Typography(step.Title), first: r.when(step.First, key("first")), planned: r.when(step.Planned, key("planned")),
			actual: r.when(step.Actual, key("actual")), note: format.Typography(step.Note), source: format.Typography(step.Source), url: step.URL, demo: demo, pos: pos,
		}, key("actual"))
	}
	if len(m.Sources) == 0 && !doc.Demo {
		r.report.Add(ruleNoSource, doc.At("sources"))
	}
	for i, s := range m.Sources {
		if strings.TrimSpace(s.Title) == "" {
			r.report.Add(ruleNoTitle, doc.At("sources."+strconv.Itoa(i)))
		}
	}
	r.projects = append(r.projects, p)
}

// when reads a time, and reports what is none.
func (r *reader) when(text string, pos diag.Pos) when {
	w, ok := parseWhen(text)
	if !ok {
		r.report.Add(ruleBadWhen, pos, text)
	}
	return w
}

// add takes a milestone, unless the project has it already.
func (r *reader) add(p *project, m milestone, actual diag.Pos) {
	for _, other := range p.milestones {
		if alike(other.title, m.title) {
			r.report.Put(diag.Diagnostic{Rule: ruleMilestoneTwice, Pos: m.pos, Args: []any{m.title}, Related: diag.GivenFirst(other.pos)})
			return
		}
	}
	if m.actual.said() && m.actual.from.After(dayOf(r.now)) {
		r.report.Add(ruleFuture, actual, m.title, format.Date(dayOf(r.now)))
	}
	p.milestones = append(p.milestones, m)
}

func (r *reader) dataset(ds *dataset.Dataset) {
	if len(r.projects) == 0 {
		r.report.Add(ruleNoDocuments, ds.At("kind"), ds.ID)
		return
	}
	for _, f := range ds.Files {
		for line := range dataset.Rows[row](f, r.report) {
			v := line.Values
			if line.Block == nil || line.Block.Table == nil || v.Project.Value == "" {
				continue
			}
			p := r.find(v.Project)
			if p == nil {
				continue
			}
			if !slices.Contains(p.sets, ds) {
				p.sets = append(p.sets, ds)
			}
			if line.Block.Table.Name == tableMoney {
				p.pay(f, line)
				continue
			}
			r.add(p, milestone{
				title: format.Typography(v.Milestone.Value), first: r.cell(v.First), planned: r.cell(v.Planned), actual: r.cell(v.Actual),
				note: format.Typography(v.Note.Value), source: format.Typography(v.Source.Value), demo: line.Demo, pos: v.Milestone.Cell.Pos(),
			}, v.Actual.Cell.Pos())
		}
	}
}

// cell reads the time of a cell.
func (r *reader) cell(t dataset.Text) when {
	if !t.Cell.HasValue() {
		return when{}
	}
	return r.when(t.Value, t.Cell.Pos())
}

// find returns the project that a row names by the name of its document or by its title; nil is reported.
func (r *reader) find(name dataset.Text) *project {
	var names []string
	for _, p := range r.projects {
		if p.doc.Slug == name.Value || p.doc.Name == name.Value || alike(p.title(), name.Value) {
			return p
		}
		names = append(names, p.doc.Slug)
	}
	if key := strings.ToLower(name.Value); !r.missing[key] { // one slip is one finding, however many rows have it
		r.missing[key] = true
		r.report.Add(ruleUnknownProject, name.Cell.Pos(), name.Value, strings.Join(names, ", "))
	}
	return nil
}

// pay takes a row of money.
func (p *project) pay(f *dataset.File, line dataset.Row[row]) {
	v := line.Values
	year := 0
	if whole, _, ok := v.Year.Value.Int64(0); v.Year.Set && ok {
		year = int(whole)
	}
	p.money = append(p.money, payment{
		payer: format.Typography(v.Payer.Value), year: year,
		plan: site.FromMoney("", "", v.Plan, line.Demo), fact: site.FromMoney("", "", v.Fact, line.Demo),
		hidden: [2]bool{v.Plan.Cell.Withheld(), v.Fact.Cell.Withheld()}, demo: line.Demo, file: f,
	})
	if f.Date.After(p.moneyAt) {
		p.moneyAt = f.Date
	}
}

// checkMoney reports amounts below zero and rows given twice.
func (p *project) checkMoney(report *diag.Report) {
	seen := map[string]site.Figure{}
	for _, m := range p.money {
		for column, f := range map[string]site.Figure{"plan": m.plan, "fact": m.fact} {
			if !f.Set {
				continue
			}
			cell := f.Cells[0]
			if f.Number.Sign() < 0 {
				report.Add(ruleNegative, cell.Pos(), cell.Raw)
			}
			key := fmt.Sprint(strings.ToLower(m.payer), m.year, column)
			if first, twice := seen[key]; twice {
				report.Put(diag.Diagnostic{Rule: ruleMoneyTwice, Pos: cell.Pos(), Args: []any{cell.Column(), m.payer}, Related: diag.GivenFirst(first.Cells[0].Pos())})
				continue
			}
			seen[key] = f
		}
	}
}
