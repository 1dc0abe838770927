package budget

import "otkryto/generator/internal/diag"

// The rules of what a report says of itself beyond its sums: what is left of a plan, what grows and falls, what the act says.

var badUnexecuted = &diag.Rule{
	Code: "BUD019", Name: "bad-unexecuted", Severity: diag.Error,
	Message: diag.Text{
		RU: "«%[1]s»: не исполнено %[2]s, а утверждено минус исполнено — %[3]s, разница %[4]s",
		EN: "«%[1]s»: not executed is %[2]s, approved minus executed %[3]s, a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "сверьте три графы строки с исходным отчётом; если так и напечатано в отчёте, объясните разницу в паспорте: explanations",
		EN: "compare the three columns of the row with the report; if it is printed so, explain the difference in the passport: explanations",
	},
	Why: diag.Text{
		RU: "Графа «Неисполненные назначения» равна плану без исполнения. На странице стоит то, что напечатано в отчёте, и само оно не пересчитывается, поэтому расхождение надо " +
			"либо исправить, либо объяснить. Пустая графа, «-» и «х» ошибкой не считаются, если плана нет или он перевыполнен.",
		EN: "The column «Неисполненные назначения» equals the plan less what was done. Pages show what the report printed and never compute it anew, so a difference " +
			"must be mended or explained. An empty cell, «-» and «х» are no fault where there is no plan or more was done than planned.",
	},
	Bad:  diag.Text{RU: "утверждено 100,00; исполнено 90,00; не исполнено 1,00", EN: "approved 100.00; executed 90.00; not executed 1.00"},
	Good: diag.Text{RU: "утверждено 100,00; исполнено 90,00; не исполнено 10,00", EN: "approved 100.00; executed 90.00; not executed 10.00"},
}

var emptyUnexecuted = &diag.Rule{
	Code: "BUD036", Name: "empty-unexecuted", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: графа «Неисполненные назначения» пуста, а плана осталось %[2]s",
		EN: "«%[1]s»: the column of what is not executed is empty, and %[2]s of the plan is left",
	},
	Help: diag.Text{RU: "впишите число из исходного отчёта", EN: "write the number of the report"},
	Why: diag.Text{
		RU: "В отчёте эта графа заполнена у других строк. Если у строки остался неисполненный план, пропуск похож на потерянное число.",
		EN: "Other rows of the report have this column filled. Where a part of the plan is left, a gap looks like a lost number.",
	},
	Bad:  diag.Text{RU: "утверждено 100,00; исполнено 90,00; не исполнено -", EN: "approved 100.00; executed 90.00; not executed -"},
	Good: diag.Text{RU: "утверждено 100,00; исполнено 90,00; не исполнено 10,00", EN: "approved 100.00; executed 90.00; not executed 10.00"},
}

var emptyTotal = &diag.Rule{
	Code: "BUD037", Name: "empty-total", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: у итога нет суммы, а его части дают %[2]s — на странице будет сумма частей",
		EN: "«%[1]s»: the total has no amount, its parts add up to %[2]s, which the page will show",
	},
	Help: diag.Text{RU: "впишите итог из исходного отчёта: с ним можно проверить, что части не потеряны", EN: "write the total of the report: with it a lost part would be seen"},
	Why: diag.Text{
		RU: "Итог без числа не с чем сверить: потерянная или сбитая часть останется незамеченной. Прочерк в итоге значит ноль, и ненулевые части с ним спорят.",
		EN: "A total without a number cannot be compared: a lost or wrong part goes unnoticed. A dash means zero, which parts that are not zero contradict.",
	},
	Bad:  diag.Text{RU: "0700 — «-»; 0701 — 60,00", EN: "0700: «-»; 0701: 60.00"},
	Good: diag.Text{RU: "0700 — 60,00; 0701 — 60,00", EN: "0700: 60.00; 0701: 60.00"},
}

