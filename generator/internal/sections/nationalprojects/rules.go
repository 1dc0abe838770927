package nationalprojects

import "otkryto/generator/internal/diag"

// Rules is all that the section may report.
var Rules = []*diag.Rule{
	ruleUnknownWord, ruleTwice, ruleNegative, ruleUnitDiffers, ruleSpentMore, ruleNoFinish, ruleFinishedPhase,
	ruleFinishedAhead, ruleFinishedLate, ruleOverdue,
}

var ruleUnknownWord = &diag.Rule{
	Code:    "NAT001",
	Name:    "unknown-word",
	Message: diag.Text{RU: "«%s» — незнакомое слово для этого столбца", EN: "\"%s\" is no word that this column knows"},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Бюджет, этап и направление показателя портал понимает по словам из короткого списка: по ним складываются суммы и считаются готовые объекты.",
		EN: "The budget, the phase and the direction of an indicator are words of a short list: sums and counts are made by them.",
	},
	Bad:  diag.Text{RU: "Бюджет;План\nфедиральный;100", EN: "level;allocated\nфедиральный;100"},
	Good: diag.Text{RU: "Бюджет;План\nфедеральный;100", EN: "level;allocated\nфедеральный;100"},
}

var ruleTwice = &diag.Rule{
	Code:    "NAT002",
	Name:    "given-twice",
	Message: diag.Text{RU: "«%[1]s» за %[2]d год дано второй раз", EN: "\"%[1]s\" of %[2]d is given a second time"},
	Help:    diag.Text{RU: "оставьте одну из двух строк", EN: "keep one of the two rows"},
	Why: diag.Text{
		RU: "У показателя, бюджета и объекта за год одна строка. Вторая удвоила бы сумму или спорила с первой.",
		EN: "An indicator, a budget and an object have one row a year. A second one would double the sum or contradict the first.",
	},
	Bad:  diag.Text{RU: "Год;Бюджет;План\n2022;местный;100\n2022;местный;120", EN: "year;level;allocated\n2022;местный;100\n2022;местный;120"},
	Good: diag.Text{RU: "Год;Бюджет;План\n2022;местный;220", EN: "year;level;allocated\n2022;местный;220"},
}

var ruleNegative = &diag.Rule{
	Code:    "NAT003",
	Name:    "negative-number",
	Message: diag.Text{RU: "«%s» — меньше нуля", EN: "\"%s\" is below zero"},
	Help:    diag.Text{RU: "проверьте знак: здесь числа не бывают меньше нуля", EN: "check the sign: these numbers are never below zero"},
	Why: diag.Text{
		RU: "Деньги, стоимость и показатели проекта не бывают отрицательными; минус здесь — опечатка или тире, прилипшее к числу.",
		EN: "Money, cost and indicators of a project are never negative; a minus is a slip, or a dash stuck to the number.",
	},
	Bad:  diag.Text{RU: "Год;Бюджет;План\n2022;местный;-100", EN: "year;level;allocated\n2022;местный;-100"},
	Good: diag.Text{RU: "Год;Бюджет;План\n2022;местный;100", EN: "year;level;allocated\n2022;местный;100"},
}

var ruleUnitDiffers = &diag.Rule{
	Code:    "NAT004",
	Name:    "unit-differs",
	Message: diag.Text{RU: "единица «%[1]s», а раньше у показателя «%[3]s» была «%[2]s»", EN: "the unit is \"%[1]s\", and it was \"%[2]s\" for \"%[3]s\" before"},
	Help:    diag.Text{RU: "измеряйте показатель во все годы одинаково", EN: "measure an indicator alike in all years"},
	Why: diag.Text{
		RU: "Годы показателя стоят на одной диаграмме; в разных единицах их сравнивать нельзя.",
		EN: "The years of an indicator stand in one chart; in different units they cannot be compared.",
	},
	Bad:  diag.Text{RU: "Показатель;Единица;Год;План\nОтремонтировано дорог;км;2021;7,5\nОтремонтировано дорог;м;2022;8000", EN: "indicator;unit;year;plan\nRoads repaired;km;2021;7.5\nRoads repaired;m;2022;8000"},
	Good: diag.Text{RU: "Показатель;Единица;Год;План\nОтремонтировано дорог;км;2021;7,5\nОтремонтировано дорог;км;2022;8,0", EN: "indicator;unit;year;plan\nRoads repaired;km;2021;7.5\nRoads repaired;km;2022;8.0"},
}

var ruleSpentMore = &diag.Rule{
	Code:     "NAT005",
	Name:     "spent-more-than-allocated",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "потрачено %[1]s — больше, чем предусмотрено (%[2]s)", EN: "%[1]s is spent, more than the %[2]s allocated"},
	Help:     diag.Text{RU: "проверьте, не перепутаны ли столбцы и последний ли это план", EN: "check whether the columns are mixed up and whether the plan is the latest"},
	Why: diag.Text{
		RU: "Потратить больше предусмотренного нельзя: план сначала меняют. Обычно это старый план или перепутанные столбцы.",
		EN: "No more can be spent than is allocated: the plan is changed first. Mostly the plan is an old one, or two columns are mixed up.",
	},
	Bad:  diag.Text{RU: "Год;Бюджет;План;Исполнено\n2022;местный;100;120", EN: "year;level;allocated;spent\n2022;местный;100;120"},
	Good: diag.Text{RU: "Год;Бюджет;План;Исполнено\n2022;местный;120;120", EN: "year;level;allocated;spent\n2022;местный;120;120"},
}

