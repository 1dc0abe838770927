package build

import (
	"context"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSourceInputs shows that inputs are the bytes that were used: what was saved during the build, appeared or vanished is seen by the next one.
func TestSourceInputs(t *testing.T) {
	root := portalAt(t, map[string]string{
		"content/a.md": "a", "content/.hidden": "x", "content/b/c.jpg": "c", "content/d.md": "d", "data/t.csv": "1", "themes/own/css/x.css": "x",
		"content/node_modules/y.js": "y",
	})
	s := newSource(root)
	list, err := s.files(roots("own"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"content/a.md", "content/b/c.jpg", "content/d.md", "data/t.csv", "themes/own/css/x.css"}, list); diff != "" {
		t.Fatal(diff)
	}
	if _, err := s.ReadFile("content/a.md"); err != nil {
		t.Fatal(err)
	}
	f, err := s.Open("data/t.csv")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(f); err != nil {
		t.Fatal(err)
	}
	f.Close()
	same := func(want bool, what string) {
		t.Helper()
		inputs, err := s.inputs(context.Background(), list)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := newSource(root).same(context.Background(), roots("own"), inputs); err != nil || got != want {
			t.Errorf("%s: same %t, %v", what, got, err)
		}
	}
	same(true, "nothing happened")
	writeFile(t, root, "content/e.md", "e")
	same(false, "a file appeared")
	removeFile(t, root, "content/e.md")
	writeFile(t, root, "data/t.csv", "2")
	same(false, "a file was saved after it was read")
	writeFile(t, root, "data/t.csv", "1")
	same(true, "all is as it was")
	removeFile(t, root, "content/d.md")
	same(false, "a file vanished")
	writeFile(t, root, "content/d.md", "d")
	writeFile(t, root, "content/a.md", "b")
	if _, err := s.ReadFile("content/a.md"); err != nil {
		t.Fatal(err)
	}
	same(false, "a file was read with two contents")
}

func TestParallel(t *testing.T) {
	err := parallel(context.Background(), 100, func(i int) error {
		if i == 7 || i == 93 {
			return io.EOF
		}
		return nil
	})
	if err != io.EOF {
		t.Error(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := parallel(ctx, 10, func(int) error { t.Error("called"); return nil }); err != context.Canceled {
		t.Error(err)
	}
	if err := parallel(ctx, 0, nil); err != nil {
		t.Error(err)
	}
}
