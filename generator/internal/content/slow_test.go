package content

import (
	"strings"
	"testing"
	"time"
)

// TestHostileText renders texts that a careless reader takes minutes for.
func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"brackets": strings.Repeat("[", 20000), "footnotes": strings.Repeat("[^а]", 10000), "tags": strings.Repeat("<b>", 20000), "quotes": strings.Repeat("> ", 2000) + "а",
		"stars": strings.Repeat("*а ", 20000), "mail": strings.Repeat("a@", 20000), "underscores": strings.Repeat("a_", 20000) + "@a.ru", "addresses": strings.Repeat("https://a.ru ", 5000),
		"headings": strings.Repeat("# а\n", 5000), "quotes in quotes": strings.Repeat(`"а `, 20000), "images": strings.Repeat("![](a)", 5000), "entities": strings.Repeat("&amp;", 20000),
		"links": strings.Repeat("[а](#б) ", 5000), "lists": strings.Repeat("- ", 500) + "а", "table": "|a|\n|-|\n" + strings.Repeat("|[а](b.c)|\n", 5000),
	} {
		start := time.Now()
		renderText("a.md", []byte(text))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Log(name, took)
		}
	}
}
