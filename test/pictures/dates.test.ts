// One small picture of each form of date, for docs/dates.md.
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { renderSVG, type EventInput } from "attested";
import "../snapshot.ts";

const point = (date: string): EventInput => ({ date, title: date });

const forms: Readonly<Record<string, EventInput>> = {
  day: point("2022-10-21"),
  month: point("2022-10"),
  span: point("2022-09-21/2022-10-23"),
  "uncertain-ends": point("2022-09/2022-10-23"),
  approximate: point("2022-10~"),
  uncertain: point("2022-10?"),
  open: point("before 2022-10-21"),
  "open-span": point("2022-10-21/.."),
  unknown: point("2022-10-21/"),
  "one-of": point("[2022-10-03,2022-10-12,2022-10-21]"),
  "all-of": point("{2022-10-03,2022-10-21}"),
  unstated: point("2022-10-XX"),
  disagree: {
    title: "the 3rd, or the 21st",
    citations: [
      { source: "a", says: "2022-10-03" },
      { source: "b", says: "2022-10-21" },
    ],
  },
};

const guide = readFileSync(new URL("../../docs/dates.md", import.meta.url), "utf8");

/** The same ten weeks on each axis. */
const extent = [Date.UTC(2022, 8, 1), Date.UTC(2022, 10, 10)] as const;

test.each(Object.entries(forms))("%s", (name, event) => {
  const svg = renderSVG(
    {
      sources: [
        { id: "a", title: "One" },
        { id: "b", title: "Another" },
      ],
      events: [event],
    },
    { width: 380, extent, heading: 0, references: "none", orientation: "horizontal" },
  );
  expect(svg).toMatchPicture(`date-${name}.svg`);
  expect(guide).toContain(`../test/pictures/date-${name}.svg`);
});
