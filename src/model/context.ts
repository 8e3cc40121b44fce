import { issues as words } from "../words/en/issues.ts";
import type { DateContext } from "./dates.ts";
import { say } from "./draft.ts";
import type { Suggest } from "./nearest.ts";
import type { Placed } from "./parts.ts";
import { show } from "./value.ts";

/** What building needs to know of the whole. */
export interface BuildContext extends DateContext {
  readonly suggest: Suggest;
  /** The ids of all sources. */
  readonly sourceIds: ReadonlySet<string>;
}

/** The id of a source, if there is such a source. */
export function knownSource(placed: Placed<unknown>, { sourceIds, suggest }: BuildContext): string | undefined {
  if (placed.value === undefined) return undefined;
  const id = placed.value as string;
  if (sourceIds.has(id)) return id;
  const near = suggest(id, sourceIds);
  const hint = words.didYouMean(near);
  say(placed, "error", "unknown-source", words.unknownSource(show(id)), hint);
  return undefined;
}
