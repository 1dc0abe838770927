package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"otkryto/generator/internal/build"
	"otkryto/themes"
)

// apiSite builds a portal and returns its output. base is its base_url; "" is that of site.yaml.
func apiSite(t *testing.T, root, base, commit string) fs.FS {
	t.Helper()
	o := build.Options{
		Root: root, Out: t.TempDir(), BaseURL: base, Commit: commit, Version: "1.2.3", Sections: sections(), Themes: themes.Default(),
		Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
	}
	result, err := build.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if result.Failed {
		t.Fatal(findings(t, result.Report))
	}
	return os.DirFS(o.Out)
}

// described is openapi.json as far as the test follows it.
type described struct {
	Paths map[string]struct {
		Get struct {
			Responses map[string]struct {
				Content map[string]struct {
					Schema struct {
						Ref string `json:"$ref"`
					} `json:"schema"`
				} `json:"content"`
			} `json:"responses"`
		} `json:"get"`
	} `json:"paths"`
}

// schemaOf returns the name of the schema of a document, by the path or template of the description that it is at.
func (d described) schemaOf(name string) string {
	for at, p := range d.Paths {
		form := regexp.QuoteMeta(at)
		form = strings.NewReplacer(`\{page\}`, `\d+`, `\{id\}`, `[^/]+`).Replace(form)
		if regexp.MustCompile("^" + form + "$").MatchString("/" + name) {
			return strings.TrimPrefix(p.Get.Responses["200"].Content["application/json"].Schema.Ref, "#/components/schemas/")
		}
	}
	return ""
}

// TestAPI reads every document of the API of three portals: each is described, and is what its description says and nothing more; every address in it is there;
// following `next` from the first page of a list gives all its objects once.
func TestAPI(t *testing.T) {
	for _, c := range []struct{ name, root, base string }{
		{"seversk", "..", "https://portal.example/otkryto/"},
		{"local", "..", ""},
		{"empty", "testdata/golden/empty", "https://pusto.example/"},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := apiSite(t, c.root, c.base, "")
			a := openAPI(t, site, c.base)
			documents := 0
			err := fs.WalkDir(site, "api/v1", func(name string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() || path.Base(name) == "openapi.json" {
					return err
				}
				documents++
				a.check(t, name)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			a.check(t, "version.json")
			if c.name == "seversk" && documents < 50 {
				t.Errorf("%d documents", documents)
			}
			a.follow(t)
		})
	}
}

// openedAPI is a portal's API and the means to judge it.
type openedAPI struct {
	site    fs.FS
	base    string // what every address begins with
	d       described
	schemas *jsonschema.Compiler
}

func openAPI(t *testing.T, site fs.FS, base string) openedAPI {
	t.Helper()
	text := readFile(t, site, "api/v1/openapi.json")
	a := openedAPI{site: site, base: base, schemas: jsonschema.NewCompiler()}
	if a.base == "" {
		a.base = "/"
	}
	if err := json.Unmarshal(text, &a.d); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	closed := 0
	for name, s := range doc.(map[string]any)["components"].(map[string]any)["schemas"].(map[string]any) {
		object := s.(map[string]any)
		if object["properties"] == nil {
			t.Errorf("schema %s has no properties", name)
		}
		object["additionalProperties"] = false // readers must bear new fields; the program must not write any that it does not describe
		closed++
	}
	if closed == 0 {
		t.Fatal("no schemas")
	}
	a.schemas.AssertFormat()
	a.schemas.DefaultDraft(jsonschema.Draft2020)
	if err := a.schemas.AddResource("openapi.json", doc); err != nil {
		t.Fatal(err)
	}
	return a
}

