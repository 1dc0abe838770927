package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// docs writes the reference pages that are made of the program itself. They are Russian whatever --lang says: clerks read them.
func (s *session) docs() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use: "docs", Short: s.say(msgDocs), Args: s.noArgs(),
		RunE: func(*cobra.Command, []string) error {
			if dir == "" {
				dir = filepath.Join(s.dir, "docs")
			}
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			if err := s.writeDoc(dir, "rules.md", func(w io.Writer) error {
				return diag.RulesMarkdown(w, build.Rules(s.Sections), diag.RU)
			}); err != nil {
				return err
			}
			return s.writeDoc(dir, "data.md", func(w io.Writer) error {
				return dataset.KindsMarkdown(w, build.Kinds(s.Sections), diag.RU)
			})
		},
	}
	c.Flags().StringVarP(&dir, "out", "o", "", s.say(msgFlagDocs))
	return c
}

func (s *session) writeDoc(dir, name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Fprint(s.Stdout, s.say(msgWrote, path))
	return nil
}
