package format

import (
	"strings"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"
)

// visible shows no-break spaces as ~ so that tables can be read.
func visible(s string) string { return strings.ReplaceAll(s, nbsp, "~") }

func TestTypography(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"Просто слова", "Просто слова"},
		// Quotes.
		{`"слово"`, "«слово»"},
		{`Газета "Новое время" вышла`, "Газета «Новое время» вышла"},
		{`ООО "Торговый дом "Ромашка""`, "ООО «Торговый дом „Ромашка“»"},
		{`"Дом "Ромашка" и "Лютик" рядом"`, "«Дом „Ромашка“ и~„Лютик“ рядом»"},
		{`«Дом "Ромашка"»`, "«Дом „Ромашка“»"},
		{`«Дом «Ромашка»»`, "«Дом «Ромашка»»"},
		{"“Лапки” из Word", "«Лапки» из~Word"},
		{`("в скобках")`, "(«в~скобках»)"},
		{`экран 24"`, `экран 24"`},
		{`пусто "" здесь`, `пусто «» здесь`},
		{`"Да"-"нет"`, "«Да»-«нет»"},
		{`не закрыта "кавычка`, "не~закрыта «кавычка"},
		{`не открыта кавычка"`, `не~открыта кавычка"`},
		{`"Конец". "Начало"`, "«Конец». «Начало»"},
		// Dashes.
		{"Томск - город", "Томск~— город"},
		{"Томск -- город", "Томск~— город"},
		{"Томск – город", "Томск~— город"},
		{"Томск — город", "Томск~— город"},
		{"- Привет", "— Привет"},
		{"слово--слово", "слово—слово"},
		{"какой-то", "какой-то"},
		{"otkryto build --strict", "otkryto build --strict"},
		{"2019-2022 годы", "2019–2022 годы"},
		{"5-7 дней, 10-15 м", "5–7 дней, 10–15~м"},
		{"тел. 77-38-38", "тел.~77-38-38"},
		{"131-ФЗ, 2022-03-05, 05-07", "131-ФЗ, 2022-03-05, 05-07"},
		{"№ 12-15", "№~12-15"},
		{"(2019-2022).", "(2019–2022)."},
		// Short words.
		{"в городе и на селе", "в~городе и~на~селе"},
		{"В Северске", "В~Северске"},
		{"из-за дождя", "из-за~дождя"},
		{"сказал бы, знает ли он же", "сказал~бы, знает~ли он~же"},
		{"для всех", "для~всех"},
		// Numbers and signs.
		{"№ 5, § 3", "№~5, §~3"},
		{"12 млн руб. и 5 тыс. рублей", "12~млн~руб. и~5~тыс.~рублей"},
		{"12 миллиардов рублей, 5 миллиардовых", "12~миллиардов рублей, 5 миллиардовых"},
		{"97,3 % плана, 5 га, 3 км", "97,3~% плана, 5~га, 3~км"},
		{"5 марта 2022 года, 2022 г. Томск", "5~марта 2022~года, 2022~г. Томск"},
		{"г. Северск, ул. Ленина, д. 5", "г.~Северск, ул.~Ленина, д.~5"},
		{"1 234 567 жителей", "1~234~567 жителей"},
		{"{amount} млн", "{amount}~млн"},
		// Names and abbreviations.
		{"А. С. Пушкин и Пушкин А. С.", "А.~С.~Пушкин и~Пушкин~А.~С."},
		{"то есть, т. е. и т. д.", "то есть, т.~е. и~т.~д."},
		{"до н. э.", "до~н.~э."},
	} {
		got := Typography(c.in)
		if diff := cmp.Diff(c.want, visible(got)); diff != "" {
			t.Errorf("Typography(%q):\n%s", c.in, diff)
		}
		if again := Typography(got); again != got {
			t.Errorf("Typography is not idempotent for %q:\n%s", c.in, cmp.Diff(visible(got), visible(again)))
		}
	}
}

