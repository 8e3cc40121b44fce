import { node, type SceneNode } from "../../scene/node.ts";
import { colorOf as paint } from "../../scene/style.ts";
import { zoom } from "../../words/en/zoom.ts";
import { create, patch, ZOOM } from "../picture/dom.ts";
import type { Stage } from "../picture/stage.ts";
import { countIn } from "../picture/stops.ts";

/** What a button of the bar does, by its class. */
export const zoomButtons = {
  all: "attested-zoom-all",
  smaller: "attested-zoom-out",
  larger: "attested-zoom-in",
} as const;

const icons: Readonly<Record<keyof typeof zoomButtons, string>> = {
  all: "M2,8H14M5,5L2,8L5,11M11,5L14,8L11,11",
  smaller: "M3,8H13",
  larger: "M3,8H13M8,3V13",
};

/** Fewer events than this need no zoom. */
const LEAST_EVENTS = 2;

/** The buttons that zoom a picture, and how much of it is in view. */
function bar({ prepared, whole, frame, window }: Stage): SceneNode {
  const words = { ...zoom, ...prepared.messages.zoom };
  const button = (name: keyof typeof zoomButtons, disabled: boolean): SceneNode =>
    node(
      "button",
      {
        type: "button",
        class: zoomButtons[name],
        title: words[name],
        "aria-label": words[name],
        "aria-disabled": disabled ? "true" : undefined,
      },
      [
        node("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, [
          node("path", { d: icons[name], fill: "none", stroke: "currentColor", "stroke-width": 1.5 }),
        ]),
      ],
    );
  const isAll = window === undefined;
  return node("div", { class: ZOOM, role: "group", "aria-label": words.group }, [
    node("output", { class: "attested-shown" }, [isAll ? "" : words.shown(countIn(frame), countIn(whole))]),
    button("all", isAll),
    button("smaller", isAll),
    button("larger", false),
  ]);
}

/** What a button of the bar does. */
export function zoomOf(button: Element): keyof typeof zoomButtons {
  const names = ["all", "smaller"] as const;
  return names.find((name) => button.classList.contains(zoomButtons[name])) ?? "larger";
}

/** Puts the bar under the living picture, or brings it up to date; none where there is nothing to zoom. */
export function drawBar(figure: Element, stage: Stage): void {
  const standing = figure.querySelector(`:scope>.${ZOOM}`);
  if (countIn(stage.whole) < LEAST_EVENTS) return standing?.remove();
  const scene = bar(stage);
  if (standing === null) return stage.svg.after(create(scene, figure.ownerDocument));
  patch(standing, scene);
  if (standing.previousElementSibling !== stage.svg) stage.svg.after(standing);
}

/** Takes the bar away. */
export function dropBar(figure: Element): void {
  figure.querySelector(`:scope>.${ZOOM}`)?.remove();
}

/**
 * The style of the bar, and of a picture that is zoomed. Like the figure's own it weighs nothing, but for the buttons:
 * what a page says of all its buttons does not fit them.
 */
export function zoomStyle(): string {
  return [
    // two fingers are ours; where a part is in view, so is a swipe along the axis
    ":where(.attested-figure>svg.attested){touch-action:pan-x pan-y}",
    ":where(.attested-figure>svg.attested-horizontal[data-zoomed]){touch-action:pan-y}",
    // its walls cut labels, but not the ring of focus
    ":where(.attested-figure>svg.attested[data-zoomed]){overflow:clip;overflow-clip-margin:6px;cursor:grab;user-select:none;-webkit-user-select:none}",
    ":where(.attested-figure>svg.attested[data-zoomed]:active){cursor:grabbing}",
    // beside the first line of the list, so that nothing moves when it comes
    `:where(.${ZOOM}){position:relative;width:fit-content;height:28px;margin-block:6px -34px;margin-inline:auto 0;display:flex;align-items:center;font-size:.8125em;color:${paint("ink")};z-index:1}`,
    `:where(.attested-shown){color:${paint("quiet")};margin-inline-end:.8em;font-variant-numeric:tabular-nums}`,
    `:where(.${ZOOM})>button{font:inherit;color:inherit;box-sizing:border-box;min-width:0;width:28px;height:28px;padding:0;display:grid;place-items:center;margin:0;margin-inline-start:-1px;border-radius:0;border:1px solid ${paint("line")};background:${paint("ground")};cursor:pointer}`,
    `:where(.${ZOOM})>button:where(:hover){background:${paint("stretch")}}`,
    `:where(.${ZOOM})>button:where([aria-disabled]){color:${paint("line")};cursor:default;background:${paint("ground")}}`,
    `:where(.${ZOOM}>button:focus-visible){outline:2px solid ${paint("link")};outline-offset:1px;z-index:1}`,
    `:where(.${ZOOM})>button:where(:first-of-type){border-start-start-radius:4px;border-end-start-radius:4px}`,
    `:where(.${ZOOM})>button:where(:last-of-type){border-start-end-radius:4px;border-end-end-radius:4px}`,
    ":where(.attested-vertical+.attested-zoom>.attested-zoom-all>svg){rotate:90deg}",
    `@media (pointer:coarse){:where(.${ZOOM})>button{width:36px;height:36px}:where(.${ZOOM}){height:36px;margin-block:2px -38px}}`,
    "@container attested (max-width:419px){:where(.attested-shown){position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}}",
    `@media print{:where(.${ZOOM}){display:none}}`,
  ].join("");
}
