// What is pasted, dropped or typed → its issues and its picture. Nothing is sent, and nothing is kept.
import { read } from "attested";
import { mount } from "attested/browser";
import { onFiles } from "./arrive.js";
import { editor } from "./editor.js";
import { byId, count, element, painted, size } from "./element.js";
import { readFiles } from "./files.js";
import { copy, download } from "./hand.js";
import { listIssues, pointOut, summary } from "./issues.js";
import { choices, everyOption, onChoice } from "./look.js";
import { embedOf, fileName, htmlOf, svgOf } from "./outputs.js";
import { still } from "./still.js";

/** More events than these are drawn on request: it takes many seconds, in which the page stands still. */
const MANY = 3000;

/** From this length on, in characters, reading is announced. */
const LONG = 300_000;

const pasted = "Your text";
const examples = {
  csv: { name: "gravitational-waves.csv", text: byId("text").defaultValue },
  json: { name: "gravitational-waves.json", text: byId("json").textContent },
};
const field = editor(byId("editor"), { onMark: (line) => goTo(marked(line)) });

/** What is worked on: inputs of which one stands in the field, and whether somebody typed in it. */
let work = { inputs: [examples.csv], active: 0, isExample: true };
let isTyped = false;
/** What was read of it last. */
let found = { timeline: undefined, issues: [], texts: [] };
let view;
let timer = 0;
let redraw = 0;
let turn = 0;
let pause = 200;

// ── From text to issues and picture ──────────────────────────────────────────

/** Reads once nothing has changed for a while: twice as long as reading and drawing took. */
function later() {
  turn++;
  clearTimeout(timer);
  timer = setTimeout(settle, pause);
}

/** Reads and draws what stands there now; a change in the meantime ends it. */
async function settle() {
  clearTimeout(timer);
  timer = 0;
  const mine = ++turn;
  const texts = work.inputs.map(({ text }) => text);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LONG) {
    progress(`Reading ${size(length)}…`);
    await painted();
    if (mine !== turn) return;
  }
  const start = performance.now();
  const names = work.inputs.map(({ name }) => name);
  const { timeline, issues } = texts.length === 1 ? read(texts[0]) : read(texts, { names });
  found = { timeline, issues, texts };
  tellIssues();
  progress("");
  pause = Math.min(2000, Math.max(200, 2 * (performance.now() - start)));
  await present(mine);
}

/** Draws what was read, or asks first. */
async function present(mine = ++turn) {
  clearTimeout(redraw);
  redraw = 0;
  const number = found.timeline.events.length;
  if (number > MANY) offer(number);
  else await draw(mine);
}

/** Draws what was read. */
async function draw(mine = ++turn) {
  const { timeline } = found;
  const number = timeline.events.length;
  show(number === 0 ? emptiness() : undefined);
  if (number === 0) return;
  if (number > MANY / 10) {
    progress(`Drawing ${count(number, "event")}…`);
    await painted();
    if (mine !== turn) return;
  }
  const start = performance.now();
  const chosen = choices();
  try {
    if (view === undefined) view = mount("#picture", subject(), { ...still, messages: {}, ...everyOption(chosen) });
    else view.update(subject(), everyOption(chosen));
    progress("");
  } catch (error) {
    progress(`The picture could not be drawn: ${error.message}`);
  }
  pause = Math.min(2000, pause + 2 * (performance.now() - start));
}

/** What was read, with the title that was chosen. */
function subject() {
  const { title } = choices();
  return title === "" ? found.timeline : { ...found.timeline, title };
}

function progress(text) {
  byId("progress").textContent = text;
}

/** The picture, or what stands in its place. */
function show(instead) {
  byId("paper").hidden = instead !== undefined;
  byId("empty").hidden = instead === undefined;
  byId("empty").replaceChildren(...(instead ?? []));
  for (const button of byId("copy-svg").parentElement.children) button.disabled = instead !== undefined;
  said("");
}

function emptiness() {
  const isBlank = found.texts.every((text) => text.trim() === "");
  return isBlank
    ? [element("p", {}, ["Your timeline appears here as soon as there is a row with a date and a title."])]
    : [element("p", {}, ["There is no event in it that could be drawn. The issues say why."])];
}

