/** The forms of a word by the plural categories of a language (CLDR): `other` stands in for those that are left out. */
type PluralForms<T = string> = { readonly other: T } & Readonly<Partial<Record<Intl.LDMLPluralRule, T>>>;

/**
 * Makes what chooses the form of a word that a number asks for. The rules are loaded with the first number: a program that
 * has the words of many languages uses those of one.
 *
 * @param language - BCP 47
 */
export function plurals(language: string): <T>(n: number, forms: PluralForms<T>) => T {
  let rules: Intl.PluralRules | undefined;
  return (n, forms) => forms[(rules ??= new Intl.PluralRules(language)).select(n)] ?? forms.other;
}
