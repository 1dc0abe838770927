// What a reader sees, for comparing a page with and without JavaScript, and whether it fits its window.
// Controls that only JavaScript can serve are marked data-js and left out. Returns {text, charts, tables, overflow}.
(() => {
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (const node of document.querySelectorAll("details")) node.open = true;
  for (const node of document.querySelectorAll("[data-js]")) node.remove();
  return {
    text: document.body.innerText.replace(/\s+/g, " ").trim(),
    charts: [...document.querySelectorAll("figure svg")].map((svg) => svg.outerHTML.length).join(),
    tables: [...document.querySelectorAll("table")].map((table) => table.textContent.replace(/\s+/g, " ")).join("\n"),
    overflow,
  };
})();
