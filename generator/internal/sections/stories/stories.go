// Package stories publishes the documents of content/stories: longer texts whose figures and charts come from the data, with a picture or a chart at the top, sources
// at the end, and the sections that they are about.
//
// load reads the documents; check.go judges their front matter, lead.go finds the chart that opens a story, view.go makes pages, list, card and feed entries.
//
// Neighbours: package content reads the documents; package quote finds what they quote, and build lists a story beside the pages that it is about (Page.About) and
// names the datasets of all that it quotes (template function quotedSources).
package stories

import (
	"errors"
	"fmt"
	"io/fs"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// Section is the stories of a portal.
var Section = site.Section{
	Name:  "stories",
	Path:  root,
	Rules: Rules,
	Views: map[string]any{
		storyTemplate: StoryView{},
		listTemplate:  ListView{},
	},
	Collections: map[string]string{storyTemplate: "stories"},
	Load:        load,
}

const (
	root = "stories/"
	dir  = "stories" // below content/

	storyTemplate = "stories/story.html"
	listTemplate  = "stories/index.html"
)

// Meta is the front matter of a story.
type Meta struct {
	content.Meta `yaml:",inline"`

	Lead    string   `yaml:"lead"`    // what opens the story: a picture beside the file, or the title of one of its charts
	About   []string `yaml:"about"`   // sections and subjects: "budget", "budget:0409", "tor"
	Sources []Source `yaml:"sources"` // beside the datasets that are quoted
}

// Source is a source that a story names itself.
type Source struct {
	Title string       `yaml:"title"`
	URL   string       `yaml:"url"`  // a full address
	Path  string       `yaml:"path"` // or one of this portal
	Date  content.Date `yaml:"date"`
}

type document = content.Document[Meta]

// load publishes nothing when a portal has no folder of stories, and an empty list when the folder is there.
func load(in *site.Input) (site.Output, error) {
	_, err := fs.Stat(in.Content.Root, "content/"+dir)
	if errors.Is(err, fs.ErrNotExist) {
		return site.Output{}, nil
	}
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the stories: %w", err)
	}
	p := publisher{in: in}
	taken := map[string]*document{}
	for _, d := range docs {
		if p.check(d, taken) {
			p.stories = append(p.stories, p.story(d))
		}
	}
	return p.output(), nil
}
