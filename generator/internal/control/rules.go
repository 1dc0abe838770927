package control

import "otkryto/generator/internal/diag"

// Rules are what the package itself reports.
var Rules = []*diag.Rule{staleExplanation}

var staleExplanation = &diag.Rule{
	Code: "CTL001", Name: "stale-explanation", Severity: diag.Warning,
	Message: diag.Text{RU: "паспорт объясняет расхождение %[2]s по правилу %[1]s, а такого расхождения нет", EN: "the passport explains a difference of %[2]s by rule %[1]s, and there is no such difference"},
	Help:    diag.Text{RU: "если числа уже исправлены, удалите объяснение; если нет, проверьте file, code, column и rule", EN: "when the figures were mended, delete the explanation; else check file, code, column and rule"},
	Why: diag.Text{
		RU: "Объяснение относится к одному расхождению. Оставшись в паспорте после исправления, оно ввело бы читателя в заблуждение.",
		EN: "An explanation belongs to one difference. Left in the passport after the figures were mended it would mislead.",
	},
	Bad:  diag.Text{RU: "explanations:\n  - rule: BUD001\n    difference: 12,50   # в файле итог уже сходится", EN: "explanations:\n  - rule: BUD001\n    difference: 12,50   # the total already agrees"},
	Good: diag.Text{RU: "explanations: []", EN: "explanations: []"},
}
