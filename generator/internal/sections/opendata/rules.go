package opendata

import "otkryto/generator/internal/diag"

// Rules is all that open data may be reported for.
var Rules = []*diag.Rule{ruleSameFile}

var ruleSameFile = &diag.Rule{
	Code:    "OPN001",
	Name:    "same-download",
	Message: diag.Text{RU: "файлы %[1]s и %[2]s получили бы один адрес: %[3]s", EN: "the files %[1]s and %[2]s would have one address: %[3]s"},
	Help:    diag.Text{RU: "переименуйте один из файлов", EN: "rename one of the files"},
	Why: diag.Text{
		RU: "Файлы для скачивания называются латиницей, без пробелов и больших букв. У двух файлов набора такое имя может совпасть, и один из них пропал бы.",
		EN: "Downloads are named in small Latin letters without blanks. Two files of a dataset may come to the same name, and one of them would be lost.",
	},
	Bad:  diag.Text{RU: "files:\n  - path: отчет.csv\n  - path: otchet.csv", EN: "files:\n  - path: Report.csv\n  - path: report.csv"},
	Good: diag.Text{RU: "files:\n  - path: отчет-2021.csv\n  - path: отчет-2022.csv", EN: "files:\n  - path: report-2021.csv\n  - path: report-2022.csv"},
}
