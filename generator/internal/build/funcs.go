package build

import "html/template"

// funcs returns what templates may call beside asset and t, which the theme brings:
//
//	{{url "budget/2022/"}}        site path -> address under the base path; a full address, mailto: or #anchor stays as it is
//	{{prose .Body}}               content.Body -> HTML with its links and pictures in place
//	{{drawing .Chart}}            *chart.Spec -> chart.Drawing (.Narrow and .Wide are SVG text; print them by {{svg .Narrow}})
//	{{svg .Narrow}}               SVG text of a drawing -> template.HTML
//	{{chartTable .Chart}}         *chart.Spec -> chart.Table
//	{{chartCSV .Chart}}           *chart.Spec -> site path of its CSV; "" when it is on no page
//	{{with imageOf .Image}}       *content.Ref -> *Image {Src, Alt string; Width, Height int}; nil when there is none
//	{{date .AsOf}}                «5 марта 2022»; "" for the zero time
//	{{isodate .AsOf}}             «2022-03-05»; "" for the zero time
//	{{month .Date}}               «март 2022»
//	{{permille .Permille 320}}    part of a width in thousandths -> whole units of an SVG
func (p *printer) funcs() template.FuncMap {
	panic("build.printer.funcs")
}

// printer is what template functions work with. Its parts are set when they are known; templates run after that.
type printer struct{}
