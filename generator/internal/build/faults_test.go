package build

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// TestFaults gives every broken portal the findings that it must have, as "place code".
func TestFaults(t *testing.T) {
	site := minimal()["content/site.yaml"]
	note := func(text string) string { return "---\ntitle: Проба\ndate: 2022-02-02\n---\n" + text + "\n" }
	const probe = "content/notes/proba.md"
	fired := map[string]bool{}
	for _, c := range []struct {
		name  string
		files map[string]string // "" removes the file
		want  []string
	}{
		{"sound", nil, nil},
		{"no address", map[string]string{"content/site.yaml": strings.Replace(site, "https://example.ru/otkryto/", "\"\"", 1)}, []string{"content/site.yaml:4:1 SIT017"}},
		{"a section without pages", map[string]string{"content/site.yaml": site + "menu:\n  - section: notes\n", "content/notes/index.md": "", "content/notes/2022-03-05-pervaya.md": "", "content/notes/vtoraya/index.md": ""}, []string{"content/site.yaml:7:5 SIT012"}},
		{"no settings", map[string]string{"content/site.yaml": ""}, []string{"content/site.yaml SIT001"}},
		{"syntax", map[string]string{"content/site.yaml": site + "terms: \"open\n"}, []string{"content/site.yaml:6:8 SIT002"}},
		{"unknown key", map[string]string{"content/site.yaml": site + "titel: x\ncontacts:\n  fone: 1\n"}, []string{"content/site.yaml:6:1 SIT003", "content/site.yaml:8:3 SIT003"}},
		{"wrong kind", map[string]string{"content/site.yaml": site + "contacts: here\nmenu: all\nterms: [a]\n"}, []string{"content/site.yaml:6:11 SIT004", "content/site.yaml:7:7 SIT004", "content/site.yaml:8:8 SIT004"}},
		{"missing", map[string]string{"content/site.yaml": "title: x\nbase_url: https://example.ru/\n"}, []string{"content/site.yaml SIT005", "content/site.yaml SIT005"}},
		{"values", map[string]string{"content/site.yaml": strings.NewReplacer("https://example.ru/otkryto/", "example.ru", "Asia/Tomsk", "Томск").Replace(site) + "inn: 1234567890\nstatus: sample\npopulation: {2022: 0, год: 5}\n"}, []string{
			"content/site.yaml:4:1 SIT006", "content/site.yaml:5:1 SIT007", "content/site.yaml:6:1 SIT008", "content/site.yaml:7:1 SIT009", "content/site.yaml:8:20 SIT015", "content/site.yaml:8:23 SIT015",
		}},
		{"addresses", map[string]string{"content/site.yaml": site + "feedback: example.ru\nterms_url: /terms/\nofficial_pages:\n  - title: x\n    url: www.example.ru\ncontacts:\n  email: нет\n"}, []string{
			"content/site.yaml:6:1 SIT016", "content/site.yaml:7:1 SIT023", "content/site.yaml:10:5 SIT016", "content/site.yaml:12:3 SIT016",
		}},
		{"feedback", map[string]string{"content/site.yaml": site + "feedback:\n  email: нет\n  platform: https://example.ru/?p={page}&u={url}\n"}, []string{"content/site.yaml:7:3 SIT016", "content/site.yaml:8:3 SIT018"}},
		{"feedback by a letter to nobody", map[string]string{"content/site.yaml": site + "feedback: mailto:nobody\n"}, []string{"content/site.yaml:6:1 SIT016"}},
		{"feedback to a page that is not there", map[string]string{"content/site.yaml": site + "feedback: /net/\n"}, []string{"content/site.yaml:6:1 SIT023"}},
		{"menu", map[string]string{"content/site.yaml": site + "menu:\n  - section: note\n  - title: x\n  - title: y\n    path: no/\n"}, []string{"content/site.yaml:7:5 SIT011", "content/site.yaml:8:5 SIT010", "content/site.yaml:10:5 SIT023"}},
		{"menu groups", map[string]string{"content/site.yaml": site + "menu:\n  - title: Всё\n    items:\n      - section: note\n      - title: x\n      - title: y\n        path: no/\n      - title: z\n        items:\n          - section: notes\n  - section: notes\n    items:\n      - section: notes\n"}, []string{
			"content/site.yaml:9:9 SIT011", "content/site.yaml:10:9 SIT010", "content/site.yaml:12:9 SIT023", "content/site.yaml:13:9 SIT010", "content/site.yaml:16:5 SIT010",
		}},
		{"theme", map[string]string{"content/site.yaml": site + "theme: mine\n"}, []string{"content/site.yaml:6:1 SIT013"}},
		{"an error switched off", map[string]string{"content/site.yaml": site + "warnings_off: [DOC012]\n"}, []string{"content/site.yaml:6:16 SIT014"}},
		{"switched off", map[string]string{"content/site.yaml": site + "warnings_off: [SIT023]\n"}, []string{"content/site.yaml:6:16 SIT014"}},

		{"dead links", map[string]string{probe: note("[a](pervaja.md) [b](/notes/pervaja/) [c](/net/) [d](../../data/x.csv) [e](../../../x.md)")}, []string{
			probe + ":5:5 SIT023", probe + ":5:21 SIT023", probe + ":5:42 SIT023", probe + ":5:53 SIT027", probe + ":5:75 SIT027",
		}},
		{"unpublished", map[string]string{probe: note("[a](2022-05-01-chernovik.md) [b](2023-12-31-budushcheye.md)")}, []string{probe + ":5:5 SIT024", probe + ":5:34 SIT024"}},
		{"letter case", map[string]string{probe: note("[a](vtoraya/Prikaz.pdf) ![б](foto.jpg) [c](Vtoraya/index.md)"), "content/notes/foto.JPG": jpegFile}, []string{
			probe + ":5:5 SIT025", probe + ":5:30 SIT025", probe + ":5:44 SIT025",
		}},
		{"anchor", map[string]string{probe: note("[a](2022-03-05-pervaya.md#расходы) [b](2022-03-05-pervaya.md#raskhody)")}, []string{probe + ":5:5 SIT026"}},
		{"files", map[string]string{probe: note("[a](x.exe) ![б](net.jpg) ![в](x.exe) ![г](bad.jpg)"), "content/notes/x.exe": "MZ", "content/notes/bad.jpg": "no picture"}, []string{
			probe + ":5:5 SIT028", probe + ":5:17 SIT029", probe + ":5:31 SIT030", probe + ":5:43 SIT031",
		}},
		{"two files, one address", map[string]string{probe: note("![а](foto-1.jpg) ![б](<Фото 1.jpg>)"), "content/notes/foto-1.jpg": jpegFile, "content/notes/Фото 1.jpg": jpegFile}, []string{"content/notes/Фото 1.jpg SIT021"}},
		{"two pages, one address", map[string]string{probe: "---\ntitle: x\ndate: 2022-01-01\nslug: pervaya\n---\n"}, []string{probe + " SIT020"}},
		{"a subject", map[string]string{probe: "---\ntitle: x\ndate: 2022-01-01\nabout: [дороги, дорги]\n---\n"}, []string{probe + ":4:8 SIT040"}},
		{"alias taken", map[string]string{probe: "---\ntitle: x\ndate: 2022-01-01\naliases: [/notes/pervaya/, /old.html]\n---\n"}, []string{probe + " SIT022", "content/notes/vtoraya/index.md SIT022"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := minimal()
			for name, text := range c.files {
				files[name] = text
				if text == "" {
					delete(files, name)
				}
			}
			r, err := Check(context.Background(), testOptions(portalAt(t, files)))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range r.Report.All() {
				got = append(got, d.Pos.String()+" "+d.Rule.Code)
				fired[d.Rule.Code] = true
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s%s", diff, findings(r.Report))
			}
		})
	}
	for _, r := range rules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s %s", r.Code, r.Name)
		}
	}
}

