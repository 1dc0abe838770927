package dataset

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"otkryto/generator/internal/diag"
)

// KindsMarkdown writes docs/data.md: what a passport may say, how tables are read, and every kind with its tables and columns.
func KindsMarkdown(w io.Writer, kinds []Kind, lang diag.Lang) error {
	d := docWriter{w: bufio.NewWriter(w), lang: lang}
	d.text(docIntro)
	d.keys(docPassportKeys, passportKeys)
	d.keys(docFileKeys, fileKeys)
	d.keys(docColumnKeys, columnKeys)
	d.text(docColumns)
	d.keys(docActKeys, actKeys)
	d.keys(docLicenceKeys, licenceKeys)
	d.keys(docExplanationKeys, explanationKeys)
	d.keys(docCorrectionKeys, correctionKeys)
	d.keys(docWithheldKeys, withheldKeys)
	d.text(docWithheld)
	d.keys(docViewKeys, viewKeys)
	d.text(docReleases)
	d.keys(docReleaseKeys, releaseKeys)
	d.text(docReading)
	d.text(docKinds)
	for i := range kinds {
		d.kind(&kinds[i])
	}
	return d.w.Flush()
}

// docWriter writes Markdown in one language; errors stay in w until Flush.
type docWriter struct {
	w    *bufio.Writer
	lang diag.Lang
}

func (d docWriter) text(t diag.Text) { fmt.Fprintf(d.w, "%s\n\n", strings.TrimSpace(t.In(d.lang))) }

// keys writes a table of keys under a heading.
func (d docWriter) keys(title diag.Text, keys []Key) {
	d.text(title)
	d.row(docKey, docMeaning)
	fmt.Fprintln(d.w, "|---|---|")
	for _, k := range keys {
		fmt.Fprintf(d.w, "| `%s` | %s |\n", k.Name, escapeCell(k.Doc.In(d.lang)))
	}
	fmt.Fprintln(d.w)
}

func (d docWriter) row(cells ...diag.Text) {
	for _, c := range cells {
		fmt.Fprintf(d.w, "| %s ", c.In(d.lang))
	}
	fmt.Fprintln(d.w, "|")
}

// kind writes one kind.
func (d docWriter) kind(k *Kind) {
	fmt.Fprintf(d.w, "### `%s` — %s\n\n", k.Name, k.Title.In(d.lang))
	if doc := strings.TrimSpace(k.Doc.In(d.lang)); doc != "" {
		fmt.Fprintf(d.w, "%s\n\n", doc)
	}
	if len(k.Keys) > 0 {
		d.keys(docOptions, k.Keys)
	}
	if k.open() {
		d.text(docAnyColumns)
	}
	for i := range k.Tables {
		d.table(&k.Tables[i])
	}
}

// table writes the columns of one table.
func (d docWriter) table(t *Table) {
	if len(t.Columns) == 0 {
		return
	}
	fmt.Fprintf(d.w, "#### `%s` — %s\n\n", t.Name, t.Title.In(d.lang))
	d.row(docColumn, docMeaning, docType, docRequired, docHeadings)
	fmt.Fprintln(d.w, "|---|---|---|---|---|")
	for i := range t.Columns {
		c := &t.Columns[i]
		var headings []string
		for _, h := range c.Headings {
			headings = append(headings, "«"+escapeCell(h)+"»")
		}
		required := ""
		if c.Required {
			required = docYes.In(d.lang)
		}
		fmt.Fprintf(d.w, "| `%s` | %s | %s | %s | %s |\n", c.Name, escapeCell(c.Title.In(d.lang)), d.typ(c), required, strings.Join(headings, ", "))
	}
	fmt.Fprintln(d.w)
}

// typ says what a column holds.
func (d docWriter) typ(c *Column) string {
	s := docTypes[c.Type].In(d.lang)
	if c.Unit != "" {
		s += ", " + escapeCell(c.Unit)
	}
	if c.Repeat {
		s += ", " + docRepeats.In(d.lang)
	}
	return s
}

// escapeCell keeps a text inside a cell of a Markdown table.
func escapeCell(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "|", `\|`)), " ")
}

