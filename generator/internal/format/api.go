package format

import (
	"time"

	"github.com/govalues/decimal"
)

// Units that values are measured in. A unit is what stands after the number; RUB prints as «₽».
const (
	RUB     = "RUB"
	Percent = "%"
)

// Value returns a number with all its digits and its unit: «1 234 567,89 ₽», «375 чел.», «12,5 %». The sign is U+2212,
// groups and the unit are set off by no-break spaces. An empty unit prints the bare number.
func Value(d decimal.Decimal, unit string) string { panic("format.Value") }

// Short returns a number as a headline prints it: «1,2 млрд ₽», «27,1 млн ₽», «940 тыс. ₽», «375 чел.». Three significant digits at
// the most, rounded half away from zero; a number below 10 000 that has no kopecks is printed whole.
func Short(d decimal.Decimal, unit string) string { panic("format.Short") }

// Ratio returns part of whole in per cent with one decimal, «97,3 %»; «—» when whole is zero.
func Ratio(part, whole decimal.Decimal) string { panic("format.Ratio") }

// Permille returns part of whole in thousandths, rounded, clamped to 0..1000, for the width of a bar; 0 when whole is not positive.
func Permille(part, whole decimal.Decimal) int { panic("format.Permille") }

// Count returns a whole number with its noun: Count(24, "резидент", "резидента", "резидентов") is «24 резидента».
func Count(n int64, one, few, many string) string { panic("format.Count") }

// Plural returns the noun alone.
func Plural(n int64, one, few, many string) string { panic("format.Plural") }

// Date returns «5 марта 2022 года» without its last word: «5 марта 2022».
func Date(t time.Time) string { panic("format.Date") }

// DateYear returns «5 марта 2022 года», for sentences.
func DateYear(t time.Time) string { panic("format.DateYear") }

// Month returns «март 2022».
func Month(t time.Time) string { panic("format.Month") }

// Slug returns the Latin address of a Russian name: «Бюджет: кто платит?» is "byudzhet-kto-platit". Transliteration as in passports
// made easy to read: х=kh, ц=ts, щ=shch, ъ and ь dropped, й=y, ё=e. Only a-z, 0-9 and single hyphens come out.
func Slug(s string) string { panic("format.Slug") }

// Typography sets a plain Russian text as a printer would: nested «„“» for straight quotes, — for a spaced hyphen, no-break spaces after short
// prepositions, before —, after №, between a number and its unit.
func Typography(s string) string { panic("format.Typography") }

// Suggest returns the candidate within one or two edits of a misspelt word, or "".
func Suggest(word string, candidates []string) string { panic("format.Suggest") }

// Catalog holds the texts of a theme by key: "budget.deficit" is «Расходы превысили доходы на {amount}».
//
// {name} prints an argument; {name:житель|жителя|жителей} prints the noun that agrees with the whole number in it.
type Catalog map[string]string

// Text returns a text with its arguments given as name, value pairs. A key that the catalogue lacks, or an argument that the call lacks, is a bug
// of the caller and panics; the theme is checked for both before a build starts.
func (c Catalog) Text(key string, args ...any) string { panic("format.Catalog.Text") }
