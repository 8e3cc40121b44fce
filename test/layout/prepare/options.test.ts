import { describe, expect, test } from "@jest/globals";
import { settings, type Options } from "../../../src/layout/prepare/options.ts";

test("defaults", () => {
  expect(settings()).toEqual({
    width: 680,
    orientation: "auto",
    folds: true,
    theme: "auto",
    references: "list",
    heading: 2,
    id: "attested",
  });
});

test("what is given is kept, extents become bounds, locales canonical", () => {
  const measure = (text: string): number => text.length;
  const onIssue = (): void => undefined;
  const given: Options = {
    width: 0.5,
    height: 300,
    maxHeight: 1e6,
    orientation: "vertical",
    folds: false,
    ages: true,
    theme: "dark",
    references: "none",
    heading: 0,
    id: "a-1_B",
    direction: "rtl",
    zone: "Europe/Kyiv",
    measure,
    onIssue,
  };
  expect(settings(given)).toEqual(given);
  expect(settings({ extent: [-5, 0] }).extent).toEqual({ earliest: -5, latest: 0 });
  expect(settings({ locale: "EN-gb" }).locale).toBe("en-GB");
  expect(["Z", "GMT", "Etc/UTC"].map((zone) => settings({ zone }).zone)).toEqual(["utc", "utc", "utc"]);
  expect("height" in settings({})).toBe(false);
});

const wrong: readonly (readonly [option: string, value: unknown, error: typeof TypeError | typeof RangeError])[] = [
  ...[0, -5, NaN, Infinity, 1e6 + 1].map((value) => ["width", value, RangeError] as const),
  ...["680", null, true, {}, [680]].map((value) => ["width", value, TypeError] as const),
  ["height", -1, RangeError],
  ["height", "300", TypeError],
  ["maxHeight", 0, RangeError],
  ["maxHeight", null, TypeError],
  ["orientation", "upright", TypeError],
  ["orientation", null, TypeError],
  ["folds", "yes", TypeError],
  ["folds", 1, TypeError],
  ["ages", "ka", TypeError],
  ["theme", "Dark", TypeError],
  ["references", true, TypeError],
  ["heading", 7, TypeError],
  ["heading", "2", TypeError],
  ["extent", [5, 5], RangeError],
  ["extent", [6, 5], RangeError],
  ["extent", [0, Infinity], RangeError],
  ["extent", [NaN, 5], RangeError],
  ["extent", [-1e308, 1e308], RangeError],
  ["extent", [0], RangeError],
  ["extent", ["2022", "2023"], RangeError],
  ["extent", 5, RangeError],
  ["extent", null, RangeError],
  ["locale", "not a tag", RangeError],
  ["locale", "", RangeError],
  ["locale", 5, RangeError],
  ["locale", null, RangeError],
  ["zone", "Mars/Olympus", RangeError],
  ["zone", 5, RangeError],
  ["direction", "up", TypeError],
  ["id", "1a", TypeError],
  ["id", "", TypeError],
  ["id", 'a"b', TypeError],
  ["id", "a b", TypeError],
  ["id", 5, TypeError],
  ["measure", "table", TypeError],
  ["onIssue", "log", TypeError],
];

describe("a wrong option throws an error that names it, and what was given", () => {
  test.each(wrong)("%s: %j", (option, value, type) => {
    let thrown: unknown;
    try {
      settings({ [option]: value });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(type);
    const { message } = thrown as Error;
    expect(message.startsWith(`${option} must `)).toBe(true);
    expect(message).toMatch(/, not \S/);
  });

  test("even where what was given cannot be printed", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => settings({ width: circle as never })).toThrow(/^width must be a number of px, not object$/);
    expect(() => settings({ theme: 5n as never })).toThrow(
      /^theme must be one of "auto", "light", "dark", not bigint$/,
    );
  });
});

test("a misspelt option is named, with those there are", () => {
  const misspelt = { widht: 3 } as Options;
  expect(() => settings(misspelt)).toThrow(TypeError);
  expect(() => settings(misspelt)).toThrow(/no option "widht"; the options are width, height/);
  expect(() => settings({ widths: [680, 360] } as Options)).not.toThrow();
  expect(() => settings(null as unknown as Options)).toThrow("options must be an object, not null");
});
