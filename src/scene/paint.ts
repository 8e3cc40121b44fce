import { hues, paints, type Paint, type PaintName } from "./theme.ts";
import type { PreparedType } from "../layout/prepare.ts";
import type { Attributes } from "./node.ts";

/** Which colours the attributes of a picture carry; a style sheet may override them. */
export type Ground = "light" | "dark";

/** The literal colour of a paint. */
export function paint(name: PaintName, ground: Ground): string {
  return paints[name][ground];
}

/** The literal colour of a type: its author's, else its hue. */
export function typePaint(type: PreparedType, ground: Ground): string {
  if (type.color !== undefined) return type.color;
  const hue: Paint = hues[type.hue % hues.length] ?? paints.axis;
  return hue[ground];
}

/** The class that lets a style sheet set a type's colour; a colour chosen by the author is the same on every ground. */
export function hueClass(type: PreparedType): string {
  return type.color === undefined ? `attested-hue-${(type.hue % hues.length) + 1}` : "attested-hue-own";
}

/** Attributes of what is filled with a type's colour. */
export function filled(type: PreparedType, ground: Ground, opacity?: number): Attributes {
  return { class: "attested-fill", fill: typePaint(type, ground), "fill-opacity": opacity };
}

/** Attributes of what is outlined in a type's colour. */
export function outlined(type: PreparedType, ground: Ground, width: number, dashes?: string): Attributes {
  return {
    class: "attested-stroke",
    fill: "none",
    stroke: typePaint(type, ground),
    "stroke-width": width,
    "stroke-dasharray": dashes,
  };
}

/** What a mark is painted with. */
export interface MarkPaint {
  readonly type: PreparedType;
  readonly ground: Ground;
}
