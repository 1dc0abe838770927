package api

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pb33f/libopenapi"
	"github.com/pb33f/libopenapi/datamodel"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"otkryto/generator/internal/testutil"
)

// TestFields holds v1 to its promise: the committed list is what others read. A field may be added (-update); one that goes, or changes its type, breaks
// somebody's program, and has to become another version of the API.
func TestFields(t *testing.T) {
	got := Fields()
	file := filepath.Join("testdata", "fields.txt")
	if !testutil.Update() {
		have, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(have)) {
			if line = strings.TrimSpace(line); !slices.Contains(got, line) {
				t.Errorf("v1 promised the field %q, and it is gone or another", line)
			}
		}
	}
	testutil.Golden(t, file, []byte(strings.Join(got, "\n")+"\n"))
}

func sample() Portal {
	return Portal{
		Title: "Открытый город", Body: "Администрация", Terms: "Свободно.", Email: "a@example.org", Server: "https://example.org/open/", Page: "https://example.org/open/api/", HasDatasets: true,
		Lists: []Listed{{"charts", "Графики", 1}, {"datasets", "Наборы", 1}, {"figures", "Показатели", 3}, {"news", "Новости", 101}, {"tables", "Таблицы", 1}},
	}
}

// TestDescription holds the description to the schema of OpenAPI 3.1 and lets an independent library read it.
func TestDescription(t *testing.T) {
	for name, p := range map[string]Portal{"full": sample(), "empty": {Title: "Пусто"}} {
		t.Run(name, func(t *testing.T) {
			text, err := Describe(p)
			if err != nil {
				t.Fatal(err)
			}
			rule, err := jsonschema.UnmarshalJSON(strings.NewReader(datamodel.OpenAPI31SchemaData))
			if err != nil {
				t.Fatal(err)
			}
			c := jsonschema.NewCompiler()
			if err := c.AddResource("openapi.json", rule); err != nil {
				t.Fatal(err)
			}
			compiled, err := c.Compile("openapi.json")
			if err != nil {
				t.Fatal(err)
			}
			given, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
			if err != nil {
				t.Fatal(err)
			}
			if err := compiled.Validate(given); err != nil {
				t.Fatal(err)
			}
			doc, err := libopenapi.NewDocument(text)
			if err != nil {
				t.Fatal(err)
			}
			if v := doc.GetVersion(); v != "3.1.0" {
				t.Errorf("version %s", v)
			}
			model, err := doc.BuildV3Model()
			if err != nil {
				t.Fatal(err)
			}
			paths := 0
			ids := map[string]bool{}
			for at, item := range model.Model.Paths.PathItems.FromOldest() {
				paths++
				if ids[item.Get.OperationId] {
					t.Errorf("%s: the operation %s is there twice", at, item.Get.OperationId)
				}
				ids[item.Get.OperationId] = true
				body := item.Get.Responses.FindResponseByCode(200).Content.GetOrZero(JSON)
				if body == nil || body.Schema.Schema() == nil {
					t.Errorf("%s: its document has no schema", at)
				}
			}
			if name == "full" && paths != 10 { // index, version, five lists, two with further pages, a dataset
				t.Errorf("%d paths", paths)
			}
		})
	}
}

// TestDescribed wants a word about every field, and knows that an invalid description is found.
func TestDescribed(t *testing.T) {
	text, err := Describe(sample())
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]map[string]any `json:"properties"`
			} `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Components.Schemas) < 15 {
		t.Errorf("%d schemas", len(d.Components.Schemas))
	}
	for name, s := range d.Components.Schemas {
		for field, p := range s.Properties {
			if p["description"] == nil {
				t.Errorf("%s.%s: nothing is said of it", name, field)
			}
		}
	}
}

func TestPages(t *testing.T) {
	href := func(p string) string { return "/" + p }
	for _, c := range []struct {
		count, page, pages, from, to int
		next, prev                   string
	}{
		{0, 1, 1, 0, 0, "", ""},
		{1, 1, 1, 0, 1, "", ""},
		{100, 1, 1, 0, 100, "", ""},
		{101, 1, 2, 0, 100, "/api/v1/news/page/2.json", ""},
		{101, 2, 2, 100, 101, "", "/api/v1/news.json"},
		{10000, 100, 100, 9900, 10000, "", "/api/v1/news/page/99.json"},
	} {
		p := Page("news", "Новости", c.count, c.page, href)
		from, to := Bounds(c.count, c.page)
		if p.Pages != c.pages || from != c.from || to != c.to || p.Count != c.count || p.Page != c.page {
			t.Errorf("%d of %d objects: %+v, from %d to %d", c.page, c.count, p, from, to)
		}
		if linked(p.Links, RelNext) != c.next || linked(p.Links, RelPrev) != c.prev {
			t.Errorf("%d of %d objects: %v", c.page, c.count, p.Links)
		}
		if linked(p.Links, RelSelf) != href(PathOf("news", c.page)) || linked(p.Links, RelDescribedBy) == "" || linked(p.Links, RelCollection) == "" || linked(p.Links, RelLast) != href(PathOf("news", c.pages)) {
			t.Errorf("%d of %d objects: %v", c.page, c.count, p.Links)
		}
	}
}

func linked(links []Link, rel string) string {
	for _, l := range links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}

func TestOverall(t *testing.T) {
	for _, c := range []struct {
		of   []string
		want string
	}{
		{nil, Official},
		{[]string{Demo}, Demo},
		{[]string{Official, Official}, Official},
		{[]string{Official, Demo}, Mixed},
		{[]string{Mixed, Mixed}, Mixed},
	} {
		if got := Overall(c.of...); got != c.want {
			t.Errorf("%v: %s", c.of, got)
		}
	}
	if Status(true) != Demo || Status(false) != Official {
		t.Error("Status")
	}
}
