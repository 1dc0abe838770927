// The page of results and the box in the header. Data comes into the page as text nodes only.
const pageSize = 10;

// make makes an element.
const make = (name, className, ...children) => {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.append(...children);
  return e;
};

// filled puts numbers and words into a text of the theme.
const filled = (text, values) => text.replace(/%(n|query|words)/g, (all, name) => values[name] ?? all);

// plural chooses the Russian form for a number.
const plural = (n, one, few, many) => {
  const tens = n % 100, units = n % 10;
  if (tens > 10 && tens < 20) return many;
  return units === 1 ? one : units > 1 && units < 5 ? few : many;
};
const grouped = (n) => n < 10000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

// marked is a text with the words of a question marked.
const marked = (text, result) => {
  const out = document.createDocumentFragment();
  parts(text).forEach((part, i) => {
    const word = i % 2 ? fold(part) : '';
    if (word && (stems(word).some((s) => result.stems.has(s)) || result.begins.some((b) => b.length > 1 && word.startsWith(b)))) out.append(make('mark', '', part));
    else out.append(part);
  });
  return out;
};

// link leads to a document.
const link = (base, doc, result, demo) => {
  const a = make('a', '', marked(doc.title, result));
  if (demo) a.append(' ', make('span', 'demo', demo));
  a.href = base + doc.path;
  return a;
};

// results runs the page of results.
const results = (root) => {
  const index = new Index(root.dataset.files);
  const form = root.querySelector('form');
  const [input, section, year] = [form.elements.q, form.elements.section, form.elements.year];
  const [status, list, more] = ['.search-status', '.search-results', '.search-more'].map((s) => root.querySelector(s));
  const filters = root.querySelector('.search-filters');
  const say = (name) => root.dataset['text' + name[0].toUpperCase() + name.slice(1)];
  let turn = 0, current = null, shown = 0, wanted = { section: '', year: '' };

  const item = (doc, result) => {
    const head = make('p', 'search-title', link(root.dataset.base, doc, result));
    if (doc.demo) head.append(' ', make('span', 'demo', say('demo')));
    const meta = [doc.section, doc.day || (doc.year ? String(doc.year) : '')].filter(Boolean).join(', ');
    const li = make('li', '', head);
    if (meta) li.append(make('p', 'search-meta', meta));
    if (doc.summary) li.append(make('p', 'search-summary', marked(doc.summary, result)));
    return li;
  };

  // sift keeps the documents of the chosen section and year.
  const sift = (data, docs) => docs.filter((d) => (!wanted.section || data.sections?.[data.section[d]]?.[0] === wanted.section) && (!wanted.year || String(data.years[d]) === wanted.year));

  // choices fills a filter with what the results have, and how often.
  const choices = (select, any, counts, value) => {
    select.replaceChildren(new Option(any, ''), ...counts.map(([v, title, n]) => new Option(`${title} (${grouped(n)})`, v)));
    if (value && !counts.some(([v]) => v === value)) select.append(new Option(value, value));
    select.value = value;
  };
  const count = (docs, key) => {
    const n = new Map();
    for (const d of docs) { const k = key(d); if (k) n.set(k, (n.get(k) ?? 0) + 1); }
    return n;
  };

  const showFilters = (data, docs) => {
    const bySection = count(docs, (d) => data.sections?.[data.section[d]]?.[0]), byYear = count(docs, (d) => String(data.years[d] || ''));
    choices(section, say('all_sections'), (data.sections ?? []).filter(([name]) => bySection.has(name)).map(([name, title]) => [name, title, bySection.get(name)]), wanted.section);
    choices(year, say('all_years'), [...byYear].sort((a, b) => b[0] - a[0]).map(([y, n]) => [y, y, n]), wanted.year);
    filters.hidden = docs.length < 2 && !wanted.section && !wanted.year;
  };

  const showMore = async (mine) => {
    const next = current.docs.slice(shown, shown + pageSize);
    const docs = await Promise.all(next.map((d) => index.shown(d)));
    if (mine !== turn) return null;
    const items = docs.map((d) => item(d, current.result));
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= current.docs.length;
    return items[0];
  };

  const tell = (result, n) => {
    if (!n) return `${say('none')}. ${say('none_hint')}`;
    const text = [filled(plural(n, say('found_one'), say('found_few'), say('found_many')), { n: grouped(n) }) + '.'];
    if (result.layout) text.push(filled(say('layout'), { query: result.layout }));
    if (result.alike.length) text.push(filled(say('typo'), { words: result.alike.map((w) => w + '…').join(', ') }));
    if (!result.all) text.push(say('some'));
    return text.join(' ');
  };

  // run answers what stands in the field and the filters. A later question overtakes an earlier one.
  const run = async () => {
    const mine = ++turn, text = input.value.trim();
    if (!wordsOf(text + otherLayout(text)).length) {
      status.textContent = ''; list.replaceChildren(); more.hidden = filters.hidden = true;
      return;
    }
    try {
      const data = await index.root();
      const result = await answer(index, text);
      if (mine !== turn) return;
      showFilters(data, result.docs);
      current = { result, docs: sift(data, result.docs) };
      const before = [...list.children];
      shown = 0;
      await showMore(mine);
      if (mine !== turn) return;
      for (const old of before) old.remove();
      status.textContent = tell(result, current.docs.length);
    } catch (e) {
      if (mine !== turn) return;
      console.warn(e);
      list.replaceChildren();
      more.hidden = true;
      status.textContent = say('failed');
    }
  };

  // The address says what is asked, so that it can be sent and gone back to.
  const read = () => {
    const at = new URLSearchParams(location.search);
    input.value = at.get('q') ?? '';
    wanted = { section: at.get('section') ?? '', year: at.get('year') ?? '' };
  };
  const write = (push) => {
    const at = new URLSearchParams();
    if (input.value.trim()) at.set('q', input.value.trim());
    for (const key of ['section', 'year']) if (wanted[key]) at.set(key, wanted[key]);
    const address = location.pathname + (at.size ? '?' + at : '');
    if (address !== location.pathname + location.search) history[push ? 'pushState' : 'replaceState'](null, '', address);
  };

  let pause;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => { write(false); run(); }, 150);
  });
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    clearTimeout(pause);
    write(true);
    run();
  });
  for (const select of [section, year]) {
    select.addEventListener('change', () => { wanted[select.name] = select.value; write(true); run(); });
  }
  more.querySelector('button').addEventListener('click', async () => {
    const first = await showMore(turn);
    first?.querySelector('a').focus();
  });
  addEventListener('popstate', () => { read(); run(); });
  read();
  if (input.value) run(); else index.root().catch(() => { status.textContent = say('failed'); });
};

