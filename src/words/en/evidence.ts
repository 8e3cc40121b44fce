/** The words of references, and of what is found when sources are compared. */
export const evidence = {
  /** Ends a sentence that does not end in a mark of its own. */
  stop: ".",
  /** Between two sentences. */
  gap: " ",
  authors: (names: string): string => `${names} and others`,
  published: (publisher: string, date: string): string => `${publisher}, ${date}`,
  publishedUndated: (publisher: string): string => `${publisher}, undated`,
  undated: "Undated",
  unknownPublisher: "Publisher unknown",
  archived: "Archived copy",
  archivedOn: (date: string): string => `, ${date}`,
  accessed: (date: string): string => `Accessed ${date}`,
  basedOn: (numbers: string): string => `Based on ${numbers}`,
  translationOf: (number: string): string => `Translation of ${number}`,
};

/** The words of references; another language has the same keys. */
export type EvidenceWords = typeof evidence;
