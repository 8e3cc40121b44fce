import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { whenFromBounds } from "../../src/time/bounds.ts";
import { toEDTF } from "../../src/time/edtf/write.ts";
import { formatDate, sayer } from "../../src/time/format.ts";
import type { FormatDateOptions } from "../../src/time/format.ts";
import { parseDate } from "../../src/time/parse.ts";
import { ticks } from "../../src/time/ticks/ticks.ts";
import ar from "../../src/words/ar/index.ts";
import de from "../../src/words/de/index.ts";
import es from "../../src/words/es/index.ts";
import fr from "../../src/words/fr/index.ts";
import ja from "../../src/words/ja/index.ts";
import uk from "../../src/words/uk/index.ts";
import type { When } from "../../src/time/when.ts";

const read = (text: string, zone = "utc"): When => {
  const { when, issues } = parseDate(text, { zone });
  if (!when) throw new Error(`${text}: ${issues.map(({ message }) => message).join("; ")}`);
  return when;
};

/** Words with all blanks plain, and without marks of direction. */
const say = (text: string, options: FormatDateOptions = {}, zone?: string): string =>
  formatDate(read(text, zone), options)
    .replaceAll(/[\u2009\u202F\u00A0]/g, " ")
    .replaceAll(/[\u200E\u200F]/g, "");

test.each<readonly [text: string, en: string, de: string, ar: string, ja: string]>([
  ["1985", "1985", "1985", "1985", "1985年"],
  ["2022-10", "October 2022", "Oktober 2022", "أكتوبر 2022", "2022年10月"],
  ["2022-10-08", "October 8, 2022", "8. Oktober 2022", "8 أكتوبر 2022", "2022年10月8日"],
  ["-0043-03-15", "March 15, 44 BC", "15. März 44 v. Chr.", "15 مارس 44 ق.م", "紀元前44年3月15日"],
  ["2022-10-08/2022-10-21", "October 8 – 21, 2022", "8.–21. Oktober 2022", "8–21 أكتوبر 2022", "2022年10月8日～21日"],
])("%s in four languages", (text, ...words) => {
  expect(["en", "de", "ar", "ja"].map((locale) => say(text, { locale }))).toEqual(words);
});

// the groups of digits are CLDR's: Spanish has none below 10,000
test.each([
  ["one of 3,100 days between December 1, 1500 and December 31, 1599", undefined],
  ["einer von 3.100 Tagen zwischen dem 1. Dezember 1500 und dem 31. Dezember 1599", de],
  ["uno de 3100 días entre el 1 de diciembre de 1500 y el 31 de diciembre de 1599", es],
  ["l’un des 3 100 jours possibles entre le 1er décembre 1500 et le 31 décembre 1599", fr],
  ["один із 3 100 днів у проміжку від 1 грудня 1500 р. до 31 грудня 1599 р.", uk],
  ["أحد 3,100 يوم بين 1 ديسمبر 1500 و31 ديسمبر 1599", ar],
  ["1500年12月1日から1599年12月31日までの3,100通りの日のいずれか", ja],
])("how many days there may be is grouped as numbers are: %s", (words, messages) => {
  expect(say("15XX-12-XX", { messages })).toBe(words);
});

test("an offset of zero is UTC, however it is written", () => {
  for (const offset of ["Z", "-00:00", "+00:00", "+00"])
    for (const messages of [undefined, de, es, fr, uk, ja])
      expect(say(`2022-10-21T14:00${offset}`, { messages })).toMatch(/ UTC$/);
});

test("years beyond four digits", () => {
  expect(say("Y-13800000000")).toBe("13.8 billion years ago");
  expect(say("Y-17E7")).toBe("170 million years ago");
  expect(say("Y-66040000S3")).toBe("66 million years ago");
  expect(say("Y170000002")).toBe("170,000,002 AD");
  expect(say("10,000 BC")).toBe("10,000 BC");
  expect(say("Y-12000")).toBe("12,001 BC");
});

test.each([
  ["Y-13800000000", "13.8 billion years ago"],
  ["Y-17E7", "170 million years ago"],
  ["Y-66040000S3~", "c. 66.0 million years ago"],
  ["Y-4540000000/Y-170000000", "4.54 billion years ago – 170 million years ago"],
])("a year long ago is as short as an age where there is little room: %s", (year, age) => {
  expect(say(year, { length: "short" })).toBe(say(age, { length: "short" }).replace("66.0", "66"));
});

