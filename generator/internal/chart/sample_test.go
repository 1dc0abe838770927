package chart

import (
	"time"

	"github.com/govalues/decimal"
)

// dec makes a value of a decimal's text; "" is no value.
func dec(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{Number: decimal.MustParse(s), Set: true}
}

func decs(list ...string) []Value {
	out := make([]Value, len(list))
	for i, s := range list {
		out[i] = dec(s)
	}
	return out
}

// sections are the names of the sections of a budget's expenditure with the figures of a real report, to the kopeck.
var sections = []string{
	"Общегосударственные вопросы",
	"Национальная безопасность и правоохранительная деятельность",
	"Национальная экономика",
	"Жилищно-коммунальное хозяйство",
	"Охрана окружающей среды",
	"Образование",
	"Культура, кинематография",
	"Социальная политика",
	"Физическая культура и спорт",
	"Средства массовой информации",
	"Обслуживание государственного (муниципального) долга",
}

var sectionPlan = decs("2105443101.12", "83400500", "4120991007.44", "3790223910.15", "61000000", "14771209334.9", "1190200431.07", "1622998120.66", "795001000", "12500000.5", "187400100")

var sectionFact = decs("2001443101.12", "79812345.1", "3820991007.44", "3290223910.15", "58000000", "14571209334.9", "1180200431.07", "1602998120.66", "775001000", "12400000.5", "91400100")

// spec fills what every chart has.
func spec(id string, kind Kind, title string) *Spec {
	return &Spec{
		ID: id, Kind: kind, Title: title, Unit: "RUB", Label: "Раздел",
		Summary: "Больше всего денег ушло на образование — 14,6 млрд ₽.",
		Source:  "Отчёт об исполнении бюджета", SourcePath: "opendata/0000000000-budget/",
		AsOf: time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC),
	}
}

func barSample() *Spec {
	s := spec("sections", Bar, "Расходы по разделам, 2021 год")
	s.Category = sections
	s.Series = []Series{{Name: "План", Values: sectionPlan, Plan: true}, {Name: "Исполнено", Values: sectionFact}}
	return s
}

