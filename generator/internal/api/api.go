// Package api is the contract of the static API, /api/v1/: what its JSON documents hold, field by field, and the OpenAPI 3.1 description of them.
//
// A document is a struct of this package and nothing else: its JSON is what is published, and the description is made of the same struct, so that the two
// cannot part. The field's tag `doc` says what it holds (Russian, as the portal is), `format` and `enum` narrow it. Describe turns the structs into the
// description (describe.go, schema.go), Pages cuts a long list (pages.go).
//
// The promise of v1: a field keeps its name, its type and its meaning; fields may be added. testdata/fields.txt lists them, and a test compares.
// Amounts are strings of digits with a point: a JSON number is a float64 to many readers. Every object says by `status` whether it is invented.
//
// Neighbours: build fills the documents from what the sections publish and writes them; nobody else knows of them. It imports nothing of the project.
package api

import "encoding/json"

// Root is where the API stands on the site, and Folder where its documents lie.
const (
	Root   = "api/"
	Folder = "api/v1/"
)

// The values of every `status`.
const (
	Official = "official"
	Demo     = "demo"
	Mixed    = "mixed"
)

// Status is the word for a thing that is, or has, something invented.
func Status(demo bool) string {
	if demo {
		return Demo
	}
	return Official
}

// The relations that documents name (RFC 8288; IANA registers all of them but page).
const (
	RelSelf        = "self"
	RelCollection  = "collection"
	RelFirst       = "first"
	RelPrev        = "prev"
	RelNext        = "next"
	RelLast        = "last"
	RelItem        = "item"
	RelDescribedBy = "describedby"
	RelServiceDoc  = "service-doc"
	RelVersion     = "version"
	RelPage        = "page" // the page of the site that shows the same to people
)

// Media types.
const (
	JSON = "application/json"
	HTML = "text/html"
)

// Link leads from a document or an object to another address.
type Link struct {
	Rel  string `json:"rel" doc:"Отношение по RFC 8288: self, collection, first, prev, next, last, item, describedby, service-doc, version или page (страница сайта для людей)"`
	Href string `json:"href" format:"uri-reference" doc:"Адрес; полный, если у портала указан base_url, иначе от корня сервера"`
	Type string `json:"type,omitempty" doc:"Тип содержимого"`
}

// Index is index.json, where a program begins.
type Index struct {
	Links       []Link       `json:"links" doc:"Куда можно идти дальше"`
	Title       string       `json:"title" doc:"Название портала"`
	Body        string       `json:"body" doc:"Орган, который публикует данные"`
	INN         string       `json:"inn,omitempty" doc:"ИНН органа"`
	OKTMO       string       `json:"oktmo,omitempty" doc:"Код территории по ОКТМО"`
	Terms       string       `json:"terms,omitempty" doc:"Условия использования данных"`
	Status      string       `json:"status" enum:"official,demo,mixed" doc:"demo — портал целиком демонстрационный, mixed — часть данных вымышлена, official — вымышленного нет"`
	Collections []Collection `json:"collections" doc:"Списки"`
}

// Collection is a list of the API, as index.json names it.
type Collection struct {
	Name  string `json:"name" doc:"Имя списка, часть его адреса"`
	Title string `json:"title" doc:"Название по-русски"`
	Count int    `json:"count" doc:"Сколько в нём объектов"`
	Pages int    `json:"pages" doc:"На скольких страницах"`
	Links []Link `json:"links" doc:"Ссылка item ведёт на первую страницу списка"`
}

// Paging is what every page of a list says about its place in it.
type Paging struct {
	Links      []Link `json:"links" doc:"self, describedby, first, prev, next, last; next нет на последней странице"`
	Collection string `json:"collection" doc:"Имя списка"`
	Title      string `json:"title" doc:"Название списка по-русски"`
	Status     string `json:"status" enum:"official,demo,mixed" doc:"Есть ли на этой странице вымышленное: demo — всё, mixed — часть"`
	Count      int    `json:"count" doc:"Сколько объектов во всём списке"`
	Page       int    `json:"page" doc:"Номер страницы, с 1"`
	Pages      int    `json:"pages" doc:"Сколько страниц, не меньше одной"`
}

// DatasetList is a page of datasets.json.
type DatasetList struct {
	Paging
	Items []Dataset `json:"items" doc:"Наборы данных по порядку идентификаторов"`
}

