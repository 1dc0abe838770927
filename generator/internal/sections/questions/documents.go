package questions

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

const dir = "questions" // below content/

// Meta is the front matter of a question of the editors, or of their words to a computed one: Title is the question, Summary the answer in a sentence.
type Meta struct {
	content.Meta `yaml:",inline"`
	// Question is the computed question that the document speaks of: "cuts". Without it the document is a question of its own.
	Question string `yaml:"question"`
	Year     int    `yaml:"year"`
	Order    int    `yaml:"order"` // place in the list; the computed ones have 10, 20 … 60
	// About is what it is about, so that the pages of that lead to it: "0701" or "budget:0701", "programme.01", "tor".
	About []string `yaml:"about"`
	// Replace puts the summary and the text in the place of the computed words; the figures stay.
	Replace bool `yaml:"replace"`
}

type document = content.Document[Meta]

// asked is a document in its place.
type asked struct {
	*document
	path     string // of a question of its own
	subjects []string
}

// order is where a question of the editors stands in the list.
func (a *asked) order() int { return cmp.Or(a.Meta.Order, 100) }

// sort tells the editors' own questions from what they say to computed ones, and reports what cannot be.
func (p *publisher) sort(docs []*document, facts site.Facts, report *diag.Report) (own []*asked, notes map[place]*asked) {
	slices.SortFunc(docs, func(a, b *document) int { return cmp.Compare(a.File, b.File) })
	notes = map[place]*asked{}
	for _, doc := range docs {
		a := &asked{document: doc, subjects: subjectsOf(doc, facts, report)}
		if doc.Base.Summary == "" && (doc.Meta.Question == "" || doc.Meta.Replace) && !doc.Reported("summary") {
			report.Add(ruleNoAnswer, doc.At("summary"))
		}
		if doc.Meta.Question != "" || doc.Reported("question") {
			p.note(a, notes, report)
			continue
		}
		a.path = root + doc.Slug + "/"
		if doc.Meta.Year != 0 {
			a.path = root + strconv.Itoa(doc.Meta.Year) + "/" + doc.Slug + "/"
		}
		own = append(own, a)
	}
	slices.SortStableFunc(own, func(a, b *asked) int { return cmp.Compare(a.order(), b.order()) })
	return own, notes
}

// note puts a document beside the computed page that it names.
func (p *publisher) note(a *asked, notes map[place]*asked, report *diag.Report) {
	m := a.Meta
	i := slices.IndexFunc(questions, func(q question) bool { return q.key == m.Question })
	if i < 0 {
		if !a.Reported("question") {
			report.Add(ruleUnknownQuestion, a.At("question"), m.Question, meant(m.Question, keys()), strings.Join(keys(), ", "))
		}
		return
	}
	years := p.yearsWith(questions[i])
	if m.Year != 0 || m.Replace {
		if !slices.Contains(years, strconv.Itoa(m.Year)) {
			if a.Reported("year") || faultyData(report) {
				return // the year may come when what is reported is mended
			}
			report.Add(ruleNoSuchYear, a.At("year"), m.Question, yearWord(m.Year), strings.Join(years, ", "))
			return
		}
	}
	at := place{m.Question, m.Year}
	if other := notes[at]; other != nil {
		report.Put(diag.Diagnostic{
			Rule: ruleSecondNote, Pos: a.At("question"), Args: []any{other.File},
			Related: []diag.Related{{Pos: other.At("question"), Note: diag.Text{RU: "слова об этой странице уже здесь", EN: "this document speaks of the page already"}}},
		})
		return
	}
	notes[at] = a
}

// yearsWith are the years that a question has a page of.
func (p *publisher) yearsWith(q question) []string {
	var list []string
	for _, y := range p.years {
		if _, ok := q.answer(p, y); ok {
			list = append(list, y.name())
		}
	}
	return list
}

func yearWord(year int) diag.Text {
	if year == 0 {
		return diag.Text{RU: "без года", EN: "without a year"}
	}
	return diag.Text{RU: "за " + strconv.Itoa(year) + " год", EN: "of " + strconv.Itoa(year)}
}

func keys() []string {
	var list []string
	for _, q := range questions {
		list = append(list, q.key)
	}
	return list
}

// subjectsOf are the subjects that a document is about. A code or a programme alone is the budget's.
func subjectsOf(doc *document, facts site.Facts, report *diag.Report) []string {
	var list []string
	for _, typed := range doc.Meta.About {
		subject := strings.TrimSpace(typed)
		if strings.Trim(subject, "0123456789") == "" || strings.HasPrefix(subject, "programme.") {
			subject = "budget:" + subject
		}
		if code, ok := strings.CutPrefix(subject, "budget:"); ok && !knownCode(code, facts) {
			if !faultyData(report) {
				report.Add(ruleUnknownSubject, doc.At("about"), typed, meant(code, codesOf(facts)))
			}
			continue
		}
		list = append(list, subject)
	}
	return list
}

// faultyData says whether a dataset has errors, so that figures may be missing.
func faultyData(report *diag.Report) bool {
	return slices.ContainsFunc(report.All(), func(d diag.Diagnostic) bool {
		return d.Rule.Severity == diag.Error && strings.HasPrefix(d.Pos.File, "data/")
	})
}

// knownCode says whether the budget has a page of a code in any year. Subjects name kinds of income by their digits alone.
func knownCode(code string, facts site.Facts) bool {
	return slices.ContainsFunc(facts, func(f site.Fact) bool {
		return f.Name == "budget."+code || f.Name == "budget.income."+code || f.Name == "budget."+code+".plan"
	})
}

// codesOf are the codes that the budget's facts name, for whoever misspelt one.
func codesOf(facts site.Facts) []string {
	var list []string
	for _, f := range facts {
		name, ok := strings.CutPrefix(f.Name, "budget.")
		if ok && (strings.Trim(name, "0123456789") == "" || strings.HasPrefix(name, "programme.") && strings.Count(name, ".") == 1) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// meant is «did you mean» as findings say it; "" when nothing is near.
func meant(word string, known []string) diag.Text {
	near := format.Suggest(word, known)
	if near == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, имелось в виду «" + near + "»", EN: "; did you mean \"" + near + "\"?"}
}
