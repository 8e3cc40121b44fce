import { daysFromCivil, MINUTE, SECOND } from "./calendar/civil.ts";
import { timeAt, unitAt } from "./calendar/units.ts";
import { writeExpression } from "./edtf/write.ts";

/** Longer texts get no suggestion. */
const LONGEST = 100;

/** Ways in which people write what EDTF writes otherwise. Each gives texts that may be what was meant. */
const REPAIRS: readonly ((text: string) => readonly (string | undefined)[])[] = [
  (text) => [fromTo(text)?.span],
  (text) => [text.trim(), text.replaceAll(/\s+/g, "")],
  (text) => dangling(text),
  (text) => [text.normalize("NFKC").replaceAll(/[‐‑‒–—―−]/g, "-")],
  (text) => [text.toUpperCase(), text.toUpperCase().replaceAll("U", "X")],
  (text) => [old(text)],
  (text) => [shortYear(text), padded(text), monthYear(text), withoutZeros(text), basic(text)],
  (text) => [week(text), ordinal(text), stamp(text)],
  (text) => [offsets(text)],
  (text) => [turned(text)],
  (text) => [longYear(text), reversed(text)],
  (text) => [/^[[{]/.test(text) ? closed(text) : undefined],
];

/**
 * Texts near to one that is not EDTF, and that are EDTF: what its author may have meant.
 *
 * @param isDate - whether a text is EDTF
 */
export function nearestEDTF(text: string, isDate: (text: string) => boolean): readonly string[] {
  if (text.length > LONGEST) return [];
  const plain = text.trim();
  for (const repair of REPAIRS) {
    for (const start of [text, plain]) {
      const found = repair(start).filter((near): near is string => near !== undefined && near !== text && isDate(near));
      if (found.length > 0) return [...new Set(found)];
    }
  }
  return [];
}

const FROM_TO = /^(\d{4}-\d\d-\d\d)[T ](\d\d(?::\d\d)?) ?(?:[-–—]|to) ?(\d\d(?::\d\d)?)$/;

/** A day from a time to a time, and both as EDTF: `2022-10-21 14:00-16:00`, “2022-10-21 09:00 to 10:00”. */
export function fromTo(
  text: string,
): { readonly from: string; readonly to: string; readonly span: string } | undefined {
  const [found, day = "", from = "", to = ""] = FROM_TO.exec(text) ?? [];
  return found === undefined ? undefined : { from, to, span: `${day}T${from}/${day}T${to}` };
}

/** `1985-`, “1985–”, “–1985”, which may be a year BC too. */
function dangling(text: string): readonly string[] {
  const [found, first, last = ""] = /^(\d[\d-]*\d) *[-–—]$|^[–—] *(\d[\d-]*)$/.exec(text) ?? [];
  if (found === undefined) return [];
  return first === undefined ? [`../${last}`, `-${last}`] : [`${first}/..`];
}

/** Earlier drafts of EDTF: `unknown`, `open`, `?~`. */
function old(text: string): string {
  return text
    .replaceAll(/unknown/gi, "")
    .replaceAll(/open/gi, "..")
    .replaceAll(/\?~|~\?/g, "%")
    .replaceAll("y", "Y")
    .replaceAll("e", "E");
}

/** `2022/1/5`, `2022-1-5`, `2022.10.21`. */
function padded(text: string): string | undefined {
  const parts = /^(-?\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, year = "", , month = "", day] = parts;
  if (day === undefined && Number(month) > 12) return undefined; // not a season: nobody writes these so
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

/** `12/2023`, `5.2023`. */
function monthYear(text: string): string | undefined {
  const parts = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  return parts && Number(parts[1]) <= 12 ? `${parts[2]}-${parts[1]?.padStart(2, "0")}` : undefined;
}

/** `2023-05-13T10:00:00+0200`, `2023-05-13 10:00:00 +0200`. */
function offsets(text: string): string {
  return text.replaceAll(/[ T](\d\d:[\d:.,]+) ?([+-]\d\d):?(\d\d)(?!\d)/g, "T$1$2:$3");
}

/** `19850412`, `198504`, `20221021T101500Z`. */
function basic(text: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)?(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(text);
  if (!parts) return undefined;
  const [, year = "", month = "", day, hour, minute = "", second, offset = ""] = parts;
  const date = [year, month, ...(day === undefined ? [] : [day])].join("-");
  return hour === undefined ? date : `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${offset}`;
}

/** `1985-W15`, `1985-W15-5`: the days of the ISO week. */
function week(text: string): string | undefined {
  const parts = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/.exec(text);
  if (!parts || Number(parts[2]) < 1 || Number(parts[2]) > 53) return undefined;
  const fourth = daysFromCivil(Number(parts[1]), 1, 4) + 3;
  const monday = fourth - (fourth - Math.floor(fourth / 7) * 7) - 3 + (Number(parts[2]) - 1) * 7;
  const day = (at: number): string => writeExpression(unitAt(at, "day"));
  return parts[3] === undefined ? `${day(monday)}/${day(monday + 6)}` : day(monday + Number(parts[3]) - 1);
}

/** `1985-102`: the day of the year. */
function ordinal(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{3})$/.exec(text);
  const number = Number(parts?.[2]);
  if (!parts || number < 1 || number > 366) return undefined;
  const at = daysFromCivil(Number(parts[1]), 1, 1) + number - 1;
  return at < daysFromCivil(Number(parts[1]) + 1, 1, 1) ? writeExpression(unitAt(at, "day")) : undefined;
}

/** `1666483200000`, `1666483200`: ms or seconds since 1970-01-01. */
function stamp(text: string): string | undefined {
  const digits = /^-?(\d{10}(?:\d{3})?)$/.exec(text)?.[1]?.length;
  if (digits === undefined || (digits === 10 && isAge(Number(text)))) return undefined;
  const ms = Number(text) * (digits === 10 ? SECOND : 1);
  const unit = [MINUTE, SECOND].find((length) => ms % length === 0) ?? 1;
  return writeExpression({ ...timeAt(ms, unit), offset: "Z" });
}

/** The least number that counts seconds in 32 bits. */
const FIRST_SECOND = -(2 ** 31);

/** Whether a number is rather a year in geological time: so far back, or as round, no seconds are counted. */
function isAge(number: number): boolean {
  return number < FIRST_SECOND || (number < 0 && number % 1e6 === 0);
}

/** `2022-21-10`, `2001-21-05`: day and month the other way round. */
function turned(text: string): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts ? `${parts[1]}-${parts[3]}-${parts[2]}` : undefined;
}

/** `12022`, `Y2006`, `+2022`, `800`. */
function longYear(text: string): string | undefined {
  const parts = /^([Y+]?)(-?)0*(\d{1,15})$/.exec(text);
  if (!parts) return undefined;
  const [, , sign = "", digits = ""] = parts;
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, "0");
}

