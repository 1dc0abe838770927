package opendata

import "otkryto/generator/internal/diag"

// Rules is all that open data may be reported for.
var Rules = []*diag.Rule{ruleSameFile, ruleReserved, ruleUnregistered}

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

var ruleReserved = &diag.Rule{
	Code:    "OPN002",
	Name:    "reserved-download",
	Message: diag.Text{RU: "файл %[1]s получил бы адрес %[2]s, а он занят описанием набора", EN: "the file %[1]s would have the address %[2]s, which describes the dataset"},
	Help:    diag.Text{RU: "переименуйте файл", EN: "rename the file"},
	Why: diag.Text{
		RU: "Рядом с данными лежат паспорт и описания набора: meta.csv, datapackage.json, data-20230120-structure-20230120.csv, structure-20230120.csv. Эти имена заняты.",
		EN: "The passport and the descriptors lie beside the data: meta.csv, datapackage.json, data-20230120-structure-20230120.csv, structure-20230120.csv. These names are taken.",
	},
	Bad:  diag.Text{RU: "files:\n  - path: meta.csv", EN: "files:\n  - path: meta.csv"},
	Good: diag.Text{RU: "files:\n  - path: pokazateli.csv", EN: "files:\n  - path: indicators.csv"},
}

var ruleUnregistered = &diag.Rule{
	Code:     "OPN003",
	Name:     "not-in-registry",
	Severity: diag.Notice,
	Message:  diag.Text{RU: "рабочей версии файла %[1]s нет в реестре открытых данных: %[2]s", EN: "the working version of %[1]s is not in the registry of open data: %[2]s"},
	Help:     diag.Text{RU: "напишите в паспорте день последнего изменения: updated", EN: "write the day of the last change into the passport: updated"},
	Why: diag.Text{
		RU: "В реестре (list.csv, meta.csv) каждая версия названа днём, с которого она действует. Без дня, или с днём прежней версии, назвать её нельзя, и роботы реестров её не увидят.",
		EN: "The registry (list.csv, meta.csv) names each version by its day. Without a day, or with that of an earlier version, it has no name, and no harvester will see it.",
	},
	Bad:  diag.Text{RU: "updated: 2023-01-20   # а releases/2023-01-20 уже есть", EN: "updated: 2023-01-20   # and there is releases/2023-01-20"},
	Good: diag.Text{RU: "updated: 2023-02-14", EN: "updated: 2023-02-14"},
}