// pieces of text from which the property test makes its sentences: it must meet quotes beside blanks and dashes, not random runes.
var pieces = []string{
	`"`, `"`, " ", " ", nbsp, "«", "»", "„", "“", "”", "-", "--", "–", "—", "(", ")", ".", ",", "в", "и", "же", "№", "5", "2019", "2022", "12", "млн", "тыс", "руб",
	"А", "С", "т", "е", "г", "слово", "Томск", "word", "\n", "{n}", "\x80", "\u2009",
}

func sentence(seed []byte) []byte {
	var b []byte
	for _, n := range seed {
		b = append(b, pieces[int(n)%len(pieces)]...)
	}
	return b
}

func TestTypographyIsIdempotent(t *testing.T) {
	idempotent := func(seed []byte) bool {
		once := Typography(string(sentence(seed)))
		twice := Typography(once)
		if once != twice {
			t.Logf("%q\n%q\n%q", sentence(seed), once, twice)
		}
		return once == twice
	}
	if err := quick.Check(idempotent, &quick.Config{MaxCount: 50_000}); err != nil {
		t.Error(err)
	}
}

func FuzzTypography(f *testing.F) {
	f.Add(`ООО "Торговый дом "Ромашка"" - 12 млн руб.`)
	f.Add("\xd0\xd0\xd0\xd0\xd0\xd0 \xd0\xd0\xd0\xd0\xd0\xd0")
	f.Add("“a” -- b – „c“ «d» 2019-2022")
	f.Fuzz(func(t *testing.T, s string) {
		once := Typography(s)
		if twice := Typography(once); once != twice {
			t.Errorf("not idempotent:\n%q\n%q\n%q", s, once, twice)
		}
	})
}

func TestTypographerGoesOverSegments(t *testing.T) {
	for _, c := range []struct {
		in   []string // "\x00" is an object
		want string
	}{
		{[]string{"в ", "городе"}, "в~городе"},
		{[]string{"В", " городе"}, "В~городе"},
		{[]string{`он сказал "`, `Дом "Ромашка"`, `" и ушёл`}, "он сказал «Дом „Ромашка“» и~ушёл"},
		{[]string{"см. ", "\x00", " - код"}, "см. □~— код"},
		{[]string{`"`, "\x00", `"`}, "«□»"},
		{[]string{"Томск", " - ", "город"}, "Томск~— город"},
		{[]string{"", "№ ", "5"}, "№~5"},
	} {
		var ty Typographer
		var out []byte
		for _, s := range c.in {
			if s == "\x00" {
				ty.Object()
				out = append(out, "□"...)
				continue
			}
			out = ty.Append(out, []byte(s))
		}
		if diff := cmp.Diff(c.want, visible(string(out))); diff != "" {
			t.Errorf("%q:\n%s", c.in, diff)
		}
	}
}

// Cut before a word, a text is set as it is whole, where nothing must be seen over the cut.
func TestTypographerDoesNotDependOnCuts(t *testing.T) {
	text := []byte(`"Дом "Ромашка"" стоит в городе и на селе, у № 5, § 7, "рядом"`)
	want := Typography(string(text))
	for i := range text {
		if i == 0 || text[i-1] != ' ' {
			continue
		}
		var ty Typographer
		if got := ty.Append(ty.Append(nil, text[:i]), text[i:]); string(got) != want {
			t.Errorf("cut at %d:\n%s", i, cmp.Diff(visible(want), visible(string(got))))
		}
	}
}

func BenchmarkTypographer(b *testing.B) {
	text := []byte(strings.Repeat(`Администрация ЗАТО Северск подвела итоги 2022 года: построено 5 км дорог, "Комфортная среда" - 12 млн руб. `, 20))
	b.SetBytes(int64(len(text)))
	dst := make([]byte, 0, 2*len(text))
	var ty Typographer
	for b.Loop() {
		ty.Reset()
		dst = ty.Append(dst[:0], text)
	}
}
