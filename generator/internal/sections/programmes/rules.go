package programmes

import "otkryto/generator/internal/diag"

// Rules is all that the section may report.
var Rules = []*diag.Rule{
	ruleUnknownWord, ruleTwice, ruleNegative, ruleSpentMore, ruleUnitDiffers, ruleDirectionDiffers, ruleNoDirection, ruleUnknownPart, ruleBadYears, ruleYearOutside,
	ruleBadDue, ruleDoneState, ruleDoneAhead, ruleNoCode, ruleOtherProgramme, ruleBudgetDiffers,
}

var ruleUnknownWord = &diag.Rule{
	Code: "PRG001", Name: "unknown-word",
	Message: diag.Text{RU: "«%s» — незнакомое слово для этого столбца", EN: "\"%s\" is no word that this column knows"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Источник денег, направление показателя и состояние мероприятия портал понимает по словам из короткого списка. Строк «всего» не нужно: суммы портал считает сам.",
		EN: "Sources, directions and states are words of a short list. Rows of totals are not needed: sums are worked out.",
	},
	Bad:  diag.Text{RU: "Год;Источник;План\n2022;федиральный;100", EN: "year;source;planned\n2022;федиральный;100"},
	Good: diag.Text{RU: "Год;Источник;План\n2022;федеральный;100", EN: "year;source;planned\n2022;федеральный;100"},
}

var ruleTwice = &diag.Rule{
	Code: "PRG002", Name: "given-twice",
	Message: diag.Text{RU: "«%[1]s» дано второй раз", EN: "\"%[1]s\" is given a second time"},
	Help:    diag.Text{RU: "оставьте одну из двух строк; если это разные подпрограммы, назовите их в столбце «Подпрограмма»", EN: "keep one of the two rows; when they are of two sub-programmes, name those"},
	Why: diag.Text{
		RU: "У показателя и источника денег за год одна строка (у подпрограммы — своя). Вторая удвоила бы сумму или спорила с первой.",
		EN: "An indicator and a source have one row a year, each sub-programme its own. A second one would double the sum or contradict the first.",
	},
	Bad:  diag.Text{RU: "Год;Источник;План\n2022;местный;100\n2022;местный;120", EN: "year;source;planned\n2022;местный;100\n2022;местный;120"},
	Good: diag.Text{RU: "Год;Источник;План\n2022;местный;220", EN: "year;source;planned\n2022;местный;220"},
}

var ruleNegative = &diag.Rule{
	Code: "PRG003", Name: "negative-money",
	Message: diag.Text{RU: "«%s» — меньше нуля", EN: "\"%s\" is below zero"},
	Help:    diag.Text{RU: "проверьте знак: деньги программы не бывают меньше нуля", EN: "check the sign: a programme's money is never below zero"},
	Why: diag.Text{
		RU: "Минус здесь — опечатка или тире, прилипшее к числу.",
		EN: "A minus is a slip here, or a dash stuck to the number.",
	},
	Bad:  diag.Text{RU: "Год;Источник;План\n2022;местный;-100", EN: "year;source;planned\n2022;местный;-100"},
	Good: diag.Text{RU: "Год;Источник;План\n2022;местный;100", EN: "year;source;planned\n2022;местный;100"},
}

var ruleSpentMore = &diag.Rule{
	Code: "PRG004", Name: "spent-more-than-planned", Severity: diag.Warning,
	Message: diag.Text{RU: "потрачено %[1]s — больше, чем по плану (%[2]s)", EN: "%[1]s is spent, more than the %[2]s planned"},
	Help:    diag.Text{RU: "проверьте, не перепутаны ли столбцы и последний ли это план", EN: "check whether the columns are mixed up and whether the plan is the latest"},
	Why: diag.Text{
		RU: "Потратить из бюджета больше плана нельзя: план сначала меняют. Обычно это старый план или перепутанные столбцы.",
		EN: "No budget can spend more than its plan: the plan is changed first. Mostly the plan is an old one, or two columns are mixed up.",
	},
	Bad:  diag.Text{RU: "Год;Источник;План;Факт\n2022;местный;100;120", EN: "year;source;planned;spent\n2022;местный;100;120"},
	Good: diag.Text{RU: "Год;Источник;План;Факт\n2022;местный;120;120", EN: "year;source;planned;spent\n2022;местный;120;120"},
}

