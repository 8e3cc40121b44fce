/** A colour for light grounds and one for dark grounds, as six-digit hex. */
export interface Paint {
  readonly light: string;
  readonly dark: string;
}

/** What is not the colour of a type: text, lines, grounds. Text has at least 4.5:1 against the ground, lines are quieter. */
export const paints: Readonly<Record<PaintName, Paint>> = {
  ground: { light: "#ffffff", dark: "#141619" },
  ink: { light: "#1b1b1b", dark: "#ececec" },
  quiet: { light: "#5c5c5c", dark: "#a9adb3" },
  line: { light: "#9b9b9b", dark: "#757a82" },
  axis: { light: "#2f2f2f", dark: "#c9ccd1" },
  stretch: { light: "#f3f1ec", dark: "#1f2226" },
  link: { light: "#1b4f8f", dark: "#8db9f2" },
};

/** Names of {@link paints}, used in custom properties such as `--attested-ink`. */
export type PaintName = "ground" | "ink" | "quiet" | "line" | "axis" | "stretch" | "link";

/**
 * The colours of types in order of first use, then over again.
 * Chosen by search so that any two stay apart under normal vision and under simulated protanopia, deuteranopia and
 * tritanopia (Machado, Oliveira, Fernandes 2009), with at least 3:1 against the ground; the test measures both.
 */
export const hues: readonly Paint[] = [
  { light: "#17578a", dark: "#4dacf6" },
  { light: "#a11c1c", dark: "#e0524f" },
  { light: "#7d52b8", dark: "#9a74d6" },
  { light: "#ad7614", dark: "#d68729" },
  { light: "#3f8f57", dark: "#7ce782" },
  { light: "#cc569f", dark: "#d8a0bf" },
  { light: "#23857a", dark: "#3f9086" },
  { light: "#2b323c", dark: "#cfd5de" },
];

/** The colour of the type that comes `index`-th. */
export function hue(index: number): Paint {
  return hues[((index % hues.length) + hues.length) % hues.length] ?? paints.axis;
}