var docTypes = map[Type]diag.Text{
	"":         {RU: "текст", EN: "text"},
	TypeText:   {RU: "текст", EN: "text"},
	TypeCode:   {RU: "код", EN: "code"},
	TypeMoney:  {RU: "сумма", EN: "amount"},
	TypeNumber: {RU: "число", EN: "number"},
	TypeDate:   {RU: "дата", EN: "date"},
	TypeYear:   {RU: "год", EN: "year"},
	TypeStatus: {RU: "статус: official или demo", EN: "status: official or demo"},

	TypeYearMonth: {RU: "месяц", EN: "month"},
	TypePeriod:    {RU: "период", EN: "period"},
	TypeBoolean:   {RU: "да или нет", EN: "true or false"},
}

var (
	docKey      = diag.Text{RU: "Ключ", EN: "Key"}
	docMeaning  = diag.Text{RU: "Что значит", EN: "Meaning"}
	docColumn   = diag.Text{RU: "Столбец", EN: "Column"}
	docType     = diag.Text{RU: "Тип", EN: "Type"}
	docRequired = diag.Text{RU: "Обязателен", EN: "Required"}
	docHeadings = diag.Text{RU: "Узнаётся по заголовку", EN: "Known headings"}
	docYes      = diag.Text{RU: "да", EN: "yes"}
	docRepeats  = diag.Text{RU: "может повторяться", EN: "may repeat"}
	docOptions  = diag.Text{RU: "Свои ключи вида пишут в паспорте под `options`:", EN: "Keys of the kind's own stand in the passport under `options`:"}

	docAnyColumns = diag.Text{
		RU: "Столбцы любые: заголовок — первая строка, в которой заполнены почти все ячейки и нет чисел. Что в столбце — числа, даты, коды или слова, — видно по его ячейкам.",
		EN: "Any columns: the heading is the first row whose cells are nearly all filled and hold no numbers. Whether a column holds numbers, dates, codes or words shows in its cells.",
	}
	docPassportKeys = diag.Text{RU: "### Ключи паспорта", EN: "### Keys of a passport"}
	docFileKeys     = diag.Text{RU: "### Ключи файла, в списке `files`", EN: "### Keys of a file, in the list `files`"}
	docColumnKeys   = diag.Text{RU: "### Ключи столбца, в `columns`", EN: "### Keys of a column, in `columns`"}
	docActKeys      = diag.Text{RU: "### Ключи правового акта, в `act` у набора и у файла", EN: "### Keys of a legal act, in `act` of a dataset and of a file"}
	docLicenceKeys  = diag.Text{RU: "### Ключи лицензии, в `licence`", EN: "### Keys of a licence, in `licence`"}

	docExplanationKeys = diag.Text{RU: "### Ключи объяснения, в списке `explanations`", EN: "### Keys of an explanation, in the list `explanations`"}
	docCorrectionKeys  = diag.Text{RU: "### Ключи исправления, в списке `corrections`", EN: "### Keys of a correction, in the list `corrections`"}
	docWithheldKeys    = diag.Text{RU: "### Ключи закрытых значений, в списке `withheld`", EN: "### Keys of withheld values, in the list `withheld`"}
	docViewKeys        = diag.Text{RU: "### Ключи графика или таблицы, в списке `views`", EN: "### Keys of a chart or a table, in the list `views`"}
	docKinds           = diag.Text{RU: "## Виды наборов", EN: "## Kinds of dataset"}
)

var docIntro = diag.Text{
	RU: `<!-- Страница составлена командой «otkryto docs»; правьте описания видов в коде разделов. -->

# Данные

Один набор данных — одна папка в ` + "`data/`" + `: паспорт ` + "`passport.yaml`" + ` и файлы CSV рядом с ним или в подпапках. Имя папки — строчные латинские буквы, цифры
и дефисы; оно входит в адрес набора.

## Паспорт

` + "```yaml" + `
title: Исполнение бюджета за 2022 год
kind: budget
status: official          # или demo — придумано для примера
source: "Отчёт об исполнении бюджета, форма 0503117"
updated: 2023-01-20
files:
  - path: 2022.csv
    date: 31.12.2022      # отчёт «на 1 января 2023 г.»
    unit: тыс. руб.       # если суммы в файле в тысячах
` + "```" + `

Неизвестный ключ — ошибка: опечатка не должна молча выключить то, что вы хотели указать.`,
	EN: `<!-- Made by "otkryto docs"; mend the descriptions of kinds in the sections' code. -->

# Data

A dataset is a folder in ` + "`data/`" + `: a passport, ` + "`passport.yaml`" + `, and CSV files beside it or in subfolders. The folder's name has lower-case Latin letters,
digits and hyphens; it is part of the dataset's address.

## Passport

` + "```yaml" + `
title: Budget execution in 2022
kind: budget
status: official          # or demo: invented data
source: "Report on execution, form 0503117"
updated: 2023-01-20
files:
  - path: 2022.csv
    date: 31.12.2022      # the report "on 1 January 2023"
    unit: тыс. руб.       # when the file has thousands
` + "```" + `

An unknown key is an error: a slip must not silently switch off what was meant.`,
}

