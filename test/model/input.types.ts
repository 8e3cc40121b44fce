// Compiled, never run: what a program may give to `read`. Each line after `@ts-expect-error` must not compile.
import { renderHTML } from "../../src/render/html.ts";
import { defineTimeline } from "../../src/model/define.ts";
import type {
  CitationInput,
  EventInput,
  Input,
  InputAmong,
  LaneInput,
  SourceInput,
  TimelineInput,
} from "../../src/model/input.ts";
import { read } from "../../src/model/read.ts";

/** Rows of a database. */
const rows: readonly { day: string; what: string; more?: string }[] = [];

// Lists of events that are made, not written out.
read(rows.map(({ day, what }) => ({ date: day, title: what })));
read(rows.map(({ day, what }) => ({ date: day, title: what, own: 5 })));
read({ title: "Rows", events: rows.map(({ day, what }) => ({ date: day, title: what, own: 5 })) });
// @ts-expect-error: a date is text
read(rows.map(({ day, what }) => ({ date: new Date(day), title: what })));
// @ts-expect-error: a date is text
renderHTML(rows.map(({ what }) => ({ date: 44856, title: what })));
// @ts-expect-error: importance is a number
read(rows.map(({ day, what }) => ({ date: day, title: what, importance: "high" })));
// @ts-expect-error: citations are a list
read(rows.map(({ day, what }) => ({ date: day, title: what, citations: "dod" })));
// @ts-expect-error: citations are a list
renderHTML(rows.map(({ what }) => ({ title: what, citations: "dod" })));
// @ts-expect-error: no such shape
read(rows.map(({ day, what }) => ({ date: day, title: what, shape: "spann" as const })));
// @ts-expect-error: an event has a title
read(rows.map(({ day, what }) => ({ date: day, name: what })));
// @ts-expect-error: none of its fields is one of an event
read(rows);
const dated = [{ date: new Date(0), title: "A JavaScript date" }];
// @ts-expect-error: a date is text
read(dated);
// @ts-expect-error: a date is text
read([dated, "date,title"]);
// @ts-expect-error: a date is text
read([{ events: dated }, { sources: [] }]);
// @ts-expect-error: a title is text
read([{ title: 5, events: [] }]);

// Several inputs, of any kind and in any form.
const timeline: TimelineInput = {};
const list: EventInput[] = [];
const fixed: readonly EventInput[] = list;
const inputs: Input[] = [timeline, list, fixed, "date,title"];
const among: readonly InputAmong[] = inputs;
const defined = defineTimeline({ types: { call: "Call" }, events: [{ type: "call", title: "A call" }] });
read(inputs);
read(among);
renderHTML([timeline, list, fixed, "date,title", [{ date: "1985", title: "One" }], defined]);
read([timeline, timeline]);
read([{ title: "One", events: [] }, { title: "Two", sources: [{ id: "a" }] }, { types: { a: "A" } }, { lanes: ["a"] }]);
read(rows.map(({ day, what }) => ({ title: what, events: [{ date: day, title: what }] })));
read(rows.map(({ day, what }) => ({ title: what, sources: [{ id: day }] })));
const constant = [{ date: "1985", title: "One", citations: ["a", { source: "a", stance: "supports" }] }] as const;
read(constant);
read([constant, { sources: [{ id: "a" }] } as const]);

// What is imported from JSON is of wide types like these.
const stored = [
  { date: "1985", title: "One", citations: ["a", { source: "a", says: "1985" }] },
  { date: "1986", title: "Two", own: 5 },
];
const files = [
  { id: "a file’s own", title: "One", events: stored },
  {
    sources: [
      { id: "a", author: ["A", { family: "B" }] },
      { id: "b", own: 1 },
    ],
  },
];
read(stored);
read({ title: "Stored", types: { a: { label: "A" }, b: "B" }, events: stored });
read(files);
read([stored, ...files]);
const shaped = [{ date: "1985", title: "One", shape: "span" }];
read(shaped as EventInput[]);

// What may be left out may be `undefined`, as `read` takes it.
const none = undefined as string | undefined;
export const left: readonly [EventInput, SourceInput, CitationInput, LaneInput, TimelineInput] = [
  { id: none, date: none, title: "", text: none, type: none, lane: none, annotation: none, importance: undefined },
  { id: "", title: none, author: { family: none, given: none }, archived: { url: "", date: none, sha256: none } },
  { source: "", says: none, quote: { exact: "", prefix: none }, locator: none, note: none, stance: undefined },
  { id: "", label: none },
  { title: none, zone: none, language: none, types: { a: { color: none } }, events: undefined, sources: undefined },
];
read(rows.map(({ day, what, more }) => ({ date: day, title: what, text: more })));
