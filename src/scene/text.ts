import { beginsLeftward, leftwardLine, POP_EMBEDDING, RIGHT_TO_LEFT_EMBEDDING } from "../layout/text/printable.ts";
import { type, type TextLine, type TextRole } from "../layout/text/type.ts";
import type { Drawing } from "./drawing.ts";
import { node, type Attributes, type SceneNode } from "./node.ts";
import { paint } from "./paint.ts";
import type { PaintName } from "./theme.ts";

/** The class of each kind of text, and its paint. */
const textPaint: Readonly<Record<TextRole, readonly [className: string, paint: PaintName]>> = {
  heading: ["attested-heading", "ink"],
  description: ["attested-description", "quiet"],
  key: ["attested-key", "quiet"],
  date: ["attested-date", "ink"],
  note: ["attested-number", "quiet"],
  title: ["attested-title", "ink"],
  strong: ["attested-title", "ink"],
  lead: ["attested-title", "ink"],
  annotation: ["attested-annotation", "quiet"],
  smallDate: ["attested-date", "ink"],
  smallTitle: ["attested-title", "ink"],
  smallStrong: ["attested-title", "ink"],
  tick: ["attested-tick", "quiet"],
  period: ["attested-period", "ink"],
  scale: ["attested-scale", "quiet"],
  lane: ["attested-lane-heading", "lane"],
  laneName: ["attested-lane-name", "quiet"],
  reference: ["attested-reference", "quiet"],
};

/** What the program says of time: where it has no words in the picture's language, in English. */
const spoken: ReadonlySet<TextRole> = new Set(["date", "smallDate", "tick", "period", "scale"]);

const LEFT_TO_RIGHT_EMBEDDING = "\u202A";

/**
 * A line of text. Its anchor is physical, so every picture's direction is `ltr`; in a picture that runs to the left each
 * stands in an embedding of its own (UAX 9), which orders it alike in browsers and in renderers that know no `direction`:
 * in SVG, WebKit knows no isolates. What the program says runs as its own letters do, and so does a text most of whose
 * letters run to the right; one whose letters run to the left brings its embedding with it. Of a reference these are parts,
 * and the sentence runs to the left.
 */
export function text(line: TextLine, { prepared, ground }: Drawing, more: Attributes = {}): SceneNode {
  const { size, weight } = type[line.role];
  const [className, name] = textPaint[line.role];
  return node(
    "text",
    {
      class: className,
      x: line.x,
      y: line.y,
      "font-size": size,
      "font-weight": weight === 400 ? undefined : weight,
      "text-anchor": line.anchor === "left" ? undefined : line.anchor === "right" ? "end" : "middle",
      textLength: line.tight ? line.width : undefined,
      lengthAdjust: line.tight ? "spacingAndGlyphs" : undefined,
      fill: paint(name, ground),
      ...more,
    },
    [prepared.direction === "rtl" ? embedded(line) : line.text],
  );
}

function embedded({ role, text: words }: TextLine): string {
  if (words.startsWith(RIGHT_TO_LEFT_EMBEDDING)) return words;
  const isLeftward = spoken.has(role) ? beginsLeftward(words) : role === "reference" || !/\p{L}/u.test(words);
  return isLeftward ? leftwardLine(words) : LEFT_TO_RIGHT_EMBEDDING + words + POP_EMBEDDING;
}
