package content

import (
	"path"
	"reflect"
	"time"
)

// readDocument makes a document of the file that the worker has opened; nil when its front matter cannot be read. What was found wrong is in the worker.
func readDocument[M any, P Matter[M]](w *worker, fields *fields, zone *time.Location, dir, file string) any {
	if !w.load(file, w.raw) {
		return nil
	}
	w.look()
	fm, ok := w.frontMatter()
	if !ok {
		return nil
	}
	name := parseName(path.Join("content", dir), file)
	doc := &Document[M]{File: file, Name: name.name, Bundle: name.bundle}
	doc.keys, ok = w.decode(fm, fields, reflect.ValueOf(&doc.Meta).Elem(), zone)
	if !ok {
		return nil
	}
	doc.Base = P(&doc.Meta).Base()
	w.checkMeta(doc.Base, name, doc.keys, zone)
	doc.Slug = w.slugOf(doc.Base, name, doc.keys)
	doc.Demo = doc.Base.Status == "demo"
	if doc.Base.Image != "" {
		doc.Image = &Ref{Kind: RefImage, Target: doc.Base.Image, Alt: doc.Base.ImageAlt, Pos: doc.At("image")}
	}
	doc.Body = w.prose.render(&w.source, fm.end)
	doc.Body.Plain = doc.Base.Glossary != nil && !*doc.Base.Glossary
	if len(w.prose.phrases) > 0 {
		for _, field := range [...]struct{ key, text string }{{"title", doc.Base.Title}, {"summary", doc.Base.Summary}} {
			doc.Body.Mentions = append(doc.Body.Mentions, w.prose.mentionsInMatter(field.text, doc.At(field.key))...)
		}
	}
	return doc
}
