//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMB returns the largest resident size of a finished process. Linux counts kilobytes, darwin bytes.
func peakMB(state *os.ProcessState) float64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return float64(usage.Maxrss) / (1 << 20)
	}
	return float64(usage.Maxrss) / (1 << 10)
}