describe("two dates of different eras name both", () => {
  test.each([
    ["-0752/0476", "753 BC – 476 AD"],
    ["-0752~/0476", "c. 753 BC – 476 AD"],
    ["-0752/0476~", "753 BC – c. 476 AD"],
    ["-0752/0476?", "753 BC – 476 AD?"],
    ["-0752/0476-05", "753 BC – May 476 AD"],
    ["-0043-03-15~/0476-08-19", "c. Mar 15, 44 BC – Aug 19, 476 AD"],
    ["-0043-03-15T10:00/0476-02-03T11:00", "Mar 15, 44 BC, 10:00 AM – Feb 3, 476 AD, 11:00 AM"],
    ["-0752~/04XX", "c. 753 BC – between 400 and 499 AD"],
    ["[-0752,0476]", "753 BC or 476 AD"],
    ["{-0752,0476,1204}", "753 BC, 476 AD, and 1204 AD"],
    ["between 753 BC and 476 AD", "between 753 BC and 476 AD"],
    // of one era: as before
    ["0150~/0476", "c. 150 – 476"],
    ["-0752~/-0476", "c. 753 BC – 477 BC"],
    ["-0752~/..", "since c. 753 BC"],
    ["../0476", "until 476"],
  ])("%s", (text, words) => {
    expect(say(text, { length: "short" })).toBe(words);
  });

  test("in other languages", () => {
    const all = [de, fr, ja, uk, ar].map((messages) => say("-0752~/0476", { length: "short", messages }));
    expect(all).toEqual([
      "um 753 v. Chr. – 476 n. Chr.",
      "vers 753 av. J.-C. – 476 ap. J.-C.",
      "紀元前753年頃～西暦476年",
      "бл. 753 до н. е. – 476 н. е.",
      "نحو 753 ق.م – 476 م",
    ]);
    // French joins years of two eras by a word, and not by a dash
    expect(say("between 753 BC and 476 AD", { messages: fr })).toBe("entre 753 av. J.-C. et 476 ap. J.-C.");
  });
});

