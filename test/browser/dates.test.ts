// A picture of a page is that which Node draws of the same: the engines' data on languages differ in blanks.
import { expect, test } from "@jest/globals";
import { formatDate, parseDate, renderSVG, type FormatDateOptions } from "../../src/index.ts";
import { useBrowser } from "./harness.ts";
import { openRoom } from "./pages.ts";

const open = useBrowser();

const day = "2023-09-01";
const spans = [
  `${day}T10:00/${day}T12:30`,
  `${day}T10:00/${day}T11:30`,
  `${day}T10:00~/${day}T11:30`,
  `${day}T10:00/2023-09-02T11:30`,
  `between ${day}T10:00 and ${day}T12:30`,
  `${day}T10:00`,
  day,
  `${day}/2023-09-05`,
  `${day}/2023-10-05`,
  "2023-09/2023-11",
  "2023-09/2024-01",
  "-0043-03-15/0044-03-15",
];

const input = {
  title: "A day of talks",
  events: spans.slice(0, 5).map((date, index) => ({ id: `talk-${index}`, date, title: `Talk ${index}` })),
};

test.each(["en", "en-GB", "en-AU", "de", "fr", "uk", "ar", "ja"])("%s: dates have the same words", async (locale) => {
  const { page } = await openRoom(open);
  const lengths = ["short", "medium", "long"] as const;
  const asked = spans.flatMap((text) =>
    lengths.map((length): [string, FormatDateOptions] => [text, { locale, length }]),
  );
  const inPage = await page.evaluate((all) => {
    const { attested } = window;
    return all.map(([text, options]) => {
      const { when } = attested.parseDate(text);
      return when && attested.formatDate(when, options);
    });
  }, asked);
  const here = asked.map(([text, options]) => {
    const { when } = parseDate(text);
    return when && formatDate(when, options);
  });
  expect(inPage).toEqual(here);
  expect(here.join()).not.toMatch(/\u202F/);
});

test.each([360, 680, 1200])("spans with times are the same picture, %i px wide", async (width) => {
  const { page } = await openRoom(open);
  const drawn = await page.evaluate(([subject, options]) => window.attested.renderSVG(subject, options), [
    input,
    { width },
  ] as const);
  expect(drawn).toBe(renderSVG(input, { width }));
  expect(drawn).toMatch(/\u00A0[AP]M/);
});
