import { meanLength, type Unit } from "../../time/calendar/interval.ts";
import type { Bounds } from "../../time/when.ts";
import type { View } from "../framed.ts";
import type { Prepared } from "../prepare/prepare.ts";

/** The stretch of time that a view shows: what it asks for, else all dates. */
export function extentIn(prepared: Prepared, { extent }: Pick<View, "extent">): Bounds {
  return extent ?? paddedExtent(prepared.extent, prepared.finest);
}

/** Units of the most precise date that an axis shows at the least: a lone day stands in its week, a lone year among its neighbours. */
const LEAST_UNITS = 10;

/** The extent of all dates, widened where it is short. */
export function paddedExtent(extent: Bounds | undefined, finest: Unit): Bounds {
  const { earliest, latest } = extent ?? { earliest: 0, latest: 0 };
  // float64 cannot tell instants apart that are closer than a 10¹²th of their distance from 1970
  const least = Math.max(LEAST_UNITS * meanLength({ unit: finest, count: 1 }), Math.abs(latest) * 1e-11);
  const lacking = Math.max(0, least - (latest - earliest));
  return { earliest: earliest - lacking / 2, latest: latest + lacking / 2 };
}
