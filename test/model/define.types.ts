// Compiled, never run: each line after `@ts-expect-error` must not compile.
import { defineTimeline } from "../../src/model/define.ts";
import type { Input } from "../../src/model/input.ts";

defineTimeline({
  types: { call: "Phone call", drill: { label: "Exercise", color: "#9a6412", symbol: "triangle" } },
  sources: [
    { id: "dod", title: "Readout", basedOn: ["tass"], author: [{ family: "Ryder", given: "Pat" }] },
    { id: "tass", published: "2022-10-23", reports: [{ event: "call-2", says: "2022-10-23", basis: "dod" }] },
  ],
  events: [
    { id: "call-2", type: "call", date: "2022-10-23", title: "The second call" },
    { type: "drill", title: "Exercise", citations: ["tass", { source: "dod", says: "2022-10", quote: "Oct. 23" }] },
  ],
});

// Without types, and without sources of its own, every name goes: they may stand in another input.
defineTimeline({ events: [{ type: "anything", date: "1985", title: "Free", citations: ["elsewhere"] }] });

defineTimeline({
  types: { call: "Phone call" },
  // @ts-expect-error: `cal` is not among the types
  events: [{ type: "cal", date: "1985", title: "Misspelt type" }],
});
defineTimeline({
  sources: [{ id: "dod" }],
  // @ts-expect-error: `dodd` is not among the sources
  events: [{ date: "1985", title: "Misspelt source", citations: ["dodd"] }],
});
defineTimeline({
  sources: [{ id: "dod" }],
  // @ts-expect-error: `dodd` is not among the sources
  events: [{ date: "1985", title: "Misspelt source", citations: [{ source: "dodd" }] }],
});
defineTimeline({
  // @ts-expect-error: `tas` is not among the sources
  sources: [{ id: "dod", basedOn: ["tas"] }, { id: "tass" }],
});
defineTimeline({
  // @ts-expect-error: `tas` is not among the sources
  sources: [{ id: "dod", reports: [{ event: "a", basis: "tas" }] }, { id: "tass" }],
});
defineTimeline({
  // @ts-expect-error: no such field
  events: [{ date: "1985", title: "Misspelt field", txt: "…" }],
});
defineTimeline({
  // @ts-expect-error: a date is text
  events: [{ date: 1985, title: "Number for text" }],
});
defineTimeline({
  // @ts-expect-error: no such symbol
  types: { call: { symbol: "hexagon" } },
});
// @ts-expect-error: an event has a title
defineTimeline({ events: [{ date: "1985" }] });

export const inputs: readonly Input[] = [
  "date,title\n1985,Text",
  [{ date: "1985", title: "A bare list" }],
  { events: [] },
];
