/** The words of the ticks that `Intl` does not have; names of months and eras and the order of dates come from there. */
export interface AxisWords {
  /** So long before present: an amount such as `66` or `13.8`, in thousands, millions or billions of years. */
  readonly ago: (amount: string, unit: "ka" | "Ma" | "Ga") => string;
  /** So long after present. */
  readonly ahead: (amount: string, unit: "ka" | "Ma" | "Ga") => string;
  /** The tick between the two. */
  readonly present: string;
}

/** English. */
export const axis: AxisWords = {
  ago: (amount, unit) => `${amount} ${unit}`,
  ahead: (amount, unit) => `+${amount} ${unit}`,
  present: "present",
};
