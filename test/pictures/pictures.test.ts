// Every picture as it was last accepted, byte by byte. README.md says how to add one.
import { describe, test, expect } from "@jest/globals";
import { renderSVG } from "attested";
import "../snapshot.ts";
import { seeds } from "../seeds.ts";
import { cases } from "./cases.ts";

const onIssue = (): void => {};

test.each(Object.entries(cases))("%s", (name, { input, options }) => {
  expect(renderSVG(input, { ...options, onIssue })).toMatchPicture(`${name}.svg`);
});

describe("the seeds", () => {
  test.each([360, 680, 1200])("at %d px", (width) => {
    expect(renderSVG([...seeds.values()], { width, onIssue })).toMatchPicture(`seeds-${width}.svg`);
  });
});
