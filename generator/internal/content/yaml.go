package content

import (
	"strings"

	"otkryto/generator/internal/diag"
)

// A yamlFault is one way in which editors' YAML goes wrong: how goccy/go-yaml says it, the fact and the cure in words for an editor.
type yamlFault struct {
	says      []string // any of these begins or is in the parser's message
	fact, fix diag.Text
}

var inQuotes = diag.Text{
	RU: "возьмите всё значение в прямые кавычки: title: 'Ремонт: вторая очередь'",
	EN: "put the whole value in quotes: title: 'Repairs: second stage'",
}

// yamlFaults is read only; the first that fits is taken.
var yamlFaults = []yamlFault{
	{
		says: []string{"mapping value is not allowed"},
		fact: diag.Text{RU: "внутри значения стоит двоеточие с пробелом или строка начинается с лишних пробелов", EN: "a colon and a blank inside a value, or a line that begins with blanks"},
		fix:  inQuotes,
	},
	{
		says: []string{"map key-value is pre-defined"},
		fact: diag.Text{RU: "после закрывающей кавычки стоит ещё текст", EN: "text after the closing quote"},
		fix: diag.Text{
			RU: "внутри значения в кавычках пишите «ёлочки», а снаружи — прямые кавычки: title: \"Парк «Северный»\"",
			EN: "inside a quoted value use other quotes: title: 'Park \"North\"'",
		},
	},
	{
		says: []string{"could not find end character"},
		fact: diag.Text{RU: "кавычка открыта и не закрыта", EN: "a quote is opened and not closed"},
		fix:  diag.Text{RU: "поставьте такую же кавычку в конце значения", EN: "put the same quote at the end of the value"},
	},
	{
		says: []string{"unexpected key name", "non-map value is specified", "could not find map value"},
		fact: diag.Text{RU: "строка не похожа на «ключ: значение»", EN: "the line is not key: value"},
		fix:  diag.Text{RU: "после имени ключа поставьте двоеточие и пробел: title: Ремонт дорог", EN: "put a colon and a blank after the key: title: Repairs"},
	},
	{
		says: []string{"']' must be", "token ']' not", "expected sequence element"},
		fact: diag.Text{RU: "список открыт скобкой [ и не закрыт", EN: "a list is opened with [ and not closed"},
		fix:  diag.Text{RU: "закройте его: tags: [дороги, бюджет]", EN: "close it: tags: [roads, budget]"},
	},
	{
		says: []string{"flow map", "'}' must be", "token '}'"},
		fact: diag.Text{RU: "значение начинается со скобки {", EN: "the value begins with {"},
		fix:  inQuotes,
	},
	{
		says: []string{"reserved character", "directive", "block sequence entries", "alias", "anchor"},
		fact: serviceSign[0].(diag.Text),
		fix:  inQuotes,
	},
}

// serviceSign are the arguments of badYAML for a value that begins with a sign of YAML's own.
var serviceSign = []any{
	diag.Text{RU: "значение начинается со знака, который в YAML служебный: * & ! % @ ` -", EN: "the value begins with a sign that YAML keeps for itself: * & ! % @ ` -"},
	inQuotes,
}

// notPairs are the arguments of badYAML for front matter that is text or a list.
var notPairs = []any{
	diag.Text{RU: "между строками --- должны стоять строки вида «ключ: значение»", EN: "between the --- lines there must be lines of key: value"},
	diag.Text{RU: "например, title: Ремонт дорог", EN: "for instance title: Repairs"},
}

// explainYAML turns the parser's message about a token into a rule and its arguments.
func explainYAML(message, token string) (rule *diag.Rule, args []any) {
	switch {
	case strings.Contains(message, "already defined"):
		return duplicateKey, []any{token}
	case strings.Contains(message, "tab character"), strings.Contains(message, "cannot start any token") && strings.Contains(message, "\t"):
		return tabInYAML, nil
	}
	if f, ok := firstFault(message); ok {
		return badYAML, []any{f.fact, f.fix}
	}
	return badYAML, []any{
		diag.Text{RU: "строка не похожа на «ключ: значение» (" + message + ")", EN: message},
		inQuotes,
	}
}

func firstFault(message string) (yamlFault, bool) {
	for _, f := range yamlFaults {
		for _, s := range f.says {
			if strings.Contains(message, s) {
				return f, true
			}
		}
	}
	return yamlFault{}, false
}

// YAMLFault says in words for an editor what the YAML parser's message means and what to do about it.
func YAMLFault(message string) (fact, fix diag.Text) {
	if f, ok := firstFault(message); ok {
		return f.fact, f.fix
	}
	return diag.Text{RU: "строка не похожа на «ключ: значение»", EN: message}, inQuotes
}
