package theme

import (
	"bytes"
	"html/template"
	"reflect"
	"strconv"
	"strings"
)

// The escapers of html/template that a page needs, byte for byte. Which one stands where is html/template's decision.
const (
	escapeHTML   = "_html_template_htmlescaper"
	escapeAttr   = "_html_template_attrescaper"
	escapeRCData = "_html_template_rcdataescaper"
	escapeURL    = "_html_template_urlfilter _html_template_urlnormalizer _html_template_attrescaper"
	normalizeURL = "_html_template_urlnormalizer _html_template_attrescaper"
	encodeURL    = "_html_template_urlescaper _html_template_attrescaper"
	escapeJS     = "_html_template_jsvalescaper"
)

var (
	htmlType = reflect.TypeFor[template.HTML]()
	urlType  = reflect.TypeFor[template.URL]()
	jsType   = reflect.TypeFor[template.JS]()
)

// printer compiles the printing of a value through escapers.
func printer(value expression, escapers []string) step {
	chain := strings.Join(escapers, " ")
	write := value.text
	switch typ := value.typ; {
	case typ == htmlType && chain == escapeHTML, typ == jsType && chain == escapeJS:
		return func(x *execution, dot reflect.Value) { x.out.WriteString(write(x, dot)) }
	case typ == stringType, typ == urlType, plainString(typ):
		return printString(write, chain, typ)
	case plainInt(typ) && (chain == escapeHTML || chain == escapeAttr || chain == escapeRCData):
		return func(x *execution, dot reflect.Value) {
			var digits [20]byte
			x.out.Write(strconv.AppendInt(digits[:0], value.eval(x, dot).Int(), 10))
		}
	}
	panic(foreign(chain + " of " + value.typ.String()))
}

func printString(text func(*execution, reflect.Value) string, chain string, typ reflect.Type) step {
	switch chain {
	case escapeHTML, escapeAttr, escapeRCData:
		return func(x *execution, dot reflect.Value) { writeEscaped(x.out, text(x, dot)) }
	case escapeURL, normalizeURL:
		filter := chain == escapeURL && typ != urlType
		return func(x *execution, dot reflect.Value) {
			s := text(x, dot)
			if filter && !safeURL(s) {
				s = "#ZgotmplZ"
			}
			writeURL(x.out, s, &urlByte)
		}
	case encodeURL:
		if typ != urlType {
			return func(x *execution, dot reflect.Value) { writeURL(x.out, text(x, dot), &partByte) }
		}
	}
	panic(foreign(chain))
}

// plainString and plainInt say that a type prints as what it is and not by a method.
func plainString(t reflect.Type) bool {
	return t.Kind() == reflect.String && t.NumMethod() == 0 && t.PkgPath() != "html/template"
}

func plainInt(t reflect.Type) bool {
	return t.Kind() >= reflect.Int && t.Kind() <= reflect.Int64 && t.NumMethod() == 0
}

// writeEscaped writes a text for HTML and for quoted attributes.
func writeEscaped(out *bytes.Buffer, s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		var by string
		switch s[i] {
		case '"':
			by = "&#34;"
		case '&':
			by = "&amp;"
		case '\'':
			by = "&#39;"
		case '+':
			by = "&#43;"
		case '<':
			by = "&lt;"
		case '>':
			by = "&gt;"
		case 0:
			by = "\uFFFD"
		default:
			continue
		}
		out.WriteString(s[from:i])
		out.WriteString(by)
		from = i + 1
	}
	out.WriteString(s[from:])
}

// safeURL says whether an address may be followed: a path, http, https or mailto.
func safeURL(s string) bool {
	scheme, _, ok := strings.Cut(s, ":")
	if !ok || strings.Contains(scheme, "/") {
		return true
	}
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto")
}

// writeURL writes an address, or a part of one, into a quoted attribute: what it cannot have is percent-encoded, what HTML cannot have is escaped.
func writeURL(out *bytes.Buffer, s string, keep *[256]bool) {
	const hex = "0123456789abcdef"
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case keep[c] && (c == '&' || c == '+'):
			out.WriteString(s[from:i])
			writeEscaped(out, s[i:i+1])
		case keep[c] && (c != '%' || i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])):
			continue
		default:
			out.WriteString(s[from:i])
			out.WriteByte('%')
			out.WriteByte(hex[c>>4])
			out.WriteByte(hex[c&15])
		}
		from = i + 1
	}
	out.WriteString(s[from:])
}

// urlByte has the bytes that stand in an address as they are, partByte those that stand in any part of one; % stands where two digits follow.
var (
	urlByte  = bytesOf("!#$&*+,/:;=?@[]%" + unreserved)
	partByte = bytesOf(unreserved)
)

const unreserved = "-._~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func bytesOf(letters string) (set [256]bool) {
	for _, c := range []byte(letters) {
		set[c] = true
	}
	return set
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
