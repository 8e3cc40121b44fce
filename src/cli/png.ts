import { readdirSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import type { Resvg as ResvgClass, ResvgRenderOptions } from "@resvg/resvg-js";
import { cli as words } from "../words/en/cli.ts";
import { Failure } from "./failure.ts";
import { readFile } from "./input.ts";

/** Each takes four bytes of memory while it is drawn. */
const mostPixels = 100_000_000;

/** Makes a PNG of an SVG. */
export type Rasterise = (svg: string, scale: number) => Uint8Array;

/**
 * Loads resvg, which is there only where the user installed it.
 *
 * @param fonts - files of fonts to use instead of the system's
 * @throws Failure where it is missing, or no text could be set
 */
export async function rasteriser(fonts: readonly string[]): Promise<Rasterise> {
  const Resvg = await load();
  const font = fontOptions(fonts);
  const sample = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="sans-serif">Abc</text></svg>`;
  if (new Resvg(sample, { font }).getBBox() === undefined)
    throw new Failure(fonts.length > 0 ? words.noText(fonts.join(", ")) : words.noFonts);
  return (svg, scale) => {
    const picture = new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } });
    const pixels = picture.width * picture.height * scale ** 2;
    if (pixels > mostPixels) throw new Failure(words.tooManyPixels(Math.ceil(pixels / 1e6), mostPixels / 1e6));
    return picture.render().asPng();
  };
}

async function load(): Promise<typeof ResvgClass> {
  try {
    return (await import("@resvg/resvg-js")).Resvg;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === "ERR_MODULE_NOT_FOUND" && message.includes("'@resvg/resvg-js'");
    throw new Failure(isMissing ? words.noResvg : words.brokenResvg(message.split("\n")[0] ?? ""));
  }
}

type FontOptions = NonNullable<ResvgRenderOptions["font"]>;

function fontOptions(files: readonly string[]): FontOptions {
  for (const file of files) readFile(file); // resvg passes over what is not there
  if (files.length > 0) return { loadSystemFonts: false, fontFiles: [...files] };
  const family = platform() === "linux" ? linuxFamily() : undefined;
  return {
    loadSystemFonts: true,
    ...(family !== undefined && { defaultFontFamily: family, sansSerifFamily: family }),
  };
}

/** Sans-serif families of Linux systems by the file of their regular face, those first whose widths are nearest to what the layout reckons with. */
const families: readonly (readonly [file: RegExp, family: string])[] = [
  [/^Inter[-_]?(?:Regular|Variable|\[)?.*\.(?:ttf|ttc|otf)$/, "Inter"],
  [/^Roboto-Regular\./, "Roboto"],
  [/^(?:Arimo-Regular|Arimo\[wght\])\./, "Arimo"],
  [/^LiberationSans-Regular\./, "Liberation Sans"],
  [/^arial\.ttf$/i, "Arial"],
  [/^(?:OpenSans-Regular|OpenSans\[.*\])\./, "Open Sans"],
  [/^NotoSans(?:-Regular|\[.*\])\./, "Noto Sans"],
  [/^Ubuntu-R\./, "Ubuntu"],
  [/^Cantarell-/, "Cantarell"],
  [/^FreeSans\./, "FreeSans"],
  [/^DejaVuSans\./, "DejaVu Sans"],
];

/** On Linux “sans-serif” is the setting of a library that resvg does not ask; without a name it takes the first font it finds, often one with serifs. */
function linuxFamily(): string | undefined {
  const home = homedir();
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".local/share/fonts"),
    join(home, ".fonts"),
  ];
  const files = folders.flatMap(filesBelow);
  return families.find(([file]) => files.some((name) => file.test(name)))?.[1];
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replace(/^.*\//, ""));
  } catch {
    return [];
  }
}
