package diag

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
)

// Preflight is what Report.HTML says beside the findings.
type Preflight struct {
	Lang   Lang
	Title  string // the portal's: «Открытый Северск»
	Root   string // see Pos.Under
	Strict bool   // warnings stop the build
}

//go:embed preflight.html
var preflightSource string

var preflightPage = template.Must(template.New("preflight").Parse(preflightSource))

// The words of the preflight page.
var (
	wordPreflight   = Text{"Проверка перед публикацией", "Preflight report"}
	wordClean       = Text{"Можно публиковать: замечаний нет", "Ready to publish: nothing was found"}
	wordMay         = Text{"Можно публиковать, но посмотрите замечания", "Ready to publish; please look at the findings"}
	wordMust        = Text{"Публиковать нельзя: сначала исправьте ошибки", "Not to be published: mend the errors first"}
	wordMustStrict  = Text{"Публиковать нельзя: сборка строгая, и предупреждения её останавливают", "Not to be published: the build is strict, and warnings stop it"}
	wordHeld        = Text{"На сайте осталась прежняя версия: портал публикуется целиком или не публикуется вовсе.", "The site still shows the earlier version: a portal is published whole or not at all."}
	wordInShort     = Text{"Коротко", "In short"}
	wordFinding     = Text{"Что нашлось", "Finding"}
	wordHowMany     = Text{"Сколько", "How many"}
	wordWhere       = Text{"В каких файлах", "In which files"}
	wordDetails     = Text{"По файлам", "By file"}
	wordWholePortal = Text{"Весь портал", "The whole portal"}
	wordRow         = Text{"строка", "row"}
	wordLine        = Text{"строка", "line"}
	wordTyped       = Text{"В файле", "As typed"}
	wordSee         = Text{"Смотрите также", "See also"}
	wordWhy         = Text{"Почему это важно", "Why it matters"}
	wordMoreFiles   = Text{"и ещё %d", "and %d more"}
)

// filesNamed is how many files the table «Коротко» names for a rule.
const filesNamed = 3

type (
	preflightView struct {
		Lang, Title, Portal, Verdict, Held, Counts         string
		Bad                                                bool
		InShort, FindingHead, HowMany, Where, Details, Why string
		TypedWord, HelpWord, SeeWord, BadWord, GoodWord    string
		Rows                                               []preflightRow
		Files                                              []preflightFile
		Left                                               []string
		Rules                                              []preflightRule
	}
	preflightRow struct {
		Code, Severity, Level, Message, Files string
		Count                                 int
	}
	preflightFile struct {
		Name     string
		Findings []preflightFinding
		More     []string
	}
	preflightFinding struct {
		Code, Severity, Level, Message, Place, Typed, Help string
		Related                                            []string
	}
	preflightRule struct {
		Code, Message, Why, Bad, Good string
	}
)

// HTML writes the report as one page that stands alone, for people who open no terminal: whether the portal may be published, what was found, where, and what to
// do about it. Many findings of one kind are counted.
func (r *Report) HTML(w io.Writer, o Preflight) error {
	list := r.All()
	counts := countsOf(list)
	v := preflightView{
		Lang: string(o.Lang), Title: wordPreflight.In(o.Lang), Portal: o.Title, Counts: summary(counts, o.Lang),
		Bad: counts[Error] > 0 || o.Strict && counts[Warning] > 0, Verdict: verdict(counts, o),
		InShort: wordInShort.In(o.Lang), FindingHead: wordFinding.In(o.Lang), HowMany: wordHowMany.In(o.Lang), Where: wordWhere.In(o.Lang),
		Details: wordDetails.In(o.Lang), Why: wordWhy.In(o.Lang), Rows: preflightRows(list, o),
		TypedWord: wordTyped.In(o.Lang), HelpWord: wordDo.In(o.Lang), SeeWord: wordSee.In(o.Lang), BadWord: wordBad.In(o.Lang), GoodWord: wordGood.In(o.Lang),
	}
	if v.Bad {
		v.Held = wordHeld.In(o.Lang)
	}
	files, left := grouped(list, defaultLimit)
	for _, f := range files {
		v.Files = append(v.Files, preflightFileOf(f, o))
	}
	for _, m := range left {
		v.Left = append(v.Left, moreOf(m, wordMoreAll, o.Lang))
	}
	for _, rule := range firedRules(list) {
		v.Rules = append(v.Rules, preflightRule{rule.Code, placeholders(rule.Message.In(o.Lang)), rule.Why.In(o.Lang), rule.Bad.In(o.Lang), rule.Good.In(o.Lang)})
	}
	return preflightPage.Execute(w, v)
}

