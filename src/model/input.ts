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
  readonly label?: string | undefined;
  /** A hex colour: `#9a6412`. @defaultValue the palette decides */
  readonly color?: string | undefined;
  /** The symbol of its marks. @defaultValue the default order decides */
  readonly symbol?: SymbolName | undefined;
}

/** A lane, as written. */
export interface LaneInput {
  /** The name used in `lane` of events. */
  readonly id: string;
  /** The words of its heading. @defaultValue its id */
  readonly label?: string | undefined;
}

/** A kept copy of a source, as written. */
export interface ArchivedCopyInput extends Pick<ArchivedCopy, "url"> {
  /** When it was taken. */
  readonly date?: DateInput | undefined;
  /** SHA-256 of its bytes, hex. */
  readonly sha256?: string | undefined;
}

/** What can be said of a citation, seen from the event or from the source. */
export interface ClaimInput<SourceId extends string = string> {
  /** The date that this source gives. @defaultValue none: it makes no claim of date */
  readonly says?: DateInput | undefined;
  /** The source's own words for the date: “on Friday”. */
  readonly wording?: string | undefined;
  /** The words that attest it; with the words around them where they stand in the source more than once. */
  readonly quote?: string | Quote | undefined;
  /** Where in the source: “para. 4”, “p. 12”, “at 3:40”. */
  readonly locator?: string | undefined;
  /** How the source stands to the event. @defaultValue `"supports"` */
  readonly stance?: Stance | undefined;
  /** Id of another source from which this one's day or year had to be taken. */
  readonly basis?: SourceId | undefined;
  /** A remark of the editor on how the date was read. */
  readonly note?: string | undefined;
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
  readonly title?: string | undefined;
  /** Who brought it out. */
  readonly publisher?: string | undefined;
  /** Who wrote it: one name, one person, or several of either. */
  readonly author?: string | Author | readonly (string | Author)[] | undefined;
  /** When it was brought out; bounds what its reports date by words, such as “earlier in October 2022”. */
  readonly published?: DateInput | undefined;
  /** When it was read. */
  readonly accessed?: DateInput | undefined;
  /** Its address: http, https or mailto. */
  readonly url?: string | undefined;
  /** A kept copy: its address, or with date and SHA-256, or several of either. */
  readonly archived?: string | ArchivedCopyInput | readonly (string | ArchivedCopyInput)[] | undefined;
  /** BCP 47 language of the document: `en`, `uk`, `pt-BR`. */
  readonly language?: string | undefined;
  /** Ids of sources it took its matter from; they count as one voice. */
  readonly basedOn?: SourceId | readonly SourceId[] | undefined;
  /** Id of the source it is a translation of. */
  readonly translationOf?: SourceId | undefined;
  /** A remark for readers. */
  readonly note?: string | undefined;
  /** What it says of events: the same as their citations, written from the other side. */
  readonly reports?: readonly ReportInput<SourceId>[] | undefined;
}

/** An event as written. Fields that are not named here are kept in `data`. */
export interface EventInput<TypeId extends string = string, SourceId extends string = string> {
  /** Unique key. @defaultValue made from its date and title */
  readonly id?: string | undefined;
  /** Id of its type. */
  readonly type?: TypeId | undefined;
  /** When it happened, as its editor decides. @defaultValue where its citations agree */
  readonly date?: DateInput | undefined;
  /** `"span"`: it lasted all of the date (“all of 2022”) instead of falling somewhere in it. @defaultValue as the date is written */
  readonly shape?: "point" | "span" | undefined;
  /** What happened, in a few words. */
  readonly title: string;
  /** More about it; inline Markdown (emphasis and links). */
  readonly text?: string | undefined;
  /** A short takeaway beside the label. */
  readonly annotation?: string | undefined;
  /** More is labelled first; from 2 on the title is semibold, from 3 on larger too. Finite, ≥ 0. @defaultValue 1 */
  readonly importance?: number | undefined;
  /** The lane it belongs to: its id, which is its name unless `lanes` give it another. @defaultValue none: it stands before all lanes */
  readonly lane?: string | undefined;
  /** Who says so: ids of sources, or citations in full. */
  readonly citations?: readonly (SourceId | CitationInput<SourceId>)[] | undefined;
}

/** A timeline as its author writes it. */
export interface TimelineInput<TypeId extends string = string, SourceId extends string = string> {
  /** Where the JSON Schema stands, for editors. */
  readonly $schema?: string | undefined;
  /** The heading. */
  readonly title?: string | undefined;
  /** One line under the heading. */
  readonly description?: string | undefined;
  /** BCP 47 language of its texts. @defaultValue `"en"` where words are needed */
  readonly language?: string | undefined;
  /**
   * Zone in which dates without a zone are read: an IANA name, `"utc"`, or an offset such as `"+04:00"`.
   *
   * @defaultValue the zone or the offset that all times of day state, where it is one; else `"utc"`
   */
  readonly zone?: string | undefined;
  /** The order of day, month and year in dates of numbers alone, such as “03/04/2022”. @defaultValue none: where both ways round are dates, it is an issue */
  readonly dateOrder?: DateOrder | undefined;
  /** Kinds of events by id: a label, or label, colour and symbol. @defaultValue the types that events name */
  readonly types?: { readonly [Id in TypeId]: string | EventTypeInput } | undefined;
  /** Lanes in the order in which they are drawn: their names, or ids with labels. @defaultValue the lanes that events name, in the order of first use */
  readonly lanes?: readonly (string | LaneInput)[] | undefined;
  /** The sources that citations name. */
  readonly sources?: readonly SourceInput<SourceId, NoInfer<SourceId>>[] | undefined;
  /** The events. */
  // with a list named that is not `readonly`, the compiler says which field of a list written out is wrong
  readonly events?:
    | readonly EventInput<NoInfer<TypeId>, NoInfer<SourceId>>[]
    | EventInput<NoInfer<TypeId>, NoInfer<SourceId>>[]
    | undefined;
}

/** One input of `read`: JSON or CSV text, a timeline, or a bare list of events. */
export type Input = string | TimelineInput | readonly EventInput[] | EventInput[]; // the last as `events` of a timeline

/**
 * One of several inputs of `read`: as a single one, but what has a field of events has `events`, too. Else events whose
 * fields are wrong would do for timelines, of which every field may be left out.
 */
export type InputAmong =
  | string
  | readonly EventInput[]
  | (TimelineInput & Readonly<Record<"events", TimelineInput["events"]>>)
  | (TimelineInput & { readonly [Field in Exclude<keyof EventInput, keyof TimelineInput>]?: undefined });
