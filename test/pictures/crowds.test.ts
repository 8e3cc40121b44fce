// Pictures of more events than could be marked one by one.
import { expect, test } from "@jest/globals";
import { renderSVG, type Input, type Options } from "attested";
import ar from "attested/locales/ar";
import { events } from "../../bench/static/data.js";
import "../snapshot.ts";

const wide: Options = { width: 1200, height: 600 };

/** Of three types, of different importance, some of them spans. */
const mixed: Input = {
  title: "Calls, strikes and statements",
  types: { call: "Phone call", strike: "Strike", statement: "Statement" },
  events: events(600, "uniform", 11).map((event, i) => ({
    ...event,
    date:
      i % 40 === 7 ? `${event.date}/${String(Math.min(2019, Number(event.date.slice(0, 4)) + 2))}-12-31` : event.date,
    type: ["call", "strike", "statement"][(i * 7) % 5] ?? "call",
    importance: i % 50 === 3 ? 3 : 1,
  })),
};

const pictures: Readonly<Record<string, readonly [input: Input, options: Options]>> = {
  "150": [events(150, "uniform"), { width: 1200 }],
  "1000": [events(1000, "uniform"), wide],
  bursts: [events(10_000, "clustered"), { width: 1200 }],
  upright: [events(1000, "uniform"), { width: 360 }],
  types: [mixed, wide],
  "right-to-left": [
    { language: "ar", events: events(1000, "uniform") },
    { ...wide, messages: ar },
  ],
};

test.each(Object.entries(pictures))("crowd-%s", (name, [input, options]) => {
  expect(renderSVG(input, { ...options, heading: 0 })).toMatchPicture(`crowd-${name}.svg`);
});
