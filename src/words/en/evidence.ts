/** The words of references, and of what is found when sources are compared. */
export const evidence = {
  /** Ends a sentence that does not end in a mark of its own. */
  stop: ".",
  /** Between two sentences. */
  gap: " ",
  /** Of a source with more than three authors; `names` is the first of them: “Ada Lovelace and others”. */
  authors: (names: string): string => `${names} and others`,
  /** A sentence of a reference, who published it and when: “Reuters, 21 October 2022”. */
  published: (publisher: string, date: string): string => `${publisher}, ${date}`,
  /** The same sentence, of a source whose date is not known: “Reuters, undated”. */
  publishedUndated: (publisher: string): string => `${publisher}, undated`,
  /** In the place of the date, a sentence by itself, where the publisher is not named there either. */
  undated: "Undated",
  /** A sentence of a reference that has no author, publisher or address. */
  unknownPublisher: "Publisher unknown",
  /** Link to a copy in an archive; `archivedOn` may follow. */
  archived: "Archived copy",
  /** After `archived`, with what joins the two, when the copy was made: “Archived copy, 1 November 2022”. */
  archivedOn: (date: string): string => `, ${date}`,
  /** A sentence of a reference, when somebody last read it: “Accessed 1 November 2022”. */
  accessed: (date: string): string => `Accessed ${date}`,
  /** A sentence of a reference, the `numbers` of the sources it takes from: “Based on 2 and 3”. */
  basedOn: (numbers: string): string => `Based on ${numbers}`,
  /** A sentence of a reference, the `number` of the source it translates: “Translation of 2”. */
  translationOf: (number: string): string => `Translation of ${number}`,
};

/** The words of references; another language has the same keys. */
export type EvidenceWords = typeof evidence;
