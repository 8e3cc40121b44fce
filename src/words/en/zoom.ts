/** The words of zooming. */
export const zoom = {
  group: "Zoom",
  larger: "Zoom in (+)",
  smaller: "Zoom out (−)",
  all: "Show all (0)",
  shown: (n: number, of: number): string => `${n} of ${of} events`,
};

/** The words of zooming; another language has the same keys. */
export type ZoomWords = typeof zoom;
