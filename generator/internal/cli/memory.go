package cli

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// A table of a million rows makes much garbage and holds little: with a limit the collector keeps up with it, and the build stays below 300 MB. A portal that
// itself holds most of the limit would spend its time collecting, so there the limit is lifted.
const (
	memoryOfBuild = 248 << 20
	tooMuch       = memoryOfBuild * 3 / 4
)

// limitMemory sets the limit, unless GOMEMLIMIT does; the returned function ends it.
func limitMemory() func() {
	if os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	before := debug.SetMemoryLimit(memoryOfBuild)
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if live() > tooMuch {
					debug.SetMemoryLimit(math.MaxInt64)
					return
				}
			}
		}
	}()
	return func() {
		close(done)
		debug.SetMemoryLimit(before)
	}
}

// live is how many bytes the last collection has found to be in use.
func live() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
