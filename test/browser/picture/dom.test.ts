// Law 1: a timeline written and parsed, mounted fresh, and mounted over written markup is one DOM.
import { expect, test } from "@jest/globals";
import type { HTMLOptions, Subject } from "attested";
import { useBrowser } from "../harness.ts";
import { openRoom, seeds } from "../pages.ts";

const open = useBrowser();

const hostile = [
  `<img src=x onerror="window.hit = 1">`,
  `</title></svg></style><script>window.hit = 1</script>`,
  `"'><a href="javascript:window.hit=1">&amp;&lt;&#60;</a>`,
  "two\r\nlines\rand a\ttab, \u0000\u0001\u000b\ufffe and half a \ud83d pair",
  "]]> <!-- --> <![CDATA[ {{x}} ${x}",
  "\u202eturned\u202c, \u200b and ".repeat(6),
  '[go](javascript:window.hit=1) **bold** _it_ [there](https://example.com/?a=1&b="2")',
];

/** Pictures of one room, whose width in px is the first of `widths`. */
const cases: Readonly<Record<string, readonly [subject: Subject, options: HTMLOptions, room: number]>> = {
  "the seeds, 360 px": [seeds, { widths: [360] }, 360],
  "the seeds, 680 px": [seeds, { widths: [680] }, 680],
  "the seeds, 1120 px": [seeds, { widths: [1120] }, 1120],
  nothing: [[], { widths: [680] }, 680],
  "one event, the default widths": [[{ date: "2022-10-23", title: "Shoigu calls Austin back" }], {}, 680],
  "a narrow room among widths": [[{ date: "2022-10", title: "October" }], { widths: [1000, 680, 360] }, 360],
  "hostile texts": [
    {
      title: hostile[0] ?? "",
      description: hostile[1] ?? "",
      types: { [`x" onload="y`]: { label: hostile[0] ?? "" } },
      sources: hostile.map((title, index) => ({
        id: `s"${index}<`,
        title,
        publisher: title,
        url: index % 2 === 0 ? "javascript:window.hit=1" : `https://example.com/${title}`,
      })),
      events: hostile.flatMap((title, index) => [
        {
          id: title,
          date: `2022-0${index + 1}`,
          type: `x" onload="y`,
          title,
          text: title,
          annotation: title,
          citations: [
            {
              source: `s"${index}<`,
              quote: title,
              locator: title,
              wording: title,
              says: `2022-0${index + 1}`,
              note: title,
            },
          ],
        },
        { title },
      ]),
    },
    { widths: [680], theme: "dark", heading: 4, id: "other" },
    680,
  ],
  "right to left": [
    {
      language: "ar",
      title: "خط الاتصال",
      types: { a: "مكالمة", b: "اجتماع" },
      sources: [{ id: "s", title: "تقرير" }],
      events: ["2022-02-18", "2022-05-13", "2022-10-21/2022-10-23", "2022-10~"].map((date, index) => ({
        date,
        title: `مكالمة هاتفية ${index}`,
        type: index % 2 === 0 ? "a" : "b",
        citations: ["s"],
      })),
    },
    { widths: [900] },
    900,
  ],
  "sources that disagree": [
    {
      sources: ["a", "b", "c"].map((id) => ({ id, title: `Report ${id}` })),
      events: [
        {
          title: "The call",
          citations: [
            { source: "a", says: "2022-10-21" },
            { source: "b", says: "2022-11-03" },
            { source: "c", says: "2022-12-24", stance: "disputes" },
          ],
        },
      ],
    },
    { widths: [680] },
    680,
  ],
  "soft edges, whose tints are products": [
    [{ date: "[2022-03-01~,2022-05-20,2022-09-01~]", title: "About one of three days" }],
    { widths: [680] },
    680,
  ],
  "more events than have room": [
    Array.from({ length: 120 }, (_, index) => ({
      date: `2022-10-${1 + (index % 28)}`.replace(/-(\d)$/, "-0$1"),
      title: `Event ${index}`,
    })),
    { widths: [400], height: 400 },
    400,
  ],
};

/** In the page: the three DOMs as markup, with what `mount` moves onto buttons moved back. */
function three([subject, options, room]: readonly [Subject, HTMLOptions, number]) {
  const { mount, renderHTML } = window.attested;
  const place = document.querySelector<HTMLElement>("#room") ?? document.body;
  place.style.width = `${room}px`;
  const silent = { ...options, onIssue: () => undefined };
  const html = renderHTML(subject, silent);
  // the buttons that zoom are a guest in the figure, as the card is
  const guest = ".attested-zoom";
  const all = (): Node[] => {
    const walk = document.createTreeWalker(place);
    const nodes: Node[] = [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    return nodes.filter((node) => (node instanceof Element ? node : node.parentElement)?.closest(guest) === null);
  };
  /** A line that has room in the font of the page needs no width. */
  const loosened = (): Element => {
    const copy = place.cloneNode(true) as Element;
    for (const line of copy.querySelectorAll("[textLength]"))
      for (const name of ["textLength", "lengthAdjust"]) line.removeAttribute(name);
    return copy;
  };
  const undressed = (): Node => {
    const copy = loosened();
    copy.querySelector(guest)?.remove();
    for (const button of copy.querySelectorAll("[role=button]")) {
      const owner = button.closest(".attested-event") ?? button;
      const label = button.getAttribute("aria-label"); // a column has its <title> for a name
      for (const name of ["role", "aria-label"]) button.removeAttribute(name);
      owner.setAttribute("role", owner === button ? "img" : "graphics-object");
      if (label !== null) owner.setAttribute("aria-label", label);
      for (const name of ["tabindex", "aria-haspopup", "aria-expanded"]) button.removeAttribute(name);
    }
    for (const note of copy.querySelectorAll("a.attested-note")) note.removeAttribute("tabindex");
    return copy;
  };

  place.innerHTML = html;
  const [parsed, loose] = [place.cloneNode(true), loosened()];
  const nodes = all();
  const over = mount(place, subject, silent);
  const after = all();
  const kept = nodes.length === after.length && nodes.every((node, index) => node === after[index]);
  const overIsEqual = undressed().isEqualNode(loose);
  const stops = place.querySelectorAll("[role=button]").length;
  const tabbable = place.querySelectorAll("svg [tabindex='0']").length;
  over.destroy();
  const left = place.isEqualNode(parsed);

  place.replaceChildren();
  const fresh = mount(place, subject, silent);
  const freshIsEqual = undressed().isEqualNode(loose);
  const seen = [...place.querySelectorAll("svg.attested")].filter((svg) => svg.getClientRects().length > 0).length;
  fresh.destroy();
  return { kept, overIsEqual, left, freshIsEqual, seen, gone: place.childNodes.length === 0, stops, tabbable };
}

test("parsed, mounted fresh and mounted over what stands is one DOM, its nodes kept", async () => {
  const { page, errors, leaving } = await openRoom(open, { width: 1300 });
  for (const [name, each] of Object.entries(cases)) {
    const { stops, tabbable, ...found } = await page.evaluate(three, each);
    expect({ name, ...found }).toEqual({
      name,
      kept: true,
      overIsEqual: true,
      left: true,
      freshIsEqual: true,
      seen: 1,
      gone: true,
    });
    expect({ name, tabbable }).toEqual({ name, tabbable: Math.min(1, stops) });
    expect(stops > 0).toBe(name !== "nothing");
  }
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  expect([errors, leaving]).toEqual([[], []]);
});
