package money_test

import (
	"fmt"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/money"
)

func ExampleScaled() {
	// A cell of a report in millions of roubles.
	amount, err := money.Scaled(decimal.MustParse("27089.23165695"), 6)
	fmt.Println(amount, err)
	_, err = money.Scaled(decimal.MustParse("0.000000001"), 6)
	fmt.Println(err)
	// Output:
	// 27089231656.95 <nil>
	// amount has a fraction of a kopeck
}

func ExampleSum() {
	total, ok := money.Sum(1_50, 2_75, -25)
	fmt.Println(total, ok)
	// Output: 4.00 true
}
