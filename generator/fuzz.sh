#!/bin/sh
# make fuzz: every fuzz target of the project in turn, FUZZTIME each.
set -eu
cd "$(dirname "$0")/.."
GO=${GO:-go}
for pkg in $($GO list ./...); do
  for target in $($GO test -list '^Fuzz' "$pkg" | grep '^Fuzz' || true); do
    printf '== %s %s\n' "$pkg" "$target"
    $GO test -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-60s}" "$pkg"
  done
done
