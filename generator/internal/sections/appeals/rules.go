package appeals

import "otkryto/generator/internal/diag"

// Rules is all that the section itself may report. None repeats a text of an appeal.
var Rules = []*diag.Rule{
	ruleBadMonth, ruleTwice, ruleNotCount, ruleParts, ruleBeforeReceived, ruleState, ruleYearTwice, ruleNumberTwice, ruleUnknownObject, ruleFuture, ruleDays,
}

var ruleBadMonth = &diag.Rule{
	Code: "APL001", Name: "bad-month",
	Message: diag.Text{RU: "месяц «%[1]s» непонятен", EN: "the month \"%[1]s\" is not understood"},
	Help:    diag.Text{RU: "напишите «март 2022», «03.2022» или «2022-03»; одно название месяца — только если у файла в паспорте указан year", EN: "write «март 2022», 03.2022 or 2022-03; a month alone needs the key year of its file"},
	Why:     diag.Text{RU: "Без месяца и года строку некуда отнести, и итоги за год не сойдутся.", EN: "Without month and year a row belongs nowhere, and the year would not add up."},
	Bad:     diag.Text{RU: "Месяц;Тема\n1 кв.;Дороги", EN: "Месяц;Тема\n1 кв.;Дороги"},
	Good:    diag.Text{RU: "Месяц;Тема\nмарт 2022;Дороги", EN: "Месяц;Тема\nмарт 2022;Дороги"},
}

var ruleTwice = &diag.Rule{
	Code: "APL002", Name: "month-twice",
	Message: diag.Text{RU: "тема «%[1]s» за этот месяц дана второй раз", EN: "the topic \"%[1]s\" of this month is given twice"},
	Help:    diag.Text{RU: "оставьте одну строку; если это уточнение, сложите числа или назовите тему иначе", EN: "keep one row; add the numbers, or name the topic differently"},
	Why:     diag.Text{RU: "Если сложить обе, обращения посчитаются дважды; если взять одну, часть пропадёт.", EN: "Adding both would count appeals twice, taking one would lose some."},
	Bad:     diag.Text{RU: "март 2022;Дороги;12\nмарт 2022;Дороги;12", EN: "март 2022;Дороги;12\nмарт 2022;Дороги;12"},
	Good:    diag.Text{RU: "март 2022;Дороги;12", EN: "март 2022;Дороги;12"},
}

var ruleNotCount = &diag.Rule{
	Code: "APL003", Name: "not-a-count",
	Message: diag.Text{RU: "«%[1]s» — не число обращений", EN: "\"%[1]s\" is no number of appeals"},
	Help:    diag.Text{RU: "поставьте целое число от нуля", EN: "put a whole number from zero on"},
	Why:     diag.Text{RU: "Обращений не бывает полтора или минус два.", EN: "There are no one and a half or minus two appeals."},
	Bad:     diag.Text{RU: "Поступило\n12,5", EN: "Поступило\n12,5"},
	Good:    diag.Text{RU: "Поступило\n12", EN: "Поступило\n12"},
}

var ruleParts = &diag.Rule{
	Code: "APL004", Name: "parts-differ",
	Message: diag.Text{RU: "поступило %[1]d, а в срок, с опозданием и без ответа вместе — %[2]d", EN: "%[1]d were received, and in time, late and open come to %[2]d"},
	Help:    diag.Text{RU: "исправьте число в одном из четырёх столбцов", EN: "correct one of the four columns"},
	Why:     diag.Text{RU: "Каждое обращение либо отвечено в срок, либо отвечено позже, либо ждёт ответа: вместе они дают все поступившие.", EN: "Each appeal was answered in time, answered late, or is open: together they are all that were received."},
	Bad:     diag.Text{RU: "Поступило;В срок;С опозданием;Без ответа\n12;9;2;0", EN: "Поступило;В срок;С опозданием;Без ответа\n12;9;2;0"},
	Good:    diag.Text{RU: "Поступило;В срок;С опозданием;Без ответа\n12;9;2;1", EN: "Поступило;В срок;С опозданием;Без ответа\n12;9;2;1"},
}

var ruleBeforeReceived = &diag.Rule{
	Code: "APL005", Name: "answered-before-received",
	Message: diag.Text{RU: "ответ дан %[1]s — раньше, чем обращение поступило (%[2]s)", EN: "answered on %[1]s, before it was received on %[2]s"},
	Help:    diag.Text{RU: "исправьте одну из двух дат", EN: "correct one of the two dates"},
	Why:     diag.Text{RU: "Срок ответа вышел бы отрицательным и исказил бы медиану.", EN: "The days would be negative and distort the median."},
	Bad:     diag.Text{RU: "Поступило;Дата ответа\n12.03.2022;02.03.2022", EN: "Поступило;Дата ответа\n12.03.2022;02.03.2022"},
	Good:    diag.Text{RU: "Поступило;Дата ответа\n02.03.2022;12.03.2022", EN: "Поступило;Дата ответа\n02.03.2022;12.03.2022"},
}