// FigureList is a page of figures.json.
type FigureList struct {
	Paging
	Items []Figure `json:"items" doc:"Показатели по порядку идентификаторов"`
}

// ObjectList is a page of news.json, hearings.json and the others.
type ObjectList struct {
	Paging
	Items []Object `json:"items" doc:"Объекты: с датой — от новых к старым, остальные по порядку адресов"`
}

// ChartList is a page of charts.json.
type ChartList struct {
	Paging
	Items []Chart `json:"items" doc:"Графики по порядку адресов страниц"`
}

// TableList is a page of tables.json.
type TableList struct {
	Paging
	Items []Table `json:"items" doc:"Таблицы по порядку адресов страниц"`
}

// Dataset is a dataset in a list.
type Dataset struct {
	ID          string   `json:"id" doc:"Имя набора на портале"`
	Identifier  string   `json:"identifier" doc:"Идентификационный номер по методическим рекомендациям: ИНН и имя набора"`
	Kind        string   `json:"kind" doc:"Вид набора"`
	Title       string   `json:"title" doc:"Название"`
	Description string   `json:"description,omitempty" doc:"Описание"`
	Owner       string   `json:"owner" doc:"Владелец"`
	Keywords    []string `json:"keywords" doc:"Ключевые слова"`
	Theme       string   `json:"theme,omitempty" doc:"Тема"`
	Status      string   `json:"status" enum:"official,demo,mixed" doc:"mixed — часть файлов или строк демонстрационная"`
	Derived     bool     `json:"derived" doc:"true — публикуются только сводные данные, исходные файлы не публикуются"`
	Created     string   `json:"created,omitempty" format:"date" doc:"Дата первой публикации"`
	Updated     string   `json:"updated,omitempty" format:"date" doc:"Дата последнего изменения"`
	NextDue     string   `json:"nextDue,omitempty" format:"date" doc:"Когда обещано следующее обновление"`
	Period      string   `json:"period,omitempty" doc:"Как часто обновляется: year, quarter, month, once"`
	Links       []Link   `json:"links" doc:"self — описание набора с файлами, page — страница набора"`
}

// DatasetDocument is datasets/<id>.json: all that the portal says of a dataset.
type DatasetDocument struct {
	Dataset
	Source        string     `json:"source,omitempty" doc:"Документ-источник"`
	SourceURL     string     `json:"sourceUrl,omitempty" format:"uri" doc:"Адрес источника"`
	Terms         string     `json:"terms,omitempty" doc:"Условия использования"`
	Files         []File     `json:"files" doc:"Файлы набора; пусто, если набор публикуется только сводно"`
	Releases      []Release  `json:"releases" doc:"Закреплённые версии, от ранней к поздней"`
	Shapes        []Shape    `json:"tables" doc:"Какие столбцы бывают в файлах этого вида"`
	Distributions []Download `json:"distributions" doc:"Всё, что можно скачать: исходные и очищенные файлы текущей и прежних версий, описания"`
}

// File is a file of a dataset.
type File struct {
	Name   string `json:"name" doc:"Имя файла в папке набора"`
	Title  string `json:"title,omitempty" doc:"Название"`
	Status string `json:"status" enum:"official,demo" doc:"Статус файла по паспорту"`
	Year   int    `json:"year,omitempty" doc:"Год, о котором данные"`
	AsOf   string `json:"asOf,omitempty" format:"date" doc:"Последний день, о котором данные"`
	Phase  string `json:"phase,omitempty" doc:"approved — утверждено, amended — с изменениями, schedule — роспись, executed — исполнено; у других видов — своё"`
	Act    string `json:"act,omitempty" doc:"Правовой акт"`
	SHA256 string `json:"sha256,omitempty" doc:"Хеш исходного файла; нет, если в файле скрыты значения"`
	CSV    string `json:"csv,omitempty" format:"uri-reference" doc:"Очищенный CSV: UTF-8, запятая, точка в дробях"`
	Rows   string `json:"rows,omitempty" format:"uri-reference" doc:"Первая страница строк файла на сайте"`
}

// Release is a frozen version of a dataset.
type Release struct {
	Name   string `json:"name" doc:"Имя версии в адресах"`
	Date   string `json:"date" format:"date" doc:"Когда выпущена"`
	Reason string `json:"reason,omitempty" doc:"Почему изменились прежние данные"`
	Page   string `json:"page" format:"uri-reference" doc:"Где лежат строки и файлы версии"`
}

