package cli

import (
	"context"
	"os"
	"os/exec"
	"strings"
)

// commits asks git, when there is one, which commit changed a file of the portal last. A portal need not be in a repository, and a build never asks.
//
// A portal may come from anybody, its .git with it, and a repository's settings name programs: filters, a monitor of files, a verifier of signatures, a
// way to fetch what a partial clone lacks. So only commands are used that need none of them, and those that could be asked for are switched off.
type commits struct {
	dir     string
	known   map[string]string
	changes map[string]bool
}

// last returns the short hash and the day of the last commit that touched a file; "" when git knows none.
func (c *commits) last(ctx context.Context, file string) string {
	commit, ok := c.known[file]
	if !ok {
		commit = c.git(ctx, "log", "-1", "--no-show-signature", "--format=%h %cs", "--", file)
		c.known[file] = commit
	}
	return commit
}

// changed says whether the bytes of a file are others than the repository's. "git status" would say it, too, and run filters for it.
func (c *commits) changed(ctx context.Context, file string) bool {
	differs, ok := c.changes[file]
	if !ok {
		kept := c.git(ctx, "rev-parse", "HEAD:./"+file)
		differs = kept != "" && kept != c.git(ctx, "hash-object", "--no-filters", "--", file)
		c.changes[file] = differs
	}
	return differs
}

// git runs git in the portal's folder; "" when there is no git, or no repository.
func (c *commits) git(ctx context.Context, args ...string) string {
	git := exec.CommandContext(ctx, "git", append([]string{
		"--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
	}, args...)...)
	git.Dir = c.dir
	git.Env = append(os.Environ(), "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0")
	out, err := git.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