var ruleState = &diag.Rule{
	Code: "APL006", Name: "state-and-date-differ",
	Message: diag.Text{RU: "состояние «%[1]s» %[2]s", EN: "the state \"%[1]s\" %[2]s"},
	Help:    diag.Text{RU: "состояние — «отвечено» или «в работе»; дата ответа стоит только у отвеченных", EN: "a state is «отвечено» or «в работе»; only what is answered has a date"},
	Why:     diag.Text{RU: "По дате портал считает, ответили ли вовремя. Если состояние говорит другое, неясно, чему верить.", EN: "The date tells whether the answer came in time. When the state says otherwise nobody knows what to believe."},
	Bad:     diag.Text{RU: "Дата ответа;Состояние\n;отвечено", EN: "Дата ответа;Состояние\n;отвечено"},
	Good:    diag.Text{RU: "Дата ответа;Состояние\n;в работе", EN: "Дата ответа;Состояние\n;в работе"},
}

var ruleYearTwice = &diag.Rule{
	Code: "APL007", Name: "year-twice",
	Message: diag.Text{RU: "обращения за %[1]d год даны ещё и в другом виде или наборе", EN: "the appeals of %[1]d are given in another form or dataset as well"},
	Help:    diag.Text{RU: "оставьте год в одном наборе и в одном виде: по месяцам или по одному в строке", EN: "keep the year in one dataset and one form: by month, or one a row"},
	Why:     diag.Text{RU: "Одни и те же обращения посчитались бы дважды, а по разнице двух таблиц можно было бы вычислить скрытые числа.", EN: "The same appeals would be counted twice, and the difference of two tables could tell hidden numbers."},
	Bad:     diag.Text{RU: "files:\n  - path: months-2022.csv\n  - path: appeals-2022.csv", EN: "files:\n  - path: months-2022.csv\n  - path: appeals-2022.csv"},
	Good:    diag.Text{RU: "files:\n  - path: appeals-2022.csv", EN: "files:\n  - path: appeals-2022.csv"},
}

var ruleNumberTwice = &diag.Rule{
	Code: "APL008", Name: "number-twice",
	Message: diag.Text{RU: "обращение с этим номером уже есть", EN: "there is an appeal of this number already"},
	Help:    diag.Text{RU: "удалите повтор или исправьте номер", EN: "delete the repetition or correct the number"},
	Why:     diag.Text{RU: "Одно обращение в двух строках посчиталось бы дважды.", EN: "One appeal in two rows would count twice."},
	Bad:     diag.Text{RU: "Номер\n101\n101", EN: "Номер\n101\n101"},
	Good:    diag.Text{RU: "Номер\n101\n102", EN: "Номер\n101\n102"},
}

var ruleUnknownObject = &diag.Rule{
	Code: "APL009", Name: "unknown-object", Severity: diag.Warning,
	Message: diag.Text{RU: "объекта «%[1]s» с датой завершения нет ни в одном национальном проекте%[2]s", EN: "no national project has a completed object \"%[1]s\"%[2]s"},
	Help:    diag.Text{RU: "назовите объект так, как он назван в наборе национального проекта; пока объект не готов, сравнивать не с чем", EN: "call the object as its national project does; until it is completed there is nothing to compare"},
	Why:     diag.Text{RU: "Число обращений сравнивается до и после завершения объекта, а дата берётся из его набора.", EN: "Appeals are compared before and after an object was completed, and the date is its dataset's."},
	Bad:     diag.Text{RU: "Объект\nУчасток седьмой", EN: "Объект\nУчасток седьмой"},
	Good:    diag.Text{RU: "Объект\nУчасток 07", EN: "Объект\nУчасток 07"},
}

var ruleFuture = &diag.Rule{
	Code: "APL010", Name: "in-the-future",
	Message: diag.Text{RU: "дата %[1]s позже дня, на который составлен файл (%[2]s)", EN: "%[1]s is after the day that the file speaks of (%[2]s)"},
	Help:    diag.Text{RU: "исправьте дату в строке или date файла в паспорте", EN: "correct the date, or the file's date in the passport"},
	Why:     diag.Text{RU: "Ответа, который ещё не наступил, быть не может.", EN: "There can be no answer yet to come."},
	Bad:     diag.Text{RU: "date: 2022-12-31   # а в строке 14.02.2023", EN: "date: 2022-12-31   # а в строке 14.02.2023"},
	Good:    diag.Text{RU: "date: 2023-02-28", EN: "date: 2023-02-28"},
}

var ruleDays = &diag.Rule{
	Code: "APL011", Name: "days-differ",
	Message: diag.Text{RU: "сроки ответа вместе дают %[1]d, а ответов — %[2]d", EN: "the days come to %[1]d answers, and there are %[2]d"},
	Help:    diag.Text{RU: "исправьте числа по срокам или число ответов", EN: "correct the numbers by days, or those of answers"},
	Why:     diag.Text{RU: "Каждый ответ попадает в один из промежутков, поэтому вместе они дают все ответы.", EN: "Each answer belongs to one span, so together they are all answers."},
	Bad:     diag.Text{RU: "В срок;С опозданием;0–7 дней;8–15 дней\n9;1;5;4", EN: "В срок;С опозданием;0–7 дней;8–15 дней\n9;1;5;4"},
	Good:    diag.Text{RU: "В срок;С опозданием;0–7 дней;8–15 дней\n9;1;5;5", EN: "В срок;С опозданием;0–7 дней;8–15 дней\n9;1;5;5"},
}
