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

// GitHub writes one annotation a finding: ::error file=…,line=…,col=…,title=CSV004::message, with the help on a line of its own. Many of one kind are
// counted in one annotation, as GitHub shows ten of a severity and drops the rest without a word. root is the portal's folder as CI reaches it from the
// repository.
func (r *Report) GitHub(w io.Writer, l Lang, root string) error {
	out := bufio.NewWriter(w)
	say := func(rule *Rule, pos Pos, message string) {
		fmt.Fprintf(out, "::%s %s::%s\n", rule.Severity, githubPlace(pos.Under(root), rule), githubData.Replace(message))
	}
	files, left := grouped(r.All(), defaultLimit)
	for _, f := range files {
		for _, d := range f.Shown {
			say(d.Rule, d.Pos, githubMessage(d, l))
		}
		for _, m := range f.More {
			say(m.Rule, Pos{File: f.File}, moreOf(m, wordMore, l))
		}
	}
	for _, m := range left {
		say(m.Rule, Pos{}, moreOf(m, wordMoreAll, l))
	}
	return out.Flush()
}

func githubPlace(pos Pos, rule *Rule) string {
	var parts []string
	add := func(name, value string) { parts = append(parts, name+"="+githubProperty.Replace(value)) }
	if pos.File != "" {
		add("file", pos.File)
	}
	if pos.Line > 0 {
		add("line", fmt.Sprint(pos.Line))
	}
	if pos.Col > 0 {
		add("col", fmt.Sprint(pos.Col))
	}
	add("title", rule.Code)
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
