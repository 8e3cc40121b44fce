import type { When } from "../time/when.ts";
import { issues as words } from "../words/en/issues.ts";
import type { Checked, Item } from "./check.ts";
import { oneLine } from "./clean.ts";
import { compact } from "./compact.ts";
import { type BuildContext, knownSource } from "./context.ts";
import { readDate } from "./dates.ts";
import { at, dataOf, type Draft, fieldOf, say, textOf } from "./draft.ts";
import type { ArchivedCopyInput } from "./input.ts";
import type { Placed } from "./parts.ts";
import type { ArchivedCopy, Author, Source } from "./timeline.ts";

/** Builds a source of what the inputs say of it. */
export function buildSource(draft: Draft, context: BuildContext): Source {
  const text = (name: string): string | undefined => textOf(draft, name);
  const date = (name: string): When | undefined => readDate(fieldOf(draft, name), context);
  const translated = fieldOf(draft, "translationOf");
  return compact<Source>({
    id: draft.id,
    title: oneLine(text("title") ?? text("publisher") ?? draft.id),
    publisher: text("publisher"),
    authors: several(fieldOf(draft, "author"))
      .map(authorOf)
      .filter((author) => author !== undefined),
    published: date("published"),
    accessed: date("accessed"),
    url: text("url"),
    archived: several(fieldOf(draft, "archived"))
      .map((copy) => copyOf(copy, context))
      .filter((copy) => copy !== undefined),
    language: text("language"),
    basedOn: several(fieldOf(draft, "basedOn"))
      .map((id) => knownSource(id, context))
      .filter((id) => id !== undefined),
    translationOf: translated && knownSource(translated, context),
    note: text("note"),
    data: dataOf(draft),
  });
}

/** The ids of what a source takes its matter from, as they are written. */
export function originsOf(draft: Draft): readonly Placed<unknown>[] {
  return [...several(fieldOf(draft, "basedOn")), ...several(fieldOf(draft, "translationOf"))];
}

/** The elements of a field that holds one or several. */
function several(placed: Placed<unknown> | undefined): readonly Placed<unknown>[] {
  if (placed === undefined) return [];
  if (!Array.isArray(placed.value)) return [placed];
  const { path, from } = placed;
  return (placed.value as readonly Item<unknown>[]).map(({ index, value }) => ({
    value,
    path: { parent: path, key: index },
    from,
  }));
}

function authorOf({ value }: Placed<unknown>): Author | undefined {
  if (typeof value === "string") return { literal: value };
  const { family, given, literal } = value as Author;
  return (family ?? given ?? literal) ? compact<Author>({ family, given, literal }) : undefined;
}

function copyOf(placed: Placed<unknown>, context: BuildContext): ArchivedCopy | undefined {
  if (typeof placed.value === "string") return { url: placed.value };
  const { url, sha256 } = placed.value as Checked<ArchivedCopyInput>;
  if (url === undefined) {
    say(placed, "error", "missing-address", words.missingAddress());
    return undefined;
  }
  return compact<ArchivedCopy>({ url, date: readDate(at(placed, "date"), context), sha256 });
}
