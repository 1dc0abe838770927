package chart

// The few words that drawings and tables say themselves, as package format says «млн»: everything else is in the Spec.
const (
	wordDemo  = "демо"
	wordOther = "Прочее (%d)"
	wordFrom  = "Откуда"
	wordTo    = "Куда"
	wordValue = "Значение"
	noValue   = "—"
)
