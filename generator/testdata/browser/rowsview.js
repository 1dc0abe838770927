// What a reader sees of the table that turns (js/table/table.js).
(() => {
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const root = document.querySelector(".rows-view");
  const heads = [...root.querySelectorAll("thead th")];
  const sorted = heads.findIndex((th) => th.hasAttribute("aria-sort"));
  const active = document.activeElement;
  const button = heads.findIndex((th) => th.contains(active));
  return {
    status: root.querySelector("table").hasAttribute("aria-busy") ? "busy" : plain(root.querySelector("[data-at=status]").textContent),
    rows: [...root.querySelectorAll("tbody tr")].map((tr) => [...tr.cells].map((c) => plain(c.textContent)).join(" | ")),
    first: [...root.querySelectorAll("tbody tr")].map((tr) => tr.cells[0].firstElementChild.getAttribute("href").split("#")[1]),
    sorted: sorted < 0 ? "" : sorted + " " + heads[sorted].getAttribute("aria-sort"),
    focus: button >= 0 ? "sort-" + button : (active && active.dataset.at) || "",
    hostile: root.querySelectorAll("img").length,
    overflow: document.documentElement.scrollWidth - innerWidth,
    loaded: performance.getEntriesByType("resource").filter((e) => e.name.includes("/rows-")).length,
  };
})();