describe("short, medium and long", () => {
  test.each<readonly [text: string, short: string, medium: string, long: string]>([
    ["2022-10-21", "21 Oct 2022", "21 October 2022", "Friday, 21 October 2022"],
    ["2022-07", "Jul 2022", "July 2022", "July 2022"],
    ["mid-November 2022", "mid-Nov 2022", "mid-November 2022", "mid-November 2022"],
    ["late March 2022", "late Mar 2022", "late March 2022", "late March 2022"],
    ["earlier in October 2022", "earlier in Oct 2022", "earlier in October 2022", "earlier in October 2022"],
    ["before 2022-10-21", "before 21 Oct 2022", "before 21 October 2022", "before 21 October 2022"],
    ["by 1928", "by 1928", "by 1928", "by 1928"],
    ["1928 or later", "1928 or later", "1928 or later", "1928 or later"],
    ["2022-10-14/2022-10-21", "14–21 Oct 2022", "14 – 21 October 2022", "14 – 21 October 2022"],
    ["2022-10-14/2022-11-02", "14 Oct – 2 Nov 2022", "14 October – 2 November 2022", "14 October – 2 November 2022"],
    [
      "2021-12-28/2022-01-03",
      "28 Dec 2021 – 3 Jan 2022",
      "28 December 2021 – 3 January 2022",
      "28 December 2021 – 3 January 2022",
    ],
    [
      "between 8 and 21 October 2022",
      "between 8 and 21 Oct 2022",
      "between 8 and 21 October 2022",
      "between 8 and 21 October 2022",
    ],
    [
      "[2022-10-08..2022-10-21]",
      "between 8 and 21 Oct 2022",
      "between 8 and 21 October 2022",
      "between 8 and 21 October 2022",
    ],
    ["1964/2008", "1964–2008", "1964 – 2008", "1964 – 2008"],
    ["500–400 BC", "500–400 BC", "500 – 400 BC", "500 – 400 BC"],
    ["-0043/0014", "44 BC – 14 AD", "44 BC – 14 AD", "44 BC – 14 AD"],
    ["2004-02/2005", "Feb 2004 – 2005", "February 2004 – 2005", "February 2004 – 2005"],
    ["1348~", "c. 1348", "c. 1348", "c. 1348"],
    ["2022?", "2022?", "2022?", "2022 (uncertain)"],
    ["2022%", "c. 2022?", "c. 2022?", "c. 2022 (uncertain)"],
    ["2004?-06-~11", "c. 11 Jun 2004?", "c. 11 June 2004?", "11 June 2004 (year uncertain, day approximate)"],
    ["201X", "2010s", "2010s", "2010s"],
    ["20XX", "between 2000 and 2099", "between 2000 and 2099", "between 2000 and 2099"],
    ["195X-XX", "1950s", "some month in the 1950s", "some month in the 1950s"],
    ["195X-XX-XX", "1950s", "some day in the 1950s", "some day in the 1950s"],
    [
      "19XX-XX",
      "between Jan 1900 and Dec 1999",
      "between January 1900 and December 1999",
      "between January 1900 and December 1999",
    ],
    ["2004-1X", "between Oct and Dec 2004", "between October and December 2004", "between October and December 2004"],
    ["2004-XX", "2004", "some month in 2004", "some month in 2004"],
    ["1985-04-XX", "Apr 1985", "some day in April 1985", "some day in April 1985"],
    ["1985-XX-XX", "1985", "some day in 1985", "some day in 1985"],
    ["XXXX-12-25", "25 Dec, year unknown", "25 December, year unknown", "25 December, year unknown"],
    [
      "1560-X2",
      "one of 2 months between Feb and Dec 1560",
      "one of 2 months between February and December 1560",
      "one of 2 months between February and December 1560",
    ],
    ["2004-X0", "Oct 2004", "October 2004", "October 2004"],
    ["2004-X0-XX", "Oct 2004", "some day in October 2004", "some day in October 2004"],
    ["2022-04-3X", "30 Apr 2022", "30 April 2022", "30 April 2022"],
    [
      "20XX-33",
      "Q1 (between 2000 and 2099)",
      "1st quarter (between 2000 and 2099)",
      "1st quarter (between 2000 and 2099)",
    ],
    ["20XX-24", "winter (between 2000 and 2099)", "winter (between 2000 and 2099)", "winter (between 2000 and 2099)"],
    ["XXXX-21", "spring, year unknown", "spring, year unknown", "spring, year unknown"],
    ["{..1760-12}", "until Dec 1760", "until December 1760", "until December 1760"],
    ["{1760..}", "since 1760", "since 1760", "since 1760"],
    ["{1760..1762}", "all of 1760–1762", "all of 1760–1762", "all of 1760–1762"],
    ["{..1760,1770}", "1770 and until 1760", "1770 and until 1760", "1770 and until 1760"],
    ["[..1760,1770]", "1770 or by 1760", "1770 or by 1760", "1770 or by 1760"],
    ["[2020,1990,1990]", "2020 or 1990", "2020 or 1990", "2020 or 1990"],
    ["{1990,1990}", "1990", "1990", "1990"],
    ["1950s", "1950s", "1950s", "1950s"],
    ["5th century BC", "5th century BC", "5th century BC", "5th century BC"],
    ["early 1990s", "early 1990s", "early 1990s", "early 1990s"],
    ["late 21st century", "late 21st century", "late 21st century", "late 21st century"],
    ["1985/..", "since 1985", "since 1985", "since 1985"],
    ["1985-04~/..", "since c. Apr 1985", "since c. April 1985", "since c. April 1985"],
    ["1985/", "1985 – unknown", "1985 – unknown", "1985 – unknown"],
    ["../1985-04", "until Apr 1985", "until April 1985", "until April 1985"],
    ["/1985-04", "unknown – Apr 1985", "unknown – April 1985", "unknown – April 1985"],
    ["2003-24", "winter 2003–04", "winter 2003–04", "winter 2003–04"],
    ["1999-24", "winter 1999–2000", "winter 1999–2000", "winter 1999–2000"],
    ["2001-30", "S. summer 2001–02", "southern summer 2001–02", "southern summer 2001–02"],
    ["2001-35", "Q3 2001", "3rd quarter of 2001", "3rd quarter of 2001"],
    ["2001-41", "H2 2001", "2nd half of 2001", "2nd half of 2001"],
    ["[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672"],
    ["{1960,1961-12}", "1960 and Dec 1961", "1960 and December 1961", "1960 and December 1961"],
    ["[..1760-12-03]", "by 3 Dec 1760", "by 3 December 1760", "by 3 December 1760"],
    ["66.04±0.05 Ma", "66.04±0.05 Ma", "66.04 ± 0.05 million years ago", "66.04 ± 0.05 million years ago"],
    ["12,000 BP", "12,000 BP", "12,000 BP", "12,000 BP"],
    ["0079", "79 AD", "79 AD", "79 AD"],
    [
      "late March to mid-April 2022",
      "late Mar – mid-Apr 2022",
      "late March – mid-April 2022",
      "late March – mid-April 2022",
    ],
    ["1950S2", "1950 (between 1900 and 1999)", "1950 (between 1900 and 1999)", "1950 (between 1900 and 1999)"],
  ])("%s", (text, ...words) => {
    expect((["short", "medium", "long"] as const).map((length) => say(text, { locale: "en-GB", length }))).toEqual(
      words,
    );
  });
});

