package catalogtest

import (
	"encoding/json"
	"slices"
)

// fiscalModel is the model of a Fiscal Data Package 0.3.
type fiscalModel struct {
	Measures map[string]struct {
		Source, Resource, Currency, Phase, Direction string
		Factor                                       float64
	}
	Dimensions map[string]struct {
		Attributes map[string]struct {
			Source, Constant, Resource, LabelFor string
		}
		PrimaryKey    json.RawMessage
		DimensionType string
		Class         string `json:"classificationType"`
	}
}

// fiscal holds a budget's package against the rules of 0.3: what it requires, the words that it takes, and sources that are there.
func (j *judge) fiscal(name string, p dataPackage) {
	if p.Profiles["fiscal"] != "*" || p.Profiles["tabular"] != "*" || len(p.Profiles) != 2 {
		j.fault(name, "profiles are %v", p.Profiles)
	}
	if p.Country != "RU" || p.Granular != "aggregated" || p.Period == nil {
		j.fault(name, "countryCode %q, granularity %q, fiscalPeriod %v", p.Country, p.Granular, p.Period)
	}
	if len(p.Model.Measures) == 0 || len(p.Model.Dimensions) == 0 {
		j.fault(name, "%d measures, %d dimensions: at least one of each is needed", len(p.Model.Measures), len(p.Model.Dimensions))
	}
	for key, m := range p.Model.Measures {
		f := p.field(m.Resource, m.Source)
		switch {
		case f == nil:
			j.fault(name, "measure %s: no column %q in %q", key, m.Source, m.Resource)
		case f.Type != "number":
			j.fault(name, "measure %s is a %s", key, f.Type)
		}
		if m.Currency != "RUB" || m.Factor != 1 {
			j.fault(name, "measure %s: currency %q, factor %v", key, m.Currency, m.Factor)
		}
		if !slices.Contains([]string{"", "proposed", "approved", "adjusted", "executed"}, m.Phase) {
			j.fault(name, "measure %s: phase %q", key, m.Phase)
		}
		if !slices.Contains([]string{"", "expenditure", "revenue"}, m.Direction) {
			j.fault(name, "measure %s: direction %q", key, m.Direction)
		}
	}
	j.dimensions(name, p)
}

func (j *judge) dimensions(name string, p dataPackage) {
	for key, d := range p.Model.Dimensions {
		if !slices.Contains([]string{"datetime", "entity", "classification", "activity", "fact", "location", "other"}, d.DimensionType) {
			j.fault(name, "dimension %s: type %q", key, d.DimensionType)
		}
		var one string
		var keys []string
		if json.Unmarshal(d.PrimaryKey, &one) == nil {
			keys = []string{one}
		} else if json.Unmarshal(d.PrimaryKey, &keys) != nil {
			j.fault(name, "dimension %s: primaryKey %s", key, d.PrimaryKey)
		}
		for _, k := range keys {
			if _, ok := d.Attributes[k]; !ok {
				j.fault(name, "dimension %s: its primaryKey %q is no attribute", key, k)
			}
		}
		if _, ok := d.Attributes["code"]; d.DimensionType == "classification" && !ok {
			j.fault(name, "dimension %s: a classification without code", key)
		}
		for attribute, a := range d.Attributes {
			if (a.Source == "") == (a.Constant == "") {
				j.fault(name, "dimension %s.%s: it needs a source or a constant", key, attribute)
			}
			if a.Source != "" && p.field(a.Resource, a.Source) == nil {
				j.fault(name, "dimension %s.%s: no column %q in %q", key, attribute, a.Source, a.Resource)
			}
			if _, ok := d.Attributes[a.LabelFor]; a.LabelFor != "" && !ok {
				j.fault(name, "dimension %s.%s: a label for %q", key, attribute, a.LabelFor)
			}
		}
	}
}

// field finds a column of a resource.
func (p dataPackage) field(resource, name string) *field {
	for _, r := range p.Resources {
		for i := range r.Schema.Fields {
			if r.Name == resource && r.Schema.Fields[i].Name == name {
				return &r.Schema.Fields[i]
			}
		}
	}
	return nil
}
