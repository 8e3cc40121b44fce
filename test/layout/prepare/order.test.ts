import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ascending } from "../../../src/layout/prepare/order.ts";

type Dated = readonly [time: number, start: number];

/** By comparing, as the words say. */
function expected(dates: readonly Dated[]): number[] {
  return [...dates.keys()].sort((a, b) => {
    const [time, start] = dates[a] ?? [0, 0];
    const [other, later] = dates[b] ?? [0, 0];
    return time - other || (start === later ? 0 : start < later ? -1 : 1) || a - b;
  });
}

function order(dates: readonly Dated[]): number[] {
  const [times, starts] = [0, 1].map((of) => Float64Array.from(dates, (date) => date[of] ?? 0));
  return [...ascending(times ?? new Float64Array(), starts ?? new Float64Array())];
}

const starts = fc.constantFrom(-Infinity, 0, 1);
const DAY = 86_400_000;
const whole = fc.integer({ min: -1e6, max: 1e6 });

// few are compared; of many, keys of 32 bits tell most apart
test.each([
  [30, 60],
  [400, 700],
])("is that of times, then starts, then the input, of %s events and more", (minLength, maxLength) => {
  const times = [
    whole.map((day) => (day + 0.5) * DAY),
    whole.map((ms) => ms / 2),
    fc.constantFrom(-1, -0, 0, 1),
    fc.double({ noNaN: true, min: -1e16, max: 1e16 }),
    // all but one crowd where keys cannot tell them apart
    fc.oneof({ weight: 400, arbitrary: fc.integer({ min: 0, max: 999 }) }, { weight: 1, arbitrary: fc.constant(1e15) }),
    fc.constant(5),
  ].map((time) => fc.array(fc.tuple(time, starts), { minLength, maxLength }));
  fc.assert(
    fc.property(fc.oneof(...times), (dates) => expect(order(dates)).toEqual(expected(dates))),
    { seed: 51, numRuns: 60 },
  );
});

test("of what is in order, nothing moves; of nothing, there is none", () => {
  const dates = Array.from({ length: 1000 }, (_, i): Dated => [Math.floor(i / 3), 0]);
  expect(order(dates)).toEqual([...dates.keys()]);
  expect(order([])).toEqual([]);
});
