/** The words of the card that tells of one event, or of several that share a count. */
export const card = {
  /** The button that closes the card, a cross: said by screen readers. */
  close: "Close",
  /** Heading of a card that lists the `n` events of a count: “3 events”. */
  several: (n: number): string => (n === 1 ? "1 event" : `${n} events`),
  /** The button on the card of one event that leads back to the list of the `n` that share its count: “Back to all 3”. */
  back: (n: number): string => `Back to all ${n}`,
};

/** The words of the card; another language has the same keys. */
export type CardWords = typeof card;
