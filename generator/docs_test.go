package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
)

// TestArchitectureNames reads docs/architecture.md and fails when it names a function, method or type of a package that does not exist: `build.Run`,
// `dataset.Cell.Pos`. The text walks a reader through the code, so the names must lead somewhere.
func TestArchitectureNames(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	names, packages := declared(t)
	found := 0
	for _, m := range regexp.MustCompile("`([a-z]+)\\.([A-Za-z]+(?:\\.[A-Za-z]+)?)(?:\\[[^`\\]]*\\])?(?:\\([^`]*\\))?`").FindAllStringSubmatch(string(text), -1) {
		if !packages[m[1]] {
			continue
		}
		found++
		if name := m[1] + "." + m[2]; !names[name] {
			t.Errorf("docs/architecture.md names %s, which does not exist", name)
		}
	}
	if found < 20 {
		t.Errorf("docs/architecture.md names only %d things of the code: it should walk a cell and a news file through named functions", found)
	}
}

// declared returns what the generator's packages declare, as package.Name and package.Type.Method or package.Type.Field.
func declared(t *testing.T) (names, packages map[string]bool) {
	t.Helper()
	names, packages = map[string]bool{}, map[string]bool{}
	err := filepath.WalkDir("internal", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		pkg := path.Base(filepath.ToSlash(filepath.Dir(file)))
		packages[pkg] = true
		for _, decl := range f.Decls {
			for _, name := range declaredBy(decl) {
				names[pkg+"."+name] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names, packages
}

func declaredBy(decl ast.Decl) []string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return []string{d.Name.Name}
		}
		return []string{receiver(d.Recv.List[0].Type) + "." + d.Name.Name}
	case *ast.GenDecl:
		var list []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				list = append(list, s.Name.Name)
				if st, ok := s.Type.(*ast.StructType); ok {
					for _, field := range st.Fields.List {
						for _, n := range field.Names {
							list = append(list, s.Name.Name+"."+n.Name)
						}
					}
				}
			case *ast.ValueSpec:
				for _, n := range s.Names {
					list = append(list, n.Name)
				}
			}
		}
		return list
	}
	return nil
}

func receiver(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.IndexListExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// TestRules holds every rule to the form that explain and docs/rules.md rely on.
func TestRules(t *testing.T) {
	if err := diag.CheckRules(build.Rules(sections())); err != nil {
		t.Error(err)
	}
}
