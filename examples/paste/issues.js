import { count, element, sign } from "./element.js";

const severities = ["error", "warning", "notice"];
const names = { error: "Error", warning: "Warning", notice: "Notice" };

/** The longest list that is shown, so that a table with a fault in each of its rows can be mended from the top. */
const MOST = 200;

/** “2 errors, 1 notice”. */
export function summary(issues) {
  const found = severities
    .map((severity) => [total(issues.filter((issue) => issue.severity === severity)), severity])
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity));
  return found.length === 0 ? "no issues" : found.join(", ");
}

/** How many there are: of one kind the first 1,000 are listed, and one issue tells how many more there are. */
function total(issues) {
  return issues.reduce((sum, { code, value }) => sum + (code === "more-issues" ? value : 1), 0);
}

/**
 * Lists issues, those without a line first; of too many, the gravest.
 *
 * @param nameOf - the name of an issue's input, where there are several
 * @param onChoose - called with the issue whose button is pressed
 */
export function listIssues(root, issues, { nameOf, onChoose }) {
  const chosen = issues.length <= MOST ? issues : gravest(issues);
  const ordered = [
    ...chosen.filter(({ line }) => line === undefined),
    ...chosen.filter(({ line }) => line !== undefined),
  ];
  const items = ordered.map((issue) => element("li", {}, [itemOf(issue, nameOf(issue), onChoose)]));
  const rest = total(issues) - total(chosen);
  const more = element("p", { class: "more" }, [`${count(rest, "more issue")}: less grave, or further down.`]);
  root.replaceChildren(element("ol", {}, items), ...(rest > 0 ? [more] : []));
  root.scrollTop = 0;
  root.hidden = issues.length === 0;
}

/** Shows which of the issues stand in a line, and brings the first of them into sight. */
export function pointOut(root, input, line) {
  let first;
  for (const item of root.querySelectorAll("[data-line]")) {
    const isHere = Number(item.dataset.line) === line && Number(item.dataset.input) === input;
    item.toggleAttribute("aria-current", isHere);
    if (isHere) item.setAttribute("aria-current", "true");
    if (isHere) first ??= item;
  }
  if (first === undefined) return;
  const [box, view] = [first.getBoundingClientRect(), root.getBoundingClientRect()];
  // the list alone is scrolled: the page stays where it is while someone writes
  if (box.top < view.top) root.scrollTop -= view.top - box.top;
  else if (box.bottom > view.bottom) root.scrollTop += Math.min(box.bottom - view.bottom, box.top - view.top);
}

function gravest(issues) {
  const sorted = severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const kept = new Set(sorted.slice(0, MOST));
  return issues.filter((issue) => kept.has(issue));
}

function itemOf(issue, name, onChoose) {
  const { severity, line, column = 1, input = 0, message, hint } = issue;
  const place = [names[severity], name, line === undefined ? undefined : `line ${line}, column ${column}`];
  const parts = [
    sign(severity),
    element("span", { class: "place" }, [place.filter((part) => part !== undefined).join(" · ")]),
    element("span", {}, withCode(message)),
    ...(hint === undefined ? [] : [element("span", {}, withCode(capital(hint)))]),
  ];
  if (line === undefined) return element("div", { class: `issue ${severity}` }, parts);
  const attributes = { type: "button", class: `issue ${severity}`, "data-line": line, "data-input": input };
  const button = element("button", attributes, parts);
  button.addEventListener("click", () => onChoose(issue));
  return button;
}

/** What stands between backticks, as code. */
function withCode(text) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, [part]) : part));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
