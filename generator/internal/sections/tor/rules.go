package tor

import "otkryto/generator/internal/diag"

// Rules is all that the section may report.
var Rules = []*diag.Rule{
	ruleTwice, ruleGoalTwice, ruleNegative, ruleNotWhole, ruleRegisterDiffers, ruleLeftBeforeEntered, ruleSecondZone, ruleBadOption,
	ruleBySubtraction, rulePeerTwice, ruleOwnPeer,
}

var ruleTwice = &diag.Rule{
	Code:    "TOR001",
	Name:    "indicator-given-twice",
	Message: diag.Text{RU: "«%[1]s» за %[2]d год дано второй раз", EN: "\"%[1]s\" of %[2]d is given a second time"},
	Help:    diag.Text{RU: "оставьте одно из двух чисел", EN: "keep one of the two numbers"},
	Why: diag.Text{
		RU: "Строки одного года дополняют друг друга: в одной обещания, в другой факт. Но если одно число дано дважды, портал не знает, какому верить, даже когда они совпадают.",
		EN: "Rows of one year complete each other, promises in one and facts in another. A number given twice leaves the portal in doubt which to believe, even when both agree.",
	},
	Bad:  diag.Text{RU: "Год;Резиденты\n2022;24\n2022;25", EN: "year;residents\n2022;24\n2022;25"},
	Good: diag.Text{RU: "Год;Резиденты\n2021;17\n2022;24", EN: "year;residents\n2021;17\n2022;24"},
}

var ruleGoalTwice = &diag.Rule{
	Code:    "TOR002",
	Name:    "goal-given-twice",
	Message: diag.Text{RU: "«%s» намечено второй раз", EN: "\"%s\" is planned a second time"},
	Help:    diag.Text{RU: "оставьте одно из двух чисел", EN: "keep one of the two numbers"},
	Why: diag.Text{
		RU: "То, что намечено за всё время, — одно число для каждого показателя: с ним сравнивают сделанное.",
		EN: "What is planned for the whole time is one number for each indicator, which the result is compared with.",
	},
	Bad:  diag.Text{RU: "jobs,investment\n1500,\n1600,", EN: "jobs,investment\n1500,\n1600,"},
	Good: diag.Text{RU: "jobs,investment\n1500,12000000000.00", EN: "jobs,investment\n1500,12000000000.00"},
}

var ruleNegative = &diag.Rule{
	Code:    "TOR003",
	Name:    "negative-indicator",
	Message: diag.Text{RU: "«%s» — меньше нуля", EN: "\"%s\" is below zero"},
	Help:    diag.Text{RU: "проверьте знак: резидентов, рабочих мест и инвестиций не бывает меньше нуля", EN: "check the sign: there are no fewer than zero residents, jobs and investments"},
	Why: diag.Text{
		RU: "Отрицательное число здесь почти всегда опечатка: минус вместо тире или лишний знак.",
		EN: "A negative number here is nearly always a slip: a minus in place of a dash, or one sign too many.",
	},
	Bad:  diag.Text{RU: "Год;Резиденты\n2022;-24", EN: "year;residents\n2022;-24"},
	Good: diag.Text{RU: "Год;Резиденты\n2022;24", EN: "year;residents\n2022;24"},
}

var ruleNotWhole = &diag.Rule{
	Code:    "TOR004",
	Name:    "count-not-whole",
	Message: diag.Text{RU: "«%s» — не целое число", EN: "\"%s\" is no whole number"},
	Help:    diag.Text{RU: "резидентов и рабочие места считают целыми числами", EN: "residents and jobs are counted in whole numbers"},
	Why: diag.Text{
		RU: "Дробное число резидентов или рабочих мест обычно значит, что столбцы перепутаны или число попало сюда в тысячах.",
		EN: "A fraction of a resident or of a job mostly means that columns are mixed up or that the number is in thousands.",
	},
	Bad:  diag.Text{RU: "Год;Рабочие места\n2022;0,375", EN: "year;jobs\n2022;0.375"},
	Good: diag.Text{RU: "Год;Рабочие места\n2022;375", EN: "year;jobs\n2022;375"},
}

