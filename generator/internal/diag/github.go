package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// The escapes of GitHub's workflow commands: a value of a property may hold neither a colon nor a comma.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// GitHub writes one annotation a finding: ::error file=…,line=…,col=…,title=CSV004::message, with the help on a line of its own.
func (r *Report) GitHub(w io.Writer, l Lang) error {
	out := bufio.NewWriter(w)
	for _, d := range r.All() {
		fmt.Fprintf(out, "::%s %s::%s\n", d.Rule.Severity, githubPlace(d), githubData.Replace(githubMessage(d, l)))
	}
	return out.Flush()
}

func githubPlace(d Diagnostic) string {
	var parts []string
	add := func(name, value string) { parts = append(parts, name+"="+githubProperty.Replace(value)) }
	if d.Pos.File != "" {
		add("file", d.Pos.File)
	}
	if d.Pos.Line > 0 {
		add("line", fmt.Sprint(d.Pos.Line))
	}
	if d.Pos.Col > 0 {
		add("col", fmt.Sprint(d.Pos.Col))
	}
	add("title", d.Rule.Code)
	return strings.Join(parts, ",")
}

// githubMessage adds to the message what an annotation has no field for: the column's name, the cell, the help.
func githubMessage(d Diagnostic, l Lang) string {
	message := visible(d.Message(l), false) + d.Pos.columnNote(l)
	if help := d.Help(l); help != "" {
		message += "\n" + wordHelp.In(l) + ": " + visible(help, true)
	}
	return message
}
