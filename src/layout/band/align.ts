import type { Block, BlockRun } from "../labels/block.ts";
import { ascent, type } from "../text/type.ts";

const { abs, max, min } = Math;

/** Raised note numbers are of a line whose baseline is no farther than this, in px. */
const RAISED = 5;

/** So near to where it turns, a label that slides goes over from one edge to the other, in px. */
const TURN = 3;

/** A leader passes beside no line that ends so near to it, where it would look like a letter, but ends there; in px. */
const LETTER = 16;

/** The lines of a label, and how much farther its leader goes than to its edge, to the first line that it meets, in px. */
export interface Aligned {
  readonly runs: readonly BlockRun[];
  readonly further: number;
}

/**
 * Sets the lines of a label so that its leader meets text: flush at the edge where reading begins; at the other edge, where
 * the line that faces the axis is too short for that and then meets it; else the leader passes beside that line, if far enough from it, or ends there. Where labels
 * slide, a continuous function of the leader's place, so that nothing leaps.
 *
 * @param facesStart - whether the first line faces the axis, not the last
 * @param place - where the leader meets the label, in px from the edge where reading begins
 * @param slides - whether the label may be on its way, in a part of a picture; else no line is left halfway
 */
export function alignedTo(block: Block, facesStart: boolean, place: number, slides: boolean): Aligned {
  const { runs, width } = block;
  const lines = linesOf(runs);
  const outwards = facesStart ? lines : lines.map((line, i) => lines.at(-1 - i) ?? line);
  const facing = outwards[0]?.end ?? width;
  const turn = max(facing, width - facing);
  const share = facing === width ? 0 : slides ? shareOf(place - turn + TURN) : Number(place > turn);
  let [passed, further] = [1, 0];
  for (const [index, line] of outwards.slice(0, -1).entries()) {
    const next = outwards[index + 1] ?? line;
    const beyond = place - (line.end + share * (width - line.end));
    passed *= slides ? shareOf(beyond - LETTER + TURN) : Number(beyond > LETTER);
    further += passed * (facesStart ? next.top - line.top : line.baseline - next.baseline);
  }
  return { runs: share === 0 ? runs : shifted(lines, width, share), further };
}

/** How far a label is on its way from one edge to the other. */
function shareOf(beyond: number): number {
  return min(1, max(0, beyond / TURN));
}

/**
 * Sets the lines of a label that begins before what it names: flush at the other edge.
 *
 * @param before - by how much, in px
 * @param slides - whether from none on they go over continuously
 */
export function alignedBefore({ runs, width }: Block, before: number, slides: boolean): readonly BlockRun[] {
  const share = shareOf(before);
  const whole = slides ? share : Math.round(share);
  return whole === 0 ? runs : shifted(linesOf(runs), width, whole);
}

/** A line of a label, and where it ends. */
interface Line {
  readonly runs: readonly BlockRun[];
  readonly end: number;
  readonly top: number;
  readonly baseline: number;
}

/** The top of its capitals, in px from the label's. */
export function topOf({ baseline, role }: BlockRun): number {
  return baseline - ascent * type[role].size;
}

function linesOf(runs: readonly BlockRun[]): readonly Line[] {
  const lines: BlockRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line === undefined || abs(run.baseline - (line[0]?.baseline ?? 0)) > RAISED) lines.push([run]);
    else line.push(run);
  }
  return lines.map((line) => ({
    runs: line,
    top: line[0] === undefined ? 0 : topOf(line[0]),
    baseline: line[0]?.baseline ?? 0,
    end: line.reduce((most, { start, width }) => max(most, start + width), 0),
  }));
}

/** Moves each line by a share of what it is shorter than the label. */
function shifted(lines: readonly Line[], width: number, share: number): readonly BlockRun[] {
  const flush = share === 1;
  return lines.flatMap(({ runs, end }) =>
    runs.map((run) => ({ ...run, start: run.start + share * (width - end), flush })),
  );
}