// Shape is a shape that a file of a dataset may have.
type Shape struct {
	Name    string   `json:"name" doc:"Имя таблицы вида"`
	Title   string   `json:"title" doc:"Название"`
	Columns []Column `json:"columns" doc:"Столбцы"`
}

// Column is a column of a dataset's file.
type Column struct {
	Name     string `json:"name" doc:"Постоянное имя столбца"`
	Title    string `json:"title" doc:"Заголовок"`
	Type     string `json:"type" enum:"text,code,money,number,date,year,status" doc:"code — код, в котором важны нули впереди; money — рубли"`
	Unit     string `json:"unit,omitempty" doc:"Единица измерения"`
	Required bool   `json:"required" doc:"Есть в каждом файле"`
}

// Download is a file to take away.
type Download struct {
	Href string `json:"href" format:"uri-reference" doc:"Адрес"`
	Type string `json:"type" doc:"Тип содержимого"`
}

// Figure is a figure of the site. Its cells stand in /figures.json, under the same id.
type Figure struct {
	ID      string   `json:"id" doc:"Постоянное имя показателя, одно на весь сайт"`
	Label   string   `json:"label" doc:"Название"`
	Value   string   `json:"value" doc:"Точное значение: цифры с точкой, без пробелов; пустая строка — значения нет"`
	Unit    string   `json:"unit" doc:"RUB, %, единица словом или пустая строка"`
	Text    string   `json:"text" doc:"Значение, как его печатают страницы"`
	Status  string   `json:"status" enum:"official,demo" doc:"demo — в показателе есть вымышленное"`
	AsOf    string   `json:"asOf,omitempty" format:"date" doc:"На какую дату"`
	How     string   `json:"how,omitempty" enum:"read,summed,computed,counted" doc:"read — прочитан из ячейки, summed — сумма ячеек, computed — вычислен, counted — сосчитан"`
	Formula string   `json:"formula" doc:"Как получен, словами"`
	Cells   int      `json:"cells" doc:"Из скольких ячеек; сами ячейки — в figures.json в корне сайта"`
	Facts   []string `json:"facts" doc:"Имена, под которыми показатель цитируют тексты"`
	Page    string   `json:"page" format:"uri-reference" doc:"Страница, где он стоит"`
}

// Object is a page of the site that is one of many alike: a news item, a hearing, a project.
type Object struct {
	ID        string            `json:"id" doc:"Постоянное имя объекта: адрес его страницы без домена"`
	Title     string            `json:"title" doc:"Заголовок"`
	Summary   string            `json:"summary,omitempty" doc:"Коротко о чём"`
	Status    string            `json:"status" enum:"official,demo" doc:"demo — на странице есть вымышленное"`
	Published string            `json:"published,omitempty" format:"date-time" doc:"Когда опубликован"`
	Updated   string            `json:"updated,omitempty" format:"date-time" doc:"Когда изменён"`
	AsOf      string            `json:"asOf,omitempty" format:"date" doc:"На какую дату числа"`
	Tags      []string          `json:"tags" doc:"Метки"`
	Image     string            `json:"image,omitempty" format:"uri-reference" doc:"Главная фотография"`
	Subjects  []string          `json:"subjects" doc:"О чём страница: budget:0409 — раздел бюджета, tor — ТОР и другие; у страниц об одном они совпадают"`
	Details   []Detail          `json:"details" doc:"Что ещё известно: сроки, место, состояние"`
	Figures   []FigureRef       `json:"figures" doc:"Главные числа страницы"`
	Charts    []Block           `json:"charts" doc:"Графики страницы"`
	Tables    []Block           `json:"tables" doc:"Таблицы страницы, которые можно скачать"`
	SchemaOrg []json.RawMessage `json:"schemaOrg" doc:"То же для программ в словаре schema.org: событие, статья, термин"`
	Links     []Link            `json:"links" doc:"page — страница объекта"`
}

// Detail is something more about an object.
type Detail struct {
	Name  string `json:"name" doc:"Постоянное имя"`
	Title string `json:"title" doc:"Название по-русски"`
	Value string `json:"value" doc:"Дата ГГГГ-ММ-ДД, время по ISO 8601, число с точкой или слова"`
}

