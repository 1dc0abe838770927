package contracts

import "strings"

// A taxpayer's number (ИНН) is ten digits of an organisation and twelve of a natural person, sole proprietors among them (order of the Federal Tax Service
// ММВ-7-6/435@ of 29.06.2012). Its last one or two are check digits: the remainder by 11, taken by 10, of the digits before them times the weights below.

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

var (
	tenth    = []int{2, 4, 10, 3, 5, 9, 4, 6, 8}
	eleventh = []int{7, 2, 4, 10, 3, 5, 9, 4, 6, 8}
	twelfth  = []int{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}
)

// taxpayerOf judges a number without blanks.
func taxpayerOf(inn string) taxpayer {
	switch {
	case inn == "":
		return nobody
	case !onlyDigits(inn) || strings.Trim(inn, "0") == "":
		return unreadable
	case len(inn) == 10:
		if checked(inn, tenth) {
			return organisation
		}
		return misspelt
	case len(inn) == 12:
		if checked(inn, eleventh) && checked(inn, twelfth) {
			return person
		}
		return misspelt
	case (len(inn) == 9 || len(inn) == 11) && taxpayerOf("0"+inn) != misspelt:
		return lostZero
	}
	return unreadable
}

// checked says whether the digit behind as many as there are weights is their check digit.
func checked(inn string, weights []int) bool {
	sum := 0
	for i, w := range weights {
		sum += w * int(inn[i]-'0')
	}
	return sum%11%10 == int(inn[len(weights)]-'0')
}

func onlyDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
