/** Leaves out the fields that are undefined. */
export function compact<T extends object>(object: { [Field in keyof T]: T[Field] | undefined }): T {
  const kept: Partial<T> = {};
  for (const field in object) if (object[field] !== undefined) kept[field] = object[field];
  return kept as T;
}
