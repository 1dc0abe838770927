package dataset

import "time"

// Act is the legal act that a file holds the figures of. A passport may give it as one line of words, which is its Title.
type Act struct {
	Number string    // «24/5»
	Date   time.Time // the day that it was adopted
	Title  string    // «Решение Думы о внесении изменений в бюджет»
	URL    string
}

// Given says whether the passport names an act at all.
func (a Act) Given() bool { return a != Act{} }

// act reads the key `act` of a file: words, or keys of its own.
func (r *passportReader) act(m *mapping) Act {
	n, ok := m.values["act"]
	if !ok || isNull(n) {
		return Act{}
	}
	if _, plain := scalar(n); plain {
		return Act{Title: m.prose("act")}
	}
	sub, ok := r.doc.mapping(n, m.prefix+"act.")
	if !ok {
		r.add(WrongType, m.where("act"), "act", wantKeys)
		return Act{}
	}
	sub.allow(actKeys)
	a := Act{Number: sub.str("number"), Date: sub.date("date"), Title: sub.prose("title"), URL: sub.str("url")}
	if a.URL != "" && !isWebAddress(a.URL) {
		r.add(BadAddress, sub.where("url"), "url", a.URL)
	}
	return a
}
