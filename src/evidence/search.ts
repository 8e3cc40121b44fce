/** Where something was found, by the indices of tokens, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Passages to look for, each as parts that follow one another, with anything between them; a part is a list of keys. */
export type Queries = readonly (readonly (readonly string[])[])[];

/** The state that a part of a query ends in. */
interface Node {
  readonly depth: number;
  readonly children: Map<string, Node>;
  /** The longest proper suffix that begins some part too. */
  suffix: Node | undefined;
  /** The longest suffix, this one among them, that is a whole part. */
  part: Node | undefined;
  /** The queries whose next part this is. */
  waiting: number[];
}

/**
 * Finds for each query the place where it stands first, all in one pass over the text (Aho and Corasick 1975, over words
 * instead of letters): time goes with the length of the text plus that of the queries, and grows at most by the number
 * of different lengths among the parts that end at one place.
 */
export function search(text: readonly string[], queries: Queries): readonly (Span | undefined)[] {
  const root = makeNode(0);
  const ways = queries.map((parts) => parts.filter((part) => part.length > 0).map((part) => addPart(root, part)));
  link(root);
  const found: (Span | undefined)[] = queries.map(() => undefined);
  const next = queries.map(() => 0);
  const begun = queries.map(() => 0);
  const after = queries.map(() => 0);
  for (const [query, [first]] of ways.entries()) first?.waiting.push(query);
  const advance = (query: number, start: number, end: number): void => {
    const way = ways[query] ?? [];
    const step = next[query] ?? 0;
    if (step === 0) begun[query] = start;
    next[query] = step + 1;
    after[query] = end;
    const following = way[step + 1];
    if (following === undefined) found[query] = { start: begun[query] ?? start, end };
    else following.waiting.push(query);
  };
  let state = root;
  for (const [index, key] of text.entries()) {
    while (state !== root && !state.children.has(key)) state = state.suffix ?? root;
    state = state.children.get(key) ?? root;
    for (let node = state.part; node !== undefined; node = node.suffix?.part) {
      if (node.waiting.length === 0) continue;
      const start = index + 1 - node.depth;
      const waiting = node.waiting;
      node.waiting = waiting.filter((query) => (after[query] ?? 0) > start);
      for (const query of waiting) if ((after[query] ?? 0) <= start) advance(query, start, index + 1);
    }
  }
  return found;
}

function makeNode(depth: number): Node {
  return { depth, children: new Map(), suffix: undefined, part: undefined, waiting: [] };
}

function addPart(root: Node, part: readonly string[]): Node {
  let node = root;
  for (const key of part) {
    const child = node.children.get(key) ?? makeNode(node.depth + 1);
    node.children.set(key, child);
    node = child;
  }
  node.part = node;
  return node;
}

/** Links each state to its longest suffix, the shorter ones first. */
function link(root: Node): void {
  const queue = [root];
  for (const node of queue) {
    for (const [key, child] of node.children) {
      let suffix = node.suffix;
      while (suffix !== undefined && !suffix.children.has(key)) suffix = suffix.suffix;
      child.suffix = suffix?.children.get(key) ?? root;
      child.part ??= child.suffix.part;
      queue.push(child);
    }
  }
}
