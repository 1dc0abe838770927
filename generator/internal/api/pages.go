package api

import "strconv"

// PerPage is how many objects a page of a list has. A page of the longest ones stays well below a megabyte.
const PerPage = 100

// PathOf is the site path of a page of a list, from 1.
func PathOf(collection string, page int) string {
	if page == 1 {
		return Folder + collection + ".json"
	}
	return Folder + collection + "/page/" + strconv.Itoa(page) + ".json"
}

// DatasetPath is the site path of a dataset's document. A dataset's id has no slash, so it is never that of a page of the list.
func DatasetPath(id string) string { return Folder + "datasets/" + id + ".json" }

// IndexPath and DescriptionPath are where the API begins and where it is described.
const (
	IndexPath       = Folder + "index.json"
	DescriptionPath = Folder + "openapi.json"
)

// PagesOf is how many pages a list of so many objects has: an empty one has one.
func PagesOf(count int) int { return max(1, (count+PerPage-1)/PerPage) }

// Bounds are the objects of a page of a list, as a slice counts.
func Bounds(count, page int) (from, to int) {
	return min((page-1)*PerPage, count), min(page*PerPage, count)
}

// Page makes the head of a page of a list. href turns a site path into an address. Items decide its status: see Overall.
func Page(collection, title string, count, page int, href func(string) string) Paging {
	p := Paging{Collection: collection, Title: title, Count: count, Page: page, Pages: PagesOf(count)}
	link := func(rel, to string) { p.Links = append(p.Links, Link{rel, href(to), JSON}) }
	link(RelSelf, PathOf(collection, page))
	link(RelFirst, PathOf(collection, 1))
	if page > 1 {
		link(RelPrev, PathOf(collection, page-1))
	}
	if page < p.Pages {
		link(RelNext, PathOf(collection, page+1))
	}
	link(RelLast, PathOf(collection, p.Pages))
	link(RelCollection, IndexPath)
	link(RelDescribedBy, DescriptionPath)
	return p
}

// Overall is the status of many things: theirs when they agree, else mixed; nothing is official.
func Overall(statuses ...string) string {
	if len(statuses) == 0 {
		return Official
	}
	for _, s := range statuses {
		if s != statuses[0] {
			return Mixed
		}
	}
	return statuses[0]
}
