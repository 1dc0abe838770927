package content

import "otkryto/generator/internal/diag"

var figureRules = []*diag.Rule{openFigure, misplacedFigure, figureInMatter}

var openFigure = &diag.Rule{
	Code: "DOC050", Name: "figure-not-closed", Severity: diag.Error,
	Message: diag.Text{RU: "ссылка на цифру открыта скобками {{ и не закрыта", EN: "a figure is opened by {{ and not closed"},
	Help:    diag.Text{RU: "поставьте }} в той же строке: {{tor.jobs 2022}}; если скобки нужны в тексте, напишите \\{{", EN: "put }} in the same line: {{tor.jobs 2022}}; write \\{{ if the braces belong to the text"},
	Why: diag.Text{
		RU: "Между двойными скобками стоит имя числа. Без закрывающих скобок неизвестно, где оно кончается, и читатель увидел бы скобки вместо числа.",
		EN: "Double braces hold the name of a figure. Unless they are closed nobody knows where it ends, and a reader would see braces in place of a number.",
	},
	Bad:  diag.Text{RU: "Создано {{tor.jobs 2022} рабочих мест.", EN: "{{tor.jobs 2022} jobs were created."},
	Good: diag.Text{RU: "Создано {{tor.jobs 2022}} рабочих мест.", EN: "{{tor.jobs 2022}} jobs were created."},
}

var misplacedFigure = &diag.Rule{
	Code: "DOC051", Name: "figure-in-heading", Severity: diag.Error,
	Message: diag.Text{RU: "в заголовке и в описании картинки нельзя сослаться на цифру", EN: "a heading or the description of a picture cannot quote a figure"},
	Help:    diag.Text{RU: "назовите тему словами, а число поставьте в текст под ней", EN: "name the subject in words and put the figure in the text below"},
	Why: diag.Text{
		RU: "Из заголовка делается адрес места на странице. Если в нём стоит число из данных, с новыми данными сменится и адрес, и старые ссылки перестанут работать.",
		EN: "A heading makes the address of a place on the page. With a figure of the data in it the address would change with the data, and links to it would die.",
	},
	Bad:  diag.Text{RU: "## Создано {{tor.jobs 2022}} рабочих мест", EN: "## {{tor.jobs 2022}} jobs created"},
	Good: diag.Text{RU: "## Рабочие места\n\nСоздано {{tor.jobs 2022}}.", EN: "## Jobs\n\n{{tor.jobs 2022}} were created."},
}

var figureInMatter = &diag.Rule{
	Code: "DOC052", Name: "figure-in-front-matter", Severity: diag.Error,
	Message: diag.Text{RU: "в шапке документа нельзя сослаться на цифру: скобки {{ остались бы в тексте", EN: "front matter cannot quote a figure: the braces {{ would stay in the text"},
	Help:    diag.Text{RU: "напишите здесь словами или числом, а ссылку {{…}} поставьте в сам текст", EN: "write words or the number here, and put {{…}} in the text itself"},
	Why: diag.Text{
		RU: "Заголовок и краткое содержание уходят в поиск, в ленты и в карточки для соцсетей, где нет ни ссылки, ни отметки «демо».",
		EN: "Title and summary go to search engines, feeds and messengers, where there is neither a link nor the mark of what is invented.",
	},
	Bad:  diag.Text{RU: "summary: Создано {{tor.jobs 2022}} рабочих мест.", EN: "summary: '{{tor.jobs 2022}} jobs created.'"},
	Good: diag.Text{RU: "summary: Сколько рабочих мест создано за год.", EN: "summary: How many jobs the year has brought."},
}
