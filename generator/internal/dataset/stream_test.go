package dataset

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// outline reads a file as one text: blocks with titles, headings, rows, notes.
func outline(f *File, report *diag.Report) string {
	var b strings.Builder
	var last *Block
	notes := func() {
		if last != nil {
			for _, n := range last.Notes {
				fmt.Fprintf(&b, "note %d %s\n", n.Row, n.Text)
			}
		}
	}
	for r := range Records(f, report) {
		if r.Block != last {
			notes()
			last = r.Block
			fmt.Fprintf(&b, "block %d", last.Index)
			for _, n := range last.Above {
				fmt.Fprintf(&b, " [%d %s]", n.Row, n.Text)
			}
			b.WriteString(":")
			for _, h := range last.Header {
				fmt.Fprintf(&b, " %s%d=%s/%s", h.Letter(), h.Row, h.Column(), h.Name())
			}
			b.WriteString("\n")
		}
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Machine())
		}
		fmt.Fprintf(&b, "%d: %s\n", r.Number, strings.Join(cells, "|"))
	}
	notes()
	return b.String()
}

func TestOutline(t *testing.T) {
	for _, c := range []struct {
		name, csv, want string
		codes           []string
	}{
		{
			name: "form with titles, numbering, lead-in and footnote",
			csv: "Расходы бюджета;;;;\nна 1 января 2022 г.;;;;\n;;;;\n" +
				"Наименование показателя;Код строки;Код по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено\n1;2;3;4;5\n" +
				"Расходы бюджета - всего;200;х;1 000,50;900\nв том числе:;;;-;-\n\nОбщегосударственные вопросы;;000 0100 0000000000 000;1 000,50;900\n* по данным отчёта;;;;\n",
			want: `block 0 [1 Расходы бюджета] [2 на 1 января 2022 г.]: A4=Наименование показателя/name B4=Код строки/line C4=Код по бюджетной классификации/code D4=Утвержденные бюджетные назначения/approved E4=Исполнено/executed
6: Расходы бюджета - всего|200||1000.50|900.00
9: Общегосударственные вопросы||00001000000000000000|1000.50|900.00
note 7 в том числе:
note 10 * по данным отчёта
`,
		},
		{
			name: "three tables, headings repeated, titles between, signature",
			csv: "1. Доходы;;;;\nНаименование;Код строки;Код;Утверждено;Исполнено\nДоходы - всего;010;х;5;4\n\n" +
				"* сноска;;;;\n2. Расходы;;;;Форма 0503117 с.2\nНаименование;Код строки;Код;Утверждено;Исполнено\n1;2;3;4;5\nРасходы - всего;200;х;6;3\n" +
				"Наименование;Код строки;Код;Утверждено;Исполнено\nИсточники - всего;500;х;-;-1\n" +
				"Руководитель финансового органа;;________;И.И. Иванов;\n;;(подпись);;\n«14» января 2022 г.;;;;\n",
			want: `block 0 [1 1. Доходы]: A2=Наименование/name B2=Код строки/line C2=Код/code D2=Утверждено/approved E2=Исполнено/executed
3: Доходы - всего|010||5.00|4.00
note 5 * сноска
block 1 [6 2. Расходы Форма 0503117 с.2]: A7=Наименование/name B7=Код строки/line C7=Код/code D7=Утверждено/approved E7=Исполнено/executed
9: Расходы - всего|200||6.00|3.00
block 2: A10=Наименование/name B10=Код строки/line C10=Код/code D10=Утверждено/approved E10=Исполнено/executed
11: Источники - всего|500|||-1.00
note 12 Руководитель финансового органа ________ И.И. Иванов
note 13 (подпись)
note 14 «14» января 2022 г.
`,
		},
		{
			name: "heading over two rows, merged cells, hyphenation",
			csv:  "\"Наимено-\nвание\";Код;Бюджет города;;Прочее\n;;Утвер-;Исполнено;\n;;ждено;;\nДоходы;010;5;4;x y\n",
			want: `block 0: A3=Наименование/name B3=Код/code C3=Бюджет города Утверждено/approved D3=Бюджет города Исполнено/executed E3=Прочее/
4: Доходы|010|5.00|4.00|x y
`,
		},
		{
			name: "heading over two rows",
			csv:  "Наименование;Код;Бюджет города;;Бюджет области;\n;;Утверждено;Исполнено всего;Утверждено;Исполнено\n1;2;3;4;5;6\nДоходы;0100;5;4;3;2\n",
			want: `block 0: A2=Наименование/name B2=Код/code C2=Бюджет города Утверждено/approved D2=Бюджет города Исполнено всего/ E2=Бюджет области Утверждено/ F2=Бюджет области Исполнено/executed
4: Доходы|0100|5.00|4|3|2.00
`,
			codes: []string{"CSV007 2:3"},
		},
		{
			name: "unit in headings, footnote marks, quotes, ё",
			csv:  "«Наименование»;Код 1);Утверждено*, руб.;Исполнено (руб.)\nДоходы;0100;5;4\n",
			want: `block 0: A1=«Наименование»/name B1=Код 1)/code C1=Утверждено*, руб./approved D1=Исполнено (руб.)/executed
2: Доходы|0100|5.00|4.00
`,
		},
		{
			name: "blank rows and quoted line breaks are counted as Excel does",
			csv:  "Наименование;Код;Исполнено\n\n\n\"Доходы\nвсего\";0100;4\n\nРасходы;0200;5\n",
			want: `block 0: A1=Наименование/name B1=Код/code C1=Исполнено/executed
4: Доходы всего|0100|4.00
6: Расходы|0200|5.00
`,
		},
		{
			name: "Excel's sep line is no row, trailing empty cells are none",
			csv:  "sep=;\r\nНаименование;Код;Исполнено;;;\r\nДоходы;0100;4;;;\r\n",
			want: `block 0: A1=Наименование/name B1=Код/code C1=Исполнено/executed
2: Доходы|0100|4.00
`,
		},
		{
			name: "numbering with letters, formula",
			csv:  "Наименование;Код;Утверждено;Исполнено\nА;Б;1;2=1-0\nДоходы;0100;5;4\n",
			want: `block 0: A1=Наименование/name B1=Код/code C1=Утверждено/approved D1=Исполнено/executed
3: Доходы|0100|5.00|4.00
`,
		},
		{
			name: "a footnote that ends right before the next heading, another order of columns",
			csv:  "Код;Наименование;Исполнено\n0100;Доходы;4\nИсполнено;Код;Наименование\n5;0200;Расходы\n",
			want: `block 0: A1=Код/code B1=Наименование/name C1=Исполнено/executed
2: 0100|Доходы|4.00
block 1: A3=Исполнено/executed B3=Код/code C3=Наименование/name
4: 5.00|0200|Расходы
`,
		},
		{
			name: "a row torn by a line break",
			csv:  "Код;Наименование;Исполнено\n0100;Доходы;4\n0200;Расходы на\nобразование;5\n0300;Прочее;6\n",
			want: `block 0: A1=Код/code B1=Наименование/name C1=Исполнено/executed
2: 0100|Доходы|4.00
3: 0200|Расходы на|
4: образование|5|
5: 0300|Прочее|6.00
`,
			codes: []string{"CSV008 3", "CSV008 4"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, report := load(t, "budget", c.csv)
			got := outline(f, report)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(append([]string{}, c.codes...), codes(report)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestForm reads form 0503117 as Excel saves it from the treasury's workbook: merged cells, hyphenated headings, three tables, signatures.
func TestForm(t *testing.T) {
	csv, err := os.ReadFile("testdata/form.csv")
	if err != nil {
		t.Fatal(err)
	}
	kind := budgetKind
	kind.Tables = []Table{{Name: "form", Columns: slices.Clone(budgetKind.Tables[0].Columns)}}
	kind.Tables[0].Columns[1].Required = true
	kind.Tables[0].Columns[2].Headings = []string{
		"Код дохода по бюджетной классификации", "Код расхода по бюджетной классификации", "Код источника финансирования дефицита бюджета по бюджетной классификации",
	}
	report := &diag.Report{}
	ds, err := Open(portal("budget", csv), []Kind{kind}, report)
	if err != nil {
		t.Fatal(err)
	}
	testutil.Golden(t, "testdata/form.txt", []byte(outline(ds[0].Files[0], report)))
	if d := cmp.Diff([]string{}, codes(report)); d != "" {
		t.Error(d)
	}
}

// TestWeakHeadings: a heading with a slip in it is still the heading, though a better one follows.
func TestWeakHeadings(t *testing.T) {
	f, report := load(t, "budget", "Наименование;Шифр;Утверждено;Исполнено\nДоходы;0100;5;4\nНаименование;Код;Утверждено;Исполнено\nРасходы;0200;5;4\nНаименование;Шифр;Утверждено;Исполнено\nИное;0300;1;1\n")
	rows := grid(f, report)
	if d := cmp.Diff([]string{"2: Доходы | 0100 | 5.00 | 4.00", "4: Расходы | 0200 | 5.00 | 4.00", "6: Иное | 0300 | 1.00 | 1.00"}, rows); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"CSV006 1", "CSV006 5"}, codes(report)); d != "" {
		t.Error(d)
	}
}
