// Law 2 on the glyphs that a browser really sets, for many lists of events: no label on another, no leader through a
// label, none out of the picture, in three scripts, in three widths, upright and along the width.
import { describe, expect, test } from "@jest/globals";
import { randomBy } from "../../bench/static/data.js";
import { renderSVG } from "../../src/index.ts";
import type { TimelineInput } from "../../src/model/input.ts";
import { useBrowser } from "./harness.ts";

const open = useBrowser();

/** Data sets a script; each has a number of events, a spread and lengths of titles of its own. */
const SETS = 40;

const scripts = {
  en: "council river station report treaty of the garrison harbour, winter northern committee signal an archive railway border Wilhelmshaven village meeting delegate".split(
    " ",
  ),
  ar: "الوزير يتحدث هاتفيا مع نظيره قبل بدء المناورات في البحر الأسود حول الوضع على الحدود الشمالية و جسر القرم".split(
    " ",
  ),
  ja: "大臣が 電話で 会談し 艦隊が 浦賀沖に 来航する 東京で 条約に 署名 黒海の 演習が 始まる ミサイル カムチャツカ 情勢を 協議".split(
    " ",
  ),
} as const;

const DAY = 86_400_000;
const START = Date.UTC(2022, 0, 1);

/** A list of events: even, in bursts, all within some days, or many of them durations. */
function dataSet(language: keyof typeof scripts, seed: number): TimelineInput {
  const random = randomBy(seed);
  const words = scripts[language];
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const count = 3 + Math.floor(random() * (seed % 8 === 0 ? 150 : 40));
  const years = one([1, 3, 40]);
  const spread = one(["even", "bursts", "days", "spans"] as const);
  const bursts = Array.from({ length: 4 }, () => random() * 365 * years);
  const iso = (day: number): string => new Date(START + Math.floor(day) * DAY).toISOString().slice(0, 10);
  const events = Array.from({ length: count }, () => {
    const day =
      spread === "bursts" ? one(bursts) + random() * 20 : spread === "days" ? random() * 6 : random() * 365 * years;
    const isSpan = spread === "spans" && random() < 0.5;
    return {
      date: isSpan ? `${iso(day)}/${iso(day + 1 + random() * 60)}` : iso(day),
      title: Array.from({ length: 1 + Math.floor(random() * 9) }, () => one(words)).join(language === "ja" ? "" : " "),
      importance: one([1, 1, 1, 2]),
      type: one(["a", "b"]),
      citations: random() < 0.4 ? ["one"] : [],
    };
  });
  return {
    language,
    types: { a: one(words), b: one(words) },
    sources: [{ id: "one", title: one(words) }],
    events,
  };
}

/** In the page: shows pictures beside each other, and waits for their letters. */
async function show(markup: readonly string[]): Promise<void> {
  document.body.innerHTML = markup.join("");
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** In the page: what touches what in each picture that is shown, in px of the picture. */
function faultsIn(slack: number): { labels: number; faults: string[] }[] {
  return [...document.querySelectorAll<SVGSVGElement>("svg.attested")].map((svg) => {
    const { width, height } = svg.viewBox.baseVal;
    const found: string[] = [];
    const texts = [...svg.querySelectorAll<SVGGElement>(".attested-label")].flatMap((label, index) =>
      [...label.querySelectorAll("text")].map((text) => {
        const { x, y, width: across, height: down } = text.getBBox();
        return { label: index, words: text.textContent, left: x, right: x + across, top: y, bottom: y + down };
      }),
    );
    const events = [...svg.querySelectorAll<SVGGElement>(".attested-label")].map(
      (label) => label.closest("[data-event]")?.getAttribute("data-event") ?? "",
    );
    for (const [index, a] of texts.entries()) {
      if (a.left < -slack || a.top < -slack || a.right > width + slack || a.bottom > height + slack)
        found.push(`out of the picture: ${a.words}`);
      for (const b of texts.slice(index + 1)) {
        if (a.label === b.label) continue;
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > slack && y > slack) found.push(`on each other: ${a.words} | ${b.words}`);
      }
    }
    for (const leader of svg.querySelectorAll<SVGPathElement>(".attested-leader")) {
      const own = leader.getAttribute("data-event");
      const { x: left, y: top, width: across, height: down } = leader.getBBox();
      const near = texts.filter(
        (text) =>
          events[text.label] !== own &&
          text.left < left + across &&
          text.right > left &&
          text.top < top + down &&
          text.bottom > top,
      );
      const length = near.length === 0 ? 0 : leader.getTotalLength();
      for (let at = 0; at < length && near.length > 0; at += 2) {
        const { x, y } = leader.getPointAtLength(at);
        const hit = near.findIndex(
          (text) => x > text.left + slack && x < text.right - slack && y > text.top + slack && y < text.bottom - slack,
        );
        if (hit >= 0) found.push(`leader of ${own} through ${near.splice(hit, 1)[0]?.words}`);
      }
    }
    return { labels: events.length, faults: found };
  });
}

/** What a browser may set larger than the table of widths has it, in px. */
const SLACK = 1;

/** The pinned font has Latin letters only. */
const fonts = `<link rel="stylesheet" href="/node_modules/@fontsource-variable/noto-sans-arabic/index.css">
  <link rel="stylesheet" href="/node_modules/@fontsource-variable/noto-sans-jp/index.css">
  <style>svg.attested { font-family: system-ui, "Noto Sans Arabic Variable", "Noto Sans JP Variable" }</style>`;

const forms = [360, 680, 1200].flatMap((width) =>
  (["horizontal", "vertical"] as const).map((orientation) => ({ width, orientation })),
);

describe("labels of real glyphs keep clear", () => {
  test.each(["en", "ar", "ja"] as const)(
    "%s",
    async (language) => {
      const { page, errors } = await open({
        // what is hidden is laid out as it would be, but costs no painting
        html: `<!doctype html><html lang="${language}">${fonts}<body style="margin:0; visibility:hidden">`,
      });
      let labels = 0;
      for (let seed = 1; seed <= SETS; seed++) {
        const input = dataSet(language, seed);
        const pictures = forms.map((form) => renderSVG(input, form));
        await page.evaluate(show, pictures);
        const found = await page.evaluate(faultsIn, SLACK);
        labels += found.reduce((sum, each) => sum + each.labels, 0);
        expect({ seed, found: forms.map((form, i) => ({ ...form, faults: found[i]?.faults })) }).toEqual({
          seed,
          found: forms.map((form) => ({ ...form, faults: [] })),
        });
      }
      expect(errors).toEqual([]);
      // an empty picture has no faults either
      expect(labels).toBeGreaterThan(SETS * 6 * 3);
    },
    120_000,
  );
});