func readFile(t *testing.T, site fs.FS, name string) []byte {
	t.Helper()
	text, err := fs.ReadFile(site, name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// check holds a document to its schema, and its addresses to the site.
func (a openedAPI) check(t *testing.T, name string) {
	t.Helper()
	schema := a.d.schemaOf(name)
	if schema == "" {
		t.Errorf("%s is not described", name)
		return
	}
	compiled, err := a.schemas.Compile("openapi.json#/components/schemas/" + schema)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(readFile(t, a.site, name)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := compiled.Validate(value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	a.walk(t, name, "", value)
}

// addresses are the fields that lead somewhere on the site.
var addresses = []string{"href", "page", "csv", "svg", "embed", "rows", "image", "api"}

// walk follows the addresses of a value, and finds numbers that are no whole ones, which amounts must not be.
func (a openedAPI) walk(t *testing.T, name, key string, value any) {
	switch v := value.(type) {
	case map[string]any:
		for k, inner := range v {
			if k != "schemaOrg" {
				a.walk(t, name, k, inner)
			}
		}
	case []any:
		for _, inner := range v {
			a.walk(t, name, key, inner)
		}
	case json.Number:
		if _, err := strconv.Atoi(v.String()); err != nil {
			t.Errorf("%s: %s is the number %s; amounts are strings", name, key, v)
		}
	case string:
		if slices.Contains(addresses, key) {
			a.leads(t, name, v)
		}
	}
}

// leads looks for what an address of the portal leads to.
func (a openedAPI) leads(t *testing.T, name, address string) {
	at, ok := strings.CutPrefix(address, a.base)
	if !ok {
		t.Errorf("%s: %q does not begin with %s", name, address, a.base)
		return
	}
	at, _, _ = strings.Cut(at, "#")
	if decoded, err := url.PathUnescape(at); err == nil {
		at = decoded
	}
	if at == "" || strings.HasSuffix(at, "/") {
		at += "index.html"
	}
	if _, err := fs.Stat(a.site, at); err != nil {
		t.Errorf("%s: %s leads nowhere", name, address)
	}
}

// follow goes through every list that index.json names, page by page.
func (a openedAPI) follow(t *testing.T) {
	var index struct {
		Collections []struct {
			Name  string
			Count int
			Links []struct{ Href string }
		}
	}
	if err := json.Unmarshal(readFile(t, a.site, "api/v1/index.json"), &index); err != nil {
		t.Fatal(err)
	}
	if len(index.Collections) < 9 {
		t.Errorf("%d lists", len(index.Collections))
	}
	for _, c := range index.Collections {
		seen := map[string]bool{}
		for at := c.Links[0].Href; at != ""; {
			var page struct {
				Links []struct{ Rel, Href string }
				Items []struct{ ID, Page, Status string }
			}
			if err := json.Unmarshal(readFile(t, a.site, strings.TrimPrefix(at, a.base)), &page); err != nil {
				t.Fatal(err)
			}
			at = ""
			for _, l := range page.Links {
				if l.Rel == "next" {
					at = l.Href
				}
			}
			for _, item := range page.Items {
				id := item.ID
				if c.Name == "charts" || c.Name == "tables" {
					id = item.Page // an anchor is one of its page only
				}
				if seen[id] {
					t.Errorf("%s: %s is there twice", c.Name, id)
				}
				seen[id] = true
				if item.Status == "" {
					t.Errorf("%s: %s does not say whether it is invented", c.Name, id)
				}
			}
		}
		if len(seen) != c.Count {
			t.Errorf("%s: %d objects, not %d", c.Name, len(seen), c.Count)
		}
	}
}

// TestAPIFigures compares the figures of the API with figures.json, which the tests of the whole program work out again.
func TestAPIFigures(t *testing.T) {
	site := apiSite(t, "..", "", "")
	var whole struct{ Figures []build.Figure }
	if err := json.Unmarshal(readFile(t, site, "figures.json"), &whole); err != nil {
		t.Fatal(err)
	}
	n := 0
	for page := 1; n < len(whole.Figures); page++ {
		name := "api/v1/figures.json"
		if page > 1 {
			name = fmt.Sprintf("api/v1/figures/page/%d.json", page)
		}
		var list struct {
			Items []struct {
				ID, Label, Value, Unit, Text, Status string
				Cells                                int
			}
		}
		if err := json.Unmarshal(readFile(t, site, name), &list); err != nil {
			t.Fatal(err)
		}
		if len(list.Items) == 0 {
			t.Fatalf("%s is empty, %d figures are missing", name, len(whole.Figures)-n)
		}
		for _, got := range list.Items {
			want := whole.Figures[n]
			n++
			if got.ID != want.ID || got.Value != want.Value || got.Unit != want.Unit || got.Text != want.Text || got.Cells != len(want.Cells) || (got.Status == "demo") != want.Demo {
				t.Errorf("%s: %+v, in figures.json %s", name, got, want.ID)
			}
		}
	}
}

// codeBlock is an example of the page /api/.
var codeBlock = regexp.MustCompile(`(?s)<pre class="api-code"[^>]*><code>(.*?)</code></pre>`)

// TestAPIExamples looks for every address and path of the examples on /api/: they are of this portal, and something is there.
func TestAPIExamples(t *testing.T) {
	const base = "https://portal.example/otkryto/"
	site := apiSite(t, "..", base, "")
	page := string(readFile(t, site, "api/index.html"))
	blocks := codeBlock.FindAllStringSubmatch(page, -1)
	if len(blocks) != 6 { // curl, Python, R, Power Query, 1С, rows
		t.Fatalf("%d examples", len(blocks))
	}
	a := openedAPI{site: site, base: base}
	found := 0
	for _, b := range blocks {
		code := html.UnescapeString(b[1])
		if !strings.Contains(code, "\n") {
			t.Errorf("an example has lost its lines: %s", code)
		}
		for _, at := range regexp.MustCompile(`https?://[^\s"'|]+`).FindAllString(code, -1) {
			found++
			if strings.HasSuffix(at, "/figures") { // Power Query adds the rest
				at += ".json"
			}
			a.leads(t, "an example", at)
		}
		if m := regexp.MustCompile(`figures\["([^"]+)"\]`).FindStringSubmatch(code); m != nil {
			found++
			if !strings.Contains(string(readFile(t, site, "figures.json")), `"id":"`+m[1]+`"`) {
				t.Errorf("the figure %s of an example is not there", m[1])
			}
		}
	}
	if found < 7 {
		t.Errorf("%d addresses", found)
	}
	onec := html.UnescapeString(blocks[4][1])
	for _, words := range []string{`HTTPСоединение("portal.example", 443, , , , 30, Новый ЗащищенноеСоединениеOpenSSL())`, `Путь = "/otkryto/api/v1/figures" + ?(Номер = 1, "", "/page/"`} {
		if !strings.Contains(onec, words) {
			t.Errorf("the example for 1С lacks %s:\n%s", words, onec)
		}
	}
	local := string(readFile(t, apiSite(t, "..", "", ""), "api/index.html"))
	if !strings.Contains(local, "http://127.0.0.1:8080/api/v1/figures.json") {
		t.Error("a portal without base_url has no examples that work while it is served")
	}
}

// TestVersionFile: a commit stands in version.json when it was named and nowhere else; every dataset has its coverage.
func TestVersionFile(t *testing.T) {
	const commit = "0123456789abcdef0123456789abcdef01234567"
	site := apiSite(t, "..", "", commit)
	var v struct {
		Version, Commit string
		Coverage        []struct {
			Dataset string
			Periods []struct {
				Year int
				AsOf string
			}
			NextDue string
		}
	}
	if err := json.Unmarshal(readFile(t, site, "version.json"), &v); err != nil {
		t.Fatal(err)
	}
	if v.Commit != commit || v.Version != "1.2.3" {
		t.Errorf("version %q, commit %q", v.Version, v.Commit)
	}
	passports, err := filepath.Glob("../data/*/passport.yaml")
	if err != nil || len(v.Coverage) != len(passports) {
		t.Errorf("%d datasets covered, %d passports, %v", len(v.Coverage), len(passports), err)
	}
	dated := 0
	for _, c := range v.Coverage {
		for _, p := range c.Periods {
			if p.Year > 0 || p.AsOf != "" {
				dated++
			}
		}
		if strings.HasPrefix(c.Dataset, "appeals-") && len(c.Periods) > 0 {
			t.Errorf("%s: its files are not published, and are told of", c.Dataset)
		}
	}
	if dated == 0 {
		t.Error("no period is said")
	}
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == "version.json" {
			return err
		}
		if bytes.Contains(readFile(t, site, name), []byte(commit)) {
			t.Errorf("%s has the commit", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAPIWithheld: the document of a dataset whose files may not be published names none of them.
func TestAPIWithheld(t *testing.T) {
	site := apiSite(t, "..", "", "")
	text := string(readFile(t, site, "api/v1/datasets/appeals-2022.json"))
	for _, bad := range []string{"sha256", "/source/", "/current/", `"name"`} {
		if strings.Contains(text, bad) {
			t.Errorf("appeals-2022 tells of %s", bad)
		}
	}
	if !strings.Contains(text, `"derived":true`) || !strings.Contains(text, "svod.csv") {
		t.Errorf("appeals-2022 does not say what is published of it:\n%s", text)
	}
}
