// The least that a static timeline can do, as a floor for those who do more: reads ISO dates and nothing else, checks
// nothing, guesses how wide texts are, and writes by template strings only what 1200 × 600 px can show: one mark for each
// column of px with the number of its events, labels on straight leaders as far as they fit, first come, first served.

export const WIDTH = 1200;
export const HEIGHT = 600;
const LEFT = 20;
const LENGTH = WIDTH - 2 * LEFT;
const BASE = HEIGHT / 2;
const LANES = 8; // a side
const PITCH = 34;
const GAP = 8;
const LETTER = 6.4; // px: more than the mean of 12 px sans-serif
const MOST_EVENTS = 2 ** 17; // as many as fit beside a minute in a float64

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escape = (text) => text.replace(/[&<>]/g, (character) => entities[character]);

/** @param events in any order, fewer than 2 ** 17, of dates like `2022-10-23` or `2022-10-23T12:30Z` */
export function floor(events) {
  const order = new Float64Array(events.length);
  for (let i = 0; i < events.length; i++) order[i] = (Date.parse(events[i].date) / 60_000) * MOST_EVENTS + i;
  order.sort();
  const first = Math.floor(order[0] / MOST_EVENTS);
  const last = Math.floor(order[order.length - 1] / MOST_EVENTS);
  const scale = LENGTH / Math.max(1, last - first);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    axis(first, last, scale),
  ];
  const lanes = [new Float64Array(LANES), new Float64Array(LANES)].map((ends) => ends.fill(-Infinity));
  for (let at = 0; at < order.length;) {
    const minute = Math.floor(order[at] / MOST_EVENTS);
    const column = Math.round((minute - first) * scale);
    const event = events[order[at] - minute * MOST_EVENTS];
    let end = at + 1;
    while (end < order.length && Math.round((Math.floor(order[end] / MOST_EVENTS) - first) * scale) === column) end++;
    const x = LEFT + column;
    parts.push(
      `<circle data-count="${end - at}" cx="${x}" cy="${BASE}" r="4"><title>${end - at === 1 ? `${event.date}: ${escape(event.title)}` : `${end - at} events from ${event.date}`}</title></circle>`,
    );
    label(event, x, lanes, parts);
    at = end;
  }
  parts.push("</svg>");
  return parts.join("");
}

/** Ticks of full years, at most 20 of them. */
function axis(first, last, scale) {
  const [from, until] = [first, last].map((minute) => new Date(minute * 60_000).getUTCFullYear());
  const step = Math.max(1, Math.ceil((until - from) / 20));
  let written = `<path d="M${LEFT},${BASE}H${LEFT + LENGTH}" stroke="#777"/>`;
  for (let year = from + 1; year <= until; year += step) {
    const x = LEFT + Math.round((Date.UTC(year, 0) / 60_000 - first) * scale);
    written += `<path d="M${x},${BASE}v6" stroke="#777"/><text class="tick" x="${x}" y="${BASE + 18}">${year}</text>`;
  }
  return written;
}

/**
 * Takes the outermost free lane: leaders then pass only lanes in which nothing stands at this place, since what comes
 * later in a lower one begins behind them.
 */
function label(event, x, lanes, parts) {
  const width = LETTER * Math.max(event.date.length, event.title.length);
  if (x + width > WIDTH) return;
  for (let side = 0; side < 2; side++) {
    const ends = lanes[side];
    let lane = 0;
    while (lane < LANES && ends[lane] <= x - GAP) lane++;
    if (lane === 0) continue;
    lane--;
    ends[lane] = x + width;
    for (let below = 0; below < lane; below++) ends[below] = Math.max(ends[below], x);
    const y = side === 0 ? BASE - 22 - PITCH * lane : BASE + 42 + PITCH * lane;
    parts.push(
      `<path d="M${x - 3},${BASE}V${side === 0 ? y - 10 : y + 14}" stroke="#aaa"/><text x="${x}" y="${y}"><tspan font-weight="600">${event.date}</tspan><tspan x="${x}" dy="14">${escape(event.title)}</tspan></text>`,
    );
    return;
  }
}
