import type { Orientation } from "../layout/prepare/options.ts";
import type { Issue } from "../model/issue.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import type { HTMLOptions } from "../render/html.ts";
import type { Subject } from "../render/subject.ts";

/** What a {@link View} tells, by name. */
export interface ViewEvents {
  /** The event whose card was opened; `undefined` when it was closed. */
  readonly select: TimelineEvent | undefined;
  /** The picture was drawn anew: for another room, other data, or another stretch of time. */
  readonly view: ViewChange;
  /** Something is wrong in the input. Who asks is told at once what is known, then what an update brings. */
  readonly issue: Issue;
}

/** How a picture was drawn; sizes in px. */
export interface ViewChange {
  /** Width in px. */
  readonly width: number;
  /** Height in px. */
  readonly height: number;
  /** Which way time runs. */
  readonly orientation: Orientation;
  /** What stretch of time is in view, in ms since the epoch UTC: the instants at both ends of the axis. */
  readonly extent: readonly [number, number];
}

/** A timeline that stands in a page. */
export interface View {
  /**
   * Draws other data, or the same with other options. Nodes of events that stay are kept, and so is an open card.
   *
   * @param subject - what to draw; absent: the same
   * @param options - these replace those given before, one by one; `undefined` takes one back
   * @throws TypeError or RangeError for a wrong option; the view is then as it was. TypeError after {@link View.destroy}
   */
  update(subject?: Subject, options?: HTMLOptions): void;
  /**
   * Brings an event before the reader: its card, or its entry in the list where it has no place in the picture. Or zooms
   * to a stretch of time, as far as the picture has it. While the figure is out of the document no card opens.
   *
   * @param what - the id of an event; or two times in ms since the epoch UTC, the first before the second
   * @throws RangeError where there is no such event, and for what is no stretch of time; TypeError after {@link View.destroy}
   */
  reveal(what: string | readonly [number, number]): void;
  /**
   * Calls a function whenever something happens. What it throws is reported as the page does with its own listeners.
   *
   * @returns stops that
   * @throws TypeError for a name that is none of {@link ViewEvents}, for what is no function, and after {@link View.destroy}
   */
  on<Name extends keyof ViewEvents>(name: Name, listener: (what: ViewEvents[Name]) => void): () => void;
  /** Ends it: a figure that was taken over stays, as it was without script; one that was made goes. */
  destroy(): void;
}
