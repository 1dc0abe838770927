package budget

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// line is a row of form 0503117 or of the simple table: what a file's shape lacks stays empty.
type line struct {
	Part     dataset.Text  `col:"part"`
	Name     dataset.Text  `col:"name"`
	Line     dataset.Code  `col:"line"`
	Code     dataset.Code  `col:"code"`
	Approved dataset.Money `col:"approved"`
	Executed dataset.Money `col:"executed"`

	Unexecuted dataset.Money `col:"unexecuted"`
}

// sheet is one file as it was read.
type sheet struct {
	File    *dataset.File
	Date    time.Time // last day that it speaks of
	Rows    [4][]*row
	Result  *row              // line 450
	Renamed []diag.Diagnostic // codes with other names than the classification's, see sayNames
	Lost    [4]bool           // parts with a row whose code could not be read, which has been reported: their sums would say it again
}

// readFile reads one file into rows by part.
func readFile(f *dataset.File, c *classification, report *diag.Report) *sheet {
	r := reader{file: f, report: report, codes: c, sheet: &sheet{File: f}, part: -1}
	for l := range dataset.Rows[line](f, report) {
		r.enter(l.Block)
		r.take(l)
	}
	if !r.begun {
		return nil // the file could not be read, which dataset has said
	}
	r.sheet.Date = period(f, r.titles, report)
	if r.sheet.Date.IsZero() {
		return nil
	}
	r.judge()
	if r.sheet.empty() {
		return nil
	}
	return r.sheet
}

// empty says whether no row could be placed, which has been reported.
func (s *sheet) empty() bool {
	return len(slices.Concat(s.Rows[:]...)) == 0
}

// reader sorts the rows of one file into parts.
type reader struct {
	file   *dataset.File
	report *diag.Report
	codes  *classification
	sheet  *sheet
	block  *dataset.Block
	titles []dataset.Note
	part   part // of the rows that come; -1 is not known
	begun  bool
	stray  bool // a row of no part has been reported
}

// enter notes the titles of a block and what part its heading speaks of.
func (r *reader) enter(b *dataset.Block) {
	if r.begun && b == r.block {
		return
	}
	r.begun, r.block = true, b
	r.titles = append(r.titles, b.Above...)
	if p, ok := partOfHeading(b); ok {
		r.part = p
	}
}

// partOfHeading finds the part by what stands over a table: «Код расхода по бюджетной классификации», «2. Расходы бюджета».
func partOfHeading(b *dataset.Block) (part, bool) {
	for _, h := range b.Header {
		if p, ok := partInWords(h.Column()); ok && strings.Contains(strings.ToLower(h.Column()), "код") {
			return p, true
		}
	}
	for i := len(b.Above) - 1; i >= 0; i-- {
		if p, ok := partInWords(b.Above[i].Text); ok {
			return p, true
		}
	}
	return -1, false
}

// partInWords finds the first part that a text names.
func partInWords(text string) (part, bool) {
	s := strings.ToLower(text)
	first, found := len(s), part(-1)
	for p, stem := range map[part]string{income: "доход", expenditure: "расход", sources: "источник"} {
		if i := strings.Index(s, stem); i >= 0 && i < first {
			first, found = i, p
		}
	}
	return found, found >= 0
}

// take sorts one row in.
func (r *reader) take(l dataset.Row[line]) {
	v := l.Values
	if v.Part.Value != "" {
		p, ok := partNamed(v.Part.Value)
		if !ok {
			r.report.Add(unknownPart, v.Part.Cell.Pos(), v.Part.Value)
			return
		}
		r.part = p
	}
	number := lineCode(v)
	if p, ok := partOfLine(number); ok && v.Code.Value == "" {
		r.part = p
	}
	out := &row{
		Part: r.part, Line: number, Stated: number != "", Name: v.Name.Value, File: r.file, Number: l.Number, Place: v.Code.Cell,
		Amounts: [2]amount{read(v.Approved, l.Demo), read(v.Executed, l.Demo)}, Unexecuted: read(v.Unexecuted, l.Demo),
	}
	if number == lineResult || v.Code.Value == "" && isResult(v.Name.Value) {
		r.sheet.Result = out
		return
	}
	r.place(out, v)
}

// lineCode is the form's three digits of a row, the zero that Excel eats put back.
func lineCode(v line) string {
	if len(v.Line.Value) == 2 {
		return "0" + v.Line.Value
	}
	return v.Line.Value
}

