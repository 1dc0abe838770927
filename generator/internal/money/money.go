// Package money holds amounts of roubles as whole kopecks.
//
// An amount is read once (Parse), added with overflow checks (Add, Sub), and turned to words by package format.
// It is never a float: a ratio is computed once, from exact values, when it is shown.
package money

import (
	"github.com/govalues/decimal"
)

// Money is an amount in kopecks.
type Money int64

// Decimal returns the amount in roubles, exactly, with two digits after the point.
func (m Money) Decimal() decimal.Decimal { return decimal.MustNew(int64(m), 2) }
