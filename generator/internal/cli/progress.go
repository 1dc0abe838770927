package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// progress shows on a terminal what long work does, on one line that is written over. In a pipe it is silent.
type progress struct {
	s     *session
	w     io.Writer // nil: silent
	mu    sync.Mutex
	last  time.Time
	width int
}

func (s *session) progress() *progress {
	p := &progress{s: s, last: time.Now()}
	if isTerminal(s.Stderr) {
		p.w = s.Stderr
	}
	return p
}

// isTerminal says whether a person looks at what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// show may be called from any goroutine; it prints at most ten times a second.
func (p *progress) show(stage string, done, total int) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if time.Since(p.last) < 100*time.Millisecond {
		return
	}
	p.last = time.Now()
	text := stage
	if t, ok := msgStage[stage]; ok {
		text = p.s.say(t)
	}
	if total > 0 {
		text = fmt.Sprintf("%s %d/%d", text, done, total)
	}
	p.overwrite(text)
}

// clear leaves an empty line for what follows.
func (p *progress) clear() {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.overwrite("")
	fmt.Fprint(p.w, "\r")
}

func (p *progress) overwrite(text string) {
	width := len([]rune(text))
	fmt.Fprint(p.w, "\r", text, strings.Repeat(" ", max(0, p.width-width)))
	p.width = width
}
