package diag

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	codeShape = regexp.MustCompile(`^[A-Z]{3}[0-9]{3}$`)
	nameShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// CheckRules returns what is wrong with rules, for the tests of the packages that declare them: codes and names must be well formed and unique, every text be
// there in both languages and ask the same of its arguments in both, and a message be one fact in lower case without a full stop.
func CheckRules(rules []*Rule) error {
	var faults []error
	codes, names := map[string]bool{}, map[string]bool{}
	for _, r := range rules {
		if codes[r.Code] {
			faults = append(faults, fmt.Errorf("%s: the code is taken", r.Code))
		}
		if names[r.Code[:min(3, len(r.Code))]+r.Name] {
			faults = append(faults, fmt.Errorf("%s: the name %s is taken", r.Code, r.Name))
		}
		codes[r.Code], names[r.Code[:min(3, len(r.Code))]+r.Name] = true, true
		for _, fault := range r.faults() {
			faults = append(faults, fmt.Errorf("%s: %s", r.Code, fault))
		}
	}
	return errors.Join(faults...)
}

// faults returns what is wrong with one rule.
func (r *Rule) faults() []string {
	var list []string
	add := func(bad bool, format string, args ...any) {
		if bad {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	add(!codeShape.MatchString(r.Code), "a code is three capitals and three digits")
	add(!nameShape.MatchString(r.Name), "the name %q is not lower-case words with hyphens", r.Name)
	add(r.Severity < Error || r.Severity > Notice, "severity %d is none", int(r.Severity))
	for _, t := range []struct {
		name string
		text Text
	}{{"message", r.Message}, {"help", r.Help}, {"why", r.Why}, {"bad", r.Bad}, {"good", r.Good}} {
		add(strings.TrimSpace(t.text.RU) == "", "%s: no Russian text", t.name)
		add(strings.TrimSpace(t.text.EN) == "", "%s: no English text", t.name)
	}
	for _, l := range []Lang{RU, EN} {
		add(!oneFact(r.Message.In(l)), "message (%s): one fact, lower case, no full stop, one line", l)
	}
	for _, format := range []string{r.Message.RU, r.Message.EN, r.Help.RU, r.Help.EN} {
		add(badVerb(format), "%q: a %% that is no verb; one that is meant is written %%%%", format)
	}
	add(signature(r.Message.RU) != signature(r.Message.EN), "message: Russian asks for %q, English for %q", signature(r.Message.RU), signature(r.Message.EN))
	add(signature(r.Help.RU) != signature(r.Help.EN), "help: Russian asks for %q, English for %q", signature(r.Help.RU), signature(r.Help.EN))
	return list
}

// oneFact says whether a message looks like one. A capital may begin an abbreviation, or a name, which in Russian texts is in Latin letters: Excel.
func oneFact(message string) bool {
	first, size := utf8.DecodeRuneInString(message)
	second, _ := utf8.DecodeRuneInString(message[size:])
	sentence := unicode.IsUpper(first) && unicode.IsLower(second) && unicode.Is(unicode.Cyrillic, first)
	stop := strings.HasSuffix(message, ".") && !strings.HasSuffix(message, "..")
	return !sentence && !stop && !strings.Contains(message, "\n")
}

// badVerb says whether a format has a % that prints nothing sensible, as in «100% of rows».
func badVerb(format string) bool {
	end := 0
	for _, v := range verbs(format) {
		if strings.IndexByte("sdqvfgxt%", v.letter) < 0 || strings.Contains(format[v.start:v.end], " ") {
			return true
		}
		end = v.end
	}
	return strings.Contains(format[end:], "%")
}
