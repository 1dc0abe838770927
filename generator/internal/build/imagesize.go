package build

import (
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// turned says whether a JPEG is shown on its side: phones store what the sensor saw and say in EXIF how the phone was held, and browsers follow it.
func turned(data []byte) bool {
	o := orientation(data)
	return o >= 5 && o <= 8
}

// orientation finds the EXIF tag 0x0112 of a JPEG; 0 when there is none.
func orientation(data []byte) uint16 {
	if len(data) < 4 || data[0] != 0xFF || data[1] != 0xD8 {
		return 0
	}
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		kind, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if kind == 0xDA || size < 2 || at+2+size > len(data) {
			return 0
		}
		if body := data[at+4 : at+2+size]; kind == 0xE1 && len(body) > 6 && string(body[:6]) == "Exif\x00\x00" {
			return tiffOrientation(body[6:])
		}
		at += 2 + size
	}
	return 0
}

// tiffOrientation reads the tag from the first directory of a TIFF header.
func tiffOrientation(b []byte) uint16 {
	if len(b) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(b[:2]) == "MM" {
		order = binary.BigEndian
	}
	at := int(order.Uint32(b[4:]))
	if at < 8 || at+2 > len(b) {
		return 0
	}
	count := int(order.Uint16(b[at:]))
	for i := range count {
		entry := at + 2 + 12*i
		if entry+12 > len(b) {
			return 0
		}
		if order.Uint16(b[entry:]) == 0x0112 {
			return order.Uint16(b[entry+8:])
		}
	}
	return 0
}

// svgSize reads the size of an SVG from its root: width and height, else the viewBox. A picture that says neither has no size, which is no fault.
func svgSize(r io.Reader) (width, height int, err error) {
	d := xml.NewDecoder(io.LimitReader(r, 1<<20))
	d.Strict = false
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := d.Token()
		if err != nil {
			return 0, 0, errors.New("no <svg> element")
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local != "svg" {
			return 0, 0, errors.New("no <svg> element")
		}
		w, h := svgLength(start, "width"), svgLength(start, "height")
		if box := strings.FieldsFunc(svgAttr(start, "viewBox"), func(r rune) bool { return r == ' ' || r == ',' }); (w == 0 || h == 0) && len(box) == 4 {
			w, h = wholePixels(box[2]), wholePixels(box[3])
		}
		if w == 0 || h == 0 {
			w, h = 0, 0
		}
		return w, h, nil
	}
}

func svgAttr(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func svgLength(start xml.StartElement, name string) int {
	return wholePixels(strings.TrimSuffix(svgAttr(start, name), "px"))
}

func wholePixels(text string) int {
	f, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || f < 1 || f > 100000 {
		return 0
	}
	return int(f + 0.5)
}
