import type { Frame } from "../layout/framed.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { cardStyle } from "./card/cardstyle.ts";
import { gesture } from "./reader/gestures.ts";
import { keepHeadings } from "./picture/headings.ts";
import { headingsStyle } from "./picture/headingsstyle.ts";
import { inherit } from "./reader/heir.ts";
import { listen } from "./reader/listen.ts";
import { hide, settle, type Live } from "./reader/live.ts";
import { printWhole } from "./reader/print.ts";
import { follow } from "./picture/room.ts";
import { adopt, allowStyle } from "./picture/sheet.ts";
import { reface, restage, rezoom, unstage, type Stage } from "./picture/stage.ts";
import { rootOf } from "./target.ts";
import { all } from "./picture/window.ts";
import { drawBar, dropBar, zoomStyle } from "./reader/zoombar.ts";

/** A figure that is drawn anew whenever its room, its font or its window on time changes. */
interface Drawing {
  readonly live: Live;
  /** Draws it anew. */
  readonly draw: (drawn: () => Stage) => void;
  /** Ends that: the figure is gone, or if it is to stay as it was without script. */
  readonly end: (isToStay: boolean) => void;
}

/** Who is told what happens in a figure. */
interface Told {
  readonly onSelect: (event: TimelineEvent | undefined) => void;
  /** After each drawing. */
  readonly onView: (frame: Frame) => void;
}

/**
 * Draws a figure, and anew whenever that is called for.
 *
 * @param begin - makes the first stage, once the rules of the figure are there
 */
export function keepDrawn(figure: Element, begin: () => Stage, { onSelect, onView }: Told): Drawing {
  const root = rootOf(figure);
  const dropStyle = adopt(root, cardStyle() + zoomStyle() + headingsStyle());
  let dropAllowed = allowStyle(figure, root);
  let selected: TimelineEvent | undefined;
  const select = (event: TimelineEvent | undefined): void => {
    if (event === selected) return;
    selected = event;
    onSelect(event);
  };
  const begun = begin();
  const drawHeadings = keepHeadings(figure);
  let request = 0;
  const live: Live = {
    figure,
    root,
    select,
    stage: begun,
    window: all(begun.whole.axis),
    zoom: (window) => {
      live.window = window;
      if (request === 0) request = requestAnimationFrame(() => live.zoomNow(live.window));
    },
    zoomNow: (window) => draw(() => rezoom(live.stage, window)),
  };
  const draw = (drawn: () => Stage): void => {
    cancelAnimationFrame(request);
    request = 0;
    const { focused, stage: before } = live;
    live.stage = drawn();
    live.window = live.stage.window ?? all(live.stage.whole.axis);
    live.focused = focused; // its button may have gone, and the focus with it
    dropAllowed();
    dropAllowed = allowStyle(figure, root);
    drawBar(figure, live.stage);
    drawHeadings(live.stage);
    inherit(live, before);
    settle(live);
    onView(live.stage.frame);
  };
  draw(() => live.stage);

  const listening = new AbortController();
  const { signal } = listening;
  figure.ownerDocument.fonts.addEventListener(
    "loadingdone",
    () => {
      const refaced = reface(live.stage);
      if (refaced !== undefined) draw(() => refaced);
    },
    { signal },
  );
  printWhole(live, draw, signal);
  listen(live, signal);
  gesture(live, signal);
  const unfollow = follow(
    figure,
    () => live.stage.room,
    (room) => draw(() => restage(live.stage, room)),
  );

  const end = (isToStay: boolean): void => {
    hide(live, false);
    cancelAnimationFrame(request);
    listening.abort();
    unfollow();
    dropBar(figure);
    drawHeadings();
    if (isToStay) unstage(figure, live.stage);
    else figure.remove();
    dropAllowed();
    dropStyle();
  };
  return { live, draw, end };
}
