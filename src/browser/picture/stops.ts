import type { Frame, FramedCount } from "../../layout/framed.ts";
import { once } from "../../layout/once.ts";
import { inReadingOrder } from "../../layout/prepare/beginning.ts";
import type { Prepared, PreparedEvent } from "../../layout/prepare/prepare.ts";
import { legal } from "../../render/escape.ts";
import type { SceneNode } from "../../scene/node.ts";

/** What a stop stands for: an event, or those of a count, which are prepared when they are asked for. */
interface Held {
  /** Its event, or the first of its count. */
  readonly first: PreparedEvent | undefined;
  readonly count: number;
  /** Whether it is one of them that has an id. */
  readonly holds: (id: string) => boolean;
  /** All of them, in time order. */
  readonly events: () => readonly PreparedEvent[];
}

/** An event or a count that the keyboard stops at. */
export interface Stop extends Held {
  /** The same in every picture of a timeline: the id of its event, or of the first of a count. */
  readonly id: string;
  /** The button in the picture. */
  readonly element: SVGElement;
  /** The line from its mark to its label, where there is one. */
  readonly leader: SVGElement | undefined;
}

/**
 * A picture whose events are buttons. What a screen reader says of an event moves from its group to a part of it that
 * holds no link: a button takes in all that it holds. Note numbers leave the tab order; the card has the same links.
 */
export function withButtons(picture: SceneNode): SceneNode {
  return mapChildren(picture, (part) => {
    if (hasClass(part, "attested-counts")) return mapChildren(part, (count) => button(count, undefined));
    return hasClass(part, "attested-events") ? mapChildren(part, eventWithButton) : part;
  });
}

function eventWithButton(event: SceneNode): SceneNode {
  const { role: _, "aria-label": label, ...attributes } = event.attributes;
  const target = find(event, (part) => hasClass(part, "attested-target")) ?? markOf(event);
  const replace = (part: SceneNode): SceneNode => {
    if (part === target) return button(part, label);
    if (hasClass(part, "attested-note")) return { ...part, attributes: { ...part.attributes, tabindex: -1 } };
    return mapChildren(part, replace);
  };
  return { ...mapChildren(event, replace), attributes };
}

/** Of an event without a label: the first mark, or where it holds note numbers the first shape in it. */
function markOf(event: SceneNode): SceneNode | undefined {
  const mark = find(event, (part) => hasClass(part, "attested-mark"));
  if (mark === undefined || find(mark, (part) => part.name === "a") === undefined) return mark;
  return find(mark, (part) => part.children.length === 0);
}

function button(part: SceneNode, label: string | number | undefined): SceneNode {
  return {
    ...part,
    attributes: { ...part.attributes, role: "button", "aria-label": label, "aria-haspopup": "dialog" },
  };
}

function mapChildren(scene: SceneNode, map: (child: SceneNode) => SceneNode): SceneNode {
  return { ...scene, children: scene.children.map((child) => (typeof child === "string" ? child : map(child))) };
}

function find(scene: SceneNode, is: (part: SceneNode) => boolean): SceneNode | undefined {
  for (const child of scene.children) {
    if (typeof child === "string") continue;
    const found = is(child) ? child : find(child, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasClass(part: SceneNode, name: string): boolean {
  return String(part.attributes["class"] ?? "")
    .split(" ")
    .includes(name);
}

/** The stops of a picture that {@link withButtons} made, in the order in which they are read. */
export function stopsOf(svg: Element, { prepared, events, counts }: Frame): readonly Stop[] {
  const drawn = [...events.map(({ event }) => alone(event)), ...counts.map((count) => counted(prepared, count))];
  const places = [...svg.querySelectorAll("g.attested-event"), ...svg.querySelectorAll("g.attested-count")];
  const leaders = new Map(
    [...svg.querySelectorAll<SVGElement>(".attested-leader")].map((leader) => [leader.dataset["event"], leader]),
  );
  const stops = drawn.flatMap((held, index): readonly Stop[] => {
    const place = places[index];
    const element = place?.matches("[role=button]") ? place : place?.querySelector("[role=button]");
    const id = held.first?.event.id;
    const own = element?.ownerDocument.defaultView; // a frame has classes of its own
    if (!own || !(element instanceof own.SVGElement) || id === undefined) return [];
    return [{ ...held, id, element, leader: leaders.get(legal(id)) }];
  });
  return stops.sort(({ first: one }, { first: other }) => (one && other ? inReadingOrder(one, other) : 0));
}

/** The events that a frame holds, drawn one by one or in counts, in the order in which they are read. */
export function eventsIn({ prepared, events, counts }: Frame): readonly PreparedEvent[] {
  return [...events.map(({ event }) => event), ...counts.flatMap((count) => counted(prepared, count).events())].sort(
    inReadingOrder,
  );
}

/** How many events a frame holds: none of a column is prepared for this. */
export function countIn({ events, counts }: Frame): number {
  return counts.reduce((sum, { members }) => sum + members.length, events.length);
}

function alone(event: PreparedEvent): Held {
  return { first: event, count: 1, holds: (id) => event.event.id === id, events: () => [event] };
}

function counted({ events }: Prepared, { members }: FramedCount): Held {
  const [first] = members;
  return {
    first: first === undefined ? undefined : events.at(first),
    count: members.length,
    holds: (id) => members.some((index) => events.idAt(index) === id),
    events: once(() => Array.from(members, events.at)),
  };
}

/** The stop that a part of the picture belongs to; a leader leads to its event as well. */
export function stopAt(target: Element, svg: Element, stops: readonly Stop[]): Stop | undefined {
  const part = target.closest(".attested-event,.attested-count,.attested-leader");
  if (part === null || !svg.contains(part)) return undefined;
  const event = part.getAttribute("data-event");
  return stops.find(({ id, element }) => (event === null ? element === part : legal(id) === event));
}
