package appeals

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// term is how many days an office has for an answer when a row does not say it: 30 from registration (Federal law 59-ФЗ of 02.05.2006, article 12, part 1).
const term = 30

// spans are the last days of the bins of the distribution; the last bin has no end.
var spans = [...]int{7, 15, 30, 60, 1 << 30}

// The words of a state.
var (
	answeredWords = []string{"отвечено", "дан ответ", "ответ дан", "закрыто", "решено", "рассмотрено", "перенаправлено", "разъяснено"}
	openWords     = []string{"в работе", "открыто", "на рассмотрении", "зарегистрировано", "без ответа", "новое", "продлено"}
)

// addSingle takes a row that is one appeal. Its text is looked through and forgotten.
func (r *reader) addSingle(f *dataset.File, x dataset.Row[singleRow]) {
	v := x.Values
	r.people(v.Topic, v.Text, v.Object)
	if !v.Received.Set || v.Topic.Value == "" {
		return
	}
	y := r.year(v.Received.Value.Year(), f, true, v.Received.Cell.Pos())
	if y == nil {
		return
	}
	if key := v.Number.Value; key != "" {
		if first, twice := r.numbers[key]; twice {
			r.reportTwice(ruleNumberTwice, v.Number.Cell, first)
			return
		}
		r.numbers[key] = v.Number.Cell.Pos()
	}
	if !r.judge(f, v) {
		return
	}
	topic, month := r.topicOf(y, v.Topic), v.Received.Value.Month()
	t := y.tally(topic, month)
	t.received++
	switch {
	case !v.Answered.Set:
		t.open++
	case v.Answered.Value.After(due(v)):
		t.late++
	default:
		t.inTime++
	}
	if v.Answered.Set {
		y.addDays(topic, r.daysOf(v))
	}
	y.addObject(v.Object, topic, month)
	y.demo = y.demo || x.Demo
}

func (r *reader) reportTwice(rule *diag.Rule, again dataset.Cell, first diag.Pos, args ...any) {
	r.report.Put(diag.Diagnostic{Rule: rule, Pos: again.Pos(), Args: args, Related: diag.GivenFirst(first)})
}

func due(v singleRow) time.Time {
	if v.Due.Set {
		return v.Due.Value
	}
	return v.Received.Value.AddDate(0, 0, term)
}

// daysOf is how long the answer took: what the row says, else calendar days. A negative number has been reported.
func (r *reader) daysOf(v singleRow) int {
	if v.Days.Set {
		n, _ := r.count(v.Days)
		return n
	}
	return int(v.Answered.Value.Sub(v.Received.Value).Hours()) / 24
}

func (y *year) addDays(topic string, days int) {
	y.days[topic] = append(y.days[topic], days)
	y.bins[slices.IndexFunc(spans[:], func(last int) bool { return days <= last })]++
}

func (y *year) addObject(object dataset.Text, topic string, month time.Month) {
	name := object.Value
	if name == "" || name == "-" || name == "—" {
		return
	}
	if y.objects[name] == nil {
		y.objects[name] = map[string]*[12]int{}
		y.places[name] = object.Cell.Pos()
	}
	if y.objects[name][topic] == nil {
		y.objects[name][topic] = &[12]int{}
	}
	y.objects[name][topic][month-1]++
}

// judge reports dates and a state that cannot be; such a row is not counted, and the gate is shut anyway.
func (r *reader) judge(f *dataset.File, v singleRow) bool {
	if v.Answered.Set && v.Answered.Value.Before(v.Received.Value) {
		r.report.Add(ruleBeforeReceived, v.Answered.Cell.Pos(), format.Date(v.Answered.Value), format.Date(v.Received.Value))
		return false
	}
	for _, d := range []dataset.Date{v.Received, v.Answered} {
		if d.Set && !f.Date.IsZero() && d.Value.After(f.Date) {
			r.report.Add(ruleFuture, d.Cell.Pos(), format.Date(d.Value), format.Date(f.Date))
			return false
		}
	}
	return r.judgeState(v)
}

func (r *reader) judgeState(v singleRow) bool {
	word := strings.ToLower(strings.Join(strings.Fields(v.State.Value), " "))
	what := diag.Text{}
	switch {
	case word == "":
		return true
	case slices.Contains(answeredWords, word):
		if v.Answered.Set {
			return true
		}
		what = diag.Text{RU: "без даты ответа", EN: "has no date of the answer"}
	case slices.Contains(openWords, word):
		if !v.Answered.Set {
			return true
		}
		what = diag.Text{RU: "вместе с датой ответа", EN: "stands beside a date of an answer"}
	default:
		what = diag.Text{RU: "неизвестно", EN: "is not known"}
		if near := format.Suggest(word, slices.Concat(answeredWords, openWords)); near != "" {
			what = diag.Text{RU: "неизвестно; возможно, имелось в виду «" + near + "»", EN: "is not known; perhaps \"" + near + "\" was meant"}
		}
	}
	r.report.Add(ruleState, v.State.Cell.Pos(), v.State.Value, what)
	return false
}
