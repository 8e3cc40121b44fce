/** So many answers are kept; then all are forgotten. */
const REMEMBERED = 5000;

/** What a map holds under a key; found, and kept, where it holds nothing. */
export function recall<K, T>(known: Map<K, T>, key: K, find: () => T): T {
  const value = known.get(key);
  if (value !== undefined) return value;
  if (known.size >= REMEMBERED) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}