var ruleNoFinish = &diag.Rule{
	Code:     "NAT006",
	Name:     "done-without-date",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "«%s» готово, но не сказано, когда закончили", EN: "\"%s\" is done, and it is not said when"},
	Help:     diag.Text{RU: "впишите день приёмки в столбец «Закончено»", EN: "give the day in the column \"finished\""},
	Why: diag.Text{
		RU: "Без дня окончания нельзя сказать, успели ли к сроку, — а это первое, о чём спросят.",
		EN: "Without the day of finishing one cannot tell whether it was in time, which is the first question that people ask.",
	},
	Bad:  diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;готово;", EN: "object;phase;finished\nYard 01;готово;"},
	Good: diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;готово;31.08.2020", EN: "object;phase;finished\nYard 01;готово;2020-08-31"},
}

var ruleFinishedPhase = &diag.Rule{
	Code:    "NAT007",
	Name:    "finished-but-not-done",
	Message: diag.Text{RU: "«%[1]s»: день окончания есть, а этап — «%[2]s»", EN: "\"%[1]s\" has a day of finishing, and its phase is \"%[2]s\""},
	Help:    diag.Text{RU: "поменяйте этап на «готово» или уберите день окончания", EN: "change the phase to готово (done) or take the day away"},
	Why: diag.Text{
		RU: "Этап и день окончания говорят об одном и том же. Если они расходятся, портал не знает, считать ли объект готовым.",
		EN: "The phase and the day of finishing say the same thing. If they disagree, the portal cannot tell whether the object is done.",
	},
	Bad:  diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;работы идут;31.08.2020", EN: "object;phase;finished\nYard 01;работы идут;2020-08-31"},
	Good: diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;готово;31.08.2020", EN: "object;phase;finished\nYard 01;готово;2020-08-31"},
}

var ruleFinishedAhead = &diag.Rule{
	Code:    "NAT008",
	Name:    "finished-in-the-future",
	Message: diag.Text{RU: "«%[1]s» закончено %[2]s, а сегодня %[3]s", EN: "\"%[1]s\" was finished on %[2]s, and today is %[3]s"},
	Help:    diag.Text{RU: "проверьте год; день, когда закончат, пишут в «Срок теперь»", EN: "check the year; the day when it will be finished goes to \"due now\""},
	Why: diag.Text{
		RU: "«Закончено» — день, когда объект приняли. Он не может быть впереди: это опечатка или обещание не в том столбце.",
		EN: "\"Finished\" is the day when the object was accepted. It cannot lie ahead: it is mistyped, or a promise in the wrong column.",
	},
	Bad:  diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;готово;31.08.2032", EN: "object;phase;finished\nYard 01;готово;2032-08-31"},
	Good: diag.Text{RU: "Объект;Этап;Закончено\nДвор 01;готово;31.08.2022", EN: "object;phase;finished\nYard 01;готово;2022-08-31"},
}

var ruleFinishedLate = &diag.Rule{
	Code:     "NAT009",
	Name:     "finished-after-promise",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "«%[1]s» закончено %[2]s — на %[3]d дн. позже срока %[4]s", EN: "\"%[1]s\" was finished on %[2]s, %[3]d days after the promised %[4]s"},
	Help: diag.Text{
		RU: "проверьте обе даты; если опоздали, объясните почему в explanations паспорта (code — название объекта, difference — число дней)",
		EN: "check both dates; if it was late, say why under explanations of the passport (code is the object's name, difference the number of days)",
	},
	Why: diag.Text{
		RU: "Срок, который назвали последним, — обещание жителям. Портал показывает обе даты; объяснение покажет и причину.",
		EN: "The date named last is a promise to residents. The portal shows both dates; an explanation shows the reason as well.",
	},
	Bad:  diag.Text{RU: "Объект;Этап;Срок теперь;Закончено\nДвор 01;готово;01.09.2022;20.09.2022", EN: "object;phase;due_now;finished\nYard 01;готово;2022-09-01;2022-09-20"},
	Good: diag.Text{RU: "Объект;Этап;Срок теперь;Закончено\nДвор 01;готово;20.09.2022;20.09.2022", EN: "object;phase;due_now;finished\nYard 01;готово;2022-09-20;2022-09-20"},
}

var ruleOverdue = &diag.Rule{
	Code:     "NAT010",
	Name:     "promise-overdue",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "«%[1]s» на %[2]s не закончено — на %[3]d дн. позже срока %[4]s", EN: "\"%[1]s\" was not finished on %[2]s, %[3]d days after the promised %[4]s"},
	Help: diag.Text{
		RU: "впишите новый срок в «Срок теперь» или поменяйте этап; причину можно объяснить в explanations паспорта",
		EN: "give the new date under \"due now\" or change the phase; the reason may be explained under explanations of the passport",
	},
	Why: diag.Text{
		RU: "Срок прошёл, а объект не готов и не перенесён: читатель не узнает, когда его ждать.",
		EN: "The date has passed, and the object is neither done nor postponed: readers cannot tell when to expect it.",
	},
	Bad:  diag.Text{RU: "Объект;Этап;Срок теперь\nДвор 01;работы идут;01.09.2022   # в файле на 31.12.2022", EN: "object;phase;due_now\nYard 01;работы идут;2022-09-01   # in a file of 2022-12-31"},
	Good: diag.Text{RU: "Объект;Этап;Срок теперь\nДвор 01;работы идут;31.05.2023", EN: "object;phase;due_now\nYard 01;работы идут;2023-05-31"},
}
