package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// What trace says.
var (
	msgTrace     = diag.Text{RU: "Показать, из каких ячеек получилось число", EN: "Show the cells that a figure was made of"}
	msgTraceLong = diag.Text{
		RU: "Показывает, откуда число: ячейки исходных файлов, действия с ними, правовой акт и последнее изменение файла в git.\n" +
			"ЧИСЛО — это имя, которым его зовёт текст (tor.jobs 2022), имя из figures.json или адрес страницы (/budget/2022/: все её числа).\n" +
			"Без ЧИСЛА печатает все имена, которые можно назвать в тексте, с периодами.\n" +
			"С --format json печатает те же записи, что в figures.json; без ЧИСЛА — весь этот файл.",
		EN: "Shows where a figure is from: cells of the source files, what was done with them, the legal act, and the file's last change in git.\n" +
			"FIGURE is the name by which prose quotes it (tor.jobs 2022), an id of figures.json, or the address of a page (/budget/2022/: all its figures).\n" +
			"Without FIGURE it lists all names that prose can quote, with their periods.\n" +
			"With --format json it prints the entries of figures.json; without FIGURE, the whole of that file.",
	}
	msgFlagTrace    = diag.Text{RU: "вид ответа: text или json (по умолчанию text)", EN: "form of the answer: text or json (default text)"}
	msgTraceFormat  = diag.Text{RU: "вид ответа %q неизвестен: есть text и json", EN: "form %q is unknown: there are text and json"}
	msgTraceUnknown = diag.Text{RU: "числа или страницы с числами %q нет", EN: "there is no figure, and no page with figures, %q"}
	msgTraceAlike   = diag.Text{RU: "\nпохожие:\n  %s", EN: "\nnear it:\n  %s"}
	msgTraceNone    = diag.Text{RU: "на портале нет чисел", EN: "the portal has no figures"}

	msgTraceValue     = diag.Text{RU: "значение", EN: "value"}
	msgTraceHow       = diag.Text{RU: "как получено", EN: "how"}
	msgTraceOnPage    = diag.Text{RU: "страница", EN: "page"}
	msgTraceQuoted    = diag.Text{RU: "имя в тексте", EN: "quoted as"}
	msgTraceAsOf      = diag.Text{RU: "на дату", EN: "as of"}
	msgTraceDemo      = diag.Text{RU: "демо: придумано для примера", EN: "demo: invented as an example"}
	msgTraceReleased  = diag.Text{RU: "выпуск %s", EN: "release %s"}
	msgTraceWorking   = diag.Text{RU: "рабочая версия", EN: "working version"}
	msgTraceCommit    = diag.Text{RU: "коммит %s", EN: "commit %s"}
	msgTraceChanged   = diag.Text{RU: "с тех пор изменён", EN: "changed since"}
	msgTraceAct       = diag.Text{RU: "документ: %s", EN: "act: %s"}
	msgTraceTimesUnit = diag.Text{RU: " × %s", EN: " × %s"}
	msgTraceTimes     = diag.Text{RU: "умножено на %d", EN: "times %d"}
	msgTraceDivisor   = diag.Text{RU: "делится на %s (content/site.yaml)", EN: "divided by %s (content/site.yaml)"}
	msgTraceOver      = diag.Text{RU: "делится на:", EN: "divided by:"}
	msgTracePlaces    = diag.Text{RU: "округлено до %d знаков после запятой", EN: "rounded to %d decimal places"}
)

func (s *session) trace() *cobra.Command {
	var f buildFlags
	c := &cobra.Command{
		Use: s.say(diag.Text{RU: "trace [ЧИСЛО]", EN: "trace [FIGURE]"}), Short: s.say(msgTrace), Long: s.say(msgTraceLong),
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains([]string{formatText, formatJSON}, f.format) {
				return errors.New(s.say(msgTraceFormat, f.format))
			}
			o, err := s.options(f)
			if err != nil {
				return err
			}
			return s.runTrace(c.Context(), o, strings.Join(args, " "), f.format)
		},
	}
	f.add(s, c)
	c.Flags().StringVar(&f.format, "format", formatText, s.say(msgFlagTrace))
	return c
}

