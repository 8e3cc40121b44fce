import { whenFromBounds } from "../../time/bounds.ts";
import { DAY, HOUR, MINUTE } from "../../time/calendar/civil.ts";
import { sayer } from "../../time/format.ts";
import { calendarInterval, type Unit } from "../../time/calendar/interval.ts";
import { numbersIn } from "../../time/say/style.ts";
import type { Bounds } from "../../time/when.ts";
import type { Axis, Stretch } from "./axis.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** What is said of a change of scale. */
interface Remark {
  /** Said where the change is: “from here …”. */
  readonly here: string;
  /** Said elsewhere: “from 1 October …”. */
  readonly dated: string;
  /** The stretch that begins there. */
  readonly stretch: Stretch;
}

/** Says of each break of an axis how the scale changes there. */
export function remarks(prepared: Prepared, axis: Axis, orientation: "horizontal" | "vertical"): readonly Remark[] {
  const { scale: words } = prepared.words;
  const [larger, smaller] =
    orientation === "horizontal" ? [words.wider, words.narrower] : [words.taller, words.shorter];
  return axis.stretches.slice(1).map((stretch) => {
    const factor = stretch.factor ?? 1;
    const ratio = Math.max(factor, 1 / factor);
    const said = numbersIn(prepared.locale, { maximumSignificantDigits: 2 }).format(ratio);
    const unit = words.units[spokenUnit(stretch)];
    const say = (from: string): string => (factor > 1 ? larger(from, unit, said) : smaller(from, unit, said));
    return {
      here: say(words.here),
      dated: say(words.from(dateOf(prepared, stretch.earliest))),
      stretch,
    };
  });
}

/**
 * The largest unit that begins with a break, in words: breaks stand on round dates, but among ms.
 * A time of day is an instant, said as labels say it.
 */
function dateOf(prepared: Prepared, time: number): string {
  const intervals = (["year", "day", "minute", "second", "millisecond"] as const).map((unit) =>
    calendarInterval({ unit, count: 1 }, prepared.zone),
  );
  const whole = Math.floor(time);
  const interval = intervals.find((each) => each.floor(whole) === whole) ?? intervals[1];
  const earliest = interval?.floor(whole) ?? whole;
  const bounds: Bounds = { earliest, latest: interval?.offset(earliest, 1) ?? whole };
  const style = { ...prepared.dates, zone: prepared.zone, length: "short" } as const;
  const when = whenFromBounds("point", bounds, bounds, undefined, prepared.zone);
  return sayer({ ...style, omitYear: prepared.omitYear })(when);
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
