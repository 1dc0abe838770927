package money

import (
	"errors"
	"math"
	"math/bits"

	"github.com/govalues/decimal"
)

// Why an exact decimal cannot be an amount.
var (
	ErrOverflow = errors.New("amount is beyond ±92 quadrillion roubles")
	ErrInexact  = errors.New("amount has a fraction of a kopeck")
)

// FromDecimal returns an amount of roubles in kopecks: ErrInexact when it has a fraction of a kopeck, ErrOverflow when it does not fit.
func FromDecimal(roubles decimal.Decimal) (Money, error) { return Scaled(roubles, 0) }

// Scaled returns an amount that is typed in units of 10^power roubles (0 for roubles, 3 for thousands, 6 for millions), exactly:
// 1.23456 thousand is 1234.56 roubles. The errors are those of FromDecimal.
func Scaled(d decimal.Decimal, power int) (Money, error) {
	kopecks, fraction, err := shift(d, power)
	if err == nil && fraction != none {
		err = ErrInexact
	}
	if err != nil {
		return 0, err
	}
	return signed(kopecks, d.IsNeg())
}

// Nearest is Scaled for a source that states that it rounds: a fraction of a kopeck is rounded half away from zero.
func Nearest(d decimal.Decimal, power int) (Money, error) {
	kopecks, fraction, err := shift(d, power)
	if err != nil {
		return 0, err
	}
	if fraction == half {
		kopecks++ // shift leaves room: a fraction means that the coefficient was divided by ten at least
	}
	return signed(kopecks, d.IsNeg())
}

// remainder is what a shift to the right drops.
type remainder int

const (
	none remainder = iota
	less           // than half a kopeck
	half           // or more
)

// shift returns the whole kopecks in the absolute value of d × 10^power roubles, and what is left over.
func shift(d decimal.Decimal, power int) (uint64, remainder, error) {
	coef, exponent := d.Coef(), power+2-d.Scale()
	if coef == 0 {
		return 0, none, nil
	}
	for ; exponent > 0; exponent-- {
		high, low := bits.Mul64(coef, 10)
		if high != 0 {
			return 0, none, ErrOverflow
		}
		coef = low
	}
	left := none
	for ; exponent < 0; exponent++ {
		digit := coef % 10
		coef /= 10
		switch {
		case digit >= 5:
			left = half
		case digit > 0 || left != none:
			left = less
		}
	}
	return coef, left, nil
}

func signed(abs uint64, negative bool) (Money, error) {
	switch {
	case negative && abs <= -math.MinInt64:
		return Money(-abs), nil
	case !negative && abs <= math.MaxInt64:
		return Money(abs), nil
	}
	return 0, ErrOverflow
}
