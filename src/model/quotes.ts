import { toParts, type Placed } from "./parts.ts";
import { mergeSources } from "./merge.ts";
import { suggester } from "./nearest.ts";
import { open } from "./origin.ts";
import { keysOf, type Path } from "./path.ts";
import { byPlace, type Place } from "./report.ts";

/** Words that a citation gives as those of its source, and where they stand in the input. */
export interface PlacedQuote extends Place {
  /** Which of the inputs, counted from 0. */
  readonly input: number;
  /** Id of the source, known or not. */
  readonly source: string;
  /** `quote`: the words that attest the event; `wording`: those for its date. */
  readonly field: "quote" | "wording";
  readonly text: string;
}

/** What of a citation or report matters here, after its check. */
interface Quoting {
  readonly quote?: string | { readonly exact?: string | undefined } | undefined;
  readonly wording?: string | undefined;
}

/** All quotes and wordings of several inputs, in their order and in that of their text. */
export function quotesOf(inputs: readonly string[]): readonly PlacedQuote[] {
  const suggest = suggester();
  const found: PlacedQuote[] = [];
  for (const [input, text] of inputs.entries()) {
    const origin = open(text, suggest);
    const parts = toParts(origin, input, () => {}, suggest);
    const add = (source: string, value: Quoting, path: Path | undefined): void => {
      const { quote } = value;
      const exact = typeof quote === "string" ? quote : quote?.exact;
      for (const [field, words] of [["quote", exact] as const, ["wording", value.wording] as const]) {
        if (words === undefined) continue;
        const place = origin.locate(keysOf({ parent: path, key: field }), "value", 0);
        found.push({ input, source, field, text: words, ...place });
      }
    };
    for (const event of parts.flatMap(({ events }) => events)) addCitations(event, add);
    for (const { source, value, path } of mergeSources(parts.flatMap(({ sources }) => sources)).reports)
      add(source, value, path);
  }
  return found.sort((a, b) => a.input - b.input || byPlace(a, b));
}

type CitedEvent = Placed<{
  readonly citations?:
    | readonly {
        readonly index: number;
        readonly value: string | (Quoting & { readonly source?: string | undefined });
      }[]
    | undefined;
}>;

function addCitations(event: CitedEvent, add: (source: string, value: Quoting, path: Path) => void): void {
  for (const { index, value } of event.value.citations ?? []) {
    if (typeof value === "string" || value.source === undefined) continue;
    add(value.source, value, { parent: { parent: event.path, key: "citations" }, key: index });
  }
}
