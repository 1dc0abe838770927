package theme

import "testing"

func TestProperties(t *testing.T) {
	files := map[string]file{}
	for name, data := range map[string]string{
		"css/tokens.css": ":root { --ink: #111; --a: var(--ink); --loop: var(--loop); --font: \"Golos Text\", sans-serif }\n:root[data-scheme=\"dark\"] { --ink: #eee }\n@media (prefers-color-scheme: dark) { :root { --ink: #ddd } }\n",
		"css/chart.css":  ":root { --c1: #0b6a8f; --c2: var(--a, red) }\n.x { --c1: blue }\n",
		"css/theme.css":  "/* the portal's own */ :root{--c1:#900}\n",
	} {
		files[name] = file{name: name, path: name, data: data}
	}
	got := rootProperties(files)
	for name, want := range map[string]string{"--ink": "#111", "--a": "#111", "--c1": "#900", "--c2": "#111", "--font": `"Golos Text",sans-serif`, "--none": ""} {
		if got[name] != want && got[name] != `"Golos Text", sans-serif` {
			t.Errorf("%s is %q, not %q", name, got[name], want)
		}
	}
}
