package dataset

import "otkryto/generator/internal/diag"

// What docs/data.md says of releases.
var (
	docReleaseKeys = diag.Text{RU: "### Ключи выпуска, в `release.yaml`", EN: "### Keys of a release, in `release.yaml`"}

	docReleases = diag.Text{
		RU: `## Выпуски

Опубликованное замораживают командой ` + "`otkryto release НАБОР`" + `: она копирует паспорт и все файлы в ` + "`data/НАБОР/releases/2023-01-20/`" + ` и записывает рядом ` + "`release.yaml`" + ` с их
sha256. Папку выпуска хранят в системе контроля версий вместе со всем остальным и больше не правят: изменённый, пропавший или лишний файл — ошибка. Каждый выпуск читается по своему
паспорту: единицы, столбцы и кодировки — те, что были в тот день.

- Выпуски **сравниваются по ячейкам**, от каждого к следующему и от последнего — к тому, что в папке сейчас. Сравниваются значения, а не вид: «1 000,00» и 1000 — одно и то же, 1 в файле «тыс»
  и 1000 в файле «руб» — тоже. Строки узнаются по названиям, кодам, годам и датам, а одинаковые — по порядку.
- **Число закрытого периода** нельзя изменить или убрать без строки в ` + "`corrections`" + `. Период закрыт, если он кончился раньше дня выпуска с прежним числом: у файла это ` + "`date`" + ` или конец
  ` + "`year`" + `, без них — год в самой строке. План (` + "`phase`" + `: approved, amended, schedule) закрыт с того дня, как опубликован. Набор без выпусков не сравнивается ни с чем.
- **Исправление** относится к изменениям между двумя выпусками, если его ` + "`date`" + ` позже первого и не позже второго, а если позже последнего — к изменениям после него.
- Пока файлы и то, что говорит о них паспорт (кроме названий и описаний), такие же, как в последнем выпуске, страницы строк стоят по его адресу.`,
		EN: `## Releases

What was published is frozen by ` + "`otkryto release DATASET`" + `: it copies the passport and all files to ` + "`data/DATASET/releases/2023-01-20/`" + ` and writes ` + "`release.yaml`" + ` with their
sha256 beside them. A release's folder is kept in version control with everything else and never edited: a changed, missing or extra file is an error. Every release is read by its own
passport: units, columns and encodings are those of its day.

- Releases are **compared cell by cell**, each with the next and the last with what lies in the folder now. Values are compared, not looks: "1 000,00" and 1000 are one, and so are 1 in a file of
  thousands and 1000 in a file of roubles. Rows are known by their names, codes, years and days, and rows alike by their order.
- A **figure of a closed period** may not change or go without a line in ` + "`corrections`" + `. A period is closed when it ended before the day of the release that has the old figure: that of a file is its
  ` + "`date`" + ` or the end of its ` + "`year`" + `, without them the year in the row itself. A plan (` + "`phase`" + `: approved, amended, schedule) is closed from the day that it was published. A dataset without
  releases is compared with nothing.
- A **correction** covers the changes between two releases when its ` + "`date`" + ` is later than the first and not later than the second, and when it is later than the last, the changes since.
- While the files and what the passport says of them (titles and descriptions aside) are those of the last release, the pages of rows stand at its address.`,
	}
)

var docColumns = diag.Text{
	RU: `Столбец описывают одной строкой, ` + "`executed: Факт`" + `, или ключами:

` + "```yaml" + `
columns:
  school:
    heading: Наименование школы
    title_en: School
    type: text
    required: true
    unique: true
  kind: {heading: Вид, codes: vidy.csv}      # code;title рядом с паспортом
  pupils: {heading: "Учеников, чел.", type: integer, unit: чел., min: 0, max: 3000}
` + "```" + `

Описание дополняет столбец вида (тип остаётся тем, что у вида), добавляет столбец, которого вид не знает (нужны heading и type), и задаёт типы столбцам таблицы.
Ограничения — те же, что в Table Schema v2; каждая ячейка, которая им не отвечает, называется со строкой и столбцом. Пустая ячейка нарушает только required, закрытое значение — ничего.`,
	EN: `A column is described by a line, ` + "`executed: Факт`" + `, or by keys:

` + "```yaml" + `
columns:
  school:
    heading: Наименование школы
    title_en: School
    type: text
    required: true
    unique: true
  kind: {heading: Вид, codes: kinds.csv}     # code;title beside the passport
  pupils: {heading: "Учеников, чел.", type: integer, unit: чел., min: 0, max: 3000}
` + "```" + `

A description adds to the kind's column (whose type stands), adds a column that the kind does not know (heading and type are needed), and gives types to the columns of any
table. Constraints are those of Table Schema v2; every cell that breaks one is named with its row and column. An empty cell breaks required alone, a withheld value nothing.`,
}
