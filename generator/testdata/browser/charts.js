// Judges every chart that is seen, in CSS pixels: text under 12 px, text outside its picture, words cut by an ellipsis, texts over one another.
// Bars of lists
// are pictures too, though they hold no text. Returns {seen: number of charts, faults: [string]}.
(() => {
  const faults = [];
  const shown = (text) => {
    const style = getComputedStyle(text);
    return text.textContent.trim() !== "" && style.visibility !== "hidden" && style.opacity !== "0";
  };
  const pictures = [...document.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width >= 120);
  const charts = pictures.filter((svg) => svg.closest("figure.chart"));
  for (const svg of pictures) {
    const frame = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width ? frame.width / svg.viewBox.baseVal.width : 1;
    const name = svg.id || svg.getAttribute("class");
    const texts = [...svg.querySelectorAll("text")].filter(shown).map((node) => ({
      words: node.textContent.trim(),
      box: node.getBoundingClientRect(),
      size: parseFloat(getComputedStyle(node).fontSize) * scale,
    }));
    if (charts.includes(svg) && texts.length === 0) faults.push(`${name}: no text at all`);
    for (const { words, box, size } of texts) {
      if (size < 11.9) faults.push(`${name}: «${words}» is ${size.toFixed(1)} px`);
      if (/…$|\.\.\.$/.test(words)) faults.push(`${name}: «${words}» is cut`);
      const outside = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      if (outside) faults.push(`${name}: «${words}» leaves the picture`);
    }
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (width > 2 && height > 0.35 * Math.min(a.box.height, b.box.height)) {
          faults.push(`${name}: «${a.words}» and «${b.words}» overlap`);
        }
      }
    });
  }
  return { seen: charts.length, faults };
})();
