package main

import (
	"context"
	"os"
	"os/signal"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"otkryto/generator/internal/cli"
	"otkryto/themes"
)

// TestMain lets the scripts run otkryto as a program of its own: this test binary called by that name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"otkryto": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			program := cli.Program{Sections: sections(), Theme: themes.Default(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
			code := program.Run(ctx, append([]string{"otkryto"}, os.Args[1:]...))
			stop()
			os.Exit(code)
		},
	})
}

// TestScripts runs testdata/script: what is typed, what is printed, and with which code it ends. UPDATE_SCRIPTS=1 rewrites what they expect.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"snapshot": snapshot, "unchanged": unchanged},
	})
}
