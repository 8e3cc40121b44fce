// A table's header: what lacks is said once, with the column that was meant; and what is no table says what was found.
import { describe, expect, test } from "@jest/globals";
import { read } from "../../src/model/read.ts";

/** `severity code line:column row message hint` of all but notices. */
function said(text: string, ...others: readonly string[]): readonly string[] {
  return read(others.length === 0 ? text : [text, ...others])
    .issues.filter(({ severity }) => severity !== "notice")
    .map(({ severity, code, line, column, message, hint }) =>
      [severity, code, `${line}:${column}`, message, hint].filter((part) => part !== undefined).join(" "),
    );
}

const NO_TITLE = "No column is named `title`: the events have no title.";
const NO_DATE = "No column is named `date` or `says`: the events have no place on the axis.";

describe("a column that lacks", () => {
  test("is an issue of the header, not of each row", () => {
    expect(said("id;url\n1;https://a.org\n2;\n3;")).toEqual([
      `error missing-date 1:1 ${NO_DATE}`,
      `warning missing-title 1:1 ${NO_TITLE}`,
    ]);
    expect(said("date,id\n2022,a\n2023,b")).toEqual([`warning missing-title 1:1 ${NO_TITLE}`]);
    expect(said("title,says,source\nA,2022,X\nB,,")).toEqual([
      "error missing-date 3:1 This event has no date, of its own or by a citation that says one: it has no place on the axis.",
    ]);
    expect(said("date,title\n2022,\n2023,B")).toEqual([
      "warning missing-title 2:1 This event has no title; “2022” stands for it.",
    ]);
  });

  test("is found under the name that it may have", () => {
    const [title] = said("Date,Event,Description\n2022,Call,First\n2023,Reply,");
    expect(title).toBe(`warning missing-title 1:6 ${NO_TITLE} did you mean \`Event\`?`);
    expect(said("Nr;Datum;Titel;URL\n1;2022;Anruf;\n2;2023;Antwort;")).toEqual([
      `error missing-date 1:4 ${NO_DATE} did you mean \`Datum\`?`,
      `warning missing-title 1:10 ${NO_TITLE} did you mean \`Titel\`?`,
    ]);
  });

  test("is none where other inputs have what the rows lack", () => {
    expect(said("id,type\na,call\nb,call", "id,date,title\na,2022,A\nb,2023,B")).toEqual([]);
  });
});

test.each([
  ["de", "Datum;Titel;Beschreibung;Typ;Quelle"],
  ["es", "Fecha;Título;Descripción;Tipo;Fuente"],
  ["fr", "Date;Titre;Description;Type;Source"],
  ["uk", "Дата;Назва;Опис;Тип;Джерело"],
  ["ar", "التاريخ;العنوان;الوصف;النوع;المصدر"],
  ["ja", "日付;タイトル;説明;種類;出典"],
])("headers as they are written in %s are hinted at, and not taken", (_, header) => {
  const columns = ["date", "title", "text", "type", "source"];
  const cells = header.split(";");
  const { timeline, issues } = read(`${header};id\n2022;T;x;y;z;a`);
  const hints = new Map(issues.filter(({ code }) => code === "unknown-field").map(({ value, hint }) => [value, hint]));
  const known = (cell: string): boolean => columns.includes(cell.toLowerCase());
  for (const [i, cell] of cells.entries()) {
    expect([cell, hints.get(cell)]).toEqual([cell, known(cell) ? undefined : `did you mean \`${columns[i]}\`?`]);
  }
  expect(Object.keys(timeline.events[0]?.data ?? {})).toEqual(cells.filter((cell) => !known(cell)));
});

