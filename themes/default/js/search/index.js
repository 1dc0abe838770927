// The files of the index, fetched when they are needed and once. Package search of the generator writes them and says what every byte means.
class Index {
  constructor(address) {
    this.address = address;
    this.files = new Map();
  }

  // root is what everything begins with; it is asked for anew each time a page is opened, the rest by its hash.
  root() {
    return this.opened ??= (async () => {
      const r = await fetch(this.address + 'root', { cache: 'no-cache' });
      if (!r.ok) throw new Error(`search: root: ${r.status}`);
      const root = await r.json();
      if (root.version !== 1) throw new Error('search: the index is of another version');
      root.stop = new Set(root.stop.split(' '));
      root.tiers = new Uint8Array(root.docs);
      root.section = new Int16Array(root.docs);
      root.years = new Uint16Array(root.docs);
      for (let i = 0, doc = 0; i < root.runs.length; i += 4) {
        const [tier, section, year, n] = root.runs.slice(i, i + 4);
        root.tiers.fill(tier, doc, doc + n);
        root.section.fill(section, doc, doc + n);
        root.years.fill(year, doc, doc += n);
      }
      root.newest = root.years.reduce((a, b) => Math.max(a, b), 0);
      return root;
    })().catch((e) => { this.opened = undefined; throw e; });
  }

  // file is one file of the index, made something of once.
  file(name, packed, read) {
    let f = this.files.get(name);
    if (!f) {
      f = (async () => {
        const root = await this.root();
        const r = await fetch(`${this.address}${name}?v=${root.hash}`);
        if (!r.ok) throw new Error(`search: ${name}: ${r.status}`);
        const body = packed ? new Response(r.body.pipeThrough(new DecompressionStream('deflate'))) : r;
        return read(new Uint8Array(await body.arrayBuffer()), root);
      })().catch((e) => { this.files.delete(name); throw e; });
      this.files.set(name, f);
    }
    return f;
  }

  // words is a block of the dictionary: stems with the place of their lists.
  words(n) {
    return this.file('w' + n, true, (b, root) => {
      const r = new Reader(b), text = new TextDecoder();
      let file = r.number(), offset = r.number(), last = new Uint8Array();
      const list = [];
      while (!r.done()) {
        const shared = r.number(), own = r.number();
        const word = new Uint8Array(shared + own);
        word.set(last.subarray(0, shared));
        word.set(r.take(own), shared);
        last = word;
        const size = r.number();
        if (offset > 0 && offset + size > root.limit) { file++; offset = 0; }
        list.push({ stem: text.decode(word), file, offset, size });
        offset += size;
      }
      return list;
    });
  }

  // documents are those that have a stem: three arrays of numbers, in the text, in a heading, in the title.
  async documents(entry) {
    const lists = await this.file('l' + entry.file, false, (b) => b);
    const r = new Reader(lists.subarray(entry.offset, entry.offset + entry.size));
    const head = r.byte(), found = [[], [], []];
    for (let c = 0; c < 3; c++) {
      if (!(head & 1 << c)) continue;
      const last = !(head & 7 & ~((2 << c) - 1));
      const part = new Reader(r.take(last ? r.left() : r.number()));
      if (head & 8 << c) {
        for (let doc = 0; !part.done(); doc += 8) {
          const bits = part.byte();
          for (let i = 0; i < 8; i++) if (bits & 1 << i) found[c].push(doc + i);
        }
      } else {
        for (let doc = 0; !part.done();) found[c].push(doc += part.number());
      }
    }
    return found;
  }

  // shown is what a result shows of a document.
  async shown(doc) {
    const root = await this.root();
    const rows = await this.file('d' + Math.floor(doc / root.chunk), true, (b) => JSON.parse(new TextDecoder().decode(b)));
    const [title, path, summary, day = '', demo = 0] = rows[doc % root.chunk];
    return { title, path, summary, day, demo: demo === 1, section: root.sections?.[root.section[doc]]?.[1] ?? '', year: root.years[doc] };
  }
}

// Reader reads bytes and numbers of seven bits a byte, the last one below 128.
class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }
  done() { return this.at >= this.bytes.length; }
  left() { return this.bytes.length - this.at; }
  byte() {
    if (this.done()) throw new Error('search: a file of the index is cut short');
    return this.bytes[this.at++];
  }
  number() {
    for (let n = 0, times = 1; ; times *= 128) {
      const b = this.byte();
      n += (b & 127) * times;
      if (b < 128) return n;
    }
  }
  take(n) {
    if (n > this.left()) throw new Error('search: a file of the index is cut short');
    return this.bytes.subarray(this.at, this.at += n);
  }
}
