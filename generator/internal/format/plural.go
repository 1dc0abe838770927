package format

// Count returns a whole number with its noun: Count(24, "резидент", "резидента", "резидентов") is «24 резидента». A no-break space stands between.
func Count(n int64, one, few, many string) string { return Int(n) + nbsp + Plural(n, one, few, many) }

// Plural returns the noun alone: one for 1, 21, 101; few for 2-4, 22; many for 0, 5-20, 111. The sign does not matter.
func Plural(n int64, one, few, many string) string {
	abs := uint64(n)
	if n < 0 {
		abs = -abs
	}
	tens, last := abs/10%10, abs%10
	switch {
	case tens == 1 || last == 0 || last > 4:
		return many
	case last == 1:
		return one
	}
	return few
}
