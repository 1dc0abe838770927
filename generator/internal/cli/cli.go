// Package cli is the command line: what can be typed, what is printed, and with which code the program ends.
//
// Program.Run reads the flags, calls build or serve, and prints the report through package diag. It decides nothing about a portal.
// Exit codes: 0 no error (warnings allowed), 1 errors in the portal's files (and warnings under --strict), 2 the program could not run.
//
// Neighbours: main calls it; it calls serve, build and diag.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// The exit codes.
const (
	exitOK     = 0
	exitFaults = 1
	exitFailed = 2
)

// Program is otkryto with all that it depends on.
type Program struct {
	Sections []site.Section // in the order of the menu
	Theme    fs.FS          // the default theme's layer
	Stdin    io.Reader
	Stdout   io.Writer // results
	Stderr   io.Writer // findings and progress
}

// errFaults ends a command whose findings have been printed.
var errFaults = errors.New("faults in the portal's files")

// Run runs one command line, the program's own name first, and returns the exit code.
func (p Program) Run(ctx context.Context, args []string) int {
	s := &session{Program: p, name: args[0], lang: langOf(args)}
	root := s.command()
	root.SetArgs(args[1:])
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFaults):
		return exitFaults
	}
	s.printFailure(err)
	return exitFailed
}

// printFailure says why the program could not run.
func (s *session) printFailure(err error) {
	var refusal diag.Refusal
	if errors.As(err, &refusal) {
		err = errors.New(s.say(refusal.Text))
	}
	fmt.Fprintf(s.Stderr, "%s: %v\n", s.say(msgFailed), err)
}

// session is one run of the program: what was typed before the command.
type session struct {
	Program
	name string // how the program was called
	lang diag.Lang
	dir  string // -C
}

// say returns a text in the session's language.
func (s *session) say(t diag.Text, args ...any) string {
	if len(args) == 0 {
		return t.In(s.lang)
	}
	return fmt.Sprintf(t.In(s.lang), args...)
}

// langOf looks for --lang before flags are parsed, because help is built in that language.
func langOf(args []string) diag.Lang {
	for i, a := range args {
		value, ok := strings.CutPrefix(a, "--lang=")
		if !ok && a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok && diag.Lang(value) == diag.EN {
			return diag.EN
		}
	}
	return diag.RU
}

// root is what stands before the names of the portal's files so that they can be opened from where the program was called.
func (s *session) root() string {
	if s.dir == "." {
		return ""
	}
	return filepath.ToSlash(s.dir)
}

// command returns the command tree, its texts in the session's language.
func (s *session) command() *cobra.Command {
	lang := string(s.lang)
	root := &cobra.Command{
		Use:                        "otkryto",
		Short:                      s.say(msgProgram),
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		Args:                       s.knownCommand,
		RunE:                       func(c *cobra.Command, _ []string) error { return c.Help() },
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if !slices.Contains([]diag.Lang{diag.RU, diag.EN}, diag.Lang(lang)) {
				return errors.New(s.say(msgBadLang, lang))
			}
			return nil
		},
	}
	root.SetIn(s.Stdin)
	root.SetOut(s.Stdout)
	root.SetErr(s.Stderr)
	root.SetUsageTemplate(s.say(usageTemplate))
	root.PersistentFlags().StringVarP(&s.dir, "dir", "C", ".", s.say(msgFlagDir))
	root.PersistentFlags().StringVar(&lang, "lang", lang, s.say(msgFlagLang))
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(s.build(), s.check(), s.serve(), s.new(), s.release(), s.validate(), s.init(), s.explain(), s.trace(), s.docs(), s.version())
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		c.InitDefaultHelpFlag()
		c.DisableFlagsInUseLine = true
		hideDefaults(c.Flags())
		if f := c.Flags().Lookup("help"); f != nil {
			f.Usage = s.say(msgFlagHelp)
		}
		if c.Name() == "help" {
			c.Short = s.say(msgHelp)
		}
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return s.flagError(err) })
	root.InitDefaultHelpFlag()
	hideDefaults(root.PersistentFlags())
	root.Flags().Lookup("help").Usage = s.say(msgFlagHelp)
	return root
}

// flagError says in the session's language what is wrong with a flag.
func (s *session) flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		return errors.New(s.say(msgUnknownFlag, unknown.GetSpecifiedName()))
	case errors.As(err, &bare):
		return errors.New(s.say(msgBareFlag, bare.GetSpecifiedName()))
	}
	return errors.New(s.say(msgBadFlag, err))
}

// hideDefaults keeps the library from printing defaults in English: the texts of the flags name them.
func hideDefaults(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Value.Type() == "string" {
			f.DefValue = ""
		}
	})
}

// knownCommand refuses what is no command, and says which one was meant.
func (s *session) knownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	message := s.say(msgUnknownCommand, args[0])
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		message += s.say(msgDidYouMean, strings.Join(near, ", "))
	}
	return errors.New(message)
}

// noArgs and oneArg say in the session's language how many words a command takes.
func (s *session) noArgs() cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return errors.New(s.say(msgExtraArg, c.Name(), args[0]))
		}
		return nil
	}
}

func (s *session) oneArg() cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return errors.New(s.say(msgOneArg, c.UseLine()))
		}
		return nil
	}
}
