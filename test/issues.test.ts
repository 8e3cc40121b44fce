// Every code of an issue arises, with the severities that docs/issues.md gives it, and the page tells of no other.
import { expect, test } from "@jest/globals";
import { verify } from "../src/evidence/verify.ts";
import type { DateInput, EventInput } from "../src/model/input.ts";
import type { Issue, IssueCode } from "../src/model/issue.ts";
import { quotesOf } from "../src/model/quotes.ts";
import { read } from "../src/model/read.ts";
import { parseDate, type ParseDateOptions } from "../src/time/parse.ts";
import type { DateIssue, Severity } from "../src/time/result.ts";
import { below, read as textOf } from "./blocks.ts";
import { documented } from "./codes.ts";

/** What is said of an input that someone may write. */
type Case = () => readonly (Issue | DateIssue)[];

/** Whatever it is: JSON or a table as text, or objects of any kind. */
const of =
  (...inputs: readonly unknown[]): Case =>
  () =>
    read((inputs.length === 1 ? inputs[0] : inputs) as Parameters<typeof read>[0]).issues;

/** An event in the midst of which the text of a date stands, or other fields. */
const event = (fields: object): Case =>
  of({ sources: [{ id: "a" }], events: [{ date: "2022", title: "T", ...fields }] });
const date = (text: DateInput, zone = "utc"): Case => of({ zone, events: [{ date: text, title: "T" }] });
const says = (text: DateInput, published?: DateInput): Case =>
  of({
    sources: [{ id: "a", ...(published !== undefined && { published }) }],
    events: [{ title: "T", citations: [{ source: "a", says: text }] }],
  });
/** What only who calls `parseDate` can meet. */
const parsed =
  (text: string, options?: ParseDateOptions): Case =>
  () =>
    parseDate(text, options).issues;
const source = (fields: object): Case =>
  of({ sources: [{ id: "a", ...fields }], events: [{ date: "2022", title: "T" }] });
/** A quote or wording that is looked up in a document. */
const lookedUp =
  (fields: object, document?: string): Case =>
  () => {
    const input = { sources: [{ id: "a" }], events: [{ title: "T", citations: [{ source: "a", ...fields }] }] };
    const documents = new Map(document === undefined ? [] : [["a", { name: "a.txt", paragraphs: [document] }]]);
    return verify(quotesOf([JSON.stringify(input)]), documents).issues;
  };
const unreadable: Case = () => {
  const input = { sources: [{ id: "a" }], events: [{ title: "T", citations: [{ source: "a", quote: "a call" }] }] };
  return verify(
    quotesOf([JSON.stringify(input)]),
    new Map([["a", { name: "a.txt", paragraphs: [], fault: "no text" }]]),
  ).issues;
};
const events = (count: number, fields: (index: number) => object): readonly EventInput[] =>
  Array.from({ length: count }, (_, i) => ({ date: "2022", title: `T${i}`, ...fields(i) }));
const throwing = { get date(): string { throw new Error("no"); }, title: "T" }; // prettier-ignore
const before = "2022-10-21";

