/**
 * Everything in one classic script: the global `attested` has `mount` and the pure functions.
 *
 * @module
 */
export * from "../index.ts";
export * from "./index.ts";
