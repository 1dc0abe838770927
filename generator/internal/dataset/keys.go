package dataset

import "otkryto/generator/internal/diag"

// passportKeys are what a passport may say; docs/data.md prints them.
var passportKeys = []Key{
	{"id", diag.Text{RU: "Имя набора; если указано, совпадает с именем папки", EN: "Name of the dataset; when given, equal to the folder's name"}},
	{"kind", diag.Text{RU: "Вид набора: определяет раздел сайта и столбцы. Обязательно", EN: "Kind of dataset: decides the section and the columns. Required"}},
	{"title", diag.Text{RU: "Название для читателей. Обязательно", EN: "Title for readers. Required"}},
	{"title_en", diag.Text{RU: "Название по-английски, для каталогов других стран", EN: "Title in English, for catalogues of other countries"}},
	{"description", diag.Text{RU: "О чём данные, одним-двумя предложениями", EN: "What the data is about, in a sentence or two"}},
	{"description_en", diag.Text{RU: "То же по-английски", EN: "The same in English"}},
	{"owner", diag.Text{RU: "Кто публикует; если не указано — орган из site.yaml", EN: "Who publishes it; the body of site.yaml by default"}},
	{"responsible", diag.Text{RU: "Ответственный за набор", EN: "Officer who answers for it"}},
	{"phone", diag.Text{RU: "Телефон ответственного", EN: "The officer's telephone"}},
	{"email", diag.Text{RU: "Почта ответственного", EN: "The officer's e-mail"}},
	{"source", diag.Text{RU: "Источник: форма, отчёт, решение", EN: "Source: form, report, decision"}},
	{"source_url", diag.Text{RU: "Адрес источника", EN: "Address of the source"}},
	{"act", diag.Text{RU: "Правовой акт, по которому публикуется набор: словами или ключами number, date, title, url", EN: "Legal act that the dataset is published by: in words, or by the keys number, date, title, url"}},
	{"keywords", diag.Text{RU: "Ключевые слова, списком", EN: "Keywords, a list"}},
	{"theme", diag.Text{RU: "Тема каталога", EN: "Theme in the catalogue"}},
	{"terms", diag.Text{RU: "Условия использования; если не указаны — из site.yaml", EN: "Terms of use; those of site.yaml by default"}},
	{"licence", diag.Text{RU: "Лицензия: название, адрес или ключи name и url", EN: "Licence: its name, its address, or the keys name and url"}},
	{"status", diag.Text{RU: "official — данные из источника, demo — придуманы для примера. Обязательно", EN: "official: from a source; demo: invented. Required"}},
	{"created", diag.Text{RU: "Дата первой публикации", EN: "Date of first publication"}},
	{"updated", diag.Text{RU: "Дата последнего изменения", EN: "Date of the last change"}},
	{"next_due", diag.Text{RU: "Когда обещано следующее обновление", EN: "When the next update is promised"}},
	{"period", diag.Text{RU: "Как часто обновляется: year, quarter, month, week, day, once; closed — больше не обновляется", EN: "How often it is updated: year, quarter, month, week, day, once; closed when no more"}},
	{"columns", diag.Text{RU: "Столбцы: имя столбца и «заголовок в файле» или ключи столбца", EN: "Columns: a column's name and its heading in the file, or keys of the column"}},
	{"options", diag.Text{RU: "Ключи, которые понимает вид набора", EN: "Keys that the kind understands"}},
	{"files", diag.Text{RU: "Список файлов. Обязательно", EN: "List of files. Required"}},
	{"explanations", diag.Text{
		RU: "Известные расхождения, списком: rule, file, row или code, column, difference, who, date, why. Готовую строку печатает сообщение о расхождении. Объяснённое публикуется вместе с обоими числами",
		EN: "Known differences, a list: rule, file, row or code, column, difference, who, date, why. The finding prints the line ready to copy. An explained difference is published with both figures",
	}},
	{"withheld", diag.Text{RU: "Значения, которые не раскрываются, списком", EN: "Values that are not published, a list"}},
	{"corrections", diag.Text{
		RU: "Исправления уже опубликованных чисел, списком: date, file, rows, reason",
		EN: "Corrections of published figures, a list: date, file, rows, reason",
	}},
	{"mentions", diag.Text{
		RU: "Какие слова идут в тексте за числом показателя: имя показателя: [слова]. Если число рядом с ними другое, будет предупреждение",
		EN: "The words that follow a figure's number in prose: name of the fact: [words]. Another number before them is a warning",
	}},
	{"views", diag.Text{
		RU: "Графики и таблицы на странице набора вида table, списком; без них они выбираются по столбцам",
		EN: "Charts and tables on the page of a dataset of kind table, a list; chosen from its columns by default",
	}},
}

