package stories

import (
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// pictures are the endings of files that are pictures.
var pictures = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"}

// opening is what stands at the top of a story: a picture, a chart, or nothing; and the prose without it.
type opening struct {
	image *content.Ref
	chart content.Body
	body  content.Body
}

// open finds what the key lead means. A picture is as good as one named by image; a chart is taken out of the prose.
func (p *publisher) open(d *document) opening {
	o := opening{image: d.Image, body: d.Body}
	lead := strings.TrimSpace(d.Meta.Lead)
	switch {
	case lead == "":
	case slices.Contains(pictures, strings.ToLower(path.Ext(lead))):
		p.picture(d, lead, &o)
	default:
		p.chart(d, lead, &o)
	}
	return o
}

func (p *publisher) picture(d *document, lead string, o *opening) {
	switch {
	case d.Base.Image != "":
		p.in.Report.Add(ruleTwoPictures, d.At("lead"), lead, d.Base.Image)
	case d.Base.ImageAlt == "":
		p.in.Report.Add(ruleNoAlt, d.At("lead"), lead)
	}
	o.image = &content.Ref{Kind: content.RefImage, Target: lead, Alt: d.Base.ImageAlt, Pos: d.At("lead")}
}

// chart takes the chart of a title out of the prose.
func (p *publisher) chart(d *document, lead string, o *opening) {
	var titles []string
	for i, r := range d.Body.Refs {
		if r.Kind != content.RefChart {
			continue
		}
		title, ok := titleOf(r)
		if !ok {
			return // its block is reported; whether it is the one nobody knows
		}
		if content.Fold(title) == content.Fold(lead) {
			o.chart, o.body = d.Body.Only(i), d.Body.Without(i)
			return
		}
		titles = append(titles, title)
	}
	p.in.Report.Add(ruleLead, d.At("lead"), lead, meant(lead, titles), listed(titles))
}

// titleOf is the title of a chart as its block has it.
func titleOf(r content.Ref) (string, bool) {
	var block struct {
		Title string `yaml:"title"`
	}
	err := yaml.Unmarshal([]byte(r.Target), &block)
	return strings.TrimSpace(block.Title), err == nil && block.Title != ""
}

func meant(word string, names []string) diag.Text {
	s := format.Suggest(word, names)
	if s == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, имелось в виду «" + s + "»", EN: "; did you mean \"" + s + "\"?"}
}

func listed(titles []string) diag.Text {
	if len(titles) == 0 {
		return diag.Text{RU: "графиков в тексте нет", EN: "the text has no charts"}
	}
	list := "«" + strings.Join(titles, "», «") + "»"
	return diag.Text{RU: "графики в тексте: " + list, EN: "the charts of the text: " + list}
}
