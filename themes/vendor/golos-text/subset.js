// Cuts Golos Text down to what Russian pages use and writes the widths of its letters for charts.
//
// npm's package splits the font in ranges, each a file of its own, and so do we: the browser loads a range only when a page has a letter of it.
// Run by `npm ci && npm run build`; see README.md.
import { readFile, writeFile, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const fonts = '../../default/fonts/';
const widths = '../../../generator/internal/chart/bundle/golos-text.json';
const weights = [400, 700];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const ranges = {
  cyrillic: range(0x400, 0x45f) + 'Ґґ№\u0301',
  latin: range(0x20, 0x7e) + '\u00a0¢£¥§©«®°±²³´·¸»¼½¾×÷àáâäåçèéêëíîïñóôöøùúûüýßÀÁÂÄÅÇÈÉÊËÍÎÏÑÓÔÖØÙÚÛÜ' +
    '\u2009\u200a‐‑–—‘’‚“”„•…‰′″€™↑↓−⁄',
  ruble: '₽',
};
const source = { cyrillic: 'cyrillic', latin: 'latin', ruble: 'latin-ext' };

// Tabular figures stay, so that columns of amounts stand under each other.
const keepFeatures = ['ccmp', 'locl', 'calt', 'kern', 'mark', 'mkmk', 'tnum', 'pnum'];

const table = {};
for (const weight of weights) {
  const advance = {};
  for (const [name, text] of Object.entries(ranges)) {
    const from = await readFile(here(`node_modules/@fontsource/golos-text/files/golos-text-${source[name]}-${weight}-normal.woff`));
    const cut = await subsetFont(from, text, { targetFormat: 'sfnt', keepFeatures, noHinting: true });
    await writeFile(here(`${fonts}golos-text-${name}-${weight}.woff2`), await fontverter.convert(cut, 'woff2'));
    Object.assign(advance, advances(cut));
  }
  table[weight] = Object.fromEntries(Object.keys(advance).map(Number).sort((a, b) => a - b).map(c => [String.fromCodePoint(c), advance[c]]));
}
await copyFile(here('node_modules/@fontsource/golos-text/LICENSE'), here(`${fonts}LICENSE`));

const lines = Object.entries(table).map(([weight, of]) => `  "${weight}": ${JSON.stringify(of)}`);
await writeFile(here(widths), `{\n${lines.join(',\n')}\n}\n`);

// advances reads the advance width of every letter of a TrueType font, in thousandths of an em.
function advances(font) {
  const at = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) at[font.toString('latin1', 12 + 16 * i, 16 + 16 * i)] = font.readUInt32BE(20 + 16 * i);
  const em = font.readUInt16BE(at.head + 18);
  const metrics = font.readUInt16BE(at.hhea + 34);
  const out = {};
  for (const [letter, glyph] of glyphs(font, at.cmap)) out[letter] = Math.round(font.readUInt16BE(at.hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000 / em);
  return out;
}

// glyphs lists letter and glyph of a cmap's table of format 4, which every font of this package has.
function* glyphs(font, cmap) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const t = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(t) !== 4) continue;
    const n = font.readUInt16BE(t + 6);
    for (let s = 0; s < n; s += 2) {
      const end = font.readUInt16BE(t + 14 + s), start = font.readUInt16BE(t + 16 + n + s);
      const delta = font.readInt16BE(t + 16 + 2 * n + s), at = t + 16 + 3 * n + s, offset = font.readUInt16BE(at);
      for (let c = start; c <= end && c !== 0xffff; c++) {
        const g = offset ? font.readUInt16BE(at + offset + 2 * (c - start)) : c;
        if (g) yield [c, (g + delta) & 0xffff];
      }
    }
    return;
  }
  throw new Error('the font has no cmap of format 4');
}
