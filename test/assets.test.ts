// What dist holds beside code: the custom elements manifest, the JSON Schema, the style sheet.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import type { CustomElementDeclaration, Package } from "custom-elements-manifest";
import { attributeOf } from "../src/browser/element/attributes.ts";
import { TimelineElement } from "../src/browser/element.ts";
import { schema } from "../src/model/schema.ts";
import { hues, paints } from "../src/scene/theme.ts";
import { own, root } from "./consumer.ts";

const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

describe("custom elements manifest", () => {
  const manifest = JSON.parse(read(own.customElements)) as Package;
  const [module] = manifest.modules;
  const element = module?.declarations?.[0] as CustomElementDeclaration;
  const { attributes = [], members = [], events = [], cssProperties = [] } = element;

  test("is one, by its own schema", () => {
    const rules = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json"), "utf8"),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    expect(ajv.validate(rules, { ...manifest, modules: [{ kind: "none" }] })).toBe(false);
    expect([ajv.validate(rules, manifest), ajv.errors]).toEqual([true, null]);
  });

  test("names the element, its class and the module that registers it", () => {
    expect(manifest.modules).toHaveLength(1);
    expect(element).toMatchObject({ tagName: "attested-timeline", name: TimelineElement.name, customElement: true });
    expect([`./${module?.path}`]).toEqual([(own.exports["./element"] as Record<string, string>)["default"]]);
    expect(module?.exports?.map(({ kind, name }) => [kind, name])).toEqual([
      ["js", "TimelineElement"],
      ["custom-element-definition", "attested-timeline"],
    ]);
  });

  test("has every attribute that the element observes, and no other", () => {
    expect(attributes.map(({ name }) => name).toSorted()).toEqual(TimelineElement.observedAttributes.toSorted());
    for (const [option, name] of Object.entries(attributeOf))
      expect(attributes.find((each) => each.name === name)?.fieldName).toBe(option === "id" ? "idPrefix" : option);
    const orientation = attributes.find(({ name }) => name === "orientation");
    expect(orientation?.type?.text).toBe(`"auto" | "horizontal" | "vertical"`);
    expect(orientation?.default).toBe(`"auto"`);
    expect(orientation?.description).toMatch(/^`horizontal`: time runs along the width; /);
    expect(attributes.find(({ name }) => name === "widths")?.description).toMatch(
      /for which a picture is drawn.*The attribute separates them by commas\.$/,
    );
  });

  test("has every public property and method of the class, each with words and a type", () => {
    const isHook = (name: string): boolean => /^(constructor|\w+Callback)$/.test(name);
    const names = (prototype: object): string[] =>
      Object.getOwnPropertyNames(prototype).filter((name) => !isHook(name));
    const inherited = Object.getPrototypeOf(TimelineElement.prototype) as object;
    const expected = [...names(TimelineElement.prototype), ...names(inherited)];
    expect(members.map(({ name }) => name).toSorted()).toEqual(expected.toSorted());
    expect(members.filter(({ description = "" }) => description.length < 10)).toEqual([]);
    expect(members.flatMap((member) => (member.kind === "field" ? [member.type?.text ?? ""] : []))).not.toContain("");
    expect(members.find(({ name }) => name === "reveal")).toMatchObject({
      kind: "method",
      parameters: [{ type: { text: expect.stringMatching(/^string\b/) } }],
      return: { type: { text: "void" } },
    });
  });

  test("has the events that the element tells, and the custom properties of the theme", () => {
    const source = read("src/browser/element.ts");
    const told = [...source.matchAll(/#tell\("([\w-]+)"/g)].map(([, name]) => name);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ name }) => name))).toEqual(new Set(told));
    expect(events[0]?.type.text).toMatch(/^CustomEvent</);
    expect(cssProperties.map(({ name }) => name)).toEqual([
      ...Object.keys(paints).map((name) => `--attested-${name}`),
      ...hues.map((_, index) => `--attested-hue-${index + 1}`),
    ]);
    expect(cssProperties[1]?.default).toBe(`light-dark(${paints.ink.light}, ${paints.ink.dark})`);
  });
});

test("the JSON Schema is what read's checks are made of", () => {
  expect(JSON.parse(read("dist/schema.json"))).toEqual(JSON.parse(JSON.stringify(schema)));
});

describe("attested.css", () => {
  const css = read("dist/attested.css");

  test("says first which custom properties there are, with the defaults that its rules have", () => {
    const [head = ""] = css.split("*/");
    const listed = [...head.matchAll(/^ \* +(--attested-[\w-]+) +(#[0-9a-f]{6}) +(#[0-9a-f]{6})$/gm)];
    expect(listed).toHaveLength(Object.keys(paints).length + hues.length);
    for (const [, name, light, dark] of listed) expect(css).toContain(`var(${name},light-dark(${light},${dark}))`);
    const used = [...css.matchAll(/var\((--attested-[\w-]+),/g)].map(([, name]) => name);
    expect([...new Set(used)].filter((name) => !listed.some(([, known]) => known === name))).toEqual([]);
  });

  test("weighs nothing: of a selector only element names, what forced colours need and what pages say of their own dialogs stand outside of :where()", () => {
    const selectors = [...css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{(?=[^{}]*\})/g)].map(
      ([, each = ""]) => each,
    );
    expect(selectors.length).toBeGreaterThan(200);
    const heavy = selectors
      .filter((each) => !/^\s*(@|from|to|\d)/.test(each))
      .map((each) => each.replace(/:where\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ""))
      .filter((rest) => /[.#:[]/.test(rest));
    expect(new Set(heavy.map((rest) => rest.trim()))).toEqual(new Set([".attested-fill", ".attested-card::backdrop"]));
  });
});
