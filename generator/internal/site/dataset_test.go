package site

import (
	"testing"

	"otkryto/generator/internal/dataset"
)

func TestAddressesOfData(t *testing.T) {
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "tor"}}
	for _, c := range []struct{ inn, path, want string }{
		{"7000000000", "data/tor/residents.csv", "opendata/7000000000-tor/residents.csv"},
		{"7000000000", "data/tor/2022/Реестр на 1 января.CSV", "opendata/7000000000-tor/2022-reestr-na-1-yanvarya.csv"},
		{"", "data/tor/a.csv", "opendata/tor/a.csv"},
	} {
		if got := (Settings{INN: c.inn}).CSVPath(&dataset.File{Path: c.path, Dataset: ds}); got != c.want {
			t.Errorf("%s: %s, want %s", c.path, got, c.want)
		}
	}
}

func TestPopulationDemo(t *testing.T) {
	for _, c := range []struct {
		portal, population string
		want               bool
	}{
		{"", "", false},
		{"demo", "", true},
		{"demo", "official", false},
		{"", "demo", true},
	} {
		if got := (Settings{Status: c.portal, PopulationStatus: c.population}).PopulationDemo(); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
