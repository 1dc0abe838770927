package cli

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/serve"
)

// The forms of a report.
const (
	formatText   = "text"
	formatJSON   = "json"
	formatGitHub = "github" // annotations of GitHub Actions
	formatGitLab = "gitlab" // code quality of GitLab
	formatSARIF  = "sarif"
	formatHTML   = "html" // a page for people who open no terminal
)

// formats are all of them, in the order of the help.
var formats = []string{formatText, formatJSON, formatGitHub, formatGitLab, formatSARIF, formatHTML}

// defaultAddr is where serve shows the portal.
const defaultAddr = "127.0.0.1:8080"

// buildFlags are the flags that build, check and serve share.
type buildFlags struct {
	out, base, now, format string
	commit                 string
	drafts, future, strict bool
}

// add declares the shared flags of a command.
func (f *buildFlags) add(s *session, c *cobra.Command) {
	fs := c.Flags()
	fs.SortFlags = false
	fs.StringVar(&f.base, "base-url", "", s.say(msgFlagBase))
	fs.BoolVar(&f.drafts, "drafts", false, s.say(msgFlagDrafts))
	fs.BoolVar(&f.future, "future", false, s.say(msgFlagFuture))
	fs.StringVar(&f.now, "now", "", s.say(msgFlagNow))
	fs.StringVar(&f.commit, "commit", "", s.say(msgFlagCommit))
}

// addReport declares the flags of commands that end with a report.
func (f *buildFlags) addReport(s *session, c *cobra.Command) {
	c.Flags().BoolVar(&f.strict, "strict", false, s.say(msgFlagStrict))
	c.Flags().StringVar(&f.format, "format", formatText, s.say(msgFlagFormat))
}

// options turns flags into what package build is told.
func (s *session) options(f buildFlags) (build.Options, error) {
	if err := s.knownFormat(f.format); err != nil {
		return build.Options{}, err
	}
	if f.base != "" && !isFullAddress(f.base) {
		return build.Options{}, errors.New(s.say(msgBadBaseURL, f.base))
	}
	commit := cmp.Or(f.commit, os.Getenv(commitVariable))
	if commit != "" && !commitName.MatchString(commit) {
		return build.Options{}, errors.New(s.say(msgBadCommit, commit))
	}
	now, err := parseNow(f.now)
	if err != nil {
		return build.Options{}, errors.New(s.say(msgBadNow, f.now))
	}
	if _, err := os.Stat(filepath.Join(s.dir, "content", "site.yaml")); errors.Is(err, os.ErrNotExist) {
		return build.Options{}, errors.New(s.say(msgNoPortal, s.dir))
	}
	binary, err := programHash()
	if err != nil {
		return build.Options{}, err
	}
	return build.Options{
		Root: s.dir, Out: f.out, BaseURL: f.base,
		Drafts: f.drafts, Future: f.future, Strict: f.strict,
		Now: now, Sections: s.Sections, Themes: s.Theme, Binary: binary, Version: programVersion(), Commit: commit,
	}, nil
}

// commitVariable names the commit that CI builds, for version.json: the program never asks git.
const commitVariable = "OTKRYTO_COMMIT"

