package catalog

import (
	"net/mail"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/idna"
)

// absolute says whether an address names its host.
func absolute(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// address is where a site path or a full address leads: full when the portal knows its own address, else relative to the portal's root.
func (c *Catalog) address(to string) string {
	if !absolute(to) {
		to = c.Base + strings.TrimPrefix(to, "/")
	}
	return uri(to)
}

// full is address, or "" when that is not a full one.
func (c *Catalog) full(to string) string {
	if to == "" {
		return ""
	}
	if at := c.address(to); absolute(at) {
		return at
	}
	return ""
}

// beside is a site path as a descriptor in a folder names it. Data packages name nothing above their own folder.
func beside(folder, to string) string { return uri(strings.TrimPrefix(to, folder)) }

// uri writes an address as RFC 3986 has it: a host of other letters in its ASCII form, what else is not allowed in percent.
func uri(address string) string {
	if scheme, rest, ok := strings.Cut(address, "://"); ok {
		end := strings.IndexAny(rest, ":/?#")
		if end < 0 {
			end = len(rest)
		}
		host, err := url.PathUnescape(rest[:end])
		if err == nil {
			host, err = idna.Lookup.ToASCII(host)
		}
		if err == nil {
			address = scheme + "://" + host + rest[end:]
		}
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(address) {
		c := address[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`<>"{}|^`+"`\\", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// email returns an address that programs can write to, or "". Other than Latin letters few of them take.
func (c Contact) email() string {
	a, err := mail.ParseAddress(c.Email)
	if err != nil || a.Address != c.Email || strings.ContainsFunc(c.Email, func(r rune) bool { return r <= ' ' || r >= 0x7f }) {
		return ""
	}
	return c.Email
}

// phone returns a Russian number as RFC 3966 has it, "tel:+73823000000", or "" when the words hold more or less than one number.
func (c Contact) phone() string {
	var digits strings.Builder
	for _, r := range c.Phone {
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case !strings.ContainsRune(" \u00a0+()-–", r):
			return ""
		}
	}
	d := digits.String()
	if len(d) != 11 || d[0] != '7' && d[0] != '8' {
		return ""
	}
	return "tel:+7" + d[1:]
}

// base is the last part of a path.
func base(p string) string { return path.Base(p) }
