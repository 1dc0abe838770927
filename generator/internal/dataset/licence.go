package dataset

// Licence is what a dataset may be used under, beside the terms in words.
type Licence struct {
	Name string // «CC BY 4.0»
	URL  string // of its text
}

// Given says whether the passport names a licence at all.
func (l Licence) Given() bool { return l != Licence{} }

// licence reads the key `licence`: a name, an address, or both by keys of their own.
func (r *passportReader) licence() Licence {
	n, ok := r.values["licence"]
	if !ok || isNull(n) {
		return Licence{}
	}
	if s, plain := scalar(n); plain {
		if isWebAddress(s) {
			return Licence{URL: s}
		}
		return Licence{Name: r.prose("licence")}
	}
	sub, ok := r.doc.mapping(n, "licence.")
	if !ok {
		r.add(WrongType, r.where("licence"), "licence", wantKeys)
		return Licence{}
	}
	sub.allow(licenceKeys)
	l := Licence{Name: sub.prose("name"), URL: sub.str("url")}
	if l.URL != "" && !isWebAddress(l.URL) {
		r.add(BadAddress, sub.where("url"), "url", l.URL)
	}
	return l
}
