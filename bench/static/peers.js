// The same picture by other packages, each as its documentation would do it: an axis, a mark for each event, its title
// beside it, and whatever the package has against titles that overlap.
import * as Plot from "@observablehq/plot";
import { scaleUtc } from "d3";
import * as echarts from "echarts";
import labella from "labella";
import { parseHTML } from "linkedom";
import * as vega from "vega";
import { HEIGHT, WIDTH } from "./floor.js";

const MARGIN = 20;
const BASE = HEIGHT / 2;
const LETTER = 6.2;
const { document } = parseHTML("<!doctype html><body></body>");

/** labella's labels on both sides in turn, with d3's scale; it shows all labels, in as many layers as they take. */
function byLabella(events) {
  const times = events.map(({ date }) => new Date(date));
  const scale = scaleUtc()
    .domain([new Date(Math.min(...times)), new Date(Math.max(...times))])
    .range([MARGIN, WIDTH - MARGIN]);
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-size="12">`];
  for (const tick of scale.ticks()) {
    parts.push(`<text x="${scale(tick)}" y="${BASE + 18}">${scale.tickFormat()(tick)}</text>`);
  }
  for (const [side, direction] of ["up", "down"].entries()) {
    const nodes = events.flatMap(({ title }, i) =>
      i % 2 === side ? [new labella.Node(scale(times[i]), title.length * LETTER, title)] : [],
    );
    const force = new labella.Force({ minPos: MARGIN, maxPos: WIDTH - MARGIN }).nodes(nodes).compute();
    const renderer = new labella.Renderer({ direction, layerGap: 30, nodeHeight: 14 });
    renderer.layout(force.nodes());
    for (const node of force.nodes()) {
      const y = BASE + node.y + (side === 0 ? 14 : 0);
      parts.push(
        `<circle cx="${node.getRoot().idealPos}" cy="${BASE}" r="4"/>`,
        `<path transform="translate(0,${BASE})" d="${renderer.generatePath(node)}" fill="none" stroke="#aaa"/>`,
        `<text x="${node.x - node.dx / 2}" y="${y}">${node.data}</text>`,
      );
    }
  }
  return `${parts.join("")}</svg>`;
}

/** Plot's dodge moves marks apart as discs, in a column as high as it takes; titles that then stand outside are lost. */
function byPlot(events) {
  const data = events.map(({ date, title }) => ({ date: new Date(date), title }));
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marks: [
      Plot.ruleY([0]),
      Plot.tickX(data, { x: "date" }),
      Plot.text(data, Plot.dodgeY({ x: "date", text: "title", r: 40, textAnchor: "middle" })),
    ],
  }).outerHTML;
}

/** ECharts' labels hide where they overlap. */
function byECharts(events) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    xAxis: { type: "time" },
    yAxis: { show: false, max: 16 },
    series: [
      {
        type: "scatter",
        symbolSize: 6,
        data: events.map(({ date, title }, i) => ({ name: title, value: [date, i % 16] })),
        label: { show: true, position: "right", formatter: "{b}" },
        labelLayout: { hideOverlap: true },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Vega's `label` transform puts titles beside their marks, where one of eight places is free. */
function byVega(events) {
  const time = { scale: "x", field: "date" };
  const spec = {
    width: WIDTH - 2 * MARGIN,
    height: HEIGHT - 3 * MARGIN,
    padding: MARGIN,
    autosize: "none",
    data: [
      { name: "events", values: events.map(({ date, title }, i) => ({ date: Date.parse(date), title, lane: i % 16 })) },
    ],
    scales: [
      { name: "x", type: "utc", domain: { data: "events", field: "date" }, range: "width" },
      { name: "y", domain: [0, 15], range: "height" },
    ],
    axes: [{ orient: "bottom", scale: "x" }],
    marks: [
      {
        type: "symbol",
        name: "marks",
        from: { data: "events" },
        encode: { enter: { x: time, y: { scale: "y", field: "lane" }, size: { value: 40 } } },
      },
      {
        type: "text",
        from: { data: "marks" },
        encode: { enter: { text: { field: "datum.title" }, fontSize: { value: 12 } } },
        transform: [
          { type: "label", size: { signal: `[${WIDTH - 2 * MARGIN}, ${HEIGHT - 3 * MARGIN}]` }, avoidBaseMark: false },
        ],
      },
    ],
  };
  return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
}

/** By name; each makes an SVG of a list of events, or promises one. */
export const PEERS = {
  "labella + d3": byLabella,
  "Plot + linkedom": byPlot,
  ECharts: byECharts,
  "vega, label": byVega,
};
