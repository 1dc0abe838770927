#!/bin/sh
# make check: everything that must be true of a commit beside its tests' results. Stops at the first thing that is not.
set -eu
cd "$(dirname "$0")/.."
GO=${GO:-go}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

step() { printf '== %s\n' "$1"; }

step 'format'
unformatted=$($GO tool gofumpt -l generator themes)
[ -z "$unformatted" ] || { printf 'not formatted, run go tool gofumpt -w:\n%s\n' "$unformatted"; exit 1; }

step 'vet and staticcheck'
$GO vet ./...
$GO tool staticcheck ./...

step 'other systems'
for os in windows darwin; do
  CGO_ENABLED=0 GOOS=$os $GO vet ./...
  CGO_ENABLED=0 GOOS=$os $GO build -o /dev/null ./generator
done

step 'modules tidy'
$GO mod tidy -diff

step 'floors'
$GO test ./generator -run 'Floors|Sections'

step 'docs current'
$GO run ./generator docs -o "$tmp/docs" >/dev/null
for page in rules.md data.md; do
  diff -u "docs/$page" "$tmp/docs/$page" || { echo "docs/$page is old: make docs"; exit 1; }
done

step 'the sample portal twice, byte for byte'
CGO_ENABLED=0 $GO build -trimpath -o "$tmp/otkryto" ./generator
for copy in one two; do
  mkdir "$tmp/$copy"
  cp -R content data "$tmp/$copy/"
  "$tmp/otkryto" -C "$tmp/$copy" build --now 2026-01-15 >/dev/null
done
diff -r "$tmp/one/public" "$tmp/two/public"

step 'race'
$GO test -race -timeout 30m -short ./generator/internal/...
echo 'all is well'
