package site

import (
	"time"

	"otkryto/generator/internal/deny"
)

// Settings is content/site.yaml: all that a portal says about itself. Everything about a municipality stands here and in its data, nothing in code.
type Settings struct {
	Title        string        `yaml:"title"`        // «Открытый Северск»
	Description  string        `yaml:"description"`  // one sentence
	Body         string        `yaml:"body"`         // the body that publishes: «Администрация ЗАТО Северск»
	Municipality string        `yaml:"municipality"` // «ЗАТО Северск», as sentences name it
	INN          string        `yaml:"inn"`
	OKTMO        string        `yaml:"oktmo"`
	BaseURL      string        `yaml:"base_url"`  // "https://example.ru/otkryto/"
	TimeZone     string        `yaml:"time_zone"` // "Asia/Tomsk"
	Theme        string        `yaml:"theme"`     // folder under themes/ that overrides the default; "" is none
	Menu         []MenuItem    `yaml:"menu"`
	Population   map[int]int64 `yaml:"population"` // by year, on 1 January
	// PopulationStatus is "official" or "demo" and PopulationSource names where the numbers are from: a figure for one resident is as invented
	// as the number of residents that it is divided by.
	PopulationStatus string `yaml:"population_status"`
	PopulationSource string `yaml:"population_source"`

	Contacts    Contacts       `yaml:"contacts"`
	Official    []OfficialPage `yaml:"official_pages"`
	Feedback    Feedback       `yaml:"feedback"`
	Terms       string         `yaml:"terms"` // terms of use of the data
	TermsURL    string         `yaml:"terms_url"`
	Status      string         `yaml:"status"` // "demo" marks the whole portal as a demonstration
	StatusNote  string         `yaml:"status_note"`
	WarningsOff []string       `yaml:"warnings_off"`
	// Calendar is what is published by a day beside the datasets, whose passports say their own.
	Calendar []Publication `yaml:"calendar"`
	// Coverage says of categories of the law where they are published, where that is not the portal.
	Coverage []Coverage `yaml:"coverage"`
	// Embeds says what has a small page of its own for other sites: "" charts and tables with a CSV, "all" every table too, "charts", "none".
	Embeds string `yaml:"embeds"`
	// Deny is what must not appear anywhere. build takes it out of the settings: no section and no theme sees the list.
	Deny   []deny.Entry   `yaml:"deny"`
	Search bool           `yaml:"search"` // whether readers may search the portal; true without a word
	Zone   *time.Location `yaml:"-"`
}

// PopulationDemo says whether the numbers of residents are invented; without a word about them they are as good as the portal.
func (s Settings) PopulationDemo() bool {
	return s.PopulationStatus == "demo" || s.PopulationStatus == "" && s.Status == "demo"
}

// MenuItem is one entry of the menu: a section by name, or words and a path, or words over items of its own.
type MenuItem struct {
	Section string     `yaml:"section"`
	Title   string     `yaml:"title"`
	Path    string     `yaml:"path"`
	Items   []MenuItem `yaml:"items"` // a group; its items are no groups
}

// Contacts are how to reach the body.
type Contacts struct {
	Address string `yaml:"address"`
	Phone   string `yaml:"phone"`
	Email   string `yaml:"email"`
	Hours   string `yaml:"hours"`
	Officer string `yaml:"officer"` // responsible for open data
}

// Feedback is where readers write to: what a page or a figure offers is made of it, filled in with what it is about. The zero value offers nothing.
type Feedback struct {
	Email string `yaml:"email"`
	// Platform is the address of a feedback platform. It may name {title}, {page}, {figure}, {value} and {version}, which are filled in.
	Platform string `yaml:"platform"`
	// Address is what a plain "feedback: …" gives: a page or a full address that the footer leads to; of a mailto: address the e-mail is taken.
	Address string `yaml:"address,plain"`
}

// Link is where the footer leads; "" is nowhere.
func (f Feedback) Link() string {
	switch {
	case f.Address != "":
		return f.Address
	case f.Email != "":
		return "mailto:" + f.Email
	}
	return ""
}

// Publication is something that is to be published, or was: a report, a decision, an answer. It need not be data, and need not be published here.
type Publication struct {
	ID          string    `yaml:"id"` // lasts as long as its calendar's event; "" is made of the title
	Title       string    `yaml:"title"`
	Due         time.Time `yaml:"due"`    // the last day; zero: not promised, or as the period says
	Done        time.Time `yaml:"done"`   // the day on which it was published last
	Period      string    `yaml:"period"` // as in passports: see dataset.Frequency
	Responsible string    `yaml:"responsible"`
	Where       string    `yaml:"where"` // in words
	URL         string    `yaml:"url"`   // path in the portal or full address
	Basis       string    `yaml:"basis"` // why it is published: an act, in words
	Status      string    `yaml:"status"`
}

// Coverage is where something that the law wants published stands.
type Coverage struct {
	Category string `yaml:"category"` // «1а», or "*" for all that nobody names
	Title    string `yaml:"title"`    // words of the link
	URL      string `yaml:"url"`      // path in the portal or full address
	Note     string `yaml:"note"`     // in a sentence
}

// OfficialPage is a page of the body in a social network, or its main site.
type OfficialPage struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}
