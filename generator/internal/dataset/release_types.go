package dataset

import "time"

// Release is a version of a dataset that was frozen.
type Release struct {
	Name   string
	Date   time.Time
	Reason string
	Files  []*File
}

// Revision is what changed from one release to the next; To == "" is the working version.
type Revision struct {
	From, To    string
	Date        time.Time
	Reason      string
	Changes     []Change
	Added, Gone []*File
}

// Change is one cell that changed.
type Change struct {
	File       *File
	Row        string
	Old, New   Cell
	Correction *Correction
}

// Revisions returns what changed between releases.
func (d *Dataset) Revisions() []Revision { return nil }
