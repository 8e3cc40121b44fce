/**
 * Registers `<attested-timeline>`: a timeline that a page says in markup.
 *
 * @module
 */
import type { Measure } from "../layout/text/measure.ts";
import type { Issue } from "../model/issue.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { HTMLOptions } from "../render/html.ts";
import { ofTheme, printed, type Subject } from "../render/subject.ts";
import { element } from "../words/en/element.ts";
import type { SomeMessages } from "../words/messages.ts";
import { AttributedElement, reflect, upgrade } from "./element/attributed.ts";
import { attributeOf, keepZone, optionOf, optionsOf, tellNearMisses } from "./element/attributes.ts";
import { keepList } from "./element/list.ts";
import { loadingFault, readFor, textAt, textsWithin, warnOfNone } from "./element/loading.ts";
import { mount } from "./mount.ts";
import { freePrefix, NAME, reserve } from "./prefix.ts";
import { adopt } from "./picture/sheet.ts";
import { addressClicked, eventAt, eventClicked } from "./element/summons.ts";
import { figureIn, rootOf } from "./target.ts";
import type { View, ViewChange } from "./view.ts";

export type { AttributeOptions } from "./element/attributes.ts";

/** What stands drawn in an element. */
interface Drawn {
  readonly view: View;
  readonly timeline: Timeline;
}

/**
 * The element `<attested-timeline>`. It draws, the first that there is: the property `data`; the file that `src` names;
 * the `<script type="application/json">` and `<script type="text/csv">` within it, merged. A figure that `renderHTML` made
 * and that stands within it is taken over. Options are attributes, and properties of the same names; a property that is
 * `undefined` is an attribute that is not there, or holds a wrong value.
 *
 * It tells `attested-select`, `attested-view` and `attested-issue`, which bubble.
 *
 * @example
 * ```ts
 * import { TimelineElement } from "attested/element";
 *
 * const timeline = new TimelineElement();
 * timeline.data = [{ id: "call-2", date: "2022-10-23", title: "Shoigu calls Austin back" }];
 * timeline.references = "none";
 * timeline.addEventListener("attested-select", ({ detail }) => console.log(detail?.title ?? "closed"));
 * document.querySelector("#timeline")?.append(timeline);
 * ```
 */
export class TimelineElement extends AttributedElement {
  /** The attributes whose change it answers. */
  static readonly observedAttributes: readonly string[] = ["src", ...Object.values(attributeOf)];

  #data: Subject | undefined;
  #messages: SomeMessages | undefined;
  #measure: Measure | undefined;
  /** The document or shadow root that it stands in, while it is at work. */
  #root: Document | ShadowRoot | undefined;
  #drawn: Drawn | undefined;
  /** The prefix of its ids where no attribute gives one. */
  #prefix: string | undefined;
  #note: Element | undefined;
  #isScheduled = false;
  #isToRead = false;
  #reading = new AbortController();
  #working = new AbortController();

  /** What is drawn, whatever `src` says. @defaultValue `undefined`: what `src` or a script within the element says */
  get data(): Subject | undefined {
    return this.#data;
  }
  set data(subject: Subject | undefined) {
    this.#data = subject;
    this.#isToRead = true;
    this.#schedule();
  }

  /** The words of the timeline, such as `de` from `attested/locales/de`. @defaultValue English */
  get messages(): SomeMessages | undefined {
    return this.#messages;
  }
  set messages(messages: SomeMessages | undefined) {
    this.#messages = messages;
    this.#schedule();
  }

  /** How wide a text is, for a font much wider or narrower than usual. @defaultValue a table of widths */
  get measure(): Measure | undefined {
    return this.#measure;
  }
  set measure(measure: Measure | undefined) {
    this.#measure = measure;
    this.#schedule();
  }

  /** Address of a JSON or CSV file, as it is written in the attribute. */
  get src(): string | undefined {
    return this.getAttribute("src") ?? undefined;
  }
  set src(address: string | undefined) {
    reflect(this, "src", address);
  }

