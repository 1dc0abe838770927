package build

import (
	"net/url"
	"strconv"
	"strings"

	"otkryto/generator/internal/api"
	"otkryto/generator/internal/site"
)

const apiTemplate = "api/index.html"

// localServer is where `otkryto serve` shows a portal: the examples of one without a base_url work there.
const localServer = "http://127.0.0.1:8080"

// APIView is the page of the API: what there is, and how to begin in five programs.
type APIView struct {
	Title   string
	Lead    string
	Base    string // address of the site's root, which all examples begin with: "https://example.ru/otkryto/"
	Host    string // its server, for 1С,
	Port    int
	Path    string // … and the path of the root on it: "/otkryto/"
	Secure  bool   // https
	Local   bool   // … is that of `otkryto serve`, as the portal has no base_url
	Demo    bool
	Lists   []APIList
	Dataset string // id of a dataset that examples read; "" when there is none
	CSV     string // site path of a CSV of it
	Figure  string // id of a figure that examples look for; "" when there is none
	Label   string // of that figure
	Terms   string
}

// APIList is a list of the API.
type APIList struct {
	Title, Text string
	Path        string // site path
}

// apiPage is the page for people.
func (p *plan) apiPage() *page {
	text := func(key string) string { return p.text.Text("api." + key) }
	v := APIView{Title: text("title"), Lead: text("lead"), Base: p.settings.BaseURL, Demo: p.result.Demo, Terms: p.settings.Terms}
	if v.Base == "" {
		v.Base, v.Local = localServer+p.base, true
	}
	v.Base = strings.TrimSuffix(v.Base, "/") + "/"
	v.Host, v.Port, v.Path, v.Secure = parted(v.Base)
	names := append(p.collections(), "datasets", "figures", "charts", "tables")
	for _, name := range names {
		v.Lists = append(v.Lists, APIList{p.listTitle(name), text("about_" + name), api.PathOf(name, 1)})
	}
	files := p.downloads()
	for _, d := range p.publicDatasets() {
		if d.Published() && len(d.Files) > 0 && published(files, p.settings.CSVPath(d.Files[0])) {
			v.Dataset, v.CSV = d.ID, p.settings.CSVPath(d.Files[0])
			break
		}
	}
	if f, ok := p.exampleFigure(); ok {
		v.Figure, v.Label = f.ID, f.Label
	}
	return &page{section: -1, Page: site.Page{
		Path: api.Root, Title: v.Title, Summary: v.Lead, Template: apiTemplate, View: v, Demo: false, Subjects: []string{"api"},
	}}
}

// exampleFigure is the first figure of the home page.
func (p *plan) exampleFigure() (site.Figure, bool) {
	for _, c := range homeView(p.settings.Settings, p.cards).Lead {
		for _, f := range c.Figures {
			if f.ID != "" && f.Set {
				return f, true
			}
		}
	}
	for _, c := range p.cards {
		for _, f := range c.Figures {
			if f.ID != "" && f.Set {
				return f, true
			}
		}
	}
	return site.Figure{}, false
}

// parted takes an address apart as programs want it that connect by themselves.
func parted(base string) (host string, port int, path string, secure bool) {
	u, err := url.Parse(base)
	if err != nil {
		return base, 443, "/", true // settings have reported it
	}
	secure = u.Scheme == "https"
	port = 80
	if secure {
		port = 443
	}
	if n, err := strconv.Atoi(u.Port()); err == nil {
		port = n
	}
	return u.Hostname(), port, u.Path, secure
}
