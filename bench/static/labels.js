// Reads labels out of any of the pictures, to count those that can be read.

const LETTER = 5.6; // px: less than most letters of 12 px sans-serif, in favour of whom it is held against
const LINE = 10;
const PITCH = 14;

/** A length in px; those in em are less than a line. */
const number = (text) => (text?.endsWith("em") === false ? Number(text) : 0);
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Where a text or group is moved to. */
function moved(tag) {
  const found =
    /translate\(\s*([-\d.e]+)[ ,]*([-\d.e]+)?/.exec(tag) ?? /matrix\(1,0,0,1,([-\d.]+),([-\d.]+)\)/.exec(tag);
  return found ? [number(found[1]), number(found[2])] : [0, 0];
}

/**
 * The texts of a picture as boxes by guess, with the groups that move them; all lines of an event's title, and of none
 * but titles.
 *
 * @param words the first words of the titles
 */
export function labelsIn(svg, words) {
  const boxes = [];
  const groups = [];
  let open;
  for (const [tag, closes, name, , text] of svg.matchAll(/<(\/?)(\w+)((?:"[^"]*"|[^">])*)>([^<]*)/g)) {
    if (name === "g" || name === "svg") {
      if (closes) groups.pop();
      else groups.push(moved(tag));
    }
    if (name === "text") open = closes || attribute(tag, "opacity") === "0" ? undefined : tag;
    if (open === undefined || !words.has(text.split(" ", 1)[0])) continue;
    const [dx, dy] = [moved(open), ...groups].reduce(([x, y], [by, down]) => [x + by, y + down], [0, 0]);
    const width = LETTER * text.length;
    const anchor = attribute(open, "text-anchor");
    const left = number(attribute(tag, "x") ?? attribute(open, "x")) + dx;
    const x = left - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const y = number(attribute(open, "y")) + number(attribute(tag, "dy")) + dy;
    boxes.push({ x, y: y - LINE, width, height: LINE });
  }
  return boxes;
}

/** How many of the boxes overlap another, and how many leave the picture. */
export function faultsOf(boxes, width, height) {
  const sorted = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const overlapping = new Set();
  for (const [i, a] of sorted.entries()) {
    for (let k = i + 1; k < sorted.length && sorted[k].y < a.y + a.height; k++) {
      const b = sorted[k];
      if (a.x + a.width <= b.x || b.x + b.width <= a.x) continue;
      overlapping.add(a).add(b);
      if (overlapping.size > 10_000) return { overlaps: overlapping.size, outside: 0, readable: 0 };
    }
  }
  const isOutside = ({ x, y, ...box }) => x < 0 || y < 0 || x + box.width > width || y + box.height > height + PITCH;
  const outside = sorted.filter(isOutside);
  const readable = sorted.filter((box) => !overlapping.has(box) && !isOutside(box)).length;
  return { overlaps: overlapping.size, outside: outside.length, readable };
}
