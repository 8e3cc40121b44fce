import { type, type TextLine } from "../../layout/text/type.ts";

/** The font in which a picture is shown, as far as its widths matter. */
export interface Face {
  /** Whether a line takes no more room in it than it was laid out for. */
  readonly fits: (line: TextLine) => boolean;
  /** How wide some letters of it are, in px: another font has another width. */
  readonly width: number;
}

const SAMPLE = "Hamburgefonstiv 1234567890";

/** Rounding of widths that is no overflow, in px. */
const SLACK = 0.5;

/** Measures the font of a picture; each line is measured once. */
export function faceOf(picture: Element): Face {
  const { fontFamily } = getComputedStyle(picture);
  const context = picture.ownerDocument.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  const widthOf = (text: string, role: TextLine["role"]): number => {
    const key = `${role} ${text}`;
    const found = known.get(key);
    if (found !== undefined || context === null) return found ?? Infinity;
    const { size, weight } = type[role];
    context.font = `${weight} ${size}px ${fontFamily}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
  return {
    fits: ({ text, role, width }) => widthOf(text, role) <= width + SLACK,
    width: widthOf(SAMPLE, "title") + widthOf(SAMPLE, "date"),
  };
}
