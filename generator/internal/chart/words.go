package chart

// The few words that drawings and tables say themselves, as package format says «млн»: everything else is in the Spec.
const (
	wordDemo  = "демо"
	wordOther = "Прочее (%d)"
	wordFrom  = "Откуда"
	wordTo    = "Куда"
	wordValue = "Значение"
	noValue   = "—"
	// wordStatus heads a column for programs, as it does in the clean CSV of open data.
	wordStatus = "status"
)