var ruleUnitDiffers = &diag.Rule{
	Code: "PRG005", Name: "unit-differs",
	Message: diag.Text{RU: "единица «%[1]s», а раньше у показателя «%[3]s» была «%[2]s»", EN: "the unit is \"%[1]s\", and it was \"%[2]s\" for \"%[3]s\" before"},
	Help:    diag.Text{RU: "измеряйте показатель во все годы одинаково", EN: "measure an indicator alike in all years"},
	Why: diag.Text{
		RU: "Годы показателя стоят на одной диаграмме; в разных единицах их сравнивать нельзя.",
		EN: "The years of an indicator stand in one chart; in different units they cannot be compared.",
	},
	Bad:  diag.Text{RU: "Показатель;Ед. изм.;Год;План\nЗанятость подростков;чел.;2021;300\nЗанятость подростков;%;2022;12", EN: "indicator;unit;year;plan\nJobs for teenagers;people;2021;300\nJobs for teenagers;%;2022;12"},
	Good: diag.Text{RU: "Показатель;Ед. изм.;Год;План\nЗанятость подростков;чел.;2021;300\nЗанятость подростков;чел.;2022;320", EN: "indicator;unit;year;plan\nJobs for teenagers;people;2021;300\nJobs for teenagers;people;2022;320"},
}

var ruleDirectionDiffers = &diag.Rule{
	Code: "PRG006", Name: "direction-differs",
	Message: diag.Text{RU: "направление «%[1]s» спорит с прежними строками показателя «%[2]s»", EN: "the direction \"%[1]s\" contradicts the rows of \"%[2]s\" before"},
	Help:    diag.Text{RU: "оставьте у показателя одно направление на все годы", EN: "keep one direction for all years of an indicator"},
	Why: diag.Text{
		RU: "От направления зависит, достигнут ли показатель. Если в одном году хорошо больше, а в другом меньше, судить нельзя.",
		EN: "Whether an indicator is reached depends on its direction. It cannot be more in one year and less in another.",
	},
	Bad:  diag.Text{RU: "Показатель;Что лучше;Год\nАварии;меньше;2021\nАварии;больше;2022", EN: "indicator;better;year\nAccidents;меньше;2021\nAccidents;больше;2022"},
	Good: diag.Text{RU: "Показатель;Что лучше;Год\nАварии;меньше;2021\nАварии;меньше;2022", EN: "indicator;better;year\nAccidents;меньше;2021\nAccidents;меньше;2022"},
}

var ruleNoDirection = &diag.Rule{
	Code: "PRG007", Name: "no-direction", Severity: diag.Warning,
	Message: diag.Text{RU: "не сказано, что лучше для показателя «%[1]s»: больше или меньше", EN: "it is not said whether more or less is better for \"%[1]s\""},
	Help:    diag.Text{RU: "впишите «больше» или «меньше» в столбец «Что лучше»; пока показатель не считается ни достигнутым, ни нет", EN: "write больше (more) or меньше (less) under \"better\"; until then the indicator is not judged"},
	Why: diag.Text{
		RU: "Без направления нельзя сказать, хорош ли факт: преступлений больше плана — плохо, рабочих мест — хорошо. Угадывать портал не станет.",
		EN: "Without a direction nobody can tell whether a fact is good: more crimes than planned are bad, more jobs are good. The portal does not guess.",
	},
	Bad:  diag.Text{RU: "Показатель;Что лучше;Год;План;Факт\nАварии;;2022;5;6", EN: "indicator;better;year;plan;fact\nAccidents;;2022;5;6"},
	Good: diag.Text{RU: "Показатель;Что лучше;Год;План;Факт\nАварии;меньше;2022;5;6", EN: "indicator;better;year;plan;fact\nAccidents;меньше;2022;5;6"},
}

var ruleUnknownPart = &diag.Rule{
	Code: "PRG008", Name: "unknown-subprogramme",
	Message: diag.Text{RU: "подпрограммы «%[1]s» нет в таблице подпрограмм", EN: "the table of sub-programmes has no \"%[1]s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Если у подпрограмм есть своя таблица, другие названия — опечатки: деньги и показатели разошлись бы по двум подпрограммам вместо одной.",
		EN: "Where the sub-programmes have a table, other names are misspelt: money and indicators would fall to two instead of one.",
	},
	Bad:  diag.Text{RU: "Год;Источник;Подпрограмма;План\n2022;местный;Каникулл;100   # в таблице — «Каникулы»", EN: "year;source;subprogramme;planned\n2022;местный;Holidais;100   # the table has \"Holidays\""},
	Good: diag.Text{RU: "Год;Источник;Подпрограмма;План\n2022;местный;Каникулы;100", EN: "year;source;subprogramme;planned\n2022;местный;Holidays;100"},
}

var ruleBadYears = &diag.Rule{
	Code: "PRG009", Name: "bad-years",
	Message: diag.Text{RU: "years: «%[1]s» — не годы действия программы", EN: "years: \"%[1]s\" are no years of a programme"},
	Help:    diag.Text{RU: "напишите первый и последний год через дефис: 2021-2025", EN: "write the first and the last year with a hyphen: 2021-2025"},
	Why: diag.Text{
		RU: "По годам действия портал замечает строки, в которых год напечатан неверно.",
		EN: "By the years of a programme the portal notices rows whose year is mistyped.",
	},
	Bad:  diag.Text{RU: "options:\n  years: с 2021 года", EN: "options:\n  years: since 2021"},
	Good: diag.Text{RU: "options:\n  years: 2021-2025", EN: "options:\n  years: 2021-2025"},
}
