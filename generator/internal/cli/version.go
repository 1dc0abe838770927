package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is set by the Makefile when a tagged program is built; else it is what the module knows of itself.
var release = ""

func (s *session) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: s.say(msgVersion), Args: s.noArgs(),
		Run: func(*cobra.Command, []string) {
			fmt.Fprintf(s.Stdout, "otkryto %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}

func programVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
