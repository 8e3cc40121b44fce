import type { Axis } from "../axis/axis.ts";
import type { Band, BandRoom } from "../band/band.ts";
import { bandWithin } from "../band/within.ts";
import type { AxisRoom } from "../framed.ts";
import type { Prepared } from "../prepare/prepare.ts";
import type { Column } from "../text/flow.ts";
import { bandRoom, MOST_LANES } from "./band-room.ts";

/** How far marks and counts may reach beyond the room that the whole picture has for them: most of the space that labels keep from it, in px. */
export const SPARE = 12;

/** How far the topmost row of marks reaches beyond its largest symbol, in px. */
const OVER_SYMBOL = 2.5;

/**
 * Whether marks and counts of a part of a picture reach no farther than they may, and not up to a label.
 *
 * @param edge - where the room for labels begins, in px from the axis
 * @param spare - how far beyond they may reach, in px
 */
function keepsClear({ crowd, reach, labelled: { placements } }: Band, edge: number, spare: number): boolean {
  const near = placements.reduce(
    (least, placement) => (placement?.side === 0 ? Math.min(least, placement.distance) : least),
    spare,
  );
  return (crowd === undefined ? reach - OVER_SYMBOL : reach) <= edge + near;
}

/**
 * Makes the band of a part of a picture along the width: in the room that the whole has at its axis, with the labels of the whole.
 *
 * @param spare - how far marks and counts may reach beyond that room, in px
 */
export function partBand(
  prepared: Prepared,
  axis: Axis,
  column: Column,
  { rows, depth, dotted, edges }: AxisRoom,
  labels: BandRoom["labels"],
  spare: number = SPARE,
): Band {
  const room = { ...bandRoom(column, rows + 1, MOST_LANES, depth), dotted, labels };
  return bandWithin(prepared, room, axis, (found) => keepsClear(found, edges[0], spare));
}