// samples are charts of every kind, with the words and numbers that are hard to place.
func samples() []*Spec {
	quarters := []string{}
	for _, y := range []string{"2020", "2021", "2022"} {
		for _, q := range []string{"I", "II", "III", "IV"} {
			quarters = append(quarters, q+"\u00a0кв. "+y)
		}
	}
	one := spec("one-series", Bar, "Доходы на одного жителя")
	one.Category, one.Series = sections, []Series{{Name: "Исполнено", Values: sectionFact}}
	single := spec("single", Bar, "Один раздел")
	single.Category, single.Series = []string{"Образование"}, []Series{{Name: "Исполнено", Values: decs("12")}}
	years := spec("years", Bar, "Доходы и расходы по годам")
	years.Category = []string{"2019", "2020", "2021", "2022"}
	years.Series = []Series{
		{Name: "План", Plan: true, Values: decs("4500000000", "4900000000", "5100000000", "5200000000.55")},
		{Name: "Доходы", Values: decs("4400000000", "4850000000", "5031900000", "")},
		{Name: "Расходы", Values: decs("4300000000", "4950000000", "5157700000", "0")},
	}
	years.Demo = true
	negative := spec("negative", Pie, "Источники финансирования дефицита")
	negative.Category = []string{"Кредиты кредитных организаций в валюте Российской Федерации", "Бюджетные кредиты из других бюджетов бюджетной системы Российской Федерации", "Изменение остатков средств на счетах по учёту средств бюджета", "Иные источники"}
	negative.Series = []Series{{Name: "Исполнено", Values: decs("150000000", "-275500000.01", "-1300", "0")}}
	stacked := spec("stacked", Stacked, "Деньги по уровням бюджета")
	stacked.Category = []string{"2020 год", "2021 год", "2022 год"}
	stacked.Series = []Series{
		{Name: "Федеральный бюджет", Values: decs("120000000", "90000000", "150000000")},
		{Name: "Областной бюджет", Values: decs("30000000", "42000000", "1000000")},
		{Name: "Местный бюджет", Values: decs("12000000", "15000000", "18000000.5")},
	}
	stackedRows := spec("stacked-rows", Stacked, "Деньги по объектам")
	stackedRows.Category = []string{"Капитальный ремонт автомобильной дороги по проспекту Коммунистическому", "Сквер на улице Калинина", "Парк культуры и отдыха"}
	stackedRows.Series = stacked.Series
	line := spec("line", Line, "Исполнение бюджета по кварталам")
	line.Category = quarters
	line.Series = []Series{
		{Name: "Доходы", Values: decs("1012000000", "1100000000", "1180000000", "1400000000", "1050000000", "1130000000", "1210000000", "1500000000", "1090000000", "1195000000", "1230000000", "1540000000")},
		{Name: "Расходы", Values: decs("912000000", "1050000000", "1250000000", "1600000000", "980000000", "1110000000", "1310000000", "1710000000", "1010000000", "1190000000", "", "1539000000")},
		{Name: "План на год", Plan: true, Values: decs("", "", "", "", "", "1200000000", "1200000000", "1200000000", "1200000000", "", "", "1200000000")},
	}
	residents := spec("residents", Line, "Резиденты ТОР")
	residents.Unit = "резид."
	residents.Category = []string{"2019", "2020", "2021", "2022"}
	residents.Series = []Series{{Name: "Резиденты", Values: decs("5", "11", "18", "24")}}
	pie := spec("pie", Pie, "Из чего сложились доходы")
	pie.Category = append([]string{"Безвозмездные поступления от других бюджетов бюджетной системы Российской Федерации"}, sections...)
	pie.Series = []Series{{Name: "Исполнено", Values: append(decs("12000000000"), sectionFact...)}}
	waterfall := spec("waterfall", Waterfall, "Как менялся план расходов")
	waterfall.Category = []string{"Первоначальный бюджет", "Решение Думы от 25.03.2021 № 12/3 о внесении изменений", "Решение от 24.06.2021", "Решение от 30.09.2021", "Уточнённый бюджет"}
	waterfall.Series = []Series{{Name: "План", Values: decs("4900000000", "350000000", "-120500000", "27700000", "5157200000")}}
	waterfall.Totals = []int{0, 4}
	crossing := spec("crossing", Waterfall, "Остаток по годам")
	crossing.Category = []string{"2019", "2020", "2021", "2022", "Итог 2022"}
	crossing.Series = []Series{{Name: "Изменение", Values: decs("50000000", "-120000000", "-30000000", "190000000", "90000000")}}
	crossing.Totals = []int{4}
	treemap := spec("treemap", Treemap, "Расходы по разделам")
	treemap.Category, treemap.Series = sections, []Series{{Name: "Исполнено", Values: sectionFact}}
	sankey := spec("sankey", Sankey, "От доходов к расходам")
	for i, n := range []string{"Налог на доходы физических лиц", "Налоги на имущество", "Налоги на совокупный доход", "Доходы от использования имущества, находящегося в государственной и муниципальной собственности", "Штрафы, санкции, возмещение ущерба", "Дотации", "Субсидии", "Субвенции"} {
		sankey.Links = append(sankey.Links, Link{From: n, To: "Бюджет города", Value: sectionPlan[i]})
	}
	for i, n := range sections {
		sankey.Links = append(sankey.Links, Link{From: "Бюджет города", To: n, Value: sectionFact[i]})
	}
	sankey.Links = append(sankey.Links,
		Link{From: "Бюджет города", To: "Национальная оборона", Value: dec("1200")},
		Link{From: "Бюджет города", To: "Здравоохранение", Value: dec("0")})
	scatter := spec("scatter", Scatter, "Деньги и результат, 2021 год")
	scatter.Unit, scatter.Label = "%", "Программа"
	scatter.Category = []string{"Развитие образования", "Безопасность дорожного движения", "Профилактика алкоголизма, наркомании, токсикомании и ВИЧ-инфекции", "Культура", "Чистая вода", "Без данных", "Городская среда"}
	scatter.Series = []Series{
		{Name: "Деньги освоены", Values: decs("98.6", "93.4", "95.8", "95.8", "61.2", "", "95.1")},
		{Name: "Результат достигнут", Values: decs("83.3", "75", "100", "100", "50", "100", "100")},
	}
	scatter.Quarters = &Quarters{decimal.MustParse("80"), decimal.MustParse("80"), [4]string{"результат при меньших деньгах", "и деньги, и результат", "ни денег, ни результата", "деньги без результата"}}
	crowd := spec("scatter-crowd", Scatter, "Расходы на жителя и доля жалоб")
	crowd.Unit, crowd.Label = "RUB", "Раздел"
	crowd.Category = sections
	crowd.Series = []Series{{Name: "Исполнено", Values: sectionFact}, {Name: "Доля жалоб", Unit: "%", Values: decs("1", "1", "-2.5", "1.1", "1", "1", "0.9", "1", "1", "1", "1")}}
	return []*Spec{scatter, crowd, barSample(), one, single, years, negative, stacked, stackedRows, line, residents, pie, waterfall, crossing, treemap, sankey}
}
