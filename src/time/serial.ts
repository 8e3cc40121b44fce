import { writeExpression } from "./edtf/write.ts";
import { unitAt } from "./calendar/units.ts";

/** Days from 1899-12-30 to 1970-01-01: spreadsheets count from there, as if 1900 had had a 29 February. */
const EPOCH = 25_569;

/** Days from 1899-12-30 to 1904-01-01, from which some older files count. */
const LATER = 1462;

/** October 1954 to the end of 2099: other numbers are years rather than days. */
const FIRST = 20_000;
const LAST = 73_050;

/** The days that a number of five digits is in a spreadsheet, counted from 1900 and from 1904; a fraction is the time of day. */
export function serialDays(text: string): readonly [from1900: string, from1904: string] | undefined {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < FIRST || serial > LAST) return undefined;
  const write = (day: number): string => writeExpression(unitAt(day, "day"));
  return [write(serial - EPOCH), write(serial - EPOCH + LATER)];
}
