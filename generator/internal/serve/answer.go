package serve

import (
	"bytes"
	"mime"
	"net/http"
	"path"
	"strings"

	"otkryto/generator/internal/build"
)

// The addresses that only a portal being edited has.
const (
	scriptPath = "/__reload.js"
	eventsPath = "/__events"
)

// script loads the page anew when the portal has changed, or when the server is back after a pause.
const script = `(function () {
  var events = new EventSource("` + eventsPath + `"), lost = false;
  events.addEventListener("renewed", function () { location.reload(); });
  events.onerror = function () { lost = true; };
  events.onopen = function () { if (lost) location.reload(); };
})();
`

// ServeHTTP answers one request.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case scriptPath:
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write([]byte(script))
		return
	case eventsPath:
		s.events(w, r)
		return
	}
	s.mu.RLock()
	site, failure := s.site, s.failure
	s.mu.RUnlock()
	switch {
	case failure != nil:
		answer(w, http.StatusInternalServerError, "index.html", failurePage(failure, s.lang))
	case site.Result().Failed:
		answer(w, http.StatusInternalServerError, "index.html", reportPage(site.Result().Report, s.lang))
	default:
		s.page(w, r, site)
	}
}

// page answers with a page or file of the portal.
func (s *server) page(w http.ResponseWriter, r *http.Request, site *build.Site) {
	name, ok := strings.CutPrefix(r.URL.Path, site.Base())
	if !ok {
		http.Redirect(w, r, site.Base(), http.StatusFound)
		return
	}
	status := http.StatusOK
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, ok, err := site.Get(r.Context(), name)
	if !ok && path.Ext(name) == "" {
		if _, ok, _ := site.Get(r.Context(), name+"/index.html"); ok {
			http.Redirect(w, r, r.URL.Path+"/", http.StatusFound)
			return
		}
	}
	if !ok && err == nil {
		status, name = http.StatusNotFound, "404.html"
		data, _, err = site.Get(r.Context(), name)
	}
	if err != nil {
		answer(w, http.StatusInternalServerError, "index.html", failurePage(err, s.lang))
		return
	}
	answer(w, status, name, data)
}

// answer writes a file; pages get the script that loads them anew.
func answer(w http.ResponseWriter, status int, name string, data []byte) {
	kind := mime.TypeByExtension(path.Ext(name))
	if path.Ext(name) == ".html" {
		kind = "text/html; charset=utf-8"
		data = bytes.Replace(data, []byte("</head>"), []byte(`<script src="`+scriptPath+`" defer></script></head>`), 1)
	}
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	w.WriteHeader(status)
	_, _ = w.Write(data)
}

// events keeps a browser's line open and says when the portal has been read anew.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	flush := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	renewed := make(chan struct{}, 1)
	s.mu.Lock()
	s.clients[renewed] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.clients, renewed)
		s.mu.Unlock()
	}()
	_, _ = w.Write([]byte("retry: 500\n\n"))
	for flush.Flush() == nil {
		select {
		case <-r.Context().Done():
			return
		case <-renewed:
			if _, err := w.Write([]byte("event: renewed\ndata: \n\n")); err != nil {
				return
			}
		}
	}
}
