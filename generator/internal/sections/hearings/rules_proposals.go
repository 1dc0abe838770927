package hearings

import "otkryto/generator/internal/diag"

var proposalRules = []*diag.Rule{ruleNoProposals, ruleSameProposals, ruleNobodys, ruleTwice, ruleUnknownAuthor, ruleUnknownDecision, ruleNoReason, ruleOutOfTime, ruleDecidedBefore, ruleSilent, rulePersonColumn}

var ruleNoProposals = &diag.Rule{
	Code:    "HEA020",
	Name:    "no-such-proposals",
	Message: diag.Text{RU: "ни в одном наборе вида proposals нет файла «%s»", EN: "no dataset of kind proposals has the file \"%s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Предложения лежат в наборе данных, чтобы их можно было скачать вместе с остальными; слушания называют свой файл: папка набора и имя.",
		EN: "Proposals lie in a dataset, so that they can be downloaded as all data can; a hearing names its file by the dataset's folder and the name.",
	},
	Bad:  diag.Text{RU: "proposals: skver.csv", EN: "proposals: park.csv"},
	Good: diag.Text{RU: "proposals: predlozheniya/skver.csv", EN: "proposals: proposals/park.csv"},
}

var ruleSameProposals = &diag.Rule{
	Code:    "HEA021",
	Name:    "same-proposals",
	Message: diag.Text{RU: "файл «%s» уже назван другими слушаниями", EN: "the file \"%s\" is named by another hearing"},
	Help:    diag.Text{RU: "у каждых слушаний свой файл: назовите нужный", EN: "every hearing has a file of its own: name the right one"},
	Why: diag.Text{
		RU: "Одни и те же предложения были бы посчитаны дважды.",
		EN: "The same proposals would be counted twice.",
	},
	Bad:  diag.Text{RU: "proposals: predlozheniya/skver.csv # в двух файлах", EN: "proposals: proposals/park.csv # in two documents"},
	Good: diag.Text{RU: "proposals: predlozheniya/dvor.csv", EN: "proposals: proposals/yard.csv"},
}

var ruleNobodys = &diag.Rule{
	Code:     "HEA022",
	Name:     "proposals-of-no-hearing",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "файл «%[1]s» не назван ни одними слушаниями", EN: "the file \"%[1]s\" is named by no hearing"},
	Help:     diag.Text{RU: "добавьте в файл слушаний строку «proposals: %[2]s»", EN: "add the line \"proposals: %[2]s\" to the hearing"},
	Why: diag.Text{
		RU: "Предложения без слушаний видны только среди открытых данных: на странице слушаний их нет.",
		EN: "Proposals without a hearing are seen among the open data alone and stand on no page of a hearing.",
	},
	Bad:  diag.Text{RU: "data/predlozheniya/skver.csv — и ни одних слушаний с ним", EN: "data/proposals/park.csv, and no hearing with it"},
	Good: diag.Text{RU: "proposals: predlozheniya/skver.csv", EN: "proposals: proposals/park.csv"},
}

var ruleTwice = &diag.Rule{
	Code:    "HEA023",
	Name:    "number-twice",
	Message: diag.Text{RU: "предложение № %s записано дважды", EN: "the proposal no. %s is given twice"},
	Help:    diag.Text{RU: "исправьте номер или уберите повтор", EN: "mend the number or take the repetition away"},
	Why: diag.Text{
		RU: "По номеру предложение находят в протоколе, и по нему на него ссылаются.",
		EN: "The number is how a proposal is found in the protocol and linked to.",
	},
	Bad:  diag.Text{RU: "1;01.03.2023;Сделать освещение…\n1;02.03.2023;Сохранить деревья…", EN: "1;01.03.2023;Lamps…\n1;02.03.2023;Keep the trees…"},
	Good: diag.Text{RU: "1;01.03.2023;Сделать освещение…\n2;02.03.2023;Сохранить деревья…", EN: "1;01.03.2023;Lamps…\n2;02.03.2023;Keep the trees…"},
}

var ruleUnknownAuthor = &diag.Rule{
	Code:    "HEA024",
	Name:    "unknown-author",
	Message: diag.Text{RU: "в столбце «кто предложил» — не категория участника", EN: "the cell of who proposed it is no category of participants"},
	Help:    diag.Text{RU: "%s", EN: "%s"},
	Why: diag.Text{
		RU: "Здесь стоит только категория — житель, организация, депутат: так в файл не попадёт ничьё имя.",
		EN: "Only a category stands here, a resident, an organisation, a deputy, so that nobody's name gets into the file.",
	},
	Bad:  diag.Text{RU: "Примерова А. И.", EN: "Примерова А. И."},
	Good: diag.Text{RU: "житель", EN: "житель"},
}

