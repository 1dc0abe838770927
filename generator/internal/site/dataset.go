package site

import (
	"path"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// The addresses of open data stand here, since every section names its sources by them and only one publishes them.

// DatasetID returns the public name of a dataset: the body's ИНН and the name of the folder, «7024000000-budget-2022».
func (s Settings) DatasetID(id string) string {
	if s.INN == "" {
		return id
	}
	return s.INN + "-" + id
}

// DatasetPath returns the site path of a dataset's page.
func (s Settings) DatasetPath(id string) string { return "opendata/" + s.DatasetID(id) + "/" }

// CSVPath returns the site path of the clean CSV that is made of a dataset's file.
func (s Settings) CSVPath(f *dataset.File) string {
	name := strings.TrimPrefix(f.Path, path.Join("data", f.Dataset.ID)+"/")
	name = strings.TrimSuffix(name, path.Ext(name))
	return s.DatasetPath(f.Dataset.ID) + format.Slug(name) + ".csv"
}

// SourceOf says that numbers are from a dataset.
func (s Settings) SourceOf(ds *dataset.Dataset, asOf time.Time, demo bool) *Source {
	return &Source{Title: ds.Title, Path: s.DatasetPath(ds.ID), AsOf: asOf, Demo: demo}
}
