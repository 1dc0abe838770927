package official

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/skip2/go-qrcode"
)

// QR is a code as a drawing: squares of one unit on a white ground of Size units, the quiet zone of four that the standard asks for among them
// (ГОСТ Р ИСО/МЭК 18004-2015, 6.3.8).
type QR struct {
	Size int
	Path string // SVG path of the dark squares, a run of them a piece
}

// newQR makes the code of an address. The middle level of correction lets it be read when a seventh of it is dirty.
func newQR(address string) (QR, error) {
	code, err := qrcode.New(address, qrcode.Medium)
	if err != nil {
		return QR{}, fmt.Errorf("code of %s: %w", address, err)
	}
	squares := code.Bitmap()
	var path strings.Builder
	for y, line := range squares {
		for x := 0; x < len(line); x++ {
			run := 0
			for x+run < len(line) && line[x+run] {
				run++
			}
			if run > 0 {
				path.WriteString("M" + strconv.Itoa(x) + " " + strconv.Itoa(y) + "h" + strconv.Itoa(run) + "v1h-" + strconv.Itoa(run) + "z")
				x += run
			}
		}
	}
	return QR{Size: len(squares), Path: path.String()}, nil
}
