package status

import "otkryto/generator/internal/diag"

// Rules are all that the package may report.
var Rules = []*diag.Rule{ruleLate, ruleDueSoon, ruleNoTitle, rulePeriod, ruleStatus, ruleTwice, ruleCategory, ruleNowhere, ruleAddress}

// What `check --due` finds.
var (
	ruleLate = &diag.Rule{
		Code: "STA001", Name: "late",
		Message: diag.Text{RU: "«%[1]s» опаздывает на %[3]s: срок был %[2]s", EN: "\"%[1]s\" is %[3]s late: it was due %[2]s"},
		Help:    diag.Text{RU: "%[4]s", EN: "%[4]s"},
		Why: diag.Text{
			RU: "Срок следующего обновления — обещание читателям, и страница /status/ показывает, что его не сдержали. Это находит только otkryto check --due: сборку опоздание не останавливает. " +
				"Срок берётся из next_due паспорта или due календаря; если его нет, считается от последнего обновления по периоду.",
			EN: "The due day of the next update is a promise, and the page /status/ shows that it was not kept. Only `otkryto check --due` finds this: a build goes on. The day is that of `next_due` in the " +
				"passport or `due` in the calendar; without it, the last update and one period.",
		},
		Bad:  diag.Text{RU: "updated: 2023-01-20\nnext_due: 2023-04-20   # а сегодня 25 апреля", EN: "updated: 2023-01-20\nnext_due: 2023-04-20   # and today is 25 April"},
		Good: diag.Text{RU: "updated: 2023-04-19\nnext_due: 2023-07-20", EN: "updated: 2023-04-19\nnext_due: 2023-07-20"},
	}
	ruleDueSoon = &diag.Rule{
		Code: "STA002", Name: "due-soon",
		Message: diag.Text{RU: "«%[1]s»: срок %[2]s, %[3]s", EN: "\"%[1]s\" is due %[2]s, %[3]s"},
		Help:    diag.Text{RU: "%[4]s", EN: "%[4]s"},
		Why: diag.Text{
			RU: "otkryto check --due 7 заканчивается кодом 1, если в ближайшие семь дней что-то надо опубликовать: так об этом напоминает ежедневная проверка. Сборку это не останавливает.",
			EN: "`otkryto check --due 7` ends with code 1 when something is due within seven days, so that a daily check reminds of it. A build goes on.",
		},
		Bad:  diag.Text{RU: "next_due: 2023-04-20   # а сегодня 15 апреля", EN: "next_due: 2023-04-20   # and today is 15 April"},
		Good: diag.Text{RU: "updated: 2023-04-15\nnext_due: 2023-07-20", EN: "updated: 2023-04-15\nnext_due: 2023-07-20"},
	}
)

