/** A step along the events of a picture. */
export type Step = "next" | "previous" | "first" | "last";

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

const mirrored: Readonly<Record<string, Step>> = { ...steps, ArrowRight: "previous", ArrowLeft: "next" };

/** The step that a key asks for; none with a modifier, which belongs to the browser. */
export function stepOf(event: KeyboardEvent, direction: "ltr" | "rtl"): Step | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return (direction === "rtl" ? mirrored : steps)[event.key];
}

/** How a key zooms: the + and − of any keyboard, and 0; none with a modifier but Shift, which belongs to the browser. */
export function zoomKey(event: KeyboardEvent): "larger" | "smaller" | "all" | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return ({ "+": "larger", "=": "larger", "-": "smaller", _: "smaller", "−": "smaller", "0": "all" } as const)[
    event.key
  ];
}

/** The place that a step leads to, from the place `at` among `count`; it stays at the ends. */
export function placeAfter(step: Step, at: number, count: number): number {
  if (step === "first") return 0;
  if (step === "last") return count - 1;
  return Math.min(count - 1, Math.max(0, at + (step === "next" ? 1 : -1)));
}
