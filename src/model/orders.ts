import type { DateOrder } from "../time/prose/numeric.ts";
import type { Placed } from "./parts.ts";

/** The order in which the dates of an input are, where each that has one order alone has the same. */
export type OrderIn = (from: Placed<unknown>["from"]) => DateOrder | undefined;

/** A date of numbers whose year is last: one of the first two is above 12 where it tells which is the day. */
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/;

/**
 * Makes a function that tells the order of an input's dates. They are looked at once, when it is first asked.
 *
 * @param dates - gives the texts of all dates
 */
export function ordersOf(dates: () => Iterable<Placed<unknown> | undefined>): OrderIn {
  let orders: ReadonlyMap<unknown, ReadonlySet<DateOrder>> | undefined;
  return (from) => {
    orders ??= ordersIn(dates());
    const found = orders.get(from) ?? [];
    const [order, other] = found;
    return other === undefined ? order : undefined;
  };
}

function ordersIn(dates: Iterable<Placed<unknown> | undefined>): ReadonlyMap<unknown, ReadonlySet<DateOrder>> {
  const orders = new Map<unknown, Set<DateOrder>>();
  for (const placed of dates) {
    const order = orderOf(placed?.value);
    if (placed === undefined || order === undefined) continue;
    const found = orders.get(placed.from) ?? new Set();
    orders.set(placed.from, found.add(order));
  }
  return orders;
}

function orderOf(text: unknown): DateOrder | undefined {
  const [, first = "", , second = ""] = (typeof text === "string" && NUMBERS.exec(text)) || [];
  const isDay = Number(first) > 12;
  if (isDay === Number(second) > 12 || Math.max(Number(first), Number(second)) > 31) return undefined;
  return isDay ? "dmy" : "mdy";
}
