package dataset

import "otkryto/generator/internal/diag"

// What can be wrong with releases: with the frozen copies, and with what changed since.
var (
	ChangedFigure = &diag.Rule{
		Code: "REL001", Name: "changed-figure",
		Message: diag.Text{
			RU: "опубликованное число изменено: в выпуске %[1]s «%[2]s», теперь «%[3]s» (%[4]s)",
			EN: "a published figure was changed: \"%[2]s\" in release %[1]s, now \"%[3]s\" (%[4]s)",
		},
		Help: diag.Text{
			RU: "если новое число верно, напишите об этом в %[6]s:\n%[7]s\nесли нет — верните прежнее, оно в файле %[5]s",
			EN: "when the new figure is right, say so in %[6]s:\n%[7]s\nwhen it is not, put back the old one, from %[5]s",
		},
		Why: diag.Text{
			RU: "Число, которое уже видели, не меняют молча: на него могли сослаться. Сравниваются значения ячеек, а не вид: «1 000,00» и 1000 — одно и то же. " +
				"Закрытым считается период, который кончился раньше дня выпуска, где стоит прежнее число: у файла это date или последний день year, а если ни того ни другого нет — " +
				"год в самой строке. План (phase: approved, amended, schedule) закрыт с того дня, как опубликован. Пустая ячейка, в которой появилось число, новая строка и новый файл — не исправление. " +
				"Исправление относится к изменениям между двумя выпусками, если его день позже первого и не позже второго, а после последнего выпуска — к изменениям с него.",
			EN: "A figure that has been seen is not changed in silence: somebody may have quoted it. Values are compared, not their looks: \"1 000,00\" and 1000 are one. " +
				"A period is closed when it ended before the day of the release that has the old figure: that of a file is its date or the last day of its year, and when it has neither, " +
				"the year in the row itself. A plan (phase approved, amended, schedule) is closed from the day that it was published. An empty cell that was filled, a new row and a new file are no corrections. " +
				"A correction covers the changes between two releases when its day is later than the first and not later than the second, and after the last release the changes since.",
		},
		Bad:  diag.Text{RU: "выпуск 2023-01-20:  Дороги;0409;1 000,00\nсейчас:             Дороги;0409;1 100,00", EN: "release 2023-01-20:  Дороги;0409;1 000,00\nnow:                 Дороги;0409;1 100,00"},
		Good: diag.Text{RU: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    rows: [\"0409\"]\n    reason: Казначейство уточнило отчёт", EN: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    rows: [\"0409\"]\n    reason: The treasury amended its report"},
	}
	ChangedRelease = &diag.Rule{
		Code: "REL002", Name: "changed-release",
		Message: diag.Text{
			RU: "файл выпуска %[1]s изменён после заморозки: sha256 был %[2]s…, стал %[3]s…",
			EN: "a file of release %[1]s was changed after it was frozen: sha256 was %[2]s…, is %[3]s…",
		},
		Help: diag.Text{
			RU: "верните файл из системы контроля версий: git checkout -- %[4]s. Чтобы исправить число, правьте файл набора, а не его копию в releases, и сделайте новый выпуск",
			EN: "restore it from version control: git checkout -- %[4]s. To correct a figure, edit the dataset's own file, not its copy in releases, and make a new release",
		},
		Why: diag.Text{
			RU: "Выпуск — то, что было опубликовано в тот день, до байта; на него ведут постоянные ссылки. Если файлы меняет git (переводы строк), добавьте в .gitattributes строку «data/** -text».",
			EN: "A release is what was published on that day, to the byte; permanent addresses lead to it. When git changes files (line ends), add the line \"data/** -text\" to .gitattributes.",
		},
		Bad:  diag.Text{RU: "правка в data/budget-2022/releases/2023-01-20/2022.csv", EN: "an edit of data/budget-2022/releases/2023-01-20/2022.csv"},
		Good: diag.Text{RU: "правка в data/budget-2022/2022.csv, затем otkryto release budget-2022", EN: "an edit of data/budget-2022/2022.csv, then otkryto release budget-2022"},
	}
	FrozenFiles = &diag.Rule{
		Code: "REL003", Name: "frozen-files",
		Message: diag.Text{RU: "в выпуске %[1]s %[2]s", EN: "release %[1]s %[2]s"},
		Help: diag.Text{
			RU: "верните папку %[3]s из системы контроля версий: git checkout -- %[3]s; лишнее из неё уберите",
			EN: "restore folder %[3]s from version control: git checkout -- %[3]s; take out of it what does not belong there",
		},
		Why: diag.Text{
			RU: "В папке выпуска лежит ровно то, что перечислено в его release.yaml: ни файлом больше, ни файлом меньше.",
			EN: "A release's folder holds exactly what its release.yaml lists.",
		},
		Bad:  diag.Text{RU: "из releases/2023-01-20 удалён q1.csv", EN: "q1.csv was deleted from releases/2023-01-20"},
		Good: diag.Text{RU: "старый выпуск не трогают, новый делает otkryto release", EN: "an old release is left alone, otkryto release makes a new one"},
	}
	BadRelease = &diag.Rule{
		Code: "REL004", Name: "bad-release",
		Message: diag.Text{RU: "выпуск «%[1]s» не читается: %[2]s", EN: "release \"%[1]s\" cannot be read: %[2]s"},
		Help: diag.Text{
			RU: "верните папку выпуска из системы контроля версий; новый выпуск делает команда otkryto release, руками его не пишут",
			EN: "restore the release's folder from version control; a new release is made by otkryto release, not by hand",
		},
		Why: diag.Text{
			RU: "Папка выпуска называется его днём, и в ней лежит release.yaml, который записала программа: date, reason и files с path, sha256 и bytes. Поэтому неизвестный ключ или чужой файл — ошибка.",
			EN: "A release's folder bears its day and holds the release.yaml that the program wrote: date, reason and files with path, sha256 and bytes. So an unknown key or a foreign file is an error.",
		},
		Bad:  diag.Text{RU: "data/budget-2022/releases/январь/", EN: "data/budget-2022/releases/january/"},
		Good: diag.Text{RU: "data/budget-2022/releases/2023-01-20/release.yaml", EN: "data/budget-2022/releases/2023-01-20/release.yaml"},
	}
	IdleCorrection = &diag.Rule{
		Code: "REL005", Name: "idle-correction", Severity: diag.Warning,
		Message: diag.Text{RU: "исправление от %[2]s ничего не исправляет: в файле «%[1]s» %[3]s таких изменений нет", EN: "the correction of %[2]s corrects nothing: file \"%[1]s\" has no such changes %[3]s"},
		Help: diag.Text{
			RU: "проверьте date, file и rows: день исправления позже выпуска с прежним числом и не позже выпуска с новым; rows — коды, названия или номера строк",
			EN: "check date, file and rows: the day is later than the release with the old figure and not later than the one with the new; rows are codes, names or numbers of rows",
		},
		Why: diag.Text{
			RU: "Исправление, за которым нет изменённой ячейки, — обычно опечатка в дате или в коде строки; настоящее изменение тогда остаётся без объяснения.",
			EN: "A correction without a changed cell is mostly a slip in its date or in a row's code; the real change is then left unexplained.",
		},
		Bad:  diag.Text{RU: "corrections:\n  - date: 2023-01-10   # выпуск был 2023-01-20\n    file: 2022.csv\n    reason: опечатка", EN: "corrections:\n  - date: 2023-01-10   # the release was on 2023-01-20\n    file: 2022.csv\n    reason: a slip"},
		Good: diag.Text{RU: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    reason: опечатка", EN: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    reason: a slip"},
	}
	GoneRow = &diag.Rule{
		Code: "REL006", Name: "gone-row",
		Message: diag.Text{RU: "пропала опубликованная строка «%[1]s», она есть в выпуске %[2]s", EN: "a published row is gone: \"%[1]s\" of release %[2]s"},
		Help: diag.Text{
			RU: "если её убрали намеренно, напишите об этом в %[4]s:\n%[5]s\nесли нет — верните её из файла %[3]s",
			EN: "when it was taken out on purpose, say so in %[4]s:\n%[5]s\nwhen it was not, put it back, from %[3]s",
		},
		Why: diag.Text{
			RU: "Строка закрытого периода с числами исчезла: это изменение опубликованного, как и другое число на её месте. Строка узнаётся по кодам, названиям, годам и датам; если поменялись и код, и название, " +
				"она считается новой, а прежняя — пропавшей.",
			EN: "A row with figures of a closed period is gone, which changes what was published as another number would. A row is known by its codes, names, years and days; when its code and its name have both changed, " +
				"it counts as new and the old one as gone.",
		},
		Bad:  diag.Text{RU: "выпуск 2023-01-20:  Дороги;0409;1 000,00\nсейчас:             строки с кодом 0409 нет", EN: "release 2023-01-20:  Дороги;0409;1 000,00\nnow:                 no row with code 0409"},
		Good: diag.Text{RU: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    rows: [\"0409\"]\n    reason: Строка попала в отчёт по ошибке", EN: "corrections:\n  - date: 2023-03-15\n    file: 2022.csv\n    rows: [\"0409\"]\n    reason: The row was in the report by mistake"},
	}
	GoneFile = &diag.Rule{
		Code: "REL007", Name: "gone-file", Severity: diag.Warning,
		Message: diag.Text{RU: "файла «%[1]s» больше нет в паспорте, а в выпуске %[2]s он опубликован", EN: "file \"%[1]s\" is no longer in the passport, but was published in release %[2]s"},
		Help: diag.Text{
			RU: "если файл переименован, верните прежнее имя: по нему сравниваются выпуски и стоят адреса страниц. Если он отменён, так и скажите в reason следующего выпуска",
			EN: "when the file was renamed, give it its old name back: releases are compared and pages addressed by it. When it was withdrawn, say so in the reason of the next release",
		},
		Why: diag.Text{
			RU: "Файл под новым именем — для программы новый файл: его числа не с чем сравнить, и исправления в нём никто не заметит.",
			EN: "A file under another name is a new one: its figures are compared with nothing, and nobody sees what was changed in it.",
		},
		Bad:  diag.Text{RU: "2022.csv переименован в 2022-исправленный.csv", EN: "2022.csv was renamed to 2022-corrected.csv"},
		Good: diag.Text{RU: "числа исправлены в 2022.csv", EN: "the figures were corrected in 2022.csv"},
	}
)