// actKeys are what `act` of a file may say, when it is more than one line of words.
var actKeys = []Key{
	{"number", diag.Text{RU: "Номер акта", EN: "Number of the act"}},
	{"date", diag.Text{RU: "Дата принятия", EN: "Day of its adoption"}},
	{"title", diag.Text{RU: "Название акта", EN: "Title of the act"}},
	{"url", diag.Text{RU: "Адрес текста акта", EN: "Address of its text"}},
}

// licenceKeys are what `licence` may say, when it is more than a name or an address.
var licenceKeys = []Key{
	{"name", diag.Text{RU: "Название лицензии", EN: "Name of the licence"}},
	{"url", diag.Text{RU: "Адрес её текста", EN: "Address of its text"}},
}

// columnKeys are what a column of `columns` may say, when it is more than a heading.
var columnKeys = []Key{
	{"heading", diag.Text{RU: "Заголовок столбца в файле; если не указан — как у вида набора, а у таблицы без вида — title", EN: "The column's heading in the file; that of the kind by default, or title when the kind takes any table"}},
	{"headings", diag.Text{RU: "Несколько заголовков, списком, если в разных файлах они разные", EN: "Several headings, a list, when files differ"}},
	{"title", diag.Text{RU: "Название столбца для читателей", EN: "Title of the column for readers"}},
	{"title_en", diag.Text{RU: "То же по-английски", EN: "The same in English"}},
	{"type", diag.Text{
		RU: "Что в ячейках: text — слова, code — цифры-код, money — сумма в единицах файла, number — число, integer — целое число, date — день, year — год, yearmonth — месяц, period — любой период, boolean — да или нет, status — official или demo",
		EN: "What cells hold: text, code (digits that are a name), money (in the file's unit), number, integer, date, year, yearmonth (a month), period (any), boolean, status (official or demo)",
	}},
	{"unit", diag.Text{RU: "Единица чисел: чел., км, %", EN: "Unit of numbers: чел., км, %"}},
	{"required", diag.Text{RU: "true — пустых ячеек не бывает", EN: "true: no cell is empty"}},
	{"unique", diag.Text{RU: "true — значения не повторяются", EN: "true: no value comes twice"}},
	{"min", diag.Text{RU: "Наименьшее значение числа, даты или года; суммы — в рублях", EN: "Least value of a number, date or year; of amounts in roubles"}},
	{"max", diag.Text{RU: "Наибольшее значение", EN: "Greatest value"}},
	{"min_length", diag.Text{RU: "Сколько знаков в тексте или коде самое меньшее", EN: "Least number of characters of a text or code"}},
	{"max_length", diag.Text{RU: "Сколько знаков самое большее", EN: "Greatest number of characters"}},
	{"pattern", diag.Text{RU: "Образец (регулярное выражение), которому отвечает текст или код целиком", EN: "Regular expression that a text or code matches as a whole"}},
	{"enum", diag.Text{RU: "Какие бывают значения, списком", EN: "The values that there are, a list"}},
	{"codes", diag.Text{RU: "То же с расшифровкой: ключи вида «код: название» или CSV рядом с паспортом со столбцами code и title", EN: "The same with their meaning: keys \"code: title\", or a CSV beside the passport with the columns code and title"}},
}

// explanationKeys are what an entry of `explanations` says.
var explanationKeys = []Key{
	{"rule", diag.Text{RU: "Код правила, которое нашло расхождение: BUD001. Обязательно", EN: "Code of the rule that found the difference: BUD001. Required"}},
	{"file", diag.Text{RU: "Файл набора. Обязательно", EN: "File of the dataset. Required"}},
	{"row", diag.Text{RU: "Номер строки, как в Excel", EN: "The row's number as in Excel"}},
	{"code", diag.Text{RU: "Или код строки: «0700», «450»", EN: "Or the row's code: 0700, 450"}},
	{"column", diag.Text{RU: "Столбец: approved, executed", EN: "Column: approved, executed"}},
	{"difference", diag.Text{RU: "Расхождение в рублях со знаком, как его назвала программа. Обязательно", EN: "The difference in roubles with its sign, as the program named it. Required"}},
	{"who", diag.Text{RU: "Кто объясняет: должность. Обязательно", EN: "Who explains it: a post. Required"}},
	{"date", diag.Text{RU: "Когда", EN: "When"}},
	{"why", diag.Text{RU: "Почему числа расходятся. Обязательно", EN: "Why the figures differ. Required"}},
}

