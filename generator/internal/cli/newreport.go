package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/draft"
)

// What `new dataset` says of a file, and what is to be done next.
var (
	msgSeen     = diag.Text{RU: "Файл %[1]s: кодировка %[2]s, разделитель — %[3]s, строк данных — %[4]d, столбцов — %[5]d\n", EN: "File %[1]s: encoding %[2]s, delimiter %[3]s, rows %[4]d, columns %[5]d\n"}
	msgFits     = diag.Text{RU: "Вид: %[1]s («%[2]s») — узнаны заголовки: %[3]d из %[4]d\n", EN: "Kind: %[1]s (\"%[2]s\"), headings known: %[3]d of %[4]d\n"}
	msgAnyTable = diag.Text{RU: "Вид: %[1]s («%[2]s») — ни один вид со своим разделом этих столбцов не узнал\n", EN: "Kind: %[1]s (\"%[2]s\"): no kind with a section of its own knows these columns\n"}
	msgWished   = diag.Text{RU: "Вид: %[1]s («%[2]s»), как указано\n", EN: "Kind: %[1]s (\"%[2]s\"), as asked\n"}
	msgFellBack = diag.Text{
		RU: "По заголовкам подошёл бы вид %[1]s, но с ним портал не проходит проверку: %[2]s. Записан вид %[3]s. Исправив файл, напишите в паспорте kind: %[1]s и уберите columns\n",
		EN: "By its headings the file would be of kind %[1]s, but with it the portal does not pass the check: %[2]s. Kind %[3]s was written. When the file is mended, write kind: %[1]s and take columns out\n",
	}
	msgUnitSeen   = diag.Text{RU: "Единица сумм: %s\n", EN: "Unit of amounts: %s\n"}
	msgPeriodSeen = diag.Text{RU: "Период: %s\n", EN: "Period: %s\n"}
	msgColumns    = diag.Text{RU: "Столбцы:\n", EN: "Columns:\n"}
	msgUnknownOf  = diag.Text{RU: "Не узнаны видом: %s\n", EN: "Not known to the kind: %s\n"}
	msgWritten    = diag.Text{RU: "Записано:\n", EN: "Written:\n"}
	msgSoundNext  = diag.Text{
		RU: "Проверка пройдена. Дальше:\n  1. Откройте %[1]s: проверьте название и типы, впишите источник и ответственного\n  2. %[2]s\n",
		EN: "The check is passed. Next:\n  1. Open %[1]s: look at title and types, fill in source and officer\n  2. %[2]s\n",
	}
	msgDoubtNext = diag.Text{
		RU: "Ошибок нет, но на предупреждения выше взгляните. Дальше:\n  1. Откройте %[1]s: проверьте название и типы, впишите источник и ответственного\n  2. %[2]s\n",
		EN: "There are no errors; look at the warnings above. Next:\n  1. Open %[1]s: look at title and types, fill in source and officer\n  2. %[2]s\n",
	}
	msgFaultyNext = diag.Text{
		RU: "Набор записан, но проверку не проходит: исправьте названное выше и повторите %[1]s\n",
		EN: "The dataset was written but does not pass the check: mend what is named above and try %[1]s again\n",
	}
	msgOthersFail = diag.Text{RU: "Ошибки есть и в других файлах портала: их покажет %s\n", EN: "Other files of the portal have errors, too: %s shows them\n"}
)

// settle checks the portal with the new dataset. A kind that was guessed by the headings and brings errors gives way to the one that takes any table.
func (n *newSet) settle(ctx context.Context, d *draft.Draft) error {
	report, err := n.inspect(ctx)
	if err != nil {
		return err
	}
	fell := ""
	if report.Failed(false) && n.wish.Kind == "" && d.Match.Known > 0 {
		plain, err := n.asTable()
		if err != nil {
			return err
		}
		if plain != nil {
			again, err := n.rewrite(ctx, plain)
			if err != nil {
				return err
			}
			if again.Count(diag.Error) < report.Count(diag.Error) {
				fell = n.say(msgFellBack, d.Kind.Name, firstError(report, again, n.lang), plain.Kind.Name)
				report, d = again, plain
			} else if report, err = n.rewrite(ctx, d); err != nil {
				return err
			}
		}
	}
	n.tell(d, fell)
	return n.next(report)
}

