package main

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"otkryto/generator/internal/cli"
	"otkryto/themes"
)

// TestMain lets the scripts run otkryto as a program of its own: this test binary called by that name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"otkryto": func() {
			program := cli.Program{Sections: sections(), Theme: themes.Default(), Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
			os.Exit(program.Run(context.Background(), append([]string{"otkryto"}, os.Args[1:]...)))
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
