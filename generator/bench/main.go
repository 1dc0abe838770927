// Command bench makes what docs/benchmarks.md measures and measures it: a corpus of news as a portal and as an equal Hugo site, a portal of
// contracts, and two commands run in turn with the ratios of their wall time, CPU and peak memory.
//
//	go run ./generator/bench corpus -n 10000 -out DIR     DIR/portal and DIR/hugo hold the same news
//	go run ./generator/bench contracts -n 50000 -suppliers 3000 -out DIR     DIR/portal has as many municipal contracts
//	go run ./generator/bench pair -n 5 -a '…' -before-a '…' -b '…' -before-b '…'
//
// It is no part of otkryto and imports nothing of it.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "corpus":
			return corpus(args[1:])
		case "contracts":
			return contracts(args[1:])
		case "pair":
			return pair(args[1:])
		}
	}
	return fmt.Errorf("usage: bench corpus|contracts|pair [flags]")
}
