package dataset

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// View is one entry of the passport's `views`: a chart or a table that a page of the dataset shows, instead of those that would be chosen from its columns.
// Words are as typed; whoever makes the page knows the forms and finds the columns. At("views.0.y.1") is where they stand.
type View struct {
	Title string
	Form  string   // «линия», "bars"; what there is package plot says
	File  string   // one of the dataset's files when several have the columns; below its folder
	X     []string // column of names or of time; two together are one name: year and month
	Y     []string // columns of numbers
	By    string   // column that parts the rows into series
	How   string   // what becomes of rows of one name: "" refuses them, else they are added or counted
	Where []Where
	Limit int    // of names; 0 is the page's own
	Note  string // how to read it
	Key   string // "views.0", for At
}

// Where is a condition of a view: a column and the values of which its cell has one.
type Where struct {
	Column string
	Values []string
	Key    string // "views.0.where.0", for At
}

// views reads the key `views`. Only a kind that takes any table has pages that need telling.
func (r *passportReader) views() []View {
	if _, there := r.values["views"]; there && !r.dataset.Schema.open() {
		r.add(ViewsOfKind, r.doc.at["views"], r.dataset.Schema.Name)
		return nil
	}
	var list []View
	for i, m := range r.entries("views", viewKeys) {
		key := "views." + strconv.Itoa(i)
		r.doc.at[key] = m.pos
		v := View{
			Title: format.Typography(m.must("title")), Form: m.placed("form"), File: r.fileOf(m), X: m.texts("x"), Y: m.texts("y"), By: m.placed("by"),
			How: m.placed("how"), Note: m.prose("note"), Limit: r.limit(m), Key: key,
		}
		v.Where = r.wheres(m, key)
		list = append(list, v)
	}
	return list
}

// fileOf reads the key `file` of a view, which may be left out.
func (r *passportReader) fileOf(m *mapping) string {
	if m.str("file") == "" {
		return ""
	}
	return r.fileNamed(m)
}

// placed returns a key's text and remembers where it stands.
func (m *mapping) placed(key string) string {
	if _, there := m.values[key]; there {
		m.doc.at[m.prefix+key+".0"] = m.where(key)
	}
	return m.str(key)
}

// texts returns a key's texts, one or a list, and remembers where each stands: "views.0.y.1".
func (m *mapping) texts(key string) []string {
	if seq, ok := m.values[key].(*ast.SequenceNode); ok {
		for i, item := range seq.Values {
			m.doc.at[m.prefix+key+"."+strconv.Itoa(i)] = m.doc.pos(item.GetToken())
		}
		return m.list(key)
	}
	if s := m.placed(key); s != "" {
		return []string{s}
	}
	return nil
}

// limit reads a whole number above zero.
func (r *passportReader) limit(m *mapping) int {
	s := m.str("limit")
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		r.add(WrongType, m.where("limit"), "limit", wantLimit)
		return 0
	}
	return n
}

// wheres reads the key `where`: columns and what stands in them.
func (r *passportReader) wheres(m *mapping, key string) []Where {
	n, there := m.values["where"]
	if !there || isNull(n) {
		return nil
	}
	sub, ok := r.doc.mapping(n, key+".where.")
	if !ok {
		r.add(WrongType, m.where("where"), "where", wantKeys)
		return nil
	}
	var list []Where
	for i, column := range sub.keys {
		at := key + ".where." + strconv.Itoa(i)
		r.doc.at[at] = r.doc.at[sub.prefix+column]
		if seq, ok := sub.values[column].(*ast.SequenceNode); ok {
			for k, item := range seq.Values {
				r.doc.at[at+"."+strconv.Itoa(k)] = r.doc.pos(item.GetToken())
			}
		} else {
			r.doc.at[at+".0"] = sub.where(column)
		}
		values := sub.list(column)
		if len(values) == 0 {
			r.add(MissingKey, r.doc.at[at], column)
			continue
		}
		list = append(list, Where{Column: column, Values: values, Key: at})
	}
	return list
}

var wantLimit = diag.Text{RU: "целое число больше нуля", EN: "a whole number above zero"}

// viewKeys are what an entry of `views` says.
var viewKeys = []Key{
	{"title", diag.Text{RU: "Заголовок. Обязательно", EN: "Title. Required"}},
	{"form", diag.Text{
		RU: "Вид: линия, столбцы, накопление, круг, таблица (line, bar, stacked, pie, table). Если не указан — выбирается по столбцам",
		EN: "Form: line, bar, stacked, pie, table. Chosen from the columns by default",
	}},
	{"x", diag.Text{
		RU: "Столбец с названиями или временем; год и месяц в двух столбцах — списком: [Год, Месяц]",
		EN: "Column of names or of time; year and month in two columns are a list: [Год, Месяц]",
	}},
	{"y", diag.Text{RU: "Столбец с числами или список таких столбцов", EN: "Column of numbers, or a list of such columns"}},
	{"by", diag.Text{RU: "Столбец, который разделяет строки на линии или части столбцов", EN: "Column that parts the rows into lines or parts of bars"}},
	{"how", diag.Text{
		RU: "Что делать со строками с одним названием: сумма или число строк. Без него такие строки — ошибка",
		EN: "What becomes of rows of one name: сумма (sum) or число строк (count). Without it such rows are an error",
	}},
	{"where", diag.Text{RU: "Какие строки взять: столбец: значение или [значения]", EN: "Which rows to take: column: value or [values]"}},
	{"limit", diag.Text{
		RU: "Сколько названий показать: у времени — последние, у остальных — самые большие; у таблицы — сколько строк",
		EN: "How many names to show: the last ones of time, else the largest; rows of a table",
	}},
	{"file", diag.Text{RU: "Файл набора, если такие столбцы есть не в одном", EN: "File of the dataset, when several have such columns"}},
	{"note", diag.Text{RU: "Как читать график", EN: "How to read it"}},
}
