import type { TimelineInput } from "./input.ts";

/**
 * Returns its argument, checked by the compiler: an event `type` that is not among `types`, or the id of a source that
 * is not among `sources`, does not compile. Without `types` every type goes.
 *
 * @param input - the timeline as written
 * @example
 * ```ts
 * import { defineTimeline } from "attested";
 *
 * const input = defineTimeline({
 *   types: { call: "Phone call" },
 *   sources: [{ id: "dod", title: "Readout of the call" }],
 *   events: [{ date: "2022-10-23", type: "call", title: "The second call", citations: ["dod"] }],
 * });
 * input.events?.length; // => 1
 * ```
 */
export function defineTimeline<const TypeId extends string = string, const SourceId extends string = string>(
  input: TimelineInput<TypeId, SourceId>,
): TimelineInput<TypeId, SourceId> {
  return input;
}
