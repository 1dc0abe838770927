package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// Freeze writes the dataset as it is now as the release of a day, below the portal's folder on the disk, and returns the new folder as a slash path from
// there. Everything is written into a hidden folder beside, which nobody reads, and renamed when it is whole. The caller has seen to it that the dataset has
// no errors and that no such release exists. It also keeps git from changing the bytes, in a dataset whose .gitattributes does not say so.
func (d *Dataset) Freeze(root string, day time.Time, reason string) (dir string, err error) {
	name := day.Format(time.DateOnly)
	dir = path.Join(path.Dir(d.Path), releaseFolder, name)
	target := filepath.Join(root, filepath.FromSlash(dir))
	if _, err := os.Lstat(target); err == nil {
		return "", &fs.PathError{Op: "freeze", Path: dir, Err: fs.ErrExist}
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return "", err
	}
	draft, err := os.MkdirTemp(filepath.Dir(target), "."+name+"-")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = os.RemoveAll(draft)
			_ = os.Remove(filepath.Dir(target)) // when this would have been the first release
		}
	}()
	m := &manifest{date: day, reason: strings.Join(strings.Fields(strings.ToValidUTF8(reason, "?")), " ")}
	if err := d.copyInto(draft, m); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(draft, releaseName), m.yaml(), 0o644); err != nil {
		return "", err
	}
	if err := os.Chmod(draft, 0o755); err != nil {
		return "", err
	}
	if err := keepBytes(root, path.Dir(d.Path)); err != nil {
		return "", err
	}
	return dir, os.Rename(draft, target)
}

// attributes is the file that tells git how to treat files; a dataset's own says that line ends are not to be touched.
const (
	attributes    = ".gitattributes"
	ownAttributes = "# Published files keep their bytes: git must not change line ends.\n* -text\n"
)

// keepBytes sees to it that git does not change the line ends of a dataset: as it is installed on Windows it would, and every hash would be another on the
// machine that builds the site.
func keepBytes(root, dir string) error {
	for at := dir; ; at = path.Dir(at) {
		b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(at), attributes))
		if err == nil && (at == dir || strings.Contains(string(b), "-text")) {
			return nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if at == "." {
			return os.WriteFile(filepath.Join(root, filepath.FromSlash(dir), attributes), []byte(ownAttributes), 0o644)
		}
	}
}

// copyInto copies the passport and the files of the dataset into a folder and lists them.
func (d *Dataset) copyInto(draft string, m *manifest) error {
	passport, err := d.copyFile(draft, d.Path, passportName)
	if err != nil {
		return err
	}
	m.files = append(m.files, passport)
	for _, f := range d.Files {
		frozen, err := d.copyFile(draft, f.Path, f.Name())
		if err != nil {
			return err
		}
		if frozen.sha256 != f.SHA256 {
			return fmt.Errorf("%s was changed while it was copied", f.Path)
		}
		m.files = append(m.files, frozen)
	}
	for _, list := range d.codeLists { // what the frozen passport leads to must be there with it
		frozen, err := d.copyFile(draft, list, strings.TrimPrefix(list, path.Dir(d.Path)+"/"))
		if err != nil {
			return err
		}
		m.files = append(m.files, frozen)
	}
	return nil
}

// copyFile copies one file and hashes it on the way.
func (d *Dataset) copyFile(draft, from, name string) (frozenFile, error) {
	in, err := d.FS.Open(from)
	if err != nil {
		return frozenFile{}, err
	}
	defer in.Close()
	target := filepath.Join(draft, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return frozenFile{}, err
	}
	out, err := os.Create(target)
	if err != nil {
		return frozenFile{}, err
	}
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(out, h), in)
	if closing := out.Close(); err == nil {
		err = closing
	}
	return frozenFile{path: name, sha256: hex.EncodeToString(h.Sum(nil)), size: n}, err
}
