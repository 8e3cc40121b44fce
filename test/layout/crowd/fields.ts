import fc from "fast-check";
import type { DenseField, DenseLabel } from "../../../src/layout/crowd/slots.ts";

export interface Given {
  /** Every so many-th event has labels over the axis alone; none for 0. */
  readonly over?: number;
  readonly places: readonly number[];
  readonly lengths: readonly number[];
  readonly weights: readonly number[];
  readonly lanes: readonly [number, number];
  readonly length: number;
  readonly lean: number;
}

export const SLACK = 1e-9;

export function fieldOf({ over = 0, places, lengths, weights, lanes, length, lean }: Given): DenseField {
  const at = (list: readonly number[], index: number): number => list[index % list.length] ?? 0;
  return {
    anchors: Float64Array.from(places, (place) => place * length).sort(),
    weights: Float64Array.from(places, (_, index) => at(weights, index)),
    over: Uint8Array.from(places, (_, index) => (over > 0 && index % over === 0 ? 1 : 0)),
    // a guess may be wrong
    roughOf: (index) => at(lengths, index) + ((index * 3) % 20) - 10,
    guessOf: (index) => at(lengths, index) + ((index * 7) % 10) - 5,
    lengthOf: (index) => at(lengths, index),
    length,
    lanes,
    gap: 8,
    stem: 6,
    lean,
    back: lean,
  };
}

export const givens: fc.Arbitrary<Given> = fc.record({
  over: fc.constantFrom(0, 1, 2, 5),
  places: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.2, 0.21, 0.5, 1)), {
    maxLength: 120,
    size: "max",
  }),
  lengths: fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 20, max: 160 }) }, fc.constant(Infinity)), {
    minLength: 1,
    maxLength: 20,
  }),
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }),
  lanes: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
  length: fc.integer({ min: 50, max: 1500 }),
  lean: fc.constantFrom(0, 14),
});

/** What is wrong with the labels of one side, by plain geometry; leaders of one anchor may begin together. */
export function faultsOf(labels: readonly DenseLabel[], field: DenseField, side: 0 | 1): string[] {
  const { gap, stem, lean, length } = field;
  const found: string[] = [];
  for (const one of labels) {
    const end = one.start + one.length;
    if (one.lane < 0 || one.lane >= field.lanes[side]) found.push(`${one.index} in lane ${one.lane}`);
    if (side === 1 && field.over[one.index] === 1) found.push(`${one.index} hangs under the axis`);
    if (one.anchor !== field.anchors[one.index]) found.push(`${one.index} hangs elsewhere`);
    if (one.length !== field.lengthOf(one.index)) found.push(`${one.index} is of another length`);
    if (one.start < -SLACK || end > length + SLACK) found.push(`${one.index} sticks out`);
    if (one.stem < one.start - SLACK || one.stem > end + SLACK) found.push(`${one.index} is not over its leader`);
    if (Math.abs(one.stem - one.anchor) > lean + SLACK) found.push(`${one.index} leans too far`);
    for (const other of labels) {
      if (other === one) continue;
      if (Math.abs(one.stem - other.stem) < stem - SLACK)
        found.push(`leaders ${one.index} and ${other.index} are near`);
      if ((one.stem - other.stem) * (one.anchor - other.anchor) < 0)
        found.push(`leaders ${one.index} and ${other.index} cross`);
      const apart = Math.max(one.start - other.start - other.length, other.start - end);
      if (one.lane === other.lane && apart < gap - SLACK) found.push(`labels ${one.index} and ${other.index} are near`);
      const beside = Math.max(one.start - other.stem, other.stem - end);
      if (other.lane > one.lane && beside < gap / 2 - SLACK) found.push(`leader ${other.index} through ${one.index}`);
    }
  }
  return found;
}
