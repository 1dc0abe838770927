// A question and its answer. The reader of the generator's tests (search/searchtest) finds the same.
const weights = [1, 3, 8]; // of a word in the text, in a heading or the summary, in the title
const exact = 1, begins = 0.6, alike = 0.4; // of a word as it is, of one that begins so, of one with a slip
const maxTokens = 8, maxPrefixes = 8, maxAlike = 6, maxBlocks = 6;
const bonus = [0.5, 0.3, 0.2, 0.1, -0.5]; // by tier: menu, pages, dated, figures, what search engines are not shown
const fresh = 0.3, freshYears = 6;

// answer finds the documents of a question, the best first: {docs, stems, begins, alike, all, layout}. When nothing is found the other layout of the keyboard is tried.
const answer = async (index, text) => {
  const first = await find(index, text);
  if (first.all && first.docs.length) return first;
  const turned = otherLayout(text);
  if (turned) {
    const second = await find(index, turned);
    if (second.docs.length && (second.all || !first.docs.length)) return { ...second, layout: turned };
  }
  if (first.missed.length) {
    const third = await find(index, text, true);
    if (third.docs.length) return third;
  }
  return first;
};

// find looks for all words of a question; when no document has all, for those that have most of them. slipped: also for words that one slip makes of them.
const find = async (index, text, slipped = false) => {
  const root = await index.root();
  const tokens = [...new Set(wordsOf(text))].filter((w) => !root.stop.has(w)).slice(0, maxTokens);
  const found = await Promise.all(tokens.map((t, i) => lookup(index, root, t, i === tokens.length - 1, slipped)));
  const result = { docs: [], stems: new Set(), begins: [], alike: [], all: true, layout: '', missed: [] };
  const score = new Float64Array(root.docs), had = new Uint8Array(root.docs);
  let asked = 0; // words that count: a short number or a letter that no title has is let go
  for (const [i, entries] of found.entries()) {
    if (!entries.length && /^(\d{1,3}|.)$/u.test(tokens[i])) continue;
    asked++;
    if (!entries.length) result.missed.push(tokens[i]);
    const best = new Float64Array(root.docs), lists = await Promise.all(entries.map(({ entry }) => index.documents(entry)));
    // A word is as rare as the commonest that it stands for: of what begins with «бюдж» the rarest is not the best.
    const rare = Math.log(1 + root.docs / Math.max(1, ...lists.map((l) => l[0].length + l[1].length + l[2].length)));
    entries.forEach(({ entry, weight }, k) => {
      result.stems.add(entry.stem);
      if (weight === alike) result.alike.push(entry.stem);
      lists[k].forEach((docs, c) => { for (const d of docs) best[d] = Math.max(best[d], weights[c] * weight * rare); });
    });
    for (let d = 0; d < root.docs; d++) if (best[d] > 0) { score[d] += best[d]; had[d]++; }
  }
  if (tokens.length) result.begins.push(tokens[tokens.length - 1]);
  let docs = [];
  for (let d = 0; d < root.docs; d++) if (had[d]) docs.push(d);
  const whole = docs.filter((d) => had[d] === asked);
  result.all = whole.length > 0 || asked < 2;
  if (whole.length) docs = whole;
  for (const d of docs) score[d] *= 1 + standing(root, d);
  docs.sort((a, b) => had[b] - had[a] || score[b] - score[a] || a - b);
  result.docs = docs;
  return result;
};

// standing is what a document's kind and year add to its weight.
const standing = (root, doc) => {
  const year = root.years[doc];
  return bonus[root.tiers[doc]] + (year ? fresh * Math.max(0, 1 - (root.newest - year) / freshYears) : fresh / 2);
};

// blockOf is the block of the dictionary that a word would stand in.
const blockOf = (root, word) => {
  let low = 0, high = root.words?.length ?? 0;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (root.words[mid] <= word) low = mid + 1; else high = mid;
  }
  return Math.max(0, low - 1);
};

// lookup finds the stems that a word of a question stands for: the stems of its forms, for the last word what begins so, and with slipped what is alike.
const lookup = async (index, root, token, last, slipped) => {
  const count = root.words?.length ?? 0;
  if (!count) return [];
  const found = new Map();
  const add = (entry, weight) => { if (!found.has(entry.stem)) found.set(entry.stem, { entry, weight }); };
  for (const s of stems(token)) for (const e of await index.words(blockOf(root, s))) if (e.stem === s) add(e, exact);
  if (last && token.length > 1) {
    const from = blockOf(root, token), list = [];
    for (let b = from; b < Math.min(count, from + 2); b++) {
      if (b > from && !root.words[b].startsWith(token)) break;
      list.push(...(await index.words(b)).filter((e) => e.stem.startsWith(token)));
    }
    const near = list.filter((e) => e.file <= list[0].file + 1).sort((a, b) => b.size - a.size || (a.stem < b.stem ? -1 : 1));
    for (const e of near.slice(0, maxPrefixes)) add(e, begins);
  }
  if (!found.size && slipped && token.length > 3) for (const e of await slip(index, root, token)) add(e, alike);
  return [...found.values()];
};

// slip finds the stems that one slip makes of a word: in the word's own block and in those where it would stand with its first letters mended.
const slip = async (index, root, token) => {
  const own = stem(token);
  const blocks = new Set([blockOf(root, own)]);
  for (const w of slips(own)) if (blocks.size < maxBlocks) blocks.add(blockOf(root, w));
  const list = [];
  for (const b of blocks) for (const e of await index.words(b)) if (near(own, e.stem) || near(token, e.stem)) list.push(e);
  return list.sort((a, b) => b.size - a.size || (a.stem < b.stem ? -1 : 1)).slice(0, maxAlike);
};
