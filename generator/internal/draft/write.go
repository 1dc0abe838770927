package draft

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
)

// Passport writes the passport. Its comments are in Russian and tell the clerk what to look at and what to fill in.
func (d *Draft) Passport() string {
	w := &writer{}
	w.comment("Паспорт набора. Составлен командой «otkryto new dataset» по файлу %s: %s", d.File, d.seen())
	w.comment("Проверьте каждую строку. Строки с # не действуют: уберите «# » и впишите своё. Все ключи — в docs/data.md.")
	w.line("")
	w.line("title: %s", quoted(d.Title))
	w.comment("title_en: Название по-английски, если набор нужен и за пределами страны")
	w.comment("description: О чём данные, одним-двумя предложениями")
	w.line("kind: %s", d.Kind.Name)
	w.line("status: %s", d.Status)
	w.statusNote(d.Status)
	w.line("")
	w.comment("Кто отвечает и откуда данные. Не указанное берётся из content/site.yaml, кроме источника.")
	w.comment("owner: Орган, который публикует")
	w.comment("responsible: Должность и имя ответственного")
	w.comment("phone: Телефон ответственного")
	w.comment("email: Почта ответственного")
	w.comment("source: Документ или форма, из которой взяты данные")
	w.comment("source_url: https://адрес-источника")
	w.comment("act: {number: номер, date: 2022-01-31, title: Название правового акта}")
	w.comment("keywords: [слово, другое слово]")
	w.comment("theme: Тема каталога")
	w.comment("licence: {name: Название лицензии, url: https://адрес-лицензии}")
	w.line("")
	w.comment("Когда опубликовано и как часто обновляется: year, quarter, month или once.")
	w.comment("created: 2022-01-31")
	w.comment("period: year")
	w.comment("next_due: 2023-01-31")
	w.line("")
	d.options(w)
	d.files(w)
	d.columns(w)
	return w.String()
}

// seen says in a line what the file is.
func (d *Draft) seen() string {
	if d.Info.Encoding == "" {
		return "прочитан не был."
	}
	return fmt.Sprintf("кодировка %s, разделитель — %s, строк данных — %d.", d.Info.Encoding, DelimiterWord(d.Info.Delimiter), d.Info.Rows)
}

// DelimiterWord is a delimiter in words, in Russian.
func DelimiterWord(d string) string {
	switch d {
	case ";":
		return "точка с запятой"
	case ",":
		return "запятая"
	case "\t":
		return "табуляция"
	}
	return "«" + strings.TrimSpace(printable(d)) + "»"
}

// options names the keys that the kind understands.
func (d *Draft) options(w *writer) {
	if len(d.Kind.Keys) == 0 {
		return
	}
	w.comment("Ключи вида «%s»:", d.Kind.Name)
	w.comment("options:")
	for _, k := range d.Kind.Keys {
		w.comment("  %s: %s", k.Name, strings.ReplaceAll(k.Doc.RU, "\n", " "))
	}
	w.line("")
}

// files writes the list of one file.
func (d *Draft) files(w *writer) {
	w.line("files:")
	w.line("  - path: %s", quoted(d.File))
	switch {
	case !d.Date.IsZero():
		w.note("Последний день, который охвачен%s", d.from())
		w.line("    date: %s", d.Date.Format("2006-01-02"))
	case d.Year > 0:
		w.line("    year: %d", d.Year)
	default:
		if p := d.Period(); p != "" {
			w.note("Годы стоят в строках: %s", p)
		}
		w.note("Если весь файл за один год или на один день, уберите # у одной из строк:")
		w.line("    # year: 2022")
		w.line("    # date: 2022-12-31")
	}
	if d.Unit != "" {
		w.note("Единица сумм, как сказано в файле")
		w.line("    unit: %s", d.Unit)
	}
}

// from says which words the date was taken from.
func (d *Draft) from() string {
	if d.AsOf == "" {
		return ""
	}
	return " (в файле сказано «" + printable(d.AsOf) + "»)"
}

// columns writes the columns of a table without a kind, or says which the kind does not know.
func (d *Draft) columns(w *writer) {
	if len(d.Unknown) > 0 {
		w.line("")
		w.comment("Столбцы, которых вид «%s» не знает (публикуются как есть; чтобы задать им тип, опишите их в columns):", d.Kind.Name)
		for _, h := range d.Unknown {
			w.comment("  %s", h)
		}
	}
	if len(d.Columns) == 0 {
		return
	}
	w.line("")
	w.comment("Столбцы: имя для программ, заголовок в файле, что в ячейках. Проверьте типы; можно добавить title, title_en, unit, required,")
	w.comment("unique, min, max, min_length, max_length, pattern, enum и codes — тогда каждая ячейка будет проверяться.")
	w.line("columns:")
	for _, c := range d.Columns {
		keys := fmt.Sprintf("heading: %s, type: %s", quoted(c.Heading), c.TypeName())
		if c.Unit != "" {
			keys += ", unit: " + quoted(c.Unit)
		}
		w.line("  %s: {%s}", c.Name, keys)
	}
}

// writer writes lines.
type writer struct{ bytes.Buffer }

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.Buffer, format+"\n", args...) }

// comment writes a line that YAML passes over, whatever stands in it.
func (w *writer) comment(format string, args ...any) {
	fmt.Fprintf(&w.Buffer, "# %s\n", printable(fmt.Sprintf(format, args...)))
}

// note is a comment within the list of files.
func (w *writer) note(format string, args ...any) {
	fmt.Fprintf(&w.Buffer, "    # %s\n", printable(fmt.Sprintf(format, args...)))
}

func (w *writer) statusNote(s dataset.Status) {
	if s == dataset.Official {
		w.comment("official: данные из источника. Если хоть часть придумана для примера, напишите demo.")
		return
	}
	w.comment("demo: данные придуманы для примера, и портал помечает их словом «демо». У настоящих напишите official.")
}

// printable makes one line of a text: what is no letter or sign becomes a blank.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || slices.Contains([]rune{0x2028, 0x2029, 0xfeff, 0xfffd}, r) {
			return ' '
		}
		return r
	}, s)
}

// quoted is a text as YAML and JSON both read it.
func quoted(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(strings.ToValidUTF8(s, "\ufffd")); err != nil {
		panic("draft: a text that JSON cannot write: " + err.Error()) // a string is always written
	}
	return strings.TrimSpace(b.String())
}
