import { RAISED, type Block, type BlockRun } from "./block.ts";
import { baselineIn, leadingOf } from "../text/type.ts";

/** Space between a date and the title behind it, in px. */
const TITLE_GAP = 8;

/** Sets the title of a label behind its date, where both are of one line and have room on it. */
export function inOneLine(block: Block, width: number): Block {
  const at = block.runs.findIndex(isTitle);
  const [dates, rest] = [block.runs.slice(0, at), block.runs.slice(at)];
  const [date] = dates;
  const [title, next] = rest;
  if (at < 0 || date === undefined || title === undefined || (next !== undefined && isTitle(next))) return block;
  const start = dates.reduce((most, run) => Math.max(most, run.start + run.width), 0) + TITLE_GAP;
  const isOneLine = dates.every(({ baseline }) => Math.abs(baseline - date.baseline) <= RAISED);
  if (!isOneLine || start + title.width > width) return block;
  const rise = title.baseline - baselineIn(title.role, leadingOf(title.role, title.text));
  const runs = [
    ...dates.map((run) => ({ ...run, baseline: run.baseline + title.baseline - rise - date.baseline })),
    ...rest.map((run) => ({ ...run, start: run === title ? start : run.start, baseline: run.baseline - rise })),
  ];
  return { ...block, runs, width: Math.max(block.width, start + title.width), height: block.height - rise };
}

function isTitle({ role }: BlockRun): boolean {
  return role === "title" || role === "strong" || role === "lead";
}
