/** The words of zooming. */
export const zoom = {
  /** Name of the group of buttons, for screen readers. */
  group: "Zoom",
  /** The button that enlarges, on hover and for screen readers, with its key in brackets. */
  larger: "Zoom in (+)",
  /** The button that makes smaller, on hover and for screen readers, with its key in brackets. */
  smaller: "Zoom out (−)",
  /** The button that goes back to the whole picture, on hover and for screen readers, with its key in brackets. */
  all: "Show all (0)",
  /** Before the buttons of an enlarged picture: `n` events are in sight, `of` there are in all: “5 of 12 events”. */
  shown: (n: number, of: number): string => `${n} of ${of} events`,
};

/** The words of zooming; another language has the same keys. */
export type ZoomWords = typeof zoom;
