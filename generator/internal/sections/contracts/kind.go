package contracts

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

const kindName = "contracts"

// The tables of the kind.
const (
	tableContracts = "contracts"
	tablePayments  = "payments"
)

// kinds is what the section reads.
var kinds = []dataset.Kind{{
	Name:  kindName,
	Title: diag.Text{RU: "Контракты и платежи", EN: "Contracts and payments"},
	Doc: diag.Text{
		RU: "Строка — контракт: номер, дата, поставщик с ИНН, предмет, цена, способ закупки, строка бюджета, программа, оплачено. Или строка — платёж: дата, получатель, сумма. " +
			"Файлов может быть сколько угодно: год каждой строки портал узнаёт по её дате. Один контракт может занимать несколько строк, если его оплачивают с разных строк бюджета. " +
			"Люди не называются: вместо имени и ИНН из 12 цифр портал покажет слова «физическое лицо» или «индивидуальный предприниматель», и нигде — ни на страницах, ни в открытых данных — " +
			"имени не будет; исходный файл, в котором есть такие строки, не публикуется. Поставщик без ИНН и без слов вроде «ООО» тоже не называется.",
		EN: "A row is a contract: number, date, supplier with its ИНН (taxpayer's number), subject, price, way of purchase, line of the budget, programme, paid. Or a row is a payment: " +
			"date, recipient, amount. There may be any number of files: the year of a row is that of its date. A contract may have several rows when several lines of the budget pay for it. " +
			"Persons are not named: a name and an ИНН of 12 digits become the words for a natural person or a sole proprietor, on pages and in open data alike, and a file that has such rows " +
			"is not published as it came. Nor is a supplier named that has neither an ИНН nor the words of a legal form.",
	},
	Tables: []dataset.Table{contractsTable, paymentsTable},
	Redact: hide,
}}

var numberColumn = dataset.Column{
	Name: "number", Type: dataset.TypeText,
	Title:    diag.Text{RU: "Номер контракта", EN: "Number of the contract"},
	Headings: []string{"Номер", "Номер контракта", "№ контракта", "Номер договора", "№ договора", "Номер контракта (договора)", "Реестровый номер", "Реестровый номер контракта"},
}

var supplierColumn = dataset.Column{
	Name: "supplier", Type: dataset.TypeText, Required: true,
	Title: diag.Text{RU: "Поставщик", EN: "Supplier"},
	Headings: []string{
		"Поставщик", "Подрядчик", "Исполнитель", "Поставщик (подрядчик, исполнитель)", "Наименование поставщика", "Наименование поставщика (подрядчика, исполнителя)", "Контрагент",
		"Получатель", "Получатель платежа", "Наименование получателя",
	},
}

var innColumn = dataset.Column{
	Name: "inn", Type: dataset.TypeCode,
	Title:    diag.Text{RU: "ИНН поставщика: 10 цифр у организации, 12 — у человека", EN: "The supplier's ИНН: 10 digits of an organisation, 12 of a person"},
	Headings: []string{"ИНН", "ИНН поставщика", "ИНН контрагента", "ИНН подрядчика", "ИНН исполнителя", "ИНН получателя", "ИНН поставщика (подрядчика, исполнителя)"},
}

var lineColumn = dataset.Column{
	Name: "line", Type: dataset.TypeCode,
	Title: diag.Text{
		RU: "Строка бюджета: раздел и подраздел (0409) или КБК целиком — 20 цифр с главным распорядителем либо 17 без него",
		EN: "Line of the budget: section and subsection (0409) or the whole code, 20 digits with the administrator or 17 without",
	},
	Headings: []string{"КБК", "Код бюджетной классификации", "Код БК", "Раздел, подраздел", "Раздел/подраздел", "Подраздел", "РзПр", "Строка бюджета", "Код расхода"},
}

var programmeColumn = dataset.Column{
	Name: "programme", Type: dataset.TypeText,
	Title:    diag.Text{RU: "Муниципальная программа: код (06) или код и название", EN: "Municipal programme: its code (06), or code and name"},
	Headings: []string{"Программа", "Муниципальная программа", "Код программы", "Наименование программы"},
}

