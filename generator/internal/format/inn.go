package format

// ValidINN says whether a taxpayer's number (ИНН) of ten digits, an organisation's, or of twelve, a person's, has its check digits: the remainder by 11, taken
// by 10, of the digits before them times the weights below (order of the Federal Tax Service ММВ-7-6/435@ of 29.06.2012).
func ValidINN(inn string) bool {
	for i := range len(inn) {
		if inn[i] < '0' || inn[i] > '9' {
			return false
		}
	}
	switch len(inn) {
	case 10:
		return checked(inn, 2, 4, 10, 3, 5, 9, 4, 6, 8)
	case 12:
		return checked(inn, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) && checked(inn, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
	}
	return false
}

// checked says whether the digit behind as many as there are weights is their check digit.
func checked(inn string, weights ...int) bool {
	sum := 0
	for i, w := range weights {
		sum += w * int(inn[i]-'0')
	}
	return sum%11%10 == int(inn[len(weights)]-'0')
}
