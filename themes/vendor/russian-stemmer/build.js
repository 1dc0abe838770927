// Bundles the Russian stemmer as one script that the search's other scripts are joined with. Run by `npm ci && npm run build`; see README.md.
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const out = '../../default/js/search/';

await build({
  stdin: { contents: "export { stemmer } from '@orama/stemmers/russian';", resolveDir: here('.') },
  outfile: here(`${out}stem.js`),
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'russian',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
});
await copyFile(here('node_modules/@orama/stemmers/LICENSE.md'), here(`${out}stem-LICENSE.txt`));
