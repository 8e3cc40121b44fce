import { beam } from "./beam.ts";
import { dense } from "./dense.ts";
import { weigh, type DenseField, type DenseLabels } from "./slots.ts";

/** Of no more events than these, each is tried in every lane. */
const FEW = 400;

/** Whether so few events could have labels that each is tried in every lane, and may be set wide. */
export function areFew({ length }: { readonly length: number }): boolean {
  return length <= FEW;
}

/**
 * Fills lanes with as many labels as are found to fit: of few events by a search, or by a sweep where that finds more.
 *
 * @param stood - labels that are set already
 * @param isOpen - which events may get a label beside these; all by default
 */
export function fill(field: DenseField, stood?: DenseLabels, isOpen?: (index: number) => boolean): DenseLabels {
  if (!areFew(field.anchors)) return dense(field, stood, isOpen);
  const found = beam(field, stood, isOpen);
  if (found[0].length + found[1].length === field.anchors.length) return found;
  const swept = dense(field, stood, isOpen);
  return weigh(field, swept) > weigh(field, found) ? swept : found;
}