// FigureRef is a figure as an object shows it. Its whole entry stands in figures.json under the id.
type FigureRef struct {
	ID     string `json:"id,omitempty" doc:"Имя в списке figures"`
	Label  string `json:"label" doc:"Название"`
	Value  string `json:"value" doc:"Точное значение; пустая строка — значения нет"`
	Unit   string `json:"unit" doc:"RUB, %, единица словом или пустая строка"`
	Text   string `json:"text" doc:"Значение, как его печатает страница"`
	Status string `json:"status" enum:"official,demo" doc:"demo — вымышлено"`
}

// Block is a chart or a table: where it stands and in what forms it can be taken.
type Block struct {
	ID     string `json:"id" doc:"Якорь на странице"`
	Title  string `json:"title" doc:"Название"`
	Status string `json:"status" enum:"official,demo" doc:"demo — есть вымышленное"`
	Page   string `json:"page" format:"uri-reference" doc:"Где стоит, с якорем"`
	CSV    string `json:"csv" format:"uri-reference" doc:"Те же числа в CSV"`
	SVG    string `json:"svg,omitempty" format:"uri-reference" doc:"Рисунок целиком, для печати и презентаций"`
	Embed  string `json:"embed,omitempty" format:"uri-reference" doc:"Страница для вставки в iframe"`
}

// Chart is a chart of the site.
type Chart struct {
	Block
	Summary string `json:"summary" doc:"Что видно на графике, одним предложением"`
	Form    string `json:"form" enum:"bar,stacked,line,pie,waterfall,sankey,treemap,scatter" doc:"Форма графика"`
	Unit    string `json:"unit" doc:"Единица значений"`
	Source  string `json:"source,omitempty" doc:"Откуда числа"`
	AsOf    string `json:"asOf,omitempty" format:"date" doc:"На какую дату"`
}

// Table is a table of the site.
type Table struct {
	Block
	Unit   string `json:"unit" doc:"Единица значений, если она одна"`
	Source string `json:"source,omitempty" doc:"Откуда числа"`
	AsOf   string `json:"asOf,omitempty" format:"date" doc:"На какую дату"`
	Rows   int    `json:"rows" doc:"Сколько строк"`
}

// Version is /version.json: by what the portal was built, for which day and from what.
type Version struct {
	Generator string         `json:"generator" enum:"otkryto" doc:"Программа"`
	Version   string         `json:"version,omitempty" doc:"Версия программы"`
	Commit    string         `json:"commit,omitempty" doc:"Коммит папки портала, если его назвали при сборке"`
	Date      string         `json:"date" format:"date" doc:"День портала"`
	Pages     int            `json:"pages" doc:"Сколько страниц"`
	Charts    int            `json:"charts" doc:"Сколько графиков"`
	Demo      bool           `json:"demo" doc:"На портале есть вымышленные данные"`
	Sections  map[string]int `json:"sections" doc:"Сколько страниц в разделах"`
	API       string         `json:"api" format:"uri-reference" doc:"Где начинается API"`
	Coverage  []Coverage     `json:"coverage" doc:"За какие периоды есть данные, по наборам"`
}

// Coverage is for what periods a dataset has files.
type Coverage struct {
	Dataset  string    `json:"dataset" doc:"Имя набора"`
	Title    string    `json:"title" doc:"Название"`
	Status   string    `json:"status" enum:"official,demo" doc:"Статус по паспорту"`
	Updated  string    `json:"updated,omitempty" format:"date" doc:"Когда изменён"`
	NextDue  string    `json:"nextDue,omitempty" format:"date" doc:"Когда ждать следующего обновления"`
	Periods  []Covered `json:"periods" doc:"Что есть, по файлам"`
	Releases []string  `json:"releases" doc:"Закреплённые версии"`
}

// Covered is the period of a file.
type Covered struct {
	Year    int    `json:"year,omitempty" doc:"Год"`
	AsOf    string `json:"asOf,omitempty" format:"date" doc:"Последний день, о котором данные"`
	Phase   string `json:"phase,omitempty" doc:"Что это: approved, amended, schedule, executed"`
	Status  string `json:"status" enum:"official,demo" doc:"Статус файла"`
	Release string `json:"release,omitempty" doc:"Версия, в которой файл закреплён как есть"`
}
