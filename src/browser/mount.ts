import type { Frame } from "../layout/framed.ts";
import { checkedExtent, settings } from "../layout/prepare/options.ts";
import { prepare, type Prepared } from "../layout/prepare/prepare.ts";
import type { Issue } from "../model/issue.ts";
import type { PlainEvents } from "../model/plain.ts";
import type { Timeline } from "../model/timeline.ts";
import { widthsOf, type HTMLOptions } from "../render/html.ts";
import { readSubject, tellIssues, type Subject } from "../render/subject.ts";
import { eventId } from "../scene/ids.ts";
import { node } from "../scene/node.ts";
import { figureStyle } from "../scene/style.ts";
import { create } from "./picture/dom.ts";
import { keepDrawn } from "./drawing.ts";
import { seek, show, stopOf, type Live } from "./reader/live.ts";
import { moveFrom, snapshot } from "./picture/moves.ts";
import { freePrefix } from "./prefix.ts";
import { stage } from "./picture/stage.ts";
import { addTo, elementOf, figureIn, prefixOf, rootOf } from "./target.ts";
import type { View, ViewChange, ViewEvents } from "./view.ts";
import { showing } from "./picture/window.ts";
import { tellOfWords } from "./wordless.ts";

/** Figures that are mounted. */
const mounted = new WeakSet<Element>();

/**
 * Draws a timeline into an element, or takes over the figure that `renderHTML` made and that stands there: its nodes
 * stay. The picture follows the width of its room. Events are reached with Tab and the arrow keys, in the order of time,
 * and open a card with what each source says. It zooms by pinch, wheel with Ctrl or ⌘, buttons and the keys + − 0, and
 * is dragged where only a part is in view; the plain wheel and a vertical swipe scroll the page.
 *
 * @param target - an element or a CSS selector of one: the figure itself, or what holds it or is to hold it: one that shows what
 *   stands in it, so no `<input>`, `<img>` or `<svg>`
 * @param subject - what `read` made, or any input of it
 * @param options - those of `renderHTML`; where no id is given, a figure that stands keeps its own, and another
 *   one has the first of `attested`, `attested-2` … that is free
 * @returns what stands there: by it the page gives other data, brings events into view, hears what is chosen, and ends it
 * @throws TypeError or RangeError for a target or an option that is none; never for what the input holds
 * @example
 * ```ts
 * import { mount } from "attested/browser";
 *
 * const view = mount("#timeline", [{ id: "call-2", date: "2022-10-23", title: "Shoigu calls Austin back" }]);
 * view.on("select", (event) => console.log(event?.title ?? "closed"));
 * view.reveal("call-2");
 * view.update(undefined, { theme: "dark" });
 * ```
 */
