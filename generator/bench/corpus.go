package main

import (
	"embed"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"
)

//go:embed all:hugo
var hugoSite embed.FS

const siteYAML = `title: Испытательный портал
description: Новости для измерения скорости сборки
body: Администрация
municipality: Город
inn: "0000000000"
base_url: https://portal.example/
time_zone: Europe/Moscow
status: demo
menu:
  - section: news
`

var (
	categories = []string{"Бюджет", "Экономика", "Общество", "Транспорт", "Образование", "Здоровье"}
	labels     = strings.Fields("доходы расходы налоги субсидии закупки дороги школы больницы жильё экология культура спорт инвестиции занятость пенсии " +
		"торговля туризм связь энергетика вода отходы дворы отчёты планы слушания молодёжь семья наука труд право")
	words = strings.Fields("бюджет города в этом году вырос на дороги и школы совет депутатов утвердил план ремонта улиц по программе с участием жителей " +
		"администрация опубликовала отчёт об исполнении расходов за квартал подрядчик завершил работы у дома во дворе новый маршрут автобуса открыли для " +
		"студентов из района поликлиника получила оборудование доля доходов снизилась а объём субсидий составил больше чем ожидали к концу периода комиссия " +
		"рассмотрела обращения и предложила изменить график данные доступны каждому")
)

// corpus writes the same news as a portal and as a Hugo site. The same n and seed give the same bytes; a smaller corpus is a prefix of a larger one.
func corpus(args []string) error {
	flags := flag.NewFlagSet("corpus", flag.ContinueOnError)
	n := flags.Int("n", 10000, "number of news")
	out := flags.String("out", "", "folder to write to (required)")
	seed := flags.Uint64("seed", 1, "seed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" {
		return fmt.Errorf("-out is required")
	}
	portal, hugo := filepath.Join(*out, "portal"), filepath.Join(*out, "hugo")
	sub, err := fs.Sub(hugoSite, "hugo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(hugo, sub); err != nil {
		return err
	}
	if err := write(filepath.Join(portal, "content", "site.yaml"), siteYAML); err != nil {
		return err
	}
	if err := write(filepath.Join(hugo, "content", "news", "_index.md"), "---\ntitle: Новости\n---\n"); err != nil {
		return err
	}
	size := 0
	for i := range *n {
		name, text := article(i, *seed)
		size += len(text)
		for _, root := range []string{portal, hugo} {
			if err := write(filepath.Join(root, "content", "news", filepath.FromSlash(name)), text); err != nil {
				return err
			}
		}
	}
	fmt.Printf("%d news, %.1f MB, in %s and %s\n", *n, float64(size)/1e6, portal, hugo)
	return nil
}

func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// article returns one of the news: front matter and 150-600 words with headings, lists, emphasis, a table and links.
func article(i int, seed uint64) (name, text string) {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	date := time.Date(2005, 1, 1, 9, 0, 0, 0, time.UTC).AddDate(i/2500, 0, 0).Add(time.Duration(i%2500) * 3 * time.Hour)
	title := sentence(r, 4, 9)
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %q\ndate: %s\ntags:\n", title, date.Format(time.DateOnly))
	for _, k := range r.Perm(len(labels))[:1+r.IntN(4)] {
		fmt.Fprintf(&b, "  - %s\n", labels[k])
	}
	fmt.Fprintf(&b, "category: %s\nsummary: %q\n---\n", categories[r.IntN(len(categories))], sentence(r, 12, 24)+".")
	for left := 150 + r.IntN(451); left > 0; {
		left -= block(r, &b)
	}
	return fmt.Sprintf("%d/n%05d.md", date.Year(), i), b.String()
}

// block adds one block and returns its words.
func block(r *rand.Rand, b *strings.Builder) int {
	switch r.IntN(8) {
	case 0:
		fmt.Fprintf(b, "\n## %s\n", sentence(r, 3, 6))
		return 5
	case 1:
		b.WriteString("\n")
		for range 3 + r.IntN(4) {
			fmt.Fprintf(b, "- %s;\n", sentence(r, 4, 9))
		}
		return 30
	case 2:
		b.WriteString("\n| Показатель | План | Факт |\n|---|---:|---:|\n")
		for range 3 + r.IntN(4) {
			fmt.Fprintf(b, "| %s | %d | %d |\n", sentence(r, 2, 4), r.IntN(9999), r.IntN(9999))
		}
		return 20
	case 3:
		fmt.Fprintf(b, "\n> \"%s\" - %s.\n", sentence(r, 8, 16), sentence(r, 2, 4))
		return 15
	}
	count := 0
	b.WriteString("\n")
	for range 3 + r.IntN(4) {
		s := sentence(r, 8, 18)
		count += strings.Count(s, " ") + 1
		switch r.IntN(6) {
		case 0:
			s = "**" + s + "**"
		case 1:
			s = fmt.Sprintf("[%s](https://example.ru/%d)", s, r.IntN(1000))
		}
		b.WriteString(s + ". ")
	}
	b.WriteString("\n")
	return count
}

func sentence(r *rand.Rand, least, most int) string {
	list := make([]string, least+r.IntN(most-least+1))
	for i := range list {
		list[i] = words[r.IntN(len(words))]
	}
	first, size := utf8.DecodeRuneInString(list[0])
	list[0] = strings.ToUpper(string(first)) + list[0][size:]
	return strings.Join(list, " ")
}
