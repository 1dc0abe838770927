package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
)

// The JSON of GitLab's code quality report, which is the part of Code Climate's issue format that GitLab reads
// (docs.gitlab.com, «Code Quality», Code Quality report format).
type (
	gitlabIssue struct {
		Description string      `json:"description"`
		Check       string      `json:"check_name"`
		Fingerprint string      `json:"fingerprint"`
		Severity    string      `json:"severity"`
		Location    gitlabPlace `json:"location"`
	}
	gitlabPlace struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
	}
)

var gitlabSeverity = [...]string{Error: "critical", Warning: "minor", Notice: "info"}

// GitLab writes the report as GitLab's code quality artifact: one list, a finding each. root is the portal's folder as CI reaches it from the repository.
// A fingerprint is made of rule, file and words but not of the line, so that a finding stays the same one when rows are added above it.
func (r *Report) GitLab(w io.Writer, l Lang, root string) error {
	issues := []gitlabIssue{}
	seen := map[string]int{}
	for _, d := range r.All() {
		key := d.Rule.Code + "\x00" + d.Pos.File + "\x00" + d.Pos.Letter + "\x00" + d.Message(EN)
		seen[key]++
		sum := sha256.Sum256(fmt.Append(nil, key, "\x00", seen[key]))
		issues = append(issues, gitlabIssue{
			Description: flatMessage(d, l), Check: d.Rule.Code + " " + d.Rule.Name, Fingerprint: hex.EncodeToString(sum[:16]), Severity: gitlabSeverity[d.Rule.Severity],
			Location: gitlabPlace{Path: fileOr(d.Pos.Under(root).File), Lines: gitlabLines{Begin: max(1, d.Pos.Line)}},
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}

// flatMessage is message, column and help in one line, for programs that show one text.
func flatMessage(d Diagnostic, l Lang) string {
	text := visible(d.Message(l), false) + d.Pos.columnNote(l)
	if help := d.Help(l); help != "" {
		text += ". " + capital(wordHelp.In(l)) + ": " + visible(help, false)
	}
	return text
}

// fileOr names something for findings about no file, since these formats demand a path: a portal always has its settings.
func fileOr(file string) string {
	if file == "" {
		return "content/site.yaml"
	}
	return file
}
