package testutil

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTreeFaults(t *testing.T) {
	want := map[string][]byte{"a/same": []byte("1"), "gone": []byte("2"), "text": []byte("old\n"), "bytes": {0xFF}}
	got := map[string][]byte{"a/same": []byte("1"), "new": []byte("3"), "text": []byte("new\n"), "bytes": {0xFE, 0xFF}}
	var words []string
	for _, fault := range treeFaults(want, got) {
		words = append(words, strings.TrimSuffix(strings.Fields(fault)[0]+" "+strings.Fields(fault)[1], ":"))
	}
	if diff := Diff([]string{"bytes: 2", "gone: missing", "text (-want", "new: unexpected"}, words); diff != "" {
		t.Error(diff)
	}
	if faults := treeFaults(want, want); faults != nil {
		t.Error(faults)
	}
}

func TestUpdateTreeMakesACopy(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "old"), []byte("1"))
	have := map[string][]byte{"a/b": []byte("2"), "empty": {}}
	updateTree(t, dir, readTree(t, dir), have)
	if diff := Diff(have, readTree(t, dir)); diff != "" {
		t.Error(diff)
	}
	if _, err := os.Stat(filepath.Join(dir, "old")); err == nil {
		t.Error("a file that is no more stays")
	}
}

func TestFiles(t *testing.T) {
	data, err := Files(map[string]string{"data/x.csv": "a;b"}).ReadFile("data/x.csv")
	if err != nil || string(data) != "a;b" {
		t.Errorf("%q, %v", data, err)
	}
}
