import type { DateOrder } from "../time/prose/numeric.ts";
import type { When } from "../time/when.ts";

/** A kind of event, with its key in the legend. */
export interface EventType {
  /** The name used in `type` of an event. */
  readonly id: string;
  /** The words shown in the legend. */
  readonly label: string;
  /** A hex colour chosen by the author; else the palette decides. */
  readonly color?: string;
  /** A symbol chosen by the author; else the default order decides. */
  readonly symbol?: SymbolName;
}

/** A lane: events that run side by side with others, as those of one person or place. */
export interface Lane {
  /** The name used in `lane` of an event. */
  readonly id: string;
  /** The words of its heading. */
  readonly label: string;
}

/** The symbols of d3-shape that a type may have. */
export type SymbolName = "circle" | "square" | "triangle" | "diamond" | "cross" | "star" | "wye";

/** Words taken from a source, with the words around them that make the place unique (W3C Web Annotation TextQuoteSelector). */
export interface Quote {
  /** The words themselves. */
  readonly exact: string;
  /** The words just before. */
  readonly prefix?: string | undefined;
  /** The words just after. */
  readonly suffix?: string | undefined;
}

/** A kept copy of a source. */
export interface ArchivedCopy {
  /** Where it is kept. */
  readonly url: string;
  /** When it was taken. */
  readonly date?: When;
  /** SHA-256 of its bytes, hex. */
  readonly sha256?: string;
}

/** A person's name; an organisation has only `literal` (CSL-JSON's names). */
export interface Author {
  /** Family name. */
  readonly family?: string | undefined;
  /** Given names. */
  readonly given?: string | undefined;
  /** The whole name, where it is not taken apart. */
  readonly literal?: string | undefined;
}

/** A validated source: a document that says something of events. */
export interface Source {
  /** Key used by citations. */
  readonly id: string;
  /** Its headline or title; where it states none, its publisher or id. */
  readonly title: string;
  /** Who brought it out; absent where unknown. */
  readonly publisher?: string;
  /** Who wrote it. */
  readonly authors: readonly Author[];
  /** When it was brought out; absent where unknown. */
  readonly published?: When;
  /** When it was read. */
  readonly accessed?: When;
  /** Its address: http, https or mailto only. */
  readonly url?: string;
  /** Kept copies. */
  readonly archived: readonly ArchivedCopy[];
  /** BCP 47 language of the document. */
  readonly language?: string;
  /** Ids of sources it took its matter from. */
  readonly basedOn: readonly string[];
  /** Id of the source it is a translation of. */
  readonly translationOf?: string;
  /** A remark for readers, such as why a page date is not used. */
  readonly note?: string;
  /** Fields that the format does not know, as they stood. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** How a source stands to an event. */
export type Stance = "supports" | "disputes" | "mentions";

/** What one source says of one event. */
export interface Citation {
  /** Id of the source; it exists in the timeline. */
  readonly source: string;
  /** The date this source gives; absent: it makes no claim of date. */
  readonly says?: When;
  /** The source's own words for the date. */
  readonly wording?: string;
  /** The words that attest it. */
  readonly quote?: Quote;
  /** Where in the source, such as “para. 4”. */
  readonly locator?: string;
  /** How it stands to the event. */
  readonly stance: Stance;
  /** Id of the source from which this one's day or year had to be taken. */
  readonly basis?: string;
  /** A remark of the editor on how the date was read. */
  readonly note?: string;
}

/** A validated event. */
export interface TimelineEvent {
  /** Unique key; made from the date and title where the author gave none. */
  readonly id: string;
  /** Id of its type, if it has one. */
  readonly type?: string;
  /** The editor's decision; absent: the date is where the citations agree. */
  readonly date?: When;
  /** What happened, in a few words. */
  readonly title: string;
  /** More about it; inline Markdown (emphasis and links). */
  readonly text?: string;
  /** A short takeaway that the picture shows beside the label. */
  readonly annotation?: string;
  /** 1 is usual; more is labelled first, from 2 on in semibold, from 3 on larger. Finite, ≥ 0. */
  readonly importance: number;
  /** Id of the lane it belongs to, if it has one. */
  readonly lane?: string;
  /** Who says so, in the order of the input. */
  readonly citations: readonly Citation[];
  /** Fields that the format does not know, as they stood. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What `read` makes of its input: validated, dated, merged; every reference resolves. */
export interface Timeline {
  /** The heading. */
  readonly title?: string;
  /** One line under the heading. */
  readonly description?: string;
  /** BCP 47 language of its texts. */
  readonly language?: string;
  /** Zone in which dates without a zone were read: `utc`, an IANA name, or an offset such as `+04:00`. */
  readonly zone: string;
  /** The order in which dates of numbers alone were read; absent where none was stated, or more than one. */
  readonly dateOrder?: DateOrder;
  /** In the order of the input, then of first use. */
  readonly types: readonly EventType[];
  /** In the order of the input, then of first use. */
  readonly lanes: readonly Lane[];
  /** In the order of the input. */
  readonly sources: readonly Source[];
  /** In the order of the input. */
  readonly events: readonly TimelineEvent[];
}
