// Turns the preview of a dataset's file into a table that pages, sorts and filters. The rows come in shards of JSON beside their plain pages, and only those
// that are looked at. Sorting and filtering see the rows that are loaded: of a short file all, of a long one as many as the reader has asked for, and it
// is said how many. Nothing of a cell is ever read as HTML.
(() => {
  const step = 10; // shards that are loaded at a time for sorting and filtering
  const collator = new Intl.Collator('ru', { numeric: true });
  const plural = new Intl.PluralRules('ru');
  const day = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const group = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const isNumber = (type) => type === 'money' || type === 'number';

  // A value as the page prints it.
  const show = (value, type) => {
    if (value === null) return '—';
    if (Array.isArray(value)) return value[1]; // what was typed, beside what programs read
    const number = isNumber(type) && /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
    if (number) {
      let part = number[3] || '';
      return (number[1] && '−') + group(number[2]) + (part && ',' + part);
    }
    if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) {
      const parts = {};
      for (const p of day.formatToParts(new Date(value + 'T00:00:00Z'))) parts[p.type] = p.value;
      return parts.day + '\u00a0' + parts.month + ' ' + parts.year;
    }
    return value;
  };

  // Numbers are compared by their digits, so that long ones are not rounded.
  const compareNumbers = (a, b) => {
    const less = a[0] === '-';
    if (less !== (b[0] === '-')) return less ? -1 : 1;
    const [aw, ap = ''] = a.replace(/^-?0*/, '').split('.');
    const [bw, bp = ''] = b.replace(/^-?0*/, '').split('.');
    const order = aw.length - bw.length || (aw < bw ? -1 : aw > bw ? 1 : 0) || (ap < bp ? -1 : ap > bp ? 1 : 0);
    return less ? -order : order;
  };
  const machine = (value) => (Array.isArray(value) ? value[0] : value);
  const compare = (x, y, type) => {
    const a = machine(x), b = machine(y);
    if (isNumber(type) && /^-?\d/.test(a) && /^-?\d/.test(b)) return compareNumbers(a, b);
    return type === 'date' ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b);
  };
  const fold = (text) => text.toLowerCase().replace(/ё/g, 'е').replace(/[\s\u00a0]+/g, ' ').trim();

  const view = (root) => {
    const { base, types } = root.dataset;
    const type = types.split(' ');
    const total = +root.dataset.count, shard = +root.dataset.shard, size = +root.dataset.size, perPage = +root.dataset.page;
    const shards = Math.ceil(total / shard);
    const loaded = []; // rows by shard
    const table = root.querySelector('table');
    const heads = [...table.tHead.rows[0].cells];
    const labels = heads.map((th) => th.textContent);
    const at = (name) => root.querySelector('[data-at=' + name + ']');
    const status = at('status'), query = at('query'), column = at('column'), order = at('order'), number = at('number'), more = at('more');
    let page = 0, sort = -1, down = false, turn = 0, begun = false;
    let rows = null; // what is sorted or filtered; null shows the file as it is

    const word = (name, values) => root.dataset[name].replace(/%(\w+)/g, (_, key) => values[key]);
    const count = (n) => group(String(n));
    const say = (text) => { status.textContent = text; };

    const load = async (i) => {
      if (!loaded[i]) {
        const answer = await fetch(base + 'rows-' + (i + 1) + '.json');
        if (!answer.ok) throw new Error(answer.status);
        loaded[i] = (await answer.json()).rows;
      }
      return loaded[i];
    };
    const have = () => loaded.reduce((n, s) => n + (s ? s.length : 0), 0);
    const loadTo = async (goal) => {
      const wanted = [];
      for (let i = 0, n = have(); i < shards && n < goal; i++) if (!loaded[i]) n += wanted.push(i) && shard;
      await Promise.all(wanted.map(load));
    };

    const cell = (row, i) => {
      const value = row[i + 2];
      const box = document.createElement(i ? 'td' : 'th');
      let into = box;
      if (i) {
        box.dataset.label = labels[i];
        if (isNumber(type[i])) box.className = 'num';
        into = box.appendChild(document.createElement('span'));
      } else {
        box.scope = 'row';
        into = box.appendChild(document.createElement('a'));
        into.href = base + 'p' + (Math.floor((row[0] - 1) / perPage) + 1) + '/#r' + row[0];
      }
      into.textContent = show(value, type[i]);
      if (!i && row[1]) {
        const mark = document.createElement('span');
        mark.className = 'demo';
        mark.textContent = root.dataset.demo;
        box.append(' ', mark);
      }
      return box;
    };
    const draw = (list) => {
      const body = document.createElement('tbody');
      for (const row of list) {
        const line = body.insertRow();
        line.className = 'level-0';
        for (let i = 0; i < heads.length; i++) line.append(cell(row, i));
      }
      table.tBodies[0].replaceWith(body);
    };

    const arrange = () => {
      const needle = fold(query.value), tight = needle.replace(/ /g, '');
      if (!needle && sort < 0) { rows = null; return; }
      const where = +column.value;
      rows = loaded.flat(); // holes are left out
      if (needle) {
        rows = rows.filter((row) => type.some((t, i) => {
          if (where >= 0 && where !== i || row[i + 2] === null) return false;
          const text = fold(show(row[i + 2], t) + ' ' + machine(row[i + 2]));
          return text.includes(needle) || isNumber(t) && text.replace(/ /g, '').includes(tight);
        }));
      }
      if (sort < 0) return;
      const key = sort + 2, t = type[sort];
      rows.sort((a, b) => {
        if (a[key] === null || b[key] === null) return (a[key] === null) - (b[key] === null) || a[0] - b[0];
        return (down ? -1 : 1) * compare(a[key], b[key], t) || a[0] - b[0];
      });
    };

    const tell = (from, to, n) => {
      const known = have(), part = [];
      if (rows && query.value.trim()) part.push(word('found' + plural.select(n), { n: count(n) }));
      if (n) part.push(word('shown', { from: count(from + 1), to: count(to), n: count(n) }));
      if (sort >= 0) part.push(word(down ? 'down' : 'up', { column: labels[sort] }));
      if (rows && known < total) part.push(word('partial', { loaded: count(known), n: count(total) }));
      say(part.join(' '));
      more.hidden = !rows || known >= total;
    };

    // update shows the page that is asked for; the last of several updates wins.
    const update = async () => {
      const mine = ++turn;
      begun = true;
      table.setAttribute('aria-busy', 'true');
      try {
        const arranged = query.value.trim() || sort >= 0;
        if (arranged && have() < Math.min(total, step * shard)) { say(root.dataset.loading); await loadTo(step * shard); }
        if (mine !== turn) return;
        arrange();
        const n = rows ? rows.length : total;
        const last = Math.max(Math.ceil(n / size) - 1, 0);
        page = Math.min(Math.max(page, 0), last);
        const from = page * size, to = Math.min(from + size, n);
        let list = rows && rows.slice(from, to);
        if (!list) {
          list = [];
          for (let i = Math.floor(from / shard); i * shard < to; i++) {
            const part = await load(i);
            list.push(...part.slice(Math.max(from - i * shard, 0), to - i * shard));
          }
        }
        if (mine !== turn) return;
        draw(list);
        at('lead').hidden = true;
        for (const [i, th] of heads.entries()) {
          if (i === sort) th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
          else th.removeAttribute('aria-sort');
        }
        order.value = sort < 0 ? '' : sort + (down ? '-' : '+');
        number.value = page + 1;
        number.max = last + 1;
        at('pages').textContent = count(last + 1);
        at('back').disabled = page === 0;
        at('next').disabled = page === last;
        tell(from, to, n);
      } catch {
        say(root.dataset.failed);
      } finally {
        table.removeAttribute('aria-busy');
      }
    };
    const go = (to) => { page = to; update(); };
    const sortBy = (i, reverse) => { sort = i; down = reverse; go(0); };

    const buttons = heads.map((th, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...th.childNodes);
      button.addEventListener('click', () => (sort !== i ? sortBy(i, false) : down ? sortBy(-1, false) : sortBy(i, true)));
      th.append(button);
      return button;
    });
    // Where rows are cards their headings are for readers of screens alone: keys do not stop at what nobody sees.
    new ResizeObserver(() => {
      const cards = getComputedStyle(table.tHead).position === 'absolute';
      for (const b of buttons) b.tabIndex = cards ? -1 : 0;
    }).observe(root);
    let typing;
    query.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => go(0), 250); });
    column.addEventListener('change', () => { if (query.value.trim()) go(0); });
    order.addEventListener('change', () => (order.value ? sortBy(parseInt(order.value, 10), order.value.endsWith('-')) : sortBy(-1, false)));
    number.addEventListener('change', () => go(number.value - 1 || 0));
    at('back').addEventListener('click', () => go(page - 1));
    at('next').addEventListener('click', () => go(page + 1));
    more.addEventListener('click', async () => {
      say(root.dataset.loading);
      try { await loadTo(have() + step * shard); } catch { say(root.dataset.failed); return; }
      update();
    });
    at('tools').addEventListener('submit', (e) => { e.preventDefault(); clearTimeout(typing); go(0); });
    at('tools').addEventListener('reset', () => setTimeout(() => { if (begun) sortBy(-1, false); }));
  };
  for (const root of document.querySelectorAll('.rows-view')) view(root);
})();
