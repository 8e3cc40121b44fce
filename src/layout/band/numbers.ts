import type { Band } from "./band.ts";
import { isUnpassed, isVacant, standingIn } from "./meetings.ts";

/**
 * Note numbers behind a mark stand before it where the leader of another event would run through them, and none runs there.
 */
export function asideNumbers(found: Band): Band {
  if (!found.marked.some(({ marks }) => marks.some(({ notesAt }) => notesAt !== undefined))) return found;
  const standing = standingIn(found);
  const places = new Map(
    standing.flatMap((one) => {
      const [mark, another] = one.marks;
      if (mark?.notesAt === undefined || another !== undefined) return [];
      const { notesAt, notesWidth = 0, shape } = mark;
      if (notesAt < shape.to || isUnpassed(one, standing, [notesAt, notesAt + notesWidth])) return [];
      const end = shape.from - (notesAt - shape.to);
      const room = [end - notesWidth, end] as const;
      const isBetter = room[0] >= 0 && isUnpassed(one, standing, room) && isVacant(one, standing, room);
      return isBetter ? [[mark, room[0]] as const] : [];
    }),
  );
  if (places.size === 0) return found;
  const marked = found.marked.map(({ event, marks }) => ({
    event,
    marks: marks.map((mark) => ({ ...mark, notesAt: places.get(mark) ?? mark.notesAt })),
  }));
  return { ...found, marked };
}