// TestGuess shows that a misspelt address is answered with the one that was probably meant.
func TestGuess(t *testing.T) {
	files := minimal()
	files["content/notes/proba.md"] = "---\ntitle: x\ndate: 2022-01-01\n---\n[a](/notes/pervaja/) [b](2022-03-05-pervaja.md) [c](2022-03-05-pervaya.md#расходы)\n"
	files["content/site.yaml"] += "titel: x\n"
	r, err := Check(context.Background(), testOptions(portalAt(t, files)))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`did you mean "/notes/pervaya/"?`, `did you mean "2022-03-05-pervaya.md"?`, `did you mean "raskhody"?`, `did you mean "title"?`} {
		if !strings.Contains(findings(r.Report), want) {
			t.Errorf("no %s in\n%s", want, findings(r.Report))
		}
	}
}

// TestWrongSettingReads shows what is said of a value of a wrong kind.
func TestWrongSettingReads(t *testing.T) {
	for text, want := range map[string]string{
		"- a\n":             "не тот вид значения у файла site.yaml: нужны вложенные ключи «ключ: значение»",
		"contacts: здесь\n": "не тот вид значения у ключа «contacts»: нужны вложенные ключи «ключ: значение»",
		"title: [a]\n":      "не тот вид значения у ключа «title»: нужна строка",
		"menu: все\n":       "не тот вид значения у ключа «menu»: нужен список, каждый пункт с «- »",
	} {
		files := minimal()
		files["content/site.yaml"] = text
		r, err := Check(context.Background(), testOptions(portalAt(t, files)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range r.Report.All() {
			got = append(got, d.Message(diag.RU))
		}
		if !slices.Contains(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestSettingsRead shows what a full site.yaml becomes.
func TestSettingsRead(t *testing.T) {
	files := minimal()
	files["content/site.yaml"] = "\ufeff" + strings.ReplaceAll(files["content/site.yaml"], "\n", "\r\n") +
		"inn: 7707083893\r\npopulation:\r\n  2022: 108 000\r\n  2021: 107_500\r\nterms: >-\r\n  Свободно\r\n  для всех\r\nmenu:\r\n- section: notes\r\n  title: Записки\r\n- {title: Вторая, path: /notes/vtoraya/}\r\nofficial_pages:\r\n- title: Сайт\r\n  url: https://example.ru/\r\n"
	r, err := Check(context.Background(), testOptions(portalAt(t, files)))
	if err != nil || r.Failed {
		t.Fatalf("%v\n%s", err, findings(r.Report))
	}
	s := r.Settings
	if s.INN != "7707083893" || s.Population[2022] != 108000 || s.Population[2021] != 107500 || s.Terms != "Свободно для всех" || len(s.Menu) != 2 ||
		s.Menu[0].Title != "Записки" || s.Official[0].URL != "https://example.ru/" || s.Zone.String() != "Asia/Tomsk" {
		t.Errorf("%+v", s)
	}
}

// While a dataset has an error its pages are missing: links to them are judged when it is mended.
func TestDeadLinkAwaitsData(t *testing.T) {
	p := &plan{dataFaulty: true}
	if !p.awaited(&fault{rule: ruleDeadLink}) || p.awaited(&fault{rule: ruleNoImage}) {
		t.Error("only dead links wait for data")
	}
	p.dataFaulty = false
	if p.awaited(&fault{rule: ruleDeadLink}) {
		t.Error("a dead link waits for nothing when the data are right")
	}
}
