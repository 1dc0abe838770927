# The few targets that people type. `make` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
GO ?= go
VERSION ?=

.PHONY: help site serve build test check fuzz bench docs assets clean browser

help: ## what can be typed
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

site: build ## build the sample portal and say how to look at it
	@bin/otkryto build

serve: build ## show the sample portal at http://127.0.0.1:8080/ and renew it at every change
	@bin/otkryto serve

build: ## the program, static: bin/otkryto
	@CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X otkryto/generator/internal/cli.release=$(VERSION)" -o bin/otkryto ./generator

test: browser ## all tests; installs the headless browser that they need
	$(GO) test -timeout 20m ./...

# The browser tests need a Chromium. On Debian as root it is installed; elsewhere say where it is in CHROME.
browser:
	@if [ -z "$$CHROME" ] && ! command -v chromium-headless-shell chromium google-chrome >/dev/null 2>&1; then \
	  if command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium-headless-shell; \
	  else \
	    echo 'The browser tests need Chromium: install chromium-headless-shell, or set CHROME to a browser you have.' >&2; exit 1; \
	  fi; \
	fi

check: ## format, vet, staticcheck, race, floors, docs current, other systems, the sample portal twice
	@sh generator/check.sh

fuzz: ## each fuzz target for 60 s (FUZZTIME=10s for less)
	@sh generator/fuzz.sh

bench: ## the benchmarks of docs/benchmarks.md that need no other program
	$(GO) test -run '^$$' -bench . -benchmem ./...

docs: ## renew docs/rules.md and docs/data.md
	@$(GO) run ./generator docs

assets: ## make the vendored fonts and the ECharts bundle anew (needs Node; the results are in git)
	@for dir in themes/vendor/*/; do (cd "$$dir" && npm ci && npm run build) || exit 1; done

clean: ## what was built
	rm -rf bin .cache
	find public -mindepth 1 ! -name .gitignore -delete
