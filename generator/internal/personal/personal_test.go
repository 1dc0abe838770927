package personal

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// TestFind has what must be found, as "kind text".
func TestFind(t *testing.T) {
	for text, want := range map[string][]string{
		"Позвоните: +7 (913) 000-11-22 после шести": {"phone +7 (913) 000-11-22"},
		"8-913-000-11-22":                                      {"phone 8-913-000-11-22"},
		"мой номер 89130001122.":                               {"phone 89130001122"},
		"913 000 11 22 или 8(3823)00-11-22":                    {"phone 913 000 11 22", "phone 8(3823)00-11-22"},
		"+7\u00a0913\u00a0000\u00a011\u00a022":                 {"phone +7\u00a0913\u00a0000\u00a011\u00a022"},
		"тел. 54-32-10, дома вечером":                          {"phone 54-32-10"},
		"звоните мне по номеру 543210":                         {"phone 543210"},
		"Ответ пришлите на ivan.petrov@example.ru!":            {"email ivan.petrov@example.ru"},
		"почта иван@пример.рф":                                 {"email иван@пример.рф"},
		"СНИЛС 112-233-445 95":                                 {"snils 112-233-445 95"},
		"снилс: 11223344595":                                   {"snils 11223344595"},
		"номер 11223344595 в карточке":                         {"snils 11223344595"},
		"паспорт 69 05 123456":                                 {"passport 69 05 123456"},
		"паспорт серии 6905 № 123456":                          {"passport 6905 № 123456"},
		"паспорт 6905123456 выдан":                             {"passport 6905123456"},
		"документ 6905 123456":                                 {"passport 6905 123456"},
		"Пишет Петров Иван Сергеевич.":                         {"name Петров Иван Сергеевич"},
		"Прошу принять Ивана Сергеевича Петрова":               {"name Ивана Сергеевича Петрова"},
		"с Ивановой-Петровой Анной Ильиничной":                 {"name Ивановой-Петровой Анной Ильиничной"},
		"ПЕТРОВ ИВАН СЕРГЕЕВИЧ":                                {"name ПЕТРОВ ИВАН СЕРГЕЕВИЧ"},
		"от Мамедова Али Гасан оглы":                           {"name Мамедова Али Гасан оглы"},
		"Кузнецову Илье Лукичу":                                {"name Кузнецову Илье Лукичу"},
		"в доме Петровой Анны Фёдоровны течёт крыша":           {"name Петровой Анны Фёдоровны"},
		"Петров\nИван\nСергеевич":                              {"name Петров\nИван\nСергеевич"},
		"Петров Иван Сергеевич, 8 913 000 11 22, p@example.ru": {"name Петров Иван Сергеевич", "phone 8 913 000 11 22", "email p@example.ru"},
	} {
		var got []string
		for _, f := range Find(text) {
			if f.Text != text[f.Start:f.End] {
				t.Errorf("%q: %q is not the text of its place", text, f.Text)
			}
			got = append(got, string(f.Kind)+" "+f.Text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestFindNothing has what must be left in peace.
func TestFindNothing(t *testing.T) {
	for _, text := range []string{
		"",
		"На проспекте Коммунистическом яма у дома 98",
		"Переименовать улицу Ивана Сергеевича Петрова",
		"ул. Петрова Ивана Сергеевича, 5",
		"у школы имени Ивана Сергеевича Петрова",
		"библиотека им. Анны Ивановны Петровой",
		"в сквере «Ивана Сергеевича Петрова»",
		"Иван Сергеевич не ответил",
		"Москвич, Томич и Сибиряк",
		"Игорь Ильич",
		"Петров. Иван Сергеевич, прошу",
		"КБК 90207010110100590611",
		"код 000 1 01 02000 01 0000 110",
		"контракт 0365300049722000123 на 8 913 000,25 руб.",
		"сумма 1 234 567 890,12 рубля",
		"от 12-05-2022, 15.06.2022 и 2022-05-12",
		"горячая линия 8-800-100-00-00 и 112",
		"ИНН 7024000000, ОКТМО 69741000",
		"расчёт 6905 за 2022 год и 123456 рублей",
		"кадастровый номер 70:22:0010203:456",
		"в 2021 году 89 обращений, в 2022 — 130",
		"почта работает с 9 до 18",
		"дома 12-14-16 и 22-24",
		"собака @ на площадке",
	} {
		if got := Find(text); len(got) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestCheck reports a place without repeating what must not be repeated.
func TestCheck(t *testing.T) {
	report := &diag.Report{}
	pos := diag.Pos{File: "data/x/x.csv", Line: 3, Col: 4, Letter: "D", Column: "Текст", Text: "Пишет Петров Иван Сергеевич"}
	if !Check("Пишет Петров Иван Сергеевич", pos, report) || Check("Яма", pos, report) {
		t.Error("what was found is not said")
	}
	var b strings.Builder
	if err := report.Text(&b, diag.TextOptions{Lang: diag.RU}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "PER001") || !strings.Contains(got, "data/x/x.csv") || strings.Contains(got, "Сергеевич") {
		t.Error(got)
	}
	if bad := diag.CheckRules(Rules); bad != nil {
		t.Error(bad)
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"Петров Иван Сергеевич, 8 913 000 11 22", "11223344595", "иван@пример.рф\x00", "оглы А Б В", "\xff8 913"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range Find(text) {
			if found.Start < end || found.End <= found.Start || found.End > len(text) || found.Text != text[found.Start:found.End] {
				t.Fatalf("%+v after %d in %q", found, end, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(found.Text) {
				t.Fatalf("%q cuts a letter", found.Text)
			}
			end = found.End
		}
	})
}