var fallingAmount = &diag.Rule{
	Code: "BUD020", Name: "falling-amount", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: исполнено %[2]s, а по %[3]s было больше — %[4]s, разница %[5]s",
		EN: "«%[1]s»: %[2]s is executed, and it was more up to %[3]s: %[4]s, a difference of %[5]s",
	},
	Help: diag.Text{
		RU: "если это возврат или восстановление расходов, оставьте как есть или объясните в паспорте; иначе проверьте обе цифры",
		EN: "if it is a refund or restored spending leave it or explain it in the passport; else check both figures",
	},
	Why: diag.Text{
		RU: "Отчёт нарастающий: от квартала к кварталу исполнение обычно только растёт. Снижение бывает законным — возврат налога, восстановление расходов, — но чаще это сбитая цифра.",
		EN: "A report is cumulative: from quarter to quarter execution mostly grows. A fall may be lawful (a refund, restored spending), but more often a digit is wrong.",
	},
	Bad:  diag.Text{RU: "по 31.03 — 50,00; по 30.06 — 48,00", EN: "up to 31.03: 50.00; up to 30.06: 48.00"},
	Good: diag.Text{RU: "по 31.03 — 50,00; по 30.06 — 98,00", EN: "up to 31.03: 50.00; up to 30.06: 98.00"},
}

var aboveYear = &diag.Rule{
	Code: "BUD021", Name: "quarter-above-year", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: за весь год исполнено %[2]s, а по %[3]s уже было %[4]s, разница %[5]s",
		EN: "«%[1]s»: %[2]s is executed in the whole year, and up to %[3]s it was %[4]s already, a difference of %[5]s",
	},
	Help: diag.Text{RU: "проверьте отчёт за квартал и отчёт за год: один из них, возможно, за другой год", EN: "check the report of the quarter and that of the year: one of them may be of another year"},
	Why: diag.Text{
		RU: "Год включает все свои кварталы. Квартал больше года бывает после больших возвратов, но чаще так выглядят перепутанные файлы.",
		EN: "A year holds all its quarters. A quarter above its year may come from large refunds, but more often files were mixed up.",
	},
	Bad:  diag.Text{RU: "по 31.03 — 500,00; по 31.12 — 400,00", EN: "up to 31.03: 500.00; up to 31.12: 400.00"},
	Good: diag.Text{RU: "по 31.03 — 100,00; по 31.12 — 400,00", EN: "up to 31.03: 100.00; up to 31.12: 400.00"},
}

var scaleJump = &diag.Rule{
	Code: "BUD027", Name: "scale-jump", Severity: diag.Warning,
	Message: diag.Text{
		RU: "«%[1]s»: %[2]s — примерно в %[3]d раз %[4]s, чем %[5]s %[6]s; верна ли единица измерения?",
		EN: "«%[1]s»: %[2]s is about %[3]d times %[4]s than %[5]s %[6]s; is the unit right?",
	},
	Help: diag.Text{
		RU: "проверьте unit в паспорте обоих файлов: руб, тыс или млн; если суммы верны, предупреждение можно оставить",
		EN: "check unit in the passport of both files: руб, тыс or млн; if the amounts are right the warning may stay",
	},
	Why: diag.Text{
		RU: "План сравнивается с предыдущим отчётом, исполнение — с той же датой прошлого года. Разница в тысячу или миллион раз почти всегда значит, что рубли приняты за тысячи или наоборот. " +
			"Внутри одного файла такую ошибку не видно: все суммы сходятся.",
		EN: "The plan is compared with the report before, execution with the same day of the year before. A difference of a thousand or a million times nearly always " +
			"means that roubles were taken for thousands, or the other way round. Inside one file it does not show: all sums agree.",
	},
	Bad:  diag.Text{RU: "unit: тыс у файла в рублях", EN: "unit: тыс for a file in roubles"},
	Good: diag.Text{RU: "unit: руб", EN: "unit: руб"},
}

