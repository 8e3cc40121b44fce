import type { Note, Prepared, PreparedEvent } from "../prepare/prepare.ts";
import { baselineIn, leadingOf, type, type TextRole } from "../text/type.ts";
import { LEAD } from "../prepare/weight.ts";
import { dateLines } from "./dated.ts";
import { widestIn } from "../text/break.ts";
import { held } from "../text/held.ts";
import { measureWords, type Words } from "../text/words.ts";
import { wrap, wrapWords, type Wrapped } from "../text/wrap.ts";

/** A piece of text within a block, px from the block's start edge and top. */
export interface BlockRun {
  readonly text: string;
  readonly role: TextRole;
  /** From the edge at which reading begins. */
  readonly start: number;
  /** Baseline below the top. */
  readonly baseline: number;
  readonly width: number;
  /** Of a note number: whose it is. */
  readonly note?: Note;
  /** Whether its line ends with the label. */
  readonly flush?: boolean;
}

/** A label, set: its date line with note numbers, its title, its annotation. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly BlockRun[];
  /** Whether some of the title is left out. */
  readonly cut: boolean;
}

/** Space between a date and its note numbers, and by how much they are raised, in px. */
export const NOTE_GAP = 4;
export const RAISED = 3.5;

/** Space between them and the name of a lane, in px. */
const LANE_GAP = 8;

/** Space between a column of dates and that of the titles, in px. */
export const COLUMN_GAP = 12;

/** What stands between two note numbers, so that “1,3” is not read as 13, and before one that disputes, lest its ≠ be read as of those around it. */
const SEPARATOR = ",";
const SET_OFF = "\u00A0";

/** An annotation may have so many lines, or as many as its title. */
const ANNOTATION_LINES = 3;

/** The room of a label, widths in px. */
export interface BlockRoom {
  /** Greatest width. */
  readonly width: number;
  /** Greatest width of the date line. @defaultValue `width` */
  readonly dateWidth?: number;
  /** Greatest width where a word would else be broken. @defaultValue `width` */
  readonly wordWidth?: number;
  /** Most lines of title. */
  readonly lines: number;
  /** Whether it is set smaller. @defaultValue false */
  readonly small?: boolean;
  /** Whether the title of an event that matters most is larger. @defaultValue not where it is small */
  readonly lead?: boolean;
  /** Whether it has its annotation. @defaultValue not where it is small */
  readonly annotated?: boolean;
  /** Width of a column for the date, beside which title and annotation stand; 0: they stand under it. @defaultValue 0 */
  readonly dateColumn?: number;
}

/** A block as it was set last time, and for what. */
interface Known extends Required<BlockRoom> {
  readonly named: boolean;
  readonly block: Block;
}

/** Blocks by event: a picture is framed again and again, and its labels seldom change their width. */
const known = new WeakMap<PreparedEvent, readonly Known[]>();

/** Rooms that are kept for one event: as many as one picture is drafted in; a window that is resized has ever new ones. */
const MOST_KNOWN = 24;

/** Sets an event's label, once for each room. */
export function labelBlock(
  prepared: Prepared,
  event: PreparedEvent,
  {
    width,
    dateWidth = width,
    wordWidth = width,
    lines,
    small = false,
    lead = !small,
    annotated = !small,
    dateColumn = 0,
  }: BlockRoom,
): Block {
  const before = known.get(event) ?? [];
  const leads = lead && prepared.leads && event.event.importance >= LEAD;
  const named = prepared.namesLanes === true;
  const same = before.find(
    (one) =>
      one.width === width &&
      one.dateWidth === dateWidth &&
      one.lines === lines &&
      one.named === named &&
      one.small === small &&
      one.lead === leads &&
      one.annotated === annotated &&
      one.dateColumn === dateColumn &&
      one.wordWidth === wordWidth,
  );
  if (same !== undefined) return same.block;
  const room = { width, dateWidth, wordWidth, lines, small, lead: leads, annotated, dateColumn };
  const block = setBlock(prepared, event, room);
  known.set(event, [{ ...room, named, block }, ...before.slice(0, MOST_KNOWN - 1)]);
  return block;
}

function setBlock(
  prepared: Prepared,
  event: PreparedEvent,
  { width: whole, dateWidth, wordWidth, lines, small, lead, annotated, dateColumn }: Required<BlockRoom>,
): Block {
  const indent = dateColumn > 0 ? dateColumn + COLUMN_GAP : 0;
  const usual = whole - indent;
  const { title, annotation = "" } = event.event;
  const role = lead ? "lead" : titleRole(event, small);
  const titleWords = held(measureWords(title, type[role], prepared.measure));
  const annotationWords = held(measureWords(annotated ? annotation : "", type.annotation, prepared.measure));
  const widest = wordWidth - indent;
  const least = Math.max(
    usual,
    Math.min(Math.max(widestIn(titleWords, usual), widestIn(annotationWords, usual)), widest),
  );
  const [width, titleLines] = wrapTitle(titleWords, [least, Math.min(least * WIDENED, widest)], lines);
  const heading = setText(titleLines, role, 0);
  const remarkLines = Math.max(ANNOTATION_LINES, lines);
  const remark = setText(wrapWords(annotationWords, { width, lines: remarkLines }), "annotation", heading.height);
  const told: Part = { runs: [...heading.runs, ...remark.runs], height: heading.height + remark.height };
  const dateRoom = dateColumn > 0 ? dateColumn : Math.max(dateWidth, width);
  const date = setDateLine(prepared, event, dateRoom, small ? "smallDate" : "date");
  const { runs, height } = dateColumn > 0 ? besideDate(date, told, indent) : underDate(date, told);
  return {
    width: runs.reduce((most, run) => Math.max(most, run.start + run.width), 1),
    height,
    runs,
    cut: heading.cut || remark.cut || (!annotated && event.event.annotation !== undefined),
  };
}

