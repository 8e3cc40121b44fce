import type { Live } from "./live.ts";
import { restage, type Stage } from "../picture/stage.ts";

/**
 * Has a figure printed as it stands without script: the whole of it, in the width that fits on the paper. Afterwards it is
 * as it was.
 *
 * @param draw - shows a stage
 */
export function printWhole(live: Live, draw: (drawn: () => Stage) => void, signal: AbortSignal): void {
  const view = live.figure.ownerDocument.defaultView;
  let onScreen: Stage | undefined;
  view?.addEventListener(
    "beforeprint",
    () => {
      const { stage } = live;
      onScreen = stage;
      draw(() => restage({ ...stage, window: undefined }, stage.widths[stage.index] ?? stage.room));
    },
    { signal },
  );
  view?.addEventListener(
    "afterprint",
    () => {
      const before = onScreen;
      onScreen = undefined;
      if (before?.prepared === live.stage.prepared) draw(() => restage(before, before.room));
    },
    { signal },
  );
}
