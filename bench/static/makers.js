// Who makes pictures, each loaded when it is asked for, so that a process holds nothing of the others.
import { HEIGHT, WIDTH } from "./floor.js";

const peer = (name) => async () => (await import("./peers.js")).PEERS[name];

/** By name: loads a function from a list of events to SVG, or a promise of it. */
export const MAKERS = {
  floor: async () => (await import("./floor.js")).floor,
  attested: async () => {
    const { renderSVG } = await import("../../dist/index.js");
    return (events) => renderSVG(events, { width: WIDTH, height: HEIGHT });
  },
  "labella + d3": peer("labella + d3"),
  "Plot + linkedom": peer("Plot + linkedom"),
  ECharts: peer("ECharts"),
  "vega, label": peer("vega, label"),
};

/** Most events that a package takes; more would need minutes. */
export const MOST = { "labella + d3": 300, "Plot + linkedom": 3000 };
