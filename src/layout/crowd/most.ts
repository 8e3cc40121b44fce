import { beam } from "./beam.ts";
import { FEET, type Feet } from "./feet.ts";
import { areFew, fill } from "./fill.ts";
import { foremost } from "./foremost.ts";
import { runsOf, type Runs } from "./runs.ts";
import { once } from "../once.ts";
import { settled } from "./settled.ts";
import { tracksOf } from "./tracks.ts";
import { bySide, leastWeight, weigh, type DenseField, type DenseLabel, type DenseLabels } from "./slots.ts";

/** Feet of leaders, and the lanes that they leave room for. */
export interface Way {
  readonly feet: Feet;
  /** From lane to lane, in px. */
  readonly pitch: number;
  /** Half the size of the dots that they begin at, in px. */
  readonly dot: number;
  readonly field: DenseField;
}

/** Labels on feet. */
interface Footed {
  readonly way: Way;
  readonly labels: DenseLabels;
  /** The same as near to their leaders, to the axis and to their marks as can be; found once. */
  readonly near: () => DenseLabels;
}

/** Leaders lean farther for so much more, as a share. */
const WORTH_LEANING = 0.01;

/** The same of slants that run close to each other. */
const WORTH_SLANTING = 0.08;

/** Lanes that are full to such a share hold hardly a label more, however leaders lean. */
const FULL = 0.8;

/** A run of events of which none is named is as bad as so many labels less. */
const NAMELESS = 2;

/**
 * Finds as many labels as there is room for, with leaders that lean no farther than that takes. Those for so many lanes are
 * found once.
 *
 * @param all - what could have labels
 */
export function mostOf(all: Omit<DenseField, "lanes" | "lean" | "back">): (wayOn: (feet: Feet) => Way) => Footed {
  const runs = runsOf(all);
  const filled = known((field) => fill(field));
  const evenly = known((field) => filledEvenly(field, runs));
  const usual = leastWeight(all);
  const worthOf = (labels: DenseLabels): number => weigh(all, labels) - NAMELESS * usual * runs.namelessIn(labels);
  const isOfFew = areFew(all.anchors);
  return (wayOn) => {
    const [least, ...farther] = feetOf(all);
    let best = footed(wayOn(least), filled);
    for (const feet of farther) {
      const way = wayOn(feet);
      if (isFull(best) && lanesOf(way) <= lanesOf(best.way)) continue;
      const other = footed(way, filled);
      const gain = feet.track === undefined ? WORTH_SLANTING : WORTH_LEANING;
      if (weigh(all, other.labels) > (1 + gain) * weigh(all, best.labels)) {
        if (!areOnTracks(other)) continue;
        best = other;
      }
      if (!isOfFew) break; // of many events no less lean finds more
    }
    if (runs.namelessIn(best.labels) === 0) return best;
    for (const way of isOfFew ? feetOf(all).map(wayOn) : [best.way]) {
      const even = footed(way, evenly);
      if (worthOf(even.labels) > worthOf(best.labels) && areOnTracks(even)) best = even;
    }
    return best;
  };
}

function footed(way: Way, find: (field: DenseField) => DenseLabels): Footed {
  const labels = find(way.field);
  return { way, labels, near: once(() => bySide((side) => settled(labels[side], way.field, () => false))) };
}

/** Finds labels once for so many lanes and so much lean, forth and back. */
function known(find: (field: DenseField) => DenseLabels): (field: DenseField) => DenseLabels {
  const found = new Map<string, DenseLabels>();
  return (field) => {
    const key = [...field.lanes, field.lean, field.back].join();
    const labels = found.get(key) ?? find(field);
    found.set(key, labels);
    return labels;
  };
}

/** The ways in which leaders to events may lean. */
export function feetOf({ anchors }: Pick<DenseField, "anchors">): typeof FEET.ofFew {
  return areFew(anchors) ? FEET.ofFew : FEET.ofMany;
}

/** Lanes filled with one label of each run first. */
function filledEvenly(field: DenseField, runs: Runs): DenseLabels {
  const even = { ...field, weights: runs.raised() };
  return areFew(field.anchors) ? beam(even) : filledFrom(even);
}

/** Of many events so many are tried in every lane: more than have room, but each must be measured. */
const SOME = 140;

/** Of many events only some are tried, those that matter more and others from everywhere, but these in every lane. */
function filledFrom(field: DenseField): DenseLabels {
  const { weights, over, anchors, lengthOf } = field;
  const places = new Int32Array(anchors.length);
  for (let index = 0; index < places.length; index++) places[index] = index;
  const some = foremost(places, weights, SOME).filter((index) => lengthOf(index) < Infinity);
  const at = (nth: number): number => some[nth] ?? 0;
  const labels = beam({
    ...field,
    anchors: Float64Array.from(some, (index) => anchors[index] ?? 0),
    weights: Float64Array.from(some, (index) => weights[index] ?? 0),
    over: Uint8Array.from(some, (index) => over[index] ?? 0),
    lengthOf: (nth) => lengthOf(at(nth)),
  });
  const named = (label: DenseLabel): DenseLabel => ({ ...label, index: at(label.index) });
  return [labels[0].map(named), labels[1].map(named)];
}

/** Least distance between the tracks of leaders, in px: those that lean so far that they are nearer run into one. */
const TRACK = 2.6;

/** Whether there is room for the tracks that leaders need. */
function areOnTracks({ way: { feet, field }, near }: Footed): boolean {
  const { track } = feet;
  if (track === undefined) return true;
  return near().every((labels, side) =>
    tracksOf(labels).every((one) => TRACK * one <= track * (field.lanes[side] ?? 0)),
  );
}

function lanesOf({ field: { lanes } }: Way): number {
  return lanes[0] + lanes[1];
}

/** Whether all have labels, or lanes hardly hold one more. */
function isFull({ way: { field }, labels }: Footed): boolean {
  const all = labels.flat();
  const { anchors, lanes, length, gap } = field;
  const taken = all.reduce((sum, label) => sum + label.length + gap, 0);
  return all.length === anchors.length || taken >= FULL * (lanes[0] + lanes[1]) * (length + gap);
}
