package build

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/quote"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/theme"
)

// prepare reads the portal and judges it: after it, result.Failed says whether the gate is shut.
func (r *run) prepare(ctx context.Context) (*plan, error) {
	r.progress("load", 0, 0)
	report := &diag.Report{}
	p := &plan{run: r, report: report, printer: newPrinter()}
	p.result = Result{Report: report, Out: r.out}
	if err := p.loadSettings(); err != nil {
		return p, err
	}
	if err := p.loadTheme(); err != nil {
		return p, err
	}
	if err := p.loadSections(ctx); err != nil {
		return p, err
	}
	r.mark(p, "load")
	r.progress("check", 0, 0)
	if err := p.meet(ctx); err != nil {
		return p, err
	}
	p.theme.Check(p.views(), report)
	r.mark(p, "check")
	r.progress("plan", 0, 0)
	if err := p.make(ctx); err != nil {
		return p, err
	}
	if err := p.checkDenied(ctx); err != nil {
		return p, err
	}
	r.mark(p, "plan")
	p.result.Failed = report.Failed(r.Strict)
	p.result.Overdue = p.result.Failed && p.onlyDue()
	return p, nil
}

// loadSettings reads site.yaml and settles what follows from it: the date, the base path, the layers that are read.
func (p *plan) loadSettings() (err error) {
	s, err := readSettings(p.run.source, p.run.BaseURL, p.report)
	if err != nil {
		return err
	}
	p.settings = s
	p.result.Settings = s.Settings
	p.base = basePath(s.Settings)
	p.portal = s.Settings
	p.checkTheme()
	p.checkOff()
	p.denied = deny.New(s.denied, func(key string) diag.Pos { return s.pos("deny." + key) }, p.report)
	now, date, err := portalNow(p.run.Now, s.Zone)
	if err != nil {
		return err
	}
	p.now = now
	p.roots = roots(s.Theme)
	p.key = p.run.key(date)
	if p.run.out != "" {
		p.listing, err = p.run.source.files(p.roots)
	}
	return err
}

// key names all that a build depends on beside its files.
func (r *run) key(date string) string {
	return fmt.Sprintf("%s %q %q %q drafts=%t future=%t strict=%t %s", r.Binary, r.Version, r.Commit, r.BaseURL, r.Drafts, r.Future, r.Strict, date)
}

// checkTheme drops a theme that is not there.
func (p *plan) checkTheme() {
	name := p.settings.Theme
	if name == "" {
		return
	}
	bad := strings.ContainsAny(name, `/\`) || strings.HasPrefix(name, ".")
	if !bad {
		info, err := p.run.source.Stat(path.Join("themes", name))
		bad = err != nil || !info.IsDir()
	}
	if bad {
		p.report.Add(ruleNoTheme, p.settings.pos("theme"), name)
		p.settings.Theme = ""
	}
}

// checkOff switches off the warnings that the portal does not want to see.
func (p *plan) checkOff() {
	known := map[string]diag.Severity{}
	for _, rule := range Rules(p.run.Sections) {
		known[rule.Code] = rule.Severity
	}
	for i, code := range p.settings.WarningsOff {
		severity, ok := known[code]
		switch pos := p.settings.pos(fmt.Sprintf("warnings_off.%d", i)); {
		case !ok:
			p.report.Add(ruleBadOff, pos, code, meant(code, slices.Sorted(maps.Keys(known))))
		case severity == diag.Error:
			p.report.Add(ruleBadOff, pos, code, diag.Text{RU: ": это ошибка, её отключить нельзя", EN: ": it is an error, which cannot be switched off"})
		}
	}
	p.report.Disable(p.settings.WarningsOff...)
}

func (p *plan) loadTheme() (err error) {
	layers := []fs.FS{p.run.Themes}
	if name := p.settings.Theme; name != "" {
		own := path.Join("themes", name)
		sub, err := fs.Sub(p.run.source, own)
		if err != nil {
			return fmt.Errorf("open the theme: %w", err)
		}
		layers = []fs.FS{theme.Named(own, sub), p.run.Themes}
	}
	p.theme, err = theme.Load(layers, p.base, p.printer.funcs(), p.report)
	return err
}

// loadSections opens the datasets and lets every section load, side by side.
func (p *plan) loadSections(ctx context.Context) error {
	datasets, err := dataset.Open(p.run.source, Kinds(p.run.Sections), p.report)
	if err != nil {
		return err
	}
	p.datasets = datasets
	p.reader = &content.Reader{
		Root: p.run.source, Now: p.now, Zone: p.settings.Zone, Drafts: p.run.Drafts, Future: p.run.Future, Cache: p.run.cache, Shelf: p.run.shelf, Report: p.report,
		Phrases: quote.Phrases(datasets),
	}
	in := &site.Input{
		Site: p.settings.Settings, Datasets: datasets, Content: p.reader, Text: p.theme.Texts(), Now: p.now, Report: p.report,
	}
	p.text = in.Text
	p.reader.Watch = p.watch()
	p.loaded = make([]site.Output, len(p.run.Sections))
	var done sync.Mutex
	count := 0
	err = parallelWith(ctx, len(p.run.Sections), max(2, runtime.GOMAXPROCS(0)), func(i int) (err error) {
		s := p.run.Sections[i]
		if s.Load != nil {
			p.loaded[i], err = s.Load(in)
		}
		if err != nil {
			return fmt.Errorf("section %s: %w", s.Name, err)
		}
		done.Lock()
		defer done.Unlock()
		count++
		p.run.progress("load", count, len(p.run.Sections))
		return nil
	})
	p.result.Demo = p.settings.Status == "demo" || slices.ContainsFunc(datasets, func(d *dataset.Dataset) bool { return d.Status == dataset.Demo })
	return err
}

// facts are the figures that sections have named.
func (p *plan) facts() site.Facts {
	var facts site.Facts
	for _, o := range p.loaded {
		facts = append(facts, o.Facts...)
	}
	return facts
}

// meet lets every section look at the facts of all, and takes what it makes of them.
func (p *plan) meet(ctx context.Context) error {
	facts := p.facts()
	return parallel(ctx, len(p.loaded), func(i int) error {
		o := &p.loaded[i]
		if o.Meet == nil {
			return nil
		}
		more, err := o.Meet(facts, p.report)
		if err != nil {
			return fmt.Errorf("section %s: %w", p.run.Sections[i].Name, err)
		}
		add(o, more)
		return nil
	})
}

// add appends what a section has made of others' facts to what it had loaded.
func add(o *site.Output, more site.Output) {
	if len(more.Facts) > 0 || more.Meet != nil {
		panic("build: a section met others with facts that they have not seen")
	}
	o.Pages = append(o.Pages, more.Pages...)
	o.Files = append(o.Files, more.Files...)
	o.Cards = append(o.Cards, more.Cards...)
	o.Entries = append(o.Entries, more.Entries...)
	if more.Feed != nil {
		o.Feed = more.Feed
	}
	o.Controls = append(o.Controls, more.Controls...)
	o.Nav = append(o.Nav, more.Nav...)
	o.Definitions = append(o.Definitions, more.Definitions...)
}

// views returns every template with a value of its view's type.
func (p *plan) views() map[string]any {
	all := views()
	all[frameTemplate] = site.Frame{}
	for _, s := range p.run.Sections {
		for name, view := range s.Views {
			all[name] = view
		}
	}
	return all
}
