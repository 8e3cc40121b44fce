import type { Some } from "./messages.ts";

/** Words of one's own, and in the place of those that they leave out others; rooms within a room are completed like it. */
export function complete<Words extends object>(others: Words, own: Some<Words> = {}): Words {
  const rooms = Object.entries(others).filter(([, room]) => typeof room === "object");
  const completed = rooms.map(([name, room]) => [name, complete(room as object, own[name as keyof Words] as object)]);
  return { ...others, ...own, ...Object.fromEntries(completed) };
}
