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
		RU: "строки объяснения для " + passport + ":\nexplanations:\n" + line + blanks("ГГГГ-ММ-ДД", diag.RU),
		EN: "lines that explain it, for " + passport + ":\nexplanations:\n" + line + blanks("YYYY-MM-DD", diag.EN),
	}
}

// blanks are the end of the line, where a person has to write.
func blanks(day string, l diag.Lang) string {
	return "who: " + quoted(dataset.BlankWho.In(l)) + ", date: " + day + ", why: " + quoted(dataset.BlankWhy.In(l)) + "}"
}

// quoted is a string of YAML: commas and leading zeros stay as they are within quotes.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
