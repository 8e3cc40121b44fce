import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { whenFromBounds } from "../../../src/time/bounds.ts";
import { parseDate } from "../../../src/time/parse.ts";
import { toEDTF } from "../../../src/time/edtf/write.ts";
import type { When } from "../../../src/time/when.ts";

const read = (text: string, zone = "utc"): When => {
  const { when, issues } = parseDate(text, { zone });
  if (!when) throw new Error(`${text}: ${issues.map(({ message }) => message).join("; ")}`);
  return when;
};

/** The date as EDTF, from a value that has lost its text. */
const written = (text: string): string => toEDTF({ ...read(text), text: "" });

test.each([
  "1985",
  "1985-04",
  "2024-02-29",
  "0000",
  "-0043-03-15",
  "1985-04-12T23:20:30Z",
  "1985-04-12T23:20:30-04",
  "1985-04-12T23:20:30.125+04:30",
  "1985-04-12T23:20",
  "1964/2008",
  "2004-02-01/2005",
  "Y170000002",
  "Y-13800000000",
  "2004-06~",
  "201X",
  "2004-XX",
  "1985-XX-XX",
  "1985/..",
  "../1985-04",
  "1985-04-12/",
  "/1985",
  "2001-21",
  "2001-29",
  "2001-34",
  "2001-41",
  "Y-17E7",
  "1950S2",
  "Y171010000S3",
  "Y3388E2S3",
  "[1667,1668,1670..1672]",
  "{1960,1961-12}",
  "[..1760-12-03]",
  "[1760-12..]",
  "2004?-06-~11",
  "156X-12-25",
  "XXXX-12-XX",
  "1560-X2",
  "1985-0X-31",
  "2004-06-XX/2004-07-03",
  "1984~/2004-06",
  "2004-?06-11",
  "2004-06?-11",
  "1985-04-12%",
  "{..1983,1985..}",
])("%s comes out as it went in", (text) => {
  expect(written(text)).toBe(text);
});

test("two forms of one meaning come out as one of them", () => {
  expect(written("?2004-06-11?")).toBe("2004-06-11?");
  expect(written("2004?-06~-11")).toBe("2004%-~06-11");
  expect(written("?2004-06-~11")).toBe("2004?-06-~11");
  expect(written("?2004-?06-?11")).toBe("2004-06-11?");
});

const digit = fc.constantFrom(...Array.from("0123456789"));
const open = fc.constantFrom(...Array.from("0123456789X"));
const sign = fc.constantFrom("", "", "", "", "?", "~", "%");
const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));
const year = join(
  fc.constantFrom("", "", "-"),
  fc.oneof(join(digit, digit, digit, digit), join(open, open, open, open)),
);
const month = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, "0")),
  fc.constantFrom("XX", "0X", "1X", "X2"),
);
const day = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, "0")),
  fc.constantFrom("XX", "0X", "3X", "X1"),
);
const dash = fc.constant("-");
const season = fc.integer({ min: 21, max: 41 }).map(String);
const date = fc.oneof(
  join(sign, year, sign),
  join(sign, year, sign, dash, sign, month, sign),
  join(sign, year, sign, dash, sign, season, sign),
  join(sign, year, sign, dash, sign, month, sign, dash, sign, day, sign),
  fc
    .tuple(fc.integer({ min: 10_000, max: 1e12 }), fc.boolean(), sign)
    .map(([n, past, s]) => `Y${past ? "-" : ""}${n}${s}`),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9 })).map(([n, e]) => `Y-${n}E${e}S1`),
  fc.integer({ min: 1000, max: 9999 }).map((n) => `${n}S2`),
);
const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
const time = fc
  .tuple(two(23), two(59), two(59), fc.constantFrom("", ".5", ".125"), fc.constantFrom("Z", "", "-04", "+04:30"))
  .map(([h, m, s, fraction, offset]) => `2022-10-21T${h}:${m}:${s}${fraction}${offset}`);
const dated = fc.oneof({ weight: 6, arbitrary: date }, { weight: 1, arbitrary: time });
const element = fc.oneof(
  dated,
  fc.tuple(dated, dated).map(([a, b]) => `${a}..${b}`),
);
const edtf = fc.oneof(
  dated,
  fc.tuple(dated, dated).map(([a, b]) => `${a}/${b}`),
  fc.tuple(dated, fc.constantFrom("", "..")).map(([a, b]) => `${a}/${b}`),
  fc.tuple(dated, fc.constantFrom("", "..")).map(([a, b]) => `${b}/${a}`),
  fc
    .tuple(fc.array(element, { minLength: 1, maxLength: 4 }), fc.constantFrom("[]", "{}"))
    .map(([all, brackets]) => (brackets[0] ?? "") + all.join(",") + (brackets[1] ?? "")),
);

test("EDTF → value without text → EDTF has the same meaning", () => {
  let valid = 0;
  fc.assert(
    fc.property(edtf, (text) => {
      const { when, issues } = parseDate(text);
      if (when === undefined) return issues.length > 0;
      valid++;
      const again = read(toEDTF({ ...when, text: "" }));
      expect({ ...again, text }).toEqual(when);
      return true;
    }),
    { seed: 17, numRuns: 2000 },
  );
  expect(valid).toBeGreaterThan(1000);
});

