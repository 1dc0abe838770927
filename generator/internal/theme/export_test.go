package theme

// Compiled says whether a template runs as a program and not by html/template.
func (t *Theme) Compiled(name string) bool {
	_, ok := t.fast[name]
	return ok
}