function reversed(text: string): string | undefined {
  const ends = text.split("/");
  return ends.length === 2 ? `${ends[1]}/${ends[0]}` : undefined;
}

/** `1978-79`, `2020/21`, `1999/00`: from the first year to the last; `1939-1945`. */
function shortYear(text: string): string | undefined {
  const [, first = "", last = ""] = /^(\d{4})[-/](\d{4}|\d\d)$/.exec(text) ?? [];
  if (last.length !== 2) return last === "" ? undefined : `${first}/${last}`;
  const years = (Number(last) - (Number(first) % 100) + 100) % 100;
  const isNear = years === 1 || (years > 0 && last > first.slice(2));
  return isNear ? `${first}/${String(Number(first) + years).padStart(4, "0")}` : undefined;
}

/** `2022-00-00`, `2022-10-00`: what databases write for an unknown month or day. */
function withoutZeros(text: string): string | undefined {
  return /^(\d{4}(?:-(?!00)\d\d)?)(?:-00)+$/.exec(text)?.[1];
}

/** A set with the bracket it was opened with. */
function closed(text: string): string {
  const inner = text
    .slice(1)
    .replace(/[\]}]$/, "")
    .replaceAll(/\s+/g, "");
  return text.startsWith("[") ? `[${inner}]` : `{${inner}}`;
}
