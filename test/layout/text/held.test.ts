import { expect, test } from "@jest/globals";
import type { Measure } from "../../../src/layout/text/measure.ts";
import { wrap } from "../../../src/layout/text/wrap.ts";

/** Every character is 1 px wide. */
const counted: Measure = (text) => Array.from(text).length;
const lines = (text: string, width: number): string[] =>
  wrap(text, { width, lines: 9, style: { size: 13.5, weight: 400 }, measure: counted }).lines.map((line) => line.text);

test.each([
  ["a number and its unit", "Last hours: 3 °C in the cabin", 20, ["Last hours: 3 °C", "in the cabin"]],
  ["in other letters", "За день 40 км до міста", 15, ["За день 40 км", "до міста"]],
  ["a currency, a number and its thousands", "Fund of € 30 billion", 14, ["Fund of", "€ 30 billion"]],
  ["in German, the currency last", "Fonds über 30 Mrd. Euro", 16, ["Fonds über", "30 Mrd. Euro"]],
  ["in French", "Un fonds de 30 milliards €", 17, ["Un fonds de", "30 milliards €"]],
  ["in Spanish", "Fondo de 30 mil millones", 17, ["Fondo de", "30 mil millones"]],
  ["in Ukrainian", "Фонд на 30 млрд", 12, ["Фонд на", "30 млрд"]],
  ["in Arabic", "صندوق من 30 مليار", 12, ["\u202Bصندوق من\u202C", "\u202B30 مليار\u202C"]],
  ["versus and who comes next", "KlimaSeniorinnen v. Switzerland", 18, ["KlimaSeniorinnen", "v. Switzerland"]],
  ["an article and its number", "Austritt nach Art. 50 EUV", 18, ["Austritt nach", "Art. 50 EUV"]],
  ["a number that is part of a name", "Oxygen tank 2 explodes", 14, ["Oxygen tank 2", "explodes"]],
  ["at the end", "Launch of the rocket Apollo 13", 22, ["Launch of the", "rocket Apollo 13"]],
])("%s stand on one line", (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test("a number that counts what follows, or is a day, is not held to the word before it", () => {
  expect(lines("Migrating 40 million users", 16)).toEqual(["Migrating", "40 million users"]);
  expect(lines("They march from 5 March onwards", 21)).toEqual(["They march from", "5 March onwards"]);
});

test("no line is added for that, and none is too wide", () => {
  expect(lines("Fund of € 30 billion", 11)).toHaveLength(2);
  expect(lines("tank 2", 4)).toEqual(["tank", "2"]);
  expect(lines("aaaaaaaa bbbbbbbbb 12 km", 21)).toEqual(["aaaaaaaa", "bbbbbbbbb 12 km"]);
});
