// Package money holds amounts of roubles as whole kopecks.
//
// An amount is made once from the exact decimal that a cell holds (FromDecimal, Scaled, or Nearest where the source says that it rounded), added with
// overflow checks (Add, Sub, Sum), and turned to words by package format. It is never a float: a ratio is computed once, from exact values,
// when it is shown.
//
// Neighbours: dataset reads cells into Money, sections add them up, format prints them. It imports nothing internal.
package money

import (
	"math"
	"strconv"

	"github.com/govalues/decimal"
)

// Money is an amount in kopecks.
type Money int64

// Decimal returns the amount in roubles, exactly, with two digits after the point.
func (m Money) Decimal() decimal.Decimal { return decimal.MustNew(int64(m), 2) }

// String returns the amount in roubles as machines read it: "1234567.89", "-0.05". People read format.Value.
func (m Money) String() string {
	abs := uint64(m)
	digits := make([]byte, 0, 24)
	if m < 0 {
		abs = -abs
		digits = append(digits, '-')
	}
	digits = strconv.AppendUint(digits, abs/100, 10)
	digits = append(digits, '.', byte('0'+abs/10%10), byte('0'+abs%10))
	return string(digits)
}

// TenTo returns 10^power, which must not be negative and at most 18: how many roubles a thousand, a million are.
func TenTo(power int) int64 {
	n := int64(1)
	for range power {
		n *= 10
	}
	return n
}

// Add returns m + n; ok is false when the sum does not fit.
func (m Money) Add(n Money) (sum Money, ok bool) {
	sum = m + n
	// Only operands of one sign overflow, and then the sum's sign is the other one.
	return sum, (m < 0) != (n < 0) || (m < 0) == (sum < 0)
}

// Sub returns m - n; ok is false when the difference does not fit.
func (m Money) Sub(n Money) (difference Money, ok bool) {
	difference = m - n
	return difference, (m < 0) == (n < 0) || (m < 0) == (difference < 0)
}

// Neg returns -m; ok is false for the one amount that has no opposite.
func (m Money) Neg() (opposite Money, ok bool) { return -m, m != math.MinInt64 }

// Scale returns m × factor, for amounts typed in thousands (1000) or millions (1000000) of roubles; ok is false when the product does not fit.
func (m Money) Scale(factor int64) (product Money, ok bool) {
	if m == 0 || factor == 0 {
		return 0, true
	}
	product = m * Money(factor)
	wrapped := m == math.MinInt64 && factor == -1
	return product, !wrapped && product/Money(factor) == m
}

// Sum adds amounts; ok is false when the total does not fit. Parts may go beyond the limits on the way as long as the total comes back.
func Sum(amounts ...Money) (total Money, ok bool) {
	wraps := 0 // how many times the running total went round, up or down
	for _, m := range amounts {
		next, fits := total.Add(m)
		if !fits && m > 0 {
			wraps++
		} else if !fits {
			wraps--
		}
		total = next
	}
	return total, wraps == 0
}
