import { issues as words } from "../words/en/issues.ts";
import { type Checked, check, type Item } from "./check.ts";
import { foreignIn } from "./foreign.ts";
import type { EventInput, SourceInput, TimelineInput } from "./input.ts";
import type { IssueCode } from "./issue.ts";
import type { Suggest } from "./nearest.ts";
import type { Path } from "./path.ts";
import type { Origin, Report } from "./report.ts";
import { structure } from "./schema.ts";
import { inputsAmong, type Inner } from "./several.ts";
import { byIds, inputOf, isStored, listsTypes } from "./stored.ts";
import { kindOf, show } from "./value.ts";

/** What all parts of one input have in common. */
interface From {
  readonly report: Report;
  /** Which input, counted from 0. */
  readonly input: number;
  /** IANA zone of dates without a zone; `undefined` if the input states none. */
  readonly zone: string | undefined;
  /** The order of dates of numbers alone, if the input states one. */
  readonly dateOrder: TimelineInput["dateOrder"];
  /** Whether the input is a table, in which rows repeat what they tell of. */
  readonly table: boolean;
}

/** Something of one input with the way back to it. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path | undefined;
  readonly from: From;
}

/** One input after its check. */
export interface Part {
  readonly timeline: Placed<Omit<Checked<TimelineInput>, "sources" | "events">>;
  readonly sources: readonly Placed<Checked<SourceInput>>[];
  readonly events: readonly Placed<Checked<EventInput>>[];
}

/** Checks an input and takes it apart: a timeline, a bare list of events, or a text with several of either. */
export function toParts(
  { value, table, joined }: Origin,
  input: number,
  report: Report,
  suggest: Suggest,
): readonly Part[] {
  const values = joined === true ? inputsAmong(value as readonly unknown[]) : [{ value, path: undefined }];
  return values.map((one) => toPart(one, { input, report, table }, suggest));
}

function toPart(
  { value, path }: Inner,
  { input, report, table }: Omit<From, "zone" | "dateOrder">,
  suggest: Suggest,
): Part {
  const kind = kindOf(value);
  const isList = kind === "array";
  const foreign = kind === "object" ? foreignIn(value) : undefined;
  const isForm = isList || (kind === "object" && foreign === undefined);
  if (!isForm && !table) {
    const code = kind === "null" ? "empty-input" : "unreadable-input";
    const message = kind === "null" ? words.emptyInput() : words.unreadableInput(foreign?.found ?? show(value));
    report({ severity: "error", code, path, value, message, hint: foreign?.hint });
  }
  const whole = isForm ? unlisted(value as object, path, report) : {};
  const found = check(structure, whole, path, { report, suggest, quiet: table, own: new Map() });
  const { sources, events, ...timeline } = (isList ? { events: found } : found) as Checked<TimelineInput>;
  const from: From = { report, input, zone: timeline.zone, dateOrder: timeline.dateOrder, table };
  return {
    timeline: { value: timeline, path, from },
    sources: place(sources, { parent: path, key: "sources" }, from),
    events: place(events, isList ? path : { parent: path, key: "events" }, from),
  };
}

/** An input with its types by their ids: they may be a list, as in what `read` made. */
function unlisted(value: object, parent: Path | undefined, report: Report): object {
  if (kindOf(value) !== "object" || !listsTypes(value)) return value;
  const say = (code: IssueCode, message: string): void =>
    report({ severity: "warning", code, path: { parent, key: "types" }, message });
  if (isStored(value)) {
    say("stored-timeline", words.storedTimeline());
    return inputOf(value);
  }
  say("listed-types", words.listedTypes());
  return byIds(value);
}

function place<T>(items: readonly Item<T>[] = [], parent: Path | undefined, from: From): readonly Placed<T>[] {
  return items.map(({ index, value }) => ({ value, path: { parent, key: index }, from }));
}
