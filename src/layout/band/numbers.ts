import type { Band } from "./band.ts";
import { JOINT, jointBeside } from "../marks/joint.ts";
import { NOTES_APART } from "../marks/notes.ts";
import type { StackedMark } from "../marks/rows.ts";
import { isUnpassed, isVacant, standingIn, type Standing } from "./meetings.ts";

/**
 * Note numbers behind a mark stand before it where the leader of another event would run through them, and none runs there;
 * those of readings on several rows do so together.
 */
export function asideNumbers(found: Band): Band {
  if (!found.marked.some(({ marks }) => marks.some(({ notesAt }) => notesAt !== undefined))) return found;
  const standing = standingIn(found);
  const columns = new Set(standing.map(({ column }) => column));
  const places = new Map([...columns].flatMap((column) => placesBefore(column, standing)));
  if (places.size === 0) return found;
  const marked = found.marked.map(({ event, marks }) => ({
    event,
    marks: marks.map((mark) => ({ ...mark, notesAt: places.get(mark) ?? mark.notesAt })),
  }));
  return { ...found, marked };
}

/** Where the numbers of an event begin if they stand before its marks; none where that is no better, or they do. */
function placesBefore(
  column: readonly Standing[],
  standing: readonly Standing[],
): readonly (readonly [mark: StackedMark, notesAt: number])[] {
  if (column.some(({ marks }) => marks.length > 1)) return [];
  const numbers = column.flatMap((one) =>
    one.marks.flatMap((mark) => {
      const { notesAt, notesWidth = 0, shape } = mark;
      if (notesAt === undefined) return [];
      const end = shape.from - (notesAt - shape.to);
      const isPassed = !isUnpassed(one, standing, [notesAt, notesAt + notesWidth]);
      return [{ one, mark, isPassed, isBehind: notesAt > shape.to, room: [end - notesWidth, end] as const }];
    }),
  );
  if (!numbers.some(({ isPassed }) => isPassed) || numbers.some(({ isBehind }) => !isBehind)) return [];
  const isBetter = numbers.every(
    ({ one, room }) =>
      room[0] >= 0 && isUnpassed(one, standing, room) && isVacant(one, standing, [room[0] - NOTES_APART, room[1]]),
  );
  if (!isBetter) return [];
  const joint = jointBeside(
    numbers.map(({ mark, room }) => ({ ...mark, notesAt: room[0] })),
    false,
  );
  const isFree = ({ one, mark }: (typeof numbers)[number]): boolean =>
    isVacant(one, standing, [mark.shape.to, joint + JOINT]);
  return column.length > 1 && !numbers.every(isFree) ? [] : numbers.map(({ mark, room }) => [mark, room[0]] as const);
}
