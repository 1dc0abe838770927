package recompute

import (
	"html"
	"io/fs"
	"math/big"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	// leading is a value of a table, a bar or a sentence that leads to the cell that it was read from.
	leading = regexp.MustCompile(`<a class="from" href="/?([^"#]*)#(r\d+-c\d+)"><data[^>]* value="([^"]*)"`)
	// shown is a cell of a page of rows: its address, its value, and the text in the file.
	shown = regexp.MustCompile(`<td id="(r\d+-c\d+)"[^>]*>(?:<span><data value="([^"]*)">.*?<span class="raw[^"]*"><span class="raw-word">[^<]*</span>([^<]*)</span>)?`)
)

// TestCells follows every value on every page of two portals that leads to a cell: the page of rows has that cell, with that value, and the text in the file
// beside it is the value in some unit.
func TestCells(t *testing.T) {
	program := filepath.Join(t.TempDir(), "otkryto")
	run(t, "go", "build", "-o", program, "otkryto/generator")
	for _, root := range []string{"../testdata/golden/city", "../testdata/tomsk"} {
		t.Run(filepath.Base(root), func(t *testing.T) {
			portal, out := copied(t, root), t.TempDir()
			run(t, program, "-C", portal, "build", "-o", out, "--now", "2023-03-20")
			followed, wrong := 0, 0
			rows := map[string]map[string][2]string{}
			err := fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
				if err != nil || path.Ext(name) != ".html" {
					return err
				}
				for _, link := range leading.FindAllStringSubmatch(text(t, out, name), -1) {
					target, anchor, value := path.Join(link[1], "index.html"), link[2], link[3]
					if rows[target] == nil {
						rows[target] = cellsOf(text(t, out, target))
					}
					followed++
					if cell := rows[target][anchor]; cell[0] != value || !inSomeUnit(cell[1], value) {
						if wrong++; wrong <= 20 {
							t.Errorf("%s: %s leads to %s#%s, where %q stands for %q", name, value, link[1], anchor, cell[1], cell[0])
						}
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d values lead to cells on %d pages of rows", followed, len(rows))
			if followed < 500 {
				t.Errorf("%d values lead to their cells: most do not", followed)
			}
		})
	}
}

func text(t *testing.T, folder, name string) string {
	t.Helper()
	page, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// cellsOf are the values and the raw texts of a page of rows by their addresses.
func cellsOf(page string) map[string][2]string {
	cells := map[string][2]string{}
	for _, c := range shown.FindAllStringSubmatch(page, -1) {
		cells[c[1]] = [2]string{c[2], html.UnescapeString(c[3])}
	}
	return cells
}

// inSomeUnit says whether a text is a value in ones, thousands, millions or milliards.
func inSomeUnit(raw, value string) bool {
	n, err := number(strings.TrimSpace(raw))
	want, ok := new(big.Rat).SetString(value)
	if err != nil || !ok {
		return false
	}
	for range 4 {
		if round(n, 2).Cmp(round(want, 2)) == 0 {
			return true
		}
		n = new(big.Rat).Mul(n, big.NewRat(1000, 1))
	}
	return false
}