var ruleUnknownDecision = &diag.Rule{
	Code:    "HEA025",
	Name:    "unknown-decision",
	Message: diag.Text{RU: "неизвестное решение «%s»", EN: "unknown decision \"%s\""},
	Help:    diag.Text{RU: "%[2]s", EN: "%[2]s"},
	Why: diag.Text{
		RU: "Решений три: учтено, частично, отклонено. Пустая ячейка значит, что ответа ещё нет.",
		EN: "There are three decisions: учтено, частично, отклонено. An empty cell means that there is no answer yet.",
	},
	Bad:  diag.Text{RU: "на рассмотрении", EN: "under consideration"},
	Good: diag.Text{RU: "учтено", EN: "учтено"},
}

var ruleNoReason = &diag.Rule{
	Code:    "HEA026",
	Name:    "decision-without-reason",
	Message: diag.Text{RU: "предложение № %[1]s: решение «%[2]s» без причины", EN: "the proposal no. %[1]s: the decision \"%[2]s\" has no reason"},
	Help:    diag.Text{RU: "напишите в столбце причины, почему", EN: "say why in the column of reasons"},
	Why: diag.Text{
		RU: "Человек, чьё предложение отклонили или учли наполовину, имеет право знать почему; об этом и спрашивают чаще всего.",
		EN: "Whoever's proposal was rejected or accepted in part has a right to know why; it is what is asked most.",
	},
	Bad:  diag.Text{RU: "отклонено;", EN: "отклонено;"},
	Good: diag.Text{RU: "отклонено;Участок не принадлежит городу", EN: "отклонено;The ground is not the town's"},
}

var ruleOutOfTime = &diag.Rule{
	Code:     "HEA027",
	Name:     "proposal-out-of-time",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "предложение поступило %[1]s, а принимали их с %[2]s по %[3]s", EN: "the proposal came on %[1]s, and they were taken from %[2]s to %[3]s"},
	Help:     diag.Text{RU: "проверьте день; если его приняли позже срока, измените deadline", EN: "check the day; if it was taken after the deadline, change that"},
	Why: diag.Text{
		RU: "День вне срока — чаще всего описка в годе.",
		EN: "A day outside is mostly a slip in the year.",
	},
	Bad:  diag.Text{RU: "дата 01.03.2022, приём с 20.02.2023 по 15.03.2023", EN: "date 01.03.2022, taken from 20.02.2023 to 15.03.2023"},
	Good: diag.Text{RU: "дата 01.03.2023", EN: "date 01.03.2023"},
}

var ruleDecidedBefore = &diag.Rule{
	Code:    "HEA028",
	Name:    "decided-before-it-came",
	Message: diag.Text{RU: "решено %[1]s, раньше, чем поступило (%[2]s)", EN: "decided on %[1]s, before it came (%[2]s)"},
	Help:    diag.Text{RU: "исправьте одну из дат", EN: "mend one of the dates"},
	Why: diag.Text{
		RU: "Решение не бывает раньше предложения.",
		EN: "No decision comes before its proposal.",
	},
	Bad:  diag.Text{RU: "01.03.2023;…;20.02.2023", EN: "01.03.2023;…;20.02.2023"},
	Good: diag.Text{RU: "01.03.2023;…;20.03.2023", EN: "01.03.2023;…;20.03.2023"},
}

var ruleSilent = &diag.Rule{
	Code:     "HEA029",
	Name:     "proposals-without-answer",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "итоги опубликованы, а без решения осталось предложений: %[1]d из %[2]d", EN: "the results are published, and there is no decision on %[1]d of %[2]d proposals"},
	Help:     diag.Text{RU: "впишите решение и причину по каждому", EN: "write the decision and the reason of each"},
	Why: diag.Text{
		RU: "В заключении должно быть сказано о каждом предложении. Пока решения нет, на странице у него стоит «без ответа N дней».",
		EN: "The conclusion has to speak of every proposal. Until then the page counts the days without an answer.",
	},
	Bad:  diag.Text{RU: "3;01.03.2023;Сохранить деревья;житель;;", EN: "3;01.03.2023;Keep the trees;житель;;"},
	Good: diag.Text{RU: "3;01.03.2023;Сохранить деревья;житель;учтено;", EN: "3;01.03.2023;Keep the trees;житель;учтено;"},
}

var rulePersonColumn = &diag.Rule{
	Code:    "HEA030",
	Name:    "column-of-persons",
	Message: diag.Text{RU: "столбец «%s» называет людей", EN: "the column \"%s\" names people"},
	Help:    diag.Text{RU: "уберите столбец из файла: набор публикуется целиком", EN: "take the column out of the file: the dataset is published as a whole"},
	Why: diag.Text{
		RU: "Имена, адреса и телефоны участников — персональные данные (152-ФЗ). Портал показывает только категорию: житель, организация.",
		EN: "Names, addresses and phones of participants are personal data (152-FZ). The portal shows a category alone: a resident, an organisation.",
	},
	Bad:  diag.Text{RU: "№;Дата;ФИО;Предложение", EN: "№;Дата;ФИО;Предложение"},
	Good: diag.Text{RU: "№;Дата;Кто предложил;Предложение", EN: "№;Дата;Кто предложил;Предложение"},
}
