package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

// A release is a version of a dataset as it was published on a day: data/<id>/releases/2023-01-20/ holds copies of the passport and of every file that it
// lists, and release.yaml with their hashes. Freeze writes it, Open reads it. Git is never asked: a tarball tells the same story as a full clone.
//
// Whoever opens a release opens a dataset of its own, its passport the frozen one: units, headings and encodings are those of its day. The findings of that
// passport are dropped, because they were judged on that day and nothing may be mended any more; what is judged is that not a byte has changed since.

// releaseFolder holds the releases of a dataset, in its folder; releaseName describes one, in the release's folder.
const (
	releaseFolder = "releases"
	releaseName   = "release.yaml"
)

// Release is a frozen version of a dataset.
type Release struct {
	Name   string // "2023-01-20": its folder and its part of addresses
	Date   time.Time
	Reason string // why, when it changed something of the one before; "" for the first
	// Files are what its own passport lists. Their Dataset is a twin of the working one: same id and file system, but the frozen passport.
	Files []*File
}

// parted takes the files of releases out of those of a dataset's folder.
func parted(names []string, dir string) (own, frozen []string) {
	prefix := path.Join(dir, releaseFolder) + "/"
	for _, n := range names {
		if strings.HasPrefix(n, prefix) {
			frozen = append(frozen, n)
		} else {
			own = append(own, n)
		}
	}
	return own, frozen
}

// openReleases opens the releases that some files lie in, compares all versions and judges the changes. A portal that never released anything pays nothing.
func (d *Dataset) openReleases(dir string, frozen []string, kinds []Kind, report *diag.Report) error {
	if len(frozen) == 0 {
		return nil
	}
	root := path.Join(dir, releaseFolder)
	folders := map[string][]string{}
	whole := true
	for _, n := range frozen {
		folder, _, inside := strings.Cut(strings.TrimPrefix(n, root+"/"), "/")
		if !inside {
			report.Add(BadRelease, diag.Pos{File: n}, folder, strayText)
			whole = false
			continue
		}
		folders[folder] = append(folders[folder], n)
	}
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		r := releaseReader{dataset: d, name: folder, dir: path.Join(root, folder), names: folders[folder], kinds: kinds, report: report}
		release, err := r.read()
		if err != nil {
			return err
		}
		if release == nil {
			whole = false
			continue
		}
		for _, f := range release.Files {
			d.conceal(f, d.Withheld, f.Dataset.Withheld)
		}
		d.Releases = append(d.Releases, release)
	}
	if whole { // else a changed copy would be compared with, or a missing one passed over
		d.revise()
		d.judge(report)
	}
	return nil
}

// releaseReader reads one release.
type releaseReader struct {
	dataset *Dataset // the working one
	name    string   // of the release
	dir     string   // data/budget-2022/releases/2023-01-20
	names   []string // files in it
	kinds   []Kind
	report  *diag.Report
	faulty  bool
}

func (r *releaseReader) add(rule *diag.Rule, pos diag.Pos, args ...any) {
	r.faulty = true
	r.report.Add(rule, pos, args...)
}

// read returns the release; nil when something is wrong with it, which has been reported.
func (r *releaseReader) read() (*Release, error) {
	date, err := time.Parse(time.DateOnly, r.name)
	if err != nil {
		r.add(BadRelease, diag.Pos{File: r.dir}, r.name, folderText)
		return nil, nil
	}
	place := r.dir + "/" + releaseName
	if !slices.Contains(r.names, place) {
		r.add(BadRelease, diag.Pos{File: r.dir}, r.name, undescribedText)
		return nil, nil
	}
	b, err := fs.ReadFile(r.dataset.FS, place)
	if err != nil {
		return nil, err
	}
	m, ok := readManifest(place, b, date, r.report)
	if !ok {
		return nil, nil
	}
	twin, err := r.twin()
	if err != nil {
		return nil, err
	}
	if err := r.compare(m, twin); err != nil || r.faulty {
		return nil, err
	}
	for _, f := range twin.Files {
		f.Release = r.name
	}
	return &Release{Name: r.name, Date: date, Reason: m.reason, Files: twin.Files}, nil
}

