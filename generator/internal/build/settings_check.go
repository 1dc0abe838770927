package build

import (
	"fmt"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/status"
)

// organisationINN is how long the number of an organisation is; ten zeros stand for none in a sample portal.
const organisationINN = 10

// check judges the values and sets what follows from them.
func (s *settings) check() {
	s.required("title", s.Title, "Открытый город")
	s.required("body", s.Body, "Администрация города")
	s.required("municipality", s.Municipality, "город")
	s.checkBaseURL()
	s.checkZone()
	if s.INN != "" && !(len(s.INN) == organisationINN && format.ValidINN(s.INN)) {
		s.report.Add(ruleBadINN, s.pos("inn"), s.INN)
	}
	s.choice("status", s.Status, "official", "demo")
	s.choice("population_status", s.PopulationStatus, "official", "demo")
	s.choice("embeds", s.Embeds, embedsAll, embedsCharts, embedsNone)
	s.checkFeedback()
	s.address("terms_url", s.TermsURL)
	for i, o := range s.Official {
		s.address(fmt.Sprintf("official_pages.%d.url", i), o.URL)
	}
	s.email("contacts.email", s.Contacts.Email)
	s.checkMenu("menu", s.Menu, true)
	status.Check(&s.Settings, s.pos, s.report)
}

// checkMenu judges the items of the menu. A group has words and items, and stands at the top.
func (s *settings) checkMenu(key string, items []site.MenuItem, groups bool) {
	for i, m := range items {
		full := join(key, strconv.Itoa(i))
		if len(m.Items) > 0 {
			if m.Section != "" || m.Path != "" || m.Title == "" || !groups {
				s.report.Add(ruleBadMenu, s.pos(full))
			}
			s.checkMenu(join(full, "items"), m.Items, false)
			continue
		}
		if (m.Section == "") == (m.Path == "") || m.Section == "" && m.Title == "" {
			s.report.Add(ruleBadMenu, s.pos(full))
		}
	}
}

func (s *settings) required(key, value, example string) {
	if value == "" {
		s.report.Add(ruleMissingSetting, s.pos(key), key, example)
	}
}

func (s *settings) choice(key, value string, choices ...string) {
	if value != "" && !slices.Contains(choices, value) {
		s.report.Add(ruleBadSettingChoice, s.pos(key), key, value, strings.Join(choices, ", "))
	}
}

// address checks something that the footer links to.
func (s *settings) address(key, value string) {
	if value == "" {
		return
	}
	u, err := url.Parse(value)
	good := err == nil && (slices.Contains([]string{"http", "https"}, u.Scheme) && u.Host != "" ||
		slices.Contains([]string{"mailto", "tel"}, u.Scheme) && u.Opaque != "" ||
		u.Scheme == "" && u.Host == "" && strings.HasPrefix(u.Path, "/"))
	if !good {
		s.report.Add(ruleBadAddress, s.pos(key), key, value)
	}
}

// email checks an e-mail address.
func (s *settings) email(key, value string) {
	if value == "" {
		return
	}
	if a, err := mail.ParseAddress(value); err != nil || a.Address != value {
		s.report.Add(ruleBadAddress, s.pos(key), key, value)
	}
}

// checkFeedback judges where readers write to. A plain mailto: is an e-mail address.
func (s *settings) checkFeedback() {
	f := &s.Feedback
	if rest, ok := strings.CutPrefix(f.Address, "mailto:"); ok && !strings.ContainsAny(rest, "?,") {
		f.Address, f.Email = "", rest
		s.email("feedback", rest)
		return
	}
	s.address("feedback", f.Address)
	s.email("feedback.email", f.Email)
	if f.Platform == "" {
		return
	}
	s.address("feedback.platform", platformParts.Replace(f.Platform))
	for _, name := range braces.FindAllString(platformParts.Replace(f.Platform), -1) {
		s.report.Add(ruleFeedbackPart, s.pos("feedback.platform"), name, meant(name, platformNames))
	}
}

// checkBaseURL makes the base URL end with a slash; a bad one is reported and dropped.
func (s *settings) checkBaseURL() {
	if s.BaseURL == "" {
		s.report.Add(ruleNoBaseURL, s.pos("base_url"))
		return
	}
	u, err := url.Parse(s.BaseURL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		s.report.Add(ruleBadBaseURL, s.pos("base_url"), s.BaseURL)
		s.BaseURL = ""
		return
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/"
	s.BaseURL = u.String()
}

func (s *settings) checkZone() {
	if s.TimeZone == "" {
		s.TimeZone = "Europe/Moscow"
	}
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil || s.TimeZone == "Local" {
		s.report.Add(ruleBadZone, s.pos("time_zone"), s.TimeZone)
		return
	}
	s.Zone = zone
}

// basePath returns the path that every link of the portal begins with: "/" or "/otkryto/".
func basePath(s site.Settings) string {
	if s.BaseURL == "" {
		return "/"
	}
	u, err := url.Parse(s.BaseURL)
	if err != nil {
		panic("build: base URL was not checked: " + s.BaseURL)
	}
	return u.EscapedPath()
}
