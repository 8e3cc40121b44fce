import { prepared } from "../render/subject.ts";
import type { Subject } from "../render/subject.ts";
import { widthsOf, type HTMLOptions } from "../render/html.ts";
import { figure } from "../scene/figure.ts";
import { create, patch } from "./dom.ts";

/** A timeline that stands in a page. */
export interface View {
  /** Takes it off the page. */
  destroy(): void;
}

/** Draws a timeline into an element. */
export function mount(target: Element | string, subject: Subject, options: HTMLOptions = {}): View {
  const element = typeof target === "string" ? document.querySelector(target) : target;
  if (element === null) throw new TypeError(`no such element: ${String(target)}`);
  const ready = prepared(subject, options);
  const scene = figure(ready, widthsOf(options, ready.settings.width));
  const standing = element.matches("figure.attested-figure")
    ? element
    : element.querySelector("figure.attested-figure");
  if (standing !== null) patch(standing, scene);
  else element.append(create(scene, element.ownerDocument));
  return { destroy: () => undefined };
}
