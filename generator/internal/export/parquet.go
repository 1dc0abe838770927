package export

import (
	"fmt"
	"io"
	"math/big"
	"strconv"

	"github.com/parquet-go/parquet-go"
)

// Parquet writes a file with a typed column for each of the table's, all optional: amounts and numbers are DECIMAL of as many digits as the shape has
// found, days DATE, years INT32, text and codes UTF-8. A column whose numbers are longer than DECIMAL holds, or that has values of another type, is text.
func Parquet(w io.Writer, t *Table, s Shape) error {
	columns := make([]parquetColumn, len(t.Columns))
	group := parquet.Group{}
	for i, c := range t.Columns {
		columns[i] = parquetType(c, s.Columns[i])
		group[c.Name] = parquet.Optional(columns[i].node)
	}
	schema := parquet.NewSchema(t.Name, group)
	for i, c := range t.Columns {
		leaf, ok := schema.Lookup(c.Name)
		if !ok {
			return fmt.Errorf("write Parquet: column %q is not in its schema", c.Name)
		}
		columns[i].index = leaf.ColumnIndex
	}
	options := []parquet.WriterOption{schema, parquet.Compression(&parquet.Zstd), parquet.CreatedBy("otkryto", "1", ""), parquet.MaxRowsPerRowGroup(groupRows)}
	for _, f := range t.About {
		options = append(options, parquet.KeyValueMetadata(f.Label, f.Value))
	}
	out := parquet.NewGenericWriter[any](w, options...)
	if err := writeParquet(out, t, columns); err != nil {
		return fmt.Errorf("write Parquet: %w", err)
	}
	return nil
}

// groupRows is how many rows are held before they are written: a long table is several groups.
const groupRows = 1 << 16

// batch is how many rows are handed over at a time.
const batch = 512

func writeParquet(out *parquet.GenericWriter[any], t *Table, columns []parquetColumn) error {
	rows := make([]parquet.Row, 0, batch)
	for row := range t.Rows {
		line := make(parquet.Row, len(columns))
		for i, value := range row {
			c := columns[i]
			if value == "" {
				line[c.index] = parquet.NullValue().Level(0, 0, c.index)
				continue
			}
			line[c.index] = c.value(value).Level(0, 1, c.index)
		}
		if rows = append(rows, line); len(rows) == batch {
			if _, err := out.WriteRows(rows); err != nil {
				return err
			}
			rows = rows[:0]
		}
	}
	if _, err := out.WriteRows(rows); err != nil {
		return err
	}
	return out.Close()
}

// parquetColumn is how a column's values are written.
type parquetColumn struct {
	node  parquet.Node
	value func(string) parquet.Value
	index int
}

// How many digits fit a DECIMAL of eight bytes, and of the sixteen that readers know.
const (
	longDigits = 18
	wideDigits = 38
	wideBytes  = 16
)

func parquetType(c Column, s Statistic) parquetColumn {
	text := parquetColumn{node: parquet.String(), value: func(v string) parquet.Value { return parquet.ByteArrayValue([]byte(v)) }}
	switch {
	case s.Odd > 0:
		return text
	case c.Type == Date:
		return parquetColumn{node: parquet.Date(), value: func(v string) parquet.Value {
			d, _ := day(v) // Odd counts those that are none
			const secondsADay = 24 * 60 * 60
			return parquet.Int32Value(int32(d.Unix() / secondsADay))
		}}
	case c.Type == Year && s.whole <= 4 && s.scale == 0:
		return parquetColumn{node: parquet.Int(32), value: func(v string) parquet.Value {
			year, _ := strconv.Atoi(v)
			return parquet.Int32Value(int32(year))
		}}
	case c.Type.numeric():
		return parquetDecimal(c, s, text)
	}
	return text
}

// parquetDecimal chooses the bytes of a number: eight, sixteen, or text.
func parquetDecimal(c Column, s Statistic, text parquetColumn) parquetColumn {
	scale := s.scale
	if c.Type == Money {
		scale = max(scale, 2)
	}
	precision := max(s.whole+scale, 1)
	switch {
	case precision <= longDigits:
		return parquetColumn{node: parquet.Decimal(scale, longDigits, parquet.Int64Type), value: func(v string) parquet.Value {
			return parquet.Int64Value(unscaled(v, scale).Int64())
		}}
	case precision <= wideDigits:
		return parquetColumn{node: parquet.Decimal(scale, wideDigits, parquet.FixedLenByteArrayType(wideBytes)), value: func(v string) parquet.Value {
			return parquet.FixedLenByteArrayValue(complement(unscaled(v, scale)))
		}}
	}
	return text
}

// unscaled is a number that Survey has found to be one, times ten to the power of scale.
func unscaled(value string, scale int) *big.Int {
	d, _ := parseDecimal(value)
	n, ok := new(big.Int).SetString(d.unscaled(scale), 10)
	if !ok {
		panic("export: a number that was surveyed is none: " + value)
	}
	return n
}

// complement is a number in sixteen bytes, two's complement, the largest first.
func complement(n *big.Int) []byte {
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), wideBytes*8))
	}
	return n.FillBytes(make([]byte, wideBytes))
}
