// The pictures of docs/labels.md, from the gallery's data.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { renderSVG, type Options } from "attested";
import "../snapshot.ts";

const gallery = new URL("../../examples/gallery/", import.meta.url);
const inputs = (folder: string): string[] =>
  readdirSync(new URL(folder, gallery))
    .filter((name) => /\.(json|csv)$/.test(name))
    .toSorted()
    .map((name) => readFileSync(new URL(`${folder}/${name}`, gallery), "utf8"));

const pictures: Readonly<Record<string, readonly [folder: string, options: Options]>> = {
  straight: ["extinctions", { width: 900, orientation: "horizontal" }],
  bent: ["suffrage", { width: 900, orientation: "horizontal", locale: "en-GB" }],
  most: ["elements", { width: 900, height: 330, folds: false }],
  upright: ["titanic", { width: 360 }],
  unfolded: ["titanic", { width: 900, orientation: "horizontal", folds: false }],
  folded: ["titanic", { width: 900, orientation: "horizontal" }],
};

test.each(Object.entries(pictures))("labels-%s", (name, [folder, options]) => {
  expect(renderSVG(inputs(folder), { ...options, heading: 0, references: "none" })).toMatchPicture(
    `labels-${name}.svg`,
  );
});
