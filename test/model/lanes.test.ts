import { describe, expect, test } from "@jest/globals";
import { read, renderHTML, renderSVG } from "attested";

const quiet = { onIssue: () => undefined };

describe("the lanes of a timeline", () => {
  test("stand as they are stated, then as events name them", () => {
    const { timeline, issues } = read({
      lanes: ["b", { id: "a", label: "Party A" }],
      events: [
        { date: "2022-01-01", title: "One", lane: "c" },
        { date: "2022-01-02", title: "Two", lane: "a" },
        { date: "2022-01-03", title: "Three", lane: "aa" },
      ],
    });
    expect(timeline.lanes).toEqual([
      { id: "b", label: "b" },
      { id: "a", label: "Party A" },
      { id: "c", label: "c" },
      { id: "aa", label: "aa" },
    ]);
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual([
      "notice unknown-lane events[0].lane",
      "notice unknown-lane events[2].lane",
    ]);
  });

  test("are none where no event names one", () => {
    expect(read([{ date: "2022", title: "One" }]).timeline.lanes).toEqual([]);
  });

  test("of several inputs are merged: of two labels the first counts", () => {
    const { timeline, issues } = read([
      { lanes: [{ id: "a", label: "First" }], events: [{ date: "2022", title: "One", lane: "a" }] },
      { lanes: [{ id: "a", label: "Second" }, "b"] },
    ]);
    expect(timeline.lanes).toEqual([
      { id: "a", label: "First" },
      { id: "b", label: "b" },
    ]);
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual([
      "warning conflicting-value inputs[1].lanes[0]",
    ]);
  });

  test("without an id are left out, with an issue; what is no lane is said to be none", () => {
    const { timeline, issues } = read({
      lanes: [{ label: "No id" }, 7, ["x"]] as never,
      events: [{ date: "2022", title: "One" }],
    });
    expect(timeline.lanes).toEqual([{ id: "7", label: "7" }]);
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`).sort()).toEqual([
      "error missing-id lanes[0]",
      "error wrong-type lanes[2]",
      "warning number-for-text lanes[1]",
    ]);
  });

  test("survive storing", () => {
    const { timeline } = read({ lanes: ["b", "a"], events: [{ date: "2022", title: "One", lane: "a" }] });
    expect(read(JSON.parse(JSON.stringify(timeline))).timeline.lanes).toEqual(timeline.lanes);
  });
});

describe("a table with a column of lanes", () => {
  const table = `date,title,lane
1911-10-20,Five men set out,Amundsen
1911-11-01,The ponies set out,Scott
1911-12-14,At the Pole,Amundsen
1912-01-17,At the Pole,Scott
1912-02-10,In the papers,`;

  test("is drawn in lanes, in their order", () => {
    const svg = renderSVG(table, { ...quiet, width: 900, orientation: "horizontal" });
    expect([...svg.matchAll(/<g class="attested-lane"(?: data-lane="([^"]*)")?>/g)].map(([, id]) => id)).toEqual([
      undefined,
      "Amundsen",
      "Scott",
    ]);
    expect(svg).toContain(">Amundsen</text>");
    expect(svg).toContain('in 2 lanes: Amundsen; Scott"');
  });

  test("names them in the list, in what is read aloud, and on a phone in each label", () => {
    const html = renderHTML(table, { ...quiet, width: 900, widths: [900, 360] });
    expect(html).toContain('<strong dir="auto">The ponies set out</strong> (Scott)');
    expect(html).toContain("in 2 lanes: Amundsen; Scott");
    expect(html).toMatch(/aria-label="Wednesday, November 1, 1911: The ponies set out. Scott"/);
    expect(html.match(/class="attested-lane-name"/g)).toHaveLength(4);
  });
});
