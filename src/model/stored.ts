import { elementsOf, fieldsOf, kindOf, valueAt } from "./value.ts";

/** Whether the types of an object are a list, as in what `read` made; in an input they stand by id. */
export function listsTypes(value: object): boolean {
  const types = valueAt(value, ["types"]);
  if (kindOf(types) !== "array") return false;
  return (elementsOf(types as object) ?? []).every(({ value: type }) => idOf(type) !== undefined);
}

/** Whether an object that lists its types is a timeline that `read` made and that was stored since: it has all its lists, and `data` of what stands in them. */
export function isStored(value: object): boolean {
  return (
    ["lanes", "sources", "events"].every((list) => kindOf(valueAt(value, [list])) === "array") &&
    ["sources", "events"].some((list) => kindOf(valueAt(value, [list, 0, "data"])) === "object")
  );
}

/** The input that a stored timeline stands for: types by their ids, dates as their texts, fields that the format does not know beside the others. */
export function inputOf(stored: object): object {
  return byIds(restored(stored, 0) as object);
}

/** The same with its types by their ids. */
export function byIds(listed: object): object {
  const fields = copyOf(listed);
  const types = elementsOf(fields["types"] as object) ?? [];
  return { ...fields, types: Object.fromEntries(types.map(({ value }) => [idOf(value), withoutId(value as object)])) };
}

function idOf(type: unknown): string | undefined {
  const id = valueAt(type, ["id"]);
  return typeof id === "string" ? id : undefined;
}

function withoutId(type: object): object {
  const { id: _, ...fields } = type as { readonly id?: unknown };
  return fields;
}

/** How deep a date lies: `events[0].citations[0].says`. */
const deepest = 5;

function restored(value: unknown, depth: number): unknown {
  const kind = kindOf(value);
  if (depth > deepest || (kind !== "array" && kind !== "object")) return value;
  if (kind === "array") {
    const list: unknown[] = [];
    for (const { key, value: element } of elementsOf(value as object) ?? []) list[key] = restored(element, depth + 1);
    return list;
  }
  const fields = copyOf(value as object);
  if (typeof fields["text"] === "string" && "expression" in fields) return fields["text"];
  const { data, authors, ...known } = fields;
  const shape = "citations" in known ? shapeOf(known) : undefined;
  return {
    ...(kindOf(data) === "object" && copyOf(data as object)),
    ...(authors !== undefined && { author: authors }),
    ...(shape !== undefined && { shape }),
    ...Object.fromEntries(Object.entries(known).map(([key, field]) => [key, restored(field, depth + 1)])),
  };
}

/**
 * The shape that a stored event may have stated: that of its date, else that of the dates of its citations. Where these
 * differ, a span was asked for if one is of a date that by itself is none; the others could not be made spans.
 */
function shapeOf(event: object): unknown {
  const own = valueAt(event, ["date", "shape"]);
  const citations = valueAt(event, ["citations"]);
  if (own !== undefined || kindOf(citations) !== "array") return own;
  const says = (elementsOf(citations as object) ?? []).flatMap(({ value }) => valueAt(value, ["says"]) ?? []);
  const shapes = new Set(says.map((date) => valueAt(date, ["shape"])));
  const isMade = (date: unknown): boolean =>
    valueAt(date, ["shape"]) === "span" && valueAt(date, ["expression", "kind"]) !== "interval";
  return shapes.size < 2 ? [...shapes][0] : says.some(isMade) ? "span" : undefined;
}

function copyOf(object: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries((fieldsOf(object) ?? []).map(({ key, value }) => [key, value]));
}