// runTrace prints the figures that a word names. A portal with faults has no figures to be trusted: its findings are printed instead.
func (s *session) runTrace(ctx context.Context, o build.Options, word, form string) error {
	list, result, err := build.Figures(ctx, o)
	if err != nil {
		return err
	}
	if result.Failed {
		if err := result.Report.Text(s.Stderr, diag.TextOptions{Lang: s.lang, Color: isTerminal(s.Stderr), Root: s.root()}); err != nil {
			return err
		}
		return errFaults
	}
	if word == "" && form == formatJSON {
		return list.JSON(s.Stdout)
	}
	all := slices.Collect(list.All())
	if word == "" {
		return s.printNames(all)
	}
	found := named(all, word, result.Settings.BaseURL)
	if len(found) == 0 {
		return s.unknownFigure(all, word)
	}
	if form == formatJSON {
		lines := json.NewEncoder(s.Stdout)
		lines.SetEscapeHTML(false)
		for _, f := range found {
			if err := lines.Encode(f); err != nil {
				return err
			}
		}
		return nil
	}
	commits := commits{dir: s.dir, known: map[string]string{}, changes: map[string]bool{}}
	for i, f := range found {
		if i > 0 {
			fmt.Fprintln(s.Stdout)
		}
		s.printFigure(ctx, f, &commits)
	}
	return nil
}

// named returns the figures that a word names: an id, a fact with its period or all periods of one, or a page's address, in full or from the portal's root.
func named(all []build.Figure, word, base string) []build.Figure {
	word = strings.TrimPrefix(word, base)
	address, id, anchored := strings.Cut(word, "#")
	if anchored && id != "" {
		word = id
	}
	pick := func(fits func(f build.Figure) bool) (list []build.Figure) {
		for _, f := range all {
			if fits(f) {
				list = append(list, f)
			}
		}
		return list
	}
	fact := func(name string) bool { return name == word || strings.HasPrefix(name, word+" ") }
	list := pick(func(f build.Figure) bool { return f.ID == word || slices.ContainsFunc(f.Facts, fact) })
	if len(list) > 0 || anchored && id != "" {
		return list
	}
	page := pageOf(address)
	return pick(func(f build.Figure) bool { return f.Page == page || slices.Contains(f.Also, page) })
}

// pageOf is a page's address as figures.json has it.
func pageOf(address string) string {
	address = strings.Trim(strings.TrimSuffix(address, "index.html"), "/")
	if address == "" {
		return "./"
	}
	if path.Ext(address) == ".html" {
		return address
	}
	return address + "/"
}

// alikeShown is how many near names are listed for one that is unknown.
const alikeShown = 8

// unknownFigure says which figures were perhaps meant.
func (s *session) unknownFigure(all []build.Figure, word string) error {
	if len(all) == 0 {
		return errors.New(s.say(msgTraceNone))
	}
	var names []string
	for _, f := range all {
		names = append(append(names, f.ID), f.Facts...)
		for _, page := range append([]string{f.Page}, f.Also...) {
			names = append(names, "/"+strings.TrimPrefix(page, "./"))
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	message := s.say(msgTraceUnknown, word)
	if near := format.Suggest(word, names); near != "" {
		message += s.say(msgDidYouMean, near)
	}
	if list := alike(names, word); len(list) > 0 {
		message += s.say(msgTraceAlike, strings.Join(list, "\n  "))
	}
	return errors.New(message)
}

// alike are the names that hold the word, and then those that begin as it does, the longest beginning first.
func alike(names []string, word string) []string {
	word = strings.ToLower(word)
	near := func(name string) int {
		name = strings.ToLower(name)
		if strings.Contains(name, word) {
			return len(word) + 1
		}
		n := 0
		for n < min(len(name), len(word)) && name[n] == word[n] {
			n++
		}
		return n
	}
	list := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return near(name) < 3 })
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(near(b), near(a)) })
	return list[:min(len(list), alikeShown)]
}

