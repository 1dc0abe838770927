package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/draft"
	"otkryto/generator/internal/format"
)

var (
	msgNew            = diag.Text{RU: "Завести новый набор данных", EN: "Begin a new dataset"}
	msgNewDataset     = diag.Text{RU: "Составить паспорт набора по файлу CSV", EN: "Write a dataset's passport by looking at a CSV file"}
	msgNewDatasetLong = diag.Text{
		RU: "Смотрит на файл: кодировка, разделитель, заголовок, типы столбцов, единицы, годы, подходящий вид набора. Копирует файл в data/ИМЯ/, если он лежит не там,\n" +
			"пишет рядом passport.yaml с подсказками и проверяет портал. Готовое никогда не переписывает.",
		EN: "Looks at the file: encoding, delimiter, heading, types of columns, units, years, the kind that fits. Copies it to data/NAME/ unless it is there,\n" +
			"writes passport.yaml beside it with hints, and checks the portal. What is there is never written over.",
	}
	msgFlagID     = diag.Text{RU: "имя набора: строчные латинские буквы, цифры и дефисы (по умолчанию по имени файла)", EN: "the dataset's name: lower-case Latin letters, digits, hyphens (default made of the file's name)"}
	msgFlagKind   = diag.Text{RU: "вид набора (по умолчанию узнаётся по заголовкам; table — любая таблица)", EN: "kind of dataset (default found by the headings; table is any table)"}
	msgFlagTitle  = diag.Text{RU: "название для читателей", EN: "title for readers"}
	msgAskStatus  = diag.Text{RU: "Данные настоящие (official) или придуманы для примера (demo)?", EN: "Is the data real (official) or invented (demo)?"}
	msgBadStatus  = diag.Text{RU: "статус %q не понят: official — данные из источника, demo — придуманы для примера", EN: "status %q is not understood: official is from a source, demo is invented"}
	msgFlagStatus = diag.Text{RU: "official — данные из источника, demo — придуманы для примера", EN: "official: from a source; demo: invented"}

	msgNoFile      = diag.Text{RU: "файла %s нет", EN: "there is no file %s"}
	msgIsFolder    = diag.Text{RU: "%s — папка, а нужен файл CSV", EN: "%s is a folder, a CSV file is needed"}
	msgNotCSV      = diag.Text{RU: "файл %s — не CSV: имя должно кончаться на .csv, .tsv или .tab. Книгу Excel сохраните как «CSV UTF-8»", EN: "file %s is no CSV: its name must end with .csv, .tsv or .tab. Save a workbook as \"CSV UTF-8\""}
	msgBadSetID    = diag.Text{RU: "имя набора %q не подходит: нужны строчные латинские буквы, цифры и дефисы, до 60 знаков, например %s", EN: "the dataset's name %q does not fit: lower-case Latin letters, digits and hyphens, up to 60, for instance %s"}
	msgOtherSetID  = diag.Text{RU: "файл уже лежит в папке набора %[1]q: --id %[2]q его не переименует", EN: "the file is in the folder of dataset %[1]q already: --id %[2]q would not rename it"}
	msgBadFileName = diag.Text{RU: "файл с именем %q паспорт не назовёт: переименуйте его, например в %q", EN: "a passport cannot name a file %q: rename it, for instance to %q"}
	msgHasPassport = diag.Text{RU: "%s уже есть, он не переписан. Чтобы добавить файл к этому набору, допишите в files строку «- path: %s»; новый набор назовите иначе, --id", EN: "%s is there and was not written over. To add the file to that dataset, add \"- path: %s\" to files; call a new dataset otherwise, --id"}
	msgHasFile     = diag.Text{RU: "%s уже есть, и это другой файл: он не переписан. Назовите набор иначе, --id", EN: "%s is there and is another file: it was not written over. Call the dataset otherwise, --id"}
	msgNoSuchKind  = diag.Text{RU: "вида %q нет%s; есть: %s", EN: "there is no kind %q%s; there are: %s"}

	msgUnreadable = diag.Text{RU: "Ничего не записано: файл не читается как таблица. Исправьте его и повторите\n", EN: "Nothing was written: the file does not read as a table. Mend it and try again\n"}
)

