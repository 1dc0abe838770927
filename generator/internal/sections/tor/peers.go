package tor

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// compared are the measures in which zones are held against each other.
var compared = []measure{residents, jobs, investment}

// peer is what a file says of another zone in a year, or what the indicators say of this one.
type peer struct {
	name   string
	year   int
	values map[measure]site.Figure
	hidden map[measure]dataset.Cell
	source string
	demo   bool
	own    bool
	row    row
}

func (z *zone) addPeer(r dataset.Row[row], report *diag.Report) {
	year, ok := wholeNumber(r.Values.Year)
	if !ok || r.Values.Territory.Value == "" {
		return
	}
	p := peer{name: r.Values.Territory.Value, year: year, values: figures(r, ""), hidden: withheld(r.Values), source: r.Values.Source.Value, demo: r.Demo, row: r.Values}
	for _, other := range z.peers {
		if other.year == year && alike(other.name, p.name) {
			report.Put(diag.Diagnostic{
				Rule: rulePeerTwice, Pos: r.Values.Territory.Cell.Pos(), Args: []any{p.name, strconv.Itoa(year)},
				Related: diag.GivenFirst(other.row.Territory.Cell.Pos()),
			})
			return
		}
	}
	z.peers = append(z.peers, p)
}

func wholeNumber(n dataset.Number) (int, bool) {
	if !n.Set {
		return 0, false
	}
	whole, _, ok := n.Value.Int64(0)
	return int(whole), ok
}

// alike says whether two names are of one zone: quotes and letter case do not count.
func alike(a, b string) bool {
	plain := func(s string) string {
		return strings.Join(strings.Fields(strings.ToLower(strings.NewReplacer("«", "", "»", "", `"`, "", "„", "", "“", "").Replace(s))), " ")
	}
	return plain(a) == plain(b)
}

func (z *zone) checkPeers(report *diag.Report) {
	for _, p := range z.peers {
		checkFigures(p.values, report)
		if alike(p.name, z.name) {
			report.Add(ruleOwnPeer, p.row.Territory.Cell.Pos(), p.name)
		}
	}
}

// peerYears are the years in which there is another zone, the latest first.
func (z *zone) peerYears() []int {
	var years []int
	for _, p := range z.peers {
		years = append(years, p.year)
	}
	slices.Sort(years)
	years = slices.Compact(years)
	slices.Reverse(years)
	return years
}

// rivals are all zones of a year, this one among them when it has numbers of that year. Zones count what there is by the end of a year, so one whose numbers
// stand for each year by itself is left out.
func (z *zone) rivals(year int) []peer {
	var list []peer
	if len(z.values[year]) > 0 && z.cumulative {
		own := peer{name: z.name, year: year, values: z.values[year], hidden: z.hidden[year], own: true}
		for _, m := range compared {
			own.demo = own.demo || z.at(year, m).Demo
		}
		list = append(list, own)
	}
	for _, p := range z.peers {
		if p.year == year {
			list = append(list, p)
		}
	}
	return list
}

// ComparisonView is the zone beside others.
type ComparisonView struct {
	Year  int
	Said  string          // what a source says of the comparison
	How   string          // how to read the lists
	Place []site.Sentence // which place the zone has
	Bars  []site.Bars     // a ranked list a measure
	Table site.Table      // all years
}

// comparison is nil when no other zone is known.
func (s show) comparison() *ComparisonView {
	years := s.zone.peerYears()
	if len(years) == 0 {
		return nil
	}
	v := &ComparisonView{Year: years[0], Said: s.zone.set.Options["comparison"], Table: s.peersTable(years)}
	list := s.zone.rivals(years[0])
	if place, ok := s.place(list); ok {
		v.Place = append(v.Place, place)
	}
	v.How = s.text("peers_how")
	for _, m := range compared {
		if bars, ok := s.ranked(list, m); ok {
			v.Bars = append(v.Bars, bars)
		}
	}
	return v
}

// by are the zones that have a value of a measure, the greatest first.
func by(list []peer, m measure) []peer {
	list = slices.DeleteFunc(slices.Clone(list), func(p peer) bool { return !p.values[m].Set })
	slices.SortStableFunc(list, func(a, b peer) int {
		return cmp.Or(b.values[m].Number.Cmp(a.values[m].Number), strings.Compare(a.name, b.name))
	})
	return list
}