var otherQuotedTotal = &diag.Rule{
	Code: "BUD022", Name: "other-control-total", Severity: diag.Error,
	Message: diag.Text{
		RU: "%[1]s: в файле %[2]s, а в акте, по паспорту, %[3]s — разница %[4]s",
		EN: "%[1]s: the file says %[2]s, the act %[3]s, as the passport quotes it, a difference of %[4]s",
	},
	Help: diag.Text{
		RU: "сверьте итог файла и totals в паспорте с текстом решения; суммы в totals пишут в единицах файла",
		EN: "compare the file's total and totals of the passport with the text of the act; amounts of totals are in the file's unit",
	},
	Why: diag.Text{
		RU: "Решение о бюджете называет доходы, расходы и дефицит словами закона. Если таблица даёт другую сумму, она не от этого решения или в ней ошибка.",
		EN: "The decision on the budget names income, expenditure and deficit in the words of the law. When the table gives another sum, it is of another decision or wrong.",
	},
	Bad:  diag.Text{RU: "totals: {expenditure: 110}, а в файле расходы 100", EN: "totals: {expenditure: 110} while the file has 100"},
	Good: diag.Text{RU: "totals: {expenditure: 100}", EN: "totals: {expenditure: 100}"},
}

var unknownQuotedTotal = &diag.Rule{
	Code: "BUD038", Name: "unknown-control-total", Severity: diag.Error,
	Message: diag.Text{RU: "контрольную сумму «%[1]s» не с чем сверить", EN: "there is nothing to compare the control total «%[1]s» with"},
	Help: diag.Text{
		RU: "имена — income, expenditure, sources, result; с _approved или _executed — столбец отчёта. Такая таблица должна быть в этом же файле",
		EN: "the names are income, expenditure, sources, result; with _approved or _executed a column of a report. The same file must hold the table",
	},
	Why: diag.Text{
		RU: "Контрольная сумма проверяет итог своего файла. Если имя неизвестно или в файле нет такой таблицы, проверки не будет, и это лучше сказать сразу.",
		EN: "A control total checks a total of its own file. When its name is unknown or the file has no such table nothing is checked, which is better said at once.",
	},
	Bad:  diag.Text{RU: "totals: {rashody: 100}", EN: "totals: {rashody: 100}"},
	Good: diag.Text{RU: "totals: {expenditure: 100}", EN: "totals: {expenditure: 100}"},
}

var badQuotedTotal = &diag.Rule{
	Code: "BUD039", Name: "bad-control-total", Severity: diag.Error,
	Message: diag.Text{RU: "контрольная сумма %[1]s «%[2]s» — не число", EN: "the control total %[1]s «%[2]s» is no number"},
	Help:    diag.Text{RU: "пишите как в таблице: 1 234,5", EN: "write it as in a table: 1 234,5"},
	Why: diag.Text{
		RU: "Сумма из акта сверяется с таблицей до копейки, поэтому она должна быть числом.",
		EN: "The amount of the act is compared with the table to the kopeck, so it must be a number.",
	},
	Bad:  diag.Text{RU: "totals: {expenditure: около 100}", EN: "totals: {expenditure: about 100}"},
	Good: diag.Text{RU: "totals: {expenditure: \"100,00\"}", EN: "totals: {expenditure: \"100.00\"}"},
}

var unquotedTotal = &diag.Rule{
	Code: "BUD059", Name: "unquoted-total", Severity: diag.Error,
	Message: diag.Text{RU: "контрольная сумма распалась на запятой: «%[1]s» прочитано отдельно", EN: "a control total fell apart at its comma: \"%[1]s\" is read by itself"},
	Help:    diag.Text{RU: "возьмите суммы с запятой в кавычки: {income: \"1234,50\", expenditure: \"1230,00\"}", EN: "put amounts with a comma into quotes: {income: \"1234,50\", expenditure: \"1230,00\"}"},
	Why: diag.Text{
		RU: "Внутри фигурных скобок запятая отделяет один ключ от другого, поэтому сумма без кавычек теряет копейки.",
		EN: "Within braces a comma parts one key from the next, so that an amount without quotes loses its kopecks.",
	},
	Bad:  diag.Text{RU: "totals: {income: 1234,50, expenditure: 1230,00}", EN: "totals: {income: 1234,50, expenditure: 1230,00}"},
	Good: diag.Text{RU: "totals: {income: \"1234,50\", expenditure: \"1230,00\"}", EN: "totals: {income: \"1234,50\", expenditure: \"1230,00\"}"},
}