// printFigure prints a figure as its card says it, every cell by a place that an editor opens.
func (s *session) printFigure(ctx context.Context, f build.Figure, commits *commits) {
	line := func(name diag.Text, value string) {
		if value != "" {
			fmt.Fprintf(s.Stdout, "  %s: %s\n", s.say(name), diag.Visible(value))
		}
	}
	fmt.Fprintf(s.Stdout, "%s — %s\n", f.ID, diag.Visible(f.Label))
	exact := f.Text
	if f.Value != "" {
		exact += " (" + f.Value + ")"
	}
	line(msgTraceValue, exact)
	line(msgTraceHow, f.Formula)
	line(msgTraceAsOf, f.AsOf)
	line(msgTraceOnPage, "/"+strings.TrimPrefix(f.Page, "./"))
	line(msgTraceQuoted, strings.Join(f.Facts, ", "))
	if f.Demo {
		fmt.Fprintf(s.Stdout, "  %s\n", s.say(msgTraceDemo))
	}
	s.printCells(ctx, f.Cells, false, commits)
	if f.Times > 1 {
		fmt.Fprintf(s.Stdout, "  %s\n", s.say(msgTraceTimes, f.Times))
	}
	if f.Divisor != "" {
		fmt.Fprintf(s.Stdout, "  %s\n", s.say(msgTraceDivisor, f.Divisor))
	}
	if slices.ContainsFunc(f.Cells, func(c build.FigureCell) bool { return c.Over }) {
		fmt.Fprintf(s.Stdout, "  %s\n", s.say(msgTraceOver))
		s.printCells(ctx, f.Cells, true, commits)
	}
	if f.Places != nil {
		fmt.Fprintf(s.Stdout, "  %s\n", s.say(msgTracePlaces, *f.Places))
	}
}

// printCells prints the cells of a sum, the file before its first cell.
func (s *session) printCells(ctx context.Context, cells []build.FigureCell, over bool, commits *commits) {
	file := ""
	for _, c := range cells {
		if c.Over != over {
			continue
		}
		place := diag.Visible(path.Join(s.root(), c.File))
		if c.File != file {
			file = c.File
			fmt.Fprintf(s.Stdout, "  %s\n", s.fileLine(ctx, c, commits))
			if c.Act != "" {
				fmt.Fprintf(s.Stdout, "    %s\n", s.say(msgTraceAct, diag.Visible(c.Act)))
			}
		}
		unit := ""
		if c.Unit != "" && c.Unit != "1" {
			unit = s.say(msgTraceTimesUnit, c.Unit)
		}
		if c.Times > 1 {
			unit += s.say(msgTraceTimesUnit, strconv.FormatInt(c.Times, 10))
		}
		fmt.Fprintf(s.Stdout, "    %s %s:%d:%d (%s «%s»): %s%s\n", c.Sign, place, c.Row, c.Column, c.Letter, diag.Visible(c.Heading), diag.Visible(strings.TrimSpace(c.Raw)), unit)
	}
}

// fileLine says which bytes a file has: its hash, its release and the commit that changed it last.
func (s *session) fileLine(ctx context.Context, c build.FigureCell, commits *commits) string {
	words := []string{s.say(msgTraceWorking)}
	if c.Release != "" {
		words[0] = s.say(msgTraceReleased, c.Release)
	}
	words = append(words, "sha256 "+c.SHA256[:min(12, len(c.SHA256))])
	if commit := commits.last(ctx, c.File); commit != "" {
		words = append(words, s.say(msgTraceCommit, commit))
		if commits.changed(ctx, c.File) {
			words = append(words, s.say(msgTraceChanged))
		}
	}
	return diag.Visible(c.File) + " · " + strings.Join(words, " · ")
}
