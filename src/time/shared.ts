import { canonicalZone } from "./calendar/zone.ts";
import type { Expression } from "./expression.ts";
import { simpleIn } from "./simple.ts";

/**
 * The zone that all times of day of some dates state: the one name beside them, else the one offset behind them;
 * `undefined` where there is no time, one states neither, or they differ.
 */
export function sharedZone(dates: Iterable<Expression>): string | undefined {
  let shared: { readonly name: string | undefined; readonly offset: string | undefined } | undefined;
  for (const date of dates) {
    for (const time of simpleIn(date)) {
      if (time.kind !== "datetime") continue;
      const name = time.zone;
      const offset = time.offset && canonicalZone(time.offset);
      shared =
        shared === undefined
          ? { name, offset }
          : {
              name: name === shared.name ? name : undefined,
              offset: offset === shared.offset ? offset : undefined,
            };
      if (shared.name === undefined && shared.offset === undefined) return undefined;
    }
  }
  return shared?.name ?? shared?.offset;
}
