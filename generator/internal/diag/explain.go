package diag

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Explain prints what a rule checks and why, for a terminal.
func Explain(w io.Writer, r *Rule, l Lang) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s %s\n%s\n\n", r.Code, r.Name, severityWords[r.Severity].In(l))
	fmt.Fprintf(out, "%s\n\n", indent(placeholders(r.Message.In(l)), "    "))
	fmt.Fprintf(out, "%s\n", wrap(r.Why.In(l), 80))
	section := func(title Text, text string) {
		if text != "" {
			fmt.Fprintf(out, "\n%s:\n%s\n", title.In(l), indent(text, "    "))
		}
	}
	section(wordBad, r.Bad.In(l))
	section(wordGood, r.Good.In(l))
	section(wordDo, wrap(advice(r, l), 76))
	return out.Flush()
}

var rulesIntro = Text{
	RU: `# Правила проверки

<!-- Этот файл пишет команда otkryto docs; правьте тексты правил в коде. -->

Программа проверяет всё, что прочла, и сообщает обо всём сразу. У каждого правила постоянный код. Ошибка не пускает сборку дальше, и отключить
её нельзя. Предупреждение сборку пропускает, если она не строгая (` + "`--strict`" + `); замечание не мешает никогда. Предупреждения и замечания
отключаются по коду в ` + "`content/site.yaml`" + `: ` + "`warnings_off: [КОД]`" + `. То же, что на этой странице, печатает ` + "`otkryto explain КОД`" + `.
`,
	EN: `# Rules

<!-- This file is written by otkryto docs; edit the texts of the rules in the code. -->

The program checks all that it reads and reports everything at once. Every rule has a lasting code. An error stops the build and cannot be
switched off. A warning stops only a strict build (` + "`--strict`" + `); a notice stops nothing. Warnings and notices are switched off by code in
` + "`content/site.yaml`" + `: ` + "`warnings_off: [CODE]`" + `. ` + "`otkryto explain CODE`" + ` prints what this page says.
`,
}

var (
	rulesHead      = Text{"| Код | Название | Строгость | Сообщение |", "| Code | Name | Severity | Message |"}
	severityColumn = [...]Text{Error: {"ошибка", "error"}, Warning: {"предупреждение", "warning"}, Notice: {"замечание", "notice"}}
)

// RulesMarkdown writes docs/rules.md: a table of all rules, then each one in full, by code.
func RulesMarkdown(w io.Writer, rules []*Rule, l Lang) error {
	sorted := slices.SortedFunc(slices.Values(rules), func(a, b *Rule) int { return strings.Compare(a.Code, b.Code) })
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n%s\n|---|---|---|---|\n", rulesIntro.In(l), rulesHead.In(l))
	for _, r := range sorted {
		message := strings.ReplaceAll(placeholders(r.Message.In(l)), "|", `\|`)
		fmt.Fprintf(out, "| [%s](#%s-%s) | %s | %s | %s |\n", r.Code, strings.ToLower(r.Code), r.Name, r.Name, severityColumn[r.Severity].In(l), message)
	}
	for _, r := range sorted {
		ruleMarkdown(out, r, l)
	}
	return out.Flush()
}

func ruleMarkdown(w io.Writer, r *Rule, l Lang) {
	fmt.Fprintf(w, "\n## %s %s\n\n", r.Code, r.Name)
	fmt.Fprintf(w, "%s: %s\n\n", capital(severityColumn[r.Severity].In(l)), sentence(placeholders(r.Message.In(l))))
	fmt.Fprintf(w, "%s\n", strings.TrimSpace(r.Why.In(l)))
	for _, example := range []struct{ title, text Text }{{wordBad, r.Bad}, {wordGood, r.Good}} {
		text := strings.Trim(example.text.In(l), "\n")
		fence := "```"
		for strings.Contains(text, fence) {
			fence += "`"
		}
		fmt.Fprintf(w, "\n%s:\n\n%stext\n%s\n%s\n", example.title.In(l), fence, text, fence)
	}
	if help := advice(r, l); help != "" {
		fmt.Fprintf(w, "\n%s: %s\n", wordDo.In(l), sentence(help))
	}
}

// advice is a rule's help without the arguments of a finding; "" when all of it is arguments, as «did you mean» is.
func advice(r *Rule, l Lang) string {
	help := placeholders(r.Help.In(l))
	if strings.Trim(help, "… ") == "" {
		return ""
	}
	return help
}

// sentence ends a text with a full stop unless it has an end of its own.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	for _, end := range []string{".", "…", "?", "!"} {
		if strings.HasSuffix(s, end) {
			return s
		}
	}
	return s + "."
}

func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

func indent(s, by string) string {
	lines := strings.Split(strings.Trim(s, "\n"), "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = by + line
		}
	}
	return strings.Join(lines, "\n")
}

// wrap breaks long lines between words; lines that fit and paragraphs stay as they are.
func wrap(s string, width int) string {
	var out []string
	for line := range strings.SplitSeq(strings.Trim(s, "\n"), "\n") {
		if utf8.RuneCountInString(line) <= width {
			out = append(out, line)
			continue
		}
		row := ""
		for _, word := range strings.Fields(line) {
			if row != "" && utf8.RuneCountInString(row)+1+utf8.RuneCountInString(word) > width {
				out = append(out, row)
				row = ""
			}
			if row != "" {
				row += " "
			}
			row += word
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}
