import type { Prepared } from "../prepare/prepare.ts";
import { baselineIn, leadingOf, type, type TextLine, type TextRole } from "./type.ts";
import { wrap } from "./wrap.ts";

/** A part of the picture that flows down the page: its height, and what it holds with y from its own top. */
export interface Flow {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Where text begins, and how much room it has, in px. */
export interface Column {
  /** Left edge. */
  readonly left: number;
  readonly width: number;
  /** Text begins at the right edge. */
  readonly mirrored: boolean;
  /** Whether its lines stand closer to each other. @defaultValue false */
  readonly dense?: boolean;
}

/** The x that is so many px from the edge at which text begins. */
export function xIn({ left, width, mirrored }: Column, start: number): number {
  return mirrored ? left + width - start : left + start;
}

/** Sets a text as lines in a column. */
export function paragraph(prepared: Prepared, text: string, role: TextRole, column: Column, most: number): Flow {
  const style = type[role];
  const { lines } = wrap(text, {
    width: column.width,
    lines: most,
    style,
    measure: prepared.measure,
  });
  const leading = leadingOf(role, text);
  const top = baselineIn(role, leading);
  return {
    height: lines.length * leading,
    lines: lines.map((line, index) => textLine(column, 0, index * leading + top, { ...line, role })),
  };
}

/** A line of text that begins `start` px from the edge at which the column's text begins. */
export function textLine(
  column: Column,
  start: number,
  y: number,
  line: { readonly text: string; readonly width: number; readonly role: TextRole },
): TextLine {
  return {
    text: line.text,
    role: line.role,
    x: xIn(column, start),
    y,
    width: line.width,
    anchor: column.mirrored ? "right" : "left",
  };
}
