import { labelBlock, type Block, type BlockRoom } from "./block.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";

/** The title of a label that would else be cut may have so many lines. */
export const WIDE_LINES = 4;

/** Where height is to spare, so many. */
export const SPARE_LINES = 6;

/** Most lines of a title in an upright column, which is narrow and has height to give. */
export const COLUMN_LINES = 4;

/** In one that is shorter than this, in px, and too short for all, labels are smaller, with so many. */
const LOW = 480;
const LOW_LINES = 3;

/** The room of labels on an axis. */
interface FitRoom {
  /** As a label is set where that shows all of it. */
  readonly usual: BlockRoom;
  /** Greatest width of others, in px. */
  readonly widest: number;
  /** No label can be deeper, in px. */
  readonly deepest: number;
}

/**
 * Sets labels with all of their titles, or as much of them as can be: what is usually cut, wider and in more lines. What is
 * too deep for its room is set in fewer and wider lines, or without its annotation; where that does not help, all labels are
 * set smaller.
 *
 * @param most - most lines of a title that would else be cut
 * @returns one for each event, as it is usually set where no other way shows more
 */
export function fitBlocks(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  room: FitRoom,
  most: number,
): readonly Block[] {
  const wide = { ...room.usual, width: room.widest, dateWidth: room.widest };
  const large = events.map((event) => fitBlock(prepared, event, room, wide, most));
  if (large.every((block) => block.height <= room.deepest)) return large;
  const small = [
    { ...room.usual, lines: 2, small: true },
    { ...wide, lines: 1, small: true },
  ];
  return events.map((event, i) => {
    const ways = small.map((way) => labelBlock(prepared, event, way)).filter(({ height }) => height <= room.deepest);
    return ways.find(({ cut }) => !cut) ?? ways[0] ?? large[i] ?? labelBlock(prepared, event, room.usual);
  });
}

/** Small labels are as narrow as this where that shows all of their titles, px. */
const CLOSE_WIDTH = 140;

/** Sets labels smaller, each as narrow and in as few lines as shows all of its title. */
export function closeBlocks(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  { usual, widest, deepest }: FitRoom,
): readonly Block[] {
  const wide = { ...usual, width: widest, dateWidth: widest };
  const ways = [
    { ...usual, width: Math.min(usual.width, CLOSE_WIDTH), lines: 2 },
    { ...usual, lines: 2 },
    { ...usual, lines: 3 },
    { ...wide, lines: 3 },
    { ...wide, lines: SPARE_LINES },
  ];
  return events.map((event) => {
    let found: Block | undefined;
    for (const way of ways) {
      const block = labelBlock(prepared, event, { ...way, small: true });
      if (block.height <= deepest) found = block;
      if (found?.cut === false) break;
    }
    return found ?? labelBlock(prepared, event, usual);
  });
}

function fitBlock(
  prepared: Prepared,
  event: PreparedEvent,
  { usual, deepest }: FitRoom,
  wide: BlockRoom,
  most: number,
): Block {
  const block = labelBlock(prepared, event, usual);
  const isLow = block.height > deepest;
  if (!isLow && !block.cut) return block;
  const inLines = (lines: number, annotated: boolean): BlockRoom => ({ ...wide, lines, annotated });
  const ways = isLow
    ? [true, false].flatMap((annotated) => [{ ...usual, annotated }, inLines(2, annotated), inLines(1, annotated)])
    : [usual.lines, WIDE_LINES, most].map((lines) => inLines(lines, true));
  const others = ways.map((way) => labelBlock(prepared, event, way)).filter(({ height }) => height <= deepest);
  return others.find(({ cut }) => !cut) ?? (isLow ? others[0] : others.at(-1)) ?? block;
}

/** How labels in a column are set, in px. */
export type ColumnSetting = Pick<BlockRoom, "width" | "dateColumn">;

/**
 * Sets labels of one width in a column: with titles in more lines than usual where it is long enough for all of them; where
 * it is too short, without annotations, and at last smaller.
 */
export function fitColumn(
  prepared: Prepared,
  events: readonly PreparedEvent[],
  setting: ColumnSetting,
  { length, gap }: { readonly length: number; readonly gap: number },
): readonly Block[] {
  const ways: Partial<BlockRoom>[] = [{ lines: SPARE_LINES }, {}, { annotated: false }];
  if (length < LOW) ways.push({ small: true, lines: LOW_LINES });
  let blocks: readonly Block[] = [];
  for (const way of ways) {
    blocks = events.map((event) => labelBlock(prepared, event, { ...setting, lines: COLUMN_LINES, ...way }));
    if (heightOf(blocks, gap) <= length) break;
  }
  return blocks;
}

/** Height of labels below each other, in px. */
export function heightOf(blocks: readonly Block[], gap: number): number {
  return blocks.reduce((sum, { height }) => sum + height + gap, 0);
}