// What is wrong with the calendar of site.yaml.
var (
	ruleNoTitle = &diag.Rule{
		Code: "STA003", Name: "publication-without-title",
		Message: diag.Text{RU: "у записи календаря публикаций нет названия", EN: "an entry of the publication calendar has no title"},
		Help:    diag.Text{RU: "добавьте title: что публикуется", EN: "add title: what is published"},
		Why:     diag.Text{RU: "В календаре каждая строка говорит, что публикуется. Без названия её нечем показать.", EN: "Every line of the calendar says what is published. Without a title there is nothing to show."},
		Bad:     diag.Text{RU: "calendar:\n  - due: 2023-04-20", EN: "calendar:\n  - due: 2023-04-20"},
		Good:    diag.Text{RU: "calendar:\n  - title: Отчёт об исполнении бюджета за I квартал\n    due: 2023-04-20", EN: "calendar:\n  - title: Execution of the budget in the first quarter\n    due: 2023-04-20"},
	}
	rulePeriod = &diag.Rule{
		Code: "STA004", Name: "bad-publication-period",
		Message: diag.Text{RU: "неизвестная периодичность «%[1]s»", EN: "unknown period \"%[1]s\""},
		Help:    diag.Text{RU: "year — раз в год, quarter — раз в квартал, month — раз в месяц, week — раз в неделю, day — каждый день, once — однократно, closed — больше не публикуется", EN: "year, quarter, month, week, day, once, or closed for what is published no more"},
		Why:     diag.Text{RU: "По периодичности считается следующий срок, если он не назван.", EN: "From it the next due day is worked out where none is given."},
		Bad:     diag.Text{RU: "period: иногда", EN: "period: sometimes"}, Good: diag.Text{RU: "period: quarter", EN: "period: quarter"},
	}
	ruleStatus = &diag.Rule{
		Code: "STA005", Name: "bad-publication-status",
		Message: diag.Text{RU: "статус записи календаря «%[1]s» неизвестен", EN: "the status of an entry of the calendar, \"%[1]s\", is unknown"},
		Help:    diag.Text{RU: "official — настоящая запись, demo — придумана для примера", EN: "official is a true entry, demo one that was invented"},
		Why:     diag.Text{RU: "Придуманное читатель должен отличать от настоящего.", EN: "Readers must tell what was invented from what is true."},
		Bad:     diag.Text{RU: "status: черновик", EN: "status: draft"}, Good: diag.Text{RU: "status: demo", EN: "status: demo"},
	}
	ruleTwice = &diag.Rule{
		Code: "STA006", Name: "publication-twice",
		Message: diag.Text{RU: "в календаре две записи с именем «%[1]s»", EN: "two entries of the calendar are named \"%[1]s\""},
		Help:    diag.Text{RU: "назовите их по-разному или добавьте одной из них id", EN: "give them different titles, or one of them an id"},
		Why:     diag.Text{RU: "По имени программы-календари узнают запись, когда срок переносят. Две записи с одним именем затёрли бы друг друга.", EN: "Calendar programs know an entry by its name when the day moves. Two of one name would overwrite each other."},
		Bad:     diag.Text{RU: "- title: Отчёт\n- title: Отчёт", EN: "- title: Отчёт\n- title: Отчёт"},
		Good:    diag.Text{RU: "- title: Отчёт за I квартал\n- title: Отчёт за полугодие", EN: "- title: Отчёт за I квартал\n- title: Отчёт за полугодие"},
	}
)

// What is wrong with the coverage of site.yaml.
var (
	ruleCategory = &diag.Rule{
		Code: "STA007", Name: "unknown-category",
		Message: diag.Text{RU: "в статье 13 нет категории «%[1]s»%[2]s", EN: "article 13 has no category \"%[1]s\"%[2]s"},
		Help:    diag.Text{RU: "есть %[3]s, а «*» — все, о которых ничего не сказано", EN: "there are %[3]s, and \"*\" for all that nothing is said about"},
		Why:     diag.Text{RU: "Страница «Что есть на портале по закону» идёт по категориям статьи 13 закона № 8-ФЗ.", EN: "The page of what the portal has goes by the categories of article 13 of the law 8-ФЗ."},
		Bad:     diag.Text{RU: "- category: 7b\n  url: https://example.ru/", EN: "- category: 7b\n  url: https://example.ru/"},
		Good:    diag.Text{RU: "- category: 7б\n  url: https://example.ru/", EN: "- category: 7б\n  url: https://example.ru/"},
	}
	ruleNowhere = &diag.Rule{
		Code: "STA008", Name: "category-without-place",
		Message: diag.Text{RU: "о категории «%[1]s» не сказано, где она публикуется", EN: "it is not said where category \"%[1]s\" is published"},
		Help:    diag.Text{RU: "добавьте url — адрес — или note: почему её нет", EN: "add url, an address, or note: why there is none"},
		Why:     diag.Text{RU: "Запись нужна, чтобы читатель нашёл сведения в другом месте или узнал, почему их нет.", EN: "An entry is there to lead readers elsewhere, or to tell them why there is nothing."},
		Bad:     diag.Text{RU: "- category: 1а", EN: "- category: 1а"},
		Good:    diag.Text{RU: "- category: 1а\n  url: https://example.ru/struktura/", EN: "- category: 1а\n  url: https://example.ru/struktura/"},
	}
	ruleAddress = &diag.Rule{
		Code: "STA009", Name: "bad-publication-address",
		Message: diag.Text{RU: "«%[1]s» — не адрес", EN: "\"%[1]s\" is no address"},
		Help:    diag.Text{RU: "нужен полный адрес, https://example.ru/…, или путь в портале от корня: /budget/", EN: "give a full address, https://example.ru/…, or a path in the portal: /budget/"},
		Why:     diag.Text{RU: "По этому адресу пойдёт читатель.", EN: "A reader will follow this address."},
		Bad:     diag.Text{RU: "url: example.ru", EN: "url: example.ru"}, Good: diag.Text{RU: "url: https://example.ru/", EN: "url: https://example.ru/"},
	}
)
