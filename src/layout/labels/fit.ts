import { labelBlock, type Block, type BlockRoom } from "./block.ts";
import type { Prepared, PreparedEvent } from "../prepare/prepare.ts";

/** The title of a label that would else be cut may have so many lines. */
const WIDE_LINES = 4;

/** The room of labels on an axis. */
export interface FitRoom {
  /** As a label is set where that shows all of it. */
  readonly usual: BlockRoom;
  /** Greatest width of others, in px. */
  readonly widest: number;
  /** No label can be deeper, in px. */
  readonly deepest: number;
}

/**
 * Sets labels with all of their titles: what is usually cut, wider and in a line more. What is too deep for its room is set
 * in fewer and wider lines, or without its annotation; where that does not help, all labels are set smaller.
 *
 * @returns one for each event, as it is usually set where no other way shows more
 */
export function fitBlocks(prepared: Prepared, events: readonly PreparedEvent[], room: FitRoom): readonly Block[] {
  const wide = { ...room.usual, width: room.widest, dateWidth: room.widest };
  const large = events.map((event) => fitBlock(prepared, event, room, wide));
  if (large.every((block) => block.height <= room.deepest)) return large;
  const small = [
    { ...room.usual, lines: 2, small: true },
    { ...wide, lines: 1, small: true },
  ];
  return events.map((event, i) => {
    const ways = small.map((way) => labelBlock(prepared, event, way)).filter(({ height }) => height <= room.deepest);
    return leastCut(ways) ?? large[i] ?? labelBlock(prepared, event, room.usual);
  });
}

function fitBlock(prepared: Prepared, event: PreparedEvent, { usual, deepest }: FitRoom, wide: BlockRoom): Block {
  const block = labelBlock(prepared, event, usual);
  const isLow = block.height > deepest;
  if (!isLow && !block.cut) return block;
  const inLines = (lines: number, annotated: boolean): BlockRoom => ({ ...wide, lines, annotated });
  const ways = isLow
    ? [true, false].flatMap((annotated) => [{ ...usual, annotated }, inLines(2, annotated), inLines(1, annotated)])
    : [wide, inLines(WIDE_LINES, true)];
  const others = ways.map((way) => labelBlock(prepared, event, way)).filter(({ height }) => height <= deepest);
  const best = leastCut(others);
  return best !== undefined && (isLow || !best.cut) ? best : block;
}

/** The first that is whole, else the first. */
function leastCut(blocks: readonly Block[]): Block | undefined {
  return blocks.find(({ cut }) => !cut) ?? blocks[0];
}
