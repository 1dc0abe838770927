package hearings

import (
	"strings"
	"testing"
	"unicode/utf8"

	"otkryto/generator/internal/personal"
)

// FuzzPlaces decodes any bytes that lie beside a hearing, and holds every finding to a place inside them.
func FuzzPlaces(f *testing.F) {
	for _, s := range []string{"", "Примеров Пётр Петрович", "---\nтело\n---\r\nтел. 8 (000) 222-33-44", "\xcf\xf0\xe8\xec\xe5\xf0\xee\xe2 \xcf\xe5\xf2\xf0 \xcf\xe5\xf2\xf0\xee\xe2\xe8\xf7\r\n", "\ufeffanna@example.com\nПримерова\nАнна Ивановна"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text := decoded(data)
		from := bodyAt(text)
		lines := strings.Split(text, "\n")
		for _, found := range personal.Find(text[from:]) {
			pos := placeOf("x.txt", text, from+found.Start, found.Text)
			if pos.Line < 1 || pos.Line > len(lines) {
				t.Fatalf("%q stands in line %d of %d", found.Text, pos.Line, len(lines))
			}
			line := strings.TrimPrefix(lines[pos.Line-1], "\ufeff")
			if pos.Col < 1 || pos.Col+pos.Width-1 > utf8.RuneCountInString(line) {
				t.Fatalf("%q stands at %d, %d wide, of %q", found.Text, pos.Col, pos.Width, line)
			}
			if got := string([]rune(line)[pos.Col-1 : pos.Col-1+pos.Width]); !strings.HasPrefix(found.Text, got) {
				t.Fatalf("%q was found, and %q stands there", found.Text, got)
			}
		}
	})
}
