import { issues as words } from "../words/en/issues.ts";
import { type Draft, say } from "./draft.ts";
import type { Placed } from "./parts.ts";
import { originsOf } from "./source.ts";
import { show } from "./value.ts";

/** A source on the way from source to source, and what is still to be followed of its origins. */
interface Step {
  readonly id: string;
  readonly origins: Iterator<Placed<unknown>>;
}

/** So many sources of a ring are named. */
const NAMED = 3;

/** Says of sources that are based on themselves, by way of others or not: once of each ring, where the way through the sources closes it. */
export function sayRings(drafts: ReadonlyMap<string, Draft>): void {
  const places = new Map<string, number>(); // on the way; −1 behind it
  for (const start of drafts.keys()) {
    const way: Step[] = [];
    const go = (id: string): void => {
      const draft = drafts.get(id);
      if (draft === undefined) return;
      places.set(id, way.length);
      way.push({ id, origins: eachOnce(originsOf(draft)) });
    };
    if (!places.has(start)) go(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.origins.next();
      if (next.done === true) {
        places.set(step.id, -1);
        way.pop();
        continue;
      }
      const id = next.value.value as string;
      const place = places.get(id);
      if (place === undefined) go(id);
      else if (place >= 0) sayRing(next.value, way, place);
    }
  }
}

function eachOnce(origins: readonly Placed<unknown>[]): Iterator<Placed<unknown>> {
  return new Map(origins.map((origin) => [origin.value, origin])).values();
}

function sayRing(place: Placed<unknown>, way: readonly Step[], from: number): void {
  const named = way.slice(from, from + NAMED).map(({ id }) => show(id));
  const message = words.circularSources(named, way.length - from - named.length);
  say(place, "warning", "circular-source", message);
}
