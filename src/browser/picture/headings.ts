import type { Frame } from "../../layout/framed.ts";
import { node, round, type SceneNode } from "../../scene/node.ts";
import { text } from "../../scene/text.ts";
import { create, HEADINGS } from "./dom.ts";
import type { Stage } from "./stage.ts";

/** Space over headings that stay, in px. */
const OVER = 6;

/**
 * Keeps the headings of upright lanes in view while a long picture is scrolled: when they have left it, a copy of them sticks
 * to the top of what scrolls, as far as the picture goes. Readers of the screen do not meet it.
 *
 * @returns draws them for a stage, or without one takes them away
 */
export function keepHeadings(figure: Element): (stage?: Stage) => void {
  let kept: Frame | undefined;
  let copy: HTMLElement | undefined;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    copy?.toggleAttribute("data-left", last !== undefined && last.intersectionRatio < 1);
  }, LEFT);
  return (stage) => {
    if (stage !== undefined && stage.whole === kept && copy?.isConnected === true) return;
    observer.disconnect();
    copy?.remove();
    kept = stage?.whole;
    copy = stage && copyIn(figure, stage);
    if (copy?.lastElementChild) observer.observe(copy.lastElementChild);
  };
}

/** Headings have left the view when they are not seen whole. */
const LEFT = { threshold: 1 };

/** Lays a copy of the headings over them, where there are any. */
function copyIn(figure: Element, { svg, whole }: Stage): HTMLElement | undefined {
  const { orientation, lanes, width, height, origin } = whole;
  const top = lanes?.[0]?.box.y;
  if (top === undefined || orientation !== "vertical") return undefined;
  const copy = create(copyOf(whole, top), figure.ownerDocument) as HTMLElement;
  const [staying, place] = copy.children as unknown as readonly [SVGElement, HTMLElement];
  svg.before(copy);
  // by script, since a content security policy may forbid the attribute
  copy.style.maxWidth = `${round(width)}px`;
  copy.style.aspectRatio = `${round(width)}/${round(height)}`;
  copy.style.marginBottom = `calc(min(100%,${round(width)}px)*${-height / width})`;
  staying.style.top = `${round(OVER - top)}px`;
  place.style.top = `${round((100 * top) / height)}%`;
  place.style.height = `${round((100 * (origin[1] - top)) / height)}%`;
  return copy;
}

/** The picture down to its axis, of which nothing is drawn but the headings, and a ground on which they stand. */
function copyOf({ prepared, lanes = [], width, origin }: Frame, top: number): SceneNode {
  const { theme } = prepared.settings;
  const drawing = { prepared, ground: theme === "dark" ? "dark" : "light" } as const;
  const [whole, height] = [round(width), round(origin[1])];
  return node("div", { class: HEADINGS, "aria-hidden": "true" }, [
    node("svg", { viewBox: `0 0 ${whole} ${height}`, width, height: origin[1], direction: "ltr" }, [
      node("rect", { y: top - OVER, width, height: origin[1] - top + OVER }),
      node("path", { d: `M0,${height}H${whole}` }),
      ...lanes.flatMap(({ heading }) => heading.map((line) => text(line, drawing))),
    ]),
    node("div", { class: "attested-headings-place" }),
  ]);
}
