import { labelBlock, type Block } from "./block.ts";
import { dense } from "./dense.ts";
import type { Candidate, Labelled } from "./labels.ts";
import { LABEL_WIDTH } from "./labels.ts";
import { once } from "./once.ts";
import type { LabelBox, Placement, Room } from "./place.ts";
import type { Prepared } from "./prepare.ts";
import { stand } from "./select.ts";
import type { DenseLabel } from "./slots.ts";
import { type } from "./type.ts";

const { ceil, floor, max, min } = Math;

/** What labels of a crowd keep from each other along the axis, at the least across it, and leaders from each other, in px. */
export const CROWD_SPACES = { gap: 8, spacing: 3 } as const;
const STEM = 4;

/** How far leaders lean at their feet, and how far from the marks that is, in px. */
const LEAN = 14;
const FOOT = 9;

/** More space across is given where there is height left, up to this, in px. */
const MOST_SPACING = 11;

/** Depth of a lane of labels with two lines of title, in px. */
export const CROWD_PITCH: number = type.smallDate.leading + 2 * type.smallTitle.leading + 6;

/** Lines of a title; of long ones. */
const LINES = 2;
const LONG_LINES = 3;

/** What titles are wrapped at, at the least and of those that have two lines, in px. */
const LEAST_WIDTH = 96;
const MOST_SHORT = 140;

/** The date line may be as long as it is, in px. */
const DATE_WIDTH = 200;

/** Titles by which it is seen how long they are. */
const SAMPLE = 64;

/** Those that could have labels: which events they are, and where they hang. */
export interface CrowdField {
  /** What is stacked; what has no marks of its own comes from the points. */
  readonly stacked: readonly Candidate[];
  /** Places among the events, ascending, and where each hangs. */
  readonly points: Int32Array;
  readonly anchors: Float64Array;
}

/** The room of labels of a crowd: of the depths of the sides it is the sum that counts. */
export type CrowdRoom = Pick<Room, "sides" | "depth" | "lanes">;

/** Labels of a crowd with their places. */
export interface CrowdLabels {
  readonly candidates: readonly Candidate[];
  readonly labelled: Labelled;
}

/** How labels are set in a crowd: so that most titles are whole. */
interface CrowdSetting {
  readonly width: number;
  readonly lines: number;
  /** Depth of a label, in px. */
  readonly depth: number;
  /** Whether even so, most titles would have to be cut. */
  readonly mayCut: boolean;
  /** Mean width of a letter, in px. */
  readonly letter: number;
}

/** Labels that were chosen for some lanes, with their texts, and where each begins. */
interface Chosen {
  readonly candidate: Candidate;
  readonly block: Block;
  readonly side: 0 | 1;
  readonly start: number;
  readonly label: DenseLabel;
}

/**
 * Sets labels small, and as many of them as can be on straight leaders: the most important ones first, then the short ones.
 * Those for so many lanes are chosen once, whatever depth the lanes then have.
 *
 * @param fieldOf - those that could have labels; asked for when the first are wanted
 * @param length - of the axis, in px
 */
export function crowdLabels(
  prepared: Prepared,
  fieldOf: () => CrowdField,
  length: number,
): (room: CrowdRoom) => CrowdLabels {
  const field = once(fieldOf);
  const setting = once(() => settingOf(prepared, field().points));
  const known = new Map<string, readonly Chosen[]>();
  return ({ sides, depth, lanes: mostLanes }) => {
    const { depth: size } = setting();
    const whole = sides.reduce<number>((sum, side) => sum + depth[side], 0);
    const lanesDepth = whole - sides.length * (FOOT - CROWD_SPACES.spacing);
    const fitting = floor((lanesDepth + 1e-6) / (size + CROWD_SPACES.spacing));
    const most = max(0, min(sides.length * mostLanes, fitting));
    const pitch = min(size + MOST_SPACING, lanesDepth / max(1, most));
    const lanes =
      sides.length > 1
        ? ([ceil(most / 2), floor(most / 2)] as const)
        : sides[0] === 0
          ? ([most, 0] as const)
          : ([0, most] as const);
    const chosen = known.get(lanes.join()) ?? chooseLabels(prepared, field(), setting(), lanes, length);
    known.set(lanes.join(), chosen);
    const depthOf = (count: number): number => (count === 0 ? 0 : FOOT + count * pitch - (pitch - size));
    return {
      candidates: chosen.map(({ candidate }) => candidate),
      labelled: {
        placements: chosen.map((one) => placementOf(one, pitch)),
        blocks: chosen.map(({ block }) => block),
        method: "subset",
        depth: [depthOf(lanes[0]), depthOf(lanes[1])],
      },
    };
  };
}

