import { expect, test } from "@jest/globals";
import { faults } from "../../laws/faults.ts";
import { framed } from "../../laws/inputs.ts";

test.each([
  ["en", "September 1, 2008", "November 21, 2022"],
  ["de", "1. September 2008", "21. November 2022"],
  ["fr", "1 septembre 2008", "21 novembre 2022"],
])("no line of the references ends within a date: %s", (language, ...dates) => {
  const sources = [
    {
      id: "a",
      title: "A report of some length",
      publisher: "An agency",
      published: "2008-09-01",
      accessed: "2022-11-21",
    },
  ];
  const events = [{ date: "2022", title: "x", citations: ["a"] }];
  for (let width = 180; width < 420; width += 7) {
    const frame = framed({ language, sources, events }, { width });
    for (const date of dates)
      expect(frame.references.filter(({ text }) => text.replaceAll("\u00A0", " ").includes(date))).toHaveLength(1);
    expect(faults(frame)).toEqual([]);
  }
});

test("a date that no line can hold is broken, and nothing of it is lost", () => {
  const sources = [{ id: "a", title: "T", published: "2008-09-21", accessed: "2022-11-21" }];
  const events = [{ date: "2022", title: "x", citations: ["a"] }];
  for (let width = 85; width < 150; width += 5) {
    const said = framed({ sources, events }, { width })
      .references.map(({ text }) => text)
      .join(" ");
    expect(said.replaceAll(/-\s+/g, "").replaceAll(/\s+/g, " ")).toContain(
      "September 21, 2008. Accessed November 21, 2022.",
    );
  }
});

test.each([
  ["Readout of the call", "italic"],
  ["Заявление министерства", "italic"],
  ["Ανακοίνωση του Υπουργείου", "italic"],
  ["Повідомлення про об’єкт, ‘U.S.’", "italic"],
  ["بيان وزارة الخارجية", "normal"],
  ["הודעת משרד החוץ", "normal"],
  ["外務省の声明", "normal"],
  ["「IBM社」", "normal"],
  ["외교부 성명", "normal"],
  ["विदेश मंत्रालय का वक्तव्य", "normal"],
  ["แถลงการณ์กระทรวงการต่างประเทศ", "normal"],
])("a title is in italics where its script has some: %s", (title, expected) => {
  const events = [{ date: "2022", title: "x", citations: ["a"] }];
  const { references } = framed({ sources: [{ id: "a", title, publisher: "P" }], events }, { width: 680 });
  expect(references.flatMap(({ slant = [] }) => slant)).toEqual([expected]);
});
