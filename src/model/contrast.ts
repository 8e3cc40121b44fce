/** What a picture may stand on. */
export type Ground = "light" | "dark";

/** The colours of the grounds, as six-digit hex. */
export const grounds: Readonly<Record<Ground, string>> = { light: "#ffffff", dark: "#141619" };

/** What a mark must have against its ground, to be seen by everyone (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

/**
 * The ground on which marks of a colour are hard to see; there is at most one.
 *
 * @param color - hex, of three digits or six
 */
export function faintGround(color: string): Ground | undefined {
  return (["light", "dark"] as const).find((ground) => contrast(color, grounds[ground]) < LEAST_CONTRAST);
}

/** Contrast ratio of two colours (WCAG 2.2): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const hex = color.length === 4 ? color.replace(/[^#]/g, "$&$&") : color;
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