function placementOf({ side, start, label: { lane, anchor, stem } }: Chosen, pitch: number): Placement {
  const distance = FOOT + lane * pitch;
  const [stems, bends] = anchor === stem ? [[anchor], []] : [[anchor, stem], [FOOT / 2]];
  return { side, lane, start, distance, stems, bends, leader: leaderOf(anchor, stem, distance) };
}

/** Chooses labels for some lanes; in the order of their events. */
function chooseLabels(
  prepared: Prepared,
  field: CrowdField,
  setting: CrowdSetting,
  lanes: readonly [number, number],
  length: number,
): readonly Chosen[] {
  const entries = entriesOf(prepared, field);
  const least = entries.weights.reduce((sofar, weight) => min(sofar, weight), Infinity);
  const setAt = (index: number): Block | undefined => {
    const { event } = entries.at(index);
    const matters = (entries.weights[index] ?? 0) > least;
    for (const width of matters ? [setting.width, LABEL_WIDTH] : [setting.width]) {
      const block = labelBlock(prepared, event, width, DATE_WIDTH, setting.lines, true);
      const mayCut = setting.mayCut || (matters && width === LABEL_WIDTH);
      if (block.height <= setting.depth && block.width <= length && (mayCut || !block.cut)) return block;
    }
    return undefined;
  };
  const date = typicalDate(prepared, field.points);
  const { letter, lines } = setting;
  const widthOf = (text: string): number => prepared.measure(text, type.smallTitle);
  const sides = dense({
    anchors: entries.anchors,
    weights: entries.weights,
    roughOf: foundOnce(entries.length, (index) =>
      max(
        date,
        titleWidth(entries.titleAt(index), lines, (text) => letter * text.length),
      ),
    ),
    guessOf: foundOnce(entries.length, (index) => max(date, titleWidth(entries.titleAt(index), lines, widthOf))),
    lengthOf: foundOnce(entries.length, (index) => setAt(index)?.width ?? Infinity),
    length,
    lanes,
    gap: CROWD_SPACES.gap,
    stem: STEM,
    lean: LEAN,
  });
  return sides
    .flatMap((labels, side) => {
      const starts = startsOf(labels, length);
      return labels.flatMap((label, nth): readonly Chosen[] => {
        const block = setAt(label.index);
        if (block === undefined) return [];
        const candidate = entries.at(label.index);
        return [{ candidate, block, side: side === 0 ? 0 : 1, start: starts[nth] ?? 0, label }];
      });
    })
    .sort((a, b) => a.candidate.event.index - b.candidate.event.index);
}

/** The number of each of so many things, which is found once: the sweep comes by again and again. */
function foundOnce(size: number, find: (index: number) => number): (index: number) => number {
  const found = new Float64Array(size); // of 0, nothing is known
  return (index) => {
    const known = found[index] ?? 0;
    return known === 0 ? (found[index] = find(index)) : known;
  };
}

