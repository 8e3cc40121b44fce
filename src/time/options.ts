/**
 * A misspelt option would else be ignored without a word.
 *
 * @throws TypeError that names it, and what there is
 */
export function checkNames<T extends object>(options: T, names: { readonly [Name in keyof T]-?: true }): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`options must be an object, not ${show(options)}`);
  const stranger = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (stranger !== undefined)
    throw new TypeError(`there is no option ${show(stranger)}; the options are ${Object.keys(names).join(", ")}`);
}

/**
 * The value of an option that has few.
 *
 * @throws TypeError that names the option, its values, and what was given
 */
export function oneOf<T>(name: string, value: T, known: readonly T[]): T {
  if (known.includes(value)) return value;
  const values = known.filter((each) => each !== undefined);
  throw new TypeError(`${name} must be one of ${values.map(show).join(", ")}, not ${show(value)}`);
}

/**
 * A language tag as it is written.
 *
 * @throws RangeError for what is none
 */
export function checkedLocale(locale: string, name: string = "locale"): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(locale);
    if (canonical !== undefined) return canonical;
  } catch {
    // told below
  }
  throw new RangeError(`${name} must be a BCP 47 tag such as "en" or "pt-BR", not ${show(locale)}`);
}

/** A value as it stands in an error. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value;
  }
}
