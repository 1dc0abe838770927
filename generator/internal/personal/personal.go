// Package personal finds what tells who somebody is in a text that was written to an office and not to the public: phones, e-mail addresses, numbers of
// pension insurance (СНИЛС) and passports, full names. Federal law 152-ФЗ (article 3) calls these personal data; without a person's consent they may not be
// published, so what is found in appeals and proposals is an error of the file that says it.
//
// Find looks at a text alone, kind by kind: contact.go knows phones and addresses, document.go numbers with their control digits, name.go full names in all
// cases, but for those that streets and institutions bear. Check reports what Find finds; rules.go has the words.
//
// Neighbours: sections that read people's own words import it; it imports diag for the finding.
package personal

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/diag"
)

// Kind is what a finding is.
type Kind string

// The kinds.
const (
	Phone    Kind = "phone"
	Email    Kind = "email"
	SNILS    Kind = "snils"    // number of an insured person's account
	Passport Kind = "passport" // series and number of an internal passport
	Name     Kind = "name"     // surname, first name and patronymic, in either order
)

// Finding is one place of a text that tells who somebody is: Text is text[Start:End], in bytes.
type Finding struct {
	Kind       Kind
	Start, End int
	Text       string
}

// Find returns what a text says of a person, in order of place. Of two that overlap the longer one stays.
func Find(text string) []Finding {
	var all []Finding
	for _, find := range []func(string) []Finding{emails, snils, passports, phones, names} {
		all = append(all, find(text)...)
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var kept []Finding
	for _, f := range all {
		if n := len(kept); n > 0 && f.Start < kept[n-1].End {
			if f.End-f.Start > kept[n-1].End-kept[n-1].Start {
				kept[n-1] = f
			}
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// Check reports what a cell or a line at pos says of a person, and whether it says anything. The finding repeats only the beginning of what was found, and
// not the text that it stands in.
func Check(text string, pos diag.Pos, report *diag.Report) bool {
	found := Find(text)
	for _, f := range found {
		f.Report(pos, report)
	}
	return len(found) > 0
}

// Report reports one finding at its place, for callers that know the place to the letter or let some findings pass. The line or cell is not repeated.
func (f Finding) Report(pos diag.Pos, report *diag.Report) {
	pos.Text = ""
	report.Add(rulePersonal, pos, hint(f.Text), f.Kind.title())
}

// finding makes a finding of a span.
func finding(kind Kind, text string, start, end int) Finding {
	return Finding{Kind: kind, Start: start, End: end, Text: text[start:end]}
}
