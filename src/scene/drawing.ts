import type { Prepared } from "../layout/prepare/prepare.ts";
import type { Ground } from "../model/contrast.ts";

/** What all parts of one picture are drawn with. */
export interface Drawing {
  readonly prepared: Prepared;
  readonly ground: Ground;
}
