import { describeReference, type TextRun } from "../../evidence/describe.ts";
import { textLine, type Column } from "../text/flow.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { isolateLines, printable } from "../text/printable.ts";
import { WIDER } from "./tight.ts";
import { baselineIn, type, type TextLine } from "../text/type.ts";
import { wrap } from "../text/wrap.ts";

/** A piece of a reference on one line. */
export interface ReferenceLine extends TextLine {
  readonly href?: string;
  /** Of a title. */
  readonly slant?: "italic" | "normal";
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

/** What stands between the number of a note and its text. */
const HELD = "\u00a0";

/** Space between the heading of notes and the first of them, in px. */
const HEADING_GAP = 10;

/**
 * Sets what stands under a picture: the events that have no date to stand at, then the sources, each on lines of its own
 * or all run in as notes.
 *
 * @param undated - whether events without a date are named
 */
export function footer(
  prepared: Prepared,
  column: Column,
  form: "notes" | "list" | "none",
  undated: boolean = false,
): Footer {
  const without = undated ? undatedPart(prepared, column) : NOTHING;
  const sources =
    form === "none" || prepared.references.entries.length === 0 ? NOTHING : sourcePart(prepared, column, form);
  const below = without.height > 0 && sources.height > 0 ? without.height + PART_GAP : without.height;
  return {
    height: below + sources.height,
    lines: [...without.lines, ...sources.lines.map((line) => ({ ...line, y: line.y + below }))],
  };
}

const NOTHING: Footer = { height: 0, lines: [] };

/** Space between two parts of a footer, in px. */
const PART_GAP = 8;

/** Events named before it is said how many more there are. */
const MOST_UNDATED = 50;

function undatedPart(prepared: Prepared, column: Column): Footer {
  const { undated, words } = prepared;
  if (undated.length === 0) return NOTHING;
  const top = type.reference.leading + 2;
  const heading = word(prepared, words.withoutDate, column, baselineIn("period"), "period");
  const more = undated.length - MOST_UNDATED;
  const titles = undated.slice(0, MOST_UNDATED).map((event) => printable(event.title));
  const text = [...titles, ...(more > 0 ? [words.events(more)] : [])].join("; ");
  const set = setRuns(prepared, [{ text }], column, 0, top);
  return { height: set.height, lines: [heading, ...set.lines] };
}

function sourcePart(prepared: Prepared, column: Column, form: "notes" | "list"): Footer {
  const { entries } = prepared.references;
  const style = { ...prepared.dates, zone: prepared.zone };
  const described = entries.map((entry) => ({ entry, runs: describeReference(entry, style) }));
  const top = type.reference.leading + 2;
  const heading = word(prepared, prepared.words.sources, column, baselineIn("period"), "period");
  if (form === "notes") {
    const runs = described.flatMap(({ entry, runs: own }, index): readonly SourceRun[] => [
      ...(index > 0 ? [{ text: " · " }] : []),
      { text: `${entry.number}${HELD}`, source: entry.source.id },
      ...own,
    ]);
    const set = setRuns(prepared, runs, column, 0, 0, heading.width + HEADING_GAP);
    return { height: set.height, lines: [heading, ...set.lines] };
  }
  const numberWidth = entries.reduce(
    (most, { number }) => Math.max(most, prepared.measure(String(number), type.reference)),
    0,
  );
  const lines: ReferenceLine[] = [heading];
  let y = top;
  for (const { entry, runs } of described) {
    const number = word(prepared, String(entry.number), column, y + baselineIn("reference"), "reference");
    const set = setRuns(prepared, runs, column, numberWidth + NUMBER_GAP, y);
    lines.push({ ...number, source: entry.source.id });
    for (const line of set.lines) lines.push(line);
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
  y: number,
  role: "period" | "reference",
): ReferenceLine {
  return textLine(column, 0, y, { text, width: prepared.measure(text, type[role]), role });
}

/** Letters of scripts that have no italics: a browser would slant them, Arabic ones against their run. */
const upright = /[\u0590-\u109F\u1100-\u1CFF\u2E80-\uDFFF\uF900-\uFAFF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * Fills lines with the words of runs; words of one run that stand together become one piece.
 *
 * @param first - where the first line begins, in px
 */
function setRuns(
  prepared: Prepared,
  runs: readonly SourceRun[],
  column: Column,
  indent: number,
  top: number,
  first: number = 0,
): { readonly height: number; readonly lines: readonly ReferenceLine[] } {
  const style = type.reference;
  const room = Math.max(1, column.width - indent);
  const lines: ReferenceLine[] = [];
  let x = first;
  let y = top;
  for (const [index, run] of runs.entries()) {
    let piece = "";
    let from = x;
    const before = lines.length;
    const slant = run.italic !== true ? undefined : upright.test(run.text) ? "normal" : "italic";
    const flush = (): void => {
      const text = piece.trim();
      if (text !== "") {
        const width = prepared.measure(text, style);
        const lead = prepared.measure(piece.slice(0, piece.indexOf(text)), style);
        const line = textLine(column, indent + from + lead, y + baselineIn("reference"), {
          text,
          width,
          role: "reference",
        });
        const last = lines.at(-1);
        if (last?.y === line.y) lines[lines.length - 1] = { ...last, tight: true };
        lines.push({
          ...line,
          ...(from + lead + width * WIDER > room && { tight: true }),
          ...(slant !== undefined && { slant }),
          ...(run.href !== undefined && { href: run.href }),
          ...(run.source !== undefined && { source: run.source }),
        });
      }
      piece = "";
    };
    for (const part of wordsOf(prepared, printable(run.text), room)) {
      // a number stays with what it is of
      const held = part.endsWith(HELD) ? (wordsOf(prepared, runs[index + 1]?.text ?? "", room)[0] ?? "") : "";
      const bare = prepared.measure((part + held).trimEnd(), style);
      // the full stop behind a title stays with it
      const isStop = piece === "" && /^\p{P}\s*$/u.test(part);
      if (x > 0 && x + bare > room && !isStop) {
        flush();
        [x, from] = [0, 0];
        y += style.leading;
      }
      const text = x === 0 ? part.trimStart() : part;
      piece += text;
      x += prepared.measure(text, style);
    }
    flush();
    const own = lines.splice(before);
    const texts = isolateLines(own.map(({ text }) => text));
    for (const [i, line] of own.entries()) lines.push({ ...line, text: texts[i] ?? line.text });
  }
  return { height: y + style.leading, lines };
}

/** The words of a text, each with the space behind it; a word that no line could hold is broken. */
function wordsOf(prepared: Prepared, text: string, room: number): readonly string[] {
  const parts = text.match(/\s*[^\s\u00a0]*(?:\u00a0[^\s\u00a0]*)*\s?/g) ?? [];
  return parts.flatMap((part) => {
    if (prepared.measure(part, type.reference) <= room) return part === "" ? [] : [part];
    const broken = wrap(part, { width: room, lines: 1000, style: type.reference, measure: prepared.measure });
    const space = part.slice(part.trimEnd().length);
    return broken.lines.map((line, i, { length }) => (i === length - 1 ? line.text + space : line.text));
  });
}
