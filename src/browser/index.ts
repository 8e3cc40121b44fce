/**
 * Timelines that come alive in a page: drawn into an element, or taken over from the markup that stands there.
 *
 * @module
 */
export { mount } from "./mount.ts";
export type { View, ViewChange, ViewEvents } from "./view.ts";
