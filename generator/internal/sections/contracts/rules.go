package contracts

import "otkryto/generator/internal/diag"

// Rules is all that the section may report, but for what passports and comparisons share.
var Rules = []*diag.Rule{
	ruleBadINN, ruleINNZero, ruleNoINN, ruleOtherINN, ruleStranger, ruleWithoutINN, ruleOtherName,
	ruleTwice, ruleMissing, ruleNegative, ruleOverpaid, ruleOutside, ruleTotal, ruleUnknownWay,
	ruleNoLine, ruleLineZero, ruleUnknownLine, ruleUnknownProgramme, ruleOverLine, ruleOverProgramme,
}

var ruleBadINN = &diag.Rule{
	Code:    "CON001",
	Name:    "inn-misspelt",
	Message: diag.Text{RU: "ИНН %s: контрольные цифры не сходятся", EN: "the check digits of the ИНН %s do not fit"},
	Help:    diag.Text{RU: "сверьте ИНН с контрактом или с выпиской из ЕГРЮЛ: в нём опечатка", EN: "compare the ИНН with the contract or the state register: it is mistyped"},
	Why: diag.Text{
		RU: "Последняя цифра ИНН организации и две последние цифры ИНН человека вычисляются из остальных. Если они не сходятся, одна из цифр набрана неверно: деньги припишут не тому поставщику.",
		EN: "The last digit of an organisation's ИНН and the last two of a person's follow from the others. If they do not fit, a digit is mistyped and the money is told of another supplier.",
	},
	Bad:  diag.Text{RU: "ИНН\n0000000013", EN: "inn\n0000000013"},
	Good: diag.Text{RU: "ИНН\n0000000018", EN: "inn\n0000000018"},
}

var ruleINNZero = &diag.Rule{
	Code:    "CON002",
	Name:    "inn-without-zero",
	Message: diag.Text{RU: "в ИНН %[1]s потерян ноль в начале%[2]s", EN: "the ИНН %[1]s has lost the zero at its beginning%[2]s"},
	Help: diag.Text{
		RU: "допишите ноль, а в Excel сделайте столбец текстовым («Формат ячеек» → «Текстовый»), пока он снова не превратил ИНН в число",
		EN: "add the zero, and make the column text in Excel before it turns the number into a figure again",
	},
	Why: diag.Text{
		RU: "Excel принимает ИНН за число и убирает ноль в начале. С ним контрольные цифры сходятся, без него ИНН чужой или никакой.",
		EN: "Excel takes an ИНН for a number and drops the zero at its beginning. With it the check digits fit; without it the number is nobody's.",
	},
	Bad:  diag.Text{RU: "ИНН\n100000004", EN: "inn\n100000004"},
	Good: diag.Text{RU: "ИНН\n0100000004", EN: "inn\n0100000004"},
}

var ruleNoINN = &diag.Rule{
	Code:    "CON003",
	Name:    "no-inn",
	Message: diag.Text{RU: "%s — не ИНН", EN: "%s is no ИНН"},
	Help: diag.Text{
		RU: "в ИНН 10 цифр у организации и 12 у человека; если ИНН нет, оставьте ячейку пустой, КПП пишите в другой столбец",
		EN: "an ИНН has 10 digits of an organisation and 12 of a person; leave the cell empty where there is none, and put a КПП into a column of its own",
	},
	Why: diag.Text{
		RU: "По ИНН портал собирает контракты одного поставщика, и он становится адресом его страницы. Другая запись — КПП, ОГРН, лишние знаки — разорвёт поставщика надвое.",
		EN: "Contracts of one supplier are gathered by the ИНН, which is the address of the supplier's page, too. Anything else tears a supplier in two.",
	},
	Bad:  diag.Text{RU: "ИНН\n0000000018/700001001", EN: "inn\n0000000018/700001001"},
	Good: diag.Text{RU: "ИНН;КПП\n0000000018;700001001", EN: "inn;kpp\n0000000018;700001001"},
}

