import { calendarInterval, meanLength, type Step, type Unit } from "../../time/calendar/interval.ts";

/** Units in which breaks are set, from the roundest. */
const roundness: readonly Step[] = [
  ...[6, 5, 4, 3, 2, 1].map((power): Step => ({ unit: "year", count: 10 ** power })),
  { unit: "year", count: 1 },
  { unit: "month", count: 1 },
  { unit: "day", count: 1 },
  { unit: "hour", count: 1 },
  { unit: "minute", count: 1 },
  { unit: "second", count: 1 },
  ...[100, 10, 1].map((count): Step => ({ unit: "millisecond", count })),
];

/** What {@link roundDate} is to keep to. */
interface Rounding {
  readonly zone: string;
  /** Only where none of this unit, nor of a day and more, lies there a finer one is taken. */
  readonly finest: Unit;
  /** How near to the first end a date may lie. */
  readonly clear: number;
}

/**
 * Finds the roundest date within a closed interval that is as far from `near` as `clear`, else the one that is nearest to
 * that. Where there is none, the point a tenth of the way off.
 */
export function roundDate(near: number, far: number, { zone, finest, clear }: Rounding): number {
  const away = near < far ? "ceil" : "floor";
  const back = near < far ? "floor" : "ceil";
  const [low, high] = near < far ? [near, far] : [far, near];
  const isWithin = (time: number): boolean => time >= low && time <= high;
  const own = meanLength({ unit: finest, count: 1 });
  for (const least of [Math.max(own, meanLength({ unit: "day", count: 1 })), own, 0]) {
    const steps = roundness.filter((step) => meanLength(step) >= least);
    const intervals = steps.map((step) => calendarInterval(step, zone));
    const found =
      intervals.map((interval) => interval[away](clear)).find(isWithin) ??
      intervals
        .map((interval) => interval[back](clear))
        .filter(isWithin)
        .at(-1);
    if (found !== undefined) return found;
  }
  return near + (far - near) / 10;
}
