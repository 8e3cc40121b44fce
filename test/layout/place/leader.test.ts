import { describe, expect, test } from "@jest/globals";
import { bentLeader } from "../../../src/layout/place/leader.ts";

describe("bentLeader", () => {
  test("cuts both corners of a bend; where they meet, no hair is left between them", () => {
    const [from, to] = [438.7404416348197, 444.7404416348198];
    expect(to - from).toBeGreaterThan(6); // by rounding
    expect(bentLeader([from, to], [45], 50).map(([, across]) => across)).toEqual([0, 42, 48, 50]);
    expect(bentLeader([0, 40], [20], 50)).toEqual([
      [0, 0],
      [0, 17],
      [3, 20],
      [37, 20],
      [40, 23],
      [40, 50],
    ]);
  });
});