/** Asks before work that holds the page up for long. */
function offer(number) {
  const button = element("button", { type: "button", class: "main" }, [`Draw ${count(number, "event")}`]);
  button.addEventListener("click", async () => {
    await draw();
    byId("view-title").focus();
  });
  show([
    element("p", {}, [
      `${count(number, "event")} were read and checked. To draw so many takes from several seconds to a minute or more; the page stands still meanwhile.`,
    ]),
    button,
  ]);
}

// ── Issues ───────────────────────────────────────────────────────────────────

function tellIssues() {
  const { timeline, issues, texts } = found;
  const isBlank = texts.every((text) => text.trim() === "");
  const shown = isBlank ? [] : issues; // an empty page has nothing wrong with it
  const { events, sources } = timeline;
  byId("summary").textContent = isBlank
    ? "Nothing to read yet."
    : `${count(events.length, "event")}, ${count(sources.length, "source")}; ${summary(issues)}.`;
  const nameOf = ({ input }) => (texts.length > 1 ? work.inputs[input]?.name : undefined);
  listIssues(byId("issues"), shown, { nameOf, onChoose: goTo });
  markLines();
  listInputs();
  byId("title").placeholder = timeline.title ?? "None";
}

function markLines() {
  field.mark(ofActive());
  pointOut(byId("issues"), work.active, field.line());
}

function ofActive() {
  const isBlank = found.texts.every((text) => text.trim() === "");
  return isBlank ? [] : found.issues.filter(({ input = 0 }) => input === work.active);
}

function marked(line) {
  return ofActive().find((issue) => issue.line === line);
}

/** Brings the caret to an issue. */
function goTo({ input = 0, line, column = 1, value }) {
  if (input !== work.active) activate(input);
  field.goTo({ line, column, value });
}

// ── Inputs ───────────────────────────────────────────────────────────────────

/** Works on something else; what was there can be had back. */
function replace(next, remarks = []) {
  const before = work;
  const wasTyped = isTyped;
  const title = byId("title").value;
  work = next;
  isTyped = false;
  field.text = work.inputs[work.active].text;
  if (!next.inputs.some((input) => before.inputs.includes(input))) byId("title").value = "";
  const back = element("button", { type: "button", class: "plain" }, ["Undo"]);
  back.addEventListener("click", () => {
    work = before;
    isTyped = wasTyped;
    field.text = work.inputs[work.active].text;
    byId("title").value = title;
    tell([]);
    byId("text").focus();
    void settle();
  });
  tell(remarks, back);
  void settle();
}

/** Says what happened to the inputs. */
function tell(remarks, button) {
  const list = element(
    "ul",
    {},
    remarks.map((remark) => element("li", {}, [remark])),
  );
  byId("told").replaceChildren(...(remarks.length === 0 ? [] : [list]), ...(button === undefined ? [] : [button]));
}

/** Adds files to what is there; they take the place of the example, of blank text, and of files with their names. */
async function take(files) {
  const { inputs, remarks } = await readFiles(files);
  if (inputs.length === 0) return tell(remarks);
  const length = inputs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONG) {
    progress(`Opening ${size(length)}…`); // the text field takes its time too
    await painted();
  }
  const names = new Set(inputs.map(({ name }) => name));
  const kept = work.isExample ? [] : work.inputs.filter(({ name, text }) => text.trim() !== "" && !names.has(name));
  const all = [...kept, ...inputs];
  const merged = all.length > 1 ? `; ${all.length} inputs make one timeline` : "";
  const told = `Read: ${inputs.map(({ name }) => name).join(", ")}${merged}.`;
  replace({ inputs: all, active: kept.length, isExample: false }, [told, ...remarks]);
}

function activate(active) {
  work = { ...work, active };
  field.text = work.inputs[active].text;
  markLines();
  listInputs();
}

