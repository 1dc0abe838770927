package draft

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// folded is a heading as it is compared: lower case, single blanks.
func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// cutUnit parts a heading from the unit that ends it: «Сумма, тыс. руб.», «Доля (%)». The unit is "" when there is none.
func cutUnit(heading string) (base, unit string) {
	s := strings.TrimSpace(heading)
	cut := strings.LastIndex(s, ", ")
	if strings.HasSuffix(s, ")") {
		cut = strings.LastIndexByte(s, '(')
	}
	if cut <= 0 {
		return s, ""
	}
	unit = strings.TrimSpace(strings.Trim(s[cut:], ",() "))
	unit = strings.TrimPrefix(unit, "в ")
	if !isUnit(unit) {
		return s, ""
	}
	return strings.TrimSpace(s[:cut]), unit
}

// shortUnits are units of measure as headings write them; anything else in brackets is an explanation.
var shortUnits = []string{
	"%", "процентов", "процентах", "чел", "человек", "тыс. чел", "шт", "штук", "ед", "единиц", "мест", "дней", "дн", "мес", "лет", "м", "км", "кв. м", "кв.м", "м2", "м²", "га", "кв. км", "кв.км", "км²", "м3", "м³", "куб. м", "куб.м",
	"тыс. куб. м", "т", "тонн", "кг", "л", "гкал", "квт·ч", "квт", "мвт", "т у.т", "семей", "объектов", "домов", "раз", "баллов", "балл", "гб", "мб", "руб/м²", "руб./м²", "руб./кв. м", "руб./гкал", "руб./м3", "руб./м2", "руб/м2", "руб/м3", "руб/гкал", "руб./чел", "руб./мес", "руб./шт",
}

func isUnit(s string) bool {
	low := strings.TrimRight(folded(s), ".")
	return roubles(low) != "" || slices.Contains(shortUnits, low)
}

var rouble = regexp.MustCompile(`^(?:(тыс|тысяч[аи]?|тысячах)|(млн|миллион[а-я]*)|(млрд|миллиард[а-я]*))?\.? ?(?:руб|рубл[а-я]*|₽)\.?$`)

// roubles returns the unit of amounts that a word means, as passports write it: "руб", "тыс", "млн", "млрд"; "" when it is none.
func roubles(s string) string {
	m := rouble.FindStringSubmatch(strings.TrimRight(folded(s), "."))
	switch {
	case m == nil:
		return ""
	case m[1] != "":
		return "тыс"
	case m[2] != "":
		return "млн"
	case m[3] != "":
		return "млрд"
	}
	return "руб"
}

// amountUnit is the unit of amounts that a heading states, as typed; "" when it states none.
func amountUnit(heading string) string {
	_, unit := cutUnit(heading)
	if roubles(unit) == "" {
		return ""
	}
	return unit
}

var unitRow = regexp.MustCompile(`(?:^|[\s(:,])((?:тыс|млн|млрд|тысяч|миллион|миллиард)[а-я]*\.? ?(?:руб|рубл)[а-я]*\.?|рубл[а-я]+|руб\.?)\)?\s*$`)

// unitAbove returns the unit of amounts that a title row states at its end: «Единица измерения: тыс. руб.», «(в рублях)».
func unitAbove(above []dataset.Note) (unit string, row int) {
	for _, n := range above {
		if m := unitRow.FindStringSubmatch(folded(n.Text)); m != nil {
			if u := roubles(m[1]); u != "" {
				return u, n.Row
			}
		}
	}
	return "", 0
}

var moneyWord = regexp.MustCompile(`(?i)сумм|стоимост|цен[аы]|оплат|расход|доход|назначени|исполнен|бюджет|финансир|задолж|начислен|поступ|субсид|ассигнован|лимит`)

// moneyHeading says whether a heading speaks of amounts; it is asked only where a title row states their unit.
func moneyHeading(heading string) bool { return moneyWord.MatchString(heading) }