// verdict answers the one question that a head of office has.
func verdict(counts [3]int, o Preflight) string {
	switch {
	case counts[Error] > 0:
		return wordMust.In(o.Lang)
	case o.Strict && counts[Warning] > 0:
		return wordMustStrict.In(o.Lang)
	case counts[Warning]+counts[Notice] > 0:
		return wordMay.In(o.Lang)
	}
	return wordClean.In(o.Lang)
}

// preflightRows sums findings up by rule, what is gravest and most frequent first.
func preflightRows(list []Diagnostic, o Preflight) []preflightRow {
	counts := map[*Rule]int{}
	files := map[*Rule][]string{}
	for _, d := range list {
		counts[d.Rule]++
		if name := d.Pos.Under(o.Root).File; name != "" && !slices.Contains(files[d.Rule], name) {
			files[d.Rule] = append(files[d.Rule], name)
		}
	}
	rules := firedRules(list)
	slices.SortStableFunc(rules, func(a, b *Rule) int {
		if a.Severity != b.Severity {
			return int(a.Severity) - int(b.Severity)
		}
		return counts[b] - counts[a]
	})
	var rows []preflightRow
	for _, rule := range rules {
		named := strings.Join(files[rule][:min(filesNamed, len(files[rule]))], ", ")
		if more := len(files[rule]) - filesNamed; more > 0 {
			named += " " + sprintf(wordMoreFiles.In(o.Lang), []any{more}, o.Lang)
		}
		rows = append(rows, preflightRow{
			Code: rule.Code, Severity: severityColumn[rule.Severity].In(o.Lang), Level: rule.Severity.String(),
			Message: placeholders(rule.Message.In(o.Lang)), Files: named, Count: counts[rule],
		})
	}
	return rows
}

func preflightFileOf(f fileGroup, o Preflight) preflightFile {
	file := preflightFile{Name: Pos{File: f.File}.Under(o.Root).File}
	if file.Name == "" {
		file.Name = wordWholePortal.In(o.Lang)
	}
	for _, d := range f.Shown {
		found := preflightFinding{
			Code: d.Rule.Code, Severity: severityColumn[d.Rule.Severity].In(o.Lang), Level: d.Rule.Severity.String(),
			Message: capital(visible(d.Message(o.Lang), false)), Place: d.Pos.words(o.Lang),
			Typed: clipped(d.Pos.Text), Help: visible(d.Help(o.Lang), true),
		}
		for _, rel := range d.Related {
			found.Related = append(found.Related, relatedWords(rel, f.File, o))
		}
		file.Findings = append(file.Findings, found)
	}
	for _, m := range f.More {
		file.More = append(file.More, moreOf(m, wordMore, o.Lang))
	}
	return file
}

// relatedWords is another place in one line; its file is left out when it is the finding's own.
func relatedWords(rel Related, file string, o Preflight) string {
	text := visible(rel.Note.In(o.Lang), false) + " — "
	if rel.Pos.File != file {
		text += rel.Pos.Under(o.Root).File + " "
	}
	text += rel.Pos.words(o.Lang)
	if typed := clipped(rel.Pos.Text); typed != "" {
		text += ": " + typed
	}
	return text
}

// words is a place as people say it: «строка 14, столбец «Исполнено», E».
func (p Pos) words(l Lang) string {
	switch {
	case p.Line == 0:
		return ""
	case p.isTable():
		return sprintf("%s %d", []any{wordRow.In(l), p.Line}, l) + strings.NewReplacer(" (", ", ", ")", "").Replace(p.columnNote(l))
	}
	return sprintf("%s %d", []any{wordLine.In(l), p.Line}, l)
}

// clipped is the line or the cell as typed, cut where a page would be filled with it.
func clipped(text string) string {
	return excerptOf(strings.TrimSpace(text), 0, 0, 2*defaultWidth).text
}
