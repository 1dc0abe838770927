package gosmonitor

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// xmlLeaves reads the elements of an XML file that hold text, in order, with their places. The root is not in their paths; elements of one name are
// numbered as a list is, so that both forms have the paths of JSON: «data.0.source».
func xmlLeaves(file string, b []byte) (root string, list []leaf, err error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = true
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.EqualFold(label, "windows-1251") {
			return charmap.Windows1251.NewDecoder().Reader(in), nil
		}
		return nil, fmt.Errorf("encoding %q", label)
	}
	var path []string
	var text strings.Builder
	start := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, numbered(list), nil
		}
		if err != nil {
			return root, nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if root == "" {
				root = token.Name.Local
			} else {
				path = append(path[:len(path):len(path)], token.Name.Local)
			}
			if len(path) > deepest {
				return root, nil, fmt.Errorf("nested deeper than %d", deepest)
			}
			start = int(d.InputOffset())
			text.Reset()
		case xml.CharData:
			text.Write(token)
		case xml.EndElement:
			if s := strings.TrimSpace(text.String()); len(path) > 0 && (s != "" || start == int(d.InputOffset())-len(token.Name.Local)-3) {
				list = append(list, leaf{path: path, value: s, pos: textPos(file, b, start)})
			}
			text.Reset()
			if len(path) > 0 {
				path = path[:len(path)-1]
			}
		}
	}
}

// lists are the elements that repeat, by what they stand in.
var lists = map[string]string{"meta": "item", "data": "dataversion", "structure": "structureversion"}

// numbered puts a number in place of the element that repeats: a value that an element has already had begins the next one.
func numbered(list []leaf) []leaf {
	count := map[string]int{}
	seen := map[string]bool{}
	for i, l := range list {
		if len(l.path) < 3 || lists[l.path[0]] != l.path[1] {
			continue
		}
		key := l.path[0] + "/" + strings.Join(l.path[2:], "/")
		if seen[fmt.Sprint(count[l.path[0]], key)] {
			count[l.path[0]]++
		}
		seen[fmt.Sprint(count[l.path[0]], key)] = true
		path := append([]string{l.path[0], fmt.Sprint(count[l.path[0]])}, l.path[2:]...)
		list[i].path = path
	}
	return list
}
