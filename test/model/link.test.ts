import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { read } from "../../src/model/read.ts";
import { safeLink } from "../../src/model/link.ts";

describe("links", () => {
  test.each([
    "https://example.org",
    "http://example.org:8080/a/b?c=d&e=f#g",
    "HTTPS://EXAMPLE.ORG/",
    "https://de.wikipedia.org/wiki/Büro",
    "https://example.org/a(b)'c",
    "http://[2001:db8::1]/x",
    "https://web.archive.org/web/2022/https://example.org/",
    "mailto:desk@example.org",
    "mailto:desk@example.org?subject=a%20b",
  ])("%s", (url) => {
    expect(safeLink(url)).toBe(url);
  });

  test.each([
    [" https://example.org/ \n", "https://example.org/"],
    ["https://example.org/a b.pdf", "https://example.org/a%20b.pdf"],
    ['https://example.org/"><script>`', "https://example.org/%22%3E%3Cscript%3E%60"],
  ])("%j becomes an address that no markup can break", (url, safe) => {
    expect(safeLink(url)).toBe(safe);
  });
});

test.each([
  "",
  "example.org",
  "/page",
  "#part",
  "//example.org/",
  "https:example.org",
  "https://",
  "https:///example.org",
  "https:\\\\example.org",
  "https://example.org\\@evil.example/",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "javascript\u0000:alert(1)",
  "&#106;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#x6A;avascript:alert(1)//https://example.org",
  "javascript://example.org/%0Aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "view-source:https://example.org",
  "ftp://example.org/",
  "ht\ntps://example.org/",
  "https://exa\u0000mple.org/",
  "https://example.org/\u0007",
  "https://example.org/\u202Egnp.exe",
  "https://exam ple.org/",
  "https://example.org/\uD800",
  "mailto:",
  "mailto:nobody",
  "mailto:a@b@c",
  "mailto:a@example.org\nBcc:b@example.org",
])("not %j", (url) => {
  expect(safeLink(url)).toBeUndefined();
});

test("whatever passes, the URL Standard's parser reads as one of the three schemes, and nothing in it breaks markup", () => {
  const pieces = fc.constantFrom(
    "https:",
    "http:",
    "mailto:",
    "javascript:",
    "//",
    "/",
    "\\",
    "example.org",
    "@",
    " ",
    "\n",
    "\t",
    "\0",
    "&#58;",
    '"',
    "<",
    ":",
    "?",
    "#",
    "é",
    "\u202E",
  );
  let passed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom("https://example.org", "mailto:a@example.org", "https://", "java", " "),
      fc.array(pieces, { maxLength: 6 }),
      (start, rest) => {
        const url = start + rest.join("");
        const safe = safeLink(url);
        if (safe === undefined) return;
        passed++;
        expect(safe).not.toMatch(/[\s"<>`]/);
        if (URL.canParse(safe)) expect(["http:", "https:", "mailto:"]).toContain(new URL(safe).protocol);
        expect(safeLink(safe)).toBe(safe);
      },
    ),
    { seed: 5, numRuns: 2000 },
  );
  expect(passed).toBeGreaterThan(200);
});

test("an address has at most 8,000 characters, as servers take them", () => {
  const base = "https://example.org/";
  const longest = base + "a".repeat(8000 - base.length);
  expect(safeLink(longest)).toBe(longest);
  expect(safeLink(`${longest}a`)).toBeUndefined();
  expect(safeLink(`${base}${" ".repeat(3000)}x`)).toBeUndefined();
  const events = [{ date: "2022", title: "A" }];
  expect(read({ sources: [{ id: "s", url: `${longest}a` }], events }).issues).toMatchObject([
    { severity: "error", code: "bad-link", path: "sources[0].url", message: expect.stringContaining("8,000") },
  ]);
});

test("10^6 blanks around an address are dropped, within it they are too many", () => {
  const blanks = " ".repeat(1_000_000); // minutes, if each were the start of another search for the end
  expect(safeLink(`${blanks}https://example.org/${blanks}`)).toBe("https://example.org/");
  expect(safeLink(`https://example.org/${blanks}x`)).toBeUndefined();
});

test.each([
  [" ", false],
  ["a ", false],
  ["@", true],
  ["/", false],
  ["\\", false],
  ["https://", true],
])("a host that begins with %j, 900 times, may be linked to: %j", (part, passes) => {
  const url = `https://${part.repeat(900)}x`;
  expect(safeLink(url)).toBe(passes ? url : undefined);
});
