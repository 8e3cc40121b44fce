import type { TextStyle } from "./measure.ts";
import type { Box } from "../plane.ts";

/** Every kind of text that a picture holds. */
export type TextRole =
  | "heading"
  | "description"
  | "key"
  | "date"
  | "note"
  | "title"
  | "strong"
  | "lead"
  | "annotation"
  | "smallDate"
  | "smallTitle"
  | "smallStrong"
  | "tick"
  | "period"
  | "scale"
  | "lane"
  | "laneName"
  | "reference";

/** A text style with its line height. */
interface TypeStyle extends TextStyle {
  /** Distance between baselines in px. */
  readonly leading: number;
}

/** The sizes in which each kind of text is set, in px. */
export const type: Readonly<Record<TextRole, TypeStyle>> = {
  heading: { size: 20, weight: 700, leading: 25 },
  description: { size: 14, weight: 400, leading: 19 },
  key: { size: 12, weight: 400, leading: 20 },
  date: { size: 12, weight: 700, leading: 16 },
  note: { size: 10, weight: 400, leading: 16 },
  title: { size: 13.5, weight: 400, leading: 17 },
  strong: { size: 13.5, weight: 600, leading: 17 },
  lead: { size: 15, weight: 600, leading: 18 },
  annotation: { size: 12, weight: 400, leading: 16 },
  // where very many labels share the room
  smallDate: { size: 11, weight: 700, leading: 13 },
  smallTitle: { size: 12, weight: 400, leading: 12.5 },
  smallStrong: { size: 12, weight: 600, leading: 12.5 },
  tick: { size: 12, weight: 400, leading: 15 },
  period: { size: 12, weight: 600, leading: 15 },
  scale: { size: 11, weight: 400, leading: 15 },
  lane: { size: 13, weight: 700, leading: 18 },
  laneName: { size: 12, weight: 400, leading: 16 },
  reference: { size: 12, weight: 400, leading: 16.5 },
};

/** Scripts that stack signs over and under their letters, so that lines set like others would run into each other. */
const stacked = /[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Share of the usual distance between baselines that they need, of which Noto Sans takes most. */
const STACKED_LEADING = 1.3;

/** Distance between the baselines of a text's lines in px. Where labels are set smaller, their lanes are of one depth. */
export function leadingOf(role: TextRole, text: string): number {
  const isTall = !role.startsWith("small") && stacked.test(text);
  return type[role].leading * (isTall ? STACKED_LEADING : 1);
}

/** The baseline within a line's leading: capitals stand in its middle. */
export function baselineIn(role: TextRole, leading: number = type[role].leading): number {
  return (leading + ascent * type[role].size) / 2;
}

/** Share of the size by which capitals rise above the baseline (Inter 0.73, Arial 0.72). */
export const ascent = 0.73;

/** Share of the size by which letters fall below the baseline. */
export const descent = 0.24;

/** One line of set text. */
export interface TextLine {
  /** What is written. */
  readonly text: string;
  /** What kind of text it is. */
  readonly role: TextRole;
  /** Left edge, middle or right edge in px, as `anchor` says. */
  readonly x: number;
  /** Baseline in px. */
  readonly y: number;
  /** Measured width in px. */
  readonly width: number;
  /** Which point of the line `x` is: physical, whatever the direction of the script. */
  readonly anchor: "left" | "middle" | "right";
  /** Whether a wider substitute font could run into something, so that the width must be enforced. */
  readonly tight?: boolean;
}

/** The rectangle of a line's letters: capitals above the baseline, descenders under it. */
export function lettersOf({ x, y, width, anchor, role }: TextLine): Box {
  const { size } = type[role];
  const left = anchor === "left" ? x : anchor === "right" ? x - width : x - width / 2;
  return { x: left, y: y - ascent * size, width, height: (ascent + descent) * size };
}
