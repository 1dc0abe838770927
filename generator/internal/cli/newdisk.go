package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/draft"
	"otkryto/generator/internal/format"
)

var goodSetID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// locate finds the file, and the dataset that it is or will be in.
func (n *newSet) locate(file string) error {
	n.source = file
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New(n.say(msgNoFile, diag.Visible(file)))
	case err != nil:
		return fmt.Errorf("open the file: %w", err)
	case info.IsDir():
		return errors.New(n.say(msgIsFolder, diag.Visible(file)))
	}
	switch strings.ToLower(filepath.Ext(file)) {
	case ".csv", ".tsv", ".tab":
	default:
		return errors.New(n.say(msgNotCSV, diag.Visible(file)))
	}
	if id, name, inside := n.inside(file); inside {
		if n.wish.ID != "" && n.wish.ID != id {
			return errors.New(n.say(msgOtherSetID, id, n.wish.ID))
		}
		n.wish.ID, n.name = id, name
		if good := path.Join(path.Dir(name), draft.FileName(path.Base(name))); good != name {
			return errors.New(n.say(msgBadFileName, name, path.Base(good)))
		}
	} else {
		n.name, n.copies = draft.FileName(filepath.Base(file)), true
	}
	made := format.Slug(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
	if len(made) > 60 {
		made = strings.Trim(made[:60], "-")
	}
	if n.wish.ID == "" {
		n.wish.ID = made
	}
	if !goodSetID.MatchString(n.wish.ID) || len(n.wish.ID) > 60 {
		example := format.Slug(n.wish.ID)
		if example == "" || len(example) > 60 {
			example = "dannye-2022"
		}
		return errors.New(n.say(msgBadSetID, n.wish.ID, example))
	}
	return nil
}

// inside says whether the file lies in the folder of a dataset of the portal: data/<id>/….
func (n *newSet) inside(file string) (id, name string, ok bool) {
	data, err := filepath.EvalSymlinks(filepath.Join(n.dir, "data"))
	if err != nil {
		return "", "", false
	}
	data, err = filepath.Abs(data)
	if err != nil {
		return "", "", false
	}
	full, err := filepath.EvalSymlinks(file)
	if err == nil {
		full, err = filepath.Abs(full)
	}
	if err != nil {
		return "", "", false
	}
	rel, err := filepath.Rel(data, full)
	if err != nil || !utf8.ValidString(rel) {
		return "", "", false
	}
	id, name, below := strings.Cut(filepath.ToSlash(rel), "/")
	return id, name, below && id != ".."
}

// folder is where the dataset is, as a slash path below the portal.
func (n *newSet) folder() string { return path.Join("data", n.wish.ID) }

func (n *newSet) onDisk(name string) string {
	return filepath.Join(n.dir, filepath.FromSlash(path.Join(n.folder(), name)))
}

// shown is a file of the dataset as the terminal can open it.
func (n *newSet) shown(name string) string {
	return diag.Visible(path.Join(n.root(), n.folder(), name))
}

// mayWrite refuses what would write over somebody's work.
func (n *newSet) mayWrite() error {
	for _, p := range []string{"passport.yaml", "passport.yml"} {
		if _, err := os.Lstat(n.onDisk(p)); err == nil {
			return errors.New(n.say(msgHasPassport, n.shown(p), diag.Visible(n.name)))
		}
	}
	if !n.copies {
		return nil
	}
	target := n.onDisk(n.name)
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	same, err := sameBytes(n.source, target)
	if err != nil {
		return err
	}
	if !same {
		return errors.New(n.say(msgHasFile, n.shown(n.name)))
	}
	n.copies = false
	return nil
}

// sameBytes compares two files.
func sameBytes(a, b string) (bool, error) {
	fa, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer fa.Close()
	fb, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer fb.Close()
	x, y := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		i, errA := io.ReadFull(fa, x)
		j, errB := io.ReadFull(fb, y)
		if !bytes.Equal(x[:i], y[:j]) {
			return false, nil
		}
		if errA != nil || errB != nil {
			return endOf(errA) && endOf(errB), nil
		}
	}
}

func endOf(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }

// write puts the file and its passport into the dataset's folder. Both are made anew or not at all.
func (n *newSet) write(d *draft.Draft) error {
	if err := os.MkdirAll(filepath.Dir(n.onDisk(n.name)), 0o755); err != nil {
		return err
	}
	if n.copies {
		in, err := os.Open(n.source)
		if err != nil {
			return err
		}
		defer in.Close()
		if err := n.create(n.name, in); err != nil {
			return err
		}
	}
	return n.create("passport.yaml", strings.NewReader(d.Passport()))
}

// create writes a file that must not be there.
func (n *newSet) create(name string, from io.Reader) error {
	f, err := os.OpenFile(n.onDisk(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	n.written = append(n.written, name)
	_, err = io.Copy(f, from)
	return errors.Join(err, f.Close())
}

// undo takes away what this run has written, and the folder when nothing else is in it.
func (n *newSet) undo() error {
	var faults []error
	for _, name := range n.written {
		faults = append(faults, os.Remove(n.onDisk(name)))
	}
	_ = os.Remove(n.onDisk("")) // stays when anything else is there
	return errors.Join(faults...)
}
