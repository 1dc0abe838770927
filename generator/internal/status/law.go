package status

// category is something that article 13 of the law on access to information about the work of state and local bodies (Федеральный закон от 9 февраля 2009 года
// № 8-ФЗ) wants published.
type category struct {
	code     string
	text     string   // in the sense of the law, shortened
	sections []string // names of the sections that are about it
}

// chapter are the categories of one point of the article.
type chapter struct {
	number     string
	title      string
	categories []category
}

// law is part 1 of article 13 in the edition of 2009. Later amendments have not been checked; pages say so. This is the only place that knows which section is about what:
// a section does not know the law.
var law = []chapter{
	{"1", "Общая информация", []category{
		{"1а", "наименование, структура, адреса, электронная почта, телефоны справочных служб", nil},
		{"1б", "полномочия, задачи и функции подразделений и перечень актов, которые их определяют", nil},
		{"1в", "территориальные органы", nil},
		{"1г", "подведомственные организации", nil},
		{"1д", "сведения о руководителях", nil},
		{"1е", "перечни информационных систем, банков данных, реестров", nil},
		{"1ж", "учреждённые средства массовой информации", nil},
	}},
	{"2", "Нормотворчество", []category{
		{"2а", "муниципальные правовые акты: изменения, утрата силы, судебные решения, регистрация", nil},
		{"2б", "тексты проектов муниципальных правовых актов", []string{"hearings"}},
		{"2в", "закупки", []string{"contracts"}},
		{"2г", "административные регламенты, стандарты услуг", nil},
		{"2д", "формы обращений и заявлений", nil},
		{"2е", "порядок обжалования", nil},
	}},
	{"3", "Программы, сотрудничество, мероприятия", []category{
		{"3", "участие в целевых и иных программах, международное сотрудничество, мероприятия, официальные визиты", []string{"programmes"}},
	}},
	{"4", "Защита населения", []category{
		{"4", "защита населения и территорий от чрезвычайных ситуаций", nil},
	}},
	{"5", "Проверки", []category{
		{"5", "результаты проверок — проведённых органом и проведённых в нём", nil},
	}},
	{"6", "Выступления", []category{
		{"6", "тексты официальных выступлений и заявлений", nil},
	}},
	{"7", "Статистика", []category{
		{"7а", "показатели развития сфер, за которые орган отвечает", []string{"nationalprojects", "tor", "monitoring", "investment"}},
		{"7б", "сведения об использовании бюджетных средств", []string{"budget"}},
		{"7в", "льготы, отсрочки, рассрочки и списания по платежам в бюджет", nil},
	}},
	{"8", "Кадры", []category{
		{"8", "порядок поступления на службу, вакансии, требования, конкурсы, телефоны, подведомственные образовательные учреждения", nil},
	}},
	{"9", "Обращения", []category{
		{"9а", "порядок и время приёма", nil},
		{"9б", "фамилия, имя, отчество и телефон ответственного за приём", nil},
		{"9в", "обзоры обращений, обобщённая информация о результатах и принятых мерах", []string{"appeals"}},
	}},
}

// anyCategory in site.yaml stands for all categories that nothing else is said about.
const anyCategory = "*"

// Categories are the codes of the law's categories in its order.
func Categories() []string {
	var list []string
	for _, ch := range law {
		for _, c := range ch.categories {
			list = append(list, c.code)
		}
	}
	return list
}

// Sections are the names of the sections that any category is about.
func Sections() []string {
	var list []string
	for _, ch := range law {
		for _, c := range ch.categories {
			list = append(list, c.sections...)
		}
	}
	return list
}
