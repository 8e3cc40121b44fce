import type { Frame } from "../layout/framed.ts";
import type { Prepared } from "../layout/prepare.ts";
import { figure as figureScene, picture, pictureFrame } from "../scene/figure.ts";
import { node, type SceneNode } from "../scene/node.ts";
import { ACTIVE, patch } from "./dom.ts";
import { roomOf, shownIn } from "./room.ts";
import { stopsOf, withButtons, type Stop } from "./stops.ts";

/** The picture of a figure that is drawn for its room; those for other widths stand beside it unseen. */
export interface Stage {
  readonly prepared: Prepared;
  /** Widths of the pictures as they stand without script, ascending. */
  readonly widths: readonly number[];
  /** Which of them is the living one. */
  readonly index: number;
  /** The width that it was drawn for, in px. */
  readonly room: number;
  readonly frame: Frame;
  readonly svg: Element;
  /** Its events and counts in time order. */
  readonly stops: readonly Stop[];
}

/** Stands for a picture that is left as it is. */
const left: SceneNode = node("svg", { class: "attested" });

/**
 * Draws a figure whole. Of its pictures the one that the style sheet shows is drawn for the room; where that is the
 * width it has anyway, nothing that stands is touched.
 *
 * @param widths - of the pictures, ascending
 */
export function stage(figure: Element, prepared: Prepared, widths: readonly number[], keepsOthers: boolean): Stage {
  const room = roomOf(figure);
  const index = shownIn(room, widths);
  const width = widths[index] ?? prepared.settings.width;
  const own = living(prepared, room === 0 ? width : room, width);
  const others = keepsOthers && stands(figure, widths);
  const scene = figureScene(prepared, widths, (each) => {
    if (each === width) return own.scene;
    return others ? left : picture(pictureFrame(prepared, each));
  });
  patch(figure, scene, left);
  const svg = figure.querySelectorAll(":scope>svg.attested")[index] ?? figure;
  return { prepared, widths, index, room: own.frame.width, frame: own.frame, svg, stops: stopsOf(svg, own.frame) };
}

/** Draws the living picture anew for another room. */
export function restage(before: Stage, room: number): Stage {
  const { prepared, widths, index, svg } = before;
  const { scene, frame } = living(prepared, room, widths[index] ?? room);
  patch(svg, scene);
  return { ...before, room, frame, stops: stopsOf(svg, frame) };
}

/** Makes the figure again what it is without script. */
export function unstage(figure: Element, { prepared, widths, index, room, frame, svg }: Stage): void {
  const width = widths[index] ?? room;
  const own = picture(width === room ? frame : pictureFrame(prepared, width));
  patch(
    figure,
    figureScene(prepared, widths, (each) => (each === width ? own : left)),
    left,
  );
  const names = ["tabindex", "aria-haspopup", "aria-expanded", "aria-controls", ACTIVE];
  for (const element of svg.querySelectorAll(names.map((name) => `[${name}]`).join(",")))
    for (const name of names) element.removeAttribute(name);
}

/** A picture that no style rule of its width hides, while its width is the room's and not one of the figure's. */
function living(prepared: Prepared, room: number, width: number): { readonly scene: SceneNode; readonly frame: Frame } {
  const frame = pictureFrame(prepared, room);
  const scene = withButtons(picture(frame));
  if (room === width) return { scene, frame };
  const classes = String(scene.attributes["class"]).replace(/attested-at-\d+$/, "attested-at-room");
  return { scene: { ...scene, attributes: { ...scene.attributes, class: classes } }, frame };
}

/** Whether a figure has just the pictures of these widths. */
function stands(figure: Element, widths: readonly number[]): boolean {
  const found = [...figure.querySelectorAll(":scope>svg.attested")];
  return (
    found.length === widths.length &&
    widths.every((width, index) => found[index]?.classList.contains(`attested-at-${Math.round(width)}`))
  );
}
