package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"
)

// cost is what one run of a command took.
type cost struct{ wall, cpu, peak float64 } // seconds, seconds, MB

// pair runs two commands in turn and prints the medians of both and the ratios of the runs: their median, least and most.
func pair(args []string) error {
	flags := flag.NewFlagSet("pair", flag.ContinueOnError)
	n := flags.Int("n", 5, "runs of each")
	a := flags.String("a", "", "first command, for sh")
	b := flags.String("b", "", "second command, for sh")
	beforeA := flags.String("before-a", "", "run before each first command, not measured")
	beforeB := flags.String("before-b", "", "run before each second command, not measured")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var as, bs []cost
	for range *n {
		ca, err := measure(*beforeA, *a)
		if err != nil {
			return err
		}
		cb, err := measure(*beforeB, *b)
		if err != nil {
			return err
		}
		as, bs = append(as, ca), append(bs, cb)
	}
	report("wall s", as, bs, func(c cost) float64 { return c.wall })
	report("cpu s", as, bs, func(c cost) float64 { return c.cpu })
	report("peak MB", as, bs, func(c cost) float64 { return c.peak })
	return nil
}

func measure(before, command string) (cost, error) {
	if before != "" {
		if out, err := exec.Command("sh", "-c", before).CombinedOutput(); err != nil {
			return cost{}, fmt.Errorf("%s: %w\n%s", before, err, out)
		}
	}
	cmd := exec.Command("sh", "-c", "exec "+command)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start).Seconds()
	if err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", command, err, errs.Bytes())
	}
	state := cmd.ProcessState
	return cost{wall, (state.UserTime() + state.SystemTime()).Seconds(), peakMB(state)}, nil
}

func report(name string, as, bs []cost, of func(cost) float64) {
	var x, y, ratio []float64
	for i := range as {
		x, y = append(x, of(as[i])), append(y, of(bs[i]))
		ratio = append(ratio, of(as[i])/of(bs[i]))
	}
	slices.Sort(x)
	slices.Sort(y)
	slices.Sort(ratio)
	middle := len(x) / 2
	fmt.Fprintf(os.Stdout, "%-8s A %9.2f  B %9.2f  A/B %.3f (%.3f-%.3f)\n", name, x[middle], y[middle], ratio[middle], ratio[0], ratio[len(ratio)-1])
}
