import { describe, expect, test } from "@jest/globals";
import { style } from "../../src/scene/style.ts";
import { hues, paints, type Paint, type PaintName } from "../../src/scene/theme.ts";
import { contrast, linear, type Triple } from "./contrast.ts";

const grounds = ["light", "dark"] as const;

const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map((row) => row[0] * a + row[1] * b + row[2] * c);
  return [x, y, z];
};

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear sRGB. */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab of linear sRGB, Ottosson 2020. */
function oklab(rgb: Triple): Triple {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

function seen(hex: string, vision: string): Triple {
  const [r, g, b] = times(visions[vision] ?? [], linear(hex));
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return oklab([clamp(r), clamp(g), clamp(b)]);
}

test("the yardsticks agree with values that are published", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 6);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2); // WebAIM
  expect(oklab(linear("#ffffff"))[0]).toBeCloseTo(1, 6);
  const [lightness, a, b] = oklab(linear("#ff0000")); // CSS Color 4: oklch(62.8% 0.25768 29.234)
  expect(lightness).toBeCloseTo(0.628, 3);
  expect(Math.hypot(a, b)).toBeCloseTo(0.2577, 3);
  const gap = (one: string, other: string, vision: string): number =>
    Math.hypot(...seen(one, vision).map((value, i) => value - (seen(other, vision)[i] ?? 0)));
  // what each of them confuses is near for it and far for all others
  expect(gap("#a05a00", "#6b7000", "deuteranopia")).toBeLessThan(gap("#a05a00", "#6b7000", "normal") / 2);
  expect(gap("#0064ff", "#007f86", "tritanopia")).toBeLessThan(gap("#0064ff", "#007f86", "normal") / 2);
});

describe.each(grounds)("on a %s ground", (ground) => {
  const against = (name: PaintName): number[] => [
    contrast(paints[name][ground], paints.ground[ground]),
    contrast(paints[name][ground], paints.stretch[ground]),
  ];

  test.each(["ink", "quiet", "link"] as const)("the text paint %s has 4.5:1, on a tinted stretch too", (name) => {
    for (const ratio of against(name)) expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["line", "axis"] as const)("the paint %s has 3:1, on a tinted stretch too", (name) => {
    for (const ratio of against(name)) expect(ratio).toBeGreaterThanOrEqual(3);
  });

  test("a mark without a type has 3:1, on a tinted stretch too", () => {
    for (const ratio of against("untyped")) expect(ratio).toBeGreaterThanOrEqual(3);
  });

  test("every hue of a mark has 3:1, on a tinted stretch too", () => {
    for (const hue of hues) {
      expect(contrast(hue[ground], paints.ground[ground])).toBeGreaterThanOrEqual(3);
      expect(contrast(hue[ground], paints.stretch[ground])).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.keys(visions))("any two hues stay apart, and no type from all of them: %s", (vision) => {
    const apart = (one: Paint, other: Paint): number => {
      const [a, b] = [seen(one[ground], vision), seen(other[ground], vision)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    const near = hues.flatMap((one, i) =>
      hues.slice(0, i).flatMap((other, j) => {
        const distance = apart(one, other);
        return distance < 0.09 ? [`${j + 1} and ${i + 1}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(near).toEqual([]);
    // between eight hues no grey is farther from all of them
    for (const hue of hues) expect(apart(paints.untyped, hue)).toBeGreaterThan(0.07);
  });
});

test("a style sheet paints by the same colours as the attributes", () => {
  const sheet = style(["auto"], "file", { lanes: true, untyped: true });
  for (const { light, dark } of [...hues, ...Object.values(paints)])
    expect(sheet).toContain(`light-dark(${light},${dark})`);
});

test("a sheet of one theme has no rule for pictures of another", () => {
  for (const place of ["file", "page"] as const)
    for (const theme of ["auto", "light", "dark"] as const) {
      const sheet = style([theme], place).replace(/@media print\{[^{}]*\{[^{}]*\}\}/g, "");
      const schemes = [...sheet.matchAll(/([^{}]+)\{[^{}]*color-scheme:([^;}]*)/g)].map(([, to, scheme]) => [
        to,
        scheme,
      ]);
      expect(schemes).toEqual([[`:where(.attested-${theme})`, theme === "auto" ? "light dark" : theme]]);
    }
  expect(style([], "page")).not.toMatch(/attested-(?:auto|light|dark)\b/);
});