// place gives a row its code, or says why it has none.
func (r *reader) place(out *row, v line) {
	if out.Part < 0 {
		if !r.stray { // once is enough: all rows of the table lack the same
			r.report.Add(noPart, v.Name.Cell.Pos(), v.Name.Value)
		}
		r.stray = true
		return
	}
	if out.Line == "" && v.Code.Value == "" && isTotal(v.Name.Value) {
		out.Line = out.Part.totalLine()
	}
	if out.Part == programmes && v.Code.Value == "" && isNonProgramme(v.Name.Value) {
		v.Code.Value = nonProgramme
	}
	c, ok := codeOf(out.Part, out.Line, v.Code)
	switch {
	case ok:
		out.Code = c
		r.sheet.Rows[out.Part] = append(r.sheet.Rows[out.Part], out)
	case v.Code.Value != "":
		r.sheet.Lost[out.Part] = true
		r.badLength(out.Part, v.Code)
	case v.Code.Cell.HasValue(): // a date, 1,2E+19: dataset has said what is wrong with it
		r.sheet.Lost[out.Part] = true
	case out.Amounts[approved].Set || out.Amounts[executed].Set:
		r.sheet.Lost[out.Part] = true
		r.report.Add(rowWithoutCode, v.Name.Cell.Pos(), v.Name.Value)
	}
}

// partOfLine is the part that a line of the form opens or continues.
func partOfLine(line string) (part, bool) {
	switch {
	case line == lineIncome:
		return income, true
	case line == lineExpenditure:
		return expenditure, true
	case line == lineSources || isSourceLine(line):
		return sources, true
	}
	return -1, false
}

// partNamed is the part that a simple table names in its first column.
func partNamed(word string) (part, bool) {
	for _, p := range parts {
		if strings.EqualFold(word, p.String()) {
			return p, true
		}
	}
	if strings.Contains(strings.ToLower(word), "программ") { // «расходы по программам» too
		return programmes, true
	}
	return partInWords(word)
}

// isTotal says whether a row without a code is the whole of its part by its name.
func isTotal(name string) bool {
	s := strings.ToLower(name)
	return strings.Contains(s, "всего") || strings.Contains(s, "итого")
}

// isResult says whether a row without a code is the budget's result by its name.
func isResult(name string) bool {
	s := strings.ToLower(name)
	return (strings.Contains(s, "дефицит") || strings.Contains(s, "профицит")) && !strings.Contains(s, "источник")
}

// judge reports rows that stand twice, of which the first is kept, and codes that the classification does not have.
func (r *reader) judge() {
	year := r.sheet.Date.Year()
	for p, rows := range r.sheet.Rows {
		first := map[code]*row{}
		r.sheet.Rows[p] = rows[:0]
		for _, row := range rows {
			if earlier := first[row.Code]; earlier != nil {
				r.alike(row, earlier)
				continue
			}
			first[row.Code] = row
			r.sheet.Rows[p] = append(r.sheet.Rows[p], row)
			r.judgeCode(row, year)
		}
	}
}

// sameName compares names by their letters alone: forms differ in case, ё, commas and brackets.
func sameName(a, b string) bool { return letters(a) == letters(b) }

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ё':
			return 'е'
		case r >= 'а' && r <= 'я' || r >= '0' && r <= '9':
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// period settles the last day that a file speaks of: its title and its passport must agree.
func period(f *dataset.File, titles []dataset.Note, report *diag.Report) time.Time {
	var said time.Time
	var where dataset.Note
	for _, t := range titles {
		if date, ok := titleDate(t.Text); ok {
			said, where = date, t
			break
		}
	}
	switch {
	case !f.Date.IsZero():
		if !said.IsZero() && !sameDay(said, f.Date) {
			disagree(f, where, said, f.Date, "date", report)
			if sameDay(said.AddDate(0, 0, 1), f.Date) { // «на 1 января» copied as it stands: the report is of the day before
				return said
			}
		}
		return day(f.Date.Year(), f.Date.Month(), f.Date.Day())
	case f.Year > 0:
		if said.IsZero() {
			return monthEnd(f.Year, 12)
		}
		if said.Year() != f.Year {
			disagree(f, where, said, monthEnd(f.Year, 12), "year", report)
		}
		return said
	case said.IsZero():
		report.Add(noPeriod, f.At(""), f.Path)
	}
	return said
}

func disagree(f *dataset.File, title dataset.Note, said, passport time.Time, key string, report *diag.Report) {
	report.Put(diag.Diagnostic{
		Rule: otherPeriod,
		Pos:  diag.Pos{File: f.Path, Line: title.Row, Text: title.Text},
		Args: []any{said.Format(printed), passport.Format(printed)},
		Related: []diag.Related{{
			Pos:  f.At(key),
			Note: diag.Text{RU: "паспорт говорит о другом дне", EN: "the passport speaks of another day"},
		}},
	})
}
