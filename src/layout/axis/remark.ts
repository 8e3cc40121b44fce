import { DAY, HOUR, MINUTE } from "../../time/calendar/civil.ts";
import { meanLength, type Unit } from "../../time/calendar/interval.ts";
import { isSameLanguage, numbersIn } from "../../time/say/style.ts";
import type { Bounds } from "../../time/when.ts";
import type { Axis, Stretch } from "./axis.ts";
import { isEnlarged } from "./line.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** What is said of a change of scale where it is: “from here …”. */
interface Remark {
  readonly text: string;
  /** The stretch that begins there. */
  readonly stretch: Stretch;
}

/** Figures that no eye measures are left out. */
const ROUGHLY = { maximumSignificantDigits: 2 } as const;

/** Says of each break of a horizontal axis how the scale changes there. */
export function remarks(prepared: Prepared, axis: Axis): readonly Remark[] {
  const { scale: words } = prepared.words;
  return axis.stretches.slice(1).map((stretch) => {
    const { factor = 1 } = stretch;
    const said = numbersIn(prepared.locale, ROUGHLY).format(Math.max(factor, 1 / factor));
    const say = factor > 1 ? words.wider : words.narrower;
    return { text: say(words.units[spokenUnit(stretch)], said), stretch };
  });
}

/**
 * Says in one entry of a legend how far the tinted stretches are enlarged against those beside them: of a single one in times
 * that take as much room. None where there is no break.
 */
export function scaleKey(prepared: Prepared, { stretches }: Axis): readonly string[] {
  const { scale: words } = prepared.words;
  const enlarged = stretches.flatMap((stretch, index) =>
    isEnlarged(stretches, index) ? [{ stretch, before: stretch.factor, after: stretches[index + 1]?.factor }] : [],
  );
  const [first, second] = enlarged;
  if (first === undefined) return [];
  if (second !== undefined) {
    const factors = enlarged.flatMap(({ before = 1, after = 1 }) => [before, 1 / after]);
    return [words.enlarged(numbersIn(prepared.locale, ROUGHLY).format(Math.max(...factors)))];
  }
  const { stretch, before, after } = first;
  const own = meanLength({ unit: spokenUnit(stretch), count: 1 });
  const times = [
    ...(before === undefined ? [] : [words.before(timeIn(prepared, own * before))]),
    ...(after === undefined ? [] : [words.after(timeIn(prepared, own / after))]),
  ];
  return [words.asMuch(timeIn(prepared, own), times)];
}

/** From the longest. */
const units = ["year", "month", "day", "hour", "minute", "second"] as const;

/** A length of time in words, in the longest unit of which it has one, on one line: “6.8 years”. */
function timeIn({ locale, messages: { language = "en" } }: Prepared, ms: number): string {
  const lengths = units.map((unit) => ({ unit, length: meanLength({ unit, count: 1 }) }));
  const { unit, length } = lengths.find((each) => each.length <= ms) ?? { unit: "second", length: 1000 };
  const own = isSameLanguage(locale, language) ? locale : language;
  return numbersIn(own, { ...ROUGHLY, style: "unit", unit, unitDisplay: "long" })
    .format(ms / length)
    .replaceAll(" ", "\u00A0");
}

/** The largest unit of which a stretch is many times as long. */
function spokenUnit({ earliest, latest }: Bounds): Exclude<Unit, "annum" | "millisecond"> {
  const length = latest - earliest;
  if (length > 3 * 365 * DAY) return "year";
  if (length > 120 * DAY) return "month";
  if (length > 2 * DAY) return "day";
  if (length > 2 * HOUR) return "hour";
  return length > 2 * MINUTE ? "minute" : "second";
}