var ruleRegisterDiffers = &diag.Rule{
	Code:     "TOR005",
	Name:     "register-differs",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "«%[1]s»: в показателях %[2]s, по реестру %[3]s", EN: "\"%[1]s\": %[2]s among the indicators, %[3]s by the register"},
	Help: diag.Text{
		RU: "сверьте реестр с показателями; если они на разные даты, укажите date у файла реестра",
		EN: "compare the register with the indicators; if they are of different days, give the register's file its date",
	},
	Why: diag.Text{
		RU: "Число резидентов без исключённых, рабочие места и инвестиции по реестру должны давать показатели того же года. Если не дают, читатель спросит, какому числу верить.",
		EN: "The residents that have not left, the jobs and the investment of the register should add up to the indicators of the same year. If they do not, readers ask which to believe.",
	},
	Bad:  diag.Text{RU: "показатели: 2022;24\nв реестре 23 строки", EN: "indicators: 2022;24\n23 rows in the register"},
	Good: diag.Text{RU: "показатели: 2022;24\nв реестре 24 строки без даты исключения", EN: "indicators: 2022;24\n24 rows in the register that have no date of leaving"},
}

var ruleLeftBeforeEntered = &diag.Rule{
	Code:    "TOR006",
	Name:    "left-before-entered",
	Message: diag.Text{RU: "исключён %[1]s — раньше, чем включён (%[2]s)", EN: "left on %[1]s, before it entered on %[2]s"},
	Help:    diag.Text{RU: "проверьте обе даты", EN: "check both dates"},
	Why: diag.Text{
		RU: "Резидента нельзя исключить из реестра раньше, чем в него включили: в одной из дат опечатка.",
		EN: "A resident cannot leave the register before entering it: one of the dates is mistyped.",
	},
	Bad:  diag.Text{RU: "Дата включения;Дата исключения\n06.10.2020;17.05.2019", EN: "entered;left\n2020-10-06;2019-05-17"},
	Good: diag.Text{RU: "Дата включения;Дата исключения\n06.10.2020;17.05.2022", EN: "entered;left\n2020-10-06;2022-05-17"},
}

var ruleSecondZone = &diag.Rule{
	Code:    "TOR007",
	Name:    "second-zone",
	Message: diag.Text{RU: "набор «%[1]s» — вторая территория, портал показывает одну («%[2]s»)", EN: "the dataset \"%[1]s\" is a second zone, and a portal shows one (\"%[2]s\")"},
	Help:    diag.Text{RU: "соберите файлы одной территории в один набор", EN: "gather the files of one zone in one dataset"},
	Why: diag.Text{
		RU: "Страница /tor/ одна. Показатели, обещания и реестр одной территории — это файлы одного набора, перечисленные в одном паспорте.",
		EN: "There is one page /tor/. The indicators, promises and register of a zone are files of one dataset, listed in one passport.",
	},
	Bad:  diag.Text{RU: "data/tor-2021/passport.yaml\ndata/tor-2022/passport.yaml", EN: "data/tor-2021/passport.yaml\ndata/tor-2022/passport.yaml"},
	Good: diag.Text{RU: "data/tor/passport.yaml", EN: "data/tor/passport.yaml"},
}

var ruleBadOption = &diag.Rule{
	Code:    "TOR008",
	Name:    "bad-option",
	Message: diag.Text{RU: "значение «%[2]s» ключа %[1]s непонятно", EN: "the value \"%[2]s\" of %[1]s is not understood"},
	Help:    diag.Text{RU: "здесь возможно: %[3]s", EN: "possible here: %[3]s"},
	Why: diag.Text{
		RU: "От `counting` зависит, складывать ли годы, а `founded` — день, который стоит на странице.",
		EN: "`counting` decides whether years add up, and `founded` is a day that the page states.",
	},
	Bad:  diag.Text{RU: "options:\n  founded: весной 2019 года", EN: "options:\n  founded: spring of 2019"},
	Good: diag.Text{RU: "options:\n  founded: 2019-02-23", EN: "options:\n  founded: 2019-02-23"},
}