var ruleOtherINN = &diag.Rule{
	Code:    "CON004",
	Name:    "inn-of-another-kind",
	Message: diag.Text{RU: "ИНН и название не подходят друг другу: %s", EN: "the ИНН and the name do not fit: %s"},
	Help:    diag.Text{RU: "сверьте строку с контрактом: ИНН или название — из другой строки", EN: "compare the row with the contract: one of the two is from another row"},
	Why: diag.Text{
		RU: "У организаций 10 цифр, у людей и предпринимателей 12. По ИНН портал решает, называть ли поставщика: людей он не называет.",
		EN: "Organisations have 10 digits, persons and sole proprietors 12. The ИНН decides whether a supplier is named: persons are not.",
	},
	Bad:  diag.Text{RU: "Поставщик;ИНН\nИП Примеров П. П.;0000000018", EN: "supplier;inn\nИП Примеров П. П.;0000000018"},
	Good: diag.Text{RU: "Поставщик;ИНН\nООО «Пример-1»;0000000018", EN: "supplier;inn\nООО «Пример-1»;0000000018"},
}

var ruleStranger = &diag.Rule{
	Code:     "CON005",
	Name:     "supplier-hidden",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "поставщик скрыт: ИНН нет, а по названию не видно, что это не человек", EN: "the supplier is hidden: there is no ИНН, and the name does not tell an organisation from a person"},
	Help:     diag.Text{RU: "впишите ИНН или полное название с формой: ООО, АО, МБУ", EN: "give the ИНН, or the whole name with its legal form"},
	Why: diag.Text{
		RU: "Имена людей портал не публикует. Если в строке нет ни ИНН, ни слов вроде «ООО», он считает поставщика человеком — ошибиться в эту сторону безопаснее.",
		EN: "Names of persons are not published. A supplier without an ИНН and without the words of a legal form is taken for a person, since that is the safer mistake.",
	},
	Bad:  diag.Text{RU: "Поставщик;ИНН\nПример;", EN: "supplier;inn\nПример;"},
	Good: diag.Text{RU: "Поставщик;ИНН\nООО «Пример»;", EN: "supplier;inn\nООО «Пример»;"},
}

var ruleWithoutINN = &diag.Rule{
	Code:     "CON006",
	Name:     "supplier-without-inn",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "у поставщика «%s» нет ИНН", EN: "the supplier \"%s\" has no ИНН"},
	Help:     diag.Text{RU: "впишите ИНН: адрес страницы поставщика станет постоянным", EN: "give the ИНН: the address of the supplier's page will last"},
	Why: diag.Text{
		RU: "Без ИНН портал узнаёт поставщика по названию: другая кавычка или сокращение — и он уже другой, а адрес его страницы изменится вместе с названием.",
		EN: "Without it a supplier is known by its name, which is written in many ways, and the address of its page changes with the name.",
	},
	Bad:  diag.Text{RU: "Поставщик;ИНН\nООО «Пример-1»;", EN: "supplier;inn\nООО «Пример-1»;"},
	Good: diag.Text{RU: "Поставщик;ИНН\nООО «Пример-1»;0000000018", EN: "supplier;inn\nООО «Пример-1»;0000000018"},
}

var ruleOtherName = &diag.Rule{
	Code:     "CON007",
	Name:     "two-names",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "у ИНН %[1]s второе название: «%[2]s»", EN: "the ИНН %[1]s has a second name: \"%[2]s\""},
	Help: diag.Text{
		RU: "если организацию переименовали, всё верно: на странице будет название, которое встречается чаще; если нет — ИНН или название из другой строки",
		EN: "if the organisation was renamed, all is well and the page has the commoner name; if not, the ИНН or the name is from another row",
	},
	Why: diag.Text{
		RU: "Один ИНН — один поставщик. Два непохожих названия обычно значат, что ИНН скопирован не из той строки.",
		EN: "One ИНН is one supplier. Two names that are nothing alike mostly mean that the number was copied from another row.",
	},
	Bad:  diag.Text{RU: "Поставщик;ИНН\nООО «Пример-1»;0000000018\nАО «Образец»;0000000018", EN: "supplier;inn\nООО «Пример-1»;0000000018\nАО «Образец»;0000000018"},
	Good: diag.Text{RU: "Поставщик;ИНН\nООО «Пример-1»;0000000018\nООО \"Пример-1\";0000000018", EN: "supplier;inn\nООО «Пример-1»;0000000018\nООО \"Пример-1\";0000000018"},
}