/** A leader that leans does so from its foot on. Feet and leaders have one order, so that no two cross. */
function leaderOf(anchor: number, stem: number, distance: number): Placement["leader"] {
  const foot = anchor === stem ? [] : [[stem, FOOT - CROWD_SPACES.spacing] as const];
  return [[anchor, 0], ...foot, [stem, distance]];
}

/** Where labels begin: as near to their leaders as the others leave them room. */
function startsOf(labels: readonly DenseLabel[], length: number): readonly number[] {
  const boxes = labels.map(({ stem, length: size }): LabelBox => ({ anchor: stem, length: size, depth: 1, weight: 1 }));
  const lanes = labels.map(({ lane }) => lane);
  const stood = stand(boxes, lanes, length, CROWD_SPACES.gap);
  return stood === undefined ? labels.map(({ start }) => start) : stood.map(({ start }) => start);
}

/** All that could have labels, in order along the axis. */
interface Entries {
  readonly length: number;
  readonly anchors: Float64Array;
  readonly weights: Float64Array;
  readonly at: (index: number) => Candidate;
  readonly titleAt: (index: number) => string;
}

function entriesOf({ events }: Prepared, { stacked, points, ...field }: CrowdField): Entries {
  const others = [...stacked].sort((a, b) => a.anchor - b.anchor);
  const length = points.length + others.length;
  const [anchors, weights, refs] = [new Float64Array(length), new Float64Array(length), new Int32Array(length)];
  for (let i = 0, p = 0, s = 0; i < length; i++) {
    const anchor = field.anchors[p] ?? Infinity;
    const other = others[s];
    const isOther = other !== undefined && other.anchor < anchor;
    anchors[i] = isOther ? other.anchor : anchor;
    weights[i] = isOther ? other.event.event.importance : (events.importance[points[p] ?? 0] ?? 0);
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
    at,
    titleAt: (index) => {
      const ref = refs[index] ?? 0;
      return ref < 0 ? (others[-1 - ref]?.event.event.title ?? "") : events.titleAt(ref);
    },
  };
}

/** Some of the points, from everywhere. */
function sampleOf(points: Int32Array, size: number): readonly number[] {
  const step = max(1, floor(points.length / size));
  return Array.from({ length: min(size, points.length) }, (_, i) => points[i * step] ?? 0);
}

/** The width and lines at which half of the titles are whole. */
function settingOf(prepared: Prepared, points: Int32Array): CrowdSetting {
  const { events, measure } = prepared;
  const titles = sampleOf(points, SAMPLE).map(events.titleAt);
  const widths = titles.map((title) => measure(title, type.smallTitle));
  const letters = titles.join("").length;
  const usual = widths.sort((a, b) => a - b)[floor(widths.length / 2)] ?? 0;
  const isLong = usual / LINES > MOST_SHORT / 1.25;
  const lines = isLong ? LONG_LINES : LINES;
  const width = min(LABEL_WIDTH, max(LEAST_WIDTH, (usual / lines) * 1.25));
  return {
    width,
    lines,
    mayCut: usual > lines * width,
    depth: type.smallDate.leading + lines * type.smallTitle.leading,
    letter: widths.reduce((total, one) => total + one, 0) / max(1, letters),
  };
}

/** How long dates are, in px: as long as some are. */
function typicalDate(prepared: Prepared, points: Int32Array): number {
  const { events, measure } = prepared;
  return sampleOf(points, 4).reduce((most, point) => max(most, measure(events.at(point).date(), type.smallDate)), 0);
}

/** About how wide a title is in so many lines: broken where these are nearest to equal. */
function titleWidth(title: string, lines: number, widthOf: (text: string) => number): number {
  if (lines !== 2) return (widthOf(title) / lines) * 1.15;
  const middle = title.length / 2;
  const [before, after] = [title.lastIndexOf(" ", middle), title.indexOf(" ", middle)];
  const at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
  return at < 0 ? widthOf(title) : max(widthOf(title.slice(0, at)), widthOf(title.slice(at + 1)));
}