  /**
   * Brings an event before the reader: its card, or its entry in the list where it has no place in the picture. Or zooms
   * to a stretch of time, as far as the picture has it.
   *
   * @param what - the id of an event; or two times in ms since the epoch UTC, the first before the second
   * @throws RangeError where there is no such event, for what is no stretch of time, and where nothing is drawn yet
   */
  reveal(what: string | readonly [number, number]): void {
    if (this.#drawn === undefined) throw new RangeError("reveal expects a timeline that is drawn; there is none yet");
    this.#drawn.view.reveal(what);
  }

  /** @internal */
  connectedCallback(): void {
    upgrade(this, ["data", "messages", "measure", "src"]);
    this.#schedule();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#schedule();
  }

  /** @internal */
  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "src" || name === attributeOf.dateOrder) this.#isToRead = true;
    this.#schedule();
  }

  /** Several changes at once, such as a move, are one; what stands within it is there when the page is read. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const settle = (): void => {
      this.#isScheduled = false;
      this.#settle();
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", settle, { once: true });
    else queueMicrotask(settle);
  }

  #settle(): void {
    const root = this.isConnected ? rootOf(this) : undefined;
    if (root !== this.#root) {
      this.#leave();
      if (root !== undefined) this.#enter(root);
    }
    if (this.#root === undefined) return;
    if (this.#isToRead || this.#isEmptied()) this.#read();
    else this.#drawn?.view.update(undefined, this.#options());
  }

  #enter(root: Document | ShadowRoot): void {
    const { signal } = (this.#working = new AbortController());
    this.#root = root;
    this.#prefix = figureIn(this, undefined)?.id || freePrefix(root, this);
    reserve(this, this.#prefix);
    tellNearMisses(this);
    this.#isToRead = true;
    signal.addEventListener("abort", adopt(root, `:where(${NAME}){display:block}`));
    // laid out as a block first: Chromium loses the list of a figure that is adopted in the same pass
    this.getBoundingClientRect();
    keepList(this, signal);
    addEventListener("hashchange", () => void this.#follow(location.hash), { signal });
    // on the window, where it comes after all that closes a card
    addEventListener("click", (event) => this.#answer(event), { signal });
  }

  #leave(): void {
    this.#reading.abort();
    this.#working.abort();
    this.#clear();
    this.#root = this.#prefix = undefined;
  }

  #clear(): void {
    this.#drawn?.view.destroy();
    this.#drawn = undefined;
    this.#note?.remove();
    this.#note = undefined;
  }

  #options(): HTMLOptions {
    const asked = optionsOf(this);
    const options = { ...asked, messages: this.#messages, measure: this.#measure } as HTMLOptions; // undefined takes them back
    return this.#prefix === undefined ? options : { ...options, id: options.id ?? this.#prefix };
  }

  #read(): void {
    this.#isToRead = false;
    this.#reading.abort();
    const { signal } = (this.#reading = new AbortController());
    const { src } = this;
    if (this.#data !== undefined) this.#draw(this.#data);
    else if (src !== undefined)
      textAt(src, signal).then(
        (text) => signal.aborted || this.#draw([text], [src]),
        (reason: unknown) => signal.aborted || this.#fail("notLoaded", [loadingFault(src, reason)]),
      );
    else {
      const texts = textsWithin(this);
      if (texts.length > 0) this.#draw(texts.length === 1 ? (texts[0] ?? "") : texts);
      else {
        this.#clear();
        if (figureIn(this, undefined) === null) warnOfNone(this, signal);
      }
    }
  }

  /** Whether the page has taken out what was drawn. */
  readonly #isEmptied = (): boolean => this.#drawn !== undefined && figureIn(this, undefined) === null;

  #draw(subject: Subject, names: readonly string[] = []): void {
    const { timeline, issues } = readFor(this, subject, names);
    const told = ofTheme(issues, optionOf(this, "theme") ?? "auto");
    const isRead = timeline.events.length > 0 || !issues.some(({ severity }) => severity === "error");
    if (!isRead) this.#fail("notRead", printed(told));
    else {
      keepZone(this, timeline);
      for (const line of printed(told)) console.warn(line);
      if (this.#isEmptied()) this.#clear();
      else this.#note?.remove();
      if (this.#drawn === undefined) this.#begin(timeline);
      else {
        this.#drawn.view.update(timeline, this.#options());
        this.#drawn = { ...this.#drawn, timeline };
      }
    }
    for (const issue of told) this.#tell("attested-issue", issue);
  }

  #begin(timeline: Timeline): void {
    const view = mount(this, timeline, this.#options());
    view.on("select", (event) => this.#tell("attested-select", event ?? null));
    view.on("view", (change) => this.#tell("attested-view", change));
    this.#drawn = { view, timeline };
    const { signal } = this.#working;
    const follow = (): boolean => this.#follow(location.hash);
    if (document.readyState === "complete") follow();
    // until then the browser itself scrolls to the event's entry in the list
    else addEventListener("load", () => setTimeout(follow), { once: true, signal });
  }

  /** A picture that stands without script stays; else a line says that there is none. */
  #fail(note: "notLoaded" | "notRead", lines: readonly string[]): void {
    this.#clear();
    for (const line of lines) console.error(line);
    if (figureIn(this, undefined) !== null) return;
    this.#note = this.ownerDocument.createElement("p");
    this.#note.className = "attested-failure";
    this.#note.textContent = this.#messages?.element?.[note] ?? element[note];
    this.append(this.#note);
  }

  #tell<Name extends keyof TimelineElementEventMap>(name: Name, detail: TimelineElementEventMap[Name]["detail"]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** Reveals the event that an address leads to, if it is one of its own, and says whether. */
  #follow(hash: string): boolean {
    const figure = figureIn(this, undefined);
    return figure !== null && this.#summon(eventAt(hash, figure));
  }

  #answer(event: MouseEvent): void {
    if (this.#summon(eventClicked(event)) || this.#follow(addressClicked(event) ?? "")) event.preventDefault();
  }

  #summon(id: string | undefined): boolean {
    const isOwn = this.#drawn?.timeline.events.some((event) => event.id === id) ?? false;
    if (isOwn && id !== undefined) this.reveal(id);
    return isOwn;
  }
}

/** What a {@link TimelineElement} tells; all of it bubbles. */
export interface TimelineElementEventMap {
  /** The event whose card was opened; `null` when it was closed. */
  readonly "attested-select": CustomEvent<TimelineEvent | null>;
  /** The picture was drawn anew: for another room, other data, or another stretch of time. */
  readonly "attested-view": CustomEvent<ViewChange>;
  /** Something is wrong in what was read. */
  readonly "attested-issue": CustomEvent<Issue>;
}

declare global {
  interface HTMLElementTagNameMap {
    "attested-timeline": TimelineElement;
  }
  // of elements, documents and windows
  interface GlobalEventHandlersEventMap extends TimelineElementEventMap {}
}

if (globalThis.customElements?.get(NAME) === undefined) globalThis.customElements?.define(NAME, TimelineElement);
