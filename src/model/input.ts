import type { DateOrder } from "../time/prose/numeric.ts";
import type { ArchivedCopy, Author, Quote, Stance, SymbolName } from "./timeline.ts";

/**
 * A date as people write it: EDTF (`2022-10`, `1985~`, `2004/2005`), ISO 8601 (`2022-10-21T14:00Z`) or words
 * (“mid-November 2022”).
 */
export type DateInput = string;

/** How a kind of event is named and drawn. */
export interface EventTypeInput {
  /** The words shown in the legend. @defaultValue the key under which it stands */
  readonly label?: string;
  /** A hex colour: `#9a6412`. @defaultValue the palette decides */
  readonly color?: string;
  /** The symbol of its marks. @defaultValue the default order decides */
  readonly symbol?: SymbolName;
}

/** A lane, as written. */
export interface LaneInput {
  /** The name used in `lane` of events. */
  readonly id: string;
  /** The words of its heading. @defaultValue its id */
  readonly label?: string;
}

/** A kept copy of a source, as written. */
export interface ArchivedCopyInput extends Omit<ArchivedCopy, "date"> {
  /** When it was taken. */
  readonly date?: DateInput;
}

/** What can be said of a citation, seen from the event or from the source. */
export interface ClaimInput<SourceId extends string = string> {
  /** The date that this source gives. @defaultValue none: it makes no claim of date */
  readonly says?: DateInput;
  /** The source's own words for the date: “on Friday”. */
  readonly wording?: string;
  /** The words that attest it; with the words around them where they stand in the source more than once. */
  readonly quote?: string | Quote;
  /** Where in the source: “para. 4”, “p. 12”, “at 3:40”. */
  readonly locator?: string;
  /** How the source stands to the event. @defaultValue `"supports"` */
  readonly stance?: Stance;
  /** Id of another source from which this one's day or year had to be taken. */
  readonly basis?: SourceId;
  /** A remark of the editor on how the date was read. */
  readonly note?: string;
}

/** What a source says of an event, written with the event. */
export interface CitationInput<SourceId extends string = string> extends ClaimInput<SourceId> {
  /** Id of the source. */
  readonly source: SourceId;
}

/** What a source says of an event, written with the source. */
export interface ReportInput<SourceId extends string = string> extends ClaimInput<SourceId> {
  /** Id of the event. */
  readonly event: string;
}

/** A source as written. Fields that are not named here are kept in `data`. */
export interface SourceInput<Id extends string = string, SourceId extends string = string> {
  /** Key used by citations. */
  readonly id: Id;
  /** Its headline or title. @defaultValue its publisher, else its id */
  readonly title?: string;
  /** Who brought it out. */
  readonly publisher?: string;
  /** Who wrote it: one name, one person, or several of either. */
  readonly author?: string | Author | readonly (string | Author)[];
  /** When it was brought out; bounds what its reports date by words, such as “earlier in October 2022”. */
  readonly published?: DateInput;
  /** When it was read. */
  readonly accessed?: DateInput;
  /** Its address: http, https or mailto. */
  readonly url?: string;
  /** A kept copy: its address, or with date and SHA-256, or several of either. */
  readonly archived?: string | ArchivedCopyInput | readonly (string | ArchivedCopyInput)[];
  /** BCP 47 language of the document: `en`, `uk`, `pt-BR`. */
  readonly language?: string;
  /** Ids of sources it took its matter from; they count as one voice. */
  readonly basedOn?: SourceId | readonly SourceId[];
  /** Id of the source it is a translation of. */
  readonly translationOf?: SourceId;
  /** A remark for readers. */
  readonly note?: string;
  /** What it says of events: the same as their citations, written from the other side. */
  readonly reports?: readonly ReportInput<SourceId>[];
}

/** An event as written. Fields that are not named here are kept in `data`. */
export interface EventInput<TypeId extends string = string, SourceId extends string = string> {
  /** Unique key. @defaultValue made from its date and title */
  readonly id?: string;
  /** Id of its type. */
  readonly type?: TypeId;
  /** When it happened, as its editor decides. @defaultValue where its citations agree */
  readonly date?: DateInput;
  /** `"span"`: it lasted all of the date (“all of 2022”) instead of falling somewhere in it. @defaultValue as the date is written */
  readonly shape?: "point" | "span";
  /** What happened, in a few words. */
  readonly title: string;
  /** More about it; inline Markdown (emphasis and links). */
  readonly text?: string;
  /** A short takeaway beside the label. */
  readonly annotation?: string;
  /** More than 1 is labelled first and set in semibold. Finite, ≥ 0. @defaultValue 1 */
  readonly importance?: number;
  /** The lane it belongs to: its id, which is its name unless `lanes` give it another. @defaultValue none: it stands before all lanes */
  readonly lane?: string;
  /** Who says so: ids of sources, or citations in full. */
  readonly citations?: readonly (SourceId | CitationInput<SourceId>)[];
}

/** A timeline as its author writes it. */
export interface TimelineInput<TypeId extends string = string, SourceId extends string = string> {
  /** Where the JSON Schema stands, for editors. */
  readonly $schema?: string;
  /** The heading. */
  readonly title?: string;
  /** One line under the heading. */
  readonly description?: string;
  /** BCP 47 language of its texts. @defaultValue `"en"` where words are needed */
  readonly language?: string;
  /**
   * Zone in which dates without a zone are read: an IANA name, `"utc"`, or an offset such as `"+04:00"`.
   *
   * @defaultValue the zone or the offset that all times of day state, where it is one; else `"utc"`
   */
  readonly zone?: string;
  /** The order of day, month and year in dates of numbers alone, such as “03/04/2022”. @defaultValue none: where both ways round are dates, it is an issue */
  readonly dateOrder?: DateOrder;
  /** Kinds of events by id: a label, or label, colour and symbol. @defaultValue the types that events name */
  readonly types?: { readonly [Id in TypeId]: string | EventTypeInput };
  /** Lanes in the order in which they are drawn: their names, or ids with labels. @defaultValue the lanes that events name, in the order of first use */
  readonly lanes?: readonly (string | LaneInput)[];
  /** The sources that citations name. */
  readonly sources?: readonly SourceInput<SourceId, NoInfer<SourceId>>[];
  /** The events. */
  // with a list named that is not `readonly`, the compiler says which field of a list written out is wrong
  readonly events?:
    | readonly EventInput<NoInfer<TypeId>, NoInfer<SourceId>>[]
    | EventInput<NoInfer<TypeId>, NoInfer<SourceId>>[];
}

/** One input of `read`: JSON or CSV text, a timeline, or a bare list of events. */
export type Input = string | TimelineInput | readonly EventInput[] | EventInput[]; // the last as `events` of a timeline