// twin opens the frozen passport; nil when there is none, which compare reports.
func (r *releaseReader) twin() (*Dataset, error) {
	own := r.dir + "/" + passportName
	if !slices.Contains(r.names, own) {
		return nil, nil
	}
	b, err := fs.ReadFile(r.dataset.FS, own)
	if err != nil {
		return nil, err
	}
	twin := &Dataset{FS: r.dataset.FS}
	twin.Path = own
	var unheard diag.Report
	m, ok := parseYAML(own, b, &unheard)
	if !ok {
		return twin, nil
	}
	twin.at = m.doc.at
	p := passportReader{mapping: m, dataset: twin, id: r.dataset.ID, names: r.names, dir: r.dir, kinds: r.kinds}
	p.read()
	return twin, twin.examine()
}

// compare holds the release's folder against its release.yaml.
func (r *releaseReader) compare(m *manifest, twin *Dataset) error {
	listed := map[string]bool{r.dir + "/" + releaseName: true}
	for _, f := range m.files {
		full := r.find(r.dir + "/" + f.path)
		listed[full] = true
		if full == "" {
			r.add(FrozenFiles, f.pos, r.name, diag.Text{RU: "нет файла «" + f.path + "»", EN: "lacks file \"" + f.path + "\""}, r.dir)
			continue
		}
		sum, size, err := r.sum(full, twin)
		if err != nil {
			return err
		}
		if sum != f.sha256 || size != f.size {
			r.add(ChangedRelease, diag.Pos{File: full}, r.name, f.sha256[:12], sum[:12], r.dir)
		}
	}
	for _, n := range r.names {
		if short := strings.TrimPrefix(n, r.dir+"/"); !listed[n] {
			r.add(FrozenFiles, diag.Pos{File: n}, r.name, diag.Text{RU: "лишний файл «" + short + "»", EN: "has an extra file \"" + short + "\""}, r.dir)
		}
	}
	if !r.faulty && len(twin.Files)+len(twin.codeLists)+1 != len(m.files) {
		r.add(BadRelease, diag.Pos{File: twin.Path}, r.name, passportText)
	}
	return nil
}

// find returns a file's path as the disk spells it; "" when it is not there.
func (r *releaseReader) find(full string) string {
	for _, n := range r.names {
		if same(n, full) {
			return n
		}
	}
	return ""
}

// sum returns the hash and the size of a frozen file: as they were found when the twin was opened, or of the bytes now.
func (r *releaseReader) sum(full string, twin *Dataset) (string, int64, error) {
	if twin != nil {
		for _, f := range twin.Files {
			if f.Path == full {
				return f.SHA256, f.Size, nil
			}
		}
	}
	in, err := r.dataset.FS.Open(full)
	if err != nil {
		return "", 0, err
	}
	defer in.Close()
	h := sha256.New()
	n, err := io.Copy(h, in)
	return hex.EncodeToString(h.Sum(nil)), n, err
}

// The ways in which a release may be wrong.
var (
	strayText       = diag.Text{RU: "это файл, а в папке releases бывают только папки выпусков", EN: "it is a file, and releases holds folders of releases alone"}
	folderText      = diag.Text{RU: "папка называется днём выпуска, 2023-01-20", EN: "the folder bears the day of the release, 2023-01-20"}
	undescribedText = diag.Text{RU: "нет файла release.yaml", EN: "there is no release.yaml"}
	passportText    = diag.Text{RU: "release.yaml и passport.yaml выпуска называют разные файлы", EN: "its release.yaml and its passport.yaml name different files"}
)

// Released says whether the working version is the last release, file by file.
func (d *Dataset) Released() bool { return len(d.Files) > 0 && d.Files[0].Release != "" }