var ruleBySubtraction = &diag.Rule{
	Code: "TOR009",
	Name: "resident-by-subtraction",
	Message: diag.Text{
		RU: "«%[1]s» скрыто у одного резидента, а итог за %[2]d год опубликован: скрытое находится вычитанием",
		EN: "\"%[1]s\" is withheld of one resident and the total of %[2]d is published: the value follows by subtraction",
	},
	Help: diag.Text{
		RU: "скройте это число ещё хотя бы у одного резидента (обычно у ближайшего по размеру) или не публикуйте итог",
		EN: "withhold the number of at least one more resident, commonly the nearest in size, or do not publish the total",
	},
	Why: diag.Text{
		RU: "Итог по территории минус числа всех остальных резидентов и есть то число, которое решили не раскрывать. Двоих скрытых посторонний уже не разделит; каждый из двоих узнает число другого — если важно и это, скройте троих.",
		EN: "The zone's total less the numbers of all other residents is the number that was to be withheld. Two withheld numbers an outsider cannot part; each of the two firms can work out the other: where that matters, withhold three.",
	},
	Bad:  diag.Text{RU: "показатели: 2022;15\nреестр: А;10 · Б;не раскрывается", EN: "indicators: 2022;15\nregister: A;10 · B;withheld"},
	Good: diag.Text{RU: "показатели: 2022;15\nреестр: А;4 · Б;не раскрывается · В;не раскрывается", EN: "indicators: 2022;15\nregister: A;4 · B;withheld · C;withheld"},
}

var rulePeerTwice = &diag.Rule{
	Code:    "TOR010",
	Name:    "peer-given-twice",
	Message: diag.Text{RU: "«%[1]s» за %[2]s год дана второй раз", EN: "\"%[1]s\" of %[2]s is given a second time"},
	Help:    diag.Text{RU: "оставьте одну из двух строк", EN: "keep one of the two rows"},
	Why: diag.Text{
		RU: "У территории за год одна строка: с двумя непонятно, какую из них сравнивать.",
		EN: "A zone has one row a year: of two nobody knows which is compared.",
	},
	Bad:  diag.Text{RU: "Территория;Год;Резиденты\nТОР «Пример»;2022;18\nТОР «Пример»;2022;19", EN: "territory;year;residents\nExample;2022;18\nExample;2022;19"},
	Good: diag.Text{RU: "Территория;Год;Резиденты\nТОР «Пример»;2021;18\nТОР «Пример»;2022;19", EN: "territory;year;residents\nExample;2021;18\nExample;2022;19"},
}

var ruleOwnPeer = &diag.Rule{
	Code:    "TOR011",
	Name:    "own-zone-among-peers",
	Message: diag.Text{RU: "«%s» — это сама территория, а не другая", EN: "\"%s\" is the zone itself and no other"},
	Help:    diag.Text{RU: "уберите строку: свои числа портал берёт из показателей", EN: "take the row out: the portal takes the zone's own numbers from the indicators"},
	Why: diag.Text{
		RU: "В сравнении своя территория стоит по тем же показателям, что и на всей странице. Второй источник тех же чисел рано или поздно разойдётся с первым.",
		EN: "In the comparison the zone stands by the same indicators as everywhere on the page. A second source of the same numbers will differ sooner or later.",
	},
	Bad:  diag.Text{RU: "options:\n  name: ТОР «Пример»\n\nТерритория;Год;Резиденты\nТОР «Пример»;2022;24", EN: "options:\n  name: Example\n\nterritory;year;residents\nExample;2022;24"},
	Good: diag.Text{RU: "Территория;Год;Резиденты\nТОР «Другая»;2022;18", EN: "territory;year;residents\nOther;2022;18"},
}
