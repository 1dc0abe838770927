package cli

import (
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

func (s *session) explain() *cobra.Command {
	return &cobra.Command{
		Use: "explain [CODE]", Short: s.say(msgExplain),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New(s.say(msgExtraArg, c.Name(), args[1]))
			}
			rules := build.Rules(s.Sections)
			if len(args) == 0 {
				return s.listRules(rules)
			}
			rule, err := s.findRule(rules, args[0])
			if err != nil {
				return err
			}
			return diag.Explain(s.Stdout, rule, s.lang)
		},
	}
}

// findRule looks a rule up by code or name, in any letter case.
func (s *session) findRule(rules []*diag.Rule, word string) (*diag.Rule, error) {
	var known []string
	for _, r := range rules {
		if strings.EqualFold(r.Code, word) || strings.EqualFold(r.Name, word) {
			return r, nil
		}
		known = append(known, r.Code, r.Name)
	}
	message := s.say(msgUnknownRule, word)
	near := format.Suggest(strings.ToUpper(word), known)
	if near == "" {
		near = format.Suggest(strings.ToLower(word), known)
	}
	if near != "" {
		message += s.say(msgDidYouMean, near)
	}
	return nil, errors.New(message)
}

func (s *session) listRules(rules []*diag.Rule) error {
	w := tabwriter.NewWriter(s.Stdout, 0, 0, 2, ' ', 0)
	for _, r := range rules {
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.Code, r.Severity, r.Name)
	}
	return w.Flush()
}
