import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { civilFromDays, DAY, daysFromCivil } from "../../../src/time/calendar/civil.ts";
import { FIELD, formatOf } from "../../../src/time/say/field.ts";
import { rangeParts } from "../../../src/time/say/range.ts";

const { day, month, shortMonth, year } = FIELD;
const sets: readonly number[] = [day | month | year, day | shortMonth | year];

/** Persian and Swahili among them, which write for both dates the month of one. */
const locales =
  "en-u-ca-gregory-nu-latn en en-GB ar bg de es fa-u-ca-gregory-nu-latn fr he hi ja ko lt pl sw uk zh-TW ar-EG-u-nu-arab".split(
    " ",
  );

test.each(locales)("%s: two dates are written as Intl writes them, but for blanks", (locale) => {
  const last = daysFromCivil(10_000) - 1;
  const spans = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 }), fc.nat({ max: 200_000 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...sets),
      fc.integer({ min: daysFromCivil(1), max: last - 1 }),
      spans,
      (fields, from, span) => {
        const to = Math.min(last, from + Math.max(1, span));
        const parts = formatOf(locale, fields).formatRangeToParts(from * DAY, to * DAY);
        const even = (value: string): string => value.replaceAll(/\s(?=\p{L}{1,2}\.)/gu, "\u00A0");
        const isDash = (value: string): boolean => locale.startsWith("en") && value.trim() === "–";
        const expected = parts.map(({ type, value, source }) => ({
          type,
          value: isDash(value) ? "\u2009–\u2009" : even(value),
          source,
        }));
        expect(rangeParts(locale, fields, civilFromDays(from), civilFromDays(to))).toMatchObject(expected);
      },
    ),
    { numRuns: 200 },
  );
});