test.each(["1985/..", "../1985", "../1985-04-12", "1985-04~/.."])(
  "what is open is said so that it is read again: %s",
  (text) => {
    expect(toEDTF(read(say(text)))).toBe(text);
  },
);

test("a year that goes without saying is left out where the words stay clear", () => {
  const options = { locale: "en-GB", length: "short", omitYear: 2022 } as const;
  const seen = [
    "2022-10-21",
    "mid-November 2022",
    "2022-07",
    "before 2022-10-21",
    "2022-10-14/2022-10-21",
    "late March 2022",
    "earlier in October 2022",
    "2022",
    "2021-10-21",
    "2021-12-28/2022-01-03",
    "21 or 22 October 2022",
    "Q3 2022",
  ].map((text) => say(text, options));
  expect(seen).toEqual([
    "21 Oct",
    "mid-Nov",
    "Jul",
    "before 21 Oct",
    "14–21 Oct",
    "late Mar",
    "earlier in Oct",
    "2022",
    "21 Oct 2021",
    "28 Dec 2021 – 3 Jan 2022",
    "21 Oct or 22 Oct",
    "Q3",
  ]);
  expect(say("2022-10-21", { length: "short", omitYear: 2022 })).toBe("Oct 21");
});

test.each([
  [null, "null"],
  [5, "5"],
  ["2022", 'the text "2022"'],
  [{}, "an object"],
  [{ expression: undefined }, "an object"],
])("what is no date is the program's error: %p", (when, found) => {
  const message = `formatDate expects a date that parseDate or read made, not ${found}`;
  expect(() => formatDate(when as unknown as When)).toThrow(new TypeError(message));
});

test.each([
  [{ length: "xl" }, new TypeError('length must be one of "short", "medium", "long", not "xl"')],
  [
    { lenght: "short" },
    new TypeError('there is no option "lenght"; the options are locale, messages, calendar, zone, length, omitYear'),
  ],
  [
    { locale: "not_a_locale" },
    new RangeError('locale must be a BCP 47 tag such as "en" or "pt-BR", not "not_a_locale"'),
  ],
  ["en", new TypeError('options must be an object, not "en"')],
])("a wrong option is the program's error: %j", (options, error) => {
  expect(() => say("2022", options as FormatDateOptions)).toThrow(error);
});

test("every name of UTC is said as UTC, in an option and in the text", () => {
  for (const zone of ["utc", "UTC", "Etc/UTC", "etc/utc", "GMT", "gmt", "Z", "z"]) {
    const said = "21 October 2022 at 23:30 UTC";
    expect(say("2022-10-21T23:30", { locale: "en-GB", zone }, zone)).toBe(said);
    expect(say(`2022-10-21T23:30[${zone}]`, { locale: "en-GB" })).toBe(said);
  }
});

test("an unknown zone is the program's error, whatever the date", () => {
  for (const text of ["2022-10-21", "2022-10-21T23:30"]) {
    expect(() => say(text, { zone: "Mars/Olympus" })).toThrow(
      new RangeError(
        'zone must be "utc", an IANA zone such as "Europe/Kyiv" or an offset such as "+04:00", not "Mars/Olympus"',
      ),
    );
  }
});

