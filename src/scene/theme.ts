import { grounds } from "../model/contrast.ts";

/** A colour for light grounds and one for dark grounds, as six-digit hex. */
export interface Paint {
  readonly light: string;
  readonly dark: string;
}

/**
 * What is not the colour of a type: text, lines, grounds, marks without a type. Text has at least 4.5:1 against the ground
 * and a tinted stretch of it, lines and marks have 3:1; of all such greys that of marks is the farthest from any hue.
 */
export const paints: Readonly<Record<PaintName, Paint>> = {
  ground: grounds,
  ink: { light: "#1b1b1b", dark: "#ececec" },
  quiet: { light: "#5c5c5c", dark: "#a9adb3" },
  line: { light: "#8a8a8a", dark: "#757a82" },
  axis: { light: "#2f2f2f", dark: "#c9ccd1" },
  stretch: { light: "#f3f1ec", dark: "#1f2226" },
  link: { light: "#1b4f8f", dark: "#8db9f2" },
  lane: { light: "#1b1b1b", dark: "#ececec" },
  grid: { light: "#e7e4dd", dark: "#2a2e33" },
  untyped: { light: "#505050", dark: "#9b9b9b" },
};

/** Names of {@link paints}, used in custom properties such as `--attested-ink`. */
export type PaintName = "ground" | "ink" | "quiet" | "line" | "axis" | "stretch" | "link" | "lane" | "grid" | "untyped";

/**
 * The colours of types in order of first use, then over again with a seam.
 * Found by simulated annealing within a range of OKLCH for each name (blue, red, purple, ochre, green, pink, teal, slate):
 * any two are at least 0.09 apart in OKLab under normal vision and under simulated protanopia, deuteranopia and tritanopia
 * (Machado, Oliveira, Fernandes 2009), each with at least 3:1 against the ground and against a tinted stretch of it.
 */
export const hues: readonly Paint[] = [
  { light: "#18497c", dark: "#65a1f6" },
  { light: "#961b27", dark: "#d34a4f" },
  { light: "#7a50b2", dark: "#8a64ce" },
  { light: "#9c6900", dark: "#d78807" },
  { light: "#4f9968", dark: "#85ef8b" },
  { light: "#d261b1", dark: "#e7a6be" },
  { light: "#2b7171", dark: "#178d8b" },
  { light: "#1a2833", dark: "#dfe5ee" },
];
