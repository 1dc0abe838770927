// Bundles entry.js for an engine that has no timers, as one script. Run by `npm ci && npm run build`; see README.md.
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const out = '../../../generator/internal/chart/bundle/';

await build({
  entryPoints: [here('entry.js')],
  outfile: here(`${out}echarts.js`),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  // A drawing is finished when draw returns: nothing waits for a timer.
  banner: { js: 'var setTimeout=function(){return 0},clearTimeout=function(){};' },
});
for (const [to, from] of Object.entries({
  'echarts-LICENSE': 'echarts/LICENSE',
  'echarts-NOTICE': 'echarts/NOTICE',
  'd3-LICENSE': 'echarts/licenses/LICENSE-d3',
  'zrender-LICENSE': 'zrender/LICENSE',
  'tslib-LICENSE': 'tslib/LICENSE.txt',
})) await copyFile(here(`node_modules/${from}`), here(`${out}${to}.txt`));