test("a time is shown as it was written, or in the zone that was asked for", () => {
  const locale = "en-GB";
  expect(say("2022-10-21T14:30Z", { locale })).toBe("21 October 2022 at 14:30 UTC");
  expect(say("2022-10-21T14:30-04:00", { locale })).toBe("21 October 2022 at 14:30 UTC−4");
  expect(say("2022-10-21T14:30", { locale })).toBe("21 October 2022 at 14:30");
  expect(say("2022-10-21T14:30", { locale, length: "short" })).toBe("21 Oct 2022, 14:30");
  expect(say("2022-10-21T23:30-04:00", { locale, zone: "Europe/Kyiv" })).toMatch(/^22 October 2022 at 06:30 /);
  expect(say("2022-10-21T23:30", { locale, zone: "UTC" }, "Europe/Kyiv")).toBe("21 October 2022 at 20:30 UTC");
  expect(say("2022-10-21", { locale, zone: "America/New_York" })).toBe("21 October 2022");
  const span = "2022-10-21T10:00Z/2022-10-21T12:30Z";
  expect(say(span, { locale, length: "short" })).toBe("21 Oct 2022, 10:00–12:30");
  expect(say(span, { locale })).toBe("21 October 2022, 10:00–12:30 UTC");
  expect(say(span, { locale, zone: "Europe/Kyiv" })).toMatch(/^21 October 2022, 13:00–15:30 /);
  expect(say("2022/2022", { locale })).toBe("2022");
});

test("a zone may be an offset, which not every Intl knows", () => {
  const locale = "en-GB";
  expect(say("2022-10-21T23:30Z", { locale, zone: "+04:00" })).toBe("22 October 2022 at 03:30 UTC+4");
  expect(say("2022-10-21T23:30Z", { locale, zone: "-05:30", length: "short" })).toBe("21 Oct 2022, 18:00");
  expect(say("2022-10-21T23:30Z", { locale: "de", zone: "+04", length: "long" })).toBe(
    "Samstag, 22. Oktober 2022 um 03:30 UTC+4",
  );
  expect(say("2022-10-21T23:30[Europe/Kyiv]", { locale, zone: "-05:30" })).toBe("21 October 2022 at 15:00 UTC−5:30");
  expect(say("2022-10-21T03:30", { locale }, "+04:00")).toBe("21 October 2022 at 03:30");
  expect(say("2022-10-21T03:30", { locale, zone: "utc" }, "+04:00")).toBe("20 October 2022 at 23:30 UTC");
  const span = "2022-10-21T10:00Z/2022-10-21T22:30Z";
  expect(say(span, { locale, zone: "-05:30" })).toBe("21 October 2022, 04:30–17:00 UTC−5:30");
  expect(say(span, { locale, zone: "+04:00", length: "short" })).toBe("21 Oct 2022, 14:00 – 22 Oct 2022, 02:30");
  expect(say("2022-10-21T23:30Z", { locale: "fa-u-ca-persian", zone: "+04:00" })).toMatch(/1401/);
});

test.each<readonly [text: string, en: string, de: string, ar: string, ja: string]>([
  ["2022-10-21T14:30", "Oct 21, 2:30 PM", "21. Okt., 14:30", "21 أكتوبر، 2:30 م", "10月21日 14:30"],
  ["2022-10-21T14:30:05", "Oct 21, 2:30:05 PM", "21. Okt., 14:30:05", "21 أكتوبر، 2:30:05 م", "10月21日 14:30:05"],
  [
    "2022-10-21T14:30:05.120Z",
    "Oct 21, 2:30:05.120 PM",
    "21. Okt., 14:30:05,120",
    "21 أكتوبر، 2:30:05.120 م",
    "10月21日 14:30:05.120",
  ],
])("a label says %s as finely as it was written", (text, ...words) => {
  for (const zone of [undefined, "utc"])
    expect(
      ["en", "de", "ar", "ja"].map((locale) =>
        say(text, { locale, length: "short", omitYear: 2022, ...(zone && { zone }) }),
      ),
    ).toEqual(words);
});

test("two times share their words where both were written as finely", () => {
  const short = (text: string): string => say(text, { locale: "en-GB", length: "short", omitYear: 2022 });
  expect(short("2022-10-21T10:00:05/2022-10-21T10:00:30")).toBe("21 Oct, 10:00:05 – 10:00:30");
  expect(short("2022-10-21T10:00:05/2022-10-21T10:30")).toBe("21 Oct, 10:00:05 – 21 Oct, 10:30");
  expect(short("2022-10-21T10:00/2022-10-21T10:00:05.5")).toBe("21 Oct, 10:00 – 21 Oct, 10:00:05.5");
  expect(short("2022-10-21T10/2022-10-21T11:30")).toBe("21 Oct, 10 – 21 Oct, 11:30");
});

