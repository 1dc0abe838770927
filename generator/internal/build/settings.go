package build

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a portal's time zone must not depend on the machine

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"otkryto/generator/internal/dataset"
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
	s.Zone, s.Search = time.UTC, true
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
	case v.Type() == reflect.TypeFor[time.Time]():
		s.fillDay(key, n, v)
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
	expectTruth = diag.Text{RU: "нужно true (да) или false (нет)", EN: "true or false is expected"}
	expectDay   = diag.Text{RU: "нужен день: 2023-04-20", EN: "a day is expected: 2023-04-20"}
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
	case reflect.Bool:
		switch scalar(n) {
		case "true", "да":
			v.SetBool(true)
		case "false", "нет":
			v.SetBool(false)
		default:
			s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectTruth)
		}
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

// fillDay reads a day as passports write it.
func (s *settings) fillDay(key string, n ast.Node, v reflect.Value) {
	day, ok := time.Time{}, false
	if isScalar(n) {
		day, ok = dataset.ParseDay(scalar(n))
	}
	if !ok {
		s.report.Add(ruleSettingType, s.nodePos(n), whose(key), expectDay)
		return
	}
	v.Set(reflect.ValueOf(day))
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