export function mount(target: Element | string, subject: Subject, options: HTMLOptions = {}): View {
  const element = elementOf(target);
  const standing = figureIn(element, options.id);
  if (standing !== null && mounted.has(standing))
    throw new TypeError("mount expects an element without a mounted timeline: update that one, or destroy it first");
  const id = options.id ?? prefixOf(standing) ?? freePrefix(rootOf(element));
  let chosen: HTMLOptions = { ...options, id };
  let known = reading(subject, chosen);
  const widths = widthsOf(chosen);
  const figure = standing ?? addTo(element, (page) => emptyFigure(page, widths));
  mounted.add(figure);

  const listeners = { select: new Set(), view: new Set(), issue: new Set() } as Listeners;
  const tell = <Name extends keyof ViewEvents>(name: Name, what: ViewEvents[Name]): void => {
    for (const listener of listeners[name]) call(listener, what);
  };
  const { live, draw, end } = keepDrawn(figure, () => stage(figure, known.prepared, widths, standing !== null), {
    onSelect: (event) => tell("select", event),
    onView: (frame) => tell("view", changeOf(frame)),
  });
  const current = (): Prepared => known.prepared;
  tellOfWords(current);
  const alive = (): void => {
    if (!mounted.has(figure)) throw new TypeError("this view was destroyed");
  };

  return {
    update(next, more) {
      alive();
      const wanted = { ...chosen, ...more };
      const asked = { ...wanted, id: wanted.id ?? id };
      const found = next === undefined ? again(known, asked) : reading(next, asked);
      const widest = widthsOf(asked);
      known = found;
      chosen = asked;
      tellOfWords(current);
      const stood = snapshot(live.stage);
      draw(() => stage(figure, found.prepared, widest, false, live.stage));
      moveFrom(stood, live.stage);
      if (next !== undefined) for (const issue of known.issues) tell("issue", issue);
    },
    reveal(what) {
      alive();
      if (typeof what === "string") return revealEvent(live, what);
      if (!Array.isArray(what))
        throw new TypeError(`reveal expects the id of an event or two times, not ${String(what)}`);
      const { earliest, latest } = checkedExtent("reveal", what);
      const { axis, prepared: of } = live.stage.whole;
      live.zoomNow(showing(axis, of.finest, [earliest, latest]));
    },
    on(name, listener) {
      alive();
      if (!Object.hasOwn(listeners, name)) throw new TypeError(`on expects select, view or issue, not ${name}`);
      if (typeof listener !== "function") throw new TypeError(`on expects a function, not ${String(listener)}`);
      listeners[name].add(listener);
      if (name === "issue") for (const issue of known.issues) call(listener as (what: Issue) => void, issue);
      return () => listeners[name].delete(listener);
    },
    destroy() {
      if (!mounted.delete(figure)) return;
      end(standing !== null);
      for (const each of Object.values(listeners)) each.clear();
    },
  };
}

/** Calls a listener as the page does those of its events: one that throws keeps nobody else from being told. */
function call<What>(listener: (what: What) => void, what: What): void {
  try {
    listener(what);
  } catch (error) {
    reportError(error);
  }
}

type Listeners = { readonly [Name in keyof ViewEvents]: Set<(what: ViewEvents[Name]) => void> };

/** A timeline made ready, with what it was made of and what was wrong in that. */
interface Reading {
  readonly input: Timeline | PlainEvents;
  readonly prepared: Prepared;
  readonly issues: readonly Issue[];
}

function reading(subject: Subject, options: HTMLOptions): Reading {
  const issues: Issue[] = [];
  const chosen = settings({ ...options, onIssue: (issue) => issues.push(issue) });
  const input = readSubject(subject, chosen);
  tellIssues(issues, options);
  return { input, prepared: prepare(input, chosen), issues };
}

/** The same timeline with other options: nothing is read, so nothing is told again. */
function again({ input, issues }: Reading, options: HTMLOptions): Reading {
  return { input, prepared: prepare(input, settings(options)), issues };
}

/** What is laid out like the figure to come, to learn its room and its font. */
function emptyFigure(page: Document, widths: readonly number[]): Element {
  const style = node("style", {}, [figureStyle(widths)]);
  return create(node("figure", { class: "attested-figure" }, [style, node("svg", { class: "attested" })]), page);
}

function changeOf({ width, height, orientation, axis: { scale, length } }: Frame): ViewChange {
  return { width, height, orientation, extent: [scale.invert(0), scale.invert(length)] };
}

function revealEvent(live: Live, id: string): void {
  const { prepared: drawn } = live.stage;
  let index = 0;
  while (index < drawn.events.length && drawn.events.idAt(index) !== id) index++;
  const event = index < drawn.events.length ? drawn.events.at(index) : undefined;
  if (event !== undefined) seek(live, event);
  const stop = stopOf(live, id);
  if (stop !== undefined) {
    stop.element.scrollIntoView({ block: "nearest" });
    return show(live, stop, event);
  }
  const item = live.figure.querySelector(`#${CSS.escape(eventId(drawn, id))}`);
  if (item === null || (event === undefined && !drawn.undated.some((each) => each.id === id)))
    throw new RangeError(`reveal expects the id of an event; there is no ${JSON.stringify(id)}`);
  item.closest("details")?.setAttribute("open", "");
  item.scrollIntoView({ block: "nearest" });
}