test("some month of a decade, in each language's grammar", () => {
  const said = [de, fr, es, uk, ar, ja].map((messages) => say("195X-XX", { messages }));
  expect(said).toEqual([
    "ein Monat in den 1950er Jahren",
    "un mois des années 1950",
    "un mes de los años 1950",
    "один із місяців 1950-х рр.",
    "شهر ما في عقد 1950",
    "1950年代のある月",
  ]);
});

test("a time in doubt says so, in the language of the words", () => {
  const said = (text: string, length: "short" | "long"): readonly string[] =>
    [undefined, de, fr, es, uk, ar, ja].map((messages) => say(text, { ...(messages && { messages }), length }));
  expect(said("c. 2019-08-03T01:30", "short")).toEqual([
    "c. Aug 3, 2019, 1:30 AM",
    "etwa 3. Aug. 2019, 01:30",
    "vers le 3 août 2019, 01:30",
    "hacia el 3 ago 2019, 1:30",
    "бл. 3 серп. 2019 р., 01:30",
    "نحو 3 أغسطس 2019، 1:30 ص",
    "2019年8月3日 1:30頃",
  ]);
  expect(said("perhaps 2019-08-03T03:40", "short").map((words) => /[?؟？]/.test(words))).not.toContain(false);
  expect(said("perhaps 2019-08-03T03:40", "long")).toEqual([
    "August 3, 2019 at 3:40 AM (uncertain)",
    "3. August 2019 um 03:40 (unsicher)",
    "3 août 2019 à 03:40 (date incertaine)",
    "3 de agosto de 2019 a las 3:40 (fecha dudosa)",
    "3 серпня 2019 р. о 03:40 (дата непевна)",
    "3 أغسطس 2019 في 3:40 ص (غير مؤكد)",
    "2019年8月3日 3:40（不確実）",
  ]);
  // no words of that language: all of it in English
  expect(say("c. 2019-08-03T01:30", { locale: "de" })).toBe("c. August 3, 2019 at 1:30 AM");
  expect(say("2019-08-03T01:30-04:00%", { locale: "en-GB" })).toBe("c. 3 August 2019 at 01:30 UTC−4?");
});

test("times of a span say which of them is in doubt, and the day once", () => {
  const short = (text: string): string => say(text, { length: "short" });
  expect(short("c. 2019-08-03T01:30 to 2019-08-03T02:10")).toBe("c. Aug 3, 2019, 1:30 AM – 2:10 AM");
  expect(short("2019-08-03T01:30/2019-08-03T02:10?")).toBe("Aug 3, 2019, 1:30 AM – 2:10 AM?");
  expect(short("2019-08-03T23:30/2019-08-04T02:10?")).toBe("Aug 3, 11:30 PM – Aug 4, 2019, 2:10 AM?");
  expect(say("2019-08-03T01:30?/2019-08-03T02:10", { length: "long" })).toBe(
    "August 3, 2019 at 1:30 AM (uncertain) – 2:10 AM",
  );
  expect(short("between c. 2019-08-03T01:30 and 2019-08-03T02:10")).toBe("between c. Aug 3, 2019, 1:30 AM and 2:10 AM");
});

test("some time between two of one day: the day once, in each language's own order", () => {
  const text = "between 2019-08-03T04:30 and 2019-08-03T05:10";
  const said = [undefined, de, fr, es, uk, ar, ja].map((messages) =>
    say(text, { ...(messages && { messages }), length: "short" }),
  );
  expect(said).toEqual([
    "Aug 3, 2019, between 4:30 and 5:10 AM",
    "3. Aug. 2019, zwischen 04:30 und 05:10 Uhr",
    "3 août 2019, entre 04:30 et 05:10",
    "3 ago 2019, entre 4:30 y 5:10",
    "3 серп. 2019 р., у проміжку від 04:30 до 05:10",
    "3 أغسطس 2019، بين 4:30 و5:10 ص",
    "2019年8月3日 4:30から5:10までの間",
  ]);
  expect(say("between 2019-08-03T11:30Z and 2019-08-03T13:10Z")).toBe(
    "August 3, 2019, between 11:30 AM and 1:10 PM UTC",
  );
  expect(say("between 2019-08-03T20:00Z and 2019-08-03T21:00Z", { locale: "en-GB", zone: "Europe/Kyiv" })).toMatch(
    /^between 3 August .* and 4 August 2019 /,
  );
  expect(say("between 2019-08-03T04:30 and 2019-08-04T05:10", { length: "short", zone: "Asia/Tokyo" })).toBe(
    "between Aug 3, 1:30 PM and Aug 4, 2019, 2:10 PM",
  );
  expect(say("between 2019-08-03T23:30 and 2019-08-04T05:10", { length: "short" })).toBe(
    "between Aug 3, 11:30 PM and Aug 4, 2019, 5:10 AM",
  );
});

