// Command otkryto turns a folder of Markdown and CSV into a municipality's transparency portal: a static site that any web server can publish.
//
// This file is the list of what a portal can have; package cli has the commands.
package main

import (
	"context"
	"os"
	"os/signal"

	"otkryto/generator/internal/cli"
	"otkryto/generator/internal/sections/appeals"
	"otkryto/generator/internal/sections/budget"
	"otkryto/generator/internal/sections/contracts"
	"otkryto/generator/internal/sections/glossary"
	"otkryto/generator/internal/sections/hearings"
	"otkryto/generator/internal/sections/investment"
	"otkryto/generator/internal/sections/monitoring"
	"otkryto/generator/internal/sections/nationalprojects"
	"otkryto/generator/internal/sections/news"
	"otkryto/generator/internal/sections/official"
	"otkryto/generator/internal/sections/opendata"
	"otkryto/generator/internal/sections/pages"
	"otkryto/generator/internal/sections/programmes"
	"otkryto/generator/internal/sections/questions"
	"otkryto/generator/internal/sections/stories"
	"otkryto/generator/internal/sections/tor"
	"otkryto/generator/internal/site"
	"otkryto/themes"
)

// sections returns what a portal can have, in the order of the menu.
func sections() []site.Section {
	return []site.Section{
		budget.Section,
		questions.Section,
		contracts.Section,
		tor.Section,
		nationalprojects.Section,
		programmes.Section,
		investment.Section,
		hearings.Section,
		appeals.Section,
		official.Section,
		news.Section,
		stories.Section,
		opendata.Section,
		monitoring.Section,
		glossary.Section,
		pages.Section,
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	program := cli.Program{
		Sections: sections(),
		Theme:    themes.Default(),
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
	}
	code := program.Run(ctx, os.Args)
	stop()
	os.Exit(code)
}
