package dataset

// Some kinds have rows about people: what tells who they are is taken away as the rows leave the stream (Kind.Redact), so that nobody above sees it. The bytes
// of such a file are published by nobody, nor is their hash.

// hide tells the cells of a row their columns, and lets the kind take away what may not be published.
func (s *stream) hide(r record) {
	kind := s.file.Dataset.Schema
	if kind == nil || kind.Redact == nil {
		return
	}
	for i := range r.cells {
		if i < len(s.block.heads) {
			r.cells[i].head = s.block.heads[i]
		}
	}
	if kind.Redact(r.cells) {
		s.taken++
	}
}

// learnHidden reads the file once to learn whether its kind takes anything away.
func (f *File) learnHidden() {
	if kind := f.Dataset.Schema; kind == nil || kind.Redact == nil {
		return
	}
	s := read(f, nil, func(s *stream, _ *block, _ record) bool { return s.taken == 0 })
	f.redacted = f.redacted || s.taken > 0
}