// asTable drafts the file as any table; nil when it does not read so.
func (n *newSet) asTable() (*draft.Draft, error) {
	kinds := n.kinds()
	i := slices.IndexFunc(kinds, func(k dataset.Kind) bool {
		return !slices.ContainsFunc(k.Tables, func(t dataset.Table) bool { return len(t.Columns) > 0 })
	})
	if i < 0 {
		return nil, nil
	}
	wish := n.wish
	n.wish.Kind = kinds[i].Name
	d, err := n.look()
	n.wish = wish
	if err != nil || d.Info.Rows == 0 || !clean(d) {
		return nil, err
	}
	return d, nil
}

// rewrite puts another draft in the place of the passport that this run has written, and checks again.
func (n *newSet) rewrite(ctx context.Context, d *draft.Draft) (*diag.Report, error) {
	if err := os.WriteFile(n.onDisk("passport.yaml"), []byte(d.Passport()), 0o644); err != nil {
		return nil, err
	}
	return n.inspect(ctx)
}

// firstError is the first error of a report that another lacks: its code and message.
func firstError(report, other *diag.Report, lang diag.Lang) string {
	known := map[string]bool{}
	for _, d := range other.All() {
		known[d.Rule.Code+d.Pos.String()+d.Message(lang)] = true
	}
	for _, d := range report.All() {
		if d.Rule.Severity == diag.Error && !known[d.Rule.Code+d.Pos.String()+d.Message(lang)] {
			return d.Rule.Code + " " + d.Message(lang)
		}
	}
	return ""
}

// tell prints what was found.
func (n *newSet) tell(d *draft.Draft, fell string) {
	out := n.Stdout
	fmt.Fprint(out, n.say(msgSeen, diag.Visible(n.name), d.Info.Encoding, draft.DelimiterWord(d.Info.Delimiter), d.Info.Rows, len(d.Info.Columns)))
	title := n.say(d.Kind.Title)
	switch {
	case fell != "":
		fmt.Fprint(out, fell)
	case n.wish.Kind != "":
		fmt.Fprint(out, n.say(msgWished, d.Kind.Name, title))
	case d.Match.Known > 0:
		fmt.Fprint(out, n.say(msgFits, d.Kind.Name, title, d.Match.Known, d.Match.Of))
	default:
		fmt.Fprint(out, n.say(msgAnyTable, d.Kind.Name, title))
	}
	if len(d.Unknown) > 0 {
		fmt.Fprint(out, n.say(msgUnknownOf, diag.Visible("«"+strings.Join(d.Unknown, "», «")+"»")))
	}
	if d.Unit != "" {
		fmt.Fprint(out, n.say(msgUnitSeen, d.Unit+". руб."))
	}
	if p := d.Period(); p != "" {
		fmt.Fprint(out, n.say(msgPeriodSeen, p))
	}
	if len(d.Columns) > 0 {
		fmt.Fprint(out, n.say(msgColumns))
		for _, c := range d.Columns {
			typ := c.TypeName()
			if c.Unit != "" {
				typ += ", " + c.Unit
			}
			fmt.Fprintf(out, "  %-3s %-32s %s\n", c.Letter, diag.Visible(oneLine(c.Heading)), diag.Visible(typ))
		}
	}
	fmt.Fprint(out, n.say(msgWritten))
	for _, name := range n.written {
		fmt.Fprintf(out, "  %s\n", n.shown(name))
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// next prints what the check says of the dataset, and what is to be done.
func (n *newSet) next(report *diag.Report) error {
	var own diag.Report
	others := false
	for _, d := range report.All() {
		if d.Pos.File == n.folder() || strings.HasPrefix(d.Pos.File, n.folder()+"/") {
			own.Put(d)
		} else {
			others = others || d.Rule.Severity == diag.Error
		}
	}
	if err := own.Text(n.Stderr, diag.TextOptions{Lang: n.lang, Color: isTerminal(n.Stderr), Root: n.root()}); err != nil {
		return err
	}
	if others {
		fmt.Fprint(n.Stdout, n.say(msgOthersFail, n.checkCommand()))
	}
	if own.Failed(false) {
		fmt.Fprint(n.Stdout, n.say(msgFaultyNext, n.checkCommand()))
		return errFaults
	}
	word := msgSoundNext
	if own.Failed(true) {
		word = msgDoubtNext
	}
	fmt.Fprint(n.Stdout, n.say(word, n.shown("passport.yaml"), n.checkCommand()))
	return nil
}

// checkCommand is what to type to check the portal.
func (n *newSet) checkCommand() string {
	if n.dir != "." {
		return n.called() + " -C " + n.dir + " check"
	}
	return n.called() + " check"
}
