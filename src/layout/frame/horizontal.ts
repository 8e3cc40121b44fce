import type { TimeScale } from "../../time/scale.ts";
import { axisOf } from "../axis/axis.ts";
import type { Enlargement } from "../axis/bins.ts";
import { labelled, type BandRoom } from "../band/band.ts";
import { finishedBand, isPart, shownWeight } from "../band/folded.ts";
import { foldsOf, type Former } from "../band/former.ts";
import { mended } from "../band/mend.ts";
import { steadied } from "../band/steady.ts";
import { untangled } from "../band/untangle.ts";
import { updated } from "../band/update.ts";
import { attempt, settleBand, type Attempt } from "./attempt.ts";
import { besideAxis } from "./beside.ts";
import { clearest } from "./clearest.ts";
import { partBand, SPARE } from "./part-band.ts";
import { bestOf, draftsIn, type Draft, type Drafts } from "./draft.ts";
import type { Frame, Framed, View } from "../framed.ts";
import { once } from "../once.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { columnOf, sheet, type Sheet } from "../sheet/sheet.ts";
import { tighten } from "../sheet/tight.ts";

/**
 * Frames a view whose time runs along the width, with labels over and under the axis: small ones where large ones would have
 * leaders that run far.
 *
 * @param readable - so many lanes on one side must hold all labels; else none is placed
 */
export function horizontal(prepared: Prepared, view: View, readable?: number): Framed {
  const around = sheet(prepared, view);
  const drafts = (how: { readonly dotted: boolean; readonly small?: boolean }): Drafts =>
    draftsIn(prepared, view, around, { readable, ...how });
  const dotted = once(() => drafts({ dotted: true }));
  const framed = (stacked: Drafts): Framed => {
    const drafted = readable === undefined ? bestOf(prepared, stacked, dotted) : stacked.best();
    const fresh = once(() => finished(prepared, view, around, drafted));
    const keep = (before: Former, { axis }: Frame): Attempt | undefined => {
      const { given } = axis.room;
      const { axes, draftIn } = axis.room.dotted === true ? dotted() : stacked;
      const marks = axes.like(foldsOf(axis));
      return marks && given && draftIn(given, (size) => labelled(prepared, marks, { ...size, before }));
    };
    const { height, missing, shown, small } = drafted;
    const since = (before: Frame): Frame => updated(before, fresh(), keep);
    return { frame: () => fresh().frame(), height, missing, shown, small, finished: fresh, since };
  };
  const usual = framed(drafts({ dotted: false }));
  return usual.small === true ? usual : clearest(usual, () => framed(drafts({ dotted: false, small: true })));
}

/** Frames what was drafted with all effort; as it was drafted where that would be higher than it may be. */
function finished(prepared: Prepared, view: View, around: Sheet, draft: Draft): Attempt {
  const { found, size } = filled(prepared, draft);
  const whole = mended(found, size.room);
  if (whole === draft.found) return draft;
  const framed = attempt(prepared, view, around, size, whole);
  const isHigher = framed.over > Math.max(0, draft.over);
  return isHigher ? attempt(prepared, view, around, size, steadied(untangled(draft.found), size.room)) : framed;
}

/** A band with more labels than its draft, in no more depth than it has and what the picture has left. */
function filled(prepared: Prepared, { found, size, depth, over }: Draft): Pick<Draft, "found" | "size"> {
  if (!isPart(found)) return { found, size };
  const spare = Math.max(0, -over) / 2;
  const room: BandRoom = { ...size, room: { ...size.room, depth: [depth[0] + spare, depth[1] + spare] } };
  const full = finishedBand(prepared, found, room);
  return shownWeight(full) > shownWeight(found) ? { found: full, size: room } : { found, size };
}

/** Frames a part of a picture, enlarged: on the same axis, with the labels of the whole, each in the room that it has there. */
export function horizontalPart(
  prepared: Prepared,
  view: View,
  whole: Frame,
  part: Enlargement,
  scale: TimeScale,
): Frame {
  const column = columnOf(prepared, view);
  const { room } = whole.axis;
  const axis = axisOf(prepared, scale, column.width, false);
  const found = partBand(prepared, axis, column, room, whole.parts?.()(part));
  const beside = besideAxis(prepared, found, column, { edge: room.edges[1], spare: SPARE });
  return tighten({ ...whole, ...settleBand(prepared, column, whole.origin[1], found, room, beside) });
}
