package dataset

// Redacted says that the file holds values which are not published, so that neither its bytes nor their hash may be.
func (f *File) Redacted() bool { return f.redacted }

// PublicSHA256 is the hash of the file's bytes; "" when it would give away what is withheld.
func (f *File) PublicSHA256() string {
	if f.redacted {
		return ""
	}
	return f.SHA256
}
