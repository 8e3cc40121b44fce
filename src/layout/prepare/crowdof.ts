import type { When } from "../../time/when.ts";
import type { Crowd } from "../crowd/crowd.ts";
import type { EventColumns } from "./events.ts";
import { isMoment } from "./finest.ts";
import type { PreparedEvent } from "./prepare.ts";

/** Kinds of dates by their index: coarse, fine, from – to. */
const [COARSE, FINE, SPAN] = [0, 1, 2];

/** Events as columns of numbers; only those of which their own columns do not tell all are asked for. */
export function crowdOf(
  { times, types, plain, earliest, latest }: EventColumns,
  at: (index: number) => PreparedEvent,
): Crowd {
  const spans = new Float64Array(times.length).fill(Infinity);
  const kinds = new Uint8Array(times.length);
  for (let i = 0; i < times.length; i++) {
    const others = plain[i] === 1 ? undefined : at(i);
    kinds[i] = others === undefined ? FINE : kindOf(others.when);
    if (others === undefined || others.marks.length === 1) spans[i] = (latest[i] ?? 0) - (earliest[i] ?? 0);
  }
  return { times, spans, kinds, types };
}

function kindOf(when: When): number {
  if (when.shape === "span") return SPAN;
  return isMoment(when) ? FINE : COARSE;
}
