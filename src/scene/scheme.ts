import type { Theme } from "../layout/prepare/options.ts";
import { paints, type PaintName } from "./theme.ts";

/** A theme that follows neither page nor reader. */
type Forced = Exclude<Theme, "auto">;

/** The class of a picture or figure that has a theme to itself: others beside it may have others. */
export function themeClass(theme: Theme): string {
  return `attested-${theme}`;
}

/** The `color-scheme` of a theme. */
export function schemeOf(theme: Theme): string {
  return theme === "auto" ? "light dark" : theme;
}

/** The rule of a theme. */
export function schemeRule(theme: Theme): string {
  return `:where(.${themeClass(theme)}){color-scheme:${schemeOf(theme)}}`;
}

/**
 * A figure that does not follow its page brings its own ground, which reaches out a little without taking room from the
 * picture, and the colour of its text. None of it comes on paper.
 */
export function groundRules(theme: Theme): string {
  if (theme === "auto") return "";
  const figure = `:where(.attested-figure.${themeClass(theme)})`;
  const ground = forced("ground", theme);
  return [
    `${figure}{background:${ground};box-shadow:0 0 0 .75em ${ground};color:${forced("ink", theme)}}`,
    `@media print{${figure}{color-scheme:light;background:none;box-shadow:none;color:${forced("ink", "light")}}}`,
  ].join("");
}

/** Without `light-dark()`: where a browser has none, the attributes of the picture have the colours of its theme. */
function forced(name: PaintName, theme: Forced): string {
  return `var(--attested-${name},${paints[name][theme]})`;
}
