import type { Block, BlockRun } from "../labels/block.ts";

const { abs, max, min } = Math;

/** Raised note numbers are of a line whose baseline is no farther than this, in px. */
const RAISED = 5;

/** While a leader comes so near to the end of the line that it meets, a label that slides goes over from one edge to the other, in px. */
const TURN = 3;

/**
 * Sets the lines of a label so that its leader meets text: flush at the edge where reading begins, and where the line that
 * faces the axis is too short for that, flush at the other edge, or with that line alone beginning at the leader. Where labels
 * slide, a continuous function of the leader's place, so that no line leaps.
 *
 * @param facesStart - whether the first line faces the axis, not the last
 * @param place - where the leader meets the label, in px from the edge where reading begins
 * @param slides - whether the label may be on its way, in a part of a picture; else no line is left halfway
 */
export function alignedTo(block: Block, facesStart: boolean, place: number, slides: boolean): readonly BlockRun[] {
  const { runs, width } = block;
  const lines = linesOf(runs);
  const near = facesStart ? lines[0] : lines.at(-1);
  const facing = near?.end ?? width;
  const left = width - facing;
  if (left === 0 || place <= (slides ? facing - TURN : facing)) return runs;
  const share = min(1, (place - facing + TURN) / TURN, place / left);
  const turned = min(share, max(0, (place - left + TURN) / TURN));
  const others = slides ? turned : Math.floor(turned);
  return lines.flatMap((line) => shifted([line], width, line === near ? share : others));
}

/**
 * Sets the lines of a label that begins before what it names: flush at the other edge.
 *
 * @param before - by how much, in px
 * @param slides - whether from none on they go over continuously
 */
export function alignedBefore({ runs, width }: Block, before: number, slides: boolean): readonly BlockRun[] {
  const share = min(1, max(0, before / TURN));
  const whole = slides ? share : Math.round(share);
  return whole === 0 ? runs : shifted(linesOf(runs), width, whole);
}

/** A line of a label, and where it ends. */
interface Line {
  readonly runs: readonly BlockRun[];
  readonly end: number;
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
