/** The forms of a word by the plural categories of a language (CLDR): `other` stands in for those that are left out. */
export type PluralForms<T = string> = { readonly other: T } & Readonly<Partial<Record<Intl.LDMLPluralRule, T>>>;

/**
 * Makes what chooses the form of a word that a number asks for.
 *
 * @param language - BCP 47
 */
export function plurals(language: string): <T>(n: number, forms: PluralForms<T>) => T {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
