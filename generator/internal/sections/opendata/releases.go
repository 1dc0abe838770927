package opendata

import (
	"slices"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// ReleaseView is a version of the dataset.
type ReleaseView struct {
	ID      string // anchor
	Title   string // «Версия от 20 января 2023»
	Reason  string
	Files   []ReleasedFile // none of the working version, whose files stand above
	Changes *ChangesView   // since the version before; nil of the first one
}

// ReleasedFile is a file of a version.
type ReleasedFile struct {
	Title    string
	Rows     string // site path of its first page of rows; "" when it has none
	Original Download
	Clean    Download
	SHA256   string
}

// releases publishes the files of every release: the bytes, clean CSVs and pages of rows; the other forms are for the published version alone. A working
// file that is frozen as it is has its pages at the address of the release, so they are not made again.
func (p *publisher) releases(d *described) {
	d.released, d.frozen = map[*dataset.File]part{}, map[*sheet]part{}
	have := map[string]part{}
	for _, part := range d.parts {
		if part.sheet.file.Release != "" {
			have[p.in.Site.RowsPath(part.sheet.file, 1)] = part
		}
	}
	for _, r := range d.set.Releases {
		for _, f := range r.Files {
			rows := p.in.Site.RowsPath(f, 1)
			working, same := have[rows]
			sh := working.sheet
			if !same {
				sh = inspect(f, 0, nil, p.press)
				sh.tidy = p.exported(sh, p.about(f.Dataset, f, sh.info))
			}
			base := p.in.Site.ReleasePath(d.set.ID, r.Name)
			part := p.downloads(sh, f, base+site.FileSlug(f)+".csv", base+sourceName(f), forms[:1])
			d.released[f] = part
			if same {
				d.frozen[sh] = part
			} else {
				d.old = append(d.old, part)
			}
		}
	}
}

// versionWords names the version that a file belongs to.
func (p *publisher) versionWords(ds *dataset.Dataset, release string) string {
	if release == "" {
		return p.text("version_working")
	}
	for _, r := range ds.Releases {
		if r.Name == release {
			return p.text("version", "date", format.Date(r.Date))
		}
	}
	return release
}

// versions shows all versions, the newest first, when there is more than the working one.
func (p *publisher) versions(d described) []ReleaseView {
	var list []ReleaseView
	for _, r := range d.set.Releases {
		v := ReleaseView{ID: releaseID(r.Name), Title: p.versionWords(d.set, r.Name), Reason: r.Reason, Changes: p.changesView(d, r.Name)}
		for _, f := range r.Files {
			v.Files = append(v.Files, p.releasedFile(d.released[f], f))
		}
		list = append(list, v)
	}
	if changes := p.changesView(d, ""); changes != nil {
		list = append(list, ReleaseView{ID: releaseID(""), Title: p.text("version_working"), Changes: changes})
	}
	slices.Reverse(list)
	return list
}

// releaseID is the anchor of a version on the dataset's page.
func releaseID(name string) string {
	if name == "" {
		return "version-current"
	}
	return "version-" + name
}

func (p *publisher) releasedFile(part part, f *dataset.File) ReleasedFile {
	v := ReleasedFile{
		Title: first(f.Title, baseName(f.Path)), SHA256: f.PublicSHA256(), Original: p.downloadView(part.original), Clean: p.downloadView(part.clean[0]),
	}
	if pages := part.sheet.store.pages; len(pages) > 0 {
		v.Rows = p.in.Site.RowsPath(f, pages[0].number)
	}
	return v
}
