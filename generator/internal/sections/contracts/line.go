package contracts

import "strings"

// A line of the budget is known by its section and subsection, four digits (order of the Ministry of Finance 82н of 24.05.2022, chapter III; budgets of
// municipalities follow it). Files give them alone, «0409», or in the whole code: the administrator (3), section and subsection (4), the item (10), the type
// (3). Some leave the administrator out.

// lineFault is what is wrong with a code.
type lineFault int

const (
	fine lineFault = iota
	zeroGone
	noLine
)

// lineLengths are the lengths of a code, and where in it the section begins.
var lineLengths = map[int]int{4: 0, 17: 0, 20: 3}

// lineOf finds section and subsection in a code without blanks. mended is the code with the zero that a spreadsheet took from its beginning.
func lineOf(code string) (line, mended string, fault lineFault) {
	code = strings.NewReplacer(".", "", "/", "", "-", "").Replace(code)
	if at, ok := lineLengths[len(code)]; ok {
		if line := sectionAt(code, at); line != "" {
			return line, code, fine
		}
	}
	if at, ok := lineLengths[len(code)+1]; ok {
		if line := sectionAt("0"+code, at); line != "" {
			return line, "0" + code, zeroGone
		}
	}
	return "", "", noLine
}

// sectionAt reads the four digits at a place. Sections are 01 to 14; a subsection of 00 is the section as a whole, and nothing is bought for it.
func sectionAt(code string, at int) string {
	line := code[at : at+4]
	if !onlyDigits(line) || line[:2] < "01" || line[:2] > "14" || line[2:] == "00" {
		return ""
	}
	return line
}

// programmeOf parts «06 Формирование городской среды» into its code and its name. A code of digits alone may have lost its zero: programmes have two digits,
// subprogrammes three.
func programmeOf(text string) (code, name string) {
	text = strings.TrimSpace(text)
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	code, name = text[:n], strings.TrimSpace(strings.TrimLeft(text[n:], " .,:–—-"))
	switch {
	case n == 0:
		return "", text
	case n == 1:
		return "0" + code, name
	case n > 3: // «2022-2025 …» is no code
		return "", text
	}
	return code, name
}
