package api

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Listed is a list that a portal publishes.
type Listed struct {
	Name, Title string
	Pages       int
}

// Portal is what the description says of the portal.
type Portal struct {
	Title, Body, Terms string
	Email, Phone       string
	Server             string // address of the site's root
	Page               string // address of the page with examples
	Demo               bool
	Lists              []Listed
	HasDatasets        bool
}

// The parts of an OpenAPI description that a static API has.
type (
	description struct {
		OpenAPI    string          `json:"openapi"`
		Info       info            `json:"info"`
		Docs       externalDocs    `json:"externalDocs"`
		Servers    []server        `json:"servers"`
		Tags       []tag           `json:"tags"`
		Paths      map[string]path `json:"paths"`
		Components components      `json:"components"`
	}
	info struct {
		Title       string   `json:"title"`
		Version     string   `json:"version"`
		Summary     string   `json:"summary"`
		Description string   `json:"description"`
		Contact     *contact `json:"contact,omitempty"`
		Status      string   `json:"x-status"`
	}
	contact struct {
		Name  string `json:"name"`
		Email string `json:"email,omitempty"`
	}
	externalDocs struct {
		Description string `json:"description"`
		URL         string `json:"url"`
	}
	server struct {
		URL string `json:"url"`
	}
	tag struct {
		Name        string `json:"name"`
		Description string `json:"description"`
	}
	path struct {
		Get operation `json:"get"`
	}
	operation struct {
		Tags       []string            `json:"tags"`
		ID         string              `json:"operationId"`
		Summary    string              `json:"summary"`
		Parameters []parameter         `json:"parameters,omitempty"`
		Responses  map[string]response `json:"responses"`
	}
	parameter struct {
		Name        string         `json:"name"`
		In          string         `json:"in"`
		Required    bool           `json:"required"`
		Description string         `json:"description"`
		Schema      map[string]any `json:"schema"`
	}
	response struct {
		Description string             `json:"description"`
		Content     map[string]content `json:"content,omitempty"`
	}
	content struct {
		Schema *schema `json:"schema"`
	}
	components struct {
		Schemas schemas `json:"schemas"`
	}
)

// Describe writes the OpenAPI 3.1 description of the documents that a portal has.
func Describe(p Portal) ([]byte, error) {
	d := description{
		OpenAPI: "3.1.0",
		Info: info{
			Title: "API: " + p.Title, Version: "1", Summary: "Открытые данные портала в JSON", Description: about(p), Status: Status(p.Demo),
		},
		Docs:    externalDocs{"Примеры", p.Page},
		Servers: []server{{strings.TrimSuffix(p.Server, "/") + "/"}},
		Paths:   map[string]path{}, Components: components{schemas{}},
	}
	if d.Servers[0].URL == "" {
		d.Servers[0].URL = "/"
	}
	if p.Email != "" {
		d.Info.Contact = &contact{p.Body, p.Email}
	}
	d.get("begin", IndexPath, "Начало: какие есть списки", reflect.TypeFor[Index]())
	d.get("begin", "version.json", "Чем и на какой день собран портал, за какие периоды есть данные", reflect.TypeFor[Version]())
	for _, l := range p.Lists {
		t := documentOf(l.Name)
		d.get(l.Name, PathOf(l.Name, 1), l.Title+": первая страница списка", t)
		if l.Pages > 1 {
			numbers := map[string]any{"type": "integer", "minimum": 2, "maximum": l.Pages}
			d.get(l.Name, Folder+l.Name+"/page/{page}.json", l.Title+": остальные страницы списка", t, parameter{"page", "path", true, "Номер страницы", numbers})
		}
	}
	if p.HasDatasets {
		d.get("datasets", DatasetPath("{id}"), "Один набор: файлы, столбцы, версии", reflect.TypeFor[DatasetDocument](),
			parameter{"id", "path", true, "Имя набора из списка datasets", map[string]any{"type": "string"}})
	}
	d.Tags = []tag{{"begin", "Откуда начинать"}}
	for _, l := range p.Lists {
		d.Tags = append(d.Tags, tag{l.Name, l.Title})
	}
	out, err := json.Marshal(d)
	if err != nil {
		return nil, fmt.Errorf("describe the API: %w", err)
	}
	return append(out, '\n'), nil
}

// about is the description in words. What holds for all documents is said here once.
func about(p Portal) string {
	words := "Статический API: обычные файлы JSON, без ключей, без параметров в адресе и без ограничений. Поля версии v1 не переименовываются и не меняют смысла, новые могут добавиться. " +
		"Суммы и другие точные числа — строки с точкой: разбирайте их как десятичные, а не как float. Даты — ISO 8601. У каждого объекта есть status: demo — данные вымышлены для демонстрации."
	if p.Terms != "" {
		words += "\n\nУсловия использования: " + p.Terms
	}
	return words
}

// documentOf is the struct that a page of a list is.
func documentOf(list string) reflect.Type {
	switch list {
	case "datasets":
		return reflect.TypeFor[DatasetList]()
	case "figures":
		return reflect.TypeFor[FigureList]()
	case "charts":
		return reflect.TypeFor[ChartList]()
	case "tables":
		return reflect.TypeFor[TableList]()
	}
	return reflect.TypeFor[ObjectList]()
}

// get describes a document at a site path.
func (d *description) get(tagged, at, summary string, t reflect.Type, parameters ...parameter) {
	d.Components.Schemas.add(t)
	id := strings.NewReplacer("/", "-", ".json", "", "{", "", "}", "").Replace(strings.TrimPrefix(at, Folder))
	responses := map[string]response{"200": {Description: "Документ", Content: map[string]content{JSON: {&schema{Ref: refTo + t.Name()}}}}}
	if len(parameters) > 0 {
		responses["404"] = response{Description: "Такого документа нет"}
	}
	d.Paths["/"+at] = path{operation{Tags: []string{tagged}, ID: id, Summary: summary, Parameters: parameters, Responses: responses}}
}

// Fields lists every field of every document with its type, a line each: what v1 promises. Required ones end with "!".
func Fields() []string {
	all := schemas{}
	for _, t := range []reflect.Type{
		reflect.TypeFor[Index](), reflect.TypeFor[Version](), reflect.TypeFor[DatasetList](), reflect.TypeFor[DatasetDocument](), reflect.TypeFor[FigureList](),
		reflect.TypeFor[ObjectList](), reflect.TypeFor[ChartList](), reflect.TypeFor[TableList](),
	} {
		all.add(t)
	}
	var list []string
	for name, s := range all {
		for field, p := range s.Properties {
			line := name + "." + field + " " + p.kind()
			if slices.Contains(s.Required, field) {
				line += "!"
			}
			list = append(list, line)
		}
	}
	slices.Sort(list)
	return list
}

// kind is a schema's type in a word.
func (s *schema) kind() string {
	switch {
	case s.Ref != "":
		return strings.TrimPrefix(s.Ref, refTo)
	case s.Items != nil:
		return "[]" + s.Items.kind()
	case s.Values != nil:
		return "map of " + s.Values.kind()
	case s.Format != "":
		return s.Format
	case len(s.Enum) > 0:
		return strings.Join(s.Enum, "|")
	}
	return s.Type
}
