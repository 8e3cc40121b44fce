import { bisectLeft } from "d3-array";
import type { When } from "../../time/when.ts";
import type { Crowd } from "../crowd/crowd.ts";
import { crowdOf } from "./crowdof.ts";
import { isMoment } from "./finest.ts";
import { once } from "../once.ts";
import type { PreparedEvent } from "./prepare.ts";

/** What is asked of every event, in columns: `[i]` of each is about the event at `i`. */
export interface EventColumns {
  /** Where its label hangs, in ms since the epoch; never infinite. */
  readonly times: Float64Array;
  /** When it starts at the earliest by the date drawn, in ms since the epoch; may be infinite. */
  readonly earliest: Float64Array;
  /** When it ends at the latest by the date drawn, exclusive, in ms since the epoch; may be infinite. */
  readonly latest: Float64Array;
  readonly importance: Float64Array;
  /** The index of its type among those of the picture; −1 where it has none. */
  readonly types: Int32Array;
  /** Bits of `CLOCK`, of all its dates. */
  readonly clocks: Uint8Array;
  /** 1 where it has one mark, of a date {@link isPlainDate}, and no notes: what its mark looks like, the columns tell. */
  readonly plain: Uint8Array;
  /** The number of characters of its title: by this alone, most of a crowd need not be looked at. */
  readonly letters: Int32Array;
}

/** The dated events of a timeline in time order: columns of all, and each as a whole when it is asked for. */
export interface PreparedEvents extends EventColumns, Iterable<PreparedEvent> {
  readonly length: number;
  /** Of some of the events only: which of all each is. */
  readonly indexes?: Uint32Array;
  /** @throws RangeError where there is none */
  readonly at: (index: number) => PreparedEvent;
  /** The title of one, and its id: it need not be prepared for these. */
  readonly titleAt: (index: number) => string;
  readonly idAt: (index: number) => string;
  /** All of them as columns of numbers, made when these are first asked for. */
  readonly crowd: () => Crowd;
}

/** Columns of so many events, with nothing in them. */
export function emptyColumns(length: number): EventColumns {
  return {
    times: new Float64Array(length),
    earliest: new Float64Array(length),
    latest: new Float64Array(length),
    importance: new Float64Array(length),
    types: new Int32Array(length),
    clocks: new Uint8Array(length),
    plain: new Uint8Array(length),
    letters: new Int32Array(length),
  };
}

/** Fills a column with another one in another order. */
export function reorder<Column extends Float64Array | Int32Array | Uint8Array>(
  from: Column,
  order: Uint32Array,
  to: Column,
): Column {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i] ?? 0] ?? 0;
  return to;
}

/** Columns in another order. */
export function reordered(columns: EventColumns, order: Uint32Array): EventColumns {
  const to = emptyColumns(order.length);
  return {
    times: reorder(columns.times, order, to.times),
    earliest: reorder(columns.earliest, order, to.earliest),
    latest: reorder(columns.latest, order, to.latest),
    importance: reorder(columns.importance, order, to.importance),
    types: reorder(columns.types, order, to.types),
    clocks: reorder(columns.clocks, order, to.clocks),
    plain: reorder(columns.plain, order, to.plain),
    letters: reorder(columns.letters, order, to.letters),
  };
}

/**
 * Events that are prepared one by one, each when it is first asked for: of many thousands, few are drawn by themselves.
 *
 * @param columns - in time order
 * @param prepareAt - prepares the event at an index
 * @param textAt - its title alone, and its id
 * @param indexes - which of others these are, ascending, where they are only some of them
 */
export function preparedEvents(
  columns: EventColumns,
  prepareAt: (index: number) => PreparedEvent,
  textAt: Pick<PreparedEvents, "titleAt" | "idAt">,
  indexes?: Uint32Array,
): PreparedEvents {
  const { length } = columns.times;
  const made: PreparedEvent[] = [];
  const at = (index: number): PreparedEvent => {
    if (!(Number.isInteger(index) && index >= 0 && index < length))
      throw new RangeError(`there is no event ${index} of ${length}`);
    return (made[index] ??= prepareAt(index));
  };
  function* each(): Generator<PreparedEvent> {
    for (let i = 0; i < length; i++) yield at(i);
  }
  const crowd = once(() => crowdOf(columns, at));
  return {
    ...columns,
    ...textAt,
    length,
    at,
    crowd,
    [Symbol.iterator]: each,
    ...(indexes !== undefined && { indexes }),
  };
}

/**
 * Some of the events, as if there were no others; only the index that each carries is that among all.
 *
 * @param indexes - ascending
 */
export function someEvents(events: PreparedEvents, indexes: Uint32Array): PreparedEvents {
  const allAt = (index: number): number => indexes[index] ?? 0;
  return preparedEvents(
    reordered(events, indexes),
    (index) => events.at(allAt(index)),
    { titleAt: (index) => events.titleAt(allAt(index)), idAt: (index) => events.idAt(allAt(index)) },
    indexes,
  );
}

/** Which of the events one of them is. */
export function placeOf({ indexes }: PreparedEvents, { index }: PreparedEvent): number {
  return indexes === undefined ? index : bisectLeft(indexes, index);
}

/** The events of which columns do not tell all: with several marks, other dates than plain ones, or notes. */
export function uncommon({ length, plain, at }: PreparedEvents): readonly PreparedEvent[] {
  const found: PreparedEvent[] = [];
  for (let i = 0; i < length; i++) if (plain[i] === 0) found.push(at(i));
  return found;
}

/** Whether a date is one point of a day or finer, without reservation. */
export function isPlainDate(when: When): boolean {
  return isMoment(when) && !when.uncertain && !when.approximate && !when.unspecified;
}
