// The pictures of docs/pictures.md, and the figures that it tells of them.
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { renderSVG, type Options } from "attested";
import { figuresOf, rowOf } from "../../bench/pictures/figures.js";
import { SETS } from "../../bench/pictures/sets.js";
import "../snapshot.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const guide = read("docs/pictures.md");
const tables = guide.replaceAll(/ +/g, " ");
const earlier = JSON.parse(read("bench/pictures/earlier.json")) as Record<string, ReturnType<typeof figuresOf>>;

test.each(SETS)("$name", ({ name, input, options }) => {
  const svg = renderSVG(input, { ...(options as Options), onIssue: () => {} });
  expect(svg).toMatchPicture(`${name}.svg`);
  expect(guide).toContain(`../test/pictures/${name}.svg`);
  expect(tables).toContain(`| ${rowOf(name, earlier[name], figuresOf(svg)).join(" | ")} |`);
});
