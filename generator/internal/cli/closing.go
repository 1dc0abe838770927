package cli

import (
	"fmt"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
)

var (
	msgBuilt  = diag.Text{RU: "Портал «%s» собран за %s: %s\n", EN: "Portal \"%s\" built in %s: %s\n"}
	msgSame   = diag.Text{RU: "С прошлой сборки ничего не изменилось (проверено за %[2]s): %[3]s\n", EN: "Nothing has changed since the last build (looked at in %[2]s): %[3]s\n"}
	msgClean  = diag.Text{RU: "Портал «%s» проверен за %s: ошибок нет\n", EN: "Portal \"%s\" checked in %s: no errors\n"}
	msgFaulty = diag.Text{RU: "В портале есть ошибки: пока они не исправлены, он не соберётся\n", EN: "The portal has errors: until they are mended it will not be built\n"}
	msgDueNow = diag.Text{RU: "Ошибок в файлах портала нет, но есть сроки: что опаздывает или скоро должно выйти, названо выше\n", EN: "The portal's files have no errors, but something is late or due soon: see above\n"}
	msgShut   = diag.Text{RU: "Портал не собран: исправьте ошибки. Опубликованное осталось прежним (%s)\n", EN: "The portal was not built: mend the errors. What was published stays as it was (%s)\n"}

	msgPages   = diag.Text{RU: "  страниц\t%d\t%s\n", EN: "  pages\t%d\t%s\n"}
	msgFeed    = diag.Text{RU: "  записей в лентах\t%d\t\n", EN: "  feed items\t%d\t\n"}
	msgCharts  = diag.Text{RU: "  графиков\t%d\tнарисовано заново: %d\n", EN: "  charts\t%d\tdrawn anew: %d\n"}
	msgFiles   = diag.Text{RU: "  файлов\t%d\tзаписано: %d, удалено: %d\n", EN: "  files\t%d\twritten: %d, deleted: %d\n"}
	msgStages  = diag.Text{RU: "  время\t\t%s\n", EN: "  time\t\t%s\n"}
	msgHasDemo = diag.Text{RU: "Есть демонстрационные данные: на страницах и в выгрузках они помечены «демо».\n", EN: "Some data are for demonstration: pages and downloads mark them \"демо\".\n"}
	msgShow    = diag.Text{RU: "Посмотреть: %s — и откройте http://%s/\n", EN: "To see it: %s, then open http://%s/\n"}
)

// closing prints, on one screen, what was built, in what time, and what deserves attention.
func (s *session) closing(r build.Result, took time.Duration) error {
	elapsed := s.duration(took)
	switch {
	case r.Overdue:
		fmt.Fprint(s.Stdout, s.say(msgDueNow))
		return nil
	case r.Failed && r.Out == "":
		fmt.Fprint(s.Stdout, s.say(msgFaulty))
		return nil
	case r.Failed:
		fmt.Fprint(s.Stdout, s.say(msgShut, r.Out))
		return nil
	case r.Out == "":
		fmt.Fprint(s.Stdout, s.say(msgClean, r.Settings.Title, elapsed))
		return nil
	case r.Unchanged:
		fmt.Fprint(s.Stdout, s.say(msgSame, r.Settings.Title, elapsed, r.Out))
		return nil
	}
	fmt.Fprint(s.Stdout, s.say(msgBuilt, r.Settings.Title, elapsed, r.Out))
	w := tabwriter.NewWriter(s.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprint(w, s.say(msgPages, r.Pages, counts(r.Counts)))
	fmt.Fprint(w, s.say(msgFeed, r.Entries))
	fmt.Fprint(w, s.say(msgCharts, r.Charts, r.Drawn))
	fmt.Fprint(w, s.say(msgFiles, r.Files, r.Written, r.Deleted))
	fmt.Fprint(w, s.say(msgStages, s.stages(r.Stages)))
	if err := w.Flush(); err != nil {
		return err
	}
	if r.Demo {
		fmt.Fprint(s.Stdout, s.say(msgHasDemo))
	}
	fmt.Fprint(s.Stdout, s.say(msgShow, s.serveCommand(), defaultAddr))
	return nil
}

func counts(list []build.Count) string {
	words := make([]string, len(list))
	for i, c := range list {
		words[i] = fmt.Sprintf("%s %d", c.Section, c.Pages)
	}
	return strings.Join(words, ", ")
}

func (s *session) stages(list []build.Stage) string {
	words := make([]string, len(list))
	for i, stage := range list {
		name := stage.Name
		if t, ok := msgStage[name]; ok {
			name = s.say(t)
		}
		words[i] = name + " " + s.duration(stage.Time)
	}
	return strings.Join(words, ", ")
}

// duration prints a time in seconds as the session's language writes numbers: «1,24 с».
func (s *session) duration(d time.Duration) string {
	if s.lang == diag.EN {
		return fmt.Sprintf("%.2f s", d.Seconds())
	}
	return strings.Replace(fmt.Sprintf("%.2f с", d.Seconds()), ".", ",", 1)
}

// called is what to type to call the program again: as it was called now, unless `go run` made it in a temporary folder.
func (s *session) called() string {
	if strings.Contains(filepath.ToSlash(s.name), "/go-build") {
		return "go run ./generator"
	}
	return s.name
}

// serveCommand is what to type to see the portal.
func (s *session) serveCommand() string {
	name := s.called()
	if s.dir != "." {
		name += " -C " + s.dir
	}
	return name + " serve"
}
