import { readFileSync } from "node:fs";
import { cli as words } from "../words/en/cli.ts";
import { type Arguments, readArguments } from "./arguments.ts";
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
    const said = error instanceof Failure ? error.message : words.fault;
    const trace = error instanceof Failure ? "" : String((error as Error).stack);
    for (const line of [`${words.program}: ${said}`, ...trace.split("\n")])
      if (line !== "") process.stderr.write(`${visible(line)}\n`);
    return 2;
  }
}

async function work(args: Arguments): Promise<number> {
  if (args.values.has("help"))
    await print((await import("../words/en/help.ts")).help[args.isNamed ? args.verb : "all"]);
  else if (args.values.has("version")) await print(`${version()}\n`);
  else return await workOn(args);
  return 0;
}

async function workOn(args: Arguments): Promise<number> {
  const isTyped = args.inputs.includes("-") && process.stdin.isTTY;
  const progress = progressOn(isTyped ? {} : process.stderr, process.env);
  try {
    if (args.verb === "render") {
      const { draw } = await import("./draw.ts");
      await draw(args, progress);
      return 0;
    }
    const { checkInputs, verifyQuotes } = await import("./check.ts");
    const isFaultless = await (args.verb === "check" ? checkInputs : verifyQuotes)(args, progress);
    return isFaultless ? 0 : 1;
  } finally {
    progress.end();
  }
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  const { version: own } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return own;
}
