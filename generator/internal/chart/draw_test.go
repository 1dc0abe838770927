package chart

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// TestAnyDraws draws charts of any names and numbers: what comes out may stand on a strict page.
func TestAnyDraws(t *testing.T) {
	d := New("")
	defer d.Close()
	css := stylesheet(t)
	for seed := range manyCharts(60) {
		s := anySpec(rand.New(rand.NewPCG(seed, 3)))
		s.ID = fmt.Sprintf("any%d", seed)
		drawing, err := d.Draw(context.Background(), s)
		if err != nil {
			t.Errorf("seed %d, %s: %v", seed, s.Kind, err)
			continue
		}
		if s.Empty() {
			if drawing != (Drawing{}) {
				t.Errorf("seed %d: a chart without values is drawn", seed)
			}
			continue
		}
		strict(t, s.ID+"-narrow.svg", drawing.Narrow, css)
		strict(t, s.ID+"-wide.svg", drawing.Wide, css)
	}
}

// TestTreemapWordsFit asks ECharts for the cells, as only it knows them.
func TestTreemapWordsFit(t *testing.T) {
	es := newEngines()
	defer es.close()
	err := es.use(context.Background(), func(e *engine) error {
		for seed := range manyCharts(40) {
			s := anySpec(rand.New(rand.NewPCG(seed, 4)))
			if s.Kind == Sankey || len(s.Series) != 1 {
				continue
			}
			s.Kind = Treemap
			for _, width := range []float64{narrowWidth, wideWidth} {
				l := lay(s, width)
				if l.finish == nil {
					continue
				}
				sh, err := l.finish(e)
				if err != nil {
					return err
				}
				if f := sh.fault(); f != "" {
					t.Errorf("seed %d at %g: %s", seed, width, f)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSameBytesFromEveryEngine(t *testing.T) {
	d := New("")
	defer d.Close()
	list := samples()
	first, second := make([]Drawing, len(list)), make([]Drawing, len(list))
	var group sync.WaitGroup
	for i, s := range list {
		for _, out := range [][]Drawing{first, second} {
			group.Go(func() {
				var err error
				if out[i], err = d.Draw(context.Background(), s); err != nil {
					t.Error(err)
				}
			})
		}
	}
	group.Wait()
	for i := range list {
		if first[i] != second[i] {
			t.Errorf("%s is drawn differently the second time", list[i].ID)
		}
	}
	if drawn, cached := d.Counts(); drawn != 2*len(list) || cached != 0 {
		t.Errorf("counted %d drawn and %d cached", drawn, cached)
	}
}

func TestCache(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "charts")
	list := samples()[:3]
	want := drawWith(t, folder, list, 3, 0)
	again := drawWith(t, folder, list, 0, 3)
	for i := range list {
		if want[i] != again[i] {
			t.Errorf("%s is not what was kept", list[i].ID)
		}
	}

	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) != 3 {
		t.Fatalf("the cache holds %v, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, broken := range []string{"", string(data[:len(data)/2]), "{}", strings.Replace(string(data), "class", "klass", 1)} {
		if err := os.WriteFile(files[0], []byte(broken), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := drawWith(t, folder, list, 1, 2); got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
			t.Error("a broken file is shown")
		}
	}

	// A changed title, number or unit is another drawing.
	changed := *list[0]
	changed.Summary = "Другие слова."
	drawWith(t, folder, []*Spec{&changed}, 1, 0)

	d := New(folder)
	defer d.Close()
	for _, s := range list[:1] {
		if _, err := d.Draw(context.Background(), s); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Prune(); err != nil {
		t.Fatal(err)
	}
	if files, _ := filepath.Glob(filepath.Join(folder, "*")); len(files) != 1 {
		t.Errorf("after pruning the cache holds %v", files)
	}
}

// drawWith draws with a new drawer, and holds it to how many it drew and found.
func drawWith(t *testing.T, folder string, list []*Spec, drawn, cached int) []Drawing {
	t.Helper()
	d := New(folder)
	defer d.Close()
	out := make([]Drawing, len(list))
	for i, s := range list {
		var err error
		if out[i], err = d.Draw(context.Background(), s); err != nil {
			t.Fatal(err)
		}
	}
	if n, c := d.Counts(); n != drawn || c != cached {
		t.Errorf("drew %d and found %d, want %d and %d", n, c, drawn, cached)
	}
	if started := len(d.pool.idle); drawn == 0 && started > 0 {
		t.Errorf("%d engines were started for nothing", started)
	}
	return out
}

func TestDrawStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := New("")
	defer d.Close()
	d.pool.fresh = nil
	if _, err := d.Draw(ctx, barSample()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, s := range samples() {
		b.Run(s.ID, func(b *testing.B) {
			d := New("")
			defer d.Close()
			if _, err := d.Draw(context.Background(), s); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := d.Draw(context.Background(), s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCached(b *testing.B) {
	d := New(b.TempDir())
	defer d.Close()
	s := barSample()
	for b.Loop() {
		if _, err := d.Draw(context.Background(), s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		d := New("")
		if _, err := d.Draw(context.Background(), barSample()); err != nil {
			b.Fatal(err)
		}
		d.Close()
	}
}
