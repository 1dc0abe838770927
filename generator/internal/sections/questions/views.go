package questions

import (
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// IndexView is /questions/: every question with its answer; and /questions/2022/, those of a year.
type IndexView struct {
	Title string
	Lead  string
	Items []Item
	Years []site.Link // the answers of each year, or of other years
	Up    *site.Link  // of a year's list: the list of all
	Demo  bool
}

// Item is a question in a list.
type Item struct {
	Title  string
	Path   string
	Name   string // what the answer is of: «2022 год»
	Answer []site.Sentence
	More   *site.Link // the page over all years
}

// AnswerView is the answer of a year.
type AnswerView struct {
	Title   string
	Answer  []site.Sentence
	Period  string // that the year is not over, or not yet begun
	Edited  *Note  // the editors' words in the place of the computed ones
	Figures []site.Figure
	More    []site.Sentence
	Tables  []site.Table
	Bars    site.Bars
	Note    *Note
	Missing string // what is not in it
	Links   []site.Link
	Others  []site.Link // the same question in other years
	All     site.Link   // the page over all years
	Sources []*site.Source
	Demo    bool
}

// QuestionView is a question over all years.
type QuestionView struct {
	Title   string
	Latest  Item
	Years   []Item
	Table   site.Table
	Chart   *chart.Spec // over the full years; nil where there are not two
	Unlike  string      // that some of the years are not over
	NoTrend string      // why there is no chart where the question has one
	Note    *Note
	Missing string
	Demo    bool
}

// AskedView is a question of the editors.
type AskedView struct {
	Title  string
	Answer string
	Year   string // «2022 год»; "" is of no year
	Image  *content.Ref
	Body   content.Body
	Author string
	Date   time.Time // the later of the dates that the document states
	Others []site.Link
	Demo   bool
}

// Note is what a document says on a computed page.
type Note struct {
	Title  string
	Answer string // its summary
	Body   content.Body
	Author string
	Date   time.Time
	Demo   bool
}
