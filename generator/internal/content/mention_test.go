package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// mentionsOf lists what is found in a text, a line a mention.
func mentionsOf(text string, phrases ...string) []string {
	var s source
	s.load("a.md", []byte(text))
	p := prose{parser: newParser(), ids: map[string]int{}, phrases: foldedPhrases(phrases)}
	var list []string
	for _, m := range p.render(&s, 0).Mentions {
		list = append(list, fmt.Sprintf("%d:%d+%d %s|%s|%s e%d|%s", m.Pos.Line, m.Pos.Col, m.Pos.Width, m.Before, m.Literal, m.Number, m.Power, m.Phrase))
	}
	return list
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Создано 375 рабочих мест.", []string{"1:9+3 создано|375|375 e0|рабочих мест"}},
		{"Создано **375 Рабочих\nмест**.", []string{"1:11+3 создано|375|375 e0|рабочих мест"}},
		{"создать **более 1,5 тысячи** рабочих мест;", []string{"1:17+10 более|1,5 тысячи|1.5 e3|рабочих мест"}},
		{"Не менее 1 500 рабочих мест", []string{"1:10+5 не менее|1 500|1500 e0|рабочих мест"}},
		{"Было 12\u00a0345\u00a0678 рабочих мест", []string{"1:6+10 было|12\u00a0345\u00a0678|12345678 e0|рабочих мест"}},
		{"в 2022 375 рабочих мест", []string{"1:8+3 |375|375 e0|рабочих мест"}},
		{"1,2 млн рабочих мест", []string{"1:1+7 |1,2 млн|1.2 e6|рабочих мест"}},
		{"- пункт: 24 резидента\n- 5 тыс. резидентов", []string{"1:10+2 |24|24 e0|резидент", "2:3+6 |5 тыс.|5 e3|резидент"}},
		{"| а | б |\n|---|---|\n| 375 рабочих мест | x |", []string{"3:3+3 |375|375 e0|рабочих мест"}},
		{"> цитата\n> 375 рабочих мест", []string{"2:3+3 цитата|375|375 e0|рабочих мест"}},
		{"12 новых рабочих мест и рабочих мест 12", nil},
		{"`375 рабочих мест` и {{x 375}} рабочих мест, [а](/375) рабочих мест", nil},
		{"```\n375 рабочих мест\n```\n\n    375 рабочих мест", nil},
		{"дом 375рабочих мест, А375 рабочих мест", nil},
	} {
		if diff := testutil.Diff(c.want, mentionsOf(c.text, "рабочих мест", "резидент", "РЕЗИДЕНТ")); diff != "" {
			t.Errorf("%q\n%s", c.text, diff)
		}
	}
	if got := mentionsOf("Создано 375 рабочих мест."); got != nil {
		t.Errorf("without phrases: %v", got)
	}
}

func TestMentionSentence(t *testing.T) {
	var s source
	s.load("a.md", []byte("В 2021 г. было 246 мест. В 2022 году\nстало 375 мест! И всё."))
	p := prose{parser: newParser(), ids: map[string]int{}, phrases: []string{"мест"}}
	var got []string
	for _, m := range p.render(&s, 0).Mentions {
		got = append(got, strings.ReplaceAll(m.Sentence, "\n", " "))
	}
	if diff := testutil.Diff([]string{"В 2021 г. было 246 мест.", "В 2022 году стало 375 мест!"}, got); diff != "" {
		t.Error(diff)
	}
}

// A reader that remembers documents must read them again when other phrases are looked for.
func TestMentionsAndCache(t *testing.T) {
	root := fstest.MapFS{"content/news/a.md": &fstest.MapFile{Data: []byte("---\ntitle: x\ndate: 2022-01-01\n---\n375 мест\n"), ModTime: time.Unix(1, 0)}}
	cache := &Cache{}
	for i, phrases := range [][]string{nil, {"мест"}, nil} {
		r := &Reader{Root: root, Now: time.Unix(1<<33, 0), Report: &diag.Report{}, Cache: cache, Phrases: phrases}
		docs, err := ReadDir[Meta](r, "news")
		if err != nil || len(docs) != 1 || len(docs[0].Body.Mentions) != len(phrases) {
			t.Errorf("pass %d: %v %v", i, docs, err)
		}
	}
}
