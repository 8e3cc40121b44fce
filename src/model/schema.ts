/** The part of JSON Schema (draft 7, which editors know in full) that {@link schema} is written in. */
export interface Schema {
  readonly $schema?: string;
  /** The name of a definition, with {@link definitionsAt} before it. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
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
  readonly pattern?: string;
  readonly minimum?: number;
  readonly default?: string | number;
  readonly examples?: readonly unknown[];
}

/** Where the definitions of {@link structure} stand in it. */
export const definitionsAt = "#/definitions/";

const ref = (name: string): Schema => ({ $ref: definitionsAt + name });
const list = (items: Schema): Schema => ({ type: "array", items });
const either = (...anyOf: readonly Schema[]): Schema => ({ anyOf });
const oneOf = (...names: readonly string[]): Schema => ({ type: "string", enum: names });
const record = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
  additionalProperties: boolean = false,
): Schema => ({ type: "object", properties, required, additionalProperties });

const oneOrMore = (...forms: readonly Schema[]): Schema => {
  const [one = text, ...others] = forms;
  return either(...forms, list(others.length === 0 ? one : either(...forms)));
};

const text: Schema = { type: "string" };
const date = ref("date");
const link = ref("link");

const claim: Readonly<Record<string, Schema>> = {
  says: date,
  wording: text,
  quote: either(text, ref("quote")),
  locator: text,
  stance: oneOf("supports", "disputes", "mentions"),
  basis: text,
  note: text,
};

/** What `read` holds an input against: the schema without what is said to people. */
export const structure: Schema = {
  anyOf: [ref("timeline"), ref("events")],
  definitions: {
    timeline: record({
      $schema: text,
      title: text,
      description: text,
      language: ref("language"),
      zone: ref("zone"),
      dateOrder: oneOf("dmy", "mdy", "ymd"),
      types: { type: "object", additionalProperties: either(text, ref("type")) },
      lanes: list(either(text, ref("lane"))),
      sources: list(ref("source")),
      events: ref("events"),
    }),
    events: list(ref("event")),
    event: record(
      {
        id: text,
        type: text,
        date,
        shape: oneOf("point", "span"),
        title: text,
        text,
        annotation: text,
        importance: { type: "number", minimum: 0 },
        lane: text,
        citations: list(either(text, ref("citation"))),
      },
      ["title"],
      true,
    ),
    source: record(
      {
        id: text,
        title: text,
        publisher: text,
        author: oneOrMore(text, ref("author")),
        published: date,
        accessed: date,
        url: link,
        archived: oneOrMore(link, ref("archived")),
        language: ref("language"),
        basedOn: oneOrMore(text),
        translationOf: text,
        note: text,
        reports: list(ref("report")),
      },
      ["id"],
      true,
    ),
    citation: record({ source: text, ...claim }, ["source"]),
    report: record({ event: text, ...claim }, ["event"]),
    type: record({
      label: text,
      color: ref("color"),
      symbol: oneOf("circle", "square", "triangle", "diamond", "cross", "star", "wye"),
    }),
    lane: record({ id: text, label: text }, ["id"]),
    quote: record({ exact: text, prefix: text, suffix: text }, ["exact"]),
    author: record({ family: text, given: text, literal: text }),
    archived: record({ url: link, date, sha256: ref("sha256") }, ["url"]),
    date: text,
    link: text,
    language: text,
    zone: text,
    color: text,
    sha256: text,
  },
};

/**
 * What an editor shows of a definition and of its fields, and what it can hold against them by itself. A definition that
 * fields refer to says nothing: editors would show it in place of what the field says.
 */
interface Help extends Schema {
  readonly fields?: Readonly<Record<string, string | Schema>>;
}

/** A text that is empty is none, and a field that is required is missing then. */
const notEmpty = "\\S";

const claimHelp: Readonly<Record<string, string | Schema>> = {
  says: "The date that this source gives: EDTF, ISO 8601, or words. Absent: it makes no claim of date.",
  wording: { description: "The source's own words for the date.", examples: ["on Friday"] },
  quote:
    "The words that attest the event, as they stand in the source; with the words around them where they stand there more than once.",
  locator: { description: "Where in the source.", examples: ["para. 4", "p. 12", "at 3:40"] },
  stance: {
    description:
      "How the source stands to the event. “supports”: its date is one for the event; “disputes”: its number has a ≠, and its date supports none; “mentions”: its date is not compared.",
    default: "supports",
  },
  basis: "Id of another source from which this one's day or year had to be taken.",
  note: "Your remark on how the date was read.",
};

