import type { Axis } from "../axis/axis.ts";
import { labelled, markOn, type Band, type BandRoom } from "./band.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** Makes the band of a part of a picture, with as many rows as fit in the room of the whole: what finds none is counted. */
export function bandWithin(prepared: Prepared, room: BandRoom, axis: Axis, fits: (band: Band) => boolean): Band {
  for (let rows = room.rows; ; rows--) {
    const found = labelled(prepared, markOn(prepared, { ...room, rows }, axis), room);
    if (rows === 1 || fits(found)) return found;
  }
}
