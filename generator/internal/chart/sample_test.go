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
