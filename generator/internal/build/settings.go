package build

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/mail"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a portal's time zone must not depend on the machine

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// settingsFile is where a portal says what it is.
const settingsFile = "content/site.yaml"

// settings are site.yaml and the places of its keys.
type settings struct {
	site.Settings
	denied []deny.Entry // taken out of Settings
	lines  []string
	at     map[string]diag.Pos // "menu.0.path"
	report *diag.Report
}

// readSettings reads content/site.yaml strictly: every fault is reported, and what could be read is returned. baseURL overrides the file's own.
func readSettings(root fs.FS, baseURL string, report *diag.Report) (*settings, error) {
	s := &settings{at: map[string]diag.Pos{}, report: report}
	s.Zone = time.UTC
	data, err := fs.ReadFile(root, settingsFile)
	if errors.Is(err, fs.ErrNotExist) {
		report.Add(ruleNoSettings, diag.Pos{File: settingsFile})
		return s, nil
	}
	if err != nil {
		return s, fmt.Errorf("read the settings: %w", err)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	s.lines = strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	if !s.decode(data) {
		return s, nil
	}
	if baseURL != "" {
		s.BaseURL = baseURL
	}
	s.denied, s.Deny = s.Deny, nil
	s.check()
	return s, nil
}

// decode fills the settings key by key, so that a fault in one does not hide those of another. It returns false when the file is no YAML.
func (s *settings) decode(data []byte) bool {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		s.syntax(err)
		return false
	}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			s.fill("", doc.Body, reflect.ValueOf(&s.Settings).Elem())
		}
	}
	return true
}

// syntax reports what the YAML parser could not read.
func (s *settings) syntax(err error) {
	pos, text := diag.Pos{File: settingsFile}, err.Error()
	var fault yaml.Error
	if errors.As(err, &fault) {
		text = fault.GetMessage()
		if t := fault.GetToken(); t != nil && t.Position != nil {
			pos = s.place(t.Position.Line, t.Position.Column, 0)
		}
	}
	s.report.Add(ruleSettingsSyntax, pos, text)
}

// place makes the position of something in the file; columns count characters.
func (s *settings) place(line, col, width int) diag.Pos {
	p := diag.Pos{File: settingsFile, Line: line, Col: max(col, 1), Width: width}
	if line >= 1 && line <= len(s.lines) {
		p.Text = s.lines[line-1]
	}
	return p
}

func (s *settings) nodePos(n ast.Node) diag.Pos {
	t := n.GetToken()
	if t == nil || t.Position == nil {
		return diag.Pos{File: settingsFile}
	}
	return s.place(t.Position.Line, t.Position.Column, len([]rune(t.Value)))
}

// fill decodes a node into a value, a struct key by key.
func (s *settings) fill(key string, n ast.Node, v reflect.Value) {
	switch {
	case n.Type() == ast.NullType:
	case v.Kind() == reflect.Struct:
		s.fillStruct(key, n, v)
	case v.Kind() == reflect.Slice:
		s.fillList(key, n, v)
	case v.Kind() == reflect.Map:
		s.fillMap(key, n, v)
	default:
		s.fillScalar(key, n, v)
	}
}

// entries returns the pairs of a mapping, or reports that the node is none.
func (s *settings) entries(key string, n ast.Node) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectKeys)
	return nil
}

var (
	expectKeys  = diag.Text{RU: "нужны вложенные ключи «ключ: значение»", EN: "nested keys \"key: value\" are expected"}
	expectList  = diag.Text{RU: "нужен список, каждый пункт с «- »", EN: "a list is expected, each item after \"- \""}
	expectWords = diag.Text{RU: "нужна строка", EN: "words are expected"}
	expectWhole = diag.Text{RU: "нужно целое число", EN: "a whole number is expected"}
)

// whose says what a value belongs to, in the words of a message: its key, or the file where the file itself is no keys.
func whose(key string) diag.Text {
	if key == "" {
		return diag.Text{RU: "файла site.yaml", EN: "site.yaml"}
	}
	return diag.Text{RU: "ключа «" + key + "»", EN: `"` + key + `"`}
}

func (s *settings) fillStruct(key string, n ast.Node, v reflect.Value) {
	if i, ok := plainField(v.Type()); ok && isScalar(n) {
		s.fillScalar(key, n, v.Field(i))
		return
	}
	fields, names := fieldsOf(v.Type())
	for _, e := range s.entries(key, n) {
		name := e.Key.String()
		full := join(key, name)
		s.at[full] = s.nodePos(e.Key)
		i, ok := fields[name]
		if !ok {
			s.report.Add(ruleUnknownSetting, s.nodePos(e.Key), full, meant(name, names), strings.Join(names, ", "))
			continue
		}
		s.fill(full, e.Value, v.Field(i))
	}
}

