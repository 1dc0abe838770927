package dataset

import "otkryto/generator/internal/money"

// Multiplier is how many roubles one unit of an amount in the cell is: 1000 in a file in thousands of roubles. It is 0 where the column holds no amounts: a
// number of people has no unit to be scaled by.
func (c Cell) Multiplier() int64 {
	if c.Type() != TypeMoney || c.File == nil {
		return 0
	}
	return money.TenTo(c.File.power())
}
