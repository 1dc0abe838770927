// Looks at the row or cell that the address names, and at a row beside it.
(() => {
  const named = document.querySelector(":target");
  if (!named) return { found: false };
  const row = named.closest("tr");
  const other = row.nextElementSibling || row.previousElementSibling;
  const box = named.getBoundingClientRect();
  const style = getComputedStyle(named);
  // Cards have their ground on the row, tables on its cells.
  const ground = (r) => getComputedStyle(r).backgroundColor + " " + getComputedStyle(r.cells[0]).backgroundColor;
  const raw = named.querySelector(".raw");
  const word = named.querySelector(".raw-word");
  return {
    found: true,
    inView: box.top >= 0 && box.bottom <= innerHeight && box.left < innerWidth && box.right > 0,
    text: named.innerText,
    raw: raw ? raw.innerText : "",
    rawSeen: !!word && word.getBoundingClientRect().width > 1,
    outline: style.outlineStyle,
    ground: style.backgroundColor,
    row: ground(row),
    plain: ground(other),
    overflow: document.documentElement.scrollWidth - innerWidth,
  };
})();
