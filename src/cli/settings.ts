import { type Options, settings } from "../layout/prepare/options.ts";
import type { Timeline } from "../model/timeline.ts";
import { parseDate } from "../time/parse.ts";
import { isZone } from "../time/calendar/zone.ts";
import { cli as words } from "../words/en/cli.ts";
import { type HTMLOptions, widthsOf } from "../render/html.ts";
import type { Arguments, OptionName } from "./arguments.ts";
import { Failure } from "./failure.ts";

/** Every option of a picture but those that are functions. */
type Chosen = Exclude<keyof HTMLOptions, "measure" | "messages" | "onIssue">;

/** What is drawn, as the command line asks for it. */
export interface Wanted {
  readonly options: HTMLOptions;
  readonly fragment: boolean;
  /** Pixels of a PNG for each px. */
  readonly scale: number;
  readonly fonts: readonly string[];
}

/**
 * Reads the options of a picture.
 *
 * @throws Failure for a value that is not one of the option
 */
export function wantedOf({ values }: Arguments): Wanted {
  const last = (name: OptionName): string | undefined => values.get(name)?.at(-1);
  const number = (name: OptionName): number | undefined => numberOf(`--${name}`, last(name));
  const zone = last("zone");
  if (zone !== undefined && !isZone(zone)) throw new Failure(words.notZone("--zone", zone));
  const extent = last("extent");
  const widths = last("widths")?.split(",");
  const scale = number("scale") ?? 2;
  if (!(scale > 0 && scale <= 20)) throw new Failure(words.notScale(String(scale)));
  const given: Readonly<Record<Chosen, unknown>> = {
    width: number("width"),
    height: number("height"),
    maxHeight: number("max-height"),
    orientation: last("orientation"),
    extent: extent === undefined ? undefined : extentOf(extent, zone),
    references: last("references"),
    direction: last("direction"),
    theme: last("theme"),
    locale: last("locale"),
    calendar: last("calendar"),
    zone,
    heading: number("heading"),
    id: last("id"),
    folds: values.has("no-folds") ? false : undefined,
    ages: values.has("ages") ? true : values.has("no-ages") ? false : undefined,
    widths: widths?.map((width) => numberOf("--widths", width.trim())),
  };
  const options = checked(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  return { options, fragment: values.has("fragment"), scale, fonts: values.get("font") ?? [] };
}

/** Only what the library's own check lets through is an option; it names what was wrong. */
function checked(options: Options & Pick<HTMLOptions, "widths">): HTMLOptions {
  try {
    settings(options);
    widthsOf(options);
    return options;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new Failure(
      error.message.replace(/^\w+/, (name) => `--${name.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}`),
    );
  }
}

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const digits = /^(-?\d+(?:\.\d+)?)(?:px)?$/.exec(value)?.[1];
  if (digits === undefined) throw new Failure(words.notNumber(name, value));
  return Number(digits);
}

/** The same options for what was read: an extent is of its zone, where no other is asked for. */
export function optionsFor({ zone }: Timeline, options: HTMLOptions, { values }: Arguments): HTMLOptions {
  const extent = values.get("extent")?.at(-1);
  return extent === undefined ? options : { ...options, extent: extentOf(extent, options.zone ?? zone) };
}

function extentOf(value: string, zone: string = "utc"): readonly [number, number] {
  const { when } = parseDate(value, { zone });
  const extent = when && ([when.start.earliest, when.end.latest] as const);
  if (extent === undefined || !extent.every(Number.isFinite)) throw new Failure(words.notExtent("--extent", value));
  return extent;
}
