import { extname } from "node:path";
import { agreements } from "../evidence/agreement.ts";
import { read } from "../model/read.ts";
import type { Timeline } from "../model/timeline.ts";
import { renderHTML, widthsOf } from "../render/html.ts";
import { renderSVG } from "../render/svg.ts";
import { cli as words } from "../words/en/cli.ts";
import { picture } from "../words/en/picture.ts";
import { languages, messagesFor } from "./locales.ts";
import type { Arguments, OptionName } from "./arguments.ts";
import { Failure } from "./failure.ts";
import { readAll, readInputs, readOptions } from "./input.ts";
import { drawLine, paintFor, visible } from "./line.ts";
import { checkTargets, type Output, writeAll } from "./output.ts";
import { page } from "./page.ts";
import { type Rasterise, rasteriser } from "./png.ts";
import type { Progress } from "./progress.ts";
import { optionsFor, type Wanted, wantedOf } from "./settings.ts";

type Format = "svg" | "html" | "png";

/** A file to be written, and as what. */
interface Target {
  readonly path: string;
  readonly format: Format;
}

/** Draws the inputs, merged, into every output. Whatever cannot be is found out before anything is drawn. */
export async function draw(args: Arguments, progress: Progress): Promise<void> {
  const wanted = wantedOf(args);
  const head = headOf(args);
  const targets = targetsOf(args);
  const misplaced = args.inputs.find((path) => formatOf(extname(path)) !== undefined);
  if (misplaced !== undefined) throw new Failure(words.isOutput(misplaced));
  checkEffect(args, targets);
  checkTargets(
    targets.map(({ path }) => path),
    [...args.inputs, ...wanted.fonts],
  );
  if (process.stdout.isTTY && targets.some(({ path, format }) => path === "-" && format === "png"))
    throw new Failure(words.binaryToTerminal);
  const isPNG = targets.some(({ format }) => format === "png");
  const rasterise = isPNG ? await rasteriser(wanted.fonts) : undefined;
  progress.step(words.reading);
  const inputs = await readInputs(args.inputs);
  const { timeline: found, issues } = readAll(inputs, readOptions(args));
  const timeline = { ...found, ...head };
  const locale = wanted.options.locale ?? timeline.language ?? "en";
  const messages = await messagesFor(locale);
  const options = { ...optionsFor(timeline, wanted.options, args), messages };
  const outputs: Output[] = [];
  for (const { path, format } of targets) {
    progress.step(words.drawing(path === "-" ? words.stdout : visible(path)));
    outputs.push({ path, data: drawn(timeline, format, { ...wanted, options }, rasterise) });
  }
  progress.end();
  const paint = paintFor(process.stderr, process.env);
  process.stderr.write(issues.map((issue) => `${drawLine(issue, inputs, paint)}\n`).join(""));
  const extent = args.values.get("extent")?.at(-1);
  if (extent !== undefined && isEmpty(timeline, options.extent))
    process.stderr.write(`${words.program}: ${words.emptyExtent("--extent", visible(extent))}\n`);
  if (messages === undefined) process.stderr.write(`${words.program}: ${words.noCatalogue(locale, languages)}\n`);
  await writeAll(outputs);
}

/**
 * The title and the line under it that are asked for, as the format has them; they stand before those of the inputs.
 *
 * @throws Failure for one that is blank
 */
function headOf({ values }: Arguments): Pick<Timeline, "title" | "description"> {
  const names = (["title", "description"] as const).filter((name) => values.has(name));
  const { timeline } = read(Object.fromEntries(names.map((name) => [name, values.get(name)?.at(-1)])));
  for (const name of names) if (timeline[name] === undefined) throw new Failure(words.missingValue(`--${name}`));
  return Object.fromEntries(names.map((name) => [name, timeline[name]]));
}

/** Whether there are events, and none of their dates lies in a stretch of time. */
function isEmpty(timeline: Timeline, [from, to]: readonly [number, number] = [-Infinity, Infinity]): boolean {
  const found = [...agreements(timeline).values()];
  const dates = found.flatMap(({ when, readings }) => [...(when ? [when] : []), ...readings]);
  return timeline.events.length > 0 && !dates.some(({ start, end }) => start.earliest < to && end.latest > from);
}

/** Options without effect on files of other formats. */
const formatOnly: readonly (readonly [OptionName, Format])[] = [
  ["fragment", "html"],
  ["widths", "html"],
  ["scale", "png"],
  ["font", "png"],
];

/** @throws Failure for an option without effect on any of the files */
function checkEffect({ values }: Arguments, targets: readonly Target[]): void {
  for (const [name, only] of formatOnly)
    if (values.has(name) && !targets.some(({ format }) => format === only))
      throw new Failure(words.otherFormat(`--${name}`, only));
}

/** The files to be written, each with its format: by its ending, else by --format; standard output where none is named. */
function targetsOf({ values }: Arguments): readonly Target[] {
  const named = values.get("format")?.at(-1);
  const chosen = named === undefined ? undefined : formatOf(`.${named}`);
  if (named !== undefined && chosen === undefined) throw new Failure(words.notFormat(named));
  return (values.get("output") ?? ["-"]).map((path) => {
    const own = formatOf(extname(path));
    if (own !== undefined && chosen !== undefined && own !== chosen) throw new Failure(words.twoFormats(path, chosen));
    const format = own ?? chosen ?? (path === "-" ? "svg" : undefined);
    if (format === undefined) throw new Failure(words.unknownEnding(path));
    return { path, format };
  });
}

function formatOf(ending: string): Format | undefined {
  const endings: Readonly<Record<string, Format>> = { ".svg": "svg", ".html": "html", ".htm": "html", ".png": "png" };
  return endings[ending.toLowerCase()];
}

function drawn(
  timeline: Timeline,
  format: Format,
  { options, fragment, scale }: Wanted,
  rasterise: Rasterise | undefined,
): string | Uint8Array {
  if (format === "html") {
    if (fragment) return renderHTML(timeline, options);
    const figure = renderHTML(timeline, { heading: 1, ...options });
    const widest = Math.max(...widthsOf(options));
    const { untitled } = { ...picture, ...options.messages?.picture };
    const spoken = options.messages === undefined ? "en" : options.locale;
    const language = timeline.language ?? spoken ?? "en";
    return page(figure, visible(timeline.title ?? untitled), language, widest, options.theme ?? "auto");
  }
  const { widths: _, ...own } = options;
  const svg = renderSVG(timeline, own);
  return format === "svg" || rasterise === undefined ? svg : rasterise(svg, scale);
}
