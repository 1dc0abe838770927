package searchtest

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/search"
)

// The weights of query.js.
const (
	exact, begins, alike = 1.0, 0.6, 0.4

	maxTokens, maxPrefixes, maxAlike, maxBlocks = 8, 8, 6, 6

	fresh, freshYears = 0.3, 6
)

var (
	weights = [3]float64{1, 3, 8}
	bonus   = map[search.Tier]float64{search.Main: 0.5, search.Plain: 0.3, search.Dated: 0.2, search.Figure: 0.1, search.Quiet: -0.5}
)

// Answer is what a question finds.
type Answer struct {
	Docs   []int  // the best first
	All    bool   // the documents have all words
	Layout string // the question in the other layout of the keyboard, when that was answered
	Alike  []string
	missed bool
}

// Ask answers a question: as it is, in the other layout, with one slip in a word.
func (r *Reader) Ask(question string) (Answer, error) {
	first, err := r.find(question, false)
	if err != nil || first.All && len(first.Docs) > 0 {
		return first, err
	}
	if turned := otherLayout(question); turned != "" {
		second, err := r.find(turned, false)
		if err != nil {
			return first, err
		}
		if len(second.Docs) > 0 && (second.All || len(first.Docs) == 0) {
			second.Layout = turned
			return second, nil
		}
	}
	if first.missed {
		third, err := r.find(question, true)
		if err != nil || len(third.Docs) > 0 {
			return third, err
		}
	}
	return first, nil
}

// Top are the first n results of a question.
func (r *Reader) Top(question string, n int) (list []Result, a Answer, err error) {
	if a, err = r.Ask(question); err != nil {
		return nil, a, err
	}
	for _, doc := range a.Docs[:min(n, len(a.Docs))] {
		shown, err := r.Show(doc)
		if err != nil {
			return nil, a, err
		}
		list = append(list, shown)
	}
	return list, a, nil
}

type weighted struct {
	Entry
	weight float64
}

func (r *Reader) find(question string, slipped bool) (Answer, error) {
	tokens := r.tokens(question)
	score, had := make([]float64, r.root.Docs), make([]int, r.root.Docs)
	a, asked := Answer{}, 0
	for i, token := range tokens {
		entries, err := r.lookup(token, i == len(tokens)-1, slipped)
		if err != nil {
			return a, err
		}
		if len(entries) == 0 && negligible(token) {
			continue
		}
		asked++
		a.missed = a.missed || len(entries) == 0
		best, err := r.best(entries)
		if err != nil {
			return a, err
		}
		for _, e := range entries {
			if e.weight == alike {
				a.Alike = append(a.Alike, e.Stem)
			}
		}
		for d, b := range best {
			if b > 0 {
				score[d] += b
				had[d]++
			}
		}
	}
	most := slices.Max(append(had, 0))
	a.All = asked > 0 && most == asked || asked < 2
	for d, n := range had {
		if n > 0 && (most < asked || n == asked) {
			score[d] *= 1 + r.standing(d)
			a.Docs = append(a.Docs, d)
		}
	}
	slices.SortStableFunc(a.Docs, func(x, y int) int { return cmp.Or(cmp.Compare(had[y], had[x]), cmp.Compare(score[y], score[x])) })
	return a, nil
}

// best is what the entries of one word give each document. The word is as rare as the commonest that it stands for.
func (r *Reader) best(entries []weighted) ([]float64, error) {
	best := make([]float64, r.root.Docs)
	commonest := 1
	for _, e := range entries {
		lists, err := r.Documents(e.Entry)
		if err != nil {
			return nil, err
		}
		commonest = max(commonest, len(lists[0])+len(lists[1])+len(lists[2]))
		for c, docs := range lists {
			for _, d := range docs {
				best[d] = max(best[d], weights[c]*e.weight)
			}
		}
	}
	rare := math.Log(1 + float64(r.root.Docs)/float64(commonest))
	for d := range best {
		best[d] *= rare
	}
	return best, nil
}

// tokens are the words of a question, each once, less those that are not looked for.
func (r *Reader) tokens(question string) (list []string) {
	for _, w := range strings.FieldsFunc(question, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && c != '\u00ad'
	}) {
		if w = lexicon.Fold(w); w != "" && !r.stop[w] && !slices.Contains(list, w) && len(list) < maxTokens {
			list = append(list, w)
		}
	}
	return list
}

// negligible words are let go when nothing has them: a letter, a number of up to three digits.
func negligible(token string) bool {
	n := utf8.RuneCountInString(token)
	return n == 1 || n <= 3 && strings.Trim(token, "0123456789") == ""
}

func (r *Reader) standing(doc int) float64 {
	b := bonus[r.tier[doc]]
	if r.year[doc] == 0 {
		return b + fresh/2
	}
	return b + fresh*max(0, 1-float64(slices.Max(r.year)-r.year[doc])/freshYears)
}

// blockOf is the block that a word would stand in.
func (r *Reader) blockOf(word string) int {
	return max(0, sort.Search(len(r.root.Words), func(i int) bool { return r.root.Words[i] > word })-1)
}

func (r *Reader) lookup(token string, last, slipped bool) (list []weighted, err error) {
	if len(r.root.Words) == 0 {
		return nil, nil
	}
	add := func(e Entry, weight float64) {
		if !slices.ContainsFunc(list, func(w weighted) bool { return w.Stem == e.Stem }) {
			list = append(list, weighted{e, weight})
		}
	}
	for _, stem := range lexicon.Stems(token) {
		block, err := r.block(r.blockOf(stem))
		if err != nil {
			return nil, err
		}
		for _, e := range block {
			if e.Stem == stem {
				add(e, exact)
			}
		}
	}
	if last && utf8.RuneCountInString(token) > 1 {
		found, err := r.prefixes(token)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			add(e, begins)
		}
	}
	if len(list) == 0 && slipped && utf8.RuneCountInString(token) > 3 {
		found, err := r.slip(token)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			add(e, alike)
		}
	}
	return list, nil
}

func bySize(a, b Entry) int { return cmp.Or(cmp.Compare(b.Size, a.Size), cmp.Compare(a.Stem, b.Stem)) }

// prefixes are the stems that begin with a word, those with the longest lists.
func (r *Reader) prefixes(token string) (list []Entry, err error) {
	from := r.blockOf(token)
	for b := from; b < min(len(r.root.Words), from+2); b++ {
		if b > from && !strings.HasPrefix(r.root.Words[b], token) {
			break
		}
		block, err := r.block(b)
		if err != nil {
			return nil, err
		}
		for _, e := range block {
			if strings.HasPrefix(e.Stem, token) && (len(list) == 0 || e.File <= list[0].File+1) {
				list = append(list, e)
			}
		}
	}
	slices.SortFunc(list, bySize)
	return list[:min(len(list), maxPrefixes)], nil
}

// slip finds the stems that one slip makes of a word.
func (r *Reader) slip(token string) (list []Entry, err error) {
	own := lexicon.Stem(token)
	blocks := []int{r.blockOf(own)}
	for _, w := range slips(own) {
		if b := r.blockOf(w); len(blocks) < maxBlocks && !slices.Contains(blocks, b) {
			blocks = append(blocks, b)
		}
	}
	for _, b := range blocks {
		block, err := r.block(b)
		if err != nil {
			return nil, err
		}
		for _, e := range block {
			if near([]rune(own), []rune(e.Stem)) || near([]rune(token), []rune(e.Stem)) {
				list = append(list, e)
			}
		}
	}
	slices.SortFunc(list, bySize)
	return list[:min(len(list), maxAlike)], nil
}