test("what words mean has EDTF of the same bounds", () => {
  for (const text of [
    "mid-November 2022",
    "late March 2022",
    "before 2022-10-21",
    "before October 2022",
    "by 1928",
    "after 1928",
    "after 31 December 2021",
    "early 1990s",
    "late 19th century",
    "5th century BC",
    "c. 1950s",
    "between 8 and 21 October 2022",
    "winter 1978–79",
    "8–21 October 2022",
    "late 2022",
    "since 1985",
    "10,000 BC",
    "66 Ma",
    "12,000 BP",
    "1900s",
    "before mid-November 2022",
    "before 2022-10-21T10:00:00Z",
    "after 2022-10-21T10:00:00Z",
    "second millennium BC",
    "21 or 22 October 2022",
    "earlier in October 2022",
    "not before 44 BC",
    "440s BC",
    "Q3 2023",
  ]) {
    const when = read(text);
    const again = read(toEDTF(when));
    expect([text, again.shape, again.start, again.end]).toEqual([text, when.shape, when.start, when.end]);
  }
});

// the years of centuries and millennia by TIME.md: the 1st century AD is 0001 to 0100, that BC 100 to 1 BC
test.each([
  ["late March to mid-April 2022", "2022-03-21/2022-04-20"],
  ["early 1990s to 2001", "1990/2001"],
  ["late 1990s to early 2000s", "1997/2003"],
  ["1980s to 1990s", "198X/199X"],
  ["1st century BC to 1st century AD", "-0099/0100"],
  ["3rd millennium BC to 2nd century AD", "-2999/0200"],
  ["18th century to 19th century", "1701/1900"],
  ["c. 18th century to 19th century", "1701~/1900"],
  ["since the 5th century BC", "-0499/.."],
  ["until the 19th century", "../1900"],
  ["mid-November 2022 to 2023", "2022-11-11/2023"],
])("an end of an interval that EDTF cannot say is its outer bound: %s", (text, expected) => {
  const when = read(text);
  expect(toEDTF(when)).toBe(expected);
  const again = read(expected);
  expect([again.start.earliest, again.end.latest]).toEqual([when.start.earliest, when.end.latest]);
});

const DAY = 86_400_000;
const from = (first: string, next: string, zone?: string): When => {
  const bounds = { earliest: Date.parse(first), latest: Date.parse(next) };
  return whenFromBounds("point", bounds, bounds, undefined, zone);
};

test("bounds make the unit that they are, or the range that fits", () => {
  const seen = [
    from("2022-10-21", "2022-10-22"),
    from("2022-10-01", "2022-11-01"),
    from("2022-01-01", "2023-01-01"),
    from("2022-10-08", "2022-10-22"),
    from("2022-02-01", "2022-05-01"),
    from("1667-01-01", "1670-01-01"),
    from("2022-10-21T10:00Z", "2022-10-21T10:01Z"),
    from("2022-10-21T10:00Z", "2022-10-21T12:00Z"),
    from("2022-10-20T21:00Z", "2022-10-21T21:00Z", "Europe/Kyiv"),
  ].map((when) => [when.text, when.grain]);
  expect(seen).toEqual([
    ["2022-10-21", "day"],
    ["2022-10", "month"],
    ["2022", "year"],
    ["[2022-10-08..2022-10-21]", "day"],
    ["[2022-02..2022-04]", "month"],
    ["[1667..1669]", "year"],
    ["2022-10-21T10:00Z", "minute"],
    ["[2022-10-21T10:00Z..2022-10-21T11:59Z]", "minute"],
    ["2022-10-21", "day"],
  ]);
  const before = { earliest: -Infinity, latest: Date.parse("2022-10-21") };
  expect(whenFromBounds("point", before, before)).toMatchObject({
    text: "[..2022-10-20]",
    from: "open",
    until: "dated",
  });
  const first = { earliest: 0, latest: DAY };
  const span = whenFromBounds("span", first, { earliest: 0, latest: Infinity }, "month");
  expect(span).toMatchObject({ text: "1970-01-01/..", shape: "span", until: "open", grain: "month" });
});

test("bounds made of a date are read back as the same bounds", () => {
  const zone = fc.constantFrom("utc", "Europe/Kyiv", "America/New_York");
  const at = fc.integer({ min: -50_000, max: 50_000 });
  fc.assert(
    fc.property(
      at,
      fc.integer({ min: 1, max: 9000 }),
      zone,
      fc.constantFrom(DAY, 60_000, 1000, 1),
      (first, length, where, unit) => {
        const bounds = { earliest: first * unit, latest: (first + length) * unit };
        const { text } = whenFromBounds("point", bounds, bounds, undefined, where);
        return JSON.stringify(read(text, where).start) === JSON.stringify(bounds);
      },
    ),
    { seed: 23, numRuns: 300 },
  );
});

test("what is no date is the program's error", () => {
  for (const when of [null, undefined, 5, {}] as readonly unknown[])
    expect(() => toEDTF(when as When)).toThrow(/^toEDTF expects a date that parseDate or read made, not /);
});