// ranked is a list of zones by a measure; ok is false when fewer than two have a value.
func (s show) ranked(list []peer, m measure) (site.Bars, bool) {
	list = by(list, m)
	if len(list) < 2 {
		return site.Bars{}, false
	}
	bars := site.Bars{
		ID: "peers-" + string(m), Title: s.text("peers_"+string(m), "year", list[0].year),
		Source: s.in.Site.SourceOf(s.zone.set, s.zone.peersAt, false),
	}
	for _, p := range list {
		f := p.values[m]
		bar := site.Bar{Label: p.name, Figure: f, Permille: format.Permille(f.Number, list[0].values[m].Number), Note: p.source}
		if p.own {
			bar.Note = s.text("peers_own")
		}
		bars.Rows = append(bars.Rows, bar)
	}
	return bars, true
}

// place says where the zone stands in each measure; zones with equal numbers share a place.
func (s show) place(list []peer) (site.Sentence, bool) {
	var words []string
	sentence := site.Sentence{}
	n := 0
	for _, m := range compared {
		ranked := by(list, m)
		at := slices.IndexFunc(ranked, func(p peer) bool { return p.own })
		if at < 0 || len(ranked) < 3 { // a place among two says nothing
			continue
		}
		place := 1
		for _, p := range ranked {
			if p.values[m].Number.Cmp(ranked[at].values[m].Number) > 0 {
				place++
			}
			sentence.Demo = sentence.Demo || p.values[m].Demo
		}
		n = max(n, len(ranked))
		words = append(words, s.text("place_"+string(m), "place", place, "of", len(ranked)))
	}
	if len(words) == 0 {
		return sentence, false
	}
	sentence.Text = s.text("place", "year", list[0].year, "n", n, "places", strings.Join(words, ", "))
	return sentence, true
}

// peersTable has a row a zone and year, the latest year first, in every year the greatest investment first.
func (s show) peersTable(years []int) site.Table {
	t := site.Table{
		ID: "peers", Caption: s.text("peers_caption"),
		Columns: []site.Column{
			{Title: s.text("column_territory")},
			{Title: s.text("column_year_end")},
			{Title: s.text("column_residents"), Numeric: true},
			{Title: s.text("column_jobs"), Numeric: true},
			{Title: s.text("column_investment"), Numeric: true},
			{Title: s.text("column_per_job"), Numeric: true},
			{Title: s.text("column_source")},
		},
		Source: s.in.Site.SourceOf(s.zone.set, s.zone.peersAt, false),
	}
	for _, y := range years {
		list := s.zone.rivals(y)
		slices.SortStableFunc(list, func(a, b peer) int {
			return cmp.Or(b.values[investment].Number.Cmp(a.values[investment].Number), strings.Compare(a.name, b.name))
		})
		for _, p := range list {
			t.Rows = append(t.Rows, s.peerRow(p))
		}
	}
	return t.Marked()
}

func (s show) peerRow(p peer) site.Row {
	row := site.Row{Demo: p.demo && !p.own, Cells: []site.Cell{site.Words(p.name), site.Words(strconv.Itoa(p.year))}}
	if p.own {
		row.Cells[0].Text = s.text("own_zone", "name", p.name)
	}
	for _, m := range compared {
		row.Cells = append(row.Cells, shown(p.values[m], p.hidden, m))
	}
	perJob := site.Quotient("", "", format.RUB, p.values[investment], p.values[jobs], 1, 2)
	source := p.source
	if p.own {
		source = s.zone.set.Source
	}
	row.Cells = append(row.Cells, perJob.Cell(), orDash(source))
	if row.Demo {
		for i := range row.Cells {
			row.Cells[i].Demo = false // said by the row
		}
	}
	return row
}

// shown is a figure as a cell, or the word that it is not published.
func shown(f site.Figure, hidden map[measure]dataset.Cell, m measure) site.Cell {
	if _, secret := hidden[m]; secret && !f.Set {
		return site.Words(dataset.Secret)
	}
	return f.Cell()
}
