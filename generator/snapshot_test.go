package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"sort"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// snapshot and unchanged are commands of scripts: `snapshot public` remembers a folder's names, bytes and times, `unchanged public` fails when any of them differs.
// A script says with them that a failed build left the published site as it was.
func snapshot(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: snapshot folder")
	}
	ts.Check(os.WriteFile(ts.MkAbs(".snapshot"), []byte(fingerprint(ts, args[0])), 0o644))
}

func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: unchanged folder")
	}
	before, err := os.ReadFile(ts.MkAbs(".snapshot"))
	ts.Check(err)
	after := fingerprint(ts, args[0])
	if same := string(before) == after; same == neg {
		ts.Fatalf("before:\n%s\nafter:\n%s", before, after)
	}
}

func fingerprint(ts *testscript.TestScript, dir string) string {
	root := os.DirFS(ts.MkAbs(dir))
	var lines []string
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		b, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("%s %x %d", name, sha256.Sum256(b), info.ModTime().UnixNano()))
		return nil
	})
	ts.Check(err)
	sort.Strings(lines)
	return strings.Join(lines, "\n") + "\n"
}
