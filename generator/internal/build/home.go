package build

import (
	"cmp"
	"maps"
	"slices"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/status"
)

// The templates of the pages that belong to the whole site. Their words are in i18n/ru/home.yaml.
const (
	homeTemplate    = "home/index.html"
	missingTemplate = "home/404.html"
	movedTemplate   = "home/moved.html"
)

// HomeView is the home page: what every section says of itself in a Card.
type HomeView struct {
	Title       string       // of the portal
	Description string       // one sentence
	Note        string       // what kind of portal it is, when it is a demonstration
	Lead        []site.Card  // open the page, over the others
	Cards       []site.Card  // in order of weight
	Due         *status.Line // whether everything is published in time; nil where nothing is due
}

// MissingView is 404.html: where to go from an address that leads nowhere.
type MissingView struct {
	Links []site.Link // the menu
}

// MovedView is a page at an old address. It is a whole document without a frame, since nobody stays on it.
type MovedView struct {
	Title     string // of the page that it leads to
	Href      string // its address under the base path
	Canonical string // its full address, or Href without base_url
	CSP       string
}

// views returns the templates of the whole site with values of their views' types.
func views() map[string]any {
	all := status.Views()
	maps.Copy(all, map[string]any{homeTemplate: HomeView{}, missingTemplate: MissingView{}, movedTemplate: MovedView{}, quotedTemplate: QuotedView{}, quotedChartTemplate: QuotedChartView{}, searchTemplate: SearchView{}, lettersTemplate: LettersView{}, embedTemplate: EmbedView{}, apiTemplate: APIView{}})
	return all
}

// homeView sorts the cards of all sections.
func homeView(s site.Settings, cards []site.Card) HomeView {
	cards = slices.Clone(cards)
	slices.SortStableFunc(cards, func(a, b site.Card) int { return cmp.Compare(a.Weight, b.Weight) })
	v := HomeView{Title: s.Title, Description: s.Description, Note: s.StatusNote}
	for _, c := range cards {
		if c.Lead {
			v.Lead = append(v.Lead, c)
		} else {
			v.Cards = append(v.Cards, c)
		}
	}
	return v
}