// correctionKeys are what an entry of `corrections` says.
var correctionKeys = []Key{
	{"date", diag.Text{RU: "День исправления. Обязательно", EN: "Day of the correction. Required"}},
	{"file", diag.Text{RU: "Исправленный файл. Обязательно", EN: "The corrected file. Required"}},
	{"rows", diag.Text{RU: "Коды, названия или номера исправленных строк; если не указаны — весь файл", EN: "Codes, names or numbers of the corrected rows; the whole file by default"}},
	{"reason", diag.Text{RU: "Почему исправили. Обязательно", EN: "Why. Required"}},
}

// withheldKeys are what an entry of `withheld` says.
var withheldKeys = []Key{
	{"column", diag.Text{RU: "Столбец: его имя или заголовок. Обязательно", EN: "The column: its name or its heading. Required"}},
	{"file", diag.Text{RU: "Файл; если не указан — все файлы набора, где есть этот столбец", EN: "The file; all files of the dataset that have the column by default"}},
	{"rows", diag.Text{RU: "Названия, коды или годы строк; если не указаны — весь столбец", EN: "Names, codes or years of the rows; the whole column by default"}},
	{"reason", diag.Text{RU: "Почему не раскрывается: «коммерческая тайна». Обязательно, стоит на странице", EN: "Why it is not published: commercial secret. Required, printed on the page"}},
}

// fileKeys are what a passport may say about one of its files.
var fileKeys = []Key{
	{"path", diag.Text{RU: "Путь к файлу от папки набора. Обязательно", EN: "Path of the file from the dataset's folder. Required"}},
	{"title", diag.Text{RU: "Название файла", EN: "Title of the file"}},
	{"table", diag.Text{RU: "Имя таблицы вида, если по заголовку её не узнать", EN: "Name of the kind's table, when the heading does not tell"}},
	{"year", diag.Text{RU: "Год, за который данные", EN: "Year that the data is for"}},
	{"date", diag.Text{RU: "Последний день, который охвачен: отчёт «на 1 января 2022» — это 31.12.2021", EN: "Last day covered: a report \"on 1 January 2022\" is 31.12.2021"}},
	{"phase", diag.Text{
		RU: "Стадия: approved — утверждено, amended — уточнено, schedule — бюджетная роспись, executed — исполнено",
		EN: "Phase: approved, amended, schedule (бюджетная роспись), executed",
	}},
	{"act", diag.Text{RU: "Правовой акт: словами или ключами number, date, title, url", EN: "Legal act: in words, or by the keys number, date, title, url"}},
	{"totals", diag.Text{
		RU: "Контрольные суммы из правового акта, в единицах файла: имя: \"сумма\". У бюджета имена — income, expenditure, sources, result; у других видов — столбцы. Внутри {…} сумму с запятой берут в кавычки",
		EN: "Control totals quoted from the legal act, in the file's unit: name: amount. Of a budget the names are income, expenditure, sources, result; of other kinds columns. Within {…} an amount with a comma needs quotes",
	}},
	{"shares", diag.Text{
		RU: "Столбцы с долями в процентах, списком: вместе они должны дать 100 (если есть столбец с годом — в каждом году)",
		EN: "Columns of shares in per cent, a list: together they must come to 100 (in every year, when there is a column of years)",
	}},
	{"status", diag.Text{RU: "official или demo, если не как у набора", EN: "official or demo, when not the dataset's"}},
	{"unit", diag.Text{RU: "Единица сумм в файле: руб, тыс, млн, млрд", EN: "Unit of the amounts in the file: руб, тыс, млн, млрд"}},
	{"rounding", diag.Text{RU: "До чего источник округлил суммы: руб, тыс, млн; расхождение итогов в пределах округления тогда не ошибка", EN: "What the source rounded the amounts to: руб, тыс, млн; totals may then differ by the rounding"}},
	{"computed", diag.Text{RU: "Столбцы, которые вычислены, а не взяты из источника", EN: "Columns that were computed, not taken from the source"}},
	{"encoding", diag.Text{RU: "Кодировка, если она определяется неверно", EN: "Encoding, when it is found wrongly"}},
	{"columns", diag.Text{RU: "Столбцы этого файла, если они не такие, как в других", EN: "Columns of this file, when they differ from those of others"}},
}
