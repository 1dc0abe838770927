package contracts

import (
	"regexp"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/personal"
)

// Contracts with people are public as contracts and personal as names (federal law 152-ФЗ, article 3): how much was paid for what is told, who it was paid to
// is not. hide does it before a row is seen by anybody.

// The words that stand instead of a name.
const (
	aPerson     = "физическое лицо"
	aProprietor = "индивидуальный предприниматель"
	aStranger   = "поставщик без ИНН" // neither a number nor a legal form says that it is no person
)

// hiddenText stands instead of what tells who somebody is inside of other words.
const hiddenText = "[скрыто]"

// What hide writes instead of a number that is not published, so that whoever judges the row still knows what was wrong with it. Rows that have any but the
// first shut the gate, so that none of them is ever published.
const (
	hiddenINN      = ""
	hiddenBadINN   = "скрыт: контрольные цифры не сходятся"
	hiddenZeroINN  = "скрыт: потерян ноль в начале"
	hiddenWrongINN = "скрыт: не ИНН"
	hiddenOfOther  = "скрыт: ИНН организации у человека"
	hiddenOfPerson = "скрыт: ИНН человека у организации"
)

// hide takes a natural person out of a row: the name, the number, what else the row says of them in words, and columns that the kind does not know, since
// nobody can say what stands in them. In rows of organisations it takes away names and phones in free text alone. It is the Redact of the kind.
func hide(row []dataset.Cell) bool {
	var supplier, inn *dataset.Cell
	for i := range row {
		switch row[i].Name() {
		case "supplier":
			supplier = &row[i]
		case "inn":
			inn = &row[i]
		}
	}
	if supplier == nil && inn == nil {
		return hideWords(row)
	}
	word, number := judgeSupplier(textOf(supplier), inn)
	if word == "" {
		return hideWords(row)
	}
	hidden := replace(supplier, word)
	hidden = replace(inn, number) || hidden
	for i := range row {
		if row[i].Name() == "" {
			hidden = replace(&row[i], "") || hidden
		}
	}
	return hideWords(row) || hidden
}

func textOf(c *dataset.Cell) string {
	if c == nil {
		return ""
	}
	return strings.TrimSpace(c.Raw)
}

// replace writes a text over a cell that has another.
func replace(c *dataset.Cell, text string) bool {
	if c == nil || c.Raw == text || text == "" && !c.HasValue() {
		return false
	}
	c.Raw = text
	return true
}

// judgeSupplier returns the word that stands for a supplier, and for its number; "" when it may be named.
func judgeSupplier(name string, inn *dataset.Cell) (word, number string) {
	digits, kind := "", nobody
	if inn != nil && inn.HasValue() {
		digits = inn.Machine()
		if kind = taxpayerOf(digits); digits == "" {
			kind = unreadable // Excel has made 7,02E+11 of it
		}
	}
	switch {
	case isTotalWord(name):
		return "", ""
	case said(name) != "": // whoever made the file has hidden the name already
		return said(name), numberOf(digits, kind)
	case kind == person && isOrganisation(name) && !isProprietor(name):
		return aPerson, hiddenOfPerson
	case kind == person || len(digits) == 12 || len(digits) == 11:
		return wordOf(name), numberOf(digits, kind)
	case kind == organisation && begunAsOrganisation(name) || name == "" && digits == "":
		return "", ""
	case isProprietor(name) || isPerson(name):
		return wordOf(name), numberOf(digits, kind)
	case kind == organisation || isOrganisation(name):
		return "", ""
	}
	return aStranger, numberOf(digits, kind)
}

// said knows the words that files themselves have instead of names.
func said(name string) string {
	switch strings.ToLower(strings.TrimRight(name, ".")) {
	case aPerson, "физлицо", "физ. лицо", "физ.лицо", "фл", "гражданин", "самозанятый", "самозанятая":
		return aPerson
	case aProprietor, "ип":
		return aProprietor
	case strings.ToLower(aStranger):
		return aStranger
	}
	return ""
}

func wordOf(name string) string {
	if isProprietor(name) {
		return aProprietor
	}
	return aPerson
}

// numberOf is what stands instead of a number that is taken away.
func numberOf(digits string, kind taxpayer) string {
	switch {
	case kind == nobody, kind == person:
		return hiddenINN
	case kind == lostZero:
		return hiddenZeroINN
	case kind == misspelt:
		return hiddenBadINN
	case kind == organisation:
		return hiddenOfOther
	}
	return hiddenWrongINN
}

// proprietor knows the words for a sole proprietor and a farm's head before a name, and behind it.
var proprietor = regexp.MustCompile(`(?i)^(?:ИП|И\.\s?П\.|ПБОЮЛ|индивидуальн(?:ый|ого|ому|ым)\s+предпринимател(?:ь|я|ю|ем)|(?:ИП\s+)?глава\s+К\(?Ф\)?Х|глава\s+крестьянск\S+)(?:[\s«"„.]|$)|[\s,(](?:ИП|\(ИП\)|индивидуальный\s+предприниматель)\)?$`)

