import type { PreparedEvent } from "../../layout/prepare/prepare.ts";
import type { Stage } from "../picture/stage.ts";
import { eventsIn, type Stop } from "../picture/stops.ts";
import { stopOf, type Live } from "./live.ts";

/**
 * What has gone with the data hands its place in the tab order, and the focus, to what is nearest to it in time.
 *
 * @param before - what was drawn before
 */
export function inherit(live: Live, before: Stage): void {
  const { card, root, stage } = live;
  if (stage.prepared === before.prepared) return;
  const heirOf = (id: string | undefined): string | undefined => {
    const gone = goneWith(id, live, before);
    return gone === undefined ? id : (nearest(stage.stops, gone.time)?.id ?? id);
  };
  // a card that goes takes the focus with it
  const isLeft = card?.dialog.contains(root.activeElement) === true && goneWith(card.id, live, before) !== undefined;
  live.focused = heirOf(isLeft ? card.id : live.focused);
  live.tabbed = heirOf(live.tabbed);
}

/** The event as it was, if it is in the picture no more; one that is only out of view keeps what it has. */
function goneWith(id: string | undefined, live: Live, before: Stage): PreparedEvent | undefined {
  if (id === undefined || stopOf(live, id) !== undefined) return undefined;
  const eventOf = ({ whole }: Stage): PreparedEvent | undefined => eventsIn(whole).find(({ event }) => event.id === id);
  return eventOf(live.stage) === undefined ? eventOf(before) : undefined;
}

function nearest(stops: readonly Stop[], time: number): Stop | undefined {
  const away = stops.map(({ events }) => Math.min(...events().map((event) => Math.abs(event.time - time))));
  return stops[away.indexOf(Math.min(...away))];
}
