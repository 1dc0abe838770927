package catalog

// Fiscal Data Package 0.3 (specs of openspending/fiscal-data-package): a data package whose property `model` says which columns are amounts, and what tells
// them apart. The package of a budget is both: v2 of the one, 0.3 of the other.

// model maps columns to measures and dimensions, by names that are ours.
type model struct {
	Note       string `json:"note,omitempty"` // ours: what must not be added up
	Measures   object `json:"measures"`
	Dimensions object `json:"dimensions"`
}

type measure struct {
	Source   string `json:"source"`
	Resource string `json:"resource"`
	Currency string `json:"currency"`
	Factor   int    `json:"factor"`
	Phase    string `json:"phase,omitempty"`
	Title    string `json:"title,omitempty"`
}

type dimension struct {
	Type       string `json:"dimensionType"`
	Key        string `json:"primaryKey"`
	Attributes object `json:"attributes"`
}

type attribute struct {
	Source   string `json:"source,omitempty"`
	Constant string `json:"constant,omitempty"`
	Resource string `json:"resource"`
	LabelFor string `json:"labelfor,omitempty"`
}

// fiscal adds the model of a budget. A dataset none of whose columns has a part in a budget has none; nor has one without a dimension, which 0.3 demands.
// The direction of money is left out: the form has income, expenditure and sources in one table.
func (p *dataPackage) fiscal(d *Dataset) {
	m := &model{Note: d.Note, Measures: object{}, Dimensions: object{}}
	for _, f := range d.tables() {
		m.measures(f)
		m.dimensions(f)
	}
	if len(m.Measures) == 0 || len(m.Dimensions) == 0 {
		return
	}
	p.Model = m
	p.Profiles = fiscalProfiles
	p.Country = "RU"
	p.Granularity = "aggregated"
	p.FiscalPeriod = d.Period.temporal()
}

// measures are the amounts of a table. Clean CSVs are in roubles, so the factor is 1 whatever the source had.
func (m *model) measures(f *File) {
	for _, c := range f.Table.Columns {
		phase := ""
		switch c.Fiscal {
		case Proposed, Approved, Adjusted, Executed:
			phase = string(c.Fiscal)
		case Amount:
		default:
			continue
		}
		m.Measures = append(m.Measures, member{f.Name + "-" + c.Name, measure{
			Source: c.Name, Resource: f.Name, Currency: "RUB", Factor: 1, Phase: phase, Title: c.Title,
		}})
	}
}

// dimensions are the classification of a table, what tells income from expenditure in it, and the day that its amounts are for.
func (m *model) dimensions(f *File) {
	code, label := f.Table.fiscal(CodeOf), f.Table.fiscal(LabelOf)
	if code == "" {
		return
	}
	attributes := object{{"code", attribute{Source: code, Resource: f.Name}}}
	if label != "" {
		attributes = append(attributes, member{"title", attribute{Source: label, Resource: f.Name, LabelFor: "code"}})
	}
	m.Dimensions = append(m.Dimensions, member{f.Name + "-classification", dimension{Type: "classification", Key: "code", Attributes: attributes}})
	for _, part := range []Fiscal{PartOf, LineOf} {
		if column := f.Table.fiscal(part); column != "" {
			m.Dimensions = append(m.Dimensions, member{f.Name + "-" + string(part), dimension{
				Type: "other", Key: string(part), Attributes: object{{string(part), attribute{Source: column, Resource: f.Name}}},
			}})
		}
	}
	if !f.AsOf.IsZero() {
		m.Dimensions = append(m.Dimensions, member{f.Name + "-date", dimension{
			Type: "datetime", Key: "date", Attributes: object{{"date", attribute{Constant: day(f.AsOf), Resource: f.Name}}},
		}})
	}
}

// fiscal is the name of the first column that has a part.
func (t *Table) fiscal(part Fiscal) string {
	for _, c := range t.Columns {
		if c.Fiscal == part {
			return c.Name
		}
	}
	return ""
}

// Fiscal says whether the dataset's package is a Fiscal Data Package, too.
func (d *Dataset) Fiscal() bool {
	var p dataPackage
	p.fiscal(d)
	return p.Model != nil
}
