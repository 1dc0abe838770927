package investment

import (
	"testing"
	"time"
)

func TestParseWhen(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "  ": "",
		"2026": "2026", "2026 год": "2026", "2026 г.": "2026", "2026 года": "2026",
		"2026-07": "2026-07", "июль 2026": "2026-07", "Июля 2026 года": "2026-07", "май 2026": "2026-05", "мая 2026": "2026-05", "март 2026": "2026-03",
		"III квартал 2026": "2026-07-01/2026-09-30", "3 квартал 2026 г.": "2026-07-01/2026-09-30", "2-й кв. 2026": "2026-04-01/2026-06-30",
		"iv кв 2026": "2026-10-01/2026-12-31", "2026-Q1": "2026-01-01/2026-03-31", "2026q4": "2026-10-01/2026-12-31",
		"1 полугодие 2026": "2026-01-01/2026-06-30", "II полугодие 2026": "2026-07-01/2026-12-31", "первое полугодие 2026": "2026-01-01/2026-06-30", "2-е полугодие 2026 года": "2026-07-01/2026-12-31",
		"2026-07-15": "2026-07-15", "15.07.2026": "2026-07-15", "1.7.2026": "2026-07-01", "15 июля 2026": "2026-07-15", "29.02.2024": "2024-02-29",
		"весной": "!", "2026-13": "!", "31.02.2026": "!", "0.07.2026": "!", "15 июлябрь 2026": "!", "5 квартал 2026": "!", "3 полугодие 2026": "!", "26": "!", "1026": "!",
		"2026-2027": "!", "позже": "!", "V квартал 2026": "!",
	} {
		w, ok := parseWhen(text)
		got := w.machine()
		if !ok {
			got = "!"
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// FuzzWhen holds that whatever is read is a stretch of whole days in order, and that what programs get of it says the same.
func FuzzWhen(f *testing.F) {
	for _, s := range []string{"2026", "III квартал 2026", "2026-Q3", "15 июля 2026", "31.12.2199", "2-е полугодие 1900", "\u00a02026", "i кв 2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, ok := parseWhen(s)
		if !ok || !w.said() {
			return
		}
		if w.to.Before(w.from) || w.from.Year() < 1900 || w.to.Year() > 2199 || w.part == "" {
			t.Errorf("%q: %+v", s, w)
		}
		if w.part != aQuarter && w.part != aHalf {
			if again, ok := parseWhen(w.machine()); !ok || again != w {
				t.Errorf("%q is %q, which is %+v and not %+v", s, w.machine(), again, w)
			}
		}
	})
}

func TestStates(t *testing.T) {
	now := time.Date(2023, 3, 1, 23, 30, 0, 0, time.FixedZone("", 7*3600))
	for _, c := range []struct {
		planned, actual string
		want            state
		late            int
		exact           bool
	}{
		{"2023-03-01", "", ahead, 0, false}, // the day itself is still in time
		{"2023-02-28", "", overdue, 1, true},
		{"2023", "", running, 0, false},
		{"I квартал 2023", "", running, 0, false},
		{"март 2023", "", running, 0, false},
		{"2022", "", overdue, 60, false},
		{"февраль 2023", "", overdue, 1, false},
		{"2024", "", ahead, 0, false},
		{"", "", unknown, 0, false},
		{"", "2022", done, 0, false},
		{"2022", "2022-05-01", done, 0, false},
		{"2022-05-01", "2022", done, 0, false}, // the year may have been in time: late is only what surely is
		{"2021", "2022-01-10", doneLate, 10, false},
		{"2021-12-31", "2022-01-10", doneLate, 10, true},
		{"II квартал 2022", "III квартал 2022", doneLate, 1, false},
		{"2022-06-30", "III квартал 2022", doneLate, 1, false},
		{"2023-05", "2022", done, 0, false},
	} {
		m := milestone{planned: mustWhen(t, c.planned), actual: mustWhen(t, c.actual)}
		if got := m.state(now); got != c.want || m.late(now) != c.late || m.late(now) > 0 && m.exact(now) != c.exact {
			t.Errorf("planned %q, reached %q: %s, %d days late, exact %v", c.planned, c.actual, got, m.late(now), m.exact(now))
		}
	}
}

func mustWhen(t *testing.T, text string) when {
	t.Helper()
	w, ok := parseWhen(text)
	if !ok {
		t.Fatal(text)
	}
	return w
}
