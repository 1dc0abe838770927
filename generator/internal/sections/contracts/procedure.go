package contracts

import (
	"regexp"
	"strings"
)

// procedure is how a supplier was chosen.
type procedure string

// The ways of federal law 44-ФЗ (article 24). A contract after a competition that failed, with its only bidder (item 25 of part 1 of article 93), is one with
// a single supplier by law, and is counted so; tables show it apart.
const (
	auction   procedure = "auction"   // аукцион
	tender    procedure = "tender"    // конкурс
	quotation procedure = "quotation" // запрос котировок
	proposals procedure = "proposals" // запрос предложений, in force until 2021
	single    procedure = "single"    // закупка у единственного поставщика
	failed    procedure = "failed"    // … after a competition that failed
	unstated  procedure = ""          // the file does not say
	other     procedure = "other"     // a way that is none of the law's
)

// procedures are all, in the order of tables.
var procedures = []procedure{auction, tender, quotation, proposals, failed, single, other, unstated}

// ways are what names a way, the first that matches counts. Article 93 is the article of the single supplier; its item 25 is that of failed competitions, and so
// are the words «несостоявшийся» and «единственный участник».
var ways = []struct {
	way  procedure
	form *regexp.Regexp
}{
	{failed, regexp.MustCompile(`п(?:ункт\p{L}*|\.)?\s*25(?:\.[1-3])?\s*(?:,\s*)?ч|93[^\d].*п\p{L}*\.?\s*25(?:[^\d]|$)|несостоя|не состоя|признан\p{L}* несост|единственн\p{L}+ (?:участник|заявк)`)},
	{single, regexp.MustCompile(`единственн|единств\.|(?:^|[^\p{L}])е\.?п\.?(?:[^\p{L}]|$)|(?:ст(?:ать\p{L}*|\.)?\s*|^|\s)93(?:[^\d]|$)|мал\p{L}+ объ[её]м|(?:прям|без (?:проведения )?(?:торг|конкур))|электронн\p{L}+ магазин|неконкурент|до [136]00 тыс`)},
	{auction, regexp.MustCompile(`аукцион|(?:^|[^\p{L}])о?эа(?:эф)?(?:[^\p{L}]|$)|(?:^|[^\p{L}])аэф(?:[^\p{L}]|$)`)},
	{quotation, regexp.MustCompile(`котиров|(?:^|[^\p{L}])э?зк(?:эф)?(?:[^\p{L}]|$)`)},
	{proposals, regexp.MustCompile(`запрос\p{L}* предлож|(?:^|[^\p{L}])э?зп(?:эф)?(?:[^\p{L}]|$)`)},
	{tender, regexp.MustCompile(`конкурс|(?:^|[^\p{L}])э?ок(?:у|ус|эф|д)?(?:эф)?(?:[^\p{L}]|$)`)},
}

// procedureOf reads a way of purchase as files write it: in words, abbreviated, or as the ground of article 93.
func procedureOf(text string) procedure {
	text = strings.ToLower(strings.TrimSpace(text))
	switch text {
	case "", "-", "—", "–":
		return unstated
	}
	for _, w := range ways {
		if w.form.MatchString(text) {
			return w.way
		}
	}
	return other
}
