package lexicon

// Fold returns a word as it is compared: in lower case, ё as е, without soft hyphens and accents.
func Fold(word string) string { return string(appendFolded(nil, []byte(word))) }

// Stems returns the stems that the forms of a folded word may have, sorted; nearly always it is one. It is for what is asked: «дефицит» has the stems of
// «дефицит» and «дефицита», which Snowball tells apart.
func Stems(word string) []string { return stemsOf(word) }
