package official

import (
	"image"
	"image/color"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
)

var theme fs.FS = os.DirFS("../../../../themes/default")

const passport = "kind: official-pages\ntitle: Официальные страницы\nstatus: official\nsource: Перечень\nfiles:\n  - path: a.csv\n    date: 2022-12-31\n"

// portal is a register of the given rows.
func portal(rows string) fstest.MapFS {
	return fstest.MapFS{
		"data/pages/passport.yaml": {Data: []byte(passport)},
		"data/pages/a.csv":         {Data: []byte("Чья страница;Кто это;Где;Адрес;О чём;Статус данных\n" + rows)},
	}
}

// TestRegister sorts pages by whose they are.
func TestRegister(t *testing.T) {
	out, report := sitetest.Load(t, Section, theme, portal("Школа;учреждение;Сайт;https://example.ru/s;;\nАдминистрация;администрация;VK;https://example.ru/a;Новости;\nГлава;мэр;VK;https://example.ru/g;;demo\n"+
		"Школа;учреждение;VK;https://example.ru/sv;;\nДетский сад;;Сайт;https://example.ru/d;;\n"))
	if got := sitetest.Findings(report); got != "" {
		t.Error(got)
	}
	page := sitetest.Page(t, out, "official/")
	v := page.View.(View)
	var got []string
	for _, g := range v.Groups {
		for _, o := range g.Owners {
			for _, p := range o.Pages {
				line := g.Title + ": " + o.Name + ": " + p.Network + " " + p.URL + " " + p.Purpose
				if p.Demo {
					line += "*"
				}
				got = append(got, line)
			}
		}
	}
	want := []string{
		"Глава: Глава: VK https://example.ru/g *", "Администрация: Администрация: VK https://example.ru/a Новости", "Учреждения: Школа: Сайт https://example.ru/s ", "Учреждения: Школа: VK https://example.ru/sv ",
		"Учреждения: Детский сад: Сайт https://example.ru/d ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"https://example.ru/a"}, page.JSONLD[0].(map[string]any)["sameAs"]); diff != "" {
		t.Error(diff)
	}
	if !page.Demo || len(out.Nav) != 1 {
		t.Error("the page does not say that a part of it is invented")
	}
}

// TestNone publishes nothing without a register, and the short list of site.yaml when there is one.
func TestNone(t *testing.T) {
	out, _ := sitetest.Load(t, Section, theme, fstest.MapFS{})
	if len(out.Pages) > 0 || len(out.Nav) > 0 {
		t.Error("a page of nothing")
	}
	in := &site.Input{Site: site.Settings{Body: "Администрация", Official: []site.OfficialPage{{Title: "Сайт", URL: "https://example.ru/"}}}, Text: sitetest.Texts(t, theme, "official"), Report: &diag.Report{}}
	out, err := load(in)
	if err != nil || len(out.Pages) != 1 {
		t.Fatal(out, err)
	}
	if v := out.Pages[0].View.(View); v.Groups[0].Owners[0].Name != "Администрация" || v.Source != nil {
		t.Errorf("%+v", v)
	}
}

// TestFindings breaks a register.
func TestFindings(t *testing.T) {
	_, report := sitetest.Load(t, Section, theme, portal("Школа;учереждение;Сайт;https://example.ru/s;;\nШкола 2;;Сайт;https://example.ru/s/;;\nШкола 3;;VK;@shkola3;;\nШкола 4;;VK;javascript:alert(1);;\nШкола 5;;VK;https://example.ru/"+strings.Repeat("x", longestAddress)+";;\n"))
	want := "data/pages/a.csv:2:2: OFP003 непонятно, кто такой «учереждение»; возможно, «учреждение»\ndata/pages/a.csv:3:4: OFP002 страница https://example.ru/s/ уже есть в перечне\n  data/pages/a.csv:2:4: первый раз — здесь\n" +
		"data/pages/a.csv:4:4: OFP001 «@shkola3» — не адрес страницы\ndata/pages/a.csv:5:4: OFP001 «javascript:alert(1)» — не адрес страницы\n"
	want += "data/pages/a.csv:6:4: OFP001 «https://example.ru/" + strings.Repeat("x", longestAddress) + "» — не адрес страницы\n"
	if diff := cmp.Diff(want, sitetest.Findings(report)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

// TestPlurals counts pages in words.
func TestPlurals(t *testing.T) {
	words := sitetest.Texts(t, theme, "official")
	for n, want := range map[int]string{1: "1 страница", 2: "2 страницы", 5: "5 страниц", 11: "11 страниц", 21: "21 страница", 101: "101 страница", 1234: "1 234 страницы"} {
		if got := sitetest.Plain(words.Text("official.lead", "n", n, "body", "Администрация")); !strings.HasPrefix(got, want+" ") {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// run is one piece of a code's path.
var run = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)

// drawn is a code as pixels: what a browser makes of its path.
func drawn(t *testing.T, q QR) image.Image {
	t.Helper()
	const scale = 4
	img := image.NewGray(image.Rect(0, 0, q.Size*scale, q.Size*scale))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	rest := q.Path
	for _, m := range run.FindAllStringSubmatch(q.Path, -1) {
		rest = strings.TrimPrefix(rest, m[0])
		x, y, n := atoi(t, m[1]), atoi(t, m[2]), atoi(t, m[3])
		for py := range scale {
			for px := range n * scale {
				img.SetGray(x*scale+px, y*scale+py, color.Gray{})
			}
		}
	}
	if rest != "" {
		t.Fatalf("%q is no run", rest)
	}
	return img
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestCode reads drawn codes back with another library.
func TestCode(t *testing.T) {
	for _, address := range []string{"https://example.ru/", "https://пример.рф/школа?раздел=приём", "https://example.ru/" + strings.Repeat("long-", 60)} {
		q, err := newQR(address)
		if err != nil {
			t.Fatal(err)
		}
		bitmap, err := gozxing.NewBinaryBitmapFromImage(drawn(t, q))
		if err != nil {
			t.Fatal(err)
		}
		read, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
		if err != nil || read.GetText() != address {
			t.Errorf("%q was read as %v, %v", address, read, err)
		}
	}
	if _, err := newQR(strings.Repeat("x", 5000)); err == nil {
		t.Error("a code cannot hold five thousand letters")
	}
}
