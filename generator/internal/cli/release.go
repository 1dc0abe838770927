package cli

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

var (
	msgRelease     = diag.Text{RU: "Заморозить набор данных как выпуск", EN: "Freeze a dataset as a release"}
	msgReleaseLong = diag.Text{
		RU: "Копирует паспорт и файлы набора в data/НАБОР/releases/ДЕНЬ/: так они останутся навсегда. Сначала набор проверяется; с ошибкой он не выпускается. " +
			"Если с прошлого выпуска что-то изменилось, скажите --reason, что и почему; исправление опубликованного числа — ещё и строкой corrections в паспорте.",
		EN: "Copies the passport and the files of a dataset to data/DATASET/releases/DAY/, where they stay for good. The dataset is checked first; with an error it is not released. " +
			"When something changed since the last release, say with --reason what and why; a corrected figure also needs a line in the passport's corrections.",
	}
	msgFlagDate   = diag.Text{RU: "день выпуска, 2023-01-20 (по умолчанию сегодня)", EN: "day of the release, 2023-01-20 (default today)"}
	msgFlagReason = diag.Text{RU: "что и почему изменилось с прошлого выпуска", EN: "what changed since the last release, and why"}

	msgBadDay         = diag.Text{RU: "день %q не понят: нужен 2023-01-20", EN: "day %q is not understood: 2023-01-20 is"}
	msgUnknownDataset = diag.Text{RU: "набора %q нет", EN: "there is no dataset %q"}
	msgDatasetList    = diag.Text{RU: "; есть: %s", EN: "; there are: %s"}
	msgLaterDay       = diag.Text{RU: "день выпуска %s ещё не наступил: сегодня %s", EN: "the day of the release, %s, has not come: today is %s"}
	msgBeforeData     = diag.Text{RU: "день выпуска %[1]s раньше дня, о котором говорит %[2]s: %[3]s. Назовите день, когда эти числа уже были, --date", EN: "the day of the release, %[1]s, is before the day that %[2]s speaks of: %[3]s. Give a day when these figures were there, --date"}
	msgSameDay        = diag.Text{RU: "выпуск %[1]s уже есть. Выпуски не переписывают: назовите другой день, --date", EN: "release %[1]s is there. Releases are not written over: give another day, --date"}
	msgEarlierDay     = diag.Text{RU: "последний выпуск — %[2]s, а новый назван %[1]s: выпуски идут по порядку, день должен быть позже", EN: "the last release is %[2]s and the new one %[1]s: releases follow each other, the day must be later"}
	msgNothingNew     = diag.Text{RU: "с выпуска %s ничего не изменилось, выпускать нечего", EN: "nothing has changed since release %s, there is nothing to release"}
	msgNeedReason     = diag.Text{RU: "с выпуска %s набор изменился, а причина не названа: добавьте --reason \"что и почему изменилось\"", EN: "the dataset has changed since release %s and no reason is given: add --reason \"what changed and why\""}
	msgLateCorrection = diag.Text{
		RU: "исправление в паспорте (%[1]s) датировано %[2]s, позже дня выпуска %[3]s: тогда оно к этому выпуску не относится. Исправьте date или --date",
		EN: "the correction in the passport (%[1]s) is dated %[2]s, later than the release of %[3]s, and would not belong to it. Mend date or --date",
	}
	msgNotReleased = diag.Text{RU: "Набор не выпущен: исправьте ошибки\n", EN: "The dataset was not released: mend the errors\n"}

	msgChanged    = diag.Text{RU: "С выпуска %s изменилось: ячеек — %d, файлов появилось — %d, исчезло — %d\n", EN: "Changed since release %s: cells %d, files that came %d, files that went %d\n"}
	msgReworded   = diag.Text{RU: "С выпуска %s числа не изменились: изменились вид файлов или то, что о них говорит паспорт\n", EN: "Since release %s no figure has changed, but the form of the files or what the passport says of them has\n"}
	msgCell       = diag.Text{RU: "  %[1]s: %[3]s → %[4]s (%[2]s)\n", EN: "  %[1]s: %[3]s -> %[4]s (%[2]s)\n"}
	msgFileCame   = diag.Text{RU: "  появился файл %s\n", EN: "  file %s came\n"}
	msgFileWent   = diag.Text{RU: "  исчез файл %s\n", EN: "  file %s went\n"}
	msgMoreCells  = diag.Text{RU: "  и ещё ячеек: %d\n", EN: "  and cells more: %d\n"}
	msgAbsentCell = diag.Text{RU: "нет", EN: "none"}

	msgFrozen = diag.Text{RU: "Заморожено в %s, файлов — %d:\n", EN: "Frozen in %s, files: %d:\n"}
	msgCommit = diag.Text{
		RU: "Сохраните выпуск в системе контроля версий и опубликуйте сайт:\n  git add %[1]s\n  git commit -m %[2]q\n",
		EN: "Keep the release in version control and publish the site:\n  git add %[1]s\n  git commit -m %[2]q\n",
	}
	msgCommitTitle = diag.Text{RU: "Выпуск %s от %s", EN: "Release %s of %s"}
)

