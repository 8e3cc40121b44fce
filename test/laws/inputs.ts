import fc from "fast-check";
import { frame } from "../../src/layout/frame/frame.ts";
import type { Frame } from "../../src/layout/framed.ts";
import { settings, type Options } from "../../src/layout/prepare/options.ts";
import { prepare } from "../../src/layout/prepare/prepare.ts";
import type { EventInput, Input, TimelineInput } from "../../src/model/input.ts";
import { read } from "../../src/model/read.ts";
import { pictureFrame } from "../../src/scene/figure.ts";

/** An input with a list of events, as all here have it. */
export type Events = TimelineInput & { readonly events: readonly EventInput[] };

const two = (n: number): string => String(n).padStart(2, "0");

const titles: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "A call",
    "The ministers speak by phone",
    "ペリー艦隊が浦賀沖に来航する",
    "اتصال بين الوزيرين قبل بدء الحرب",
  ),
  fc.constantFrom("W".repeat(120), "Donaudampfschifffahrtsgesellschaftskapitän takes over", "x"),
  fc.lorem({ maxCount: 12 }),
);

/** Dates within a few years, in every form, as their authors would write them; the day is one of a few hundred. */
function dates(years: number): fc.Arbitrary<string> {
  const parts = fc.record({
    year: fc.integer({ min: 2022 - years, max: 2022 + years }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const day = parts.map(({ year, month, day: d }) => `${year}-${two(month)}-${two(d)}`);
  const month = parts.map(({ year, month: m }) => `${year}-${two(m)}`);
  const unit = fc.oneof(
    day,
    day,
    day,
    month,
    parts.map(({ year }) => String(year)),
  );
  const sorted = fc.tuple(day, day).map(([a, b]) => [a, b].sort());
  return fc.oneof(
    { weight: 6, arbitrary: unit },
    { weight: 2, arbitrary: fc.tuple(unit, fc.constantFrom("?", "~", "%")).map((both) => both.join("")) },
    { weight: 2, arbitrary: sorted.map(([a, b]) => `${a}/${b}`) },
    sorted.map(([a, b]) => `${a}~/${b}?`),
    unit.map((a) => `${a}/..`),
    unit.map((a) => `../${a}`),
    unit.map((a) => `${a}/`),
    unit.map((a) => `/${a}`),
    sorted.map(([a, b]) => `[${a},${b}]`),
    sorted.map(([a, b]) => `{${a},${b}}`),
    day.map((a) => `[${a}..]`),
    day.map((a) => `before ${a}`),
    day.map((a) => `${a.slice(0, 8)}XX`),
    day.map((a) => `${a.slice(0, 5)}XX${a.slice(7)}`),
    day.map((a) => `${a}T12:30:00Z`),
    fc.constantFrom("..", "/..", "198X", "19XX", "Y-13800000000", "-0043-03-15", "", "no date at all"),
  );
}

/** Dates spread over years, dense in a month, in clusters far apart, at a few days, or all at one. */
const lists = (most: number): fc.Arbitrary<string[]> => {
  const list = (one: fc.Arbitrary<string>) => fc.array(one, { maxLength: most, size: "max" });
  return fc.oneof(
    list(dates(0)),
    list(dates(3)),
    list(dates(60)),
    list(fc.constantFrom("2022-10-21", "2022-10-22", "2022-10-23", "2022-10", "2022-10-20/2022-10-25")),
    list(
      fc.oneof(
        dates(0).map((text) => text.replace("2022", "1822")),
        dates(0),
      ),
    ),
    dates(3).chain((one) => list(fc.constant(one))),
  );
};

const citations = fc.array(
  fc.record(
    {
      source: fc.constantFrom("a", "b", "c"),
      says: dates(0),
      stance: fc.constantFrom("supports" as const, "disputes" as const),
    },
    { requiredKeys: ["source"] },
  ),
  { maxLength: 4 },
);

const words = fc.record(
  {
    title: fc.constantFrom("Heading", "A heading that takes its time to come to an end, and then some"),
    description: fc.lorem({ maxCount: 30 }),
  },
  { requiredKeys: [] },
);

/** Inputs as users may write them, with up to so many events. */
export function inputs(most: number): fc.Arbitrary<Events> {
  const event = (date: string, i: number): fc.Arbitrary<EventInput> =>
    fc
      .record(
        {
          title: titles,
          importance: fc.integer({ min: 0, max: 5 }),
          type: fc.constantFrom("call", "strike", "statement"),
          annotation: fc.lorem({ maxCount: 10 }),
          citations,
        },
        { requiredKeys: ["title"] },
      )
      .map((rest): EventInput => ({ ...rest, id: `e${i}`, date }));
  return fc.tuple(lists(most), words, fc.constantFrom("en", "ar")).chain(([list, head, language]) =>
    fc.tuple(...list.map(event)).map((events) => ({
      ...head,
      language,
      types: { call: "Phone call", strike: { label: "Strike" }, statement: { label: "Statement" } },
      sources: [
        {
          id: "a",
          title: "Readout of the call",
          publisher: "Ministry A",
          published: "2022-10-23",
          url: "https://a.example/readout",
        },
        { id: "b", title: "A week of calls ".repeat(8), publisher: "Agency B", published: "2022-10-24" },
        { id: "c", title: "https://example.org/" + "long".repeat(30), publisher: "Daily C" },
      ],
      events,
    })),
  );
}

/** Widths, heights and orientations. */
export function views(narrowest: number): fc.Arbitrary<Options> {
  return fc.record(
    {
      width: fc.oneof(
        fc.integer({ min: narrowest, max: 500 }),
        fc.integer({ min: narrowest, max: 2000 }),
        fc.constantFrom(360, 680, 960, 1200),
      ),
      height: fc.integer({ min: 10, max: 900 }),
      maxHeight: fc.integer({ min: 200, max: 2000 }),
      orientation: fc.constantFrom("auto" as const, "horizontal" as const, "vertical" as const),
      folds: fc.boolean(),
      references: fc.constantFrom("notes" as const, "list" as const, "none" as const),
    },
    { requiredKeys: ["width", "orientation", "folds", "references"] },
  );
}

/** Frames an input as a file is framed, or as part of a page. */
export function framed(input: Input | readonly Input[], options: Options = {}, place: "file" | "page" = "file"): Frame {
  const chosen = settings(options);
  const { width, height, maxHeight, orientation, extent, references } = chosen;
  const around =
    place === "file"
      ? { references, heading: true, undated: true, margin: width < 480 ? 12 : 18 }
      : { references: "none" as const, heading: false, margin: 1 };
  return frame(prepare(read(input).timeline, chosen), { width, height, maxHeight, orientation, extent, ...around });
}

/**
 * A part of a whole picture, enlarged.
 *
 * @param window - where it begins, as a share of what it may move along, and how often it is halved
 */
export function partOf(whole: Frame, [at, halvings]: readonly [number, number]): Frame {
  const { length } = whole.axis;
  const size = length / 2 ** halvings;
  const from = at * (length - size);
  return pictureFrame(whole.prepared, whole.width, { whole, from, to: from + size });
}
