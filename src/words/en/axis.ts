/** The words of the time axis; names of months, days and eras come from `Intl`. */
export interface AxisWords {
  /** A deep past: an amount such as `66` or `13.8` in thousands, millions or billions of years before present. */
  readonly ago: (amount: string, unit: "ka" | "Ma" | "Ga") => string;
  /** The same in the future. */
  readonly ahead: (amount: string, unit: "ka" | "Ma" | "Ga") => string;
  /** The tick between the two. */
  readonly present: string;
  /** Said where a fold ends and time takes more room than before; `times` is a number such as `17` or `1.5`. */
  readonly wider: (unit: ScaleUnit, times: string) => string;
  /** The same where time takes less room. */
  readonly narrower: (unit: ScaleUnit, times: string) => string;
  /** Said where the scale is again that of the stretch before. */
  readonly narrowAgain: string;
}

/** What is compared when the scale changes. */
export type ScaleUnit = "second" | "minute" | "hour" | "day" | "month" | "year" | "century";

const one: Readonly<Record<ScaleUnit, string>> = {
  second: "a second",
  minute: "a minute",
  hour: "an hour",
  day: "a day",
  month: "a month",
  year: "a year",
  century: "a century",
};

/** English. */
export const axis: AxisWords = {
  ago: (amount, unit) => `${amount} ${unit}`,
  ahead: (amount, unit) => `+${amount} ${unit}`,
  present: "present",
  wider: (unit, times) => `from here ${one[unit]} is ${times} × as wide`,
  narrower: (unit, times) => `from here ${one[unit]} is ${times} × narrower`,
  narrowAgain: "narrow again",
};