describe("a table of which no column is known", () => {
  const expected = "Expected JSON, or a table whose first row names its columns, such as date,title";

  test("shows the row that was taken for its header, and the columns that were meant", () => {
    expect(said("start date\theadline\tmedia\n2022\tFirst\tx")).toEqual([
      `error unreadable-input 1:1 ${expected}; found “start date headline media”. did you mean \`date\` for \`start date\`, \`title\` for \`headline\`?`,
    ]);
    expect(said("2022-01-01,First\n2022-02-01,Second")).toEqual([
      `error unreadable-input 1:1 ${expected}; found “2022-01-01,First”.`,
    ]);
    expect(said(`${"x".repeat(1000)}\ny`)[0]).toContain(`found “${"x".repeat(59)}…”.`);
  });

  test("names the row below that has columns", () => {
    expect(said("My calls 2022;;;\n;;;\nid;date;title;\n1;2022-01-01;x;")).toEqual([
      `error unreadable-input 1:1 ${expected}; found “My calls 2022;;;”. row 3 names columns: leave out what stands above it`,
    ]);
    expect(said(`one\n${"two\n".repeat(30)}date,title`)).toEqual([
      `error unreadable-input 1:1 ${expected}; found “one”.`,
    ]);
  });
});

describe("what is no text of a table", () => {
  const found = (input: unknown): readonly string[] =>
    read(input as string).issues.map(({ severity, code, message, hint }) => `${severity} ${code} ${message} ${hint}`);
  const sole = (what: string, hint: string): readonly string[] => [
    `error unreadable-input Expected JSON or CSV text, a timeline or a list of events, found ${what}. ${hint}`,
  ];

  test.each(["events.json", "/home/me/my events.CSV", "C:\\data\\events.tsv", "./calls.jsonl"])(
    "a file name: %s",
    (name) => {
      expect(found(name)).toEqual(sole(`the name of a file, “${name}”`, "read the file, and give its text"));
    },
  );

  test.each(["https://example.org/events", "HTTP://example.org/a.csv?x=1,2", "file:///tmp/a.json"])(
    "an address: %s",
    (url) => {
      expect(found(url)).toEqual(sole(`an address, “${url}”`, "fetch it, and give its text"));
    },
  );

  test("bytes", () => {
    const bytes = new TextEncoder().encode('[{"date": "2022", "title": "T"}]');
    const alike = sole("bytes", "decode them: `new TextDecoder().decode(bytes)`");
    for (const form of [bytes, Buffer.from(bytes), bytes.buffer, new DataView(bytes.buffer)])
      expect(found(form)).toEqual(alike);
    expect(read([bytes, bytes] as never).issues.map(({ path }) => path)).toEqual(["inputs[0]", "inputs[1]"]);
  });

  test("a promise, and what came of a request", () => {
    const awaited = "write `await` before it";
    expect(found(Promise.resolve([]))).toEqual(sole("a promise", awaited));
    expect(found(Object.fromEntries(["then"].map((name) => [name, () => undefined])))).toEqual(
      sole("a promise", awaited),
    );
    expect(found(new Response("[]"))).toEqual(sole("a response or a file", "give its text: `await it.text()`"));
    expect(found(new Blob(["[]"]))).toEqual(sole("a response or a file", "give its text: `await it.text()`"));
    expect(found(new URL("https://example.org"))).toEqual(sole("an address", "fetch it, and give its text"));
  });

  test("all that reading returned, and lists that are no arrays", () => {
    const events = [{ date: "2022", title: "T" }];
    expect(found(read(events))).toEqual(sole("all that `read` returns", "give its `timeline`"));
    const spread = "make it an array: `[...it]`";
    for (const list of [new Set(events), new Map([["a", events[0]]]), events.values(), new Set(events).values()])
      expect(found(list)).toEqual(sole("a list that is no array", spread));
    const made = (function* () {
      yield* events;
    })();
    expect(found(made)).toEqual(sole("a list that is no array", spread));
    const thrower = Object.defineProperty({}, "timeline", {
      get: () => {
        throw new Error("no");
      },
    });
    expect(() => found(thrower)).not.toThrow();
  });

  test("nothing else is taken for one of these", () => {
    for (const text of ["date,title\n2022,events.json", "title", "https://example.org\n2022", "{}", "date,a.csv"])
      expect(found(text).join()).not.toMatch(/name of a file|an address/);
    expect(found([Object.fromEntries(["date", "title", "then"].map((name) => [name, "2022"]))])).toEqual([
      expect.stringContaining("notice unknown-field"),
    ]);
  });
});
