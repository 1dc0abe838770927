// Package questions answers what residents ask of a budget: «Хватило ли денег?», «Что выросло сильнее всего?», «Кто платит за детский сад?». Every year has
// a page a question, every question a page over all years, and editors add questions of their own in Markdown.
//
// documents.go reads content/questions; all else begins in Meet, since the answers are made of the facts of the section that publishes budgets, which this
// one does not know: years.go sorts the facts by year, lines.go compares lines of two readings, figures.go has the arithmetic and the amounts in words. A file
// a question says the answer (enough, growth, cuts, unspent, kindergarten, resident), tables.go draws up what they share, pages.go and asked.go make pages,
// lists.go the list of all and the card for the home page.
//
// Only like is compared with like: a full year with a full year, a plan with a plan. What cannot be said is said to be unknown, and why.
//
// Neighbours: it reads facts named budget.…, which package budget publishes, and speaks to build through package site.
package questions

import (
	"fmt"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// root is the section's address.
const root = "questions/"

// The section's templates.
const (
	indexTemplate    = "questions/index.html"
	questionTemplate = "questions/question.html"
	answerTemplate   = "questions/answer.html"
	askedTemplate    = "questions/asked.html"
)

// Section is the questions of a portal.
var Section = site.Section{
	Name:  "questions",
	Path:  root,
	Rules: Rules,
	Views: map[string]any{
		indexTemplate:    IndexView{},
		questionTemplate: QuestionView{},
		answerTemplate:   AnswerView{},
		askedTemplate:    AskedView{},
	},
	Collections: map[string]string{questionTemplate: "questions", answerTemplate: "questions", askedTemplate: "questions"},
	Load:        load,
}

// load reads the documents; the pages are made when the facts of all sections are there.
func load(in *site.Input) (site.Output, error) {
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the questions: %w", err)
	}
	return site.Output{Meet: func(facts site.Facts, report *diag.Report) (site.Output, error) {
		p := &publisher{in: in, years: yearsOf(facts)}
		p.asked, p.notes = p.sort(docs, facts, report)
		return p.publish(), nil
	}}, nil
}

// question is one that the data answer.
type question struct {
	key     string // of its address and its texts
	order   int    // where it stands among all; an editor's stands at 100 unless it says another
	answer  func(p *publisher, y *year) (answer, bool)
	columns int      // of its table of years, beside the year
	series  []string // keys of what its chart of years shows; none has no chart
	about   string   // subject of the page over all years
}

// questions are all, in the order of the list.
var questions = []question{
	{key: "enough", order: 10, answer: enough, columns: 3, series: []string{"income", "expenditure"}, about: "budget"},
	{key: "growth", order: 20, answer: growth, columns: 3, about: "budget"},
	{key: "cuts", order: 30, answer: cuts, columns: 3, about: "budget"},
	{key: "unspent", order: 40, answer: unspent, columns: 2, series: []string{"left"}, about: "budget"},
	{key: "kindergarten", order: 50, answer: kindergarten, columns: 3, series: []string{"spent"}, about: "budget:" + kindergartenCode},
	{key: "resident", order: 60, answer: resident, columns: 3, series: []string{"spent"}, about: "budget"},
}

// answer is what a year says to a question.
type answer struct {
	known   bool // the year does answer; false says why it cannot
	said    []site.Sentence
	more    []site.Sentence // what it is made of, and how to take it
	figures []site.Figure   // headlines
	tables  []site.Table
	bars    site.Bars
	row     []site.Cell   // of the table of years; none where the year says nothing
	points  []site.Figure // of the chart of years, as many as the question has series
	codes   []string      // what it is about: "0701"
	links   []site.Link   // further pages of the portal
	stage   string        // how far the year had come, as keys of texts say it
	cells   []site.Term   // where the source of the page is taken from
	demo    bool          // some figure of it is invented
}

// publisher turns years into pages.
type publisher struct {
	in    *site.Input
	years []*year // the earliest first
	asked []*asked
	notes map[place]*asked // documents that speak of a computed page
	out   site.Output
	all   []*answered
}

// place is a computed page: a question in a year, or over all years where the year is 0.
type place struct {
	question string
	year     int
}

// answered is a question with all its answers, the latest year first.
type answered struct {
	question
	list []dated
}

// dated is an answer and its year.
type dated struct {
	answer
	year *year
}

func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("questions."+key, args...)
}

// publish makes all pages; none where there is neither a budget nor a question of the editors.
func (p *publisher) publish() site.Output {
	p.answerAll()
	if len(p.all)+len(p.asked) == 0 {
		return site.Output{}
	}
	p.out.Nav = []site.Link{{Title: p.text("title"), Path: root}}
	p.indexPage()
	for _, y := range p.years {
		p.yearIndex(y)
	}
	for _, a := range p.all {
		p.questionPage(a)
		for i := range a.list {
			p.answerPage(a, i)
		}
	}
	for _, a := range p.asked {
		p.askedPage(a)
	}
	p.card()
	return p.out
}

// answerAll asks every question of every year.
func (p *publisher) answerAll() {
	for _, q := range questions {
		a := &answered{question: q}
		for i := len(p.years) - 1; i >= 0; i-- {
			if said, ok := q.answer(p, p.years[i]); ok {
				said.stage = p.years[i].stage()
				a.list = append(a.list, dated{said, p.years[i]})
			}
		}
		if len(a.list) > 0 {
			p.all = append(p.all, a)
		}
	}
}

// latest is the answer that opens a question: of the last full year that has one, else of the last year that has one, else the last.
func (a *answered) latest() dated {
	for _, d := range a.list {
		if d.known && d.stage == "full" {
			return d
		}
	}
	for _, d := range a.list {
		if d.known {
			return d
		}
	}
	return a.list[0]
}

func (a *answered) path() string { return root + a.key + "/" }

func (a *answered) pathOf(y *year) string { return y.questions() + a.key + "/" }
