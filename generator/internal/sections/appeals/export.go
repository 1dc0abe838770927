package appeals

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// line is a number of the table that is published instead of a dataset's files, or the word that it is hidden.
type line struct {
	Year    int    `json:"year"`
	Month   string `json:"month"` // "2022-03"; "" is all that the year has
	Topic   string `json:"topic"` // "" is all
	Measure string `json:"measure"`
	Value   string `json:"value"`  // "" is hidden
	Hidden  bool   `json:"hidden"` // one to four, or what would tell such a number
	Status  string `json:"status"`
}

var header = []string{"year", "month", "topic", "measure", "value", "hidden", "status"}

// measureNames are the outcomes in exports.
var measureNames = [3]string{"in_time", "late", "open"}

// exports writes both forms for every dataset of the kind, whatever there is to say of it: its page leads to them.
func (s show) exports() ([]site.File, error) {
	var files []site.File
	for _, ds := range s.book.sets {
		var lines []line
		for _, p := range s.years {
			if p.set == ds {
				lines = append(lines, s.lines(p)...)
			}
		}
		table, err := asCSV(lines)
		if err != nil {
			return nil, fmt.Errorf("write the table of %s: %w", ds.ID, err)
		}
		object, err := s.asJSON(ds, lines)
		if err != nil {
			return nil, fmt.Errorf("write the table of %s: %w", ds.ID, err)
		}
		files = append(files, made(s.in.Site.DerivedPath(ds.ID, "csv"), table), made(s.in.Site.DerivedPath(ds.ID, "json"), object))
	}
	return files, nil
}

func made(path string, data []byte) site.File {
	return site.File{Path: path, Write: func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}}
}

// lines are all counts of a year, by month and topic, then the sums.
func (s show) lines(p *published) []line {
	var list []line
	status := string(dataset.Official)
	if p.demo {
		status = string(dataset.Demo)
	}
	add := func(month, topic, measure string, c count) {
		l := line{Year: p.number, Month: month, Topic: topic, Measure: measure, Hidden: c.state == hidden, Status: status}
		if c.state == printed {
			l.Value = strconv.Itoa(c.n)
		}
		if c.state != absent {
			list = append(list, l)
		}
	}
	for m, sum := range p.months {
		month := fmt.Sprintf("%d-%02d", p.number, m+1)
		for _, t := range p.topics {
			add(month, t, "received", p.cells[t][m])
		}
		add(month, "", "received", sum)
	}
	for _, t := range p.topics {
		add("", t, "received", p.byTopic[t])
		for o, name := range measureNames {
			add("", t, name, p.split[t][o])
		}
		addDays(add, t, p.topicOf[t])
	}
	add("", "", "received", p.total)
	for o, name := range measureNames {
		add("", "", name, p.outcome[o])
	}
	addDays(add, "", p.days)
	for _, b := range p.bins {
		name := fmt.Sprintf("answered_days_%d_%d", b.first, b.last)
		if b.last == 0 {
			name = fmt.Sprintf("answered_days_%d", b.first)
		}
		add("", "", name, count{b.n, printed})
	}
	return list
}

func addDays(add func(month, topic, measure string, c count), topic string, s stat) {
	if s.n == 0 {
		return
	}
	if s.median >= 0 {
		add("", topic, "median_days", count{s.median, printed})
	}
	if s.p90 >= 0 {
		add("", topic, "p90_days", count{s.p90, printed})
	}
}

// asCSV writes RFC 4180.
func asCSV(lines []line) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	if err := w.Write(header); err != nil {
		return nil, err
	}
	for _, l := range lines {
		if err := w.Write([]string{strconv.Itoa(l.Year), l.Month, l.Topic, l.Measure, l.Value, strconv.FormatBool(l.Hidden), l.Status}); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func (s show) asJSON(ds *dataset.Dataset, lines []line) ([]byte, error) {
	if lines == nil {
		lines = []line{}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(struct {
		Dataset string `json:"dataset"`
		Title   string `json:"title"`
		Rule    string `json:"rule"`
		Rows    []line `json:"rows"`
	}{s.in.Site.DatasetID(ds.ID), ds.Title, s.text("rule"), lines})
	return b.Bytes(), err
}

// monthName is «март».
func (s show) monthName(m int) string {
	name, _, _ := strings.Cut(format.Month(time.Date(2000, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)), " ")
	return name
}
