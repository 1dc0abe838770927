package cli

import (
	"strings"

	"otkryto/generator/internal/diag"
)

// What the command line says. Findings have their own texts, beside their rules.
var (
	msgProgram  = diag.Text{RU: "otkryto собирает портал открытости муниципалитета из Markdown и CSV", EN: "otkryto builds a municipality's transparency portal from Markdown and CSV"}
	msgFailed   = diag.Text{RU: "не получилось", EN: "failed"}
	msgBadLang  = diag.Text{RU: "язык %q неизвестен: есть ru и en", EN: "language %q is unknown: there are ru and en"}
	msgHelp     = diag.Text{RU: "Справка по команде", EN: "Help about a command"}
	msgFlagHelp = diag.Text{RU: "показать эту справку", EN: "show this help"}
	msgFlagDir  = diag.Text{RU: "папка портала, в ней content/ и data/ (по умолчанию та, где вы сейчас)", EN: "the portal's folder, holding content/ and data/ (default the one you are in)"}
	msgFlagLang = diag.Text{RU: "язык сообщений: ru или en (по умолчанию ru)", EN: "language of messages: ru or en (default ru)"}

	msgBuild      = diag.Text{RU: "Собрать портал", EN: "Build the portal"}
	msgBuildLong  = diag.Text{RU: "Собирает сайт в public/. Если в файлах портала есть ошибка, ничего не записывается.", EN: "Builds the site into public/. When the portal's files have an error, nothing is written."}
	msgCheck      = diag.Text{RU: "Проверить портал, ничего не записывая", EN: "Check the portal, writing nothing"}
	msgServe      = diag.Text{RU: "Показывать портал и обновлять его при каждом изменении", EN: "Show the portal and renew it at every change"}
	msgInit       = diag.Text{RU: "Создать портал другого муниципалитета в папке DIR", EN: "Create another municipality's portal in folder DIR"}
	msgExplain    = diag.Text{RU: "Объяснить код ошибки или предупреждения", EN: "Explain the code of an error or warning"}
	msgDocs       = diag.Text{RU: "Обновить справочники docs/rules.md и docs/data.md", EN: "Renew the reference pages docs/rules.md and docs/data.md"}
	msgVersion    = diag.Text{RU: "Версия программы", EN: "The program's version"}
	msgFlagOut    = diag.Text{RU: "куда собирать (по умолчанию public/ в папке портала)", EN: "where to build (default public/ in the portal's folder)"}
	msgFlagBase   = diag.Text{RU: "адрес сайта, например https://example.ru/otkryto/ (вместо base_url из site.yaml)", EN: "the site's address, as https://example.ru/otkryto/ (instead of base_url of site.yaml)"}
	msgFlagDrafts = diag.Text{RU: "показать и черновики", EN: "include drafts"}
	msgFlagFuture = diag.Text{RU: "показать и документы с будущей датой", EN: "include documents dated in the future"}
	msgFlagStrict = diag.Text{RU: "считать предупреждения ошибками", EN: "treat warnings as errors"}
	msgFlagDue    = diag.Text{RU: "ошибка — всё, что опаздывает или что надо опубликовать за столько дней: --due 7", EN: "an error: what is late, and what is due within so many days: --due 7"}
	msgFlagNow    = diag.Text{RU: "дата портала, 2023-01-31 или 2023-01-31T09:00 (по умолчанию сегодня)", EN: "the portal's date, 2023-01-31 or 2023-01-31T09:00 (default today)"}
	msgFlagCommit = diag.Text{RU: "коммит папки портала для version.json (или переменная " + commitVariable + "); сама программа git не спрашивает", EN: "commit of the portal's folder for version.json (or the variable " + commitVariable + "); the program itself asks no git"}
	msgFlagFormat = diag.Text{RU: "вид отчёта: text, json, github, gitlab, sarif или html — страница для руководителя (по умолчанию text)", EN: "form of the report: text, json, github, gitlab, sarif, or html, a page for people (default text)"}
	msgFlagWatch  = diag.Text{RU: "собирать заново при каждом изменении", EN: "build again at every change"}
	msgFlagAddr   = diag.Text{RU: "адрес, на котором показывать (по умолчанию " + defaultAddr + ")", EN: "address to show it at (default " + defaultAddr + ")"}
	msgFlagDocs   = diag.Text{RU: "папка справочников", EN: "folder of the reference pages"}

	msgBadCommit = diag.Text{RU: "--commit: «%s» — не имя коммита; нужны латинские буквы, цифры и знаки . _ / -", EN: "--commit: %q is no name of a commit; Latin letters, digits and . _ / - are expected"}
	msgBadNow    = diag.Text{RU: "дата %q не понята: нужна 2023-01-31 или 2023-01-31T09:00", EN: "date %q is not understood: 2023-01-31 or 2023-01-31T09:00 is"}
	msgBadDue    = diag.Text{RU: "--due %d: число дней не бывает меньше нуля", EN: "--due %d: a number of days is not below zero"}
	msgBadFormat = diag.Text{RU: "вид отчёта %q неизвестен: есть %s", EN: "report format %q is unknown: there are %s"}
	msgNoPortal  = diag.Text{RU: "в папке %s нет портала: нужен файл content/site.yaml (создать портал: otkryto init ПАПКА)", EN: "folder %s holds no portal: file content/site.yaml is needed (to create one: otkryto init FOLDER)"}

	msgUnknownCommand = diag.Text{RU: "команды %q нет", EN: "there is no command %q"}
	msgBadFlag        = diag.Text{RU: "ключ не понят: %v", EN: "flag not understood: %v"}
	msgUnknownFlag    = diag.Text{RU: "ключа %q нет", EN: "there is no flag %q"}
	msgBareFlag       = diag.Text{RU: "у ключа %q нет значения", EN: "flag %q needs a value"}
	msgBadBaseURL     = diag.Text{RU: "--base-url %q не подходит: нужен полный адрес, https://example.ru/otkryto/", EN: "--base-url %q does not fit: a full address is needed, https://example.ru/otkryto/"}
	msgExtraArg       = diag.Text{RU: "лишнее слово после %s: %q", EN: "an extra word after %s: %q"}
	msgOneArg         = diag.Text{RU: "нужно одно слово: %s", EN: "one word is needed: %s"}

	msgUnknownRule = diag.Text{RU: "правила %q нет", EN: "there is no rule %q"}
	msgDidYouMean  = diag.Text{RU: "; может быть, %s?", EN: "; did you mean %s?"}
	msgWrote       = diag.Text{RU: "записан %s\n", EN: "wrote %s\n"}

	msgStage = map[string]diag.Text{
		"load":   {RU: "читаю", EN: "reading"},
		"check":  {RU: "проверяю", EN: "checking"},
		"plan":   {RU: "планирую", EN: "planning"},
		"draw":   {RU: "рисую графики", EN: "drawing charts"},
		"render": {RU: "собираю страницы", EN: "rendering pages"},
		"write":  {RU: "записываю", EN: "writing"},
	}

	usageTemplate = diag.Text{RU: usage("Как вызвать", "команда", "Команды", "Ключи", "Общие ключи", "Подробнее о команде"), EN: usage("Usage", "command", "Commands", "Flags", "Global flags", "More about a command")}
)

// usage returns cobra's template of a command's usage with headings in a language.
func usage(usage, command, commands, flags, global, more string) string {
	return usage + `:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} [` + command + `]{{else}}{{.UseLine}} [` + strings.ToLower(flags) + `]{{end}}
{{- if .HasAvailableSubCommands}}

` + commands + `:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

` + flags + `:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableInheritedFlags}}

` + global + `:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

` + more + `: {{.CommandPath}} [` + command + `] --help{{end}}
`
}
