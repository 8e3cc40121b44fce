/** A step into an input: the name of a field or the index of an element. */
export type Key = string | number;

/** A place in an input, as a chain from the innermost step outwards; `undefined` is the input itself. */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: Key;
}

/** The steps from the input to `path`, outermost first. */
export function keysOf(path: Path | undefined): readonly Key[] {
  const keys: Key[] = [];
  for (let at = path; at !== undefined; at = at.parent) keys.unshift(at.key);
  return keys;
}

/** Writes steps as JavaScript would: `events[3].citations[0].source`, `[2]["Source id"]`. */
export function writePath(keys: readonly Key[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) path += `[${JSON.stringify(key)}]`;
    else path += path === "" ? key : `.${key}`;
  }
  return path;
}
