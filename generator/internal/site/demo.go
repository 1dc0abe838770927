package site

// Marked returns the table with each mark «демо» raised as high as it is true: from the cells of a row that are all invented to the row, from rows
// that are all invented to the table. So the mark is read once and not in every cell.
func (t Table) Marked() Table {
	all := len(t.Rows) > 0
	rows := make([]Row, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = r.marked()
		all = all && rows[i].Demo
	}
	t.Rows = rows
	if !t.Demo && !all {
		return t
	}
	t.Demo = true
	for i := range rows {
		rows[i].Demo = false
		rows[i].Cells = unmarked(rows[i].Cells)
	}
	return t
}

// marked raises the marks of a row's cells. Its heading and the cells without a value have no say.
func (r Row) marked() Row {
	demo := r.Demo
	if !demo {
		values := 0
		demo = true
		for i, c := range r.Cells {
			if i == 0 || c.Value == "" {
				continue
			}
			values++
			demo = demo && c.Demo
		}
		demo = demo && values > 0
	}
	if demo {
		r.Demo = true
		r.Cells = unmarked(r.Cells)
	}
	return r
}

func unmarked(cells []Cell) []Cell {
	list := make([]Cell, len(cells))
	for i, c := range cells {
		c.Demo = false
		list[i] = c
	}
	return list
}