function listInputs() {
  const { inputs, active } = work;
  const list = byId("inputs");
  list.hidden = inputs.length < 2;
  const items = inputs.map(({ name }, index) => {
    const open = element("button", { type: "button", "aria-current": index === active ? "true" : undefined }, [name]);
    const drop = element("button", { type: "button", "aria-label": `Remove ${name}`, title: `Remove ${name}` }, ["×"]);
    open.addEventListener("click", () => {
      activate(index);
      byId("inputs").children[index].firstChild.focus();
    });
    drop.addEventListener("click", () => {
      const rest = inputs.filter((_, other) => other !== index);
      replace({ ...work, inputs: rest, active: Math.min(active, rest.length - 1) }, [`${name} is taken out.`]);
      byId("text").focus();
    });
    return element("li", {}, [open, drop]);
  });
  list.replaceChildren(...items);
}

// ── What is taken away ───────────────────────────────────────────────────────

function said(text, button) {
  byId("said").replaceChildren(text, ...(button === undefined ? [] : [" ", button]));
}

/** What is copied is of text and choices as they stand, even within the pause after a key. */
async function make(what) {
  if (timer !== 0) await settle();
  else if (redraw !== 0) await present();
  said("Making it…");
  await painted();
  return what(choices());
}

async function copied(name, what, button) {
  const text = await make(what);
  const done = await copy(text);
  said(done ? `${name} copied, ${size(text.length)}.` : "", done ? button : undefined);
}

function scriptButton() {
  const button = element("button", { type: "button", class: "plain" }, ["Put attested.standalone.js beside your page"]);
  button.addEventListener("click", () =>
    download(byId("attested").textContent, "attested.standalone.js", "text/javascript"),
  );
  return button;
}

byId("copy-svg").addEventListener("click", () => copied("SVG", (chosen) => svgOf(subject(), chosen)));
byId("copy-html").addEventListener("click", () => copied("HTML", (chosen) => htmlOf(subject(), chosen)));
byId("copy-embed").addEventListener("click", () =>
  copied("Embed code", (chosen) => embedOf(found.texts, chosen), scriptButton()),
);
byId("download-svg").addEventListener("click", async () => {
  const svg = await make((chosen) => svgOf(subject(), chosen));
  const { title } = choices();
  const name = fileName(title || (found.timeline.title ?? ""), work.inputs[0].name);
  download(svg, name, "image/svg+xml");
  said(`${name} downloaded, ${size(svg.length)}.`);
});

// ── The page ─────────────────────────────────────────────────────────────────

byId("text").addEventListener("input", () => {
  isTyped = true;
  const { name } = work.inputs[work.active];
  const input = { name: work.isExample ? pasted : name, text: field.text };
  work = { ...work, inputs: work.inputs.with(work.active, input), isExample: false };
  tell([]);
  later();
});
document.addEventListener("selectionchange", () => {
  if (document.activeElement === byId("text")) pointOut(byId("issues"), work.active, field.line());
});
byId("example-csv").addEventListener("click", () => example(examples.csv));
byId("example-json").addEventListener("click", () => example(examples.json));
byId("clear").addEventListener("click", () => {
  replace({ inputs: [{ name: pasted, text: "" }], active: 0, isExample: false }, ["Cleared."]);
  byId("text").focus();
});

function example(input) {
  replace({ inputs: [input], active: 0, isExample: true }, [`The example ${input.name} is read.`]);
}

onFiles(take);
onChoice(({ target }) => {
  byId("picture").style.maxWidth = `${choices().width}px`;
  byId("paper").className = `paper ${choices().look.theme ?? ""}`;
  clearTimeout(redraw);
  if (target.id !== "width") redraw = setTimeout(() => timer === 0 && present(), 150);
});
// what a reader follows opens beside the page, lest the text be lost
byId("picture").addEventListener("click", ({ target }) => {
  const link = target.closest("a");
  if (!/^(https?|mailto):/.test(link?.getAttribute("href") ?? "")) return;
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
});
addEventListener("beforeunload", (event) => {
  if (isTyped) event.preventDefault();
});
if (matchMedia("(max-width: 40rem)").matches) byId("options").open = false;
byId("picture").style.maxWidth = `${choices().width}px`;
void settle();
