import type { Theme } from "../layout/prepare/options.ts";
import { WIDTH } from "../layout/prepare/width.ts";
import type { Ground } from "../model/contrast.ts";
import { groundRules, schemeRule } from "./scheme.ts";
import { hues, paints, type Paint, type PaintName } from "./theme.ts";

/** Where a picture stands: in a file of its own, or in a page whose font and colour scheme it takes on. */
export type Place = "file" | "page";

/** Parts of the style sheet that not every picture needs. */
export interface StyleParts {
  /** It has lanes, or rows of spans, and so lines at the ticks. */
  readonly lanes?: boolean;
  /** A type has a colour that is hard to see on one of the grounds. */
  readonly faint?: boolean;
  /** Some events have a type and some have none. */
  readonly untyped?: boolean;
}

/** What each class is painted with: the property, and the paint. */
const rules: readonly (readonly [selector: string, property: "fill" | "stroke", paint: PaintName])[] = [
  [".attested-ground", "fill", "ground"],
  [".attested-heading,.attested-title,.attested-date,.attested-period", "fill", "ink"],
  [
    ".attested-description,.attested-key,.attested-annotation,.attested-tick,.attested-scale,.attested-number",
    "fill",
    "quiet",
  ],
  [".attested-reference", "fill", "quiet"],
  ["a>.attested-reference", "fill", "link"],
  [".attested-leader,.attested-rule,.attested-joint", "stroke", "line"],
  [".attested-line,.attested-break", "stroke", "axis"],
  [".attested-stretch", "fill", "stretch"],
  [".attested-halo", "fill", "ground"],
];

/** The same, where there are lanes, or rows of spans. */
const laneRules: typeof rules = [
  [".attested-lane-heading", "fill", "lane"],
  [".attested-lane-name", "fill", "quiet"],
  [".attested-grid", "stroke", "grid"],
  [".attested-lane-line,.attested-lane-rule", "stroke", "line"],
];

/** The same of events without a type under forced colours, where a type of the same symbol would look like them. */
const untypedForced =
  "@media (forced-colors:active){:where(svg.attested .attested-hue-none) .attested-fill{fill:GrayText}:where(svg.attested .attested-hue-none .attested-stroke){stroke:GrayText}}";

/** The same of colours of authors, where they are hard to see on one of the grounds. */
function faintRules(): string {
  const axis = colorOf("axis");
  const rule = (ground: Ground, selector: string, property: "fill" | "stroke", other: string): string => {
    const pair = ground === "light" ? `${axis},${other}` : `${other},${axis}`;
    return `:where(.attested-faint-${ground} ${selector}){${property}:light-dark(${pair})}`;
  };
  return (["light", "dark"] as const)
    .flatMap((ground) => [
      rule(ground, ".attested-fill:not([fill-opacity])", "stroke", "transparent"),
      rule(ground, ".attested-fill[fill-opacity]", "fill", "currentColor"),
      rule(ground, ".attested-stroke", "stroke", "currentColor"),
    ])
    .join("");
}

/**
 * The style sheet of a picture. Colours are custom properties with `light-dark()` fallbacks, so that they follow the
 * colour scheme of the page or system. All stands in `@supports` and `@media`: a renderer that knows no custom properties
 * reads the attributes instead. Zero specificity, so that any rule of a page wins.
 *
 * @param themes - those to which it has rules: that of the picture, none where it follows its page
 * @param parts - what it needs beside what all need
 */
export function style(themes: readonly Theme[], place: Place, parts: StyleParts = {}): string {
  const painted = [...rules, ...(parts.lanes === true ? laneRules : [])].map(
    ([selector, property, name]) => `:where(${selector}){${property}:${colorOf(name)}}`,
  );
  const typed = hues.map(
    (hue, index) => `:where(.attested-hue-${index + 1}){--attested-type:${value(`hue-${index + 1}`, hue)}}`,
  );
  if (parts.untyped === true) typed.push(`:where(.attested-hue-none){--attested-type:${colorOf("untyped")}}`);
  const isPage = place === "page";
  const page = isPage ? `:where(.attested-figure>svg.attested){${measuredText};max-width:100%;height:auto}` : "";
  return [
    `@supports (color:light-dark(#000,#fff)){${themes.map(schemeRule).join("")}${painted.join("")}${typed.join("")}`,
    ":where([class*=attested-hue-]:not(.attested-hue-own) .attested-fill){fill:var(--attested-type)}",
    ":where([class*=attested-hue-]:not(.attested-hue-own) .attested-stroke){stroke:var(--attested-type)}",
    `${parts.faint === true ? faintRules() : ""}${page}}`,
    "@media (forced-colors:active){:where(svg.attested) text{fill:CanvasText}:where(svg.attested) a *{fill:LinkText}",
    ":where(svg.attested) :where(.attested-leader,.attested-line,.attested-break,.attested-stroke,.attested-rule,.attested-joint){stroke:CanvasText}",
    ":where(svg.attested) .attested-fill{fill:CanvasText}:where(svg.attested) :where(.attested-ground,.attested-halo){fill:Canvas}:where(svg.attested .attested-stretch){fill:color-mix(in srgb,CanvasText 15%,Canvas)}}",
    parts.untyped === true ? untypedForced : "",
    "@media print{:where(svg.attested){color-scheme:light}}",
    isPage ? themes.map(groundRules).join("") : "",
  ].join("");
}

