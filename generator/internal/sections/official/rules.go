package official

import "otkryto/generator/internal/diag"

// Rules is all that the register may be reported for.
var Rules = []*diag.Rule{ruleAddress, ruleTwice, ruleGroup}

var ruleAddress = &diag.Rule{
	Code: "OFP001", Name: "bad-official-address",
	Message: diag.Text{RU: "«%s» — не адрес страницы", EN: "\"%s\" is no address of a page"},
	Help:    diag.Text{RU: "скопируйте адрес из браузера целиком, с https://", EN: "copy the whole address from the browser, with https://"},
	Why: diag.Text{
		RU: "По адресу из перечня люди отличают официальную страницу от чужой, а QR-код ведёт прямо на неё. Неполный адрес не откроется.",
		EN: "By the register's addresses people tell an official page from another's, and the code leads to it. A partial address does not open.",
	},
	Bad:  diag.Text{RU: "@seversk", EN: "@seversk"},
	Good: diag.Text{RU: "https://example.ru/seversk", EN: "https://example.ru/seversk"},
}

var ruleTwice = &diag.Rule{
	Code: "OFP002", Name: "official-page-twice",
	Message: diag.Text{RU: "страница %s уже есть в перечне", EN: "the page %s is in the register already"},
	Help:    diag.Text{RU: "оставьте одну строку или исправьте адрес", EN: "keep one row, or mend the address"},
	Why: diag.Text{
		RU: "Один адрес у двух владельцев — обычно след копирования строки: второй владелец остался без своей страницы.",
		EN: "One address of two owners usually comes of a copied row: the second owner's page is missing.",
	},
	Bad:  diag.Text{RU: "Школа 1;https://example.ru/a\nШкола 2;https://example.ru/a", EN: "School 1;https://example.ru/a\nSchool 2;https://example.ru/a"},
	Good: diag.Text{RU: "Школа 1;https://example.ru/a\nШкола 2;https://example.ru/b", EN: "School 1;https://example.ru/a\nSchool 2;https://example.ru/b"},
}

var ruleGroup = &diag.Rule{
	Code: "OFP003", Name: "unknown-owner-group",
	Message: diag.Text{RU: "непонятно, кто такой «%[1]s»%[2]s", EN: "it is not clear what \"%[1]s\" is%[2]s"},
	Help:    diag.Text{RU: "напишите: глава, дума, администрация или учреждение", EN: "write глава, дума, администрация or учреждение"},
	Why: diag.Text{
		RU: "Страница делит перечень на главу, думу, администрацию и учреждения: так нужное находят быстрее.",
		EN: "The page sorts the register into mayor, council, administration and institutions, so that people find what they want.",
	},
	Bad:  diag.Text{RU: "Кто это: мер", EN: "Кто это: мер"},
	Good: diag.Text{RU: "Кто это: мэр", EN: "Кто это: мэр"},
}
