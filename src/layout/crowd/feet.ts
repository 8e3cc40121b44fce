/** The feet of leaders, between marks and labels: what they keep free, and how far leaders lean in them; in px. */
export interface Feet {
  /** How far a leader may stand from where its event hangs, along the axis. */
  readonly lean: number;
  /** How deep feet are at the least. */
  readonly depth: number;
  /** How much deeper they are for each lane of labels, where leaders lean on tracks. @defaultValue they slant */
  readonly track?: number;
}

const slants: Feet = { lean: 14, depth: 9 };
const onTracks = (lean: number): Feet => ({ lean, depth: 8, track: 4 });

/**
 * The ways to lean, in the order in which they are tried: the farther leaders may lean, the more labels find room for them.
 * Slants need the least depth, but run close to each other: of few events they are the last resort. Of many, the farthest comes
 * next: it finds most, unless there are too many tracks.
 */
export const FEET: Readonly<Record<"ofFew" | "ofMany", readonly [Feet, ...Feet[]]>> = {
  ofFew: [onTracks(14), onTracks(35), onTracks(80), slants],
  ofMany: [slants, onTracks(80), onTracks(35)],
};
