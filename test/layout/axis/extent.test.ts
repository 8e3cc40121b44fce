import { describe, expect, test } from "@jest/globals";
import { paddedExtent } from "../../../src/layout/axis/extent.ts";

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(text);

describe("paddedExtent", () => {
  test("shows at least ten of the finest unit, the dates in its middle", () => {
    const one = { earliest: day("2022-10-21"), latest: day("2022-10-22") };
    expect(paddedExtent(one, "day")).toEqual({ earliest: day("2022-10-16T12:00Z"), latest: day("2022-10-26T12:00Z") });
    const long = { earliest: day("2022-01-01"), latest: day("2022-12-31") };
    expect(paddedExtent(long, "day")).toEqual(long);
    const { earliest, latest } = paddedExtent(undefined, "year");
    expect(latest - earliest).toBeCloseTo(10 * 365.2425 * DAY, -3);
    expect(earliest + latest).toBeCloseTo(0, 3);
  });

  test("is never so short that float64 could not tell its ends apart", () => {
    const instant = -13.8e9 * 365.2425 * DAY;
    const { earliest, latest } = paddedExtent({ earliest: instant, latest: instant }, "millisecond");
    expect(latest - earliest).toBeGreaterThan(1e4 * (Math.abs(instant) * 2 ** -52));
  });
});
