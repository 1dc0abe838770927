package dataset

import "otkryto/generator/internal/diag"

// What can be wrong with one cell.
var (
	BadAmount = &diag.Rule{
		Code: "CSV004", Name: "bad-amount",
		Message: diag.Text{RU: "сумма не читается: «%[1]s»", EN: "not an amount: \"%[1]s\""},
		Help:    diag.Text{RU: "оставьте в ячейке одно число, как 1 234 567,89; если значения нет, поставьте «-»", EN: "leave one number in the cell, as 1 234 567,89; put \"-\" for no value"},
		Why: diag.Text{
			RU: "Сумма — это цифры, пробелы между тройками и запятая или точка перед копейками. Слова, единицы и два числа в одной ячейке не угадываются: угаданная сумма хуже пропущенной.",
			EN: "An amount is digits, blanks between groups of three, and a comma or point before kopecks. Words, units and two numbers in a cell are not guessed at: a guessed amount is worse than none.",
		},
		Bad: diag.Text{RU: "Доходы;12 34,5 руб", EN: "Доходы;12 34,5 руб"}, Good: diag.Text{RU: "Доходы;1 234,50", EN: "Доходы;1 234,50"},
	}
	BadNumber = &diag.Rule{
		Code: "CSV014", Name: "bad-number",
		Message: diag.Text{RU: "число не читается: «%[1]s»", EN: "not a number: \"%[1]s\""},
		Help:    diag.Text{RU: "оставьте в ячейке одно число, без слов и единиц; если значения нет, поставьте «-»", EN: "leave one number in the cell, without words or units; put \"-\" for no value"},
		Why: diag.Text{
			RU: "В числовом столбце стоят числа: их складывают и рисуют на графиках. Пояснение вынесите в соседний столбец.",
			EN: "A column of numbers holds numbers: they are added and drawn. Put remarks into a column of their own.",
		},
		Bad: diag.Text{RU: "Рабочие места;около 375", EN: "Рабочие места;около 375"}, Good: diag.Text{RU: "Рабочие места;375", EN: "Рабочие места;375"},
	}
	BadDate = &diag.Rule{
		Code: "CSV015", Name: "bad-date",
		Message: diag.Text{RU: "дата не читается: «%[1]s»", EN: "not a date: \"%[1]s\""},
		Help:    diag.Text{RU: "напишите дату так: 31.12.2022 или 2022-12-31", EN: "write the date as 31.12.2022 or 2022-12-31"},
		Why: diag.Text{
			RU: "Дата — это день, месяц и год из четырёх цифр, и такой день должен существовать.",
			EN: "A date is day, month and a year of four digits, and the day must exist.",
		},
		Bad: diag.Text{RU: "31.06.2022", EN: "31.06.2022"}, Good: diag.Text{RU: "30.06.2022", EN: "30.06.2022"},
	}
	BadYear = &diag.Rule{
		Code: "CSV016", Name: "bad-year",
		Message: diag.Text{RU: "год не читается: «%[1]s»", EN: "not a year: \"%[1]s\""},
		Help:    diag.Text{RU: "год — четыре цифры: 2022", EN: "a year is four digits: 2022"},
		Why: diag.Text{
			RU: "По году строка попадает на нужную страницу и в нужную точку графика.",
			EN: "The year puts a row on the right page and the right place of a chart.",
		},
		Bad: diag.Text{RU: "22", EN: "22"}, Good: diag.Text{RU: "2022", EN: "2022"},
	}
	BadStatus = &diag.Rule{
		Code: "CSV017", Name: "bad-status",
		Message: diag.Text{RU: "неизвестный статус данных «%[1]s»", EN: "unknown status of data \"%[1]s\""},
		Help:    diag.Text{RU: "official (официальные) или demo (демо); пустая ячейка — как у файла", EN: "official or demo; an empty cell means that of the file"},
		Why: diag.Text{
			RU: "Придуманные строки помечаются на сайте словом «демо»; непонятный статус мог бы выдать их за настоящие.",
			EN: "Invented rows are marked on the site; an unclear status might pass them off as real.",
		},
		Bad: diag.Text{RU: "примерно", EN: "roughly"}, Good: diag.Text{RU: "demo", EN: "demo"},
	}
	ExcelExponent = &diag.Rule{
		Code: "CSV018", Name: "excel-exponent",
		Message: diag.Text{RU: "Excel сократил число: «%[1]s», часть цифр потеряна", EN: "Excel cut the number short: \"%[1]s\", digits are lost"},
		Help:    diag.Text{RU: "верните цифры из источника; перед вставкой задайте столбцу формат «Текстовый» (код) или «Числовой» (сумма) и сохраните заново", EN: "take the digits from the source; format the column as Text (codes) or Number (amounts) before pasting, then save again"},
		Why: diag.Text{
			RU: "Длинный код вроде КБК Excel считает числом и показывает как 1,2E+19; в CSV уходит только то, что показано.",
			EN: "Excel takes a long code for a number and shows 1,2E+19; only what is shown goes into the CSV.",
		},
		Bad: diag.Text{RU: "1,82101E+19;5 000,00", EN: "1,82101E+19;5 000,00"}, Good: diag.Text{RU: "18210102010010000110;5 000,00", EN: "18210102010010000110;5 000,00"},
	}
	ExcelDate = &diag.Rule{
		Code: "CSV019", Name: "excel-date",
		Message: diag.Text{RU: "на месте числа или кода стоит дата: «%[1]s»", EN: "a date in place of a number or code: \"%[1]s\""},
		Help:    diag.Text{RU: "верните число из источника; Excel превращает 1.12 в «01.дек», если формат столбца не «Текстовый»", EN: "take the number from the source; Excel turns 1.12 into 1 December unless the column is formatted as Text"},
		Why: diag.Text{
			RU: "Числа и коды с точкой или дефисом Excel принимает за даты и портит их.",
			EN: "Excel takes numbers and codes with a point or hyphen for dates and spoils them.",
		},
		Bad: diag.Text{RU: "01.дек;5 000,00", EN: "01.дек;5 000,00"}, Good: diag.Text{RU: "1.12;5 000,00", EN: "1.12;5 000,00"},
	}
	ExcelError = &diag.Rule{
		Code: "CSV020", Name: "excel-error",
		Message: diag.Text{RU: "в ячейке ошибка Excel: «%[1]s»", EN: "the cell holds an error of Excel: \"%[1]s\""},
		Help:    diag.Text{RU: "исправьте формулу в исходной книге («####» — расширьте столбец) и сохраните CSV заново", EN: "mend the formula in the workbook (\"####\": widen the column) and save the CSV again"},
		Why: diag.Text{
			RU: "#ССЫЛКА!, #Н/Д и #### — это сообщения Excel, а не данные: значение ячейки в файл не попало.",
			EN: "#REF!, #N/A and #### are messages of Excel, not data: the value did not reach the file.",
		},
		Bad: diag.Text{RU: "Доходы;#ССЫЛКА!", EN: "Доходы;#REF!"}, Good: diag.Text{RU: "Доходы;1 234,50", EN: "Доходы;1 234,50"},
	}
	FractionOfKopeck = &diag.Rule{
		Code: "CSV021", Name: "fraction-of-kopeck",
		Message: diag.Text{RU: "%[1]s %[2]s — не целое число копеек", EN: "%[1]s %[2]s is no whole number of kopecks"},
		Help:    diag.Text{RU: "проверьте unit в паспорте; если источник округляет суммы, укажите rounding", EN: "check unit in the passport; if the source rounds its amounts, give rounding"},
		Why: diag.Text{
			RU: "Деньги считаются точно, до копейки. Доля копейки значит, что единица указана неверно или число вычислено с погрешностью.",
			EN: "Money is exact to the kopeck. A fraction of one means a wrong unit or a number computed inexactly.",
		},
		Bad: diag.Text{RU: "Доходы;1 234,567", EN: "Доходы;1 234,567"}, Good: diag.Text{RU: "Доходы;1 234,57", EN: "Доходы;1 234,57"},
	}
	TooManyDigits = &diag.Rule{
		Code: "CSV022", Name: "too-many-digits",
		Message: diag.Text{RU: "слишком длинное число: «%[1]s»", EN: "the number is too long: \"%[1]s\""},
		Help:    diag.Text{RU: "проверьте, не слиплись ли два числа и не попал ли в столбец код", EN: "check whether two numbers ran together or a code got into the column"},
		Why: diag.Text{
			RU: "Таких сумм не бывает: предел — 92 квадриллиона рублей и 19 цифр.",
			EN: "There are no such amounts: the limit is 92 quadrillion roubles and 19 digits.",
		},
		Bad: diag.Text{RU: "Доходы;18210102010010000110", EN: "Доходы;18210102010010000110"}, Good: diag.Text{RU: "Доходы;5 000,00", EN: "Доходы;5 000,00"},
	}
	AmbiguousSeparator = &diag.Rule{
		Code: "CSV023", Name: "ambiguous-separator",
		Message: diag.Text{RU: "«%[1]s» можно прочесть двумя способами: %[2]s", EN: "\"%[1]s\" reads two ways: %[2]s"},
		Help:    diag.Text{RU: "уберите разделители тысяч во всём столбце или замените их пробелами", EN: "drop the separators of thousands in the whole column, or use blanks"},
		Why: diag.Text{
			RU: "«1,234» — это одна целая и 234 тысячных или тысяча двести тридцать четыре? Ошибиться можно в тысячу раз.",
			EN: "Is \"1,234\" one and a bit, or a thousand and more? A slip is a thousandfold.",
		},
		Bad: diag.Text{RU: "1,234\n1,234,567.00", EN: "1,234\n1,234,567.00"}, Good: diag.Text{RU: "1234.00\n1234567.00", EN: "1234.00\n1234567.00"},
	}
	AmbiguousDate = &diag.Rule{
		Code: "CSV026", Name: "ambiguous-date",
		Message: diag.Text{RU: "«%[1]s» — день и месяц не различить", EN: "\"%[1]s\": day and month cannot be told apart"},
		Help:    diag.Text{RU: "напишите дату так: 31.12.2022 или 2022-12-31", EN: "write the date as 31.12.2022 or 2022-12-31"},
		Why: diag.Text{
			RU: "С косой чертой в России пишут день/месяц, в Америке месяц/день.",
			EN: "With slashes Russians write day/month and Americans month/day.",
		},
		Bad: diag.Text{RU: "01/02/2022", EN: "01/02/2022"}, Good: diag.Text{RU: "01.02.2022", EN: "01.02.2022"},
	}
	LostLetters = &diag.Rule{
		Code: "CSV030", Name: "lost-letters",
		Message: diag.Text{RU: "вместо букв вопросительные знаки: «%[1]s»", EN: "question marks instead of letters: \"%[1]s\""},
		Help:    diag.Text{RU: "сохраните исходную таблицу заново как «CSV UTF-8»: в этом файле букв уже нет", EN: "save the source again as \"CSV UTF-8\": this file has lost the letters"},
		Why: diag.Text{
			RU: "Программа, сохранившая файл, не нашла русских букв в своей кодировке и заменила их.",
			EN: "The program that saved the file had no Russian letters in its encoding and replaced them.",
		},
		Bad: diag.Text{RU: "0100;??????????????????? ???????", EN: "0100;??????????????????? ???????"}, Good: diag.Text{RU: "0100;Общегосударственные вопросы", EN: "0100;Общегосударственные вопросы"},
	}
	ExcelSerial = &diag.Rule{
		Code: "CSV031", Name: "excel-serial",
		Message: diag.Text{RU: "вместо даты её номер в Excel: «%[1]s»", EN: "Excel's number of a date instead of the date: \"%[1]s\""},
		Help:    diag.Text{RU: "задайте столбцу в Excel формат «Дата» и сохраните CSV заново", EN: "format the column as Date in Excel and save the CSV again"},
		Why: diag.Text{
			RU: "Excel хранит дату как число дней с 1900 года; при формате «Общий» в файл уходит это число.",
			EN: "Excel keeps a date as days since 1900; formatted as General, the file gets that number.",
		},
		Bad: diag.Text{RU: "44926", EN: "44926"}, Good: diag.Text{RU: "31.12.2022", EN: "31.12.2022"},
	}
)
