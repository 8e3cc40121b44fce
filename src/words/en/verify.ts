/** The words for what is found when quotes are looked up in their documents. Texts come with their quotation marks. */
export const verify = {
  missingDocument: (source: string, names: string): string => `No document of the source ${source}: expected ${names}.`,
  unreadableDocument: (source: string, fault: string): string =>
    `The document of the source ${source} cannot be read: ${fault}.`,
  didYouMean: (file: string): string => `did you mean ${file}?`,
  unreadable: (file: string): string => `${file} is of a kind that is not read; save its text`,
  or: (endings: readonly string[], name: string): string =>
    `${name}.${endings.slice(0, -1).join(", .")} or .${endings.at(-1)}`,
  notFound: (quote: string, file: string): string => `${quote} does not stand in ${file}.`,
  nearest: (paragraph: number, words: string): string => `nearest, in para. ${paragraph}: ${words}`,
  differs: (quote: string, file: string, paragraph: number, words: string): string =>
    `${quote} stands in ${file}, para. ${paragraph}, as ${words}.`,
} as const;
