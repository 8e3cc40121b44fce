/** The part of JSON Schema (draft 2020-12) that {@link schema} is written in and `check` understands. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "string" | "number" | "object" | "array";
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** `false`: other fields are not used; `true`: they are kept in `data`; a schema: each of them is such a value. */
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly format?: Format;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly default?: string | number;
  readonly examples?: readonly string[];
}

/** What a text has to be beyond what JSON Schema can say; other checkers pass over the names they do not know. */
export type Format = "link" | "color" | "language-tag" | "time-zone" | "sha256" | "written-date";

const text = (description: string, more: Schema = {}): Schema => ({ description, type: "string", ...more });
const date = (description: string): Schema =>
  text(description, { format: "written-date", examples: ["2022-10-21", "2022-10", "1985~", "mid-November 2022"] });
const link = (description: string): Schema =>
  text(description, { format: "link", pattern: "^\\s*([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)\\S+\\s*$" });
const language = (description: string): Schema =>
  text(description, { format: "language-tag", examples: ["en", "uk", "pt-BR"] });
const oneOrMore = (description: string, one: readonly Schema[]): Schema => ({
  description,
  anyOf: [...one, { type: "array", items: one.length === 1 ? (one[0] ?? {}) : { anyOf: one } }],
});

const claim: Readonly<Record<string, Schema>> = {
  says: date("The date that this source gives."),
  wording: text("The source's own words for the date."),
  quote: {
    description: "The words that attest it.",
    anyOf: [{ type: "string" }, { $ref: "#/$defs/quote" }],
  },
  locator: text("Where in the source.", { examples: ["para. 4", "p. 12"] }),
  stance: text("How the source stands to the event.", {
    enum: ["supports", "disputes", "mentions"],
    default: "supports",
  }),
  basis: text("Id of another source from which this one's day or year had to be taken."),
  note: text("A remark of the editor on how the date was read."),
};

const definitions: Readonly<Record<string, Schema>> = {
  type: {
    type: "object",
    properties: {
      label: text("The words shown in the legend."),
      color: text("A hex colour.", { format: "color", pattern: "^\\s*#([0-9a-fA-F]{3}){1,2}\\s*$" }),
      symbol: text("The symbol of its marks.", {
        enum: ["circle", "square", "triangle", "diamond", "cross", "star", "wye"],
      }),
    },
    additionalProperties: false,
  },
  quote: {
    type: "object",
    properties: {
      exact: text("The words themselves."),
      prefix: text("The words just before."),
      suffix: text("The words just after."),
    },
    required: ["exact"],
    additionalProperties: false,
  },
  author: {
    type: "object",
    properties: {
      family: text("Family name."),
      given: text("Given names."),
      literal: text("The whole name, where it is not taken apart."),
    },
    additionalProperties: false,
  },
  archived: {
    type: "object",
    properties: {
      url: link("Where it is kept."),
      date: date("When it was taken."),
      sha256: text("SHA-256 of its bytes, hex.", { format: "sha256", pattern: "^\\s*[0-9a-fA-F]{64}\\s*$" }),
    },
    required: ["url"],
    additionalProperties: false,
  },
  citation: {
    type: "object",
    properties: { source: text("Id of the source.", { minLength: 1 }), ...claim },
    required: ["source"],
    additionalProperties: false,
  },
  report: {
    type: "object",
    properties: { event: text("Id of the event.", { minLength: 1 }), ...claim },
    required: ["event"],
    additionalProperties: false,
  },
  source: {
    type: "object",
    properties: {
      id: text("Key used by citations.", { minLength: 1 }),
      title: text("Its headline or title."),
      publisher: text("Who brought it out."),
      author: oneOrMore("Who wrote it.", [{ type: "string" }, { $ref: "#/$defs/author" }]),
      published: date("When it was brought out."),
      accessed: date("When it was read."),
      url: link("Its address: http, https or mailto."),
      archived: oneOrMore("Kept copies.", [link("Where it is kept."), { $ref: "#/$defs/archived" }]),
      language: language("Language of the document, BCP 47."),
      basedOn: oneOrMore("Ids of sources it took its matter from.", [{ type: "string" }]),
      translationOf: text("Id of the source it is a translation of."),
      note: text("A remark for readers."),
      reports: {
        description: "What it says of events: the same as their citations, written from the other side.",
        type: "array",
        items: { $ref: "#/$defs/report" },
      },
    },
    required: ["id"],
    additionalProperties: true,
  },
  event: {
    type: "object",
    properties: {
      id: text("Unique key; made from date and title where absent."),
      type: text("Id of its type."),
      date: date("When it happened, as its editor decides; absent: where its citations agree."),
      shape: text("`span`: it lasted all of the date instead of falling somewhere in it.", { enum: ["point", "span"] }),
      title: text("What happened, in a few words.", { minLength: 1 }),
      text: text("More about it; inline Markdown (emphasis and links)."),
      annotation: text("A short takeaway beside the label."),
      importance: { description: "More than 1 is labelled first.", type: "number", minimum: 0, default: 1 },
      lane: text("The named lane it belongs to."),
      citations: {
        description: "Who says so: ids of sources, or citations in full.",
        type: "array",
        items: { anyOf: [{ type: "string" }, { $ref: "#/$defs/citation" }] },
      },
    },
    required: ["title"],
    additionalProperties: true,
  },
};

/** The format of a timeline, as JSON Schema: one home for `read`'s checks and for editors' help. */
export const schema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Attested timeline",
  type: "object",
  properties: {
    $schema: text("Where the JSON Schema stands."),
    title: text("The heading."),
    description: text("One line under the heading."),
    language: language("Language of its texts, BCP 47."),
    zone: text("IANA zone in which dates without a zone are read.", { format: "time-zone", default: "utc" }),
    types: {
      description: "Kinds of events by id.",
      type: "object",
      additionalProperties: { anyOf: [{ type: "string" }, { $ref: "#/$defs/type" }] },
    },
    sources: { description: "The sources that citations name.", type: "array", items: { $ref: "#/$defs/source" } },
    events: { description: "The events.", type: "array", items: { $ref: "#/$defs/event" } },
  },
  additionalProperties: false,
  $defs: definitions,
};
