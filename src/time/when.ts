import type { Expression } from "./expression.ts";

/** A half-open interval `[earliest, latest)` in ms since the epoch (float64, UTC, proleptic Gregorian, year 0 = 1 BCE). */
export interface Bounds {
  /** First ms that is possible; `-Infinity` where nothing bounds it. */
  readonly earliest: number;
  /** First ms that is no longer possible; `Infinity` where nothing bounds it. */
  readonly latest: number;
}

/** The precision in which a date was written. */
export type Grain =
  | "millisecond"
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "month"
  | "quarter"
  | "season"
  | "third"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** What is known of one end: dated; open, without an end (EDTF `..`); or unknown (EDTF empty). */
export type EndKind = "dated" | "open" | "unknown";

/**
 * What a written date means: when something starts and when it ends, each as an interval of possible instants.
 * Plain readonly data; the source of the forms is EDTF (ISO 8601-2:2019, Annex A).
 */
export interface When {
  /** `point`: at some time within the interval (then `start` and `end` are equal). `span`: it lasts from some time in `start` to some time in `end`. */
  readonly shape: "point" | "span";
  /** Where the start lies. */
  readonly start: Bounds;
  /** Where the end lies. */
  readonly end: Bounds;
  /** What is known of the start. */
  readonly from: EndKind;
  /** What is known of the end. */
  readonly until: EndKind;
  /** The precision as written; of a span or set, its coarsest member's. */
  readonly grain: Grain;
  /** Whether any component carries `?` or `%`. It never moves a bound. */
  readonly uncertain: boolean;
  /** Whether any component carries `~` or `%`. It never moves a bound. */
  readonly approximate: boolean;
  /** Whether digits were left unspecified (`X`). */
  readonly unspecified: boolean;
  /** The single possibilities of a set or of unspecified digits, ascending and disjoint, where they are fewer than their hull; at most 400. */
  readonly members?: readonly Bounds[];
  /** Of a set: whether one of the members is meant (`[…]`) or all (`{…}`). */
  readonly choice?: "one" | "all";
  /** The best estimate within the hull (`1950S2`). */
  readonly best?: Bounds;
  /**
   * The expression as parsed: all that words and EDTF are made from. What it holds may change with any version; it is
   * part of the type so that nothing but a date that was read compiles where one is expected.
   *
   * @internal
   */
  readonly expression: Expression;
  /** As its author wrote it. */
  readonly text: string;
}
