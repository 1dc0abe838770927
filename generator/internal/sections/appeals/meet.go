package appeals

import (
	"maps"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Meet compares how many people wrote before an object of a national project was completed and after. The day is a fact of that section, called
// «….<object>.done»; its figure's AsOf is the day.

const (
	doneSuffix = ".done"
	// longest and shortest are how many months are compared on either side. Fewer than three would be the weather.
	longest  = 12
	shortest = 3
)

// object is a completed object of a national project.
type object struct {
	name string
	slug string
	done time.Time
	path string
	demo bool
}

// comparison is one row of the page.
type comparison struct {
	object
	topic         string // of a whole topic that is linked; "" when single appeals name the object
	months        int    // on either side; below shortest nothing is compared
	before, after count
}

func (s show) meet(facts site.Facts, report *diag.Report) (site.Output, error) {
	if !s.book.linked() {
		return site.Output{}, nil
	}
	objects := completed(facts)
	list := append(s.bySingle(objects, report), s.byTopic(objects, report)...)
	return site.Output{Pages: []site.Page{s.objectsPage(list)}}, nil
}

// linked says whether any appeal or topic names an object, so that there is a page of them.
func (b *book) linked() bool {
	for _, y := range b.years {
		if len(y.objects) > 0 {
			return true
		}
	}
	return len(b.links) > 0
}

// completed finds the objects among the facts.
func completed(facts site.Facts) []object {
	var list []object
	for _, f := range facts {
		if name, ok := strings.CutSuffix(f.Name, doneSuffix); ok && !f.Figure.AsOf.IsZero() {
			slug := name[strings.LastIndexByte(name, '.')+1:]
			list = append(list, object{f.Figure.Label, slug, f.Figure.AsOf, f.Figure.Path, f.Figure.Demo})
		}
	}
	return list
}

// find is the object of a name; a name that is none is reported.
func find(objects []object, name string, pos diag.Pos, report *diag.Report) (object, bool) {
	slug := format.Slug(name)
	if i := slices.IndexFunc(objects, func(o object) bool { return o.slug == slug }); i >= 0 {
		return objects[i], true
	}
	var names []string
	for _, o := range objects {
		names = append(names, o.name)
	}
	guess := diag.Text{}
	if near := format.Suggest(name, names); near != "" {
		guess = diag.Text{RU: "; возможно, имелось в виду «" + near + "»", EN: "; perhaps \"" + near + "\" was meant"}
	}
	report.Add(ruleUnknownObject, pos, name, guess)
	return object{}, false
}

// at is the year and the month, from 0, of a number of months since the year 0.
func at(month int) (year, m int) { return month / 12, month % 12 }

// months is how many months on either side of one are there.
func months(middle int, there func(month int) bool) int {
	n := 0
	for n < longest && there(middle-n-1) && there(middle+n+1) {
		n++
	}
	return n
}

// middle is the month of completion, which belongs to neither side.
func (o object) middle() int { return o.done.Year()*12 + int(o.done.Month()) - 1 }

// bySingle compares what single appeals say of an object. Its counts are a part of its topics' counts, so they are printed only where that tells nothing of a
// hidden month: what is printed of each of its topics in these months must exceed all that is printed of objects there by more than a small count, even if all of
// an object's appeals were of that topic.
func (s show) bySingle(objects []object, report *diag.Report) []comparison {
	var list []comparison
	found := map[string]map[int]map[string]*[12]int{} // by slug and year: the counts by topic
	known := map[string]object{}
	for _, n := range sorted(s.book.years) {
		y := s.book.years[n]
		for _, name := range slices.Sorted(maps.Keys(y.objects)) {
			o, ok := find(objects, name, y.places[name], report)
			if !ok {
				continue
			}
			if known[o.slug] = o; found[o.slug] == nil {
				found[o.slug] = map[int]map[string]*[12]int{}
			}
			found[o.slug][n] = y.objects[name]
		}
	}
	taken := map[string]int{} // by topic: all appeals that name objects
	for _, years := range found {
		sum, topics := 0, map[string]bool{}
		for _, byTopic := range years {
			for t, counts := range byTopic {
				topics[t] = true
				for _, n := range counts {
					sum += n
				}
			}
		}
		for t := range topics {
			taken[t] += sum
		}
	}
	for _, slug := range slices.Sorted(maps.Keys(found)) {
		o := known[slug]
		c := comparison{object: o, months: months(o.middle(), s.singleMonth)}
		c.before = s.part(found[slug], taken, o.middle()-c.months, o.middle())
		c.after = s.part(found[slug], taken, o.middle()+1, o.middle()+1+c.months)
		if c.months >= shortest && (c.before.state == printed && c.before.n > 0 || c.after.state == printed && c.after.n > 0) {
			list = append(list, c)
		}
	}
	return list
}

// published returns what may be printed of a year, or nil.
func (s show) published(year int) *published {
	if i := slices.IndexFunc(s.years, func(p *published) bool { return p.number == year }); i >= 0 {
		return s.years[i]
	}
	return nil
}

// singleMonth says whether a month's appeals are known one by one, and printed.
func (s show) singleMonth(month int) bool {
	year, m := at(month)
	p := s.published(year)
	return p != nil && p.single && p.months[m].state == printed
}

// part is how many appeals name an object in the months from first to before end.
func (s show) part(years map[int]map[string]*[12]int, taken map[string]int, first, end int) count {
	sum := 0
	topics := map[string]int{}
	for month := first; month < end; month++ {
		year, m := at(month)
		for t, counts := range years[year] {
			sum += counts[m]
			topics[t] += counts[m]
		}
	}
	if sum == 0 {
		return count{0, printed}
	}
	hide := sum < beyond
	for t, n := range topics {
		if n == 0 {
			continue
		}
		seen := 0
		for month := first; month < end; month++ {
			year, m := at(month)
			if cells := s.published(year).cells[t]; cells != nil {
				seen += cells[m].n
			}
		}
		hide = hide || seen < taken[t]+beyond
	}
	return countOf(sum, hide)
}

// byTopic compares whole topics that are about one object, by the months that are printed anyway.
func (s show) byTopic(objects []object, report *diag.Report) []comparison {
	var list []comparison
	for _, l := range s.book.links {
		o, ok := find(objects, l.object, l.pos, report)
		if !ok {
			continue
		}
		c := comparison{object: o, topic: l.topic}
		c.months = months(o.middle(), func(month int) bool {
			year, m := at(month)
			p := s.published(year)
			return p != nil && p.months[m].state == printed
		})
		c.before = s.whole(l.topic, o.middle()-c.months, o.middle())
		c.after = s.whole(l.topic, o.middle()+1, o.middle()+1+c.months)
		if c.months >= shortest {
			list = append(list, c)
		}
	}
	return list
}

// whole is the sum of a topic's printed months; it is hidden when one of them is.
func (s show) whole(topic string, first, end int) count {
	sum := count{0, printed}
	for month := first; month < end; month++ {
		year, m := at(month)
		for t, cells := range s.published(year).cells {
			if !strings.EqualFold(t, topic) {
				continue
			}
			if cells[m].state == hidden {
				return count{state: hidden}
			}
			sum.n += cells[m].n
		}
	}
	return sum
}
