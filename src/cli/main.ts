import { existsSync, readFileSync } from "node:fs";
import { cli as words } from "../words/en/cli.ts";
import { type Arguments, readArguments, suggestedVerb } from "./arguments.ts";
import { checkInputs, verifyQuotes } from "./check.ts";
import { draw } from "./draw.ts";
import { Failure } from "./failure.ts";
import { visible } from "./line.ts";
import { print } from "./output.ts";
import { progressOn } from "./progress.ts";

process.stderr.on("error", () => {}); // nobody reads: nothing to be said to anybody
process.exitCode = await run(process.argv.slice(2));

/** Runs the program; its exit status. What the user can mend is one line. */
async function run(words_: readonly string[]): Promise<number> {
  try {
    return await work(readArguments(words_));
  } catch (error) {
    const said = error instanceof Failure ? visible(error.message) : `${words.fault}\n${(error as Error).stack}`;
    process.stderr.write(`${words.program}: ${said}\n`);
    return 2;
  }
}

async function work(args: Arguments): Promise<number> {
  if (args.values.has("help")) await print(words.help);
  else if (args.values.has("version")) await print(`${version()}\n`);
  else return await workOn(args);
  return 0;
}

async function workOn(args: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  try {
    if (args.verb === "check") return (await checkInputs(args, progress)) ? 0 : 1;
    if (args.verb === "verify") return (await verifyQuotes(args, progress)) ? 0 : 1;
    await draw(args, progress);
    return 0;
  } catch (error) {
    const [first = ""] = args.inputs;
    if (error instanceof Failure && args.inputs.length > 1 && !existsSync(first) && first !== "-")
      error.message += suggestedVerb(first);
    throw error;
  } finally {
    progress.end();
  }
}

function version(): string {
  const file = new URL("../package.json", import.meta.url);
  const { version: own } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return own;
}