var ruleTwice = &diag.Rule{
	Code:    "CON008",
	Name:    "contract-given-twice",
	Message: diag.Text{RU: "контракт или платёж № %[1]s от %[2]s дан второй раз", EN: "the contract or payment %[1]s of %[2]s is given a second time"},
	Help: diag.Text{
		RU: "удалите повтор; если контракт оплачивают с разных строк бюджета, у каждой его строки должен быть свой КБК",
		EN: "delete the repetition; if several lines of the budget pay for the contract, each of its rows needs a code of its own",
	},
	Why: diag.Text{
		RU: "Повторённая строка удваивает сумму контракта во всех итогах. Строки одного контракта с разными КБК — не повтор: они складываются, а контракт считается один раз.",
		EN: "A repeated row doubles the contract in all sums. Rows of one contract with different codes are no repetition: they add up, and the contract counts once.",
	},
	Bad:  diag.Text{RU: "Номер;Дата;КБК;Сумма\n1;10.02.2022;0409;100\n1;10.02.2022;0409;100", EN: "number;date;line;amount\n1;2022-02-10;0409;100\n1;2022-02-10;0409;100"},
	Good: diag.Text{RU: "Номер;Дата;КБК;Сумма\n1;10.02.2022;0409;100\n1;10.02.2022;0503;100", EN: "number;date;line;amount\n1;2022-02-10;0409;100\n1;2022-02-10;0503;100"},
}

var ruleMissing = &diag.Rule{
	Code:    "CON009",
	Name:    "cell-empty",
	Message: diag.Text{RU: "пустая ячейка «%s»", EN: "the cell \"%s\" is empty"},
	Help:    diag.Text{RU: "впишите значение: без даты, суммы и поставщика строку нельзя никуда отнести", EN: "fill it in: a row without date, amount or supplier belongs nowhere"},
	Why: diag.Text{
		RU: "По дате портал узнаёт год, по поставщику — чьи это деньги, а сумма входит во все итоги. Строка, в которой чего-то из этого нет, молча пропала бы.",
		EN: "The date says the year, the supplier whose money it is, and the amount enters all sums. A row that lacks one of them would be lost silently.",
	},
	Bad:  diag.Text{RU: "Дата;Поставщик;Сумма\n;ООО «Пример-1»;100", EN: "date;supplier;amount\n;ООО «Пример-1»;100"},
	Good: diag.Text{RU: "Дата;Поставщик;Сумма\n10.02.2022;ООО «Пример-1»;100", EN: "date;supplier;amount\n2022-02-10;ООО «Пример-1»;100"},
}

var ruleNegative = &diag.Rule{
	Code:    "CON010",
	Name:    "negative-price",
	Message: diag.Text{RU: "цена или оплата меньше нуля: «%s»", EN: "a price or payment below zero: \"%s\""},
	Help:    diag.Text{RU: "проверьте знак; возвраты показывайте платежами со знаком минус в таблице платежей", EN: "check the sign; what came back belongs into a table of payments, with a minus"},
	Why: diag.Text{
		RU: "У контракта нет отрицательной цены: минус здесь — опечатка или возврат, который попал не в ту таблицу.",
		EN: "No contract has a price below zero: the minus is a slip, or a refund in the wrong table.",
	},
	Bad:  diag.Text{RU: "Дата;Сумма\n10.02.2022;-100", EN: "date;amount\n2022-02-10;-100"},
	Good: diag.Text{RU: "Дата;Сумма\n10.02.2022;100", EN: "date;amount\n2022-02-10;100"},
}