/** A small input for each code and severity. */
const cases: Readonly<Record<IssueCode, Partial<Record<Severity, Case>>>> = {
  "ambiguous-order": { error: date("03/04/2022") },
  "before-or-after": { notice: says("on Friday", before) },
  duration: { error: date("P1Y") },
  "empty-date": { error: parsed("") },
  "end-before-start": { error: date("2022/2021") },
  "missing-published": { error: date("last week") },
  "missing-year": { error: date("21 October") },
  "negative-zero": { error: date("-0000") },
  "no-date": { error: date("../..") },
  "no-such-day": { error: date("2022-02-30") },
  "no-year-zero": { error: date("1 January 0 BC") },
  "not-a-date": { error: date("someday") },
  "not-edtf": { error: date("2022-13-01") },
  "ordinal-date": { error: date("2022-103") },
  "other-weekday": { error: date("Monday, 21 October 2022") },
  "published-outside": { warning: says("earlier in October 2022", "2022-09-01") },
  "repeated-time": { warning: date("2022-10-30T03:30", "Europe/Kyiv") },
  "season-with-day": { error: date("2022-21-01") },
  "skipped-day": { error: date("2011-12-30", "Pacific/Apia") },
  "skipped-time": { error: date("2022-03-27T03:30", "Europe/Kyiv") },
  "surrounding-blank": { error: parsed(" 2022") },
  "two-readings": { warning: date("2020-21") },
  "unknown-zone": { error: date("2022-10-21T10:15[Europe/Kiew]") },
  "unread-published": {
    error: says("last week", "before 2022"),
    warning: says("earlier in October 2022", "before 2022"),
  },
  "week-date": { error: date("2022-W42") },
  "year-too-far": { error: date("Y1E16") },

  "bad-encoding": { warning: of("date,title\n2022,\uFFFD") },
  "empty-input": { error: of("") },
  "listed-types": { warning: of({ types: [{ id: "a", label: "A" }], events: events(1, () => ({})) }) },
  "more-issues": {
    error: of(events(1001, () => ({ date: "2022-13" }))),
    warning: of(events(1001, () => ({ title: 5 }))),
    notice: of(events(1001, () => ({ anotation: "x" }))),
  },
  "no-events": { warning: of({ sources: [] }) },
  "stored-timeline": {
    warning: () => {
      const { timeline } = read([{ date: "2022", title: "T", type: "a" }]);
      return read(JSON.stringify(timeline)).issues;
    },
  },
  "unreadable-input": { error: of(5) },

  "bad-escape": { warning: of(String.raw`[{"date": "2022", "title": "\q"}]`) },
  "comment-in-json": { warning: of('[{"date": "2022", "title": "T"}] // all') },
  "control-character": { warning: of('[{"date": "2022", "title": "T\nT"}]') },
  "duplicate-key": { error: of('[{"date": "2022", "date": "2023", "title": "T"}]') },
  "extra-comma": { warning: of('[,{"date": "2022", "title": "T"}]') },
  "joined-lists": { warning: of('{"events": [{"date": "2022", "title": "T"}], "events": []}') },
  "missing-bracket": { error: of('[{"date": "2022", "title": "T"}') },
  "missing-colon": { warning: of('[{"date" "2022", "title": "T"}]') },
  "missing-comma": { warning: of('[{"date": "2022" "title": "T"}]') },
  "missing-value": { error: of('[{"date": , "title": "T"}]') },
  "more-faults": { error: of(`[${'{"date" "2022"},'.repeat(201)}]`) },
  "several-values": { warning: of('{"events": [{"date": "2022", "title": "T"}]} {"sources": []}') },
  "stray-bracket": { error: of('[{"date": "2022", "title": "T"}]]') },
  "too-deep": { error: of(`{"events": ${"[".repeat(70)}${"]".repeat(70)}}`) },
  "trailing-comma": { warning: of('[{"date": "2022", "title": "T"},]') },
  "unclosed-text": { error: of('[{"date": "2022", "title": "T') },
  "unexpected-text": { error: of('[{"date": "2022", "title": "T"}] end') },
  "unquoted-text": { warning: of('[{date: "2022", "title": "T"}]') },
  "wrong-quotes": { warning: of("[{'date': '2022', \"title\": \"T\"}]") },

  "duplicate-column": { warning: of("date,title,Date\n2022,T,2023") },
  "extra-cell": { error: of("date,title\n2022,T,U") },
  "stray-quote": { error: of('date,title\n2022,"T" U') },
  "unclosed-quote": { error: of('date,title\n2022,"T') },
  "unnamed-column": { warning: of("date,title,\n2022,T,U") },
  "unknown-separator": { warning: of("sep=#\ndate,title\n2022,T") },

  "bad-color": { error: of({ types: { a: { color: "red" } }, events: events(1, () => ({})) }) },
  "bad-hash": { error: source({ archived: { url: "https://example.org", sha256: "abc" } }) },
  "bad-language": { error: source({ language: "english" }) },
  "bad-link": { error: source({ url: "example.org" }) },
  "not-allowed": { error: event({ citations: [{ source: "a", stance: "agrees" }] }) },
  "number-for-text": { warning: event({ date: 2022 }) },
  "out-of-range": { error: event({ importance: -1 }) },
  "removed-characters": { notice: event({ title: "T\u0000" }) },
  "text-for-number": { warning: event({ importance: "2" }) },
  "unknown-field": { warning: event({ quote: "x" }), notice: event({ anotation: "x" }) },
  "unreadable-value": { error: of({ events: [throwing] }) },
  "unsafe-link": { error: source({ url: "javascript:alert(1)" }) },
  "wrong-type": { error: event({ title: [] }) },

  "alike-types": { notice: of(events(17, (i) => ({ type: `t${i}` }))) },
  "conflicting-value": {
    warning: of({ sources: [{ id: "a", title: "A" }], events: [] }, { sources: [{ id: "a", title: "B" }], events: [] }),
    notice: of({ title: "A", events: [] }, { title: "B", events: [] }),
  },
  "duplicate-event": {
    error: of(events(2, () => ({ id: "a" }))),
    warning: of(events(2, () => ({ id: "a", title: "T" }))),
  },
  "duplicate-source": { warning: of({ sources: [{ id: "a" }, { id: "a" }], events: events(1, () => ({})) }) },
  "faint-on-dark": { notice: of({ types: { a: { color: "#222222" } }, events: events(1, () => ({})) }) },
  "faint-on-light": { notice: of({ types: { a: { color: "#eeeeee" } }, events: events(1, () => ({})) }) },
  "long-quote": { notice: event({ citations: [{ source: "a", quote: "word ".repeat(101) }] }) },
  "circular-source": { warning: source({ basedOn: "a" }) },
  "missing-address": { error: source({ archived: { date: "2022" } }) },
  "missing-date": { error: of([{ title: "T" }]) },
  "missing-event": { error: source({ reports: [{ says: "2022" }] }) },
  "missing-exact": { error: event({ citations: [{ source: "a", quote: { prefix: "x" } }] }) },
  "missing-id": {
    error: of({ lanes: [{ label: "L" }], events: events(1, () => ({})) }),
    warning: of({ sources: [{ title: "A" }], events: [] }),
  },
  "missing-source": { error: event({ citations: [{ says: "2022" }] }) },
  "missing-title": { warning: of([{ date: "2022" }]) },
  "no-span": { warning: event({ date: "before 2022", shape: "span" }) },
  "too-many-dates": {
    warning: event({ citations: Array.from({ length: 65 }, (_, i) => ({ source: "a", says: String(1900 + i) })) }),
  },
  "unknown-event": { error: source({ reports: [{ event: "b" }] }) },
  "unknown-lane": { notice: of({ lanes: ["a"], events: events(1, () => ({ lane: "b" })) }) },
  "unknown-source": { error: event({ citations: ["b"] }) },
  "unknown-type": { notice: of({ types: { a: "A" }, events: events(1, () => ({ type: "b" })) }) },

  "missing-document": { error: lookedUp({ quote: "a call" }) },
  "unreadable-document": { error: unreadable },
  "quote-differs": { warning: lookedUp({ quote: "A call" }, "It was a call.") },
  "quote-not-found": { error: lookedUp({ quote: "a letter" }, "It was a call.") },
  "wording-differs": { warning: lookedUp({ wording: "on friday" }, "It was on Friday.") },
  "wording-not-found": { warning: lookedUp({ wording: "on Monday" }, "It was on Friday.") },
};

const listed = Object.entries(cases).flatMap(([code, bySeverity]) =>
  Object.entries(bySeverity).map(([severity, said]) => [`${severity} ${code}`, said] as const),
);

test.each(listed)("%s arises", (kind, said) => {
  expect(said().map(({ severity, code }) => `${severity} ${code}`)).toContain(kind);
});

test("docs/issues.md tells of each, once, with the severities that it has, and of no other", () => {
  expect(documented.toSorted()).toEqual(listed.map(([kind]) => kind).toSorted());
});

test("no other severity stands beside a code in the source", () => {
  const pair = /"(error|warning|notice)",\s*(?:code: )?"([a-z]+(?:-[a-z]+)*)"/g;
  const said = below("src/", ".ts").flatMap((path) => [...textOf(path).matchAll(pair)]);
  const kinds = said.map(([, severity, code]) => `${severity} ${code}`);
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => !documented.includes(kind))).toEqual([]);
});
