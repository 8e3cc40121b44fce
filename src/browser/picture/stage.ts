import type { Frame } from "../../layout/framed.ts";
import type { Prepared } from "../../layout/prepare/prepare.ts";
import { loosen } from "../../layout/sheet/tight.ts";
import { figure as figureScene, picture, pictureFrame } from "../../scene/figure.ts";
import { node, type SceneNode } from "../../scene/node.ts";
import { ACTIVE, patch } from "./dom.ts";
import { faceOf, type Face } from "./fonts.ts";
import { roomOf, shownIn } from "./room.ts";
import { stopsOf, withButtons, type Stop } from "./stops.ts";
import { carried, isAll, type Window } from "./window.ts";

/** The picture of a figure that is drawn for its room; those for other widths stand beside it unseen. */
export interface Stage {
  readonly prepared: Prepared;
  /** Widths of the pictures as they stand without script, ascending. */
  readonly widths: readonly number[];
  /** Which of them is the living one. */
  readonly index: number;
  /** The width that it was drawn for, in px. */
  readonly room: number;
  /** The frame of all of it. */
  readonly whole: Frame;
  /** The part of its axis that is in view; absent: all. */
  readonly window?: Window | undefined;
  /** The frame of what is in view. */
  readonly frame: Frame;
  readonly svg: Element;
  /** The font that it is shown in. */
  readonly face: Face;
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
 * @param before - what was drawn before: the same stretch of time stays in view, and labels where they were as far as may be
 */
export function stage(
  figure: Element,
  prepared: Prepared,
  widths: readonly number[],
  keepsOthers: boolean,
  before?: Stage,
): Stage {
  const room = roomOf(figure);
  const index = shownIn(room, widths);
  const width = widths[index] ?? prepared.settings.width;
  const drawnFor = room === 0 ? width : room;
  const stood = before?.room === drawnFor ? before.whole : undefined;
  const whole = pictureFrame(prepared, drawnFor, undefined, stood);
  const face = faceOf(pictureIn(figure, index));
  const own = living(whole, width, before && windowOn(before, whole), face);
  const others = keepsOthers && stands(figure, widths);
  const scene = figureScene(prepared, widths, (each) => {
    if (each === width) return own.scene;
    return others ? left : picture(pictureFrame(prepared, each));
  });
  patch(figure, scene, left);
  const svg = pictureIn(figure, index);
  const { scene: _, ...drawn } = own;
  return { prepared, widths, index, room: drawnFor, ...drawn, svg, face, stops: stopsOf(svg, own.frame) };
}

/** A picture that stands in a figure, if there are so many; else the first, or what would be around it. */
function pictureIn(figure: Element, index: number): Element {
  const pictures = figure.querySelectorAll(":scope>svg.attested");
  return pictures[index] ?? pictures[0] ?? figure;
}

/** Draws the living picture anew for another room. */
export function restage(before: Stage, room: number): Stage {
  const whole = pictureFrame(before.prepared, room);
  return redrawn({ ...before, room, face: faceOf(before.svg) }, whole, windowOn(before, whole));
}

/** Draws the living picture anew for another part of its axis. */
export function rezoom(before: Stage, window: Window): Stage {
  return redrawn(before, before.whole, window);
}

/** Draws the living picture anew where it is shown in another font than before. */
export function reface(before: Stage): Stage | undefined {
  const face = faceOf(before.svg);
  if (face.width === before.face.width) return undefined;
  return redrawn({ ...before, face }, before.whole, before.window);
}

function redrawn(before: Stage, whole: Frame, window: Window | undefined): Stage {
  const { widths, index, svg, room, face } = before;
  const { scene, ...drawn } = living(whole, widths[index] ?? room, window, face);
  patch(svg, scene);
  return { ...before, ...drawn, stops: stopsOf(svg, drawn.frame) };
}

function windowOn({ window, whole: before }: Stage, whole: Frame): Window | undefined {
  return window && carried(window, before.axis, whole.axis);
}

/** Makes the figure again what it is without script. */
export function unstage(figure: Element, { prepared, widths, index, room, whole, svg }: Stage): void {
  const width = widths[index] ?? room;
  const own = picture(width === room ? whole : pictureFrame(prepared, width));
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
function living(
  whole: Frame,
  width: number,
  asked: Window | undefined,
  { fits }: Face,
): Pick<Stage, "whole" | "window" | "frame"> & { readonly scene: SceneNode } {
  const { prepared, axis } = whole;
  const window = asked === undefined || isAll(asked, axis) ? undefined : asked;
  const frame = window === undefined ? whole : pictureFrame(prepared, whole.width, { whole, ...window });
  const scene = withButtons(picture(loosen(frame, fits)));
  const classes = String(scene.attributes["class"]);
  const own = {
    class: whole.width === width ? classes : classes.replace(/attested-at-\d+$/, "attested-at-room"),
    "data-zoomed": window && "",
  };
  return { whole, window, frame, scene: { ...scene, attributes: { ...scene.attributes, ...own } } };
}

/** Whether a figure has just the pictures of these widths. */
function stands(figure: Element, widths: readonly number[]): boolean {
  const found = [...figure.querySelectorAll(":scope>svg.attested")];
  return (
    found.length === widths.length &&
    widths.every((width, index) => found[index]?.classList.contains(`attested-at-${Math.round(width)}`))
  );
}