func (s *settings) fillList(key string, n ast.Node, v reflect.Value) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectList)
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(list.Values), len(list.Values)))
	for i, item := range list.Values {
		full := join(key, strconv.Itoa(i))
		s.at[full] = s.nodePos(item)
		if pair, ok := item.(*ast.MappingValueNode); ok {
			s.at[full] = s.nodePos(pair.Key)
		}
		if m, ok := item.(*ast.MappingNode); ok && len(m.Values) > 0 {
			s.at[full] = s.nodePos(m.Values[0].Key)
		}
		s.fill(full, item, v.Index(i))
	}
}

// fillMap reads population: whole numbers by year.
func (s *settings) fillMap(key string, n ast.Node, v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	for _, e := range s.entries(key, n) {
		name := e.Key.String()
		full := join(key, name)
		s.at[full] = s.nodePos(e.Key)
		year, err := strconv.Atoi(name)
		if err != nil || year < 1000 || year > 9999 {
			s.report.Add(ruleBadPopulation, s.nodePos(e.Key), e.Value.String(), name)
			continue
		}
		count, err := strconv.ParseInt(strings.NewReplacer("_", "", " ", "", "\u00a0", "").Replace(scalar(e.Value)), 10, 64)
		if err != nil || count <= 0 {
			s.report.Add(ruleBadPopulation, s.nodePos(e.Value), e.Value.String(), name)
			continue
		}
		v.SetMapIndex(reflect.ValueOf(year), reflect.ValueOf(count))
	}
}

func (s *settings) fillScalar(key string, n ast.Node, v reflect.Value) {
	if !isScalar(n) {
		s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectWords)
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.TrimSpace(scalar(n)))
	case reflect.Int, reflect.Int64:
		i, err := strconv.ParseInt(scalar(n), 10, 64)
		if err != nil {
			s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectWhole)
			return
		}
		v.SetInt(i)
	default:
		panic("build: settings have a field of an unknown kind: " + key)
	}
}

// isScalar says whether a node is one value.
func isScalar(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode, *ast.SequenceNode:
		return false
	}
	return true
}

// plainField is the field of a struct that a plain value stands for.
func plainField(t reflect.Type) (int, bool) {
	for i := range t.NumField() {
		if strings.HasSuffix(t.Field(i).Tag.Get("yaml"), ",plain") {
			return i, true
		}
	}
	return 0, false
}

// scalar returns a value as it was typed: an ИНН without quotes stays its digits.
func scalar(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return n.Value.Value
	}
	return n.GetToken().Value
}

// fieldsOf returns the yaml names of a struct's fields, by name and in order.
func fieldsOf(t reflect.Type) (map[string]int, []string) {
	fields, names := map[string]int{}, []string{}
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if name != "" && name != "-" {
			fields[name] = i
			names = append(names, name)
		}
	}
	return fields, names
}

func join(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}

// meant returns «; возможно, …» for a misspelt word, or nothing.
func meant(word string, candidates []string) diag.Text {
	guess := format.Suggest(word, candidates)
	if guess == "" {
		return diag.Text{}
	}
	return didYouMean(guess)
}

func didYouMean(guess string) diag.Text {
	return diag.Text{RU: "; возможно, «" + guess + "»", EN: "; did you mean \"" + guess + "\"?"}
}

// pos returns the place of a key, or the whole file when the key is not there.
func (s *settings) pos(key string) diag.Pos {
	if p, ok := s.at[key]; ok {
		return p
	}
	return diag.Pos{File: settingsFile}
}

// check judges the values and sets what follows from them.
func (s *settings) check() {
	s.required("title", s.Title, "Открытый город")
	s.required("body", s.Body, "Администрация города")
	s.required("municipality", s.Municipality, "город")
	s.checkBaseURL()
	s.checkZone()
	if s.INN != "" && !validINN(s.INN) {
		s.report.Add(ruleBadINN, s.pos("inn"), s.INN)
	}
	s.choice("status", s.Status)
	s.choice("population_status", s.PopulationStatus)
	s.checkFeedback()
	s.address("terms_url", s.TermsURL)
	for i, o := range s.Official {
		s.address(fmt.Sprintf("official_pages.%d.url", i), o.URL)
	}
	s.email("contacts.email", s.Contacts.Email)
	s.checkMenu("menu", s.Menu, true)
}

