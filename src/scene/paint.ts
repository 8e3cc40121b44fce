import { hues, paints, type Paint, type PaintName } from "./theme.ts";
import type { Prepared, PreparedType } from "../layout/prepare/prepare.ts";
import { faintGround, type Ground } from "../model/contrast.ts";
import type { Attributes } from "./node.ts";
import type { StyleParts } from "./style.ts";

/** The literal colour of a paint. */
export function paint(name: PaintName, ground: Ground): string {
  return paints[name][ground];
}

/** The literal colour of a type: its author's, else its hue, else neutral. */
export function typePaint(type: PreparedType, ground: Ground): string {
  if (type.color !== undefined) return type.color;
  const hue: Paint | undefined = type.hue === undefined ? undefined : hues[type.hue % hues.length];
  return (hue ?? paints.untyped)[ground];
}

/**
 * The class that lets a style sheet set a type's colour; a colour chosen by the author is the same on every ground, and
 * has an outline on that on which it would be hard to see.
 */
export function hueClass(type: PreparedType): string {
  const { color, hue } = type;
  if (color === undefined) return `attested-hue-${hue === undefined ? "none" : (hue % hues.length) + 1}`;
  const faint = faintOf(type);
  return faint === undefined ? "attested-hue-own" : `attested-hue-own attested-faint-${faint}`;
}

/** What of the style sheet the types of a picture need. */
export function partsFor({ types, untyped }: Prepared): Pick<StyleParts, "faint" | "untyped"> {
  return { faint: types.some((type) => faintOf(type) !== undefined), untyped: untyped.hue === undefined };
}

/** The ground on which the colour that its author gave a type is hard to see. */
function faintOf({ color }: PreparedType): Ground | undefined {
  return color === undefined ? undefined : faintGround(color);
}

/** Attributes of what is filled with a type's colour; where that is hard to see, it has an outline, and a tint that of the axis. */
export function filled(type: PreparedType, ground: Ground, opacity?: number): Attributes {
  if (opacity !== undefined) return { class: "attested-fill", ...seen(type, ground, "fill"), "fill-opacity": opacity };
  const outline = faintOf(type) === ground ? { stroke: paint("axis", ground) } : {};
  return { class: "attested-fill", fill: typePaint(type, ground), ...outline };
}

/** Attributes of what is outlined in a type's colour, or in that of the axis where it would be hard to see. */
export function outlined(type: PreparedType, ground: Ground, width: number, dashes?: string): Attributes {
  return {
    class: "attested-stroke",
    fill: "none",
    ...seen(type, ground, "stroke"),
    "stroke-width": width,
    "stroke-dasharray": dashes,
  };
}

/** A colour that can be seen, and for a style sheet that which the other ground has. */
function seen(type: PreparedType, ground: Ground, property: "fill" | "stroke"): Attributes {
  const faint = faintOf(type);
  if (faint === undefined) return { [property]: typePaint(type, ground) };
  return { [property]: faint === ground ? paint("axis", ground) : type.color, color: type.color };
}

/** What a mark is painted with. */
export interface MarkPaint {
  readonly type: PreparedType;
  readonly ground: Ground;
}
