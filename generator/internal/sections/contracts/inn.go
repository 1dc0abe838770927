package contracts

import (
	"strings"

	"otkryto/generator/internal/format"
)

// A taxpayer's number (ИНН) is ten digits of an organisation and twelve of a natural person, sole proprietors among them; format.ValidINN knows
// its check digits.

// taxpayer is what a number says of who bears it.
type taxpayer int

const (
	nobody       taxpayer = iota // no number
	organisation                 // ten digits
	person                       // twelve digits
	unreadable                   // no number of a taxpayer
	lostZero                     // a leading zero makes it one: a spreadsheet took the digits for a number
	misspelt                     // the right length, the wrong check digits
)

// taxpayerOf judges a number without blanks.
func taxpayerOf(inn string) taxpayer {
	switch {
	case inn == "":
		return nobody
	case !onlyDigits(inn) || strings.Trim(inn, "0") == "":
		return unreadable
	case len(inn) == 10:
		if format.ValidINN(inn) {
			return organisation
		}
		return misspelt
	case len(inn) == 12:
		if format.ValidINN(inn) {
			return person
		}
		return misspelt
	case (len(inn) == 9 || len(inn) == 11) && taxpayerOf("0"+inn) != misspelt:
		return lostZero
	}
	return unreadable
}

func onlyDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
