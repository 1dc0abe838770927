package site

import (
	"strconv"
	"time"

	"otkryto/generator/internal/dataset"
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
	return s.DatasetPath(f.Dataset.ID) + FileSlug(f) + ".csv"
}

// DerivedPath returns the site path of what is published of a dataset instead of its files, where these may not be: see dataset.Dataset.Published. The section
// that reads the kind writes both "csv" and "json".
func (s Settings) DerivedPath(id, form string) string { return s.DatasetPath(id) + "svod." + form }

// RowsPerPage is how many rows of a file, as Excel numbers them, stand on one page: a row of ten columns takes 1.5 KB of HTML, and a page shall stay under 100.
const RowsPerPage = 50

// workingRelease stands in addresses for files that no release has frozen as they are.
const workingRelease = "current"

// ReleasePath returns the site path of a version of a dataset; "" is the working one.
func (s Settings) ReleasePath(id, release string) string {
	if release == "" {
		release = workingRelease
	}
	return s.DatasetPath(id) + release + "/"
}

// RowsPath returns the site path of a page of a file's rows, from 1. A released page is permanent.
func (s Settings) RowsPath(f *dataset.File, page int) string {
	return s.ReleasePath(f.Dataset.ID, f.Release) + FileSlug(f) + "/p" + strconv.Itoa(page) + "/"
}

// CellPath returns the address of a cell: "opendata/7024000000-budget-2022/2023-01-20/otchet/p1/#r14-c4". The row alone is "#r14".
func (s Settings) CellPath(c dataset.Cell) string {
	if c.File == nil || c.File.Dataset == nil || c.Row < 1 {
		return ""
	}
	return s.RowsPath(c.File, (c.Row-1)/RowsPerPage+1) + "#r" + strconv.Itoa(c.Row) + "-c" + strconv.Itoa(c.Col)
}

// FileSlug is the name of a dataset's file in addresses.
func FileSlug(f *dataset.File) string { return f.Slug() }

// SourceOf says that numbers are from a dataset.
func (s Settings) SourceOf(ds *dataset.Dataset, asOf time.Time, demo bool) *Source {
	return &Source{Title: ds.Title, Path: s.DatasetPath(ds.ID), AsOf: asOf, Demo: demo}
}