var (
	asOfDotted = regexp.MustCompile(`(?i)(?:^|\s)(?:на|по состоянию на)\s+(\d{1,2})\.(\d{1,2})\.(\d{4})`)
	asOfWorded = regexp.MustCompile(`(?i)(?:^|\s)на\s+«?(\d{1,2})»?\s+([а-яё]+)\s+(\d{4})`)
	isoName    = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[^0-9]|$)`)
	digitRun   = regexp.MustCompile(`\d+`)
)

// date finds the day or the year that the whole file speaks of: in the title rows, else in its name. «На 1 января 2022 года» is the end of 2021.
func (d *Draft) date(above []dataset.Note) {
	for _, n := range above {
		if day, words, ok := asOf(n.Text); ok {
			d.Date, d.AsOf = day, words
			return
		}
	}
	name := strings.TrimSuffix(d.File, path.Ext(d.File))
	if m := isoName.FindStringSubmatch(name); m != nil {
		if day, ok := dayOf(m[1], m[2], m[3]); ok {
			d.Date = day
			return
		}
	}
	if d.Years[0] > 0 {
		return
	}
	texts := []string{}
	for _, n := range above {
		texts = append(texts, n.Text)
	}
	for _, list := range [][]string{texts, {name}} {
		if y := onlyYear(list); y > 0 {
			d.Year = y
			return
		}
	}
}

// asOf finds «на 1 января 2022 г.» in a text: the day before when it is the first of a month, since the report then covers what was before it.
func asOf(text string) (day time.Time, words string, ok bool) {
	text = strings.Join(strings.Fields(text), " ")
	if m := asOfDotted.FindStringSubmatch(text); m != nil {
		day, ok = dayOf(m[3], m[2], m[1])
		words = strings.TrimSpace(m[0])
	} else if m := asOfWorded.FindStringSubmatch(text); m != nil {
		p, known := dataset.ParsePeriod(m[1] + " " + m[2] + " " + m[3])
		day, ok = p.From, known && p.Step == dataset.StepDay
		words = strings.TrimSpace(m[0])
	}
	if ok && day.Day() == 1 {
		day = day.AddDate(0, 0, -1)
	}
	return day, words, ok && day.Year() >= 1900
}

func dayOf(year, month, day string) (time.Time, bool) {
	p, ok := dataset.ParsePeriod(two(day) + "." + two(month) + "." + year)
	return p.From, ok && p.Step == dataset.StepDay && p.From.Year() >= 1900
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// onlyYear returns the year that some texts name, when they name no other.
func onlyYear(texts []string) int {
	found := 0
	for _, t := range texts {
		for _, at := range digitRun.FindAllStringIndex(t, -1) {
			y, err := strconv.Atoi(t[at[0]:at[1]])
			part := at[0] > 0 && strings.ContainsAny(t[at[0]-1:at[0]], ".,") || at[1] < len(t) && t[at[1]] == ','
			if err != nil || part || at[1]-at[0] != 4 || y < 1900 || y >= 2200 {
				continue // of a number or a day
			}
			if found > 0 && y != found {
				return 0
			}
			found = y
		}
	}
	return found
}

// longestTitle is how many characters a title keeps of a title row.
const longestTitle = 150

// titleIn returns the first title row that reads like a title: words, not «Приложение 1» and not the unit.
func titleIn(above []dataset.Note) string {
	for _, n := range above {
		text := strings.Join(strings.Fields(n.Text), " ")
		low := folded(text)
		letters := strings.IndexFunc(text, unicode.IsLetter) >= 0
		if !letters || len(strings.Fields(text)) < 2 || unitRow.MatchString(low) || startsWith(low, "приложение", "к решению", "форма по", "единица", "утвержден", "источник", "по состоянию", "на ") {
			continue
		}
		return clip(format.Typography(text), longestTitle)
	}
	return ""
}

func startsWith(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// nameWords makes a title of a file's name: «otchet_2022.csv» is «Otchet 2022».
func nameWords(file string) string {
	name := path.Base(file)
	name = strings.TrimSuffix(name, path.Ext(name))
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '-' || unicode.IsSpace(r) || unicode.IsControl(r) })
	text := strings.ToValidUTF8(strings.Join(words, " "), "")
	if text == "" {
		return "Таблица"
	}
	r, size := utf8.DecodeRuneInString(text)
	return clip(string(unicode.ToUpper(r))+text[size:], longestTitle)
}

// FileName is the name under which a dataset can list a file: without what hides it, what paths are made of, and blanks at the ends.
func FileName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '\\' || r == '/' || r == ':':
			return '-'
		case unicode.IsControl(r) || r == utf8.RuneError || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp):
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	ext := path.Ext(name)
	base := strings.Trim(strings.TrimSuffix(name, ext), "~. \u00a0")
	base = strings.TrimFunc(base, unicode.IsSpace)
	base = strings.TrimLeft(base, "~.")
	if base = strings.TrimFunc(base, unicode.IsSpace); base == "" {
		base = "dannye"
	}
	return base + strings.TrimFunc(ext, unicode.IsSpace)
}

func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:n-1])) + "…"
}
