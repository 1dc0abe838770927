package build

import (
	"cmp"

	"otkryto/generator/internal/api"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// version is version.json: by what and for which day the portal was built, and for what periods its datasets have files. It is also how a folder is known to be
// otkryto's own. It and the home page alone change from day to day.
func (p *plan) version() api.Version {
	v := api.Version{
		Generator: "otkryto", Version: p.run.Version, Commit: p.run.Commit, Date: format.ISODate(p.now), Pages: p.result.Pages, Charts: p.result.Charts,
		Demo: p.result.Demo, Sections: map[string]int{}, API: p.links.absolute(api.IndexPath), Coverage: []api.Coverage{},
	}
	for _, c := range p.result.Counts {
		v.Sections[c.Section] = c.Pages
	}
	for _, d := range p.datasets {
		v.Coverage = append(v.Coverage, coverage(d))
	}
	return v
}

// coverage is what a dataset has. Of one whose files are not published no period and no version is said.
func coverage(d *dataset.Dataset) api.Coverage {
	c := api.Coverage{
		Dataset: d.ID, Title: d.Title, Status: cmp.Or(string(d.Status), api.Official), Updated: format.ISODate(d.Updated), NextDue: format.ISODate(d.NextDue),
		Periods: []api.Covered{}, Releases: []string{},
	}
	if !d.Published() {
		return c
	}
	for _, f := range d.Files {
		c.Periods = append(c.Periods, api.Covered{Year: f.Year, AsOf: format.ISODate(f.Date), Phase: f.Phase, Status: fileStatus(f), Release: f.Release})
	}
	for _, r := range d.Releases {
		c.Releases = append(c.Releases, r.Name)
	}
	return c
}

// fileStatus is what a passport says of a file; a passport without a word is a finding of its own.
func fileStatus(f *dataset.File) string { return cmp.Or(string(f.Status), api.Official) }