const help: Readonly<Record<string, Help>> = {
  timeline: {
    description: "A timeline: events, the sources that they cite, and the types that they are of.",
    fields: {
      $schema: "Where the JSON Schema stands, for your editor.",
      title: "The heading.",
      description: "One line under the heading.",
      language: "Language of its texts (BCP 47); dates of the picture follow it, and on the command line its words.",
      zone: "Time zone in which dates without a zone are read: “utc”, an IANA zone, or an offset. Absent: the one that all times of day state, else “utc”.",
      dateOrder: "The order of day, month and year in dates of numbers alone, such as 03/04/2022.",
      types: "The kinds of events by id: a label each, or label, colour and symbol.",
      lanes:
        "Lanes in the order in which they are drawn: their names, or ids with labels. Absent: the lanes that events name.",
      sources: "The documents that say something of the events.",
      events: "The events.",
    },
  },
  event: {
    description: "An event. Fields that are not named here are kept as data.",
    fields: {
      id: "Unique key; reports and links name it. Absent: made from date and title.",
      type: "Id of its type.",
      date: "When it happened, as you decide: EDTF, ISO 8601, or words. Absent: where its citations agree.",
      shape:
        "“span”: it lasted for all of the date; “point”: it happened some time within it. Absent: as the date is written.",
      title: { description: "What happened, in a few words.", pattern: notEmpty },
      text: "More about it; emphasis and links as in Markdown.",
      annotation: "A short takeaway that the picture shows under the title.",
      importance: {
        description:
          "Where there is no room for all labels, those of greater importance stay. From 2 on the title is semibold and the symbol larger, from 3 on the title is larger too; below 1 the symbol is smaller.",
        default: 1,
      },
      lane: "The lane it belongs to, by name or id. Absent: it stands before all lanes.",
      citations: "Who says so: ids of sources, or citations in full.",
    },
  },
  source: {
    description: "A document that says something of events. Fields that are not named here are kept as data.",
    fields: {
      id: { description: "Key by which it is cited.", pattern: notEmpty },
      title: "Its headline or title. Absent: its publisher, else its id.",
      publisher: "Who brought it out.",
      author: "Who wrote it: one name, one person, or several of either.",
      published: "When it was brought out; bounds what it dates by words, such as “earlier in October 2022”.",
      accessed: "When you read it.",
      url: "Its address: http, https or mailto.",
      archived: "Kept copies: addresses, or addresses with date and SHA-256; one or several.",
      language: "Language of the document (BCP 47).",
      basedOn: "Ids of the sources it took its matter from: they count as one voice.",
      translationOf: "Id of the source it is a translation of.",
      note: "A remark for readers; stands at the end of its reference.",
      reports: "What it says of events: the same as their citations, written from the other side.",
    },
  },
  citation: {
    description: "What a source says of this event.",
    fields: { source: { description: "Id of the source.", pattern: notEmpty }, ...claimHelp },
  },
  report: {
    description: "What this source says of an event.",
    fields: { event: { description: "Id of the event.", pattern: notEmpty }, ...claimHelp },
  },
  type: {
    description: "How a kind of event is named and drawn.",
    fields: {
      label: "The words shown in the legend. Absent: its id.",
      color: "The colour of its marks, hex. Absent: the next of the palette.",
      symbol: "The symbol of its marks. Absent: the next that no type has.",
    },
  },
  lane: {
    description: "A lane: events side by side with those of other lanes, on the same time axis.",
    fields: {
      id: { description: "Key by which events name it.", pattern: notEmpty },
      label: "The words of its heading. Absent: its id.",
    },
  },
  quote: {
    description: "Words taken from a source, with the words around them.",
    fields: {
      exact: { description: "The words themselves.", pattern: notEmpty },
      prefix: "The words just before.",
      suffix: "The words just after.",
    },
  },
  author: {
    description: "A person's name; an organisation has “literal” alone.",
    fields: {
      family: "Family name.",
      given: "Given names.",
      literal: "The whole name, where it is not taken apart.",
    },
  },
  archived: {
    description: "A kept copy of a source.",
    fields: {
      url: "Where it is kept.",
      date: "When it was taken.",
      sha256: "SHA-256 of its bytes: 64 hexadecimal digits.",
    },
  },
  date: {
    examples: ["2022-10-21", "2022-10", "1985~", "2022-10-08/2022-10-21", "mid-November 2022"],
  },
  link: {
    pattern: "^\\s*([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)\\S",
    examples: ["https://"],
  },
  language: {
    pattern: "^\\s*[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\\s*$",
    examples: ["en", "uk", "pt-BR"],
  },
  zone: { examples: ["utc", "Europe/Kyiv", "America/New_York", "+04:00"] },
  color: {
    pattern: "^\\s*#([0-9a-fA-F]{3}){1,2}\\s*$",
    examples: ["#9a6412"],
  },
  sha256: { pattern: "^\\s*[0-9a-fA-F]{64}\\s*$" },
};

/** Adds to each definition and field what is said of it. */
function described({ anyOf = [], definitions = {} }: Schema): Schema {
  const named = Object.entries(definitions).map(([name, definition]): readonly [string, Schema] => {
    const { fields, ...about } = help[name] ?? {};
    if (fields === undefined) return [name, { ...about, ...definition }];
    const properties = Object.entries(definition.properties ?? {}).map(([field, property]) => {
      const said = fields[field];
      return [field, { ...(typeof said === "string" ? { description: said } : said), ...property }];
    });
    return [name, { ...about, ...definition, properties: Object.fromEntries(properties) as Record<string, Schema> }];
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Attested timeline",
    description: "A timeline, or a list of events.",
    anyOf,
    definitions: Object.fromEntries(named),
  };
}

/** The format of a timeline as JSON Schema, for editors: {@link structure}, and what a person wants to know of each field. */
export const schema: Schema = /* @__PURE__ */ described(structure);
