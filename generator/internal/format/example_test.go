package format_test

import (
	"fmt"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
)

func ExampleValue() {
	fmt.Println(format.Value(decimal.MustParse("28559184709.74"), format.RUB))
	fmt.Println(format.Value(decimal.MustParse("-12.5"), format.Percent))
	fmt.Println(format.Value(decimal.MustParse("375"), "чел."))
	// Output:
	// 28 559 184 709,74 ₽
	// −12,5 %
	// 375 чел.
}

func ExampleShort() {
	for _, roubles := range []string{"27089231656.95", "126854381.85", "999950000.00", "940000", "9999", "0.05"} {
		fmt.Println(format.Short(decimal.MustParse(roubles), format.RUB))
	}
	// Output:
	// 27,1 млрд ₽
	// 127 млн ₽
	// 1 млрд ₽
	// 940 тыс. ₽
	// 9 999 ₽
	// 0,05 ₽
}

func ExampleRatio() {
	executed, planned := decimal.MustParse("27089231656.95"), decimal.MustParse("28559184709.74")
	fmt.Println(format.Ratio(executed, planned))
	fmt.Println(format.Ratio(executed, decimal.Zero))
	// Output:
	// 94,9 %
	// —
}

func ExampleCount() {
	for _, n := range []int64{1, 24, 375, 1011} {
		fmt.Println(format.Count(n, "резидент", "резидента", "резидентов"))
	}
	// Output:
	// 1 резидент
	// 24 резидента
	// 375 резидентов
	// 1 011 резидентов
}

func ExampleSlug() {
	fmt.Println(format.Slug("Бюджет: кто платит?"))
	// Output: byudzhet-kto-platit
}

func ExampleSuggest() {
	keys := []string{"title", "date", "summary"}
	fmt.Println(format.Suggest("sumary", keys), format.Suggest("ешеду", keys))
	// Output: summary title
}

func ExampleTypography() {
	fmt.Println(format.Typography(`ООО "Торговый дом "Ромашка"" - в 2019-2022 годах, № 5, 12 млн руб.`))
	// Output: ООО «Торговый дом „Ромашка“» — в 2019–2022 годах, № 5, 12 млн руб.
}

func ExampleTypographer() {
	// Markdown's «**В** городе "Дом *"Ромашка"*"» comes in five pieces.
	var t format.Typographer
	var html []byte
	html = append(html, "<b>"...)
	html = t.Append(html, []byte("В"))
	html = append(html, "</b>"...)
	html = t.Append(html, []byte(` городе "Дом `))
	html = append(html, "<i>"...)
	html = t.Append(html, []byte(`"Ромашка"`))
	html = append(html, "</i>"...)
	html = t.Append(html, []byte(`"`))
	fmt.Println(string(html))
	// Output: <b>В</b> городе «Дом <i>„Ромашка“</i>»
}

func ExampleCatalog_Text() {
	texts := format.Catalog{
		"budget.deficit": "В {year} году расходы превысили доходы на {amount}",
		"tor.residents":  "{n:Зарегистрирован|Зарегистрированы|Зарегистрировано} {n} {n:резидент|резидента|резидентов}",
	}
	fmt.Println(texts.Text("budget.deficit", "year", 2022, "amount", money.Money(123456789)))
	fmt.Println(texts.Text("tor.residents", "n", 24))
	fmt.Println(texts.Text("tor.residents", "n", 1001))
	// Output:
	// В 2022 году расходы превысили доходы на 1 234 567,89 ₽
	// Зарегистрированы 24 резидента
	// Зарегистрирован 1 001 резидент
}
