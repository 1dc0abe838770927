package official

import (
	"slices"
	"time"

	"otkryto/generator/internal/site"
)

// View is the register.
type View struct {
	Title  string
	Lead   string
	Groups []Group
	Source *site.Source
	AsOf   time.Time
	Demo   bool
}

// Group is the pages of owners of one sort.
type Group struct {
	ID     string
	Title  string
	Owners []Owner
}

// Owner is a body or a person with its pages.
type Owner struct {
	Name  string
	Pages []Page
}

// Page is one official page.
type Page struct {
	Network string
	URL     string
	Purpose string
	Code    QR
	Demo    bool
}

// output makes the page of the register.
func (r *register) output(in *site.Input) (site.Output, error) {
	v := View{
		Title: in.Text.Text("official.title"),
		Lead:  in.Text.Text("official.lead", "n", len(r.entries), "body", in.Site.Body),
		AsOf:  r.asOf,
		Demo:  slices.ContainsFunc(r.entries, func(e entry) bool { return e.demo }),
	}
	if len(r.sets) > 0 {
		v.Source = in.Site.SourceOf(r.sets[0], r.asOf, v.Demo)
	}
	for _, g := range groups {
		owners, err := r.owners(g)
		if err != nil {
			return site.Output{}, err
		}
		if len(owners) > 0 {
			v.Groups = append(v.Groups, Group{ID: string(g), Title: in.Text.Text("official.group_" + string(g)), Owners: owners})
		}
	}
	return site.Output{
		Pages: []site.Page{{
			Path: root, Title: v.Title, Summary: v.Lead, Template: template, View: v, AsOf: r.asOf, Demo: v.Demo, JSONLD: []any{r.organization(in.Site)}, Subjects: []string{"official"},
		}},
		Nav: []site.Link{{Title: in.Text.Text("official.nav"), Path: root}},
	}, nil
}

// owners are those of a group, in the order in which the register names them first.
func (r *register) owners(g group) ([]Owner, error) {
	var list []Owner
	for _, e := range r.entries {
		if e.group != g {
			continue
		}
		code, err := newQR(e.url)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(list, func(o Owner) bool { return o.Name == e.owner })
		if i < 0 {
			i = len(list)
			list = append(list, Owner{Name: e.owner})
		}
		list[i].Pages = append(list[i].Pages, Page{Network: e.network, URL: e.url, Purpose: e.purpose, Code: code, Demo: e.demo})
	}
	return list, nil
}

// organization tells search engines which pages are the body's own (schema.org/sameAs). Invented ones are nobody's.
func (r *register) organization(s site.Settings) map[string]any {
	var same []string
	for _, e := range r.entries {
		if e.group == administration && !e.demo {
			same = append(same, e.url)
		}
	}
	m := map[string]any{"@type": "GovernmentOrganization", "name": s.Body}
	if len(same) > 0 {
		m["sameAs"] = same
	}
	return m
}