func (s *session) new() *cobra.Command {
	c := &cobra.Command{Use: "new", Short: s.say(msgNew), Args: s.knownCommand, RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(s.newDataset())
	for _, sub := range c.Commands() {
		sub.InitDefaultHelpFlag()
		sub.DisableFlagsInUseLine = true
		hideDefaults(sub.Flags())
		sub.Flags().Lookup("help").Usage = s.say(msgFlagHelp)
	}
	return c
}

func (s *session) newDataset() *cobra.Command {
	n := &newSet{session: s}
	var status string
	c := &cobra.Command{
		Use: "dataset FILE", Short: s.say(msgNewDataset), Long: s.say(msgNewDatasetLong), Args: s.oneArg(),
		RunE: func(c *cobra.Command, args []string) error { return n.run(c, args[0], status) },
	}
	c.Flags().SortFlags = false
	c.Flags().StringVar(&status, "status", "", s.say(msgFlagStatus))
	c.Flags().StringVar(&n.wish.ID, "id", "", s.say(msgFlagID))
	c.Flags().StringVar(&n.wish.Kind, "kind", "", s.say(msgFlagKind))
	c.Flags().StringVar(&n.wish.Title, "title", "", s.say(msgFlagTitle))
	return c
}

// newSet is one run of `new dataset`.
type newSet struct {
	*session
	wish    draft.Wish
	options build.Options
	source  string // the file as it was named
	name    string // … and from the dataset's folder
	copies  bool   // it lies elsewhere
	written []string
}

func (n *newSet) run(c *cobra.Command, file, status string) error {
	var err error
	if n.options, err = n.session.options(buildFlags{format: formatText}); err != nil {
		return err
	}
	if err := n.locate(file); err != nil {
		return err
	}
	if err := n.mayWrite(); err != nil {
		return err
	}
	if n.wish.Status, err = n.status(c, status); err != nil {
		return err
	}
	d, err := n.look()
	if err != nil {
		return err
	}
	if d.Info.Rows == 0 || !clean(d) && d.Info.Columns == nil {
		return n.unreadable(d)
	}
	if err := n.write(d); err != nil {
		return errors.Join(err, n.undo())
	}
	return n.settle(c.Context(), d)
}

func clean(d *draft.Draft) bool { return d.Report == nil || !d.Report.Failed(false) }

// status is what the clerk says of the data: by the flag, or asked. Nothing is official, or invented, by silence.
func (n *newSet) status(c *cobra.Command, flag string) (dataset.Status, error) {
	q := question{flag: "status", ask: msgAskStatus, value: &flag, valid: func(v string) error {
		if _, ok := dataset.ParseStatus(v); !ok {
			return errors.New(n.say(msgBadStatus, v))
		}
		return nil
	}}
	var err error
	if c.Flags().Changed(q.flag) && flag != "" {
		err = q.check(flag)
	} else {
		err = n.ask(bufio.NewScanner(n.Stdin), q)
	}
	st, _ := dataset.ParseStatus(flag)
	return st, err
}

// kinds are what the portal's sections read.
func (n *newSet) kinds() []dataset.Kind {
	var list []dataset.Kind
	for _, s := range n.Sections {
		list = append(list, s.Kinds...)
	}
	return list
}

// look drafts the passport.
func (n *newSet) look() (*draft.Draft, error) {
	info, err := os.Stat(n.source)
	if err != nil {
		return nil, err
	}
	f := draft.File{Name: n.name, Size: info.Size(), Open: func() (io.ReadCloser, error) { return os.Open(n.source) }}
	d, err := draft.Look(f, n.wish, n.kinds())
	var unknown *draft.UnknownKindError
	if errors.As(err, &unknown) {
		near := ""
		if s := format.Suggest(unknown.Name, unknown.Kinds); s != "" {
			near = n.say(msgDidYouMean, s)
		}
		return nil, errors.New(n.say(msgNoSuchKind, unknown.Name, near, strings.Join(unknown.Kinds, ", ")))
	}
	return d, err
}

// unreadable prints what is wrong with a file that is no table; nothing has been written.
func (n *newSet) unreadable(d *draft.Draft) error {
	var own diag.Report
	for _, f := range d.Report.All() {
		if strings.HasSuffix(f.Pos.File, "/"+d.File) {
			f.Pos.File = filepath.ToSlash(n.source)
			own.Put(f)
		}
	}
	if err := own.Text(n.Stderr, diag.TextOptions{Lang: n.lang, Color: isTerminal(n.Stderr)}); err != nil {
		return err
	}
	fmt.Fprint(n.Stdout, n.say(msgUnreadable))
	return errFaults
}

// inspect checks the portal as it is now.
func (n *newSet) inspect(ctx context.Context) (*diag.Report, error) {
	p := n.progress()
	o := n.options
	o.Progress = p.show
	portal, err := build.Inspect(ctx, o)
	p.clear()
	return portal.Report, err
}
