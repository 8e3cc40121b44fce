import type { DatePhrases } from "./datephrases.ts";
import type { AxisWords } from "./en/axis.ts";
import type { CardWords } from "./en/card.ts";
import type { ElementWords } from "./en/element.ts";
import type { EvidenceWords } from "./en/evidence.ts";
import type { PictureWords } from "./en/picture.ts";
import type { ZoomWords } from "./en/zoom.ts";

/** Every word that a reader of a timeline meets, in one language. Issues and the command line speak English. */
export interface Messages {
  /** BCP 47 language of the words. */
  readonly language: string;
  /** What is said around dates. */
  readonly dates: DatePhrases;
  /** The words of the axis. */
  readonly axis: AxisWords;
  /** Legend, descriptions, counts, list of events. */
  readonly picture: PictureWords;
  /** The card of an event. */
  readonly card: CardWords;
  /** The buttons that zoom. */
  readonly zoom: ZoomWords;
  /** The list of references. */
  readonly references: EvidenceWords;
  /** What stands in the place of `<attested-timeline>` where nothing can be drawn. */
  readonly element: ElementWords;
}

/** Some of the words of a catalogue, or of a room of it. */
export type Some<Words> = {
  readonly [Name in keyof Words]?: Words[Name] extends Word ? Words[Name] : Some<Words[Name]>;
};

/** What is given as a whole or not at all. */
type Word = string | boolean | ((...values: never) => string) | undefined;

/** A catalogue with some of the words; those that are left out are English. */
export type SomeMessages = Some<Messages>;
