package catalogtest

import (
	"os"
	"testing"
)

func TestFolder(t *testing.T) {
	if dir := os.Getenv("PUBLISHED"); dir != "" {
		Check(t, os.DirFS(dir), os.Getenv("BASE"))
	}
}
