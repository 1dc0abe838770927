package contracts

import (
	"io/fs"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/themes"
)

func themesDefault() fs.FS { return themes.Default() }

func decimalOf(t *testing.T, s string) decimal.Decimal {
	t.Helper()
	d, err := decimal.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var day2023 = time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)
