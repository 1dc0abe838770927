package budget
import ("testing";"fmt")
func TestDump(t *testing.T){
 for name, fs := range map[string]any{"tomsk":tomsk(),"sample":sample()} {
  _ = fs
  root := tomsk(); if name=="sample" {root=sample()}
  out, f := publish(t, root)
  n := map[string]int{}
  for _, c := range out.Controls { n[c.Group+" "+string(c.State)]++ }
  fmt.Println(name, n, len(out.Controls))
  ids := map[string]bool{}
  for _, c := range out.Controls { if ids[c.ID] {fmt.Println("DUP", c.ID)}; ids[c.ID]=true }
  for _, d := range f.All() { fmt.Println(d.Pos, d.Rule.Code, d.Message("ru")) }
  if name=="sample" { fmt.Printf("%+v\n", out.Controls[5]) ; fmt.Println(out.Controls[10].ID, out.Controls[300].ID, out.Controls[5].Subject)}
 }
}
