import type { Frame } from "../../layout/framed.ts";
import { keyWidth, type LegendItem } from "../../layout/sheet/legend.ts";
import type { Prepared, PreparedEvent, PreparedType } from "../../layout/prepare/prepare.ts";
import { evidenceNodes } from "../../scene/citations.ts";
import { drawTypeKey } from "../../scene/legend.ts";
import { node, type SceneNode } from "../../scene/node.ts";
import { hueClass } from "../../scene/paint.ts";
import { card, type CardWords } from "../../words/en/card.ts";
import { lift } from "./afloat.ts";
import { CARD, create, patch } from "../picture/dom.ts";
import { place } from "./place.ts";
import type { Stop } from "../picture/stops.ts";

/** The id of the card of a figure; one is open at a time. */
export function cardId(prepared: Prepared): string {
  return `${prepared.settings.id}-card`;
}

function wordsOf({ messages }: Prepared): CardWords {
  return { ...card, ...messages.card };
}

/**
 * The card of an event: its date in full words, title, type, text, disagreement, and each source with its words.
 *
 * @param among - how many events share its count, where it has no place of its own
 */
function eventCard({ prepared, legend }: Frame, event: PreparedEvent, among: number): SceneNode {
  return cardNode(prepared, event.event.title, [
    among > 1 && node("button", { type: "button", class: "attested-back" }, [wordsOf(prepared).back(among)]),
    node("p", { class: "attested-card-date" }, [event.dateInFull()]),
    heading(prepared, event.event.title),
    event.type.label !== "" && typeLine(event.type, legend),
    event.lane !== undefined && node("p", { class: "attested-card-lane", dir: "auto" }, [event.lane.label]),
    ...evidenceNodes(prepared, event),
  ]);
}

/** The card of a count: its events, each a button that leads to its own card. */
function countCard(prepared: Prepared, events: readonly PreparedEvent[]): SceneNode {
  const title = wordsOf(prepared).several(events.length);
  const items = events.map((event) =>
    node("li", {}, [
      node("button", { type: "button", class: "attested-choice", "data-event": event.event.id }, [
        node("span", { class: "attested-card-date" }, [event.dateInFull()]),
        " ",
        event.event.title,
      ]),
    ]),
  );
  return cardNode(prepared, title, [heading(prepared, title), node("ul", { class: "attested-choices" }, items)]);
}

function cardNode(prepared: Prepared, title: string, content: readonly (SceneNode | false)[]): SceneNode {
  const id = cardId(prepared);
  return node(
    "dialog",
    {
      class: CARD,
      id,
      tabindex: -1,
      popover: "manual",
      "aria-labelledby": title === "" ? undefined : `${id}-title`,
    },
    [
      node("button", { type: "button", class: "attested-close", "aria-label": wordsOf(prepared).close }, [
        node("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, [
          node("path", { d: "M3,3L13,13M13,3L3,13", stroke: "currentColor", "stroke-width": 1.6 }),
        ]),
      ]),
      ...content,
    ],
  );
}

/** One level below the figure's heading. */
function heading(prepared: Prepared, title: string): SceneNode {
  const { heading: level } = prepared.settings;
  const name = level === 0 ? "p" : `h${Math.min(6, level + 1)}`;
  return node(name, { class: "attested-card-title", id: `${cardId(prepared)}-title` }, [title]);
}

/** A type with the key that it has in the legend. */
function typeLine(type: PreparedType, legend: readonly LegendItem[]): SceneNode {
  const keys = legend.flatMap(({ key }) => ("type" in key && key.type.id === type.id ? [key] : []));
  const [key = { kind: "type", type }] = keys;
  const width = keyWidth(key) + 1;
  return node("p", { class: `attested-card-type ${hueClass(type)}` }, [
    node("svg", { viewBox: `0 0 ${width} 14`, width, height: 14, "aria-hidden": "true" }, [
      ...drawTypeKey(key, [width / 2, 7], "light"),
    ]),
    ` ${type.label}`,
  ]);
}

function cardOf(frame: Frame, stop: Stop, event: PreparedEvent | undefined): SceneNode {
  return event === undefined ? countCard(frame.prepared, stop.events()) : eventCard(frame, event, stop.count);
}

/**
 * Opens a card beside its stop, with the focus on it.
 *
 * @param event - of a count the one to tell of; absent: all of them
 */
export function openCard(
  frame: Frame,
  figure: Element,
  stop: Stop,
  event: PreparedEvent | undefined,
): HTMLDialogElement {
  const dialog = create(cardOf(frame, stop, event), figure.ownerDocument) as HTMLDialogElement;
  figure.append(dialog);
  dialog.inert = true; // else it gives the focus to its first button, and scrolls there before it has its place
  dialog.show();
  lift(dialog);
  dialog.inert = false;
  place(dialog, figure, stop, frame.prepared.direction);
  dialog.scrollIntoView({ block: "nearest" });
  dialog.focus({ preventScroll: true }); // what it holds is read from its beginning
  return dialog;
}

/** Brings an open card up to date with the data and the picture. */
export function redrawCard(
  frame: Frame,
  figure: Element,
  stop: Stop,
  event: PreparedEvent | undefined,
  dialog: HTMLDialogElement,
): void {
  patch(dialog, cardOf(frame, stop, event));
  lift(dialog); // who moves a figure in the page takes it out for a moment
  place(dialog, figure, stop, frame.prepared.direction);
}
