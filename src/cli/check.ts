import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { type Format, formats, paragraphsOf } from "../evidence/paragraphs.ts";
import { documentNames, type SourceDocument, verify } from "../evidence/verify.ts";
import { quotesOf } from "../model/quotes.ts";
import type { Issue } from "../model/issue.ts";
import type { Severity } from "../time/result.ts";
import { read } from "../model/read.ts";
import { cli as words } from "../words/en/cli.ts";
import type { Arguments } from "./arguments.ts";
import { Failure, systemFailure } from "./failure.ts";
import { type Input, readAll, readDocument, readInputs, readOptions } from "./input.ts";
import { checkLine, paintFor, report } from "./line.ts";
import { print } from "./output.ts";
import type { Progress } from "./progress.ts";

/** Lists everything that is wrong with the inputs; whether there are no errors. */
export async function checkInputs(args: Arguments, progress: Progress): Promise<boolean> {
  const asJSON = isJSON(args);
  progress.step(words.reading);
  const inputs = await readInputs(args.inputs);
  const texts = inputs.map(({ text }) => text);
  const found = read(texts.length === 1 ? (texts[0] ?? "") : texts, readOptions(args));
  const { timeline } = found;
  const issues = found.issues.map(strictly);
  progress.end();
  await list(issues, inputs, asJSON);
  const count = (wanted: Severity): number =>
    issues.reduce((sum, issue) => sum + (issue.severity === wanted ? standsFor(issue) : 0), 0);
  const counts = [count("error"), count("warning"), count("notice")] as const;
  summarise(words.counts(timeline.events.length, timeline.sources.length, counts));
  return counts[0] === 0;
}

/** To draw nothing is a success where nothing was given; who checks a file means it to hold something. */
function strictly(issue: Issue): Issue {
  return issue.code === "no-events" ? { ...issue, severity: "error" } : issue;
}

/** How many issues one stands for: of a kind only the first are listed. */
function standsFor({ code, value }: Issue): number {
  return code === "more-issues" && typeof value === "number" ? value : 1;
}

/** Looks up each quote in the document of its source; whether all are there. */
export async function verifyQuotes(args: Arguments, progress: Progress): Promise<boolean> {
  const folder = args.values.get("documents")?.at(-1);
  const asJSON = isJSON(args);
  if (folder === undefined) throw new Failure(words.needsDocuments);
  const files = filesOf(folder);
  progress.step(words.verifying);
  const inputs = await readInputs(args.inputs);
  readAll(inputs, readOptions(args));
  const quotes = quotesOf(inputs.map(({ text }) => text));
  const names = new Set(quotes.flatMap(({ source }) => documentNames(source)));
  const result = verify(quotes, documentsOf(folder, files, names), files);
  progress.end();
  await list(result.issues, inputs, asJSON);
  summarise(words.verified(result.found, result.quotes));
  return !result.issues.some(({ severity }) => severity === "error");
}

/**
 * Whether issues are to be listed as JSON.
 *
 * @throws Failure for any other format
 */
function isJSON({ values }: Arguments): boolean {
  const format = values.get("format")?.at(-1) ?? "text";
  if (format !== "json" && format !== "text") throw new Failure(words.notReport(format));
  return format === "json";
}

async function list(issues: readonly Issue[], inputs: readonly Input[], asJSON: boolean): Promise<void> {
  if (asJSON) return await print(report(issues, inputs));
  const paint = paintFor(process.stdout, process.env);
  await print(issues.map((issue) => `${checkLine(issue, inputs, paint)}\n`).join(""));
}

function summarise(text: string): void {
  process.stderr.write(`${words.program}: ${text}\n`);
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Failure(words.noSuchFolder(folder));
    throw code === "ENOTDIR" ? new Failure(words.notFolder(folder)) : systemFailure(folder, error);
  }
}

/** Reads the documents that are asked for; of several of one name, that whose format comes first. */
function documentsOf(
  folder: string,
  files: readonly string[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, SourceDocument> {
  const documents = new Map<string, SourceDocument>();
  for (const [ending, format] of Object.entries(formats)) {
    for (const file of files) {
      const { name: bare, ext } = parse(file);
      const name = bare.normalize("NFC");
      if (ext.toLowerCase() !== `.${ending}` || !names.has(name) || documents.has(name)) continue;
      documents.set(name, { name: file, ...documentIn(join(folder, file), format) });
    }
  }
  return documents;
}

/** What a document holds; one that is no text keeps nobody from reading the others. */
function documentIn(path: string, format: Format): Omit<SourceDocument, "name"> {
  try {
    return { paragraphs: paragraphsOf(readDocument(path), format) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { paragraphs: [], fault: error.message };
  }
}
