const longest = 60;

/** Words as an id: `2022-10-23-shoigu-calls-austin-back`. Letters and digits of every script stay, accents go. */
export function slug(words: readonly (string | undefined)[], otherwise: string): string {
  const text = words
    .filter((word) => word !== undefined)
    .join(" ")
    .slice(0, 4 * longest);
  const joined = isASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-/, "")
    : joinedLetters(text);
  // Cut between code points.
  return (
    joined
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, "")
      .replace(/-$/, "") || otherwise
  );
}

// oxlint-disable-next-line no-control-regex
const isASCII = /^[\0-\x7F]*$/;

function joinedLetters(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-/, "");
}

/**
 * Makes a function that gives ids which neither it nor the author has given: `walk`, `walk-2`, `walk-3`.
 *
 * @param taken - the ids that the author gave
 */
export function uniqueIds(taken: readonly (string | undefined)[]): (wanted: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    for (; used.has(id); number++) id = `${wanted}-${number}`;
    next.set(wanted, number);
    used.add(id);
    return id;
  };
}
