import type { Block, BlockRun } from "./block.ts";

const { abs, max, min } = Math;

/** Raised note numbers are of a line whose baseline is no farther than this, in px. */
const RAISED = 5;

/** While a leader comes so near to the end of the line that it meets, the label goes over from one edge to the other, in px. */
const TURN = 12;

/**
 * Sets the lines of a label so that its leader meets text: flush at the edge where reading begins, and where the line that
 * faces the axis is too short for that, flush at the other edge, or with that line beginning at the leader. A continuous
 * function of the leader's place, so that no line leaps while a label slides along it.
 *
 * @param facesStart - whether the first line faces the axis, not the last
 * @param place - where the leader meets the label, in px from the edge where reading begins
 */
export function alignedTo({ runs, width }: Block, facesStart: boolean, place: number): readonly BlockRun[] {
  const lines: BlockRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line === undefined || abs(run.baseline - (line[0]?.baseline ?? 0)) > RAISED) lines.push([run]);
    else line.push(run);
  }
  const ends = lines.map((line) => line.reduce((most, { start, width: own }) => max(most, start + own), 0));
  const facing = (facesStart ? ends[0] : ends.at(-1)) ?? width;
  const left = width - facing;
  if (left === 0 || place <= facing - TURN) return runs;
  const share = min(1, (place - facing + TURN) / TURN, place / left);
  return lines.flatMap((line, i) =>
    line.map((run) => ({ ...run, start: run.start + share * (width - (ends[i] ?? 0)) })),
  );
}
