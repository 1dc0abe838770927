package status

import (
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// Overdue reports what is late, and what is due within so many days of the portal's date: `check --due`.
func Overdue(in Input, within int, report *diag.Report) {
	for _, it := range items(in) {
		if it.due.Day.IsZero() {
			continue
		}
		left, when := it.due.Left(in.Now), dueText(it)
		switch {
		case left < 0:
			report.Add(ruleLate, it.pos, it.title, when, days(-left), what(it))
		case left <= within:
			report.Add(ruleDueSoon, it.pos, it.title, when, remains(left), what(it))
		}
	}
}

// OfDueDays says whether a rule is one of those that Overdue reports: what it finds keeps no portal from being built.
func OfDueDays(r *diag.Rule) bool { return r == ruleLate || r == ruleDueSoon }

// dueText is the due day, and how it is known.
func dueText(it item) diag.Text {
	t := diag.Text{RU: format.Date(it.due.Day), EN: format.ISODate(it.due.Day)}
	if it.due.ByPeriod {
		t.RU += " (по периоду)"
		t.EN += " (by its period)"
	}
	return t
}

// what is to be done about an item when it is published.
func what(it item) diag.Text {
	if it.data {
		return diag.Text{
			RU: "обновите файлы набора, поставьте в паспорте updated — день обновления и next_due — следующий срок; если обновлений больше не будет, period: closed",
			EN: "renew the files of the dataset and set `updated` to the day and `next_due` to the next due day; `period: closed` when there will be no more",
		}
	}
	return diag.Text{
		RU: "опубликуйте и поставьте в site.yaml done — день публикации, а due — следующий срок, если он есть",
		EN: "publish it and set `done` in site.yaml to the day, and `due` to the next due day if there is one",
	}
}

// days counts days in both languages.
func days(n int) diag.Text {
	en := format.Int(int64(n)) + " days"
	if n == 1 {
		en = "1 day"
	}
	return diag.Text{RU: format.Count(int64(n), "день", "дня", "дней"), EN: en}
}

func remains(left int) diag.Text {
	if left == 0 {
		return diag.Text{RU: "сегодня последний день", EN: "today is the last day"}
	}
	n := days(left)
	return diag.Text{RU: format.Plural(int64(left), "остался", "осталось", "осталось") + " " + n.RU, EN: n.EN + " left"}
}
