import { dayInFull, isUnder, type Tick } from "../../time/ticks/ticks.ts";
import { languageOf, ticksUnder, type Axis } from "./axis.ts";
import type { Prepared } from "../prepare/prepare.ts";

/**
 * Adds the days that are to be named with their month. Where not all stretches of an axis count days, a bare 15 is taken for
 * a year or an hour: so the first of each stretch says its month, and each behind it whose month nothing else says.
 *
 * @param isNamed - whether the name of a month, or of another period, stands at its first tick
 * @param isEnough - whether it then does in the place of the first day that says its month
 * @param add - adds the name of a day where it has room, and says whether it had; `month` is the tick of its month, if there is one
 * @returns the ticks that may be named by their number alone
 */
export function addFullDays(
  prepared: Prepared,
  axis: Axis,
  isNamed: (period: Tick) => boolean,
  isEnough: boolean,
  add: (text: string, time: number, month: Tick | undefined) => boolean,
): readonly Tick[] {
  const { stretches } = axis;
  const language = languageOf(prepared);
  const ticks = ticksUnder(prepared, axis, isNamed).filter(({ label }) => label !== "");
  const ofDays = stretches.filter(({ ticks: { step } }) => step.unit === "day");
  if (ofDays.length === stretches.length) return ticks;
  const full = new Set<number>();
  const settled = new Set<Tick>();
  for (const { ticks: own } of ofDays) {
    const { step } = own;
    let said: number | undefined;
    for (const tick of ticks.filter((each) => own.fine.includes(each))) {
      const { time } = tick;
      const month = own.coarse.filter((each) => each.time <= time).at(-1);
      const isNext = said === undefined ? isEnough : month !== undefined && month.time > said;
      if (month !== undefined && isNext && isNamed(month)) said = month.time;
      if (said !== undefined && isUnder({ time, step }, { time: said, step }, language)) continue;
      settled.add(tick);
      if (!add(dayInFull(time, language), time, month)) continue;
      full.add(time);
      said = time;
    }
  }
  // the hours behind a day that says its month are read under that
  const under = new Set(ticksUnder(prepared, axis, isNamed, full));
  return ticks.filter((tick) => under.has(tick) && !settled.has(tick));
}
