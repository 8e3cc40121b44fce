import { byId } from "./element.js";

const names = ["orientation", "theme", "locale"];

/** The choices of the page: `look` has those that were made, by the names of the options. */
export function choices() {
  const look = {};
  for (const name of names) if (byId(name).value !== "") look[name] = byId(name).value;
  return { title: byId("title").value.trim(), width: Number(byId("width").value), look };
}

/** Every option of the picture in the page; `undefined` takes one back that was given before. */
export function everyOption({ look }) {
  return Object.fromEntries(names.map((name) => [name, look[name]]));
}

/** Calls a function whenever a choice is made. */
export function onChoice(call) {
  for (const name of ["width", ...names]) byId(name).addEventListener("change", call);
  byId("title").addEventListener("input", call);
}