// firstChanges is how many changed cells a release prints.
const firstChanges = 8

// release freezes a dataset.
func (s *session) release() *cobra.Command {
	var date, reason string
	c := &cobra.Command{
		Use: "release DATASET", Short: s.say(msgRelease), Long: s.say(msgReleaseLong), Args: s.oneArg(),
		RunE: func(c *cobra.Command, args []string) error {
			day, err := time.Parse(time.DateOnly, date)
			if date != "" && err != nil {
				return errors.New(s.say(msgBadDay, date))
			}
			o, err := s.options(buildFlags{})
			if err != nil {
				return err
			}
			return s.freeze(c.Context(), o, strings.TrimSuffix(strings.TrimPrefix(args[0], "data/"), "/"), day, reason)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().StringVar(&date, "date", "", s.say(msgFlagDate))
	c.Flags().StringVar(&reason, "reason", "", s.say(msgFlagReason))
	return c
}

// freeze checks a dataset and writes its release; day is zero for today.
func (s *session) freeze(ctx context.Context, o build.Options, id string, day time.Time, reason string) error {
	p := s.progress()
	o.Progress = p.show
	portal, err := build.Inspect(ctx, o)
	p.clear()
	if err != nil {
		return err
	}
	d := portal.Datasets.Find(id)
	if err := s.faultless(portal.Report, id); err != nil {
		return err
	}
	if d == nil {
		return s.unknownDataset(portal.Datasets, id)
	}
	today := portal.Now.Format(time.DateOnly)
	if day.IsZero() {
		day, err = time.Parse(time.DateOnly, today)
		if err != nil {
			return err
		}
	}
	if err := s.mayRelease(d, day, today, reason); err != nil {
		return err
	}
	dir, err := d.Freeze(s.dir, day, reason)
	if err != nil {
		return err
	}
	s.frozen(d, dir, day)
	return nil
}

// faultless prints what was found in a dataset, and fails when there is an error.
func (s *session) faultless(all *diag.Report, id string) error {
	var own diag.Report
	dir := path.Join("data", id)
	for _, d := range all.All() {
		if d.Pos.File == dir || strings.HasPrefix(d.Pos.File, dir+"/") {
			own.Put(d)
		}
	}
	if err := own.Text(s.Stderr, diag.TextOptions{Lang: s.lang, Color: isTerminal(s.Stderr), Root: s.root()}); err != nil {
		return err
	}
	if own.Failed(false) {
		fmt.Fprint(s.Stdout, s.say(msgNotReleased))
		return errFaults
	}
	return nil
}

func (s *session) unknownDataset(all dataset.Datasets, id string) error {
	var ids []string
	for _, d := range all {
		ids = append(ids, d.ID)
	}
	message := s.say(msgUnknownDataset, id)
	if near := format.Suggest(id, ids); near != "" {
		message += s.say(msgDidYouMean, near)
	} else if len(ids) > 0 {
		message += s.say(msgDatasetList, strings.Join(ids, ", "))
	}
	return errors.New(message)
}

// mayRelease prints what changed since the last release and refuses a release that would be a lie or say nothing.
func (s *session) mayRelease(d *dataset.Dataset, day time.Time, today, reason string) error {
	name := day.Format(time.DateOnly)
	if name > today {
		return errors.New(s.say(msgLaterDay, name, today))
	}
	for _, f := range d.Files {
		if f.Phase == "executed" && f.Date.Format(time.DateOnly) > name {
			return errors.New(s.say(msgBeforeData, name, f.Path, f.Date.Format(time.DateOnly)))
		}
	}
	if len(d.Releases) == 0 {
		return nil
	}
	for _, r := range d.Releases {
		if r.Name == name {
			return errors.New(s.say(msgSameDay, name))
		}
	}
	last := d.Releases[len(d.Releases)-1].Name
	if name < last {
		return errors.New(s.say(msgEarlierDay, name, last))
	}
	if d.Released() {
		return errors.New(s.say(msgNothingNew, last))
	}
	revisions := d.Revisions()
	r := revisions[len(revisions)-1]
	s.changes(r)
	for _, c := range r.Changes {
		if x := c.Correction; x != nil && x.Date.After(day) {
			return errors.New(s.say(msgLateCorrection, x.Pos.Under(s.root()), x.Date.Format(time.DateOnly), name))
		}
	}
	if strings.TrimSpace(reason) == "" {
		return errors.New(s.say(msgNeedReason, last))
	}
	return nil
}

// changes prints what changed: how much, and the first cells.
func (s *session) changes(r dataset.Revision) {
	if len(r.Changes)+len(r.Added)+len(r.Gone) == 0 {
		fmt.Fprint(s.Stdout, s.say(msgReworded, r.From))
		return
	}
	fmt.Fprint(s.Stdout, s.say(msgChanged, r.From, len(r.Changes), len(r.Added), len(r.Gone)))
	for i, c := range r.Changes {
		if i == firstChanges {
			fmt.Fprint(s.Stdout, s.say(msgMoreCells, len(r.Changes)-firstChanges))
			break
		}
		cell := c.New
		if cell.File == nil {
			cell = c.Old
		}
		fmt.Fprint(s.Stdout, s.say(msgCell, cell.Pos().Under(s.root()), diag.Visible(c.Row), s.typed(c.Old), s.typed(c.New)))
	}
	for _, f := range r.Added {
		fmt.Fprint(s.Stdout, s.say(msgFileCame, diag.Visible(f.Name())))
	}
	for _, f := range r.Gone {
		fmt.Fprint(s.Stdout, s.say(msgFileWent, diag.Visible(f.Name())))
	}
}

// typed is what stands in a cell.
func (s *session) typed(c dataset.Cell) string {
	if c.File == nil || !c.HasValue() {
		return s.say(msgAbsentCell)
	}
	return diag.Visible(strings.Join(strings.Fields(c.Raw), " "))
}

// frozen says what was written and what to do with it.
func (s *session) frozen(d *dataset.Dataset, dir string, day time.Time) {
	dir = path.Join(s.root(), dir)
	fmt.Fprint(s.Stdout, s.say(msgFrozen, dir, len(d.Files)))
	for _, f := range d.Files {
		fmt.Fprintf(s.Stdout, "  %s  %s…\n", diag.Visible(f.Name()), f.SHA256[:12])
	}
	title := s.say(msgCommitTitle, d.ID, day.Format("02.01.2006"))
	fmt.Fprint(s.Stdout, s.say(msgCommit, path.Dir(path.Dir(dir)), title))
}
