package hearings

import "otkryto/generator/internal/content"

// Meta is the front matter of a hearing. The title is its subject, a sentence. Dates are days, or moments of the portal's zone when they have an hour.
type Meta struct {
	content.Meta `yaml:",inline"`
	Kind         string       `yaml:"kind"`    // публичные слушания or общественные обсуждения
	Changes      string       `yaml:"changes"` // what will be otherwise if the draft is adopted
	Organizer    string       `yaml:"organizer"`
	Place        string       `yaml:"place"`
	Time         content.Date `yaml:"time"`      // when people meet, with the hour
	Ends         content.Date `yaml:"ends"`      // when the meeting is over; zero: not said
	Announced    content.Date `yaml:"announced"` // the day of the announcement; `date` does as well
	Opens        content.Date `yaml:"opens"`     // from when proposals are taken; zero: since the announcement
	Deadline     content.Date `yaml:"deadline"`  // the last day for proposals, that day included, or a moment
	Propose      Propose      `yaml:"propose"`
	Documents    []Attachment `yaml:"documents"`
	ResultsDue   content.Date `yaml:"results_due"` // by when the results are promised
	Results      content.Date `yaml:"results"`     // when they were published
	Protocol     string       `yaml:"protocol"`    // file beside the document
	Conclusion   string       `yaml:"conclusion"`  // file beside the document
	Act          Act          `yaml:"act"`
	Proposals    string       `yaml:"proposals"` // file of a dataset of kind proposals: "predlozheniya/skver.csv"
}

// Propose are the ways of making a proposal. They are addresses of the body, not of people.
type Propose struct {
	InPerson string `yaml:"in_person"` // where and when
	Post     string `yaml:"post"`
	Email    string `yaml:"email"`
	Phone    string `yaml:"phone"` // for questions
	Platform string `yaml:"platform"`
}

// given says whether there is any way of sending a proposal; a phone for questions is none.
func (p Propose) given() bool {
	return p.InPerson != "" || p.Post != "" || p.Email != "" || p.Platform != ""
}

// Attachment is a file to read before the hearing.
type Attachment struct {
	File  string `yaml:"file"`
	Title string `yaml:"title"` // the file's name if not given
}

// Act is the decision that came of the hearing.
type Act struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"` // full address, or of a page of the portal
}
