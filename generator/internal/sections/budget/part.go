package budget

import (
	"slices"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/site"
)

// PartView is the page of a section, a subsection or a kind of income in a year.
type PartView struct {
	Title     string
	Kind      string // «Раздел 0700»
	About     string // what it is, in a paragraph
	Sentences []string
	Figures   []site.Figure
	Parts     site.Bars   // what it is made of
	Types     site.Bars   // what kinds of expenses it went to
	Years     site.Bars   // over the years
	Chart     *chart.Spec // over the years, of sections and kinds of income
	NoTrend   string      // why there is nothing over the years
	Spans     site.Table  // by months or quarters
	Table     site.Table  // every row below
	Others    []site.Link
	Up        site.Link
	Source    *site.Source
	Demo      bool

	Versions    site.Bars  // the plan as every decision has it
	Journal     site.Table // the same as a table
	JournalPath string
}

// sectionPages publishes every section and subsection of a year.
func (p *publisher) sectionPages(y *year) {
	for _, section := range y.last().tree(expenditure).rootParts() {
		if y.pathOf(expenditure, section.Code.Key) == "" {
			continue
		}
		p.partPage(y, section, nil)
		for _, n := range subsections(section) {
			p.partPage(y, n, section)
		}
	}
}

// incomePages publishes every kind of income of a year that has three digits of its own.
func (p *publisher) incomePages(y *year) {
	for _, group := range y.last().tree(income).rootParts() {
		for _, n := range group.Parts {
			if y.pathOf(income, n.Code.Key) != "" {
				p.partPage(y, n, nil)
			}
		}
	}
}

// hasPage says whether a year has a page of the same thing as another year's node.
func (y *year) hasPage(n *node) bool {
	return y.last().tree(n.Part).find(n.Code.Key) != nil && y.last().means(n)
}

func (p *publisher) partPage(y *year, n, above *node) {
	r := y.last()
	address := y.pathOf(n.Part, n.Code.Key)
	rest := strings.TrimPrefix(address, y.path())
	v := PartView{
		Title:     p.label(n),
		Kind:      p.kindWord(n),
		About:     p.about(n),
		Sentences: p.partSentences(y, n),
		Figures:   p.partFigures(y, n),
		Parts:     quietBars(p.partBars(y, n)),
		Types:     quietBars(p.typeBars(y, n)),
		Spans:     p.spansTable(y, n.Part, n.Code.Key),
		Table:     p.partTable(y, n),
		Others:    p.otherYears(y, rest, n),
		Up:        site.Link{Title: p.t("up_year", "name", p.yearName(y)), Path: y.path()},
		Source:    p.source(r),
	}
	if above != nil {
		v.Up = site.Link{Title: p.t("up_section", "name", p.label(above)), Path: y.pathOf(above.Part, above.Code.Key)}
	}
	v.Versions, v.Journal = p.partVersions(y, n)
	v.JournalPath = y.journalPath()
	p.overYears(&v, n, above == nil && n.Part != programmes)
	v.Demo = v.invented()
	var charts []*chart.Spec
	if v.Chart != nil {
		charts = append(charts, v.Chart)
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: address, Title: p.t("part_title", "name", v.Title, "year", y.Year), Summary: p.summary(v.Sentences, v.Figures),
		Template: partTemplate, View: v, Charts: charts, Crumbs: p.crumbs(y, above),
		Demo: v.Demo, AsOf: r.asOf(), Subjects: p.subjects(y, n),
	})
}

// summary is what search engines and messengers print of a page, far from its marks: invented figures are marked in the text itself.
func (p *publisher) summary(sentences []string, figures []site.Figure) string {
	text := strings.Join(sentences, " ")
	if slices.ContainsFunc(figures, func(f site.Figure) bool { return f.Demo && f.Set }) {
		return p.t("summary_demo", "text", text)
	}
	return text
}

// invented says whether any number on the page is: a section that is not may have a part that is.
func (v PartView) invented() bool {
	if slices.ContainsFunc(v.Figures, func(f site.Figure) bool { return f.Demo && f.Set }) {
		return true
	}
	for _, b := range []site.Bars{v.Parts, v.Types, v.Years, v.Versions} {
		if b.Demo || slices.ContainsFunc(b.Rows, func(r site.Bar) bool { return r.Figure.Demo || r.Plan.Demo }) {
			return true
		}
	}
	for _, t := range []site.Table{v.Table, v.Spans, v.Journal} {
		if t.Demo || anyDemo(t) {
			return true
		}
	}
	return v.Chart != nil && v.Chart.Demo
}

// subjects are what a page is about: «budget:0409». Only the latest year's page is: whoever writes of roads means roads and not the year 2020, and
// pages of one code lead to each other anyway.
func (p *publisher) subjects(y *year, n *node) []string {
	if y != p.latest() {
		return nil
	}
	return []string{subject(n)}
}

// kindWord says what a page's code is: «Раздел 0700».
func (p *publisher) kindWord(n *node) string {
	s := short(n.Part, n.Code.Key)
	switch {
	case n.Part == programmes:
		return p.t("kind_word."+programmeWord(s), "code", s)
	case n.Part == income:
		return p.t("kind_word.income", "code", spaced(income, s))
	case strings.HasSuffix(s, "00"):
		return p.t("kind_word.section", "code", s)
	}
	return p.t("kind_word.subsection", "code", s)
}

