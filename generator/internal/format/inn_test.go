package format

import "testing"

func TestValidINN(t *testing.T) {
	for inn, want := range map[string]bool{
		"7024000002": true, "7024000001": false, "0000000000": true, "500100732259": true, "500100732258": false, "500100732269": false,
		"": false, "702400000": false, "70240000020": false, "702400000x": false, "٧٠٢٤٠": false,
	} {
		if ValidINN(inn) != want {
			t.Errorf("%q: %t", inn, !want)
		}
	}
}
