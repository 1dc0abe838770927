package catalogtest

import "slices"

// dataJSON judges data.json by the documented non-federal variant of DCAT-US 1.1, and follows its addresses.
func (j *judge) dataJSON(name string) {
	j.validate(name, "https://project-open-data.cio.gov/v1.1/schema/catalog.json")
	var doc struct {
		Dataset []struct {
			Identifier   string
			Description  string
			Keyword      []string
			LandingPage  string
			DescribedBy  string
			Distribution []struct {
				DownloadURL string
				DescribedBy string
			}
		}
	}
	if !j.decode(name, &doc) {
		return
	}
	var ids []string
	for _, d := range doc.Dataset {
		if slices.Contains(ids, d.Identifier) {
			j.fault(name, "%s twice", d.Identifier)
		}
		ids = append(ids, d.Identifier)
		j.follow(name, d.DescribedBy)
		for _, form := range d.Distribution {
			j.follow(name, form.DownloadURL)
			j.follow(name, form.DescribedBy)
			if j.base != "" && form.DownloadURL == "" {
				j.fault(name, "%s: a distribution without an address", d.Identifier)
			}
		}
		if j.base != "" && d.LandingPage == "" {
			j.fault(name, "%s: no landing page", d.Identifier)
		}
	}
	if len(ids) == 0 {
		j.fault(name, "no dataset")
	}
}

// follow looks for the file that an address leads to; "" is none.
func (j *judge) follow(name, address string) {
	if address == "" {
		return
	}
	if at, ok := j.local(address); ok {
		j.read(name, at)
	} else {
		j.fault(name, "%s is not of this portal", address)
	}
}
