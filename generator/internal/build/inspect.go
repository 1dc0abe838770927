package build

import (
	"context"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// Portal is a portal that was read and judged, and not built: what commands need that work on its data.
type Portal struct {
	Datasets dataset.Datasets
	Now      time.Time // the portal's date, in its zone
	Report   *diag.Report
}

// Inspect reads and judges a portal. It draws and writes nothing.
func Inspect(ctx context.Context, o Options) (Portal, error) {
	r := newRun(o)
	defer r.shelf.Close()
	p, err := r.prepare(ctx)
	if err != nil {
		return Portal{}, err
	}
	return Portal{Datasets: p.datasets, Now: p.now, Report: p.report}, nil
}