var contractsTable = dataset.Table{
	Name:  tableContracts,
	Title: diag.Text{RU: "Контракты", EN: "Contracts"},
	Columns: []dataset.Column{
		numberColumn,
		{
			Name: "date", Type: dataset.TypeDate, Required: true,
			Title:    diag.Text{RU: "Дата заключения", EN: "Date of the contract"},
			Headings: []string{"Дата", "Дата контракта", "Дата заключения", "Дата заключения контракта", "Дата договора", "Дата заключения договора"},
		},
		supplierColumn,
		innColumn,
		{
			Name: "subject", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Предмет контракта", EN: "Subject"},
			Headings: []string{"Предмет", "Предмет контракта", "Предмет договора", "Наименование объекта закупки", "Объект закупки", "Предмет закупки"},
		},
		{
			Name: "amount", Type: dataset.TypeMoney, Required: true,
			Title:    diag.Text{RU: "Цена контракта", EN: "Price"},
			Headings: []string{"Сумма", "Сумма, руб.", "Цена", "Цена, руб.", "Цена контракта", "Цена контракта, руб.", "Сумма контракта", "Сумма контракта, руб.", "Цена договора", "Сумма договора", "Сумма, тыс. руб.", "Цена контракта, тыс. руб."},
		},
		{
			Name: "procedure", Type: dataset.TypeText,
			Title: diag.Text{
				RU: "Способ закупки, как его называет 44-ФЗ или план-график: «электронный аукцион», «закупка у единственного поставщика», «п. 4 ч. 1 ст. 93»",
				EN: "Way of purchase as federal law 44-ФЗ or the schedule calls it: «электронный аукцион», «закупка у единственного поставщика», «п. 4 ч. 1 ст. 93»",
			},
			Headings: []string{"Способ закупки", "Способ", "Способ определения поставщика", "Способ определения поставщика (подрядчика, исполнителя)", "Процедура", "Основание заключения", "Основание заключения контракта"},
		},
		lineColumn,
		programmeColumn,
		{
			Name: "paid", Type: dataset.TypeMoney,
			Title:    diag.Text{RU: "Оплачено", EN: "Paid"},
			Headings: []string{"Оплачено", "Оплачено, руб.", "Фактически оплачено", "Фактически оплачено, руб.", "Оплата", "Исполнено", "Исполнено, руб.", "Оплачено, тыс. руб."},
		},
	},
}

var paymentsTable = dataset.Table{
	Name:  tablePayments,
	Title: diag.Text{RU: "Платежи", EN: "Payments"},
	Columns: []dataset.Column{
		{
			Name: "paid_on", Type: dataset.TypeDate, Required: true,
			Title:    diag.Text{RU: "Дата платежа", EN: "Date of the payment"},
			Headings: []string{"Дата платежа", "Дата оплаты", "Дата списания", "Дата платёжного поручения", "Дата платежного поручения"},
		},
		supplierColumn,
		innColumn,
		{
			Name: "purpose", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Назначение платежа", EN: "Purpose"},
			Headings: []string{"Назначение", "Назначение платежа", "За что"},
		},
		{
			Name: "payment", Type: dataset.TypeMoney, Required: true,
			Title:    diag.Text{RU: "Сумма платежа; возврат — со знаком минус", EN: "Amount; what came back has a minus"},
			Headings: []string{"Сумма платежа", "Сумма платежа, руб.", "Перечислено", "Перечислено, руб.", "Списано", "Сумма платежа, тыс. руб."},
		},
		{
			Name: "order", Type: dataset.TypeText,
			Title:    diag.Text{RU: "Номер платёжного поручения", EN: "Number of the payment order"},
			Headings: []string{"Номер платежа", "Номер платёжного поручения", "Номер платежного поручения", "№ п/п документа", "Номер документа"},
		},
		numberColumn,
		lineColumn,
		programmeColumn,
	},
}
