package cli

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestHostileRepository asks about a file of a repository whose settings name a program for everything that git may start one for. None may run.
func TestHostileRepository(t *testing.T) {
	dir := t.TempDir()
	marker, evil, file := filepath.Join(dir, "marker"), filepath.Join(dir, ".git", "evil"), filepath.Join(dir, "data", "a[1].csv")
	write := func(name, text string, mode os.FileMode) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)...)
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	ran := func() bool {
		_, err := os.Stat(marker)
		return err == nil
	}
	git("init", "-q")
	write(evil, "#!/bin/sh\ntouch '"+marker+"'\necho '[GNUPG:] SIG_CREATED ' >&2\nprintf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n'\n", 0o755)
	write(file, "год\n2022\n", 0o644)
	write(filepath.Join(dir, ".gitattributes"), "*.csv filter=evil diff=evil\n", 0o644)
	git("config", "gpg.program", evil)
	git("add", ".")
	git("commit", "-q", "-S", "-m", "one")
	for _, key := range []string{"core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "diff.external", "diff.evil.textconv", "core.pager", "core.sshCommand"} {
		git("config", key, evil)
	}
	git("config", "log.showSignature", "true")
	if !ran() {
		t.Fatal("the program of the test does not run at all")
	}
	for _, dirty := range []bool{false, true} {
		if dirty {
			write(file, "год\n2023\n", 0o644)
		}
		if err := os.Remove(marker); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		c := commits{dir: dir, known: map[string]string{}, changes: map[string]bool{}}
		commit, changed := c.last(context.Background(), "data/a[1].csv"), c.changed(context.Background(), "data/a[1].csv")
		if len(strings.Fields(commit)) != 2 || changed != dirty {
			t.Errorf("commit %q, changed: %t", commit, changed)
		}
		if ran() {
			t.Error("a program of the repository ran")
		}
	}
	c := commits{dir: dir, known: map[string]string{}}
	if commit := c.last(context.Background(), "data/*.csv"); commit != "" {
		t.Errorf("a name with an asterisk is a pattern: %q", commit)
	}
}
