// The part of Apache ECharts that package chart needs, and the two functions that it calls.
//
// Everything that a drawing says is in the options that Go writes as JSON. What JSON cannot hold is done here: texts are measured with the table of the
// site's own font, and an axis takes the words of its ticks from a list.
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

// draw returns the SVG of a chart. The options are ECharts' own but for axisLabel.words: the text of each value that has a tick.
globalThis.draw = (json, width, height) => {
  const chart = load(json, width, height);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

// cells returns the rectangles that a treemap's first level gets, in the order of its data, as JSON: [[x, y, width, height], …].
globalThis.cells = (json, width, height) => {
  const chart = load(json, width, height);
  const tree = chart.getModel().getSeriesByIndex(0).getData().tree;
  const out = tree.root.children.map(node => {
    const box = node.getLayout();
    return [box.x, box.y, box.width, box.height];
  });
  chart.dispose();
  return JSON.stringify(out);
};

function load(json, width, height) {
  const options = JSON.parse(json);
  for (const name of ['xAxis', 'yAxis']) {
    for (const axis of options[name] ?? []) {
      const words = axis.axisLabel?.words;
      if (words) axis.axisLabel.formatter = value => words[String(value)] ?? '';
    }
  }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(options);
  return chart;
}
