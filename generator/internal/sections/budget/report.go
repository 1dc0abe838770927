package budget

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// report is what the files of one day say together: Tomsk's income, expenditure and sources are three files.
type report struct {
	Date    time.Time   // last day that it speaks of; of a plan the end of its year
	Phase   string      // "" for a report on execution
	Act     dataset.Act // of a plan: the decision
	Adopted time.Time   // of a plan: the day of its version; zero is not said
	Files   []*dataset.File
	raw     [4]*tree // as the files have it; nil where no file has the part
	Trees   [4]*tree // as pages show it
	Result  [2]amount
	line    *row // 450, when there is one
}

// tree returns a part as pages show it, or nil.
func (r *report) tree(p part) *tree {
	if r == nil {
		return nil
	}
	return r.Trees[p]
}

// total returns the whole of a part; without a value when the report lacks the part.
func (r *report) total(p part, column int) amount {
	if r == nil || r.Trees[p] == nil {
		return amount{}
	}
	return r.Trees[p].Root.Amounts[column]
}

// at returns an amount of a code; without a value when the report has no such code.
func (r *report) at(p part, key string, column int) amount {
	if r == nil {
		return amount{}
	}
	n := r.Trees[p].find(key)
	if n == nil && p == income && len(key) == keyLen {
		n = r.Trees[p].withoutOperation(key)
	}
	if n == nil {
		return amount{}
	}
	return n.Amounts[column]
}

// rows is how many rows the report has.
func (r *report) rows() int {
	n := 0
	for _, p := range parts {
		if r.raw[p] != nil {
			n += len(r.raw[p].list) + 1
		}
	}
	return n
}

// asOf is the day that the figures are for. A plan is for no day: the end of its year has not come.
func (r *report) asOf() time.Time {
	if r.Phase != "" {
		return time.Time{}
	}
	return r.Date
}

// dataset is the one that the report is from; of several the first is named.
func (r *report) dataset() *dataset.Dataset { return r.Files[0].Dataset }

// demo says whether any figure of the report is invented.
func (r *report) demo() bool {
	for _, f := range r.Files {
		if f.Status == dataset.Demo {
			return true
		}
	}
	for _, p := range parts {
		if r.raw[p] != nil && slices.ContainsFunc(r.raw[p].list, demoNode) {
			return true
		}
	}
	return false
}

func demoNode(n *node) bool { return n.Amounts[approved].Demo || n.Amounts[executed].Demo }

// readReports reads every file of the kind and puts those of one day together, in order of date; plans stand before reports.
func readReports(ds dataset.Datasets, c *classification, out *diag.Report) []*report {
	var list []*report
	for _, s := range readFiles(ds, c, out) {
		if s != nil {
			list = join(list, s, out)
		}
	}
	var wait sync.WaitGroup
	for _, r := range list {
		wait.Go(func() { r.finish(c) })
	}
	wait.Wait()
	slices.SortStableFunc(list, func(a, b *report) int {
		return cmp.Or(a.Date.Compare(b.Date), byVersion(a, b))
	})
	return list
}

// readFiles reads the files side by side and returns them in their order.
func readFiles(ds dataset.Datasets, c *classification, out *diag.Report) []*sheet {
	var files []*dataset.File
	for _, d := range ds.Kind(kind.Name) {
		files = append(files, d.Files...)
	}
	sheets := make([]*sheet, len(files))
	var wait sync.WaitGroup
	for i, f := range files {
		if f.Phase == "" && f.At("phase") != f.At("") {
			continue // a misspelt phase is reported, and the plan that it may be is no report
		}
		wait.Go(func() { sheets[i] = readFile(f, c, out) })
	}
	wait.Wait()
	sayNames(sheets, out)
	return sheets
}

// sayNames reports names that differ from the classification's, each once a year: every report and plan of a year names a code alike.
func sayNames(sheets []*sheet, out *diag.Report) {
	said := map[string]bool{}
	for _, s := range sheets {
		if s == nil {
			continue
		}
		for _, d := range s.Renamed {
			if id := d.Message(diag.EN); !said[id] {
				said[id] = true
				out.Put(d)
			}
		}
	}
}

func phaseOrder(r *report) int {
	if i := slices.Index(planPhases, r.Phase); i >= 0 {
		return i
	}
	return len(planPhases)
}

// join adds a file to the report of its day, or to the version of its plan.
func join(list []*report, s *sheet, out *diag.Report) []*report {
	fresh := &report{Date: s.Date}
	same := func(r *report) bool { return r.Phase == "" && sameDay(r.Date, s.Date) }
	if slices.Contains(planPhases, s.File.Phase) {
		fresh = &report{Date: monthEnd(s.Date.Year(), 12), Phase: s.File.Phase, Act: s.File.Act, Adopted: adopted(s.File)}
		same = func(r *report) bool {
			return r.Phase == fresh.Phase && sameDay(r.Date, fresh.Date) && r.sameVersion(s.File)
		}
	}
	i := slices.IndexFunc(list, same)
	if i < 0 {
		list = append(list, fresh)
		i = len(list) - 1
	}
	list[i].add(s, out)
	return list
}

func (r *report) add(s *sheet, out *diag.Report) {
	r.Files = append(r.Files, s.File)
	for _, p := range parts {
		if len(s.Rows[p]) == 0 {
			continue
		}
		if r.raw[p] != nil {
			first := r.raw[p].file()
			if r.Phase != "" {
				out.Add(sameDecision, diag.Pos{File: s.File.Path}, partName[p], first.Path)
				continue
			}
			out.Add(twoReports, diag.Pos{File: s.File.Path}, partName[p], r.Date.Format(printed), first.Path)
			continue
		}
		r.raw[p] = grow(codeTables(), p, s.Rows[p], r.Date.Year())
		r.raw[p].lost = s.Lost[p]
	}
	if s.Result != nil {
		r.line = s.Result
	}
}

// partName is what messages call the parts.
var partName = [4]diag.Text{
	{RU: "отчёт о доходах", EN: "income"},
	{RU: "отчёт о расходах", EN: "expenditure"},
	{RU: "отчёт об источниках", EN: "sources"},
	{RU: "таблица программ", EN: "the table of programmes"},
}

// finish makes what pages show of what was read.
func (r *report) finish(c *classification) {
	for _, p := range parts {
		if r.raw[p] != nil {
			r.Trees[p] = plain(c, r.raw[p], r.Date.Year())
		}
	}
	if r.Trees[programmes] == nil {
		r.Trees[programmes] = programmesOf(c, r)
	}
	for column := range r.Result {
		if r.line != nil && r.line.Amounts[column].Set {
			r.Result[column] = r.line.Amounts[column]
			continue
		}
		r.Result[column] = minus(r.total(income, column), r.total(expenditure, column))
	}
}
