import { APART } from "../place/gravity.ts";
import { levelAt, scaleOf } from "./known.ts";
import { loosened, neighboursOf, type Part } from "./loosen.ts";

const { abs, max, min } = Math;

/** A label of the whole picture on one side of a horizontal axis, px. */
export interface KeptLabel {
  /** Its place on the whole axis. */
  readonly anchor: number;
  readonly length: number;
  readonly depth: number;
  /** Its near edge along the axis, and its distance from it. */
  readonly start: number;
  readonly distance: number;
  /** Where the upright parts of its leader are along the axis, and the distances at which it bends from one to the next. */
  readonly stems: readonly number[];
  readonly bends: readonly number[];
}

/** The labels of a whole picture while it is enlarged: each keeps its distance from the axis and goes towards its anchor. */
export interface Kept {
  /** Where the nth is at a scale, and the upright parts of its leader: px from its anchor. */
  readonly at: (nth: number, scale: number) => { readonly start: number; readonly stems: readonly number[] };
  /**
   * What the nth takes, with the space it keeps, between two distances from the axis, at a level and at every later one:
   * px from its anchor; `undefined` where it takes nothing there.
   */
  readonly taken: (
    nth: number,
    between: readonly [number, number],
    level: number,
  ) => readonly [from: number, to: number] | undefined;
  /** How far from its anchor any label takes anything, px. */
  readonly reach: number;
}

/** By this level all have gone where they can. */
const LATEST = 80;

/**
 * Lets the labels of a whole picture go towards where their leaders are straight and they stand like flags, as fast as the
 * growing scale makes room.
 *
 * Labels and the upright parts of leaders keep their distances from the axis for ever, so that nothing moves up or down,
 * and of two at one height that which comes first stays first. Their anchors come in the same order: so all could stay
 * where they are, seen from their anchors, at every larger scale. From there each goes towards its aim, level by level, as
 * far as its neighbours let it, and never back. Between two levels they move evenly, as in `detail`.
 *
 * @param labels - of one side
 * @param gap - least space between two labels along the axis
 * @param spacing - least space between two labels across it
 * @param length - of the whole axis
 */
export function keep(labels: readonly KeptLabel[], gap: number, spacing: number, length: number): Kept {
  const anchors = anchorsOf(labels);
  const parts = labels.flatMap((label, of) => partsOf(label, of, anchors[of] ?? 0));
  const own = labels.map((): number[] => []);
  for (const [index, { of }] of parts.entries()) own[of]?.push(index);
  const neighbours = neighboursOf(parts, { gap, spacing, apart: APART });
  const levels = [Float64Array.from(parts, ({ begin, anchor }) => begin - anchor)];
  for (let level = 1; level <= LATEST; level++) {
    const before = levels[level - 1] ?? new Float64Array();
    if (before.every((offset, part) => offset === parts[part]?.aim)) break;
    levels.push(loosened(parts, own, neighbours, before, scaleOf(level), length));
  }
  const end = levels.length - 1;
  const offsetAt = (level: number, part: number): number => levels[min(level, end)]?.[part] ?? 0;
  /** How far an anchor was moved along, so that all come in the order of their leaders. */
  const moved = (nth: number): number => (anchors[nth] ?? 0) - (labels[nth]?.anchor ?? 0);
  return {
    at: (nth, scale) => {
      const { level, share } = levelAt(scale);
      const [start = 0, ...stems] = (own[nth] ?? []).map((part) => {
        const [now, later] = [offsetAt(level, part), offsetAt(level + 1, part)];
        return moved(nth) * scale + now + (later - now) * share;
      });
      return { start, stems };
    },
    taken: (nth, [low, high], level) => {
      let [from, to] = [Infinity, -Infinity];
      for (const index of own[nth] ?? []) {
        const part = parts[index];
        if (part === undefined || part.low >= high || part.high <= low) continue;
        const space = part.isLabel ? gap / 2 : APART;
        const [now, last] = [offsetAt(level, index), offsetAt(end, index)];
        from = min(from, now - space, last - space);
        to = max(to, now + part.length + space, last + part.length + space);
      }
      const by = moved(nth) * scaleOf(level);
      return from > to ? undefined : [from + by, to + by];
    },
    reach: parts.reduce((most, part) => max(most, abs(part.begin - part.anchor) + part.length), 0) + gap,
  };
}

/** The anchors in the order of the leaders: symbols that share a day may stand in another order than their times. */
function anchorsOf(labels: readonly KeptLabel[]): Float64Array {
  const order = [...labels.keys()].sort((a, b) => (labels[a]?.stems[0] ?? 0) - (labels[b]?.stems[0] ?? 0) || a - b);
  const anchors = new Float64Array(labels.length);
  let last = 0;
  for (const nth of order) anchors[nth] = last = max(last, labels[nth]?.anchor ?? 0);
  return anchors;
}

/**
 * The label itself, then the upright parts of its leader from the axis on. All would like to stand where the leader leaves
 * the axis: a symbol that stands beside others of its day does so at every scale.
 */
function partsOf(label: KeptLabel, of: number, anchor: number): readonly Part[] {
  const { length, depth, start, distance, stems, bends } = label;
  const aim = (stems[0] ?? 0) - label.anchor;
  const own = { of, anchor, aim };
  const uprights = stems.map((begin, stem): Part => {
    const [low, high] = [bends[stem - 1] ?? 0, bends[stem] ?? distance];
    return { ...own, isLabel: false, begin, length: 0, low, high };
  });
  return [{ ...own, isLabel: true, begin: start, length, low: distance, high: distance + depth }, ...uprights];
}
