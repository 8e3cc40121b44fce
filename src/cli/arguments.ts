import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { suggester } from "../model/nearest.ts";
import { cli as words } from "../words/en/cli.ts";
import { Failure } from "./failure.ts";

/** What the program can be asked to do. */
type Verb = "render" | "check" | "verify";

const verbs: readonly Verb[] = ["render", "check", "verify"];

interface Kind {
  readonly type: "string" | "boolean";
  /** One letter. */
  readonly short?: string;
  readonly verbs: readonly Verb[];
}

/** The name of an option, without dashes. */
export type OptionName =
  | "output"
  | "format"
  | "title"
  | "description"
  | "width"
  | "height"
  | "max-height"
  | "orientation"
  | "extent"
  | "references"
  | "direction"
  | "theme"
  | "locale"
  | "calendar"
  | "zone"
  | "date-order"
  | "heading"
  | "id"
  | "widths"
  | "scale"
  | "font"
  | "no-folds"
  | "ages"
  | "no-ages"
  | "fragment"
  | "documents"
  | "help"
  | "version";

const text: Kind = { type: "string", verbs: ["render"] };
const flag: Kind = { type: "boolean", verbs: ["render"] };

const kinds: Readonly<Record<OptionName, Kind>> = {
  output: { ...text, short: "o" },
  format: { type: "string", verbs },
  title: text,
  description: text,
  width: text,
  height: text,
  "max-height": text,
  orientation: text,
  extent: text,
  references: text,
  direction: text,
  theme: text,
  locale: text,
  calendar: text,
  zone: text,
  "date-order": { type: "string", verbs },
  heading: text,
  id: text,
  widths: text,
  scale: text,
  font: text,
  "no-folds": flag,
  ages: flag,
  "no-ages": flag,
  fragment: flag,
  documents: { type: "string", verbs: ["verify"] },
  help: { type: "boolean", short: "h", verbs },
  version: { type: "boolean", verbs },
};

/** The command line, taken apart. */
export interface Arguments {
  readonly verb: Verb;
  /** Whether the verb was written, and is not the default. */
  readonly isNamed: boolean;
  readonly inputs: readonly string[];
  /** The values of each option in the order given; a flag that is given has an empty one. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/**
 * Takes the command line apart. `help check` is `check --help`.
 *
 * @throws Failure for what is no verb, is not an option, or not of this verb, or lacks its value
 */
export function readArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options: kinds, strict: false, tokens: true });
  const options = tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const { name, rawName, value = "", inlineValue } = token;
    if (!isOption(name)) throw new Failure(words.unknownOption(rawName) + suggested(name));
    return [{ name, rawName, value, inlineValue }];
  });
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const asksForHelp = positionals[0] === "help" && !existsSync("help");
  const inputs = asksForHelp ? positionals.slice(1) : positionals;
  const [first = ""] = inputs;
  const named = verbs.find((verb) => verb === first);
  if (named === undefined && /^[a-z]+$/i.test(first) && !existsSync(first))
    throw new Failure(words.unknownVerb(first) + suggestedVerb(first));
  const verb = named ?? "render";
  const values = new Map<OptionName, readonly string[]>(asksForHelp ? [["help", [""]]] : []);
  for (const { name, rawName, value, inlineValue } of options) {
    const kind = kinds[name];
    if (!kind.verbs.includes(verb)) throw new Failure(words.otherVerb(rawName, verb));
    if (kind.type === "boolean" && inlineValue === true) throw new Failure(words.noValue(rawName));
    const isNext = kind.type === "string" && inlineValue !== true && /^-(?:-|[a-z])/i.test(value);
    if (kind.type === "string" && (value === "" || isNext)) throw new Failure(words.missingValue(rawName));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { verb, isNamed: named !== undefined, inputs: named === undefined ? inputs : inputs.slice(1), values };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(kinds, name);
}

function suggestedVerb(name: string): string {
  const near = suggester()(name, verbs);
  return near === undefined ? words.verbs(verbs) : words.didYouMean(near);
}

/** Names an option that may be meant: what is nearly its name, or the beginning of one; else says where all are. */
function suggested(name: string): string {
  const names = Object.keys(kinds);
  const begun = (): string | undefined => names.find((known) => known.startsWith(name.toLowerCase()));
  const near = (name.length > 1 ? suggester()(name, names) : undefined) ?? begun();
  return near === undefined ? words.allOptions : words.didYouMean(`--${near}`);
}
