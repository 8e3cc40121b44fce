import { expect, test } from "@jest/globals";
import { agreements, read, toEDTF, type Agreement } from "attested";

const sources = [{ id: "dod" }, { id: "post", basedOn: "dod" }, { id: "tass" }];
const { timeline } = read({
  zone: "Europe/Kyiv",
  sources,
  events: [
    {
      id: "one",
      title: "They agree",
      citations: [
        { source: "dod", says: "October 2022" },
        { source: "tass", says: "2022-10-23" },
      ],
    },
    {
      id: "two",
      title: "They do not",
      citations: [
        { source: "dod", says: "2022-10-21" },
        { source: "post", says: "2022-10-21" },
        { source: "tass", says: "2022-10-22" },
        { source: "tass", stance: "disputes" },
      ],
    },
    { id: "three", title: "Decided", date: "2022-10-24", citations: [{ source: "tass", says: "2022-10-22" }] },
    { id: "four", title: "Nobody says when", citations: ["dod"] },
  ],
});
const brief = ({ when, decided, readings, contradicted, disputedBy }: Agreement): unknown => [
  when && toEDTF(when),
  decided,
  readings.map((reading) => [toEDTF(reading.when), reading.sources, reading.support, reading.chosen]),
  contradicted,
  disputedBy,
];

test("of each event, by its id, the date that is drawn, and the readings with those who give them", () => {
  expect([...agreements(timeline)].map(([id, found]) => [id, brief(found)])).toEqual([
    ["one", ["2022-10-23", "agreement", [["2022-10-23", ["dod", "tass"], 2, true]], false, []]],
    [
      "two",
      [
        "2022-10-21",
        "conflict",
        [
          ["2022-10-21", ["dod", "post"], 1, true],
          ["2022-10-22", ["tass"], 1, false],
        ],
        false,
        ["tass"],
      ],
    ],
    ["three", ["2022-10-24", "editor", [["2022-10-22", ["tass"], 1, false]], true, []]],
    ["four", [undefined, "none", [], false, []]],
  ]);
});

test("dates are of the timeline's zone", () => {
  expect(agreements(timeline).get("one")?.when?.start.earliest).toBe(Date.parse("2022-10-22T21:00Z"));
});
