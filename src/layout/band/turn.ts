import type { Band } from "./band.ts";
import { leadersMet, type Standing } from "./meetings.ts";
import type { Hanging } from "../place/again.ts";
import type { Seat } from "../place/select.ts";
import { untangle } from "./untangle.ts";

/** A label changes places with so many of those next to it on the other side, in either direction. */
const NEXT = 2;

/** Labels in other seats, of which at least one is on another side. */
interface Turn {
  readonly hangings: readonly Hanging[];
  /** How many leaders less are likely to meet marks. */
  readonly saved: number;
}

/** A label that goes to another seat. */
interface Move {
  readonly place: number;
  readonly seat: Seat;
}

/**
 * Ways to help a leader that meets the mark of another event, when marks have the best rows: the label of the one or the
 * other goes over to the other side, alone or in exchange with another. Those that help most come first.
 *
 * @param standing - its marks in these rows; they are as they were when this is done
 * @param tried - leaders that were to be helped before, by their events
 */
export function turnsIn(
  { candidates, rows }: Band,
  standing: readonly Standing[],
  hangings: readonly Hanging[],
  tried: ReadonlySet<string>,
): { readonly leader?: string; readonly turns: readonly Turn[] } {
  const now = leadersMet(standing);
  const first = now.find(([{ event }]) => !tried.has(event.event.id));
  if (first === undefined) return { turns: [] };
  const settled = standing.map(({ row }) => row);
  const metAfter = (moves: readonly Move[]): number => {
    const gone = new Set(moves.map(({ place }) => candidates[place]?.event));
    const turned = standing.filter(({ event, way }) => way !== 0 && gone.has(event));
    const turn = (): void => {
      for (const one of turned) one.way = one.way === 1 ? -1 : 1;
    };
    turn();
    untangle([...new Set(turned.flatMap((one) => [one, ...one.meetings.map(({ leader }) => leader)]))], rows);
    const { length } = leadersMet(standing);
    turn();
    for (const [i, one] of standing.entries()) one.row = settled[i] ?? 0;
    return length;
  };
  const turns = first.flatMap(({ event }) =>
    movesOf(
      hangings,
      candidates.findIndex((candidate) => candidate.event === event),
    ).flatMap((ways) => {
      const saved = now.length - metAfter(ways[0] ?? []);
      return saved <= 0 ? [] : ways.map((moves): Turn => ({ hangings: after(moves, hangings), saved }));
    }),
  );
  return { leader: first[0].event.event.id, turns: turns.sort((a, b) => b.saved - a.saved) };
}

function after(moves: readonly Move[], hangings: readonly Hanging[]): readonly Hanging[] {
  const seats = new Map(moves.map(({ place, seat }) => [place, seat]));
  return hangings.map((one, place) => ({ ...one, seat: seats.get(place) ?? one.seat }));
}

/** Ways for a label to go over to the other side; those that differ only in the lane are one. */
function movesOf(hangings: readonly Hanging[], place: number): readonly (readonly (readonly Move[])[])[] {
  const own = hangings[place]?.seat;
  if (own === undefined) return [];
  const side = own.side === 0 ? 1 : 0;
  const others = hangings.flatMap(({ seat }, i): readonly Move[] => (seat?.side === side ? [{ place: i, seat }] : []));
  const next = others.filter((other) => other.place < place).length;
  const near = others.slice(Math.max(0, next - NEXT), next + NEXT);
  const lanes = others.reduce((most, { seat }) => Math.max(most, seat.lane + 1), 0);
  return [
    ...near.map((other) => [
      [
        { place, seat: other.seat },
        { place: other.place, seat: own },
      ],
    ]),
    Array.from({ length: lanes }, (_, lane) => [{ place, seat: { side, lane } as const }]),
  ];
}