var docReading = diag.Text{
	RU: `## Как читаются файлы CSV

- **Кодировка** определяется сама: UTF-8 с меткой и без, windows-1251, CP866, KOI8-R, ISO-8859-1, UTF-16 с меткой. **Разделитель** тоже: точка с запятой, запятая или табуляция.
- **Заголовок** ищется под титульными строками и занимает до трёх строк; строка с номерами граф 1, 2, 3… пропускается. Столбцы узнаются по имени из таблиц ниже, по известным
  заголовкам (без учёта регистра, ё, переносов, кавычек, сносок и единицы в скобках) или по вашему названию в ` + "`columns`" + ` паспорта.
- В файле может быть **несколько таблиц**: каждая начинается своим заголовком.
- **Числа**: пробелы любого вида между тройками, запятая или точка перед дробной частью, минус или скобки у отрицательных. «-», «–», «х», «X», «н/д» и пустая ячейка — нет значения; это не ноль.
- **Суммы** — в рублях, если ` + "`unit`" + ` не говорит другого. Они хранятся в копейках, точно.
- **Даты**: 31.12.2022 или 2022-12-31. **Коды**: ведущие нули сохраняются, пробелы внутри не важны.
- **Строки без данных** — титул, «в том числе:», сноски, подписи — хранятся как примечания.
- Необязательный столбец ` + "`status`" + ` («Статус данных») помечает отдельные строки: official или demo.
- В замечаниях строка и столбец названы так, как их показывает Excel.`,
	EN: `## How CSV files are read

- The **encoding** is found: UTF-8 with or without a mark, windows-1251, CP866, KOI8-R, ISO-8859-1, UTF-16 with a mark. So is the **delimiter**: semicolon, comma or tab.
- The **heading** is looked for below title rows and takes up to three rows; a row numbering the columns is skipped. Columns are known by the names in the tables below, by known headings
  (case, ё, hyphenation, quotes, footnote marks and a unit in brackets aside), or by your own heading in ` + "`columns`" + ` of the passport.
- A file may hold **several tables**: each begins with a heading.
- **Numbers**: blanks of any kind between groups of three, comma or point, minus or brackets for negative ones. "-", "–", "х", "X", "н/д" and an empty cell are no value, which is not zero.
- **Amounts** are roubles unless ` + "`unit`" + ` says otherwise. They are kept in kopecks, exactly.
- **Dates**: 31.12.2022 or 2022-12-31. **Codes**: leading zeros stay, blanks inside do not matter.
- **Rows without data** (titles, «в том числе:», footnotes, signatures) are kept as notes.
- An optional column ` + "`status`" + ` marks single rows: official or demo.
- Findings name row and column as Excel shows them.`,
}

var docWithheld = diag.Text{
	RU: `Закрытое значение заменяется словами «не раскрывается», как только строка прочитана: его нет ни на страницах, ни в таблицах, ни в выгрузках, ни в старых
выпусках; исходный файл и его контрольная сумма не публикуются. Ещё надёжнее вовсе не хранить тайну в репозитории: напишите в ячейке «не раскрывается»
(в столбцах чисел и дат подойдут и «к», «конфиденциально»), тогда запись в паспорте нужна только ради причины.`,
	EN: "A withheld value is replaced by the words «не раскрывается» as soon as its row is read: it is on no page, in no table, export or old release; the original file and " +
		"its hash are not published. Safer still is not to keep the secret in the repository at all: type «не раскрывается» or withheld in the cell, and the passport only gives the reason.",
}