// box shows the first results below the search in the header while one types.
const box = (form) => {
  const index = new Index(form.dataset.files), input = form.elements.q;
  const list = make('ul', ''), note = make('p', 'hidden'), panel = make('div', 'searchbox-panel', list, note);
  note.setAttribute('role', 'status');
  panel.hidden = true;
  form.append(panel);
  let turn = 0, pause;
  const close = () => { panel.hidden = true; };
  const run = async () => {
    const mine = ++turn, text = input.value.trim();
    if (text.length < 2) return close();
    try {
      const result = await answer(index, text);
      const docs = await Promise.all(result.docs.slice(0, 5).map((d) => index.shown(d)));
      if (mine !== turn) return;
      const all = make('a', 'searchbox-all', form.dataset.textAll);
      all.href = `${form.action}?${new URLSearchParams({ q: text })}`;
      list.replaceChildren(...docs.map((d) => make('li', '', link(form.dataset.base, d, result, d.demo && form.dataset.textDemo), d.section || d.year ? make('span', 'search-meta', [d.section, d.day || d.year || ''].filter(Boolean).join(', ')) : '')), ...(docs.length ? [make('li', '', all)] : [make('li', 'searchbox-none', form.dataset.textNone)]));
      note.textContent = docs.length ? filled(form.dataset.textFound, { n: docs.length }) : form.dataset.textNone;
      panel.hidden = false;
    } catch (e) {
      console.warn(e); // the form still leads to the page of results
      close();
    }
  };
  input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(run, 150); });
  form.addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && !panel.hidden) { close(); input.focus(); e.preventDefault(); return; }
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp' || panel.hidden) return;
    const stops = [input, ...panel.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1);
    stops[Math.min(Math.max(at, 0), stops.length - 1)].focus();
    e.preventDefault();
  });
  form.addEventListener('focusout', (e) => { if (!form.contains(e.relatedTarget)) close(); });
  index.root().catch(() => {});
};

queueMicrotask(() => {
  const page = document.querySelector('[data-search]');
  if (page) results(page);
  for (const form of document.querySelectorAll('.searchbox')) box(form);
});
