package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// The words of the renderers. What a rule says is in the rule.
var (
	wordHelp    = Text{"помощь", "help"}
	wordColumn  = Text{"столбец", "column"}
	wordMore    = Text{"… ещё %d %s %s в этом файле", "… %d %s %s in this file"}
	wordMoreAll = Text{"… ещё %d %s %s в других местах", "… %d %s %s in other places"}
	wordBad     = Text{"Неправильно", "Wrong"}
	wordGood    = Text{"Правильно", "Right"}
	wordDo      = Text{"Что сделать", "What to do"}
)

// noun is a word with its forms for 1, 2 and 5; English has two.
type noun struct{ one, few, many, single, plural string }

var (
	nounError   = noun{"ошибка", "ошибки", "ошибок", "error", "errors"}
	nounWarning = noun{"предупреждение", "предупреждения", "предупреждений", "warning", "warnings"}
	nounNotice  = noun{"замечание", "замечания", "замечаний", "notice", "notices"}
	nounSuch    = noun{"такая же находка", "такие же находки", "таких же находок", "more of", "more of"}
)

// severityWords says what a finding of each severity does.
var severityWords = [...]Text{
	Error:   {"ошибка: сборка не пройдёт", "error: stops a build"},
	Warning: {"предупреждение: сборка пройдёт, если она не строгая (--strict)", "warning: stops only a strict build (--strict)"},
	Notice:  {"замечание: сборке не мешает", "notice: stops nothing"},
}

// of returns the form for a number.
func (w noun) of(n int, l Lang) string {
	switch {
	case l == EN && n == 1:
		return w.single
	case l == EN:
		return w.plural
	case n/10%10 == 1 || n%10 == 0 || n%10 > 4:
		return w.many
	case n%10 == 1:
		return w.one
	}
	return w.few
}

// moreOf is «… ещё 41 такая же находка BUD001 в этом файле».
func moreOf(m ruleCount, words Text, l Lang) string {
	return fmt.Sprintf(words.In(l), m.Count, nounSuch.of(m.Count, l), m.Rule.Code)
}

// Summary returns «2 ошибки, 1 предупреждение»; "" when nothing was found.
func (r *Report) Summary(l Lang) string {
	return summary(countsOf(r.All()), l)
}

func summary(counts [3]int, l Lang) string {
	var parts []string
	for s, w := range []noun{Error: nounError, Warning: nounWarning, Notice: nounNotice} {
		if n := counts[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, w.of(n, l)))
		}
	}
	return strings.Join(parts, ", ")
}

// Visible is a text of a file, in one line, as a terminal may print it: control characters, marks of direction and invisible blanks are replaced.
func Visible(s string) string { return visible(s, false) }

// visible replaces what a terminal would obey or not show: control characters, marks of direction, invisible blanks. Line breaks that keep says
// stay; others are shown as ↵.
func visible(s string, keepBreaks bool) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' && keepBreaks {
			return r
		}
		return visibleRune(r)
	}, s)
}

func visibleRune(r rune) rune {
	switch {
	case r == '\n':
		return '↵'
	case r == '\t':
		return ' '
	case r < ' ':
		return '␀' + r
	case r == 0x7F:
		return '␡'
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
		return unicode.ReplacementChar
	}
	return r
}