/** The value of a colour: what the page says it is, else ours. */
export function colorOf(name: PaintName): string {
  return value(name, paints[name]);
}

function value(name: string, { light, dark }: Paint): string {
  return `var(--attested-${name},light-dark(${light},${dark}))`;
}

/** Texts are measured without what a page may say of all its text; only its font family is taken on. */
export const measuredText =
  "font-family:inherit;font-size-adjust:none;font-stretch:normal;font-style:normal;font-variant:normal;font-weight:400;letter-spacing:0;text-indent:0;text-transform:none;word-spacing:0;writing-mode:horizontal-tb";

/** A picture is shown from this share of its width on; between, it is scaled down a little. */
export const SHOWN_FROM = 0.88;

/** Languages whose script has no italics: a browser would slant it. */
const UPRIGHT: readonly string[] = ["ar", "fa", "ur", "he", "hi", "th", "ja", "ko", "zh"];

/**
 * The style of a figure: of its pictures the widest that fits is shown, by container query, since what matters is the
 * room that the article gives and not the window. Where that is not known, the narrowest.
 *
 * @param widths - ascending, in px
 * @param id - that of the figure: a page may hold another one with other widths. Without it, of every figure
 */
export function figureStyle(widths: readonly number[], id?: string): string {
  const own = id === undefined ? "" : `#${id}`;
  const natural = widths.at(-1) ?? WIDTH;
  const only = (index: number): string =>
    widths
      .map(
        (width, other) =>
          `:where(${own}.attested-figure>.attested-at-${Math.round(width)}){display:${other === index ? "block" : "none"}}`,
      )
      .join("");
  const wider = widths
    .slice(1)
    .map((width, index) => `@container attested (min-width:${Math.round(width * SHOWN_FROM)}px){${only(index + 1)}}`);
  return [
    ":where(.attested-figure){container:attested/inline-size;display:grid;margin:1.5em 0}",
    // Firefox asks not the tracks of a container how wide they would be, but the columns of a block
    "@supports (-moz-appearance:none){:where(.attested-figure){display:block;column-fill:auto}}",
    // what a container holds gives it no width: tracks do, where its box asks for one as that of an image would
    `:where(${own}.attested-figure){grid-template-columns:minmax(0,${natural}px) minmax(0,1fr);columns:1 ${natural}px}`,
    ":where(.attested-figure>*){grid-column:1/-1}",
    ":where(.attested-figure) :where(.attested-heading,.attested-description){margin:0 0 .2em}",
    ":where(.attested-figure) :where(.attested-description,.attested-details,.attested-when){opacity:.8}",
    // no browser parts a picture: what is a little higher than a page would leave its heading alone on one, as would a grid
    "@media print{:where(.attested-figure){display:block;columns:auto}}",
    `@media print{:where(${own}.attested-figure){contain-intrinsic-inline-size:min(${natural}px,60vw)}}`,
    "@media print{:where(.attested-figure>:is(.attested-heading,.attested-description)){break-after:avoid}:where(.attested-figure>svg.attested-sheet){max-height:85vh}}",
    only(0),
    ...wider,
    ":where(.attested-list,.attested-sources){font-size:.8125em;line-height:1.45;margin:.8em 0}",
    ":where(.attested-list+.attested-sources){margin-top:0}", // margins in a grid do not collapse
    ":where(.attested-list)>summary{cursor:pointer}",
    ":where(.attested-list,.attested-sources) :where(ol){padding-inline-start:2.4em;margin:.4em 0 0}",
    ":where(.attested-list) :where(li){margin:.5em 0}",
    // dates are points of a list of their own; a source has its number
    `:where(.attested-conflict){padding-inline-start:.8em;margin:.4em 0;border-inline-start:3px solid ${colorOf("line")}}`,
    ":where(.attested-conflict ul){padding-inline-start:1.2em;margin:.2em 0}",
    ':where(.attested-citations){list-style:"";padding:0;margin:.2em 0}',
    ":where(.attested-text,.attested-conflict p){margin:.2em 0}",
    `:where(.attested-figure cite:is(${UPRIGHT.map((language) => `:lang(${language})`).join()})){font-style:normal}`,
    ":where(.attested-period){font-weight:600;margin:0}",
    `:where(.attested-figure) :where(a){color:${colorOf("link")}}`,
  ].join("");
}
