package control

import (
	"fmt"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// howToExplain is the passport's line for a difference, ready to be copied: who, when and why are left to the person.
func howToExplain(c *site.Control, f *dataset.File, at diag.Pos) diag.Text {
	if f == nil || f.Dataset == nil {
		return diag.Text{}
	}
	row := "code: " + quoted(c.Key)
	if c.Key == "" {
		row = fmt.Sprintf("row: %d", at.Line)
	}
	if column := columnOf(c); column != "" {
		row += ", column: " + column
	}
	line := fmt.Sprintf("  - {rule: %s, file: %s, %s, difference: %s, ", c.Rule.Code, quoted(f.Name()), row, quoted(strings.ReplaceAll(c.Difference.String(), ".", ",")))
	passport := f.Dataset.Path
	return diag.Text{
		RU: "строки объяснения для " + passport + ":\nexplanations:\n" + line + "who: \"должность\", date: ГГГГ-ММ-ДД, why: \"причина\"}",
		EN: "lines that explain it, for " + passport + ":\nexplanations:\n" + line + "who: \"position\", date: YYYY-MM-DD, why: \"reason\"}",
	}
}

// quoted is a string of YAML: commas and leading zeros stay as they are within quotes.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
