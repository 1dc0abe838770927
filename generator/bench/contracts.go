package main

import (
	"bufio"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const contractsPassport = `kind: contracts
title: Испытательные контракты
status: demo
source: Придумано для измерений
files:
  - path: k.csv
    table: contracts
    date: 2022-12-31
    unit: руб
`

var (
	subjects = []string{"Ремонт участка дороги", "Содержание улиц", "Мебель для школы", "Горячее питание", "Тепловая энергия", "Канцелярские товары", "Обслуживание программ", "Благоустройство двора"}
	ways     = []string{"Электронный аукцион", "Закупка у единственного поставщика (подрядчика, исполнителя)", "п. 4 ч. 1 ст. 93", "Запрос котировок в электронной форме", "Открытый конкурс в электронной форме"}
	lines    = []string{"0113", "0409", "0501", "0502", "0503", "0701", "0702", "0703", "0707", "0801", "1102"}
)

// contracts writes a portal of n contracts. A few suppliers have most of them, as in life; one in twenty is a person. The same numbers and seed give the same bytes.
func contracts(args []string) error {
	flags := flag.NewFlagSet("contracts", flag.ContinueOnError)
	n := flags.Int("n", 50000, "number of contracts")
	suppliers := flags.Int("suppliers", 3000, "number of suppliers")
	out := flags.String("out", "", "folder to write to (required)")
	seed := flags.Uint64("seed", 1, "seed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" {
		return fmt.Errorf("-out is required")
	}
	root := filepath.Join(*out, "portal")
	for name, text := range map[string]string{"content/site.yaml": strings.Replace(siteYAML, "section: news", "section: contracts", 1), "data/k/passport.yaml": contractsPassport} {
		if err := write(filepath.Join(root, filepath.FromSlash(name)), text); err != nil {
			return err
		}
	}
	f, err := os.Create(filepath.Join(root, "data", "k", "k.csv"))
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	fmt.Fprint(w, "Номер;Дата;Предмет;Поставщик;ИНН;Сумма;Способ закупки;КБК;Программа;Оплачено\r\n")
	r := rand.New(rand.NewPCG(*seed, 0))
	for i := range *n {
		contract(w, r, i, *suppliers)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	fmt.Printf("%d contracts of %d suppliers, %.1f MB, in %s\n", *n, *suppliers, float64(info.Size())/1e6, root)
	return f.Close()
}

// contract writes a row.
func contract(w *bufio.Writer, r *rand.Rand, i, suppliers int) {
	day := time.Date(2022, 1, 10, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(350))
	k := min(r.IntN(suppliers), r.IntN(suppliers), r.IntN(suppliers)) // the first have most
	name, inn := fmt.Sprintf("ООО «Пример-%d»", k+1), organisationINN(k+1)
	if r.IntN(20) == 0 {
		name, inn = "Образцов Пример Примерович", ""
	}
	amount := 1000 + r.Int64N(5_000_000_00)
	fmt.Fprintf(w, "%d/22;%s;%s, %s, лот %d;%s;%s;%d,%02d;%s;%s;%02d;%d,%02d\r\n",
		i+1, day.Format("02.01.2006"), subjects[r.IntN(len(subjects))], sentence(r, 3, 9), i%40+1, name, inn, amount/100, amount%100, ways[r.IntN(len(ways))], lines[r.IntN(len(lines))],
		1+r.IntN(10), amount/200, amount/2%100)
}

// organisationINN is a number with its check digit that no inspection has given: there is no region 00.
func organisationINN(k int) string {
	digits := fmt.Sprintf("%09d", k)
	sum := 0
	for i, w := range []int{2, 4, 10, 3, 5, 9, 4, 6, 8} {
		sum += w * int(digits[i]-'0')
	}
	return fmt.Sprintf("%s%d", digits, sum%11%10)
}
