package dataset

import (
	"otkryto/generator/internal/diag"
)

// sameFaults is how many findings of one rule in one column of a file are printed, as many as a terminal shows of one file; the rest is counted.
const sameFaults = 8

// faults hands findings of one file to the report, but not ten thousand of the same kind.
type faults struct {
	report *diag.Report
	file   *File
	seen   map[faultKey]int
	order  []faultKey
}

type faultKey struct {
	rule *diag.Rule
	col  int
}

func newFaults(f *File, report *diag.Report) *faults {
	if report == nil {
		report = &diag.Report{}
	}
	return &faults{report: report, file: f, seen: map[faultKey]int{}}
}

// add reports a finding.
func (f *faults) add(rule *diag.Rule, pos diag.Pos, args ...any) {
	f.put(diag.Diagnostic{Rule: rule, Pos: pos, Args: args})
}

// put reports a finding with related places.
func (f *faults) put(d diag.Diagnostic) {
	k := faultKey{d.Rule, d.Pos.Col}
	if f.seen[k] == 0 {
		f.order = append(f.order, k)
	}
	f.seen[k]++
	if f.seen[k] <= sameFaults {
		f.report.Put(d)
	}
}

// finish says how many findings were left out.
func (f *faults) finish() {
	for _, k := range f.order {
		if n := f.seen[k]; n > sameFaults {
			where := diag.Text{}
			if k.col > 0 {
				where = diag.Text{RU: " в столбце " + letter(k.col), EN: " in column " + letter(k.col)}
			}
			f.report.Add(MoreFaults, diag.Pos{File: f.file.Path}, n-sameFaults, k.rule.Code, where)
		}
	}
}
