package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/gosmonitor"
)

var (
	msgValidate     = diag.Text{RU: "Проверить чужой или свой реестр открытых данных и паспорта по методическим рекомендациям 3.0", EN: "Check anybody's registry and passports of open data against the recommendations 3.0"}
	msgValidateLong = diag.Text{
		RU: "Читает list.csv, meta.csv и файлы структуры (и то же в JSON и XML) в папке или один файл и говорит, где они отступают от «Методических рекомендаций по публикации\nоткрытых данных», версия 3.0. Ничего не записывает и ничего не скачивает.",
		EN: "Reads list.csv, meta.csv and structure files (in JSON and XML, too) in a folder, or one file, and says where they depart from the recommendations 3.0.\nIt writes nothing and downloads nothing.",
	}
	msgValidated = diag.Text{RU: "Проверено: реестров %d, паспортов %d, файлов структуры %d. %s\n", EN: "Looked at: registries %d, passports %d, structure files %d. %s\n"}
	msgConforms  = diag.Text{RU: "Ошибок нет.", EN: "No errors."}
	msgDeparts   = diag.Text{RU: "Есть ошибки.", EN: "There are errors."}
	msgFlagFail  = diag.Text{RU: "закончить с кодом 1 и при предупреждениях", EN: "end with code 1 on warnings, too"}
	msgNoSuch    = diag.Text{RU: "нет ни файла, ни папки %s", EN: "there is neither a file nor a folder %s"}
)

func (s *session) validate() *cobra.Command {
	var form string
	var strict bool
	c := &cobra.Command{
		Use: "validate PATH", Short: s.say(msgValidate), Long: s.say(msgValidateLong), Args: s.oneArg(),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := s.knownFormat(form); err != nil {
				return err
			}
			return s.runValidate(args[0], form, strict)
		},
	}
	c.Flags().BoolVar(&strict, "strict", false, s.say(msgFlagFail))
	c.Flags().StringVar(&form, "format", formatText, s.say(msgFlagFormat))
	return c
}

// runValidate looks at a folder, or at a file with what lies beside it.
func (s *session) runValidate(path, form string, strict bool) error {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return errors.New(s.say(msgNoSuch, path))
	}
	if err != nil {
		return fmt.Errorf("open what is to be checked: %w", err)
	}
	folder, name := path, ""
	if !info.IsDir() {
		folder, name = filepath.Dir(path), filepath.Base(path)
	}
	report := &diag.Report{}
	found, err := gosmonitor.Validate(os.DirFS(folder), name, report)
	if err != nil {
		return err
	}
	root := filepath.ToSlash(folder)
	if root == "." {
		root = ""
	}
	if err := s.findings(report, form, diag.Preflight{Lang: s.lang, Title: path, Root: root, Strict: strict}); err != nil {
		return err
	}
	failed := report.Failed(strict)
	if form == formatText {
		word := msgConforms
		if failed {
			word = msgDeparts
		}
		fmt.Fprint(s.Stdout, s.say(msgValidated, found.Registries, found.Passports, found.Structures, s.say(word)))
	}
	if failed {
		return errFaults
	}
	return nil
}
