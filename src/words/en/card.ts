/** The words of the card that tells of one event, or of several that share a count. */
export const card = {
  close: "Close",
  several: (n: number): string => (n === 1 ? "1 event" : `${n} events`),
  back: (n: number): string => `Back to all ${n}`,
};

/** The words of the card; another language has the same keys. */
export type CardWords = typeof card;
