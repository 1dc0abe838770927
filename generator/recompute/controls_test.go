package recompute

import (
	"cmp"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// controls is budget/reconciliation.json.
type controls struct {
	Files    map[string]string
	Controls []struct {
		ID, State, Difference, Tolerance, Unit, File string
		Stated, Expected                             side
		Explanation                                  *struct{ Who, Date, Why string }
	}
}

// side is one figure of a comparison. A cell is of the comparison's file where it names none, and is called by its column and row or as Excel calls it.
type side struct {
	Value string
	Cells []struct {
		File, Column, Cell, Raw string
		Row                     int
		Minus, Over             bool
	}
}

// TestControls works every comparison of a golden portal out again: both figures from the raw files, their difference, and what that makes of it.
func TestControls(t *testing.T) {
	const root = "../testdata/golden/city"
	program := filepath.Join(t.TempDir(), "otkryto")
	run(t, "go", "build", "-o", program, "otkryto/generator")
	portal, out := copied(t, root), t.TempDir()
	run(t, program, "-C", portal, "build", "-o", out, "--now", "2023-03-20")
	var list controls
	if err := json.Unmarshal([]byte(text(t, out, "budget/reconciliation.json")), &list); err != nil {
		t.Fatal(err)
	}
	fs := files{root: root}
	states := map[string]int{}
	for _, c := range list.Controls {
		states[c.State]++
		stated, expected := fs.side(t, c.ID, c.File, list.Files, c.Stated), fs.side(t, c.ID, c.File, list.Files, c.Expected)
		difference, tolerance := new(big.Rat).Sub(stated, expected), rat(t, c.Tolerance)
		if difference.Cmp(rat(t, c.Difference)) != 0 {
			t.Errorf("%s: the difference is %s and not %s", c.ID, difference.FloatString(2), c.Difference)
		}
		off := new(big.Rat).Abs(difference)
		agree := off.Sign() == 0
		rounded := !agree && off.Cmp(tolerance) <= 0
		if agree != (c.State == "passed") || rounded != (c.State == "rounded") || (c.State == "explained") != (c.Explanation != nil && c.Explanation.Who != "" && c.Explanation.Why != "") {
			t.Errorf("%s: %s apart of %s allowed is %s", c.ID, off.FloatString(2), c.Tolerance, c.State)
		}
	}
	if states["passed"] < 100 || states["rounded"] == 0 || states["explained"] != 1 || states["noticed"] != 1 || states["failed"] > 0 {
		t.Errorf("the comparisons ended as %v", states)
	}
}

// side adds up the cells of one figure, each as it stands in its file, in roubles or in thousands. A figure without cells is a passport's.
func (fs *files) side(t *testing.T, id, usual string, hashes map[string]string, s side) *big.Rat {
	t.Helper()
	value, sum := rat(t, s.Value), new(big.Rat)
	for _, c := range s.Cells {
		if c.Cell != "" {
			digits := strings.IndexAny(c.Cell, "0123456789")
			row, err := strconv.Atoi(c.Cell[digits:])
			if err != nil {
				t.Fatalf("%s: %q is no cell", id, c.Cell)
			}
			c.Column, c.Row = c.Cell[:digits], row
		}
		c.File = cmp.Or(c.File, usual)
		column := 0
		for _, letter := range c.Column {
			column = column*26 + int(letter-'A') + 1
		}
		n, err := fs.amount(cell{File: c.File, SHA256: hashes[c.File], Row: c.Row, Column: column, Letter: c.Column, Raw: c.Raw, Sign: map[bool]string{true: "-", false: "+"}[c.Minus]})
		if err != nil {
			t.Errorf("%s: %v", id, err)
			return value
		}
		if c.Minus {
			n.Neg(n)
		}
		sum.Add(sum, n)
	}
	if thousands := new(big.Rat).Mul(sum, big.NewRat(1000, 1)); len(s.Cells) > 0 && sum.Cmp(value) != 0 && thousands.Cmp(value) != 0 {
		t.Errorf("%s: %s, but the cells come to %s", id, s.Value, sum.FloatString(2))
	}
	return value
}

func rat(t *testing.T, text string) *big.Rat {
	t.Helper()
	n, ok := new(big.Rat).SetString(strings.TrimSpace(text))
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return n
}

// copied is a portal's files in a folder that may be built in.
func copied(t *testing.T, root string) string {
	t.Helper()
	portal := t.TempDir()
	for _, part := range []string{"content", "data", "themes"} {
		if _, err := os.Stat(filepath.Join(root, part)); err != nil {
			continue
		}
		if err := os.CopyFS(filepath.Join(portal, part), os.DirFS(filepath.Join(root, part))); err != nil {
			t.Fatal(err)
		}
	}
	return portal
}
