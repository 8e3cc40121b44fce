import { toEDTF } from "./toedtf.ts";
import type { When } from "./when.ts";

/** How a date is said. */
export interface FormatDateOptions {
  /**
   * BCP 47 language tag.
   *
   * @defaultValue "en"
   */
  readonly locale?: string;
  /** IANA zone in which times are shown; without it as they were written. A date without a time is never re-zoned. */
  readonly zone?: string;
  /**
   * How long: `short` “21 Oct 2022”, `medium` “21 October 2022”, `long` with weekday and all remarks.
   *
   * @defaultValue "medium"
   */
  readonly length?: "short" | "medium" | "long";
  /** Leave out this year where the words stay clear: “21 Oct”. */
  readonly omitYear?: number;
}

/** Says a date in words. */
export function formatDate(when: When, _options: FormatDateOptions = {}): string {
  return toEDTF(when);
}