/** A part of a label, from its own top and start edge. */
interface Part {
  readonly runs: readonly BlockRun[];
  readonly height: number;
}

function moved({ runs, height }: Part, start: number, down: number): Part {
  return {
    runs: runs.map((run) => ({ ...run, start: run.start + start, baseline: run.baseline + down })),
    height: height + down,
  };
}

function underDate(date: Part, told: Part): Part {
  const under = moved(told, 0, date.height);
  return { runs: [...date.runs, ...under.runs], height: under.height };
}

/** The first lines of both stand on one baseline. */
function besideDate(date: Part, told: Part, indent: number): Part {
  const [dated, titled] = [date.runs[0]?.baseline ?? 0, told.runs[0]?.baseline ?? 0];
  const shared = Math.max(dated, titled);
  const [first, second] = [moved(date, 0, shared - dated), moved(told, indent, shared - titled)];
  return { runs: [...first.runs, ...second.runs], height: Math.max(first.height, second.height) };
}

/** Events that carry the story are set in semibold. */
export function titleRole(
  { event }: PreparedEvent,
  small: boolean = false,
): "title" | "strong" | "smallTitle" | "smallStrong" {
  if (event.importance >= 2) return small ? "smallStrong" : "strong";
  return small ? "smallTitle" : "title";
}

/** The numbers of notes as runs on one line, those that dispute behind the others; a separator belongs to the number before it. */
export function noteRuns(prepared: Prepared, notes: readonly Note[]): readonly BlockRun[] {
  let x = 0;
  const disputes = ({ stance }: Note): boolean => stance === "disputes";
  const ordered = [...notes.filter((note) => !disputes(note)), ...notes.filter(disputes)];
  return ordered.map((note, index) => {
    const next = ordered[index + 1];
    const separator = next === undefined ? "" : disputes(next) ? SET_OFF : SEPARATOR;
    const text = `${disputes(note) ? "≠" : ""}${note.number}${separator}`;
    const width = prepared.measure(text, type.note);
    const run = { text, role: "note", start: x, baseline: 0, width, note } as const;
    x += width;
    return run;
  });
}

/** Note numbers stand behind the last word of the date; those that have no room there, on lines below. */
function setDateLine(prepared: Prepared, event: PreparedEvent, width: number, role: "date" | "smallDate"): Part {
  const said = event.date();
  const leading = leadingOf(role, said);
  const notes = noteRuns(prepared, event.notes);
  const tails = [notes.at(-1), notes[0]].map((note) => (note ? NOTE_GAP + note.start + note.width : 0));
  const lines = dateLines(measureWords(said, type[role], prepared.measure), tails, width);
  const runs: BlockRun[] = lines.map((line, index) => ({
    text: line.text,
    role,
    start: 0,
    baseline: index * leading + baselineIn(role, leading),
    width: line.width,
  }));
  const last = runs.at(-1);
  const below = type.note.leading - 3;
  let height = Math.max(1, lines.length) * leading;
  const dated = last?.baseline ?? baselineIn(role);
  let x = (last?.width ?? 0) + NOTE_GAP;
  let line = dated;
  for (const run of notes) {
    if (x + run.width > width) {
      x = 0;
      line += below;
      height += below;
    }
    runs.push({ ...run, start: x, baseline: line === dated ? line - RAISED : line });
    x += run.width;
  }
  if (prepared.namesLanes !== true || event.lane === undefined) return { runs, height };
  const end = notes.length > 0 ? x : (last?.width ?? 0);
  const lane = setLaneName(prepared, event.lane.label, end + LANE_GAP, line, width);
  if (lane !== undefined) return { runs: [...runs, lane], height };
  const laneWords = measureWords(event.lane.label, type.laneName, prepared.measure);
  const own = setText(wrapWords(laneWords, { width, lines: 2 }), "laneName", height);
  return { runs: [...runs, ...own.runs], height: height + own.height };
}

/** The name of a lane behind the date and its notes; `undefined` where it has no room there. */
function setLaneName(
  prepared: Prepared,
  label: string,
  start: number,
  baseline: number,
  most: number,
): BlockRun | undefined {
  const { lines, cut } = wrap(label, { width: most, lines: 1, style: type.laneName, measure: prepared.measure });
  const [only] = lines;
  if (only === undefined || cut || start + only.width > most) return undefined;
  return { text: only.text, role: "laneName", start, baseline, width: only.width };
}

/** So few characters do not stand alone in a last line if a label that is so much wider has room for them. */
const FEW = 2;
const WIDENED = 1.2;

/** The lines of a title, at the first width, or at the second where that spares a line of few characters. */
function wrapTitle(
  words: Words,
  [width, wider]: readonly [number, number],
  lines: number,
): readonly [width: number, wrapped: Wrapped] {
  const wrapped = wrapWords(words, { width, lines });
  const { length } = wrapped.lines;
  if (wider <= width || length < 2 || Array.from(wrapped.lines.at(-1)?.text ?? "").length > FEW)
    return [width, wrapped];
  const other = wrapWords(words, { width: wider, lines });
  return other.lines.length < length ? [wider, other] : [width, wrapped];
}

function setText({ lines, cut }: Wrapped, role: TextRole, top: number): Part & { readonly cut: boolean } {
  const leading = leadingOf(role, lines.map(({ text }) => text).join(""));
  const runs = lines.map((line, index): BlockRun => ({
    text: line.text,
    role,
    start: 0,
    baseline: top + index * leading + baselineIn(role, leading),
    width: line.width,
  }));
  return { runs, height: lines.length * leading, cut };
}
