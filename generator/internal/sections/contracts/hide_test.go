package contracts

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// hidden reads one row of a supplier and a number, and returns what is left of it.
func hidden(t *testing.T, supplier, inn, subject string) (string, *dataset.File) {
	t.Helper()
	csv := "Номер;Дата;Поставщик;ИНН;Предмет;Сумма;Контактное лицо\n1;10.02.2022;" + supplier + ";" + inn + ";" + subject + ";100;Кто-то, 8 913 000-11-22\n"
	sets, err := dataset.Open(testutil.Files(map[string]string{
		"data/k/passport.yaml": "kind: contracts\ntitle: К\nstatus: official\nfiles:\n  - path: k.csv\n",
		"data/k/k.csv":         csv,
	}), kinds, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	f := sets[0].Files[0]
	for r := range dataset.Records(f, nil) {
		var cells []string
		for _, c := range r.Cells[2:5] {
			cells = append(cells, c.Raw)
		}
		return strings.Join(append(cells, r.Cells[6].Raw), " | "), f
	}
	t.Fatalf("no row of %q", csv)
	return "", nil
}

// TestHide has who is named and who is not. Nobody bears these names.
func TestHide(t *testing.T) {
	const org, man = "0000000018", "000000001205"
	const contact = "Кто-то, [скрыто]" // in a row of an organisation a phone is taken out of words
	for _, c := range []struct{ supplier, inn, subject, want string }{
		{"ООО Пример", org, "Ремонт", "ООО Пример | " + org + " | Ремонт | " + contact},
		{"ООО Пример", "", "Ремонт", "ООО Пример |  | Ремонт | " + contact},
		{"Пример", org, "Ремонт", "Пример | " + org + " | Ремонт | " + contact},
		{"Фонд имени Образцова Примера Примеровича", org, "Ремонт", "Фонд имени Образцова Примера Примеровича | " + org + " | Ремонт | " + contact},
		{"Образцов Пример Примерович", man, "Ремонт", aPerson + " |  | Ремонт | "},
		{"Образцов Пример Примерович", "", "Ремонт", aPerson + " |  | Ремонт | "},
		{"Образцова П. П.", "", "Ремонт", aPerson + " |  | Ремонт | "},
		{"П.П. Образцова", "", "Ремонт", aPerson + " |  | Ремонт | "},
		{"Гражданин Образцов", "", "Ремонт", aPerson + " |  | Ремонт | "},
		{"Образцов Пример", man, "Ремонт", aPerson + " |  | Ремонт | "},
		{"Пример", man, "Ремонт", aPerson + " |  | Ремонт | "},
		{"ИП Образцов Пример Примерович", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"ИП Образцов П.П.", "", "Ремонт", aProprietor + " |  | Ремонт | "},
		{"Индивидуальный предприниматель Образцова Проба Примеровна", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"индивидуальный предприниматель Образцова", "", "Ремонт", aProprietor + " |  | Ремонт | "},
		{"Образцов Пример Примерович (ИП)", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"ИП глава КФХ Образцов П. П.", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"Глава КФХ Образцов", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"Образцов Пример", "", "Ремонт", aStranger + " |  | Ремонт | "},
		{"Пример", "", "Ремонт", aStranger + " |  | Ремонт | "},
		{"физическое лицо", "", "Ремонт", aPerson + " |  | Ремонт | "},
		{"Физлицо", man, "Ремонт", aPerson + " |  | Ремонт | "},
		{"ИП", man, "Ремонт", aProprietor + " |  | Ремонт | "},
		{"Образцов Пример Примерович", "000000001206", "Ремонт", aPerson + " | " + hiddenBadINN + " | Ремонт | "},
		{"Образцов Пример Примерович", "00000001205", "Ремонт", aPerson + " | " + hiddenZeroINN + " | Ремонт | "},
		{"ИП Образцов", org, "Ремонт", aProprietor + " | " + hiddenOfOther + " | Ремонт | "},
		{"ООО Пример", man, "Ремонт", aPerson + " | " + hiddenOfPerson + " | Ремонт | "},
		{"ООО Пример", org, "Оплата Образцову Примеру Примеровичу за ремонт", "ООО Пример | " + org + " | Оплата [скрыто] за ремонт | " + contact},
		{"ООО Пример", org, "Уличное освещение, основной заказ", "ООО Пример | " + org + " | Уличное освещение, основной заказ | " + contact},
		{"Образцов Пример Примерович", man, "Лекции Образцова Примера Примеровича", aPerson + " |  | Лекции [скрыто] | "},
	} {
		got, f := hidden(t, c.supplier, c.inn, c.subject)
		if got != c.want {
			t.Errorf("%s, %s:\n got %s\nwant %s", c.supplier, c.inn, got, c.want)
		}
		if !f.Redacted() { // every one of these rows has a phone or a person
			t.Errorf("%s: the file may be published as it came", c.supplier)
		}
	}
}

// TestHideNothing leaves a file of organisations as it came.
func TestHideNothing(t *testing.T) {
	out, report := load1(t, "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;100;ЭА;0409;06;50\n")
	if got := findings(report); got != "" {
		t.Error(got)
	}
	if len(out.Facts) == 0 {
		t.Error("no facts")
	}
}

// FuzzHide gives any name and number: what is hidden stays hidden when it is read again, and an organisation that is known by its number keeps its name.
func FuzzHide(f *testing.F) {
	for _, s := range [][2]string{{"ИП Образцов П. П.", "000000001205"}, {"ООО «Пример»", "0000000018"}, {"", ""}, {"Образцов", "7,02E+11"}, {"Итого", ""}, {"\u00a0", "\xff"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, name, inn string) {
		c := dataset.Cell{Raw: inn}
		word, number := judgeSupplier(strings.TrimSpace(name), &c)
		if word == "" {
			return
		}
		again := dataset.Cell{Raw: number}
		if w, _ := judgeSupplier(word, &again); w != word {
			t.Errorf("%q, %q became %q, and that %q", name, inn, word, w)
		}
		if strings.Contains(number, inn) && inn != "" && number != "" && len(inn) > 8 {
			t.Errorf("%q is still in %q", inn, number)
		}
	})
}
