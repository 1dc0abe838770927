package status

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// item is one thing that is published: a dataset, or an entry of the calendar in site.yaml.
type item struct {
	id       string // lasts: the dataset's, or the entry's own
	title    string
	path     string // site path or full address of what is published; "" is none
	due      dataset.Due
	promised time.Time // of an entry that was published once, the day it was due
	last     time.Time // when it was published last; zero: not known
	period   string
	who      string
	where    string
	basis    string
	demo     bool
	data     bool // a dataset
	pos      diag.Pos
}

// state is how an item stands on a day.
type state string

// The states, in the order of the page.
const (
	late   state = "late"   // the day is over
	week   state = "week"   // due within seven days
	month  state = "month"  // due within thirty
	ahead  state = "ahead"  // due later
	silent state = "silent" // more is to come, and nobody said when
	done   state = "done"   // published, and that was all
)

var states = []state{late, week, month, ahead, silent, done}

// The days within which something is due soon.
const (
	daysOfWeek  = 7
	daysOfMonth = 30
)

// state says how the item stands.
func (it item) state(now time.Time) state {
	left := it.due.Left(now)
	switch {
	case it.due.Day.IsZero() && it.complete():
		return done
	case it.due.Day.IsZero():
		return silent
	case left < 0:
		return late
	case left <= daysOfWeek:
		return week
	case left <= daysOfMonth:
		return month
	}
	return ahead
}

// complete says whether nothing more is to come of what has no due day. An entry without a period is there for one publication; a dataset without one has not
// said whether it goes on.
func (it item) complete() bool {
	if it.data {
		return it.period == dataset.Once || it.period == dataset.Closed
	}
	return onlyOnce(it.period) && !it.last.IsZero()
}

// onlyOnce says whether an entry of the calendar with this period is published no second time.
func onlyOnce(period string) bool {
	return period == "" || period == dataset.Once || period == dataset.Closed
}

// items are all things with a due day or without, the datasets first, each in order of id.
func items(in Input) []item {
	var list []item
	for _, ds := range in.Datasets {
		list = append(list, ofDataset(in, ds))
	}
	for i, p := range in.Site.Calendar {
		if p.Title != "" {
			list = append(list, ofCalendar(in, i, p))
		}
	}
	return list
}

func ofDataset(in Input, ds *dataset.Dataset) item {
	it := item{
		id: ds.ID, title: ds.Title, path: in.Site.DatasetPath(ds.ID), due: ds.Due(), last: ds.Renewed(), period: ds.Period,
		who: cmp.Or(ds.Responsible, ds.Owner, in.Site.Contacts.Officer, in.Site.Body), where: in.Text.Text("status.where_data"), demo: ds.Status == dataset.Demo, data: true,
		pos: ds.At("next_due"),
	}
	if it.due.ByPeriod {
		it.pos = ds.At("period")
	}
	return it
}

func ofCalendar(in Input, i int, p site.Publication) item {
	key := fmt.Sprintf("calendar.%d", i)
	it := item{
		id: idOf(p), title: p.Title, path: sitePath(p.URL), due: dataset.DueAfter(p.Due, p.Period, p.Done), promised: p.Due, last: p.Done, period: p.Period,
		who: cmp.Or(p.Responsible, in.Site.Contacts.Officer, in.Site.Body), where: p.Where, basis: p.Basis, demo: p.Status == string(dataset.Demo) || p.Status == "" && in.Site.Status == string(dataset.Demo),
		pos: in.At(key),
	}
	if onlyOnce(p.Period) && !p.Done.IsZero() {
		it.due = dataset.Due{} // published, a few days before the last one as well
	}
	if !p.Due.IsZero() {
		it.pos = in.At(key + ".due")
	}
	return it
}

// idOf is the name of an entry of the calendar: its own, or one made of its title.
func idOf(p site.Publication) string { return cmp.Or(p.ID, format.Slug(p.Title)) }

// sitePath turns an address of site.yaml, "/budget/" or a full one, into a site path.
func sitePath(address string) string { return strings.TrimPrefix(address, "/") }

// byDay sorts items by due day, those without one by title.
func byDay(list []item) {
	slices.SortStableFunc(list, func(a, b item) int {
		return cmp.Or(a.due.Day.Compare(b.due.Day), strings.Compare(a.title, b.title), strings.Compare(a.id, b.id))
	})
}

// pick are the items in a state on a day, the nearest due day first.
func pick(list []item, s state, now time.Time) []item {
	var some []item
	for _, it := range list {
		if it.state(now) == s {
			some = append(some, it)
		}
	}
	byDay(some)
	return some
}
