package build

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

// portalNow returns the portal's date in its time zone: what the caller asks for, else SOURCE_DATE_EPOCH, else the clock. A UTC time that the caller gives
// is a wall clock of the portal's zone: «2022-03-05» is that day in Tomsk too.
//
// key names the date in the manifest: the clock counts by days, so that a build is not repeated only because time went on.
func portalNow(asked time.Time, zone *time.Location) (now time.Time, key string, err error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	switch {
	case !asked.IsZero() && asked.Location() == time.UTC:
		now = time.Date(asked.Year(), asked.Month(), asked.Day(), asked.Hour(), asked.Minute(), asked.Second(), 0, zone)
	case !asked.IsZero():
		now = asked.In(zone)
	case epoch != "":
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return time.Time{}, "", fmt.Errorf("SOURCE_DATE_EPOCH is not a number of seconds: %q", epoch)
		}
		now = time.Unix(seconds, 0).In(zone)
	default:
		now = time.Now().In(zone)
		return now, now.Format(time.DateOnly), nil
	}
	return now, now.Format(time.RFC3339), nil
}
