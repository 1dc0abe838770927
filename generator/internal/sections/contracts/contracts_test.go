package contracts

import (
	"fmt"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const heading = "Номер;Дата;Поставщик;ИНН;Предмет;Сумма;Способ закупки;КБК;Программа;Оплачено\n"

// portal is a dataset of one file of contracts, of 2022 to its end unless extra says otherwise.
func portal(extra, rows string) map[string]string {
	if extra == "" {
		extra = "    date: 2022-12-31\n"
	}
	return map[string]string{
		"data/k/passport.yaml": "kind: contracts\ntitle: Контракты\nstatus: official\nsource: Реестр\nfiles:\n  - path: k.csv\n    unit: руб\n" + extra,
		"data/k/k.csv":         heading + rows,
	}
}

// load1 loads rows without meeting anybody.
func load1(t testing.TB, extra, rows string) (site.Output, *diag.Report) {
	t.Helper()
	return sitetest.Load(t, Section, themes.Default(), testutil.Files(portal(extra, rows)))
}

// meet1 loads rows and lets them meet the facts of a budget.
func meet1(t testing.TB, files map[string]string, facts ...site.Fact) (site.Output, *diag.Report) {
	t.Helper()
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(files))
	met, err := out.Meet(append(site.Facts(out.Facts), facts...), report)
	if err != nil {
		t.Fatal(err)
	}
	met.Facts = out.Facts
	return met, report
}

func findings(r *diag.Report) string { return sitetest.Findings(r) }

// fact is what the budget of 2022 says of a line; in roubles.
func fact(name string, roubles int64) site.Fact {
	file := &dataset.File{Path: "data/b/b.csv", Dataset: &dataset.Dataset{Passport: dataset.Passport{ID: "b"}}}
	return site.Fact{Name: "budget." + name, Period: "2022", Figure: site.Figure{
		Label: "Имя " + name, Number: decimal.MustNew(roubles, 0), Set: true, Unit: format.RUB, How: site.Read, Path: "budget/2022/",
		AsOf: time.Date(2022, 12, 31, 0, 0, 0, 0, time.UTC), Cells: []site.Term{{Cell: dataset.Cell{File: file, Row: 5, Col: 5, Raw: fmt.Sprint(roubles)}}},
	}}
}