test("a label's time is never torn from the half of its day", () => {
  const short = (text: string, zone?: string): string =>
    formatDate(read(text), { length: "short", ...(zone && { zone }) });
  for (const text of ["2019-08-03T03:40", "0033-04-03T15:00", "between 2019-08-03T23:30 and 2019-08-04T05:10"])
    for (const zone of [undefined, "Asia/Tokyo"]) expect(short(text, zone)).not.toMatch(/\d[ \u2009][AP]M/);
});

test("a locale that is none falls back to English within the house, and one that names a calendar keeps it", () => {
  expect(sayer({ locale: "not a locale" })(read("2022-10-08"))).toBe("October 8, 2022");
  expect(say("2022", { locale: "th" })).toBe("2022");
  expect(say("2022", { locale: "th-u-ca-buddhist" })).toContain("2565");
  expect(say("2022-10-08", { locale: "fr" })).toBe("8 octobre 2022");
});

test("bounds have words", () => {
  const bounds = { earliest: Date.parse("2022-10-08"), latest: Date.parse("2022-10-22") };
  expect(formatDate(whenFromBounds("point", bounds, bounds), { locale: "en-GB", length: "short" })).toBe(
    "between 8 and 21 Oct 2022",
  );
});

test("no date is without words, none has a year 0", () => {
  const digits = fc.constantFrom(...Array.from("0123456789X"));
  const two = fc.tuple(digits, digits).map((all) => all.join(""));
  const date = fc
    .tuple(
      fc.constantFrom("", "-"),
      fc.tuple(two, two).map((all) => all.join("")),
      fc.constantFrom("", "-06", "-24", "-XX", "-1X"),
      fc.constantFrom("", "?", "~"),
    )
    .map((all) => all.join(""));
  const any = fc.oneof(
    date,
    fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
    fc.tuple(date, date).map(([a, b]) => `[${a},${b}]`),
  );
  fc.assert(
    fc.property(
      any,
      fc.constantFrom("en", "de", "ar", "ja"),
      fc.constantFrom("short", "medium", "long"),
      (text, locale, length) => {
        const { when } = parseDate(text);
        const words = when ? formatDate(when, { locale, length: length as "short" }) : "no date";
        return words !== "" && !/(?:^|[^\d,.])0(?:[^\d,.]|$)|NaN|undefined|Infinity/.test(words);
      },
    ),
    { seed: 31, numRuns: 1500 },
  );
});

test("a date that needs words is said whole in the language of the words, one that needs none in the locale", () => {
  const seen = ["2022-10-08", "1348~", "2022-10~", "before October 2022", "{1960,1961-12}"].map((text) =>
    say(text, { locale: "de" }),
  );
  expect(seen).toEqual([
    "8. Oktober 2022",
    "c. 1348",
    "c. October 2022",
    "before October 2022",
    "1960 und Dezember 1961",
  ]);
});

