package content

import (
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// TestBodyParts takes a slot out of a body, and leaves the body as it was.
func TestBodyParts(t *testing.T) {
	root := testutil.Files(map[string]string{
		"content/x/a.md": "---\ntitle: Т\ndate: 2022-01-01\n---\nПервое слово {{a 2022}}.\n\n```chart\ntitle: А\n```\n\n- пункт из-за угла, 25 раз\n",
	})
	docs, err := ReadDir[Meta](&Reader{Root: root, Future: true, Report: &diag.Report{}}, "x")
	if err != nil || len(docs) != 1 {
		t.Fatal(err, docs)
	}
	b := docs[0].Body
	filled := func(b Body) string {
		return string(b.AppendHTML(nil, func(i int, _ Ref) string { return "[" + string(rune('0'+i)) + "]" }))
	}
	before := filled(b)
	if got := filled(b.Only(1)); got != "[0]\n" || b.Only(1).Refs[0].Kind != RefChart || b.Only(1).Empty() {
		t.Errorf("%q", got)
	}
	without := b.Without(1)
	if len(without.Refs) != 1 || without.Refs[0].Kind != RefFigure || filled(b) != before || len(b.Refs) != 2 {
		t.Errorf("%q", filled(without))
	}
	if n := b.Words(); n != 7 {
		t.Errorf("%d words", n)
	}
}
