import { byId } from "./element.js";

/** Copies a text, and says whether that worked; where the browser does not let the page, shows it for copying by hand. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no clipboard without a secure context, or none that may be used
  }
  const field = byId("by-hand-text");
  field.value = text;
  byId("by-hand").showModal();
  field.focus();
  field.select();
  field.scrollTop = 0;
  return false;
}

/** Hands a text over as a file. */
export function download(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
