// The labels that can be read in each picture, by the boxes of the glyphs that Chromium sets: npm run glyphs.
import { openBrowser } from "../../test/browser/chromium.js";
import { table } from "../measure.js";
import { events, SPREADS } from "./data.js";
import { HEIGHT, WIDTH } from "./floor.js";
import { MAKERS, MOST } from "./makers.js";

const COUNTS = [25, 1000, 10_000, 100_000];

/**
 * In the page: how many titles keep clear of all others and of the picture's edges, how many do not, and how many leaders
 * cross a title that is not their own. Boxes of a line reach from ascent to descent; letters take three quarters of that.
 */
function readIn({ svg, words, width, height }) {
  document.body.innerHTML = svg;
  const first = new Set(words);
  const origin = document.querySelector("svg").getBoundingClientRect();
  const box = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const spare = (bottom - top) / 8;
    return {
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top + spare,
      bottom: bottom - origin.top - spare,
    };
  };
  const isShown = (element) => getComputedStyle(element).opacity !== "0" && element.getBoundingClientRect().width > 0;
  const groups = [...document.querySelectorAll(".attested-label")];
  const labels =
    groups.length > 0
      ? groups.map((group) => ({
          of: group.closest("[data-event]")?.dataset.event,
          boxes: [...group.querySelectorAll("text")].map(box),
        }))
      : [...document.querySelectorAll("text")]
          .filter((text) => [text, ...text.children].some((each) => first.has(each.textContent.split(" ", 1)[0])))
          .filter(isShown)
          .map((text) => ({ boxes: [box(text)] }));
  const lines = labels.flatMap(({ boxes }, label) => boxes.map((each) => ({ ...each, label })));
  lines.sort((a, b) => a.top - b.top);
  const spoilt = new Set();
  for (const [i, a] of lines.entries()) {
    if (a.left < -1 || a.top < -1 || a.right > width + 1 || a.bottom > height + 1) spoilt.add(a.label);
    for (let k = i + 1; k < lines.length && lines[k].top < a.bottom; k++) {
      const b = lines[k];
      if (a.label !== b.label && a.left < b.right && b.left < a.right) spoilt.add(a.label).add(b.label);
    }
  }
  let crossed = 0;
  for (const leader of document.querySelectorAll(".attested-leader")) {
    const length = leader.getTotalLength();
    for (let at = 0; at <= length; at += 2) {
      const { x, y } = leader.getPointAtLength(at);
      const hit = lines.some(
        ({ left, right, top, bottom, label }) =>
          labels[label].of !== leader.dataset.event && x > left && x < right && y > top && y < bottom,
      );
      if (!hit) continue;
      crossed++;
      break;
    }
  }
  return { readable: labels.length - spoilt.size, spoilt: spoilt.size, crossed };
}

const { browser } = await openBrowser();
const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT } });
const page = await context.newPage();
await page.setContent('<!doctype html><body style="margin:0">');
const rows = [["events", "by", "readable labels", "on each other, or out", "crossed by leaders"]];
for (const spread of SPREADS) {
  for (const count of COUNTS) {
    const list = events(count, spread);
    const words = [...new Set(list.map(({ title }) => title.split(" ", 1)[0]))];
    const able = Object.keys(MAKERS).filter((name) => count <= (MOST[name] ?? Infinity));
    for (const [i, name] of able.entries()) {
      const make = await MAKERS[name]();
      const found = await page.evaluate(readIn, { svg: await make(list), words, width: WIDTH, height: HEIGHT });
      if (name === "attested" && found.spoilt + found.crossed > 0)
        throw new Error(`attested: ${JSON.stringify(found)}`);
      rows.push([
        i === 0 ? `${count} ${spread}` : "",
        name,
        found.readable,
        found.spoilt,
        name === "attested" ? found.crossed : "",
      ]);
    }
  }
}
await browser.close();
table(rows);
