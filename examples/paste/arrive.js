import { byId } from "./element.js";

/** Has files taken that are dropped anywhere on the page, chosen, or pasted. */
export function onFiles(take) {
  const cover = byId("drop");
  const field = byId("files");
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files") ?? false;
  const over = (event) => {
    if (!hasFiles(event)) return; // text that is dragged within the page is the browser's
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    cover.hidden = false;
  };
  addEventListener("dragenter", over);
  addEventListener("dragover", over);
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) cover.hidden = true;
  });
  addEventListener("drop", (event) => {
    cover.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  addEventListener("paste", (event) => {
    const { files, types } = event.clipboardData;
    // a spreadsheet also copies a picture of its cells
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    take([...files]);
  });
  byId("choose").addEventListener("click", () => field.click());
  field.addEventListener("change", () => {
    take([...field.files]);
    field.value = ""; // so that the same file can be chosen again
  });
}