// TestFindings has, for each rule of the section, rows that fire it and nothing else.
func TestFindings(t *testing.T) {
	budget := []site.Fact{fact("expenditure", 1000), fact("0409", 100), fact("programme.06", 80)}
	fired := map[string]bool{}
	for _, c := range []struct{ name, extra, rows, want string }{
		{"sound", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;100;ЭА;0409;06;50\n", ""},
		{
			"misspelt number", "", "1;10.02.2022;ООО «Пример-1»;0000000019;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON001 ИНН «0000000019»: контрольные цифры не сходятся\n",
		},
		{
			"misspelt number of a person", "", "1;10.02.2022;Образцов Пример Примерович;000000001206;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON001 ИНН из 12 цифр: контрольные цифры не сходятся\n",
		},
		{
			"lost zero", "", "1;10.02.2022;ООО «Пример-1»;100000004;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON002 в ИНН «100000004» потерян ноль в начале: 0100000004\n",
		},
		{
			"lost zero of a person", "", "1;10.02.2022;Образцов Пример Примерович;00000001205;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON002 в ИНН из 11 цифр потерян ноль в начале\n",
		},
		{
			"no number", "", "1;10.02.2022;ООО «Пример-1»;12345;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON003 «12345» — не ИНН\n",
		},
		{
			"a person with an organisation's number", "", "1;10.02.2022;ИП Образцов П. П.;0000000018;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON004 ИНН и название не подходят друг другу: названо имя человека, а в ИНН 10 цифр — как у организации\n",
		},
		{
			"an organisation with a person's number", "", "1;10.02.2022;ООО «Пример-1»;000000001205;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:4: CON004 ИНН и название не подходят друг другу: названа организация, а в ИНН 12 цифр — как у человека\n",
		},
		{
			"stranger", "", "1;10.02.2022;Пример;;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:3: CON005 поставщик скрыт: ИНН нет, а по названию не видно, что это не человек\n",
		},
		{
			"no number of an organisation", "", "1;10.02.2022;ООО «Пример-1»;;Ремонт;100;ЭА;0409;06;50\n",
			"data/k/k.csv:2:3: CON006 у поставщика «ООО «Пример-1»» нет ИНН\n",
		},
		{
			"two names", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n2;11.02.2022;\"ООО \"\"Пример-1\"\"\";0000000018;Ремонт;10;ЭА;0409;06;5\n3;12.02.2022;АО «Образец»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:4:3: CON007 у ИНН 0000000018 второе название: «АО «Образец»»\n  data/k/k.csv:2:3: здесь другое название\n",
		},
		{
			"twice", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:3:1: CON008 контракт или платёж № 1 от 10 февраля 2022 дан второй раз\n  data/k/k.csv:2:1: первый раз — здесь\n",
		},
		{
			"no date", "", "1;;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n2;11.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:2:2: CON009 пустая ячейка «Дата»\n",
		},
		{
			"no amount", "", "1;11.02.2022;ООО «Пример-1»;0000000018;Ремонт;;ЭА;0409;06;5\n2;11.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:2:6: CON009 пустая ячейка «Сумма»\n",
		},
		{
			"below zero", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;-10;ЭА;0409;06;\n",
			"data/k/k.csv:2:6: CON010 цена или оплата меньше нуля: «-10»\n",
		},
		{
			"overpaid", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;12,50\n",
			"data/k/k.csv:2:10: CON011 оплачено 12,50 ₽ при цене 10,00 ₽ — на 2,50 ₽ больше\n",
		},
		{
			"another year", "    year: 2022\n", "1;10.02.2021;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;;;5\n2;11.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:2:2: CON012 дата 10 февраля 2021 вне времени набора: файл — за 2022 год\n",
		},
		{
			"after the end", "    date: 2022-06-30\n", "1;10.07.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n",
			"data/k/k.csv:2:2: CON012 дата 10 июля 2022 вне времени набора: файл — по 30 июня 2022\n",
		},
		{
			"wrong total", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\nИтого;;;;;11;;;;5\n",
			"data/k/k.csv:3:6: CON013 в строке «Итого» 11,00 ₽, а строки выше дают 10,00 ₽\n",
		},
		{"total in the supplier's column", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;06;5\n;;Всего:;;;10;;;;5\n", ""},
		{
			"unknown way", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;по дружбе;0409;06;5\n",
			"data/k/k.csv:2:7: CON014 незнакомый способ закупки «по дружбе»\n",
		},
		{
			"no line", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;40;06;5\n",
			"data/k/k.csv:2:8: CON015 «40» — не код строки бюджета\n",
		},
		{
			"line without its zero", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;409;06;5\n",
			"data/k/k.csv:2:8: CON016 в коде «409» потерян ноль в начале: 0409\n",
		},
		{
			"line that the budget lacks", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0503;06;5\n",
			"data/k/k.csv:2:8: CON017 в бюджете 2022 года нет подраздела 0503\n",
		},
		{
			"programme that the budget lacks", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;77;5\n",
			"data/k/k.csv:2:9: CON018 в бюджете 2022 года нет программы «77»\n",
		},
		{"programme by name", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;10;ЭА;0409;имя PROGRAMME.06;5\n", ""},
		{
			"paid more than the line", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;200;ЭА;0409;;150\n",
			"data/k/k.csv:2:8: CON019 по подразделу 0409 оплачено 150,00 ₽, а бюджет исполнен на 100 ₽ — на 50,00 ₽ меньше\n  data/b/b.csv:5:5: исполнено по бюджету\n",
		},
		{
			"paid more than the programme", "", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;200;ЭА;0409;06;90\n",
			"data/k/k.csv:2:9: CON020 по программе 06 оплачено 90,00 ₽, а исполнена она на 80 ₽ — на 10,00 ₽ меньше\n  data/b/b.csv:5:5: исполнено по бюджету\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, report := meet1(t, portal(c.extra, c.rows), budget...)
			if diff := testutil.Diff(c.want, findings(report)); diff != "" {
				t.Error(diff)
			}
			for _, d := range report.All() {
				fired[d.Rule.Code] = true
			}
		})
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("nothing fires %s", r.Code)
		}
	}
}
