import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { contrast, faintGround, grounds } from "../../src/model/contrast.ts";
import { contrast as yardstick } from "../scene/contrast.ts";

const colors = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("is that of WCAG, and 3:1 is looked for on both grounds", () => {
  fc.assert(
    fc.property(colors, (color) => {
      const [light, dark] = [yardstick(color, grounds.light), yardstick(color, grounds.dark)];
      expect(contrast(color, grounds.light)).toBeCloseTo(light, 9);
      expect(faintGround(color)).toBe(light < 3 ? "light" : dark < 3 ? "dark" : undefined);
      expect(Math.max(light, dark)).toBeGreaterThanOrEqual(3);
    }),
  );
});

test("reads colours of three digits", () => {
  expect(contrast("#777", "#fff")).toBeCloseTo(4.48, 2); // WebAIM
  expect(faintGround("#000")).toBe("dark");
});
