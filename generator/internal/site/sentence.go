package site

// Sentence is a sentence made from figures, invented when one of them is. A paragraph of them is marked once: see Folded.
type Sentence struct {
	Text string
	Demo bool
}

// Folded joins neighbours that are alike invented or alike not, so that the mark stands once behind them.
func Folded(list []Sentence) []Sentence {
	var folded []Sentence
	for _, s := range list {
		if n := len(folded); n > 0 && folded[n-1].Demo == s.Demo {
			folded[n-1].Text += " " + s.Text
			continue
		}
		folded = append(folded, s)
	}
	return folded
}
