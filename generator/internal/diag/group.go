package diag

// fileGroup is what people read of one file: the first findings of each kind, and how many more there are.
type fileGroup struct {
	File  string
	Shown []Diagnostic
	More  []ruleCount
}

// ruleCount is how many findings of a rule were not shown.
type ruleCount struct {
	Rule  *Rule
	Count int
}

// allFiles times the limit is how many findings of one rule are shown of all files: one kind of finding in very many files must not bury the others.
const allFiles = 5

// grouped parts a list in order of file by its files. Of one rule a file shows limit findings and counts the rest under it; what no file shows is counted
// in left. Nothing is lost: shown and counted together are the list.
func grouped(list []Diagnostic, limit int) (files []fileGroup, left []ruleCount) {
	shown := map[*Rule]int{}
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Pos.File == list[start].Pos.File {
			end++
		}
		g := fileGroup{File: list[start].Pos.File}
		here := map[*Rule]int{}
		for _, d := range list[start:end] {
			switch {
			case shown[d.Rule] >= allFiles*limit:
				left = counted(left, d.Rule)
			case here[d.Rule] >= limit:
				g.More = counted(g.More, d.Rule)
			default:
				here[d.Rule]++
				shown[d.Rule]++
				g.Shown = append(g.Shown, d)
			}
		}
		files = append(files, g)
		start = end
	}
	return files, left
}

// counted adds one to the count of a rule. Rules keep the order in which they came.
func counted(list []ruleCount, rule *Rule) []ruleCount {
	for i := range list {
		if list[i].Rule == rule {
			list[i].Count++
			return list
		}
	}
	return append(list, ruleCount{rule, 1})
}

// countsOf counts findings by severity.
func countsOf(list []Diagnostic) (counts [3]int) {
	for _, d := range list {
		counts[d.Rule.Severity]++
	}
	return counts
}
