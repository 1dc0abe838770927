// The part of Apache ECharts that package chart needs, and the two functions that it calls.
//
// Everything that a drawing says is in the options that Go writes as JSON, each text with its place. Texts are measured with the table of the site's own
// font here too, as ECharts would take Cyrillic letters to be as wide as they are high.
import { init, setPlatformAPI, use } from 'echarts/core';
import { BarChart, LineChart, PieChart, SankeyChart, TreemapChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, PieChart, SankeyChart, TreemapChart, GraphicComponent, GridComponent, SVGRenderer]);

let widths = {};

// setWidths takes the table of letter widths: thousandths of an em by weight and letter.
globalThis.setWidths = json => {
  widths = JSON.parse(json);
  setPlatformAPI({ measureText });
};

function measureText(text, font) {
  const size = /([\d.]+)px/.exec(font);
  const of = widths[/bold|700/.test(font) ? '700' : '400'];
  let sum = 0;
  for (const letter of text || '') sum += of[letter] ?? 600;
  return { width: sum * (size ? size[1] : 12) / 1000 };
}

// draw returns the SVG of a chart. The options are ECharts' own.
globalThis.draw = (json, width, height) => {
  const chart = load(json, width, height);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

// places returns where the cells of a treemap are put, in the order of the data: [[x, y, width, height], …] as JSON.
globalThis.places = (json, width, height) => {
  const chart = load(json, width, height);
  const cells = chart.getModel().getSeriesByIndex(0).getData().tree.root.children.map(cell => cell.getLayout());
  chart.dispose();
  return JSON.stringify(cells.map(c => [c.x, c.y, c.width, c.height]));
};

function load(json, width, height) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(JSON.parse(json));
  return chart;
}
