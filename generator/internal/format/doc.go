// Package format turns exact values into what a Russian reader sees: amounts, counts, dates, plurals, slugs, typography,
// and the texts of a theme's i18n files. Views are built with it; templates only print.
package format
