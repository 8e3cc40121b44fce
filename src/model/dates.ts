import { parseDate, type ParseDateOptions } from "../time/parse.ts";
import { reshape } from "../time/reshape.ts";
import type { DateResult } from "../time/result.ts";
import type { When } from "../time/when.ts";
import { issues as words } from "../words/en/issues.ts";
import { say } from "./draft.ts";
import type { OrderIn } from "./orders.ts";
import type { Placed } from "./parts.ts";
import { show } from "./value.ts";

/** What dates are read by. */
export interface DateContext {
  /** Zone of dates in inputs that state none. */
  readonly zone: string;
  /** The order of dates of numbers alone in inputs that state none. */
  readonly dateOrder: ParseDateOptions["dateOrder"];
  /** The order of those dates of an input that can be but one. */
  readonly orderIn: OrderIn;
  /** Dates that were read, by zone, order, bound and text: long lists repeat theirs. */
  readonly dates: Map<string, DateResult>;
}

/** Reads a date where there is one; what is to be said of it is said at its place. */
export function readDate(
  placed: Placed<unknown> | undefined,
  context: DateContext,
  published?: When,
): When | undefined {
  if (placed === undefined || placed.value === undefined) return undefined;
  const text = placed.value as string;
  const result = parsed(placed, context, published);
  for (const { severity, code, column, message, hint: near } of result.issues) {
    const order = code === "ambiguous-order" ? context.orderIn(placed.from) : undefined;
    const hint = near && order ? `${near} ${words.orderOfOthers(order)}` : near;
    placed.from.report({
      severity,
      code,
      path: placed.path,
      value: text,
      message: words.date(message),
      hint,
      within: column - 1,
    });
  }
  return result.when;
}

/** Reads a date that happened within what is written, or lasted all of it, as its event states; else as it is written. */
export function readShaped(
  placed: Placed<unknown> | undefined,
  shape: When["shape"] | undefined,
  context: DateContext,
  published?: When,
): When | undefined {
  const when = readDate(placed, context, published);
  if (placed === undefined || when === undefined || shape === undefined) return when;
  const shaped = reshape(when, shape, placed.from.zone ?? context.zone);
  if (shaped === undefined) say(placed, "warning", "no-span", words.noSpan(show(when.text)), words.spanIsOneDate());
  return shaped ?? when;
}

/** What a text says as a date; of the same texts, the same. */
export function parsed({ value, from }: Placed<unknown>, context: DateContext, published?: When): DateResult {
  const text = value as string;
  const zone = from.zone ?? context.zone;
  const dateOrder = from.dateOrder ?? context.dateOrder;
  const bound = published === undefined ? "" : `${published.start.earliest}\n${published.end.latest}`;
  const key = `${zone}\n${dateOrder}\n${bound}\n${text}`;
  const result = context.dates.get(key) ?? parseDate(text, { zone, dateOrder, published });
  context.dates.set(key, result);
  return result;
}
