package gosmonitor

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
)

// leaf is a scalar of a JSON or XML file: its path, «data.0.source», and where its value stands.
type leaf struct {
	path  []string
	value string
	pos   diag.Pos
}

// jsonLeaves reads the scalars of a JSON file in order, with their places.
func jsonLeaves(file string, b []byte) (list []leaf, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	j := jsonWalk{file: file, text: b, in: d}
	if err := j.value(nil); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	return j.leaves, nil
}

// jsonWalk goes through a JSON document token by token: the decoder says where each ends.
type jsonWalk struct {
	file   string
	text   []byte
	in     *json.Decoder
	leaves []leaf
}

// deepest is how far documents may be nested: a passport has four levels.
const deepest = 64

func (j *jsonWalk) value(path []string) error {
	if len(path) > deepest {
		return fmt.Errorf("nested deeper than %d", deepest)
	}
	token, err := j.in.Token()
	if err != nil {
		return err
	}
	open, ok := token.(json.Delim)
	if !ok && len(path) == 0 {
		return errors.New("no object")
	}
	if !ok {
		j.leaves = append(j.leaves, leaf{path: path, value: strings.TrimSpace(fmt.Sprint(token)), pos: j.place(token)})
		return nil
	}
	for i := 0; j.in.More(); i++ {
		key := fmt.Sprint(i)
		if open == '{' {
			name, err := j.in.Token()
			if err != nil {
				return err
			}
			key = fmt.Sprint(name)
		}
		if err := j.value(append(path[:len(path):len(path)], key)); err != nil {
			return err
		}
	}
	_, err = j.in.Token() // what closes it
	return err
}

// place is where the token that was read last begins.
func (j *jsonWalk) place(token json.Token) diag.Pos {
	end := int(j.in.InputOffset())
	start := end
	if _, ok := token.(string); ok {
		start = stringStart(j.text, end)
	} else if s := fmt.Sprint(token); len(s) <= end {
		start = end - len(s)
	}
	return textPos(j.file, j.text, start)
}

// stringStart goes back from behind a string's closing quote to its opening one.
func stringStart(text []byte, end int) int {
	for i := end - 2; i >= 0; i-- {
		if text[i] != '"' {
			continue
		}
		slashes := 0
		for k := i - 1; k >= 0 && text[k] == '\\'; k-- {
			slashes++
		}
		if slashes%2 == 0 {
			return i
		}
	}
	return 0
}

// textPos is a place in a text, in lines and characters.
func textPos(file string, text []byte, at int) diag.Pos {
	before := text[:min(at, len(text))]
	line := bytes.Count(before, []byte("\n")) + 1
	last := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{File: file, Line: line, Col: utf8.RuneCount(before[last:]) + 1}
}
