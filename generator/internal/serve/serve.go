// Package serve shows a portal while it is being edited.
//
// Run reads the portal, answers requests with pages rendered on the spot, and reads it again at every change of its files: the browser learns of it by a
// server-sent event and loads the page anew. While the files have faults every page is the report of them. Watch is the same watching without a
// server, for `build --watch`.
//
// Neighbours: cli calls it; it calls build. No other package imports fsnotify.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
)

var (
	msgAt      = diag.Text{RU: "Портал открыт: %s (остановить: Ctrl+C)\n", EN: "The portal is at %s (stop it by Ctrl+C)\n"}
	msgRenewed = diag.Text{RU: "%s обновлено за %d мс\n", EN: "%s renewed in %d ms\n"}
	msgFaults  = diag.Text{RU: "%s есть ошибки: %d\n", EN: "%s errors: %d\n"}
)

// Run serves the portal until the context ends. What it says of itself goes to stdout, findings as well.
func Run(ctx context.Context, o build.Options, addr string, lang diag.Lang, stdout io.Writer) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	defer listener.Close()
	if o.BaseURL == "" {
		o.BaseURL = "http://" + listener.Addr().String() + "/"
	}
	session := build.NewSession(o)
	defer session.Close()
	s := &server{session: session, lang: lang, out: stdout, clients: map[chan struct{}]bool{}}
	if err := s.renew(ctx); err != nil {
		return err
	}
	fmt.Fprintf(stdout, msgAt.In(lang), "http://"+listener.Addr().String()+s.base())
	return s.run(ctx, o.Root, listener)
}

// server is a portal being shown.
type server struct {
	session *build.Session
	lang    diag.Lang
	out     io.Writer

	mu      sync.RWMutex
	site    *build.Site
	failure error // of the environment: the portal could not be read at all
	clients map[chan struct{}]bool
}

// run answers and watches until either ends.
func (s *server) run(ctx context.Context, root string, listener net.Listener) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	web := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	watching := make(chan error, 1)
	go func() {
		watching <- Watch(ctx, root, func() { _ = s.renew(ctx) })
		stop()
	}()
	go func() {
		<-ctx.Done()
		web.Close()
	}()
	err := web.Serve(listener)
	stop()
	return errors.Join(<-watching, unlessClosed(err))
}

func unlessClosed(err error) error {
	if errors.Is(err, http.ErrServerClosed) || errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// renew reads the portal anew and tells every browser.
func (s *server) renew(ctx context.Context) error {
	start := time.Now()
	site, err := s.session.Prepare(ctx)
	if ctx.Err() != nil {
		return nil
	}
	s.mu.Lock()
	first := s.site == nil && s.failure == nil
	s.site, s.failure = site, err
	s.mu.Unlock()
	s.say(first, start)
	s.mu.RLock()
	defer s.mu.RUnlock()
	for c := range s.clients {
		select {
		case c <- struct{}{}:
		default: // it has not heard the last one yet
		}
	}
	if first {
		return err
	}
	return nil
}

// say prints what came of a reading.
func (s *server) say(first bool, start time.Time) {
	now := time.Now().Format(time.TimeOnly)
	switch {
	case s.failure != nil:
		fmt.Fprintf(s.out, "%s %v\n", now, s.failure)
		return
	case s.site.Result().Failed:
		fmt.Fprintf(s.out, msgFaults.In(s.lang), now, s.site.Result().Report.Count(diag.Error))
	case !first:
		fmt.Fprintf(s.out, msgRenewed.In(s.lang), now, time.Since(start).Milliseconds())
	}
	_ = s.site.Result().Report.Text(s.out, diag.TextOptions{Lang: s.lang})
}

func (s *server) base() string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.site == nil {
		return "/"
	}
	return s.site.Base()
}