// checkMenu judges the items of the menu. A group has words and items, and stands at the top.
func (s *settings) checkMenu(key string, items []site.MenuItem, groups bool) {
	for i, m := range items {
		full := join(key, strconv.Itoa(i))
		if len(m.Items) > 0 {
			if m.Section != "" || m.Path != "" || m.Title == "" || !groups {
				s.report.Add(ruleBadMenu, s.pos(full))
			}
			s.checkMenu(join(full, "items"), m.Items, false)
			continue
		}
		if (m.Section == "") == (m.Path == "") || m.Section == "" && m.Title == "" {
			s.report.Add(ruleBadMenu, s.pos(full))
		}
	}
}

func (s *settings) required(key, value, example string) {
	if value == "" {
		s.report.Add(ruleMissingSetting, s.pos(key), key, example)
	}
}

func (s *settings) choice(key, value string) {
	choices := []string{"official", "demo"}
	if value != "" && !slices.Contains(choices, value) {
		s.report.Add(ruleBadSettingChoice, s.pos(key), key, value, strings.Join(choices, ", "))
	}
}

// address checks something that the footer links to.
func (s *settings) address(key, value string) {
	if value == "" {
		return
	}
	u, err := url.Parse(value)
	good := err == nil && (slices.Contains([]string{"http", "https"}, u.Scheme) && u.Host != "" ||
		slices.Contains([]string{"mailto", "tel"}, u.Scheme) && u.Opaque != "" ||
		u.Scheme == "" && u.Host == "" && strings.HasPrefix(u.Path, "/"))
	if !good {
		s.report.Add(ruleBadAddress, s.pos(key), key, value)
	}
}

// email checks an e-mail address.
func (s *settings) email(key, value string) {
	if value == "" {
		return
	}
	if a, err := mail.ParseAddress(value); err != nil || a.Address != value {
		s.report.Add(ruleBadAddress, s.pos(key), key, value)
	}
}

// checkFeedback judges where readers write to. A plain mailto: is an e-mail address.
func (s *settings) checkFeedback() {
	f := &s.Feedback
	if rest, ok := strings.CutPrefix(f.Address, "mailto:"); ok && !strings.ContainsAny(rest, "?,") {
		f.Address, f.Email = "", rest
		s.email("feedback", rest)
		return
	}
	s.address("feedback", f.Address)
	s.email("feedback.email", f.Email)
	if f.Platform == "" {
		return
	}
	s.address("feedback.platform", platformParts.Replace(f.Platform))
	for _, name := range braces.FindAllString(platformParts.Replace(f.Platform), -1) {
		s.report.Add(ruleFeedbackPart, s.pos("feedback.platform"), name, meant(name, platformNames))
	}
}

// checkBaseURL makes the base URL end with a slash; a bad one is reported and dropped.
func (s *settings) checkBaseURL() {
	if s.BaseURL == "" {
		s.report.Add(ruleNoBaseURL, s.pos("base_url"))
		return
	}
	u, err := url.Parse(s.BaseURL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		s.report.Add(ruleBadBaseURL, s.pos("base_url"), s.BaseURL)
		s.BaseURL = ""
		return
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/"
	s.BaseURL = u.String()
}

func (s *settings) checkZone() {
	if s.TimeZone == "" {
		s.TimeZone = "Europe/Moscow"
	}
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil || s.TimeZone == "Local" {
		s.report.Add(ruleBadZone, s.pos("time_zone"), s.TimeZone)
		return
	}
	s.Zone = zone
}

// validINN checks the ten digits of an organisation; ten zeros stand for none in a sample portal.
func validINN(inn string) bool {
	if len(inn) != 10 {
		return false
	}
	weights := [9]int{2, 4, 10, 3, 5, 9, 4, 6, 8}
	sum := 0
	for i, c := range []byte(inn) {
		if c < '0' || c > '9' {
			return false
		}
		if i < 9 {
			sum += weights[i] * int(c-'0')
		}
	}
	return sum%11%10 == int(inn[9]-'0')
}

// basePath returns the path that every link of the portal begins with: "/" or "/otkryto/".
func basePath(s site.Settings) string {
	if s.BaseURL == "" {
		return "/"
	}
	u, err := url.Parse(s.BaseURL)
	if err != nil {
		panic("build: base URL was not checked: " + s.BaseURL)
	}
	return u.EscapedPath()
}
