import { describeReference, type TextRun } from "../evidence/describe.ts";
import { baselineIn, textLine, type Column } from "./flow.ts";
import type { Prepared } from "./prepare.ts";
import { type, type TextLine } from "./type.ts";
import { wrap } from "./wrap.ts";

/** A piece of a reference on one line. */
export interface ReferenceLine extends TextLine {
  readonly href?: string;
  readonly italic: boolean;
  /** Id of the source that begins here. */
  readonly source?: string;
}

/** The references under a picture. */
export interface Footer {
  readonly height: number;
  readonly lines: readonly ReferenceLine[];
}

/** Space between the number of a reference and its text, in px. */
const NUMBER_GAP = 6;

/** Sets the reference list: each source on lines of its own, or all run in as notes. */
export function footer(prepared: Prepared, column: Column, form: "notes" | "list" | "none"): Footer {
  const { entries } = prepared.references;
  if (form === "none" || entries.length === 0) return { height: 0, lines: [] };
  const style = { locale: prepared.locale, zone: prepared.zone };
  const described = entries.map((entry) => ({ entry, runs: describeReference(entry, style) }));
  const top = type.reference.leading + 2;
  const heading = word(prepared, prepared.words.sources, column, 0, baselineIn("period"), "period");
  if (form === "notes") {
    const runs = described.flatMap(({ entry, runs: own }, index): readonly SourceRun[] => [
      ...(index > 0 ? [{ text: " · " }] : []),
      { text: `${entry.number}\u00a0`, source: entry.source.id },
      ...own,
    ]);
    const set = setRuns(prepared, runs, column, 0, top);
    return { height: set.height, lines: [heading, ...set.lines] };
  }
  const numberWidth = Math.max(...entries.map((entry) => prepared.measure(String(entry.number), type.reference)));
  const lines: ReferenceLine[] = [heading];
  let y = top;
  for (const { entry, runs } of described) {
    const number = word(prepared, String(entry.number), column, 0, y + baselineIn("reference"), "reference");
    const set = setRuns(prepared, runs, column, numberWidth + NUMBER_GAP, y);
    lines.push({ ...number, source: entry.source.id }, ...set.lines);
    y = set.height + 2;
  }
  return { height: y, lines };
}

interface SourceRun extends TextRun {
  readonly source?: string;
}

function word(
  prepared: Prepared,
  text: string,
  column: Column,
  start: number,
  y: number,
  role: "period" | "reference",
): ReferenceLine {
  return { ...textLine(column, start, y, { text, width: prepared.measure(text, type[role]), role }), italic: false };
}

/** Fills lines with the words of runs; words of one run that stand together become one piece. */
function setRuns(
  prepared: Prepared,
  runs: readonly SourceRun[],
  column: Column,
  indent: number,
  top: number,
): { readonly height: number; readonly lines: readonly ReferenceLine[] } {
  const style = type.reference;
  const room = Math.max(1, column.width - indent);
  const lines: ReferenceLine[] = [];
  let x = 0;
  let y = top;
  for (const run of runs) {
    let piece = "";
    let from = x;
    const flush = (): void => {
      if (piece.trim() !== "") {
        const width = prepared.measure(piece, style);
        const line = textLine(column, indent + from, y + baselineIn("reference"), {
          text: piece,
          width,
          role: "reference",
        });
        lines.push({
          ...line,
          italic: run.italic === true,
          ...(run.href !== undefined && { href: run.href }),
          ...(run.source !== undefined && { source: run.source }),
        });
      }
      piece = "";
    };
    for (const part of wordsOf(prepared, run.text, room)) {
      const bare = prepared.measure(part.trimEnd(), style);
      if (x > 0 && x + bare > room) {
        flush();
        [x, from] = [0, 0];
        y += style.leading;
      }
      const text = x === 0 ? part.trimStart() : part;
      piece += text;
      x += prepared.measure(text, style);
    }
    flush();
  }
  return { height: y + style.leading, lines };
}

/** The words of a text, each with the space behind it; a word that no line could hold is broken. */
function wordsOf(prepared: Prepared, text: string, room: number): readonly string[] {
  const parts = text.match(/\s*[^\s\u00a0]*(?:\u00a0[^\s\u00a0]*)*\s?/g) ?? [];
  return parts.flatMap((part) => {
    if (prepared.measure(part, type.reference) <= room) return part === "" ? [] : [part];
    const broken = wrap(part, { width: room, lines: 1000, style: type.reference, measure: prepared.measure });
    return broken.lines.map((line) => line.text);
  });
}