var ruleOverpaid = &diag.Rule{
	Code:     "CON011",
	Name:     "paid-more-than-price",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "оплачено %[1]s при цене %[2]s — на %[3]s больше", EN: "%[1]s paid for a price of %[2]s, %[3]s more"},
	Help: diag.Text{
		RU: "проверьте оба числа: могли перепутать столбцы или не внести дополнительное соглашение, которым цену увеличили",
		EN: "check both numbers: columns may be mixed up, or an agreement that raised the price is missing",
	},
	Why: diag.Text{
		RU: "Заплатить больше цены контракта нельзя, пока её не изменят соглашением. Такое число первым заметит читатель.",
		EN: "No more than the price may be paid until an agreement raises it. Readers see such a number first.",
	},
	Bad:  diag.Text{RU: "Сумма;Оплачено\n100;150", EN: "amount;paid\n100;150"},
	Good: diag.Text{RU: "Сумма;Оплачено\n150;150", EN: "amount;paid\n150;150"},
}

var ruleOutside = &diag.Rule{
	Code:     "CON012",
	Name:     "date-outside",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "дата %[1]s вне времени набора: %[2]s", EN: "the date %[1]s is outside of the dataset's time: %[2]s"},
	Help:     diag.Text{RU: "исправьте дату или ключи year и date у файла в паспорте", EN: "correct the date, or the keys year and date of the file in its passport"},
	Why: diag.Text{
		RU: "Год строки портал берёт из её даты: опечатка в годе уносит контракт на другую страницу, где его никто не ждёт.",
		EN: "The year of a row is that of its date: a slip in the year takes the contract to another page.",
	},
	Bad:  diag.Text{RU: "паспорт: year: 2022\nДата\n10.02.2202", EN: "passport: year: 2022\ndate\n2202-02-10"},
	Good: diag.Text{RU: "паспорт: year: 2022\nДата\n10.02.2022", EN: "passport: year: 2022\ndate\n2022-02-10"},
}

var ruleTotal = &diag.Rule{
	Code:    "CON013",
	Name:    "total-differs",
	Message: diag.Text{RU: "в строке «Итого» %[1]s, а строки выше дают %[2]s", EN: "the row of totals has %[1]s, but the rows above it come to %[2]s"},
	Help:    diag.Text{RU: "проверьте, не пропала ли строка и не разошлась ли формула с таблицей", EN: "see whether a row is missing or the formula does not cover the table"},
	Why: diag.Text{
		RU: "Итог в файле проверяют, но не складывают. Если он не сходится, в таблице не хватает строки или есть лишняя.",
		EN: "A total in the file is checked and never added. If it differs, the table lacks a row or has one too many.",
	},
	Bad:  diag.Text{RU: "Номер;Сумма\n1;100\n2;200\nИтого;350", EN: "number;amount\n1;100\n2;200\nИтого;350"},
	Good: diag.Text{RU: "Номер;Сумма\n1;100\n2;200\nИтого;300", EN: "number;amount\n1;100\n2;200\nИтого;300"},
}

var ruleUnknownWay = &diag.Rule{
	Code:     "CON014",
	Name:     "way-unknown",
	Severity: diag.Warning,
	Message:  diag.Text{RU: "незнакомый способ закупки «%s»", EN: "the way of purchase \"%s\" is not known"},
	Help: diag.Text{
		RU: "назовите способ как в 44-ФЗ: электронный аукцион, открытый конкурс, запрос котировок, закупка у единственного поставщика",
		EN: "name it as federal law 44-ФЗ does: электронный аукцион, открытый конкурс, запрос котировок, закупка у единственного поставщика",
	},
	Why: diag.Text{
		RU: "Доля закупок у единственного поставщика — первое, что ищут в контрактах. Строки с незнакомым способом в неё не входят, и доля выйдет меньше настоящей.",
		EN: "The share of a single supplier is what people look for first. Rows whose way is not known are not part of it, so that it comes out too small.",
	},
	Bad:  diag.Text{RU: "Способ закупки\nпо договорённости", EN: "procedure\nпо договорённости"},
	Good: diag.Text{RU: "Способ закупки\nзакупка у единственного поставщика", EN: "procedure\nзакупка у единственного поставщика"},
}
