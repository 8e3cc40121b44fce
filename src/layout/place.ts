/** A label that wants a place beside the axis. `along` means parallel to the axis, `across` away from it; all in px. */
export interface LabelBox {
  /** Where on the axis its mark is. */
  readonly anchor: number;
  /** Its size along the axis, without gap. Finite, > 0. */
  readonly length: number;
  /** Its size across the axis, without gap. Finite, > 0. */
  readonly depth: number;
  /** How much it matters; > 0. */
  readonly weight: number;
}

/** Where a label went. */
export interface Placement {
  /** 0 or 1: the two sides of the axis. */
  readonly side: 0 | 1;
  /** Lane counted from the axis outwards, from 0. */
  readonly lane: number;
  /** Its near edge along the axis: it takes `[start, start + length]`. */
  readonly start: number;
  /** Distance from the axis's edge of that side to the near edge of the label: it takes `[distance, distance + depth]`. */
  readonly distance: number;
  /** The leader as `[along, across]` points from the axis's edge (across 0) to the label's near edge (across = distance). */
  readonly leader: readonly (readonly [along: number, across: number])[];
}

/** The room there is for labels. */
export interface Room {
  /** Labels stay within `[0, length]` along the axis. */
  readonly length: number;
  /** Sides that may be used: both, or one. */
  readonly sides: readonly (0 | 1)[];
  /** Most lanes a side. */
  readonly lanes: number;
  /** Most depth a side, by side. */
  readonly depth: readonly [number, number];
  /** Least space between two labels along the axis. */
  readonly gap: number;
  /** Least space between two labels across the axis, and between the axis and the first label. */
  readonly spacing: number;
  /** 0: a label prefers to start at its anchor (a flag); 1: to end there. */
  readonly align: 0 | 1;
}

/** What {@link place} found. */
export interface Placed {
  /** One for each box, in their order; `undefined` where there was no room. */
  readonly placements: readonly (Placement | undefined)[];
  /** How: every leader straight; leaders bend; or a subset with the greatest weight found. */
  readonly method: "straight" | "bent" | "subset";
  /** Depth used on each side. */
  readonly depth: readonly [number, number];
}