// commitName is what a commit or a tag is called.
var commitName = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z._/-]{0,99}$`)

// isFullAddress says whether an address names a scheme and a host, as a site's own must.
func isFullAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// parseNow reads --now. A day or moment without a zone is meant in the portal's own, which build knows: it takes the wall clock of a UTC time.
func parseNow(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return time.Time{}, errors.New("no layout fits")
}

// programHash identifies the running program, so that a new one builds anew.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find the program: %w", err)
	}
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("read the program: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("read the program: %w", err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func (s *session) build() *cobra.Command {
	var f buildFlags
	var watch bool
	c := &cobra.Command{
		Use: "build", Short: s.say(msgBuild), Long: s.say(msgBuildLong), Args: s.noArgs(),
		RunE: func(c *cobra.Command, _ []string) error {
			o, err := s.options(f)
			if err != nil {
				return err
			}
			once := func() error { return s.runBuild(c.Context(), o, f.format, build.Run) }
			if !watch {
				return once()
			}
			return s.watch(c.Context(), once)
		},
	}
	c.Flags().StringVarP(&f.out, "out", "o", "", s.say(msgFlagOut))
	f.add(s, c)
	f.addReport(s, c)
	c.Flags().BoolVar(&watch, "watch", false, s.say(msgFlagWatch))
	return c
}

// watch builds at every change until it is interrupted. Faults of the portal's files are printed and waited out.
func (s *session) watch(ctx context.Context, once func() error) error {
	var failed error
	try := func() {
		if err := once(); err != nil && !errors.Is(err, errFaults) {
			s.printFailure(err)
			failed = err
		}
	}
	try()
	if failed != nil {
		return failed
	}
	return serve.Watch(ctx, s.dir, try)
}

func (s *session) check() *cobra.Command {
	var f buildFlags
	var due int
	c := &cobra.Command{
		Use: "check", Short: s.say(msgCheck), Args: s.noArgs(),
		RunE: func(c *cobra.Command, _ []string) error {
			o, err := s.options(f)
			if err != nil {
				return err
			}
			if c.Flags().Changed("due") {
				if due < 0 {
					return errors.New(s.say(msgBadDue, due))
				}
				o.Due = &due
			}
			return s.runBuild(c.Context(), o, f.format, build.Check)
		},
	}
	f.add(s, c)
	f.addReport(s, c)
	c.Flags().IntVar(&due, "due", 0, s.say(msgFlagDue))
	return c
}

func (s *session) serve() *cobra.Command {
	var f buildFlags
	var addr string
	c := &cobra.Command{
		Use: "serve", Short: s.say(msgServe), Args: s.noArgs(),
		RunE: func(c *cobra.Command, _ []string) error {
			o, err := s.options(f)
			if err != nil {
				return err
			}
			growHeap(heapOfServe)
			return serve.Run(c.Context(), o, addr, s.lang, s.Stdout)
		},
	}
	c.Flags().StringVar(&addr, "addr", defaultAddr, s.say(msgFlagAddr))
	f.add(s, c)
	return c
}

// The growth of the heap between collections, in per cent of what it holds. A build of ten thousand news then takes a tenth less time than with Go's own 100, at
// a fifth more memory. A serving program makes a new plan of the whole portal at every edit, and a collection in the middle of it is what an editor would wait for.
const (
	heapOfBuild = 175
	heapOfServe = 300
)

// growHeap sets the growth of the heap, unless GOGC does.
func growHeap(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// runBuild runs build.Run or build.Check and prints what came of it.
func (s *session) runBuild(ctx context.Context, o build.Options, format string, run func(context.Context, build.Options) (build.Result, error)) error {
	growHeap(heapOfBuild)
	defer limitMemory()()
	p := s.progress()
	o.Progress = p.show
	start := time.Now()
	result, err := run(ctx, o)
	p.clear()
	if err != nil {
		return err
	}
	if err := s.report(result, format, o.Strict, time.Since(start)); err != nil {
		return err
	}
	if result.Failed {
		return errFaults
	}
	return nil
}

// report prints findings and, for people, the closing screen.
func (s *session) report(r build.Result, format string, strict bool, took time.Duration) error {
	err := s.findings(r.Report, format, diag.Preflight{Lang: s.lang, Title: r.Settings.Title, Root: s.root(), Strict: strict})
	if err != nil || format != formatText {
		return err
	}
	return s.closing(r, took)
}

// findings prints a report in a form: text beside the results, the others as the result.
func (s *session) findings(r *diag.Report, format string, page diag.Preflight) error {
	switch format {
	case formatJSON:
		return r.JSON(s.Stdout, s.lang, page.Root)
	case formatGitHub:
		return r.GitHub(s.Stdout, s.lang, page.Root)
	case formatGitLab:
		return r.GitLab(s.Stdout, s.lang, page.Root)
	case formatSARIF:
		return r.SARIF(s.Stdout, s.lang, page.Root, programVersion())
	case formatHTML:
		return r.HTML(s.Stdout, page)
	}
	return r.Text(s.Stderr, diag.TextOptions{Lang: s.lang, Color: isTerminal(s.Stderr), Root: page.Root})
}

// knownFormat refuses a form of report that there is not.
func (s *session) knownFormat(format string) error {
	if format != "" && !slices.Contains(formats, format) {
		return errors.New(s.say(msgBadFormat, format, strings.Join(formats, ", ")))
	}
	return nil
}