func isProprietor(name string) bool { return proprietor.MatchString(name) }

// initials is a surname with initials, on either side: «Иванов И. И.», «И.И. Иванова», «Петрова-Иванова А.».
var initials = regexp.MustCompile(`^(?:\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?,?\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)$`)

// citizen is what stands before a person's name.
var citizen = regexp.MustCompile(`(?i)^(?:гр\.|гражданин(?:ка|у|ке)?|физ\.?\s?лицо|физическое лицо|самозанят(?:ый|ая)|плательщик НПД)[\s:,]+`)

// isPerson says whether a supplier's name is one of a person: a full name and no more, initials, or a word for a citizen before either.
func isPerson(name string) bool {
	if citizen.MatchString(name) || initials.MatchString(name) {
		return true
	}
	found := personal.Find(name)
	if len(found) != 1 || found[0].Kind != personal.Name {
		return false
	}
	rest := strings.Trim(name[:found[0].Start]+name[found[0].End:], " ,;.")
	return rest == ""
}

// abbreviations are what names of organisations mostly begin with.
var abbreviations = strings.Fields("ООО ОАО ЗАО ПАО НАО АО НКО АНО НП НО ТСЖ ТСН СНТ ЖСК ТСК ГУП МУП МП МКП КП УМП ГП ОГУП ФГУП МКУ МБУ МАУ МБОУ МАОУ МБДОУ МАДОУ МКОУ МБУК МАУК МБУДО МАУДО " +
	"ФГБУ ФГКУ ФГУ ФКУ ФГАУ ФГБОУ ФГАОУ ФГБУЗ ФГБУН ОГБУ ОГАУ ОГКУ ОГБУЗ ОГАУЗ ОГБПОУ ОГАПОУ ГБУ ГКУ ГАУ ГБУЗ ЧОУ НОУ ЧУ ЧОО ОУФК УФК")

// begun are they for a quick look.
var begun = func() map[string]bool {
	m := map[string]bool{}
	for _, a := range abbreviations {
		m[a] = true
	}
	return m
}()

// begunAsOrganisation is a quick look at the first word of a name: nearly all suppliers are known by it.
func begunAsOrganisation(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return begun[first]
}

// forms are words that only organisations bear, as whole words in any case and number of letters.
var forms = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:` + strings.Join(abbreviations, "|") + `|Ltd|LLC|GmbH|Inc|AG|SA|обществ[оа]|акционерн\p{L}+|товариществ[оа]|кооператив\p{L}*|партн[её]рств[оа]|` +
	`предприяти[ея]|учреждени[ея]|организаци[яи]|фонд\p{L}?|союз\p{L}?|ассоциаци[яи]|администраци[яи]|управлени[ея]|комитет\p{L}?|департамент\p{L}?|министерств[оа]|инспекци[яи]|служб[аы]|` +
	`банк\p{L}?|университет\p{L}?|институт\p{L}?|академи[яи]|колледж\p{L}?|техникум\p{L}?|лице[йя]|гимнази[яи]|школ[аы]|больниц[аы]|поликлиник[аи]|филиал\p{L}?|компани[яи]|корпораци[яи]|` +
	`концерн\p{L}?|дум[аы]|прокуратур[аы]|казначейств[оа])(?:[^\p{L}]|$)`)

func isOrganisation(name string) bool { return forms.MatchString(name) }

// hideWords takes what tells who somebody is out of the free text of a row. Most rows have none, and show it at a glance.
func hideWords(row []dataset.Cell) bool {
	hidden := false
	for i := range row {
		c := &row[i]
		switch c.Name() {
		case "subject", "purpose", "":
			if len(c.Raw) > 8 && suspicious(c.Raw) {
				hidden = replace(c, withoutPersons(c.Raw)) || hidden
			}
		}
	}
	return hidden
}

// suspicious is a quick look for what any name, address or phone has: the ending of a patronymic, «@», ten digits. Most texts have none of them.
func suspicious(text string) bool {
	digits := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '@':
			return true
		case c >= '0' && c <= '9':
			if digits++; digits >= 10 {
				return true
			}
		}
	}
	for _, mark := range patronymics {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// patronymics are parts of words without which there is no full name.
var patronymics = []string{"вич", "ьич", "ович", "вна", "вны", "вне", "вну", "вной", "ичн", "ВИЧ", "ВНА", "ВНЫ", "ВНЕ", "ВНОЙ", "ИЧН", "мич", "кич", "тич", "фич", "лич", "оглы", "кызы"}

// withoutPersons writes words over what a text says of persons.
func withoutPersons(text string) string {
	found := personal.Find(text)
	if len(found) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, f := range found {
		b.WriteString(text[at:f.Start])
		b.WriteString(hiddenText)
		at = f.End
	}
	b.WriteString(text[at:])
	return b.String()
}
