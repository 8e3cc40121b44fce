import type { Stage } from "./stage.ts";

/** Where a part of an event stands in its picture, in px of the screen. */
type Place = readonly [x: number, y: number];

/** A picture as it stood: its orientation, and where each of its parts was. */
interface Snapshot {
  readonly orientation: string;
  readonly places: ReadonlyMap<Element, Place>;
}

/** Of a picture with more marks and labels than these nothing moves: nobody could follow. */
const MOST = 400;

/** How long a movement takes, in ms. */
const TIME = 400;

/** Notes where marks, labels and leaders stand, before the data change. */
export function snapshot({ svg, frame }: Stage): Snapshot {
  const parts = [...svg.querySelectorAll(".attested-mark,.attested-label,.attested-leader")];
  const isStill = parts.length > MOST || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const placeOf = placesIn(svg);
  return {
    orientation: frame.orientation,
    places: new Map((isStill ? [] : parts).map((part) => [part, placeOf(part)])),
  };
}

function placesIn(svg: Element): (part: Element) => Place {
  const whole = svg.getBoundingClientRect();
  return (part) => {
    const { left, top } = part.getBoundingClientRect();
    return [left - whole.left, top - whole.top];
  };
}

/**
 * Has what stood before slide from there to where it stands now (FLIP: first, last, invert, play), and what is new fade in;
 * leaders fade in where their marks moved.
 */
export function moveFrom({ orientation, places }: Snapshot, { svg, frame }: Stage): void {
  if (places.size === 0 || orientation !== frame.orientation) return;
  const placeOf = placesIn(svg);
  for (const part of svg.querySelectorAll(".attested-mark,.attested-label,.attested-leader")) {
    const before = places.get(part);
    const now = placeOf(part);
    const [x, y] = before === undefined ? [NaN, NaN] : [before[0] - now[0], before[1] - now[1]];
    if (x === 0 && y === 0) continue;
    const isNew = before === undefined || part.classList.contains("attested-leader");
    const from = isNew ? { opacity: 0 } : { transform: `translate(${x}px,${y}px)` };
    part.animate([from, isNew ? { opacity: 1 } : { transform: "none" }], { duration: TIME, easing: "ease-in-out" });
  }
}