describe("calendars", () => {
  const locale = "en-GB";
  // By the tables of Dershowitz and Reingold: 21 October 2022 is 29 Mehr 1401 and 26 Tishri 5783.
  test.each([
    ["persian", "2022-10-21", "29 Mehr 1401 AP"],
    ["hebrew", "2022-10-21", "26 Tishri 5783"],
    ["buddhist", "2022-10-21", "21 October 2565 BE"],
    ["roc", "2022-10-21", "21 October 111 Minguo"],
    ["coptic", "2022-10-21", "11 Baba 1739"],
    ["indian", "2022-10-21", "29 Asvina 1944"],
    ["ethiopic", "2022-10-21", "11 Tekemt 2015"],
  ])("%s has the day %s", (calendar, text, words) => {
    expect(say(text, { locale, calendar })).toContain(words.replace(/ (AP|BE|Minguo)$/, ""));
  });

  test("months and years stay those in which they were written, and say of which calendar they are", () => {
    const options = { locale, calendar: "persian" };
    expect(say("2022-10", options)).toBe("October 2022 AD");
    expect(say("2022", options)).toBe("2022 AD");
    expect(say("early October 2022", options)).toBe("early October 2022 AD");
    expect(say("2022-10", { locale, calendar: "buddhist" })).toContain("October 2565");
    expect(say("between 8 and 21 October 2022", options)).toMatch(/^between 16 and 29 Mehr 1401/);
    expect(say("2022-10-08/2022-10-21", { ...options, length: "short", omitYear: 2022 })).toMatch(/16.*29 Mehr 1401/);
  });

  test("where Intl would take the Julian days, or has no such era, a day is as it was written", () => {
    expect(say("1500-01-01", { locale, calendar: "buddhist" })).toBe("1 January 1500 AD");
    expect(say("1867-11-09", { locale, calendar: "japanese" })).toBe("9 November 1867 AD");
    expect(say("0500-06-15", { locale, calendar: "islamic-civil" })).toBe("15 June 500 AD");
    expect(say("-0100-06-15", { locale, calendar: "coptic" })).toBe("15 June 101 BC");
    expect(say("Y12000", { locale, calendar: "persian" })).toBe("12,000 AD");
  });

  test("a locale may name it, times follow it, and one that Intl does not know is the program's error", () => {
    expect(say("2022-10-21", { locale: "en-GB-u-ca-persian" })).toContain("29 Mehr 1401");
    expect(say("2022-10-21T14:30", { locale, calendar: "persian" })).toMatch(/29 Mehr 1401.*14:30/);
    expect(say("2022-10-21", { locale, calendar: "gregory" })).toBe("21 October 2022");
    expect(say("2022-10-21", { locale, calendar: "iso8601" })).toBe("21 October 2022");
    for (const calendar of ["klingon", "", "not a calendar", "x".repeat(100)])
      expect(() => say("2022", { calendar })).toThrow(RangeError);
  });

  test("no calendar that Intl knows shifts a day: it is the day that Intl's own numbers say", () => {
    const calendars = Intl.supportedValuesOf("calendar").filter((name) => name !== "iso8601");
    const days = ["1583-01-01", "1873-01-01", "1900-02-28", "1970-01-01", "2019-05-01", "2024-02-29", "2400-12-31"];
    for (const calendar of calendars)
      for (const day of days) {
        const tag = `en-u-ca-${calendar}-nu-latn`;
        const own = new Intl.DateTimeFormat(tag, { timeZone: "UTC", day: "numeric" }).format(new Date(`${day}T00:00Z`));
        expect([calendar, day, say(day, { locale, calendar })]).toEqual([
          calendar,
          day,
          expect.stringMatching(new RegExp(`(^|\\D)${own}(\\D|$)`)),
        ]);
      }
  });
});

test("a clock is written in words as on the axis, by the short time of the language", () => {
  const earliest = Date.UTC(2022, 9, 21, 9, 4, 30);
  const when = read("2022-10-21T09:05");
  const said = ["en", "en-GB", "de", "fr", "es", "uk", "ar", "ja"].map((locale) => {
    const { fine } = ticks(
      { earliest, latest: earliest + 60_000 },
      { pixels: 100, zone: "utc", locale, gap: 8, measure: (text) => 7 * text.length, finest: "minute" },
    );
    const [tick] = fine;
    expect(formatDate(when, { locale })).toContain(tick?.label);
    return tick?.label;
  });
  expect(said).toEqual(["9:05 AM", "09:05", "09:05", "09:05", "9:05", "09:05", "9:05 ص", "9:05"]);
});

test("the year that may go without saying is said where the other date has another", () => {
  const short = (text: string): string => say(text, { locale: "en-GB", length: "short", omitYear: 2022 });
  expect(short("2022-10-25/2023-01")).toBe("25 Oct 2022 – Jan 2023");
  expect(short("2022-10-25/2022-11")).toBe("25 Oct – Nov");
});

test("a weekday is said of a certain day alone", () => {
  const long = (text: string): string => say(text, { locale: "en-GB", length: "long" });
  expect(long("2022-10-21")).toBe("Friday, 21 October 2022");
  expect(long("2022-10-21?")).toBe("21 October 2022 (uncertain)");
  expect(long("2022-10-21~")).toBe("c. 21 October 2022");
  expect(long("2022-10-21%")).toBe("c. 21 October 2022 (uncertain)");
});
