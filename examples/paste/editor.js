import { element, sign } from "./element.js";

const ranks = ["notice", "warning", "error"];

/**
 * A text field with numbered lines and marks on those with issues. Only the lines in sight have elements, so that a
 * hundred thousand lines scroll as twenty do.
 *
 * @param root - holds `.rows`, `.mirror` and the textarea
 * @param onMark - called with the line whose mark is clicked
 */
export function editor(root, { onMark }) {
  const [area, rows, mirror] = ["textarea", ".rows", ".mirror"].map((selector) => root.querySelector(selector));
  let lines = 1;
  let marks = new Map();
  let frame = 0;

  const draw = () => {
    frame = 0;
    const { lineHeight, paddingTop } = getComputedStyle(area);
    const [height, top] = [Number.parseFloat(lineHeight), Number.parseFloat(paddingTop)];
    const first = Math.max(0, Math.floor((area.scrollTop - top) / height));
    const last = Math.min(lines, first + Math.ceil(root.clientHeight / height) + 1);
    const shown = Array.from({ length: last - first }, (_, index) => rowOf(first + index + 1, marks));
    for (const [index, row] of shown.entries())
      row.style.transform = `translateY(${(first + index) * height + top - area.scrollTop}px)`;
    rows.replaceChildren(...shown);
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const recount = () => {
    lines = countLines(area.value);
    schedule();
  };
  area.addEventListener("scroll", schedule, { passive: true });
  area.addEventListener("input", recount);
  new ResizeObserver(schedule).observe(root);
  rows.addEventListener("click", ({ target }) => {
    const line = target.closest("[data-severity]")?.dataset.line;
    if (line !== undefined) onMark(Number(line));
  });
  recount();

  return {
    get text() {
      return area.value;
    },
    set text(text) {
      area.value = text;
      area.setSelectionRange(0, 0);
      area.scrollTo(0, 0);
      marks = new Map();
      recount();
    },
    /** Marks the lines of issues. */
    mark(issues) {
      marks = marksOf(issues);
      schedule();
    },
    /** The line of the caret, from 1. */
    line() {
      return countLines(area.value.slice(0, area.selectionStart));
    },
    /** Brings the caret to a place, and selects what stands there if that is known. */
    goTo({ line, column, value }) {
      const text = area.value;
      const start = lineStart(text, line);
      const [from, to] = placeOf(text, start, line, column, value);
      area.focus({ preventScroll: true });
      area.setSelectionRange(from, to);
      const { lineHeight } = getComputedStyle(area);
      mirror.textContent = text.slice(start, from);
      area.scrollTop = (line - 1) * Number.parseFloat(lineHeight) - area.clientHeight / 2;
      area.scrollLeft = mirror.offsetWidth < area.clientWidth * 0.7 ? 0 : mirror.offsetWidth - area.clientWidth / 2;
      mirror.textContent = "";
      root.scrollIntoView({ block: "nearest" });
    },
  };
}

function rowOf(line, marks) {
  const mark = marks.get(line);
  const number = element("span", { class: "number" }, [String(line)]);
  if (mark === undefined) return element("div", { class: "row" }, [number]);
  const attributes = { class: "row", "data-severity": mark.severity, "data-line": line, title: mark.said.join("\n") };
  return element("div", attributes, [sign(mark.severity), number]);
}

/** By line: the gravest severity, and what is said of it. */
function marksOf(issues) {
  const marks = new Map();
  for (const { line, severity, message, hint } of issues) {
    if (line === undefined) continue;
    const mark = marks.get(line) ?? { severity, said: [] };
    if (ranks.indexOf(severity) > ranks.indexOf(mark.severity)) mark.severity = severity;
    if (mark.said.length < 5) mark.said.push(hint === undefined ? message : `${message} ${hint}`);
    marks.set(line, mark);
  }
  return marks;
}

function countLines(text) {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function lineStart(text, line) {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start) + 1;
  return start;
}

/** The caret, and as much after it as belongs to the value that is at fault. */
function placeOf(text, start, line, column, value) {
  // `read` does not count a byte order mark
  const from = Math.min(text.length, start + column - 1 + (line === 1 && text.startsWith("\ufeff") ? 1 : 0));
  if (typeof value !== "string" || value === "" || value.length > 1000) return [from, from];
  const begin = text.lastIndexOf(value, from);
  const end = begin + value.length;
  return begin >= Math.max(start, from - value.length) && end > from ? [from, end] : [from, from];
}
