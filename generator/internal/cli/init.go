package cli

import (
	"bufio"
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"
	"time"

	"github.com/spf13/cobra"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// starter is a small portal whose files are templates over newPortal.
//
//go:embed all:starter
var starter embed.FS

// newPortal is what a new portal says of its municipality.
type newPortal struct {
	Municipality, Body, Title, Description, INN, OKTMO, Email, BaseURL, TimeZone string

	Today string // 2024-01-31
	Year  int    // the last full one
}

// question asks for one field of a new portal, by flag or on the terminal.
type question struct {
	flag     string
	ask      diag.Text
	value    *string
	fallback func() string      // what an empty answer means
	valid    func(string) error // nil accepts everything
}

var (
	msgAskMunicipality = diag.Text{RU: "Муниципалитет, как в предложениях («ЗАТО Северск»)", EN: "Municipality, as in sentences"}
	msgAskBody         = diag.Text{RU: "Орган, который публикует портал", EN: "Body that publishes the portal"}
	msgAskTitle        = diag.Text{RU: "Название портала", EN: "Title of the portal"}
	msgAskINN          = diag.Text{RU: "ИНН органа, 10 цифр (0000000000 — пока неизвестен)", EN: "ИНН (tax number) of the body, 10 digits (0000000000: not known yet)"}
	msgAskOKTMO        = diag.Text{RU: "ОКТМО, 8 или 11 цифр (можно пропустить)", EN: "ОКТМО (code of the municipality), 8 or 11 digits (may be left out)"}
	msgAskEmail        = diag.Text{RU: "Электронная почта для вопросов (можно пропустить)", EN: "E-mail for questions (may be left out)"}
	msgAskBase         = diag.Text{RU: "Адрес будущего сайта (можно пропустить)", EN: "Address of the future site (may be left out)"}
	msgAskZone         = diag.Text{RU: "Часовой пояс", EN: "Time zone"}

	msgBadINN     = diag.Text{RU: "в ИНН органа 10 цифр, последняя — контрольная: %q не подходит", EN: "a body's ИНН has 10 digits, the last one a check digit: %q does not fit"}
	msgBadOKTMO   = diag.Text{RU: "в ОКТМО 8 или 11 цифр: %q не подходит", EN: "ОКТМО has 8 or 11 digits: %q does not fit"}
	msgBadZone    = diag.Text{RU: "часовой пояс %q неизвестен: нужен, например, Europe/Moscow или Asia/Tomsk", EN: "time zone %q is unknown: Europe/Moscow or Asia/Tomsk would be known"}
	msgBadBase    = diag.Text{RU: "адрес %q не подходит: нужен полный, https://example.ru/", EN: "address %q does not fit: a full one is needed, https://example.ru/"}
	msgNeedAnswer = diag.Text{RU: "нужен ответ (или ключ --%s)", EN: "an answer is needed (or flag --%s)"}
	msgNotEmpty   = diag.Text{RU: "папка %s не пуста: новый портал создаётся в пустой или новой папке", EN: "folder %s is not empty: a new portal is made in an empty or a new folder"}
	msgCreated    = diag.Text{RU: "Портал создан в папке %[1]s. Дальше:\n  %[2]s -C %[1]s serve\n", EN: "The portal is in folder %[1]s. Next:\n  %[2]s -C %[1]s serve\n"}
)

func (s *session) init() *cobra.Command {
	var p newPortal
	questions := s.questions(&p)
	c := &cobra.Command{
		Use: "init DIR", Short: s.say(msgInit), Args: s.oneArg(),
		RunE: func(c *cobra.Command, args []string) error {
			dir := args[0]
			if err := s.wantEmpty(dir); err != nil {
				return err
			}
			if err := s.answer(c, questions); err != nil {
				return err
			}
			now := time.Now()
			p.Today, p.Year = now.Format(time.DateOnly), now.Year()-1
			p.Description = "Бюджет и новости: " + p.Municipality
			if err := p.write(dir); err != nil {
				return err
			}
			fmt.Fprint(s.Stdout, s.say(msgCreated, dir, s.called()))
			return nil
		},
	}
	c.Flags().SortFlags = false
	for _, q := range questions {
		c.Flags().StringVar(q.value, q.flag, "", s.say(q.ask))
	}
	return c
}

// questions lists what must be known of a municipality; everything else has a value that works.
func (s *session) questions(p *newPortal) []question {
	fixed := func(v string) func() string { return func() string { return v } }
	return []question{
		{flag: "municipality", ask: msgAskMunicipality, value: &p.Municipality},
		{flag: "body", ask: msgAskBody, value: &p.Body, fallback: func() string { return "Администрация — " + p.Municipality }},
		{flag: "title", ask: msgAskTitle, value: &p.Title, fallback: func() string { return "Открытый бюджет — " + p.Municipality }},
		{flag: "inn", ask: msgAskINN, value: &p.INN, fallback: fixed("0000000000"), valid: s.validINN},
		{flag: "oktmo", ask: msgAskOKTMO, value: &p.OKTMO, fallback: fixed(""), valid: s.validOKTMO},
		{flag: "email", ask: msgAskEmail, value: &p.Email, fallback: fixed("")},
		{flag: "base-url", ask: msgAskBase, value: &p.BaseURL, fallback: fixed(""), valid: s.validBase},
		{flag: "time-zone", ask: msgAskZone, value: &p.TimeZone, fallback: fixed("Europe/Moscow"), valid: s.validZone},
	}
}

// answer fills what the flags left open: by asking while the input has lines, then by the fallbacks.
func (s *session) answer(c *cobra.Command, questions []question) error {
	lines := bufio.NewScanner(s.Stdin)
	for _, q := range questions {
		if c.Flags().Changed(q.flag) {
			if err := q.check(*q.value); err != nil {
				return err
			}
			continue
		}
		if err := s.ask(lines, q); err != nil {
			return err
		}
	}
	return nil
}

// ask repeats a question until its answer is valid; when the input ends, the fallback stands.
func (s *session) ask(lines *bufio.Scanner, q question) error {
	for {
		text := s.say(q.ask)
		if q.fallback != nil && q.fallback() != "" {
			text += " [" + q.fallback() + "]"
		}
		fmt.Fprint(s.Stderr, text, ": ")
		more := lines.Scan()
		*q.value = strings.TrimSpace(lines.Text())
		if !more {
			fmt.Fprintln(s.Stderr)
			if err := lines.Err(); err != nil {
				return fmt.Errorf("read the answer: %w", err)
			}
		}
		if *q.value == "" && q.fallback != nil {
			*q.value = q.fallback()
			return nil
		}
		err := q.check(*q.value)
		if *q.value == "" {
			err = errors.New(s.say(msgNeedAnswer, q.flag))
		}
		if err == nil || !more {
			return err
		}
		fmt.Fprintln(s.Stderr, err)
	}
}

func (q question) check(value string) error {
	if q.valid == nil || value == "" {
		return nil
	}
	return q.valid(value)
}

// validINN checks the length and the check digit of a legal entity's tax number.
func (s *session) validINN(inn string) error {
	const organisation = 10
	if len(inn) != organisation || !format.ValidINN(inn) {
		return errors.New(s.say(msgBadINN, inn))
	}
	return nil
}

func (s *session) validOKTMO(code string) error {
	if len(code) != 8 && len(code) != 11 || strings.Trim(code, "0123456789") != "" {
		return errors.New(s.say(msgBadOKTMO, code))
	}
	return nil
}

func (s *session) validZone(name string) error {
	if _, err := time.LoadLocation(name); err != nil || name == "Local" {
		return errors.New(s.say(msgBadZone, name))
	}
	return nil
}

func (s *session) validBase(address string) error {
	if !isFullAddress(address) {
		return errors.New(s.say(msgBadBase, address))
	}
	return nil
}

// wantEmpty refuses a folder that holds anything: init never writes over someone's work.
func (s *session) wantEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return errors.New(s.say(msgNotEmpty, dir))
	}
	return nil
}

// write makes every file of the starter in a folder.
func (p newPortal) write(dir string) error {
	return fs.WalkDir(starter, "starter", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := p.fill(name)
		if err != nil {
			return err
		}
		target := filepath.Join(dir, filepath.FromSlash(p.place(strings.TrimPrefix(name, "starter/"))))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o644)
	})
}

// place gives a starter's file its name in the new portal: a dataset bears its year.
func (p newPortal) place(name string) string {
	if rest, ok := strings.CutPrefix(name, "data/budget/"); ok {
		return path.Join("data", "budget-"+strconv.Itoa(p.Year), rest)
	}
	return strings.TrimSuffix(name, ".tmpl")
}

func (p newPortal) fill(name string) ([]byte, error) {
	source, err := fs.ReadFile(starter, name)
	if err != nil {
		return nil, err
	}
	t, err := template.New(name).Funcs(template.FuncMap{"quote": strconv.Quote}).Parse(string(source))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(io.Writer(&b), p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