func (p *publisher) partFigures(y *year, n *node) []site.Figure {
	r := y.last()
	id := n.Part.String() + "." + short(n.Part, n.Code.Key) + "."
	var list []site.Figure
	if y.executed() {
		key := map[part]string{income: "got", expenditure: "spent"}[n.Part.side()]
		f := p.figure(r, id+"executed", p.t(key), n.Amounts[executed])
		f.Note = p.planNote(n.Amounts[approved], n.Amounts[executed], y.firstPlan(n.Part, n.Code.Key))
		list = append(list, f)
	}
	list = append(list, p.figure(r, id+"approved", p.t("plan"), n.Amounts[approved]))
	if first := y.firstPlan(n.Part, n.Code.Key); first.Set {
		list = append(list, p.figure(y.first(), id+"adopted", p.t("first_plan"), first))
	}
	if f, ok := p.perResident(y, strings.TrimSuffix(id, "."), p.t("per_resident_part"), n.Amounts[y.column()]); ok {
		list = append(list, f)
	}
	return list
}

// partBars are what a section or a kind of income is made of.
func (p *publisher) partBars(y *year, n *node) site.Bars {
	nodes, key, share := n.Parts, "made_of_"+n.Part.String(), "group"
	if n.Part == expenditure {
		nodes, key, share = subsections(n), "made_of_sections", "section"
	}
	if len(nodes) == 0 || n.Part == expenditure && n.Code.Key[2:4] != "00" {
		return site.Bars{}
	}
	rows := p.ranked(y, nodes, n.Amounts[y.column()], share)
	return site.Bars{ID: "parts", Title: p.t(key), Lead: p.lead(y), Rows: rows, Source: p.source(y.last()), Demo: allDemo(rows)}
}

// typeBars are the kinds of expenses that a section or subsection went to, added up from its lowest rows.
func (p *publisher) typeBars(y *year, n *node) site.Bars {
	if n.Part != expenditure {
		return site.Bars{}
	}
	groups := map[string]*node{}
	var nodes []*node
	n.walk(0, func(leaf *node, _ int) {
		kind := expenseType(leaf.Code.Key)
		if len(leaf.Parts) > 0 || kind == "000" {
			return
		}
		group := kind[:1] + "00"
		if groups[group] == nil {
			key := n.Code.Key[:4] + zeros(10) + group
			groups[group] = &node{Part: expenditure, Code: code{allAdmins, key}, Name: p.typeName(group, y.Year)}
			nodes = append(nodes, groups[group])
		}
		for column := range leaf.Amounts {
			groups[group].Amounts[column] = sum(groups[group].Amounts[column], leaf.Amounts[column])
		}
	})
	if len(nodes) == 0 {
		return site.Bars{}
	}
	rows := p.ranked(y, nodes, n.Amounts[y.column()], "group")
	return site.Bars{ID: "types", Title: p.t("types." + y.stage()), Lead: p.t("types_lead"), Rows: rows, Source: p.source(y.last()), Demo: allDemo(rows)}
}

// typeName is what pages call a group of types of expenditure.
func (p *publisher) typeName(group string, year int) string {
	if key := "name.type." + group; p.has(key) {
		return p.t(key)
	}
	return nearest(p.codes.types, year).names[group]
}

// partTable is every row below a code; of a section its subsections and the groups of types, since each subsection has a page with the rest.
func (p *publisher) partTable(y *year, n *node) site.Table {
	if len(n.Parts) == 0 {
		return site.Table{}
	}
	depth := allLevels
	if n.Part == expenditure && n.Code.Key == sectionOf(n.Code.Key)+zeros(13) {
		depth = 2
	}
	t := site.Table{
		ID: "rows", Caption: p.t("caption.rows", "name", p.label(n)), Columns: p.executionColumns(y, "column."+n.Part.String(), y.measuredByFirst(n.Part)),
		Unit: p.t("roubles"), Source: p.source(y.last()),
	}
	n.walk(0, func(below *node, level int) {
		row := p.executionRow(y, below, max(level-1, 0), spaced(below.Part, below.Code.Key), y.measuredByFirst(n.Part))
		row.Total = level == 0
		if level == 0 {
			row.Cells[0].Path = "" // the page itself
		}
		if level == 0 || level <= depth && !empty(below) {
			t.Rows = append(t.Rows, row)
		}
	})
	return t.Marked()
}

// overYears adds what a code was in full years: a chart for what has a big page, bars for the rest, a word where there is one year only.
func (p *publisher) overYears(v *PartView, n *node, big bool) {
	list := p.fullYears()
	if len(list) < 2 {
		v.NoTrend = p.say("no_trend")
		return
	}
	if big {
		v.Chart = p.codeYearsChart(n.Part, n.Code.Key, v.Title)
		return
	}
	var same []*node
	for _, y := range list {
		if found := y.last().tree(n.Part).find(n.Code.Key); found != nil && sameThing(n, found) {
			same = append(same, found)
		}
	}
	longest := longestOf(same)
	for i, y := range list {
		found := y.last().tree(n.Part).find(n.Code.Key)
		if found == nil || !sameThing(n, found) {
			continue
		}
		b := p.bar(y, found, amount{}, "", longest)
		b.Label, b.Path = p.yearName(list[i]), y.pathOf(n.Part, n.Code.Key)
		v.Years.Rows = append(v.Years.Rows, b)
	}
	v.Years.ID, v.Years.Title, v.Years.Lead = "years", p.t("over_years"), p.say("bars_lead")
	v.Years.Demo = allDemo(v.Years.Rows)
	v.Years = quietBars(v.Years)
}
