import { bisectLeft } from "d3-array";
import type { Candidate } from "../labels/labels.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { weightOf } from "../prepare/weight.ts";

/** Those that could have labels: which events they are, and where they hang. */
export interface CrowdField {
  /** What is stacked; what has no marks of its own comes from the points. */
  readonly stacked: readonly Candidate[];
  /** Places among the events, ascending, and where each hangs. */
  readonly points: Int32Array;
  readonly anchors: Float64Array;
}

/** All that could have labels, in order along the axis. */
interface Entries {
  readonly length: number;
  readonly anchors: Float64Array;
  readonly weights: Float64Array;
  /** 1 for what stands over points: its leader would run through theirs on its way to the far side; else 0. */
  readonly over: Uint8Array;
  readonly at: (index: number) => Candidate;
  readonly titleAt: (index: number) => string;
  /** The number of characters of a title. */
  readonly lettersAt: (index: number) => number;
  /** Which of them an event at some time is, by its id; −1 where it is none. */
  readonly indexOf: (id: string, time: number) => number;
}

/** Leaders of points begin no farther than this from where these hang, in px. */
const NEAR = 48;

/** Brings what is stacked and points into one order. */
export function entriesOf({ events }: Prepared, { stacked, points, ...field }: CrowdField): Entries {
  const others = [...stacked].sort((a, b) => a.anchor - b.anchor);
  const length = points.length + others.length;
  const [anchors, weights, refs] = [new Float64Array(length), new Float64Array(length), new Int32Array(length)];
  for (let i = 0, p = 0, s = 0; i < length; i++) {
    const anchor = field.anchors[p] ?? Infinity;
    const other = others[s];
    const isOther = other !== undefined && other.anchor < anchor;
    anchors[i] = isOther ? other.anchor : anchor;
    weights[i] = weightOf(isOther ? other.event.event.importance : (events.importance[points[p] ?? 0] ?? 0));
    refs[i] = isOther ? -1 - s++ : (points[p++] ?? 0);
  }
  const made = new Map<number, Candidate>();
  const at = (index: number): Candidate => {
    const ref = refs[index] ?? 0;
    const known = made.get(index) ??
      others[-1 - ref] ?? { event: events.at(ref), anchor: anchors[index] ?? 0, point: ref };
    made.set(index, known);
    return known;
  };
  return {
    length,
    anchors,
    weights,
    over: overPoints(anchors, refs),
    at,
    titleAt: (index) => {
      const ref = refs[index] ?? 0;
      return ref < 0 ? (others[-1 - ref]?.event.event.title ?? "") : events.titleAt(ref);
    },
    lettersAt: (index) => {
      const ref = refs[index] ?? 0;
      return ref < 0 ? (others[-1 - ref]?.event.event.title.length ?? 0) : (events.letters[ref] ?? 0);
    },
    indexOf: (id, time) => {
      for (let place = bisectLeft(events.times, time); events.times[place] === time; place++) {
        const index = events.at(place).event.id === id ? refs.indexOf(place) : -1;
        if (index >= 0) return index;
      }
      const other = others.findIndex(({ event }) => event.event.id === id);
      return other < 0 ? -1 : refs.indexOf(-1 - other);
    },
  };
}

/** Which of the entries are stacked, with points so near that their leaders may begin on either side. */
function overPoints(anchors: Float64Array, refs: Int32Array): Uint8Array {
  const over = new Uint8Array(refs.length);
  for (const way of [1, -1]) {
    let point = NaN;
    for (let n = 0; n < refs.length; n++) {
      const i = way === 1 ? n : refs.length - 1 - n;
      const anchor = anchors[i] ?? 0;
      if ((refs[i] ?? 0) >= 0) point = anchor;
      else if (Math.abs(anchor - point) < NEAR) over[i] = 1;
    }
  }
  return over;
}
