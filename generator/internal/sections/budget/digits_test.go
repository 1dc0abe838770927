package budget

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path"
	"slices"
	"sync"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// digit is one digit of a summed cell of the real report, and what it becomes.
type digit struct {
	file     string
	row, col int
	at       int  // which byte of the cell
	becomes  byte // another digit
}

func (d digit) String() string {
	return fmt.Sprintf("%s row %d column %c byte %d becomes %c", path.Base(d.file), d.row, 'A'+d.col-1, d.at, d.becomes)
}

// TestEveryDigitCounts changes one digit at a time anywhere in the sums of the real report, and each time a broken sum names the very cell.
func TestEveryDigitCounts(t *testing.T) {
	n := 2000
	if testing.Short() {
		n = 200
	}
	files := dataOf(t, tomsk(), "tomsk-2021")
	cells := summedCells(t, files)
	if len(cells) < 2000 {
		t.Fatalf("only %d cells of Tomsk are summed", len(cells))
	}
	random := rand.New(rand.NewPCG(2021, 12))
	changes := make(chan digit)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for d := range changes {
				if report := sumsOf(t, changed(files, d)); !inASum(d, report) {
					t.Errorf("%s, and no sum names it:\n%s", d, firstLines(messages(report), 12))
				}
			}
		})
	}
	for range n {
		changes <- randomDigit(random, files, cells)
	}
	close(changes)
	wait.Wait()
}

// summedCells are the cells of all rows, planned and executed, that hold an amount: every one is a total, a part, or both.
func summedCells(t *testing.T, files map[string][]byte) []digit {
	t.Helper()
	var list []digit
	for _, r := range reportsOf(t, "tomsk") {
		for _, p := range parts {
			if r.raw[p] == nil {
				continue
			}
			for _, n := range r.raw[p].rows() {
				for _, a := range n.Amounts {
					if a.Set {
						c := a.Cells[0]
						list = append(list, digit{file: c.File.Path, row: c.Row, col: c.Col})
					}
				}
			}
		}
	}
	for _, d := range list {
		if line := lineOf(files[d.file], d.row); len(line) == 0 {
			t.Fatalf("%s has no row %d", d.file, d.row)
		}
	}
	return list
}

func randomDigit(random *rand.Rand, files map[string][]byte, cells []digit) digit {
	d := cells[random.IntN(len(cells))]
	from, to := bounds(lineOf(files[d.file], d.row), d.col)
	cell := lineOf(files[d.file], d.row)[from:to]
	var places []int
	for i, c := range cell {
		if c >= '0' && c <= '9' {
			places = append(places, i)
		}
	}
	d.at = places[random.IntN(len(places))]
	d.becomes = '0' + (cell[d.at]-'0'+1+byte(random.IntN(9)))%10
	return d
}

func lineOf(data []byte, row int) []byte { return bytes.Split(data, []byte("\n"))[row-1] }

// bounds are where a cell of column D or E stands in its row: the last three cells hold amounts, which no quotes are around.
func bounds(line []byte, col int) (from, to int) {
	to = len(line)
	for range 6 - col {
		to = bytes.LastIndexByte(line[:to], ';')
	}
	return bytes.LastIndexByte(line[:to], ';') + 1, to
}

// changed is the portal with one file alone, one digit of it changed, and a passport for it.
func changed(files map[string][]byte, d digit) fstest.MapFS {
	lines := bytes.Split(files[d.file], []byte("\n"))
	line := slices.Clone(lines[d.row-1])
	from, _ := bounds(line, d.col)
	line[from+d.at] = d.becomes
	lines[d.row-1] = line
	passport := "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n  - path: " + path.Base(d.file) + "\n    date: 2021-12-31\n"
	return fstest.MapFS{
		d.file: &fstest.MapFile{Data: bytes.Join(lines, []byte("\n"))},
		path.Join(path.Dir(d.file), "passport.yaml"): &fstest.MapFile{Data: []byte(passport)},
	}
}

// sumsOf reads the one file of a portal and compares its totals with their parts.
func sumsOf(t *testing.T, portal fstest.MapFS) *diag.Report {
	out := &diag.Report{}
	ds, err := dataset.Open(portal, []dataset.Kind{kind}, out)
	if err != nil {
		t.Error(err)
		return out
	}
	s := readFile(ds[0].Files[0], codeTables(), out)
	r := &report{Date: s.Date, Files: []*dataset.File{s.File}}
	r.add(s, out)
	for _, p := range parts {
		if r.raw[p] != nil {
			newChecker(r, &control.Book{Report: out}).tree(r.raw[p])
		}
	}
	return out
}

// inASum says whether the finding of a sum, and not of column 6, stands at the changed cell or lists it among the parts.
func inASum(d digit, report *diag.Report) bool {
	return slices.ContainsFunc(report.All(), func(f diag.Diagnostic) bool {
		sum := f.Rule == badTotal || f.Rule == badSources
		return sum && speaksOf(f, d.file, d.row, string(rune('A'+d.col-1)))
	})
}
