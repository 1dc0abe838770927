package budget

import (
	"strconv"
	"testing"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// TestApart keeps a single explained difference in sight however many of another kind there are, and tells each reason of those once.
func TestApart(t *testing.T) {
	explained := func(group, why string) site.Control {
		return site.Control{ID: "budget." + group, Group: group, Scope: "2022-03-31", State: site.ControlExplained, Explanation: &dataset.Explanation{Why: why}}
	}
	many := []site.Control{
		explained("plans", "до первых поправок"), explained("plans", "до первых поправок"), explained("plans", "до вторых поправок"), explained("plans", "до вторых поправок"),
	}
	for _, c := range []struct {
		name   string
		list   []site.Control
		single []string
		alike  []string
	}{
		{"nothing", nil, nil, nil},
		{"three of a kind", many[:fewAlike], []string{"plans", "plans", "plans"}, nil},
		{"one beside many", append(many, explained("unexecuted", "опечатка")), []string{"unexecuted"}, []string{"alike-plans 4", "до первых поправок", "до вторых поправок"}},
		{"a failed one", append(many, site.Control{Group: "plans", State: site.ControlFailed}), []string{"plans"}, []string{"alike-plans 4", "до первых поправок", "до вторых поправок"}},
		{"passed ones", []site.Control{{Group: "parts", State: site.ControlPassed}}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &publisher{in: &site.Input{Text: words()}}
			single, alike := p.apart(control.Words{Text: p.in.Text}, c.list)
			var groups, told []string
			for _, s := range single {
				groups = append(groups, s.Group)
			}
			for _, a := range alike {
				told = append(append(told, a.ID+" "+strconv.Itoa(len(a.Lines))), a.Reasons...)
				if a.Title == "" || a.Note == "" || a.Heading == "" || a.Fold == "" || a.Count == "" {
					t.Errorf("a group without words: %+v", a)
				}
			}
			if diff := testutil.Diff(c.single, groups); diff != "" {
				t.Error(diff)
			}
			if diff := testutil.Diff(c.alike, told); diff != "" {
				t.Error(diff)
			}
		})
	}
}
