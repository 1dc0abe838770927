package dataset

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	russian  = "Наименование;Код;Исполнено\nДоходы бюджета — всего № 5, «Ромашка»;0100;5\nЁлка;0200;6\n"
	capitals = "НАИМЕНОВАНИЕ;КОД;ИСПОЛНЕНО\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;0100;5\n"
	spanish  = "name;code;executed\nIMPUESTO S/BIENES INMUEBLES DE NATURALEZA RÚSTICA;0100;5\nVehículos de tracción mecánica, año;0200;6\n"
)

func TestEncodings(t *testing.T) {
	dos := strings.NewReplacer("—", "-", "«", "\"\"", "»", "\"\"", "Доходы бюджета", "\"Доходы бюджета", "Ромашка\"\"", "Ромашка\"\"\"")
	plain := strings.NewReplacer("—", "-", "№", "N", "«", "", "»", "", "Ё", "Ё")
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(russian, ";", "\t"))
	utf16be, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(russian)
	for name, c := range map[string]struct{ csv, want string }{
		"utf-8":                {russian, utf8Name},
		"utf-8 with a mark":    {"\ufeff" + russian, utf8Name},
		"windows-1251":         {encode(t, charmap.Windows1251, russian), cp1251Name},
		"windows-1251 caps":    {encode(t, charmap.Windows1251, capitals), cp1251Name},
		"windows-1251, one no": {encode(t, charmap.Windows1251, "Name;Code;Executed\n№ 5;0100;5\n"), cp1251Name},
		"cp866":                {encode(t, charmap.CodePage866, dos.Replace(russian)), cp866Name},
		"cp866 caps":           {encode(t, charmap.CodePage866, capitals), cp866Name},
		"koi8-r":               {encode(t, charmap.KOI8R, plain.Replace(russian)), koi8Name},
		"koi8-r caps":          {encode(t, charmap.KOI8R, capitals), koi8Name},
		"iso-8859-1":           {encode(t, charmap.ISO8859_1, spanish), latinName},
		"ascii":                {"name;code;executed\nx;0100;5\n", utf8Name},
		"utf-16":               {utf16, utf16Name},
		"utf-16 big end first": {utf16be, utf16Name},
	} {
		t.Run(name, func(t *testing.T) {
			f, report := load(t, "budget", c.csv)
			rows := grid(f, report)
			if f.profile.encoding != c.want {
				t.Errorf("taken for %s", f.profile.encoding)
			}
			if len(rows) == 0 && name != "windows-1251, one no" {
				t.Error("no rows:", codes(report))
			}
		})
	}
}

// TestForcedEncoding: the passport may know better.
func TestForcedEncoding(t *testing.T) {
	f, report := load(t, "budget", encode(t, charmap.KOI8R, "Наименование;Код;Исполнено\nя;0100;5\n"), "encoding: KOI8-R")
	if got := fmt.Sprint(grid(f, report)); got != "[2: я | 0100 | 5.00]" {
		t.Error(got, codes(report))
	}
}

// TestSmallSamples: a word or two must be enough.
func TestSmallSamples(t *testing.T) {
	for _, word := range []string{"Северск", "Доходы", "дороги", "Ремонт школы № 5", "ИТОГО"} {
		for m, want := range map[*charmap.Charmap]string{charmap.Windows1251: cp1251Name, charmap.CodePage866: cp866Name, charmap.KOI8R: koi8Name} {
			text, err := m.NewEncoder().String(word)
			if err != nil {
				continue // KOI8-R has no №
			}
			c := &census{}
			c.Write([]byte(text))
			if got, _, _ := c.encoding(); got != want {
				t.Errorf("%q in %s is taken for %s", word, want, got)
			}
		}
	}
}

// TestCensusOverChunks: a character cut by the end of a chunk is whole.
func TestCensusOverChunks(t *testing.T) {
	text := "Доходы 😀 бюджета, €5\n"
	for size := 1; size < 9; size++ {
		c := &census{}
		for i := 0; i < len(text); i += size {
			c.Write([]byte(text[i:min(i+size, len(text))]))
		}
		if got, _, mixed := c.encoding(); got != utf8Name || mixed || c.broken != 0 {
			t.Errorf("chunks of %d: %s, %d broken", size, got, c.broken)
		}
	}
}

func TestDelimiters(t *testing.T) {
	for name, c := range map[string]struct {
		kind, csv string
		want      byte
	}{
		"semicolons, decimal commas":   {"table", "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ';'},
		"commas, semicolons in words":  {"table", "name,code\nодно; другое,1\nтретье,2\nпятое; шестое,3\n", ','},
		"tabs, commas in words":        {"table", "имя\tкод\nНалоги, сборы\t1\nПени, штрафы\t2\n", '\t'},
		"quoted delimiters":            {"table", "name,code\n\"a;b;c\",1\n\"d;e;f\",2\n", ','},
		"titles without delimiters":    {"budget", "Отчёт, форма\nза год\n\nНаименование;Код;Исполнено\nx;1;2,5\n", ';'},
		"one row":                      {"budget", "Наименование,Код,Исполнено\n", ','},
		"one row, any table":           {"table", "a;b;c\n", ';'},
		"sep line":                     {"table", "sep=,\na;b,c\n1;2,3\n", ','},
		"amounts in thousands, commas": {"budget", "Наименование;Код;Утверждено;Исполнено\nx;1;1,234,567.00;2,345,678.00\ny;2;1,234,567.00;2,345,678.00\n", ';'},
	} {
		t.Run(name, func(t *testing.T) {
			f, _ := load(t, c.kind, c.csv)
			if got := f.profile.delim; got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
