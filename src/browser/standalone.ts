/**
 * Everything in one classic script: the global `attested` has `mount` and the pure functions, and `<attested-timeline>`
 * is registered.
 *
 * @module
 */
export * from "../index.ts";
export * from "./index.ts";
export { TimelineElement } from "./element.ts";
