package dataset

import (
	"bytes"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

func TestKindsMarkdown(t *testing.T) {
	for _, l := range []diag.Lang{diag.RU, diag.EN} {
		var b bytes.Buffer
		if err := KindsMarkdown(&b, testKinds, l); err != nil {
			t.Fatal(err)
		}
		testutil.Golden(t, "testdata/kinds."+string(l)+".md", b.Bytes())
	}
}
